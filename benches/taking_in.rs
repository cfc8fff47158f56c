//! What taking in mail costs, against what it cannot do without, in wall time and durable.
//!
//! Taking in: the raw bytes stored in batches of 20 as a round of IMAP does, then read and filed.
//! Against it, one after the other on one thread: the pure functions alone (digest, reading, words
//! for search), and bare SQLite writing the very rows that taking in left, spread over transactions
//! of 20 mails, each synced. Text and HTML mail apart; rounds interleaved, each in a folder of its
//! own; the middle one counts.

#[path = "support/mod.rs"]
mod support;

#[path = "support/letters.rs"]
mod letters;
#[path = "support/rows.rs"]
mod rows;
#[expect(dead_code, reason = "the stories use more of it")]
#[path = "../tests/stories/support.rs"]
mod shop;

use std::{
    path::Path,
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use attent::{House, READING_BUDGET, file_waiting};
use attent_core::{
    Error,
    files::{Shelf, Stored},
    ids::MailboxId,
    incoming::{self, Arrival, CameBy},
};
use support::{
    ROUNDS,
    table::{Rounds, Table},
};

const MAILS: usize = 400;
const TOGETHER: usize = 20;
const ASKED: f64 = 0.6;

fn main() -> ExitCode {
    if !support::is_asked() {
        return ExitCode::SUCCESS;
    }
    let mut table = Table::begin("Taking in mail, durable");
    measure(&mut table, "text mail", &letters::text(MAILS));
    measure(&mut table, "HTML mail", &letters::html(MAILS));
    table.end()
}

fn measure(table: &mut Table, what: &str, mails: &[Vec<u8>]) {
    let (mut ours, mut pure, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    let (mut ratio, mut rate) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let (data, before) = (folder.path().join("data"), folder.path().join("before.db"));
        let (house, mailbox) = open(&data);
        rows::copy(&data.join("attent.db"), &before);
        let taken_in = take_in(&house, mailbox, mails);
        house.db.close();
        let read = alone(mails);
        let written = rows::Written::between(&before, &data.join("attent.db"));
        let wrote = written.write(&before, mails.len() / TOGETHER);
        ratio.push((read + wrote).as_secs_f64() / taken_in.as_secs_f64());
        ours.push(each(taken_in));
        pure.push(each(read));
        bare.push(each(wrote));
        rate.push(1000.0 / each(taken_in));
    }
    let kilobytes = mails.iter().map(Vec::len).sum::<usize>() / mails.len() / 1024;
    table.line(
        &format!("{what} of {kilobytes} kB: taking in, ms"),
        &Rounds::of(ours).text(2),
    );
    table.line(
        &format!("{what}: the pure functions, ms"),
        &Rounds::of(pure).text(2),
    );
    table.line(
        &format!("{what}: bare SQLite, the same rows, ms"),
        &Rounds::of(bare).text(2),
    );
    table.line(
        &format!("{what}: mails a second"),
        &Rounds::of(rate).text(0),
    );
    table.at_least(
        &format!("{what}: (pure + bare) / taking in"),
        &Rounds::of(ratio),
        ASKED,
    );
}

/// Milliseconds for one mail.
fn each(all: Duration) -> f64 {
    all.as_secs_f64() * 1000.0 / f64::from(u32::try_from(MAILS).unwrap_or(1))
}

fn open(data: &Path) -> (House, MailboxId) {
    let house = shop::house(data, &[("dns", "off".to_owned())]);
    shop::set_up(&house);
    let mailbox = shop::mailbox(&house, "desk@example.com", None, None, false);
    (house, mailbox)
}

fn take_in(house: &House, mailbox: MailboxId, mails: &[Vec<u8>]) -> Duration {
    let began = Instant::now();
    for some in mails.chunks(TOGETHER) {
        let ready: Vec<Stored> = some
            .iter()
            .map(|raw| house.shelf.put(raw).expect("a place on the shelf"))
            .collect();
        let ready = Arc::new(ready);
        let stored = house.db.write_now(move |tx| {
            for bytes in ready.iter() {
                let arrival = Arrival {
                    mailbox,
                    came_by: CameBy::Imap,
                    bytes: bytes.clone(),
                    sent_from: None,
                    peer: None,
                };
                incoming::receive(tx, &arrival)?;
            }
            Ok::<_, Error>(())
        });
        stored.expect("stored");
    }
    while file_waiting(house, READING_BUDGET).expect("filed") > 0 {}
    let took = began.elapsed();
    let filed = shop::number(house, "SELECT COUNT(*) FROM mail WHERE state = 'filed'");
    assert_eq!(
        usize::try_from(filed).ok(),
        Some(mails.len()),
        "all of them are filed"
    );
    took
}

/// The pure functions, on one thread.
fn alone(mails: &[Vec<u8>]) -> Duration {
    let shelf = Shelf::in_database();
    let began = Instant::now();
    for raw in mails {
        std::hint::black_box(shelf.put(raw).expect("a digest"));
        let letter = incoming::read(raw, &shelf).expect("any bytes are a mail");
        let language = attent_text::search::language_of(&letter.written);
        std::hint::black_box(attent_text::search::analyse(&letter.written, language).terms());
    }
    began.elapsed()
}
