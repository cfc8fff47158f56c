//! A copy of the business is brought back on either engine, as it was; what is no whole copy is refused
//! and leaves nothing.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
    sync::Arc,
};

use attent::{House, config::Config};
use attent_db::{SystemClock, Table, Tx, Value};
use attent_testing::postgres;

use crate::{
    program::command,
    support::{house, number, set_up},
};

const SECRET: &str = "a secret of more than thirty-two characters";
/// What is made anew, or says where bytes stand.
const OTHERWISE: [&str; 3] = ["job", "outgoing", "file"];

#[test]
fn a_copy_moves_between_the_engines_and_loses_nothing() {
    let Some(database) = postgres::database() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name);
    let (first, second) = (place("first"), place("second"));
    let (copy, again) = (place("copy.tar.gz"), place("again.tar.gz"));
    sample(&first);
    let ours = house(&first, &[]);
    one_waits_and_one_is_large(&ours);
    let before = everything(&ours);
    assert!(before.len() > 90, "{} tables", before.len());

    let said = fine(command(&first, &["backup", &text(&copy)], &[]));
    assert!(
        said.contains("Two Wheels") && said.contains("secret.key"),
        "{said}"
    );
    let held = command(&first, &["backup", &text(&copy)], &[]);
    assert!(!held.status.success() && wrong(&held).contains("--replace"));
    fine(command(&first, &["backup", "--replace", &text(&copy)], &[]));

    let there = [
        ("ATTENT_DATABASE", database.url.as_str()),
        ("ATTENT_SECRET", SECRET),
    ];
    let said = fine(command(&first, &["restore", &text(&copy)], &there));
    assert!(said.contains("1 mails waited"), "{said}");
    let settings = [
        ("database", database.url.clone()),
        ("secret", SECRET.to_owned()),
    ];
    let theirs = house(&place("none"), &settings);
    same(&before, &everything(&theirs));
    assert_eq!(
        number(
            &theirs,
            "SELECT COUNT(*) FROM outgoing WHERE state = 'queued'"
        ),
        0
    );
    assert_eq!(
        number(&theirs, "SELECT COUNT(*) FROM file WHERE stored = 'disk'"),
        0
    );
    assert_eq!(
        number(&theirs, "SELECT COUNT(*) FROM file WHERE stored = 'chunks'"),
        1
    );
    assert_eq!(
        number(
            &theirs,
            "SELECT COUNT(*) FROM job WHERE kind = 'search_again'"
        ),
        1
    );
    let twice = command(&first, &["restore", &text(&copy)], &there);
    assert!(
        wrong(&twice).contains("a business here already"),
        "{}",
        wrong(&twice)
    );

    fine(command(&first, &["backup", &text(&again)], &there));
    fine(command(&second, &["restore", &text(&again)], &[]));
    let back = house(&second, &[]);
    same(&before, &everything(&back));
    assert_eq!(
        number(&back, "SELECT COUNT(*) FROM file WHERE stored = 'disk'"),
        1
    );
    assert_eq!(large(&back), large(&ours));
    for house in [ours, theirs, back] {
        house.db.close();
    }
}

#[test]
fn what_is_no_whole_copy_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name);
    let (data, copy, bad, to) = (place("data"), place("copy"), place("bad"), place("to"));
    let none = command(&data, &["backup", &text(&copy)], &[]);
    assert!(wrong(&none).contains("no business"), "{}", wrong(&none));
    assert!(!copy.exists() && !data.exists());
    sample(&data);
    fine(command(&data, &["backup", &text(&copy)], &[]));
    let whole = fs::read(&copy).expect("a copy");
    let mut spoilt = whole.clone();
    let middle = spoilt.len() / 2;
    spoilt[middle] ^= 0x10;
    for (bytes, says) in [
        (&whole[..whole.len() / 2], "whole"),
        (&spoilt, "bad"),
        (b"Dear copy, how are you?", "no copy"),
        (b"", "no copy"),
    ] {
        fs::write(&bad, bytes).expect("written");
        let refused = command(&to, &["restore", &text(&bad)], &[]);
        assert!(!refused.status.success(), "{says}");
        assert!(wrong(&refused).contains("bad"), "{}", wrong(&refused));
        let empty = house(&to, &[]);
        assert_eq!(number(&empty, "SELECT COUNT(*) FROM business"), 0, "{says}");
        empty.db.close();
    }
    fine(command(&to, &["restore", &text(&copy)], &[]));
    let back = house(&to, &[]);
    assert_eq!(number(&back, "SELECT COUNT(*) FROM business"), 1);
    back.db.close();
}

