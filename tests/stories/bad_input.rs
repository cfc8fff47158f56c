//! What goes wrong around the program: a full disk, a database that goes away, a clock that jumps,
//! a folder of a newer version, a configuration with mistakes. Each: words for whoever can act,
//! nothing lost, the rest goes on.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use attent::{House, Role, config::Config, start};
use attent_db::{FakeClock, Millis, params};
use attent_testing::postgres::Server;

use crate::{
    program::{DESK, command, free_address, hand_over, hand_over_with, run},
    support::{house, mailbox, number, set_up, until},
};

/// A disk of its own, small; gone with this.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` where this user may not mount.
    fn mount(at: &Path, size: &str) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        let size = format!("size={size}");
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(at)
            .output();
        done.is_ok_and(|done| done.status.success())
            .then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Writes until nothing more fits.
fn fill(file: &Path) {
    use std::io::Write;
    let mut file = fs::File::create(file).expect("a file");
    for size in [65_536, 4096, 512] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}

#[test]
fn a_full_disk_takes_no_mail_loses_none_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let Some(_disk) = SmallDisk::mount(&data, "24m") else {
        eprintln!("SKIPPED: this user may not mount a small disk");
        return;
    };
    let desk = house(&data, &[]);
    set_up(&desk);
    mailbox(&desk, DESK, None, None, false);
    desk.db.close();
    let (program, door) = run(&data, &[]);
    let mut taken = Vec::new();
    for mail in 0..3 {
        hand_over(door, mail).expect("there is room");
        taken.push(mail);
    }

    let stuffing = data.join("stuffing");
    fill(&stuffing);
    let more = "A line of a mail that is a little longer than the others.\r\n".repeat(2000);
    let mut refused = Vec::new();
    for mail in 3..40 {
        match hand_over_with(door, mail, &more) {
            Ok(()) => taken.push(mail),
            Err(answer) => {
                assert!(
                    answer.starts_with('4'),
                    "try again later, nothing else: {answer:?}"
                );
                refused.push(mail);
            }
        }
    }
    assert!(!refused.is_empty(), "the disk was full");
    let (health, _) = program.get("/health/live").expect("it is alive");
    assert_eq!(health, 200);
    let said = program.said();
    assert!(
        said.contains("no room left") || said.contains("No space left"),
        "the log says why: {said}"
    );

    fs::remove_file(&stuffing).expect("room again");
    for mail in &refused {
        until("the mail to be taken", || hand_over(door, *mail).ok());
        taken.push(*mail);
    }
    let desk = house(&data, &[]);
    until("all to be filed", || {
        let waiting = number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'received'");
        (waiting == 0).then_some(())
    });
    let filed = number(
        &desk,
        "SELECT COUNT(DISTINCT message_id) FROM entry WHERE kind = 'in'",
    );
    assert_eq!(
        filed,
        i64::try_from(taken.len()).expect("few"),
        "what was taken is there"
    );
    let all = number(&desk, "SELECT COUNT(*) FROM entry WHERE kind = 'in'");
    assert_eq!(all, filed, "and nothing twice");
    assert_eq!(
        number(
            &desk,
            "SELECT COUNT(*) FROM mail WHERE state = 'quarantined'"
        ),
        0
    );
    desk.db.close();
    program.end();
}

