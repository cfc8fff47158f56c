//! One chunk: its mails read by several threads, then written in one transaction.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use attent_core::{
    files::Stored,
    ids::{ConversationId, MailboxId},
    incoming::{self, Arrival, CameBy, Letter, Outcome, Rules},
    outgoing::TokenKeys,
    runs,
};
use attent_db::Tx;

use super::{At, Counts, threads::Threads};
use crate::{House, problem::Result};

/// A mail of the file.
pub(super) struct Mail {
    pub thread: usize,
    /// Where the next one begins.
    pub next: u64,
    /// Longer than we take.
    pub cut: bool,
    pub bytes: Vec<u8>,
}

/// A mail made ready outside the transaction.
struct Ready {
    thread: usize,
    bytes: Stored,
    /// `None`: reading it failed; it is kept and set aside.
    letter: Option<Letter>,
}

/// What one mail came to.
struct Done {
    counts: Counts,
    conversations: Vec<(usize, ConversationId)>,
}

pub(super) fn write(
    house: &House,
    mailbox: MailboxId,
    mails: Vec<Mail>,
    threads: &mut Threads,
    at: &At,
    before: Counts,
) -> Result<Counts> {
    let mut errors = Vec::new();
    let long = mails.iter().filter(|mail| mail.cut).count();
    if long > 0 {
        errors.push(format!("{long} mails before {} are too long", at.to));
    }
    let fit: Vec<Mail> = mails.into_iter().filter(|mail| !mail.cut).collect();
    let ready = Arc::new(read(house, fit)?);
    let known: HashMap<usize, ConversationId> = ready
        .iter()
        .filter_map(|mail| Some((mail.thread, threads.conversation(mail.thread)?)))
        .collect();
    let refused = i64::try_from(long).unwrap_or(0);
    let keys = house.keys.clone();
    let (run, from) = (at.run, at.from.clone());
    let progress = at.progress(&before, errors);
    let done = house.db.write_now(move |tx| {
        let mut done = Done {
            counts: Counts {
                refused,
                ..Counts::default()
            },
            conversations: Vec::new(),
        };
        let mut known = known.clone();
        for mail in ready.iter() {
            one(tx, mailbox, mail, &keys, &mut known, &mut done)?;
        }
        let mut sum = before;
        sum.add(&done.counts);
        let mut progress = progress.clone();
        progress.done = sum.all();
        progress.counts = sum.as_map();
        runs::progress(tx, run, &from, &progress)?;
        Ok::<_, attent_core::Error>(done)
    })?;
    for (thread, conversation) in done.conversations {
        threads.learn(thread, conversation);
    }
    Ok(done.counts)
}

fn one(
    tx: &mut Tx<'_>,
    mailbox: MailboxId,
    mail: &Ready,
    keys: &TokenKeys,
    known: &mut HashMap<usize, ConversationId>,
    done: &mut Done,
) -> attent_core::Result<()> {
    let arrival = Arrival {
        mailbox,
        came_by: CameBy::Import,
        bytes: mail.bytes.clone(),
        sent_from: None,
        peer: None,
    };
    let received = incoming::receive(tx, &arrival)?;
    let Some(letter) = &mail.letter else {
        incoming::quarantine(tx, received.mail, "because-unreadable")?;
        done.counts.refused += 1;
        return Ok(());
    };
    let rules = Rules {
        keys: keys.clone(),
        reopen_days: 0,
        authenticity: None,
        trusted: true,
        history: known.get(&mail.thread).copied(),
        live: false,
    };
    let filed = incoming::file(tx, received.mail, letter, &rules)?;
    match filed.outcome {
        Outcome::Filed => done.counts.messages += 1,
        Outcome::Duplicate | Outcome::Dropped => done.counts.duplicates += 1,
    }
    if let Some(conversation) = filed.conversation
        && !known.contains_key(&mail.thread)
    {
        known.insert(mail.thread, conversation);
        done.conversations.push((mail.thread, conversation));
        if filed.outcome == Outcome::Filed {
            done.counts.conversations += 1;
        }
    }
    Ok(())
}

/// Reading is work for cores: the chunk is shared out among them.
fn read(house: &House, mails: Vec<Mail>) -> Result<Vec<Ready>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = mails.len().div_ceil(cores).max(1);
    let parts: Vec<attent_core::Result<Vec<Ready>>> = std::thread::scope(|scope| {
        let started: Vec<_> = mails
            .chunks(share)
            .map(|part| {
                let reading = move || part.iter().map(|mail| read_one(house, mail)).collect();
                scope.spawn(reading)
            })
            .collect();
        let joined = started.into_iter().map(|thread| match thread.join() {
            Ok(part) => part,
            Err(_) => Err(attent_core::Error::Internal("a reader stopped".to_owned())),
        });
        joined.collect()
    });
    let mut all = Vec::new();
    for part in parts {
        all.extend(part?);
    }
    Ok(all)
}

fn read_one(house: &House, mail: &Mail) -> attent_core::Result<Ready> {
    let bytes = house.shelf.put(&mail.bytes)?;
    let read = catch_unwind(AssertUnwindSafe(|| {
        incoming::read(&mail.bytes, &house.shelf)
    }));
    Ok(Ready {
        thread: mail.thread,
        bytes,
        letter: read.ok().transpose()?,
    })
}
