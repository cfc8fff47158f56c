//! A history of two thousand mails, killed again and again while it is brought in: begun again it goes
//! on at once, and every mail is there once. While somebody lives at it, another is told who.

use std::{
    fmt::Write,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use attent::House;
use attent_core::runs::SILENT;
use attent_testing::postgres;

use crate::{
    program::{DESK, kill},
    support::{house, mailbox, number, set_up, until},
};

const MAILS: i64 = 2000;
/// Each matter has so many mails.
const MATTER: i64 = 4;
/// It is killed as soon as so many are here.
const KILLS: [i64; 3] = [200, 800, 1400];
const SECRET: &str = "a secret of more than thirty-two characters";

#[test]
fn it_goes_on_at_once_on_sqlite() {
    killed_and_begun_again(&[]);
}

#[test]
fn it_goes_on_at_once_on_postgres() {
    let Some(database) = postgres::database() else {
        return;
    };
    let url = database.url.clone();
    killed_and_begun_again(&[("database", url), ("secret", SECRET.to_owned())]);
}

fn killed_and_begun_again(settings: &[(&'static str, String)]) {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let file = folder.path().join("old-mail.mbox");
    std::fs::write(&file, mbox()).expect("a file");
    let desk = house(&data, settings);
    set_up(&desk);
    mailbox(&desk, DESK, None, None, false);

    let begun = Instant::now();
    let mut kills = 0;
    for here in KILLS {
        let mut import = import(&data, &file, settings);
        until("some to be here", || {
            (number(&desk, "SELECT COUNT(*) FROM entry") >= here).then_some(())
        });
        if here == KILLS[0] {
            another_is_told(&data, &file, settings, import.id());
        }
        kill(import.id());
        let _gone = import.wait();
        kills += going_on(&desk);
    }
    assert!(kills >= 2, "killed {kills} times while it was going on");
    let last = import(&data, &file, settings).wait_with_output();
    let last = last.expect("it ends");
    let said = String::from_utf8_lossy(&last.stderr);
    assert!(last.status.success(), "{said}");
    let patience = Duration::from_millis(SILENT.0.unsigned_abs());
    assert!(begun.elapsed() < patience, "it waited for nobody");

    let told: serde_json::Value = serde_json::from_slice(&last.stdout).expect("one JSON line");
    let matters = MAILS / MATTER;
    assert_eq!(told["messages"], MAILS, "{told}");
    assert_eq!(told["conversations"], matters, "{told}");
    assert_eq!(
        (&told["duplicates"], &told["refused"]),
        (&0.into(), &0.into())
    );
    for (sql, expect) in [
        ("SELECT COUNT(*) FROM entry WHERE kind = 'in'", MAILS),
        ("SELECT COUNT(DISTINCT message_id) FROM entry", MAILS),
        ("SELECT COUNT(*) FROM mail", MAILS),
        ("SELECT COUNT(*) FROM conversation", matters),
        ("SELECT COUNT(*) FROM run", 1),
        ("SELECT COUNT(*) FROM run WHERE state = 'done'", 1),
    ] {
        assert_eq!(number(&desk, sql), expect, "{sql}");
    }
    desk.db.close();
    // On PostgreSQL nothing need have been put into the folder: then it is not there.
    let left = std::fs::read_dir(&data).into_iter().flatten().flatten();
    let held = left.filter(|file| file.file_name().to_string_lossy().contains("-held-"));
    assert_eq!(held.count(), 0, "nothing of the hold is left behind");
}

fn going_on(desk: &House) -> usize {
    let going = number(desk, "SELECT COUNT(*) FROM run WHERE state = 'running'");
    usize::try_from(going).expect("one")
}

fn another_is_told(data: &Path, file: &Path, settings: &[(&'static str, String)], lives: u32) {
    let second = import(data, file, settings).wait_with_output();
    let second = second.expect("it ends");
    let said = String::from_utf8_lossy(&second.stderr);
    assert!(!second.status.success(), "two at the same");
    let words = format!("is being brought in already, by process {lives} on ");
    assert!(said.contains(&words), "{said}");
}

fn import(data: &Path, file: &Path, settings: &[(&'static str, String)]) -> Child {
    let settings = settings
        .iter()
        .map(|(key, value)| (format!("ATTENT_{}", key.to_uppercase()), value));
    Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(["import", "mbox", "--json", "--mailbox", DESK, "--data"])
        .args([data, file])
        .envs(settings)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts")
}

/// Matters of a few mails each, the mails of one far from each other in the file.
fn mbox() -> String {
    let mut all = String::new();
    let matters = MAILS / MATTER;
    for number in 0..MAILS {
        let (matter, reply) = (number % matters, number / matters);
        let answers = match reply {
            0 => String::new(),
            _ => format!("In-Reply-To: <{}@mail{matter}.example>\n", reply - 1),
        };
        let (day, minute) = (1 + reply, number % 60);
        write!(
            all,
            "From customer{matter}@mail{matter}.example Mon Mar  2 09:00:00 2026\n\
             From: Customer {matter} <customer{matter}@mail{matter}.example>\nTo: {DESK}\n\
             Subject: Matter {matter}\nMessage-ID: <{reply}@mail{matter}.example>\n{answers}\
             Date: Mon, 0{day} Mar 2026 09:{minute:02}:00 +0000\n\n\
             This is mail {reply} of matter {matter}.\n\n"
        )
        .expect("a string takes it");
    }
    all
}