#[test]
fn before_an_update_a_copy_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, to) = (folder.path().join("data"), folder.path().join("to"));
    let all = attent_core::migrations::ALL;
    let (newest, older) = all.split_last().expect("steps");
    let config = Config::read(&data, None).expect("the configuration is right");
    let old = House::open_up_to(config, Arc::new(SystemClock), Some(older)).expect("it opens");
    set_up(&old);
    old.db.close();
    let copy = data.join(format!("before-{}.tar.gz", newest.number));
    assert!(!copy.exists(), "there was no business yet");
    house(&data, &[]).db.close();
    let made = fs::metadata(&copy)
        .expect("a copy")
        .modified()
        .expect("a time");
    house(&data, &[]).db.close();
    let later = fs::metadata(&copy)
        .expect("a copy")
        .modified()
        .expect("a time");
    assert_eq!(made, later, "once is enough");
    fine(command(&to, &["restore", &text(&copy)], &[]));
    let back = house(&to, &[]);
    assert_eq!(
        number(&back, "SELECT MAX(number) FROM schema_migration"),
        newest.number
    );
    assert_eq!(number(&back, "SELECT COUNT(*) FROM staff"), 1);
    back.db.close();
}

/// The sample business in a folder.
fn sample(data: &Path) {
    let mut demo = Command::new(env!("CARGO_BIN_EXE_attent"))
        .args(["demo", "--listen", "127.0.0.1:0", "--json", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut line = String::new();
    let out = demo.stdout.take().expect("its words");
    BufReader::new(out).read_line(&mut line).expect("a line");
    demo.kill().expect("it runs");
    let _ended = demo.wait();
}

fn one_waits_and_one_is_large(house: &House) {
    let shelf = house.shelf.clone();
    let made: Result<(), attent_core::Error> = house.db.write_now(move |tx| {
        tx.run(
            "UPDATE outgoing SET state = 'queued' WHERE id = (SELECT MIN(id) FROM outgoing)",
            &[],
        )?;
        attent_core::files::keep(tx, &shelf.put(&vec![7; 300_000])?).map(drop)
    });
    made.expect("written");
}

fn large(house: &House) -> Vec<u8> {
    let sha256 = read(house, |tx| {
        let sql = "SELECT sha256 FROM file WHERE stored = 'disk'";
        Ok(tx.one(sql, &[], |row| row.get::<String>(0))?.expect("one"))
    });
    house.shelf.read(&sha256).expect("it stands there")
}

fn read<T: Send + 'static>(
    house: &House,
    work: fn(&mut Tx<'_>) -> Result<T, attent_db::Error>,
) -> T {
    house.db.read_now(work).expect("the database answers")
}

/// The rows of each table that a copy has, as text, sorted.
fn everything(house: &House) -> Vec<(String, Vec<String>)> {
    const LEFT_OUT: [&str; 5] = [
        "session",
        "sign_in_link",
        "throttle",
        "idempotency",
        "file_chunk",
    ];
    read(house, |tx| {
        let mut all = Vec::new();
        for mut table in tx.tables()? {
            let name = table.name.clone();
            if name.starts_with("search_")
                || [&LEFT_OUT[..], &OTHERWISE[..]]
                    .concat()
                    .contains(&name.as_str())
            {
                continue;
            }
            table
                .columns
                .sort_by(|one, other| one.name.cmp(&other.name));
            let names: Vec<String> = table
                .columns
                .iter()
                .map(|c| format!("\"{}\"", c.name))
                .collect();
            let sql = format!("SELECT {} FROM \"{name}\"", names.join(", "));
            let mut rows = tx.all(&sql, &[], |row| line(&table, row))?;
            rows.sort();
            all.push((name, rows));
        }
        all.sort();
        Ok(all)
    })
}

fn line(table: &Table, row: &attent_db::Row<'_>) -> Result<String, attent_db::Error> {
    let columns = table.columns.iter().enumerate();
    let values: Result<Vec<Value>, _> = columns.map(|(at, c)| row.value(at, c.kind)).collect();
    Ok(format!("{:?}", values?))
}

fn same(before: &[(String, Vec<String>)], after: &[(String, Vec<String>)]) {
    let names = |all: &[(String, Vec<String>)]| {
        all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(before), names(after));
    for ((name, one), (_, other)) in before.iter().zip(after) {
        assert_eq!(one, other, "{name}");
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn fine(output: Output) -> String {
    assert!(output.status.success(), "{}", wrong(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn wrong(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