#[test]
fn a_database_that_goes_away_and_returns() {
    let Ok(mut server) = Server::start() else {
        assert!(
            std::env::var("ATTENT_TEST_QUICK").is_ok_and(|quick| quick == "1"),
            "PostgreSQL is needed for this test"
        );
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let url = server.url("postgres");
    let secret = "a secret of more than thirty-two characters";
    let settings = [("database", url.clone()), ("secret", secret.to_owned())];
    let desk = house(&data, &settings);
    set_up(&desk);
    mailbox(&desk, DESK, None, None, false);
    let (program, door) = run(
        &data,
        &[("ATTENT_DATABASE", &url), ("ATTENT_SECRET", secret)],
    );
    hand_over(door, 1).expect("taken");
    assert_eq!(program.get("/sign-in").expect("a page").0, 200);

    server.stop();
    let (status, page) = until("the page that says so", || {
        program
            .get("/sign-in")
            .ok()
            .filter(|(status, _)| *status == 503)
    });
    assert_eq!(status, 503);
    assert!(page.contains("database"), "it says what is away: {page}");
    let ready = program.get("/health/ready").expect("an answer").0;
    assert_eq!(ready, 503, "who spreads the load sees it too");
    assert_eq!(program.get("/health/live").expect("an answer").0, 200);
    let answer = hand_over(door, 2).expect_err("not taken");
    assert!(answer.starts_with('4'), "try again later: {answer:?}");

    server.start_again();
    until("the page", || {
        program
            .get("/sign-in")
            .ok()
            .filter(|(status, _)| *status == 200)
    });
    until("the mail to be taken", || hand_over(door, 2).ok());
    until("both to be filed", || {
        (number(&desk, "SELECT COUNT(*) FROM entry WHERE kind = 'in'") == 2).then_some(())
    });
    desk.db.close();
    program.end();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_back_and_forward() {
    attent_net::tls::install_provider();
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(FakeClock::at(Millis(1_795_595_880_000)));
    let door = free_address();
    let mut config = Config::read(&folder.path().join("data"), None).expect("right");
    config.set("door_lmtp", Some(door.to_string()));
    let desk = House::open_at(config, clock.clone()).expect("it opens");
    set_up(&desk);
    mailbox(&desk, DESK, None, None, true);
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false)
        .await
        .expect("it starts");
    let day = Millis::from_days(1).0;
    for (mail, jump) in [(0, 0), (1, -day), (2, 3 * day), (3, -2 * day), (4, 0)] {
        clock.set(clock_now(&clock).plus(jump));
        tokio::task::spawn_blocking(move || {
            until("the mail to be taken", || hand_over(door, mail).ok());
        })
        .await
        .expect("taken");
    }
    until("all to be filed", || {
        (number(&desk, "SELECT COUNT(*) FROM entry WHERE kind = 'in'") == 5).then_some(())
    });
    until("the work in the background", || {
        (number(&desk, "SELECT COUNT(*) FROM job") == 0).then_some(())
    });
    assert_eq!(number(&desk, "SELECT COUNT(*) FROM conversation"), 5);
    let order: Result<Vec<String>, attent_core::Error> = desk.db.read_now(|tx| {
        let sql = "SELECT subject FROM conversation ORDER BY id";
        Ok(tx.all(sql, &params![], |row| row.get(0))?)
    });
    let expected: Vec<String> = (0..5).map(|mail| format!("Matter {mail}")).collect();
    assert_eq!(order.expect("a list"), expected, "ids stay in order");
    running.stop().await;
}

fn clock_now(clock: &FakeClock) -> Millis {
    attent_db::Clock::now(clock)
}

#[test]
fn a_folder_of_a_newer_version_is_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let copy = folder.path().join("copy");
    let copy = copy.to_str().expect("a path");
    let desk = house(&data, &[]);
    set_up(&desk);
    let newer: Result<_, attent_core::Error> = desk.db.write_now(|tx| {
        Ok(tx.run(
            "INSERT INTO schema_migration (number, name, checksum, at)
             VALUES (9999, '9999_tomorrow', 'x', 0)",
            &params![],
        )?)
    });
    newer.expect("a step of tomorrow");
    desk.db.close();
    for words in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["migrate"],
        &["doctor"],
        &["backup", copy],
    ] {
        let done = command(&data, words, &[]);
        let said = String::from_utf8_lossy(&done.stderr).into_owned()
            + &String::from_utf8_lossy(&done.stdout);
        assert_eq!(done.status.code(), Some(1), "{words:?}: {said}");
        assert!(
            said.contains("newer version") && said.contains("9999"),
            "{words:?}: {said}"
        );
    }
}

#[test]
fn a_mistake_in_the_configuration_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("attent.toml");
    let none: &[(&str, &str)] = &[];
    for (text, settings, named) in [
        (
            "basse_url = \"https://desk.example.com\"",
            none,
            "basse_url",
        ),
        ("listen = \"127.0.0.1\"", none, "listen"),
        ("base_url = \"desk.example.com\"", none, "base_url"),
        ("door_lmtp = \"nowhere\"", none, "door_lmtp"),
        ("proxies = \"ten\"", none, "proxies"),
        ("outgoing_allow = \"ten\"", none, "outgoing_allow"),
        ("tls_cert = \"cert.pem\"", none, "tls_key"),
        (
            "outgoing_allow = [\"10.1.0.0/16\", \"ten\"]",
            none,
            "\"ten\"",
        ),
        ("database = \"mysql://desk\"", none, "postgres://"),
        ("log = \"a=b=c\"", none, "log"),
        ("log = \"loudly\"", none, "loudly"),
        ("= broken", none, "attent.toml"),
        (
            "",
            &[("ATTENT_LISTENN", "127.0.0.1:0")][..],
            "ATTENT_LISTENN",
        ),
        (
            "",
            &[("ATTENT_BASE_URL", "desk.example.com")][..],
            "base_url",
        ),
    ] {
        fs::write(&file, text).expect("written");
        let done = command(folder.path(), &["serve"], settings);
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(1), "{text} {settings:?}: {said}");
        assert!(said.contains(named), "{text} {settings:?}: {said}");
        assert!(
            !folder.path().join("attent.db").exists(),
            "nothing was begun"
        );
    }
}

#[test]
fn what_is_no_mailbox_file_is_said_to_be_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let desk = house(&data, &[]);
    mailbox(&desk, DESK, None, None, false);
    desk.db.close();
    let file = folder.path().join("file");
    let whole = "From ana@example.com Mon Nov  2 10:00:00 2026\nFrom: ana@example.com\n\
                 Message-ID: <one@example.com>\n\nHello there.\n";
    for (bytes, code, says) in [
        (&b"Dear Attent"[..], 1, "no mbox"),
        (b"\x1f\x8b\x08\x00", 1, "packed"),
        (b"", 0, "0 messages"),
        (
            &whole.as_bytes()[..whole.len() - 4],
            0,
            "perhaps it was cut",
        ),
        (whole.as_bytes(), 0, "1 were here already"),
    ] {
        fs::write(&file, bytes).expect("written");
        let path = file.to_str().expect("a path");
        let done = command(&data, &["import", "mbox", "--mailbox", DESK, path], &[]);
        let said = String::from_utf8_lossy(&done.stderr).into_owned()
            + &String::from_utf8_lossy(&done.stdout);
        assert_eq!(done.status.code(), Some(code), "{says}: {said}");
        assert!(said.contains(says), "{says}: {said}");
        assert_eq!(said.contains("cut"), says.contains("cut"), "{said}");
    }
}
