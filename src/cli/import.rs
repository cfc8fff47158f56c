//! `attent import mbox`: history out of a mailbox file.
//!
//! Two passes. The first reads who answers whom and finds the threads; the second takes the mails
//! in, some at a time, each chunk in one transaction with the place it reached. Stopped anywhere, it
//! goes on there; run again, it finds only what it knows.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufReader, Seek, SeekFrom},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use attent_core::{
    Actor, Error,
    channels::mailboxes,
    files::Stored,
    ids::{ConversationId, MailboxId, RunId},
    incoming::{self, Arrival, CameBy, Letter, Outcome, Rules},
    runs,
};
use attent_mail::{Budget, history, mbox};
use clap::Subcommand;
use serde_json::{Map, json};

use super::{Ended, Where, people::words};
use crate::House;

/// Mails in one transaction: the writer is free for others between them.
const CHUNK: usize = 100;
/// The largest mail taken in.
const LARGEST: usize = 80 * 1024 * 1024;

#[derive(Subcommand)]
pub enum Import {
    /// A mailbox file; may be run again, and goes on where it was stopped.
    Mbox {
        #[command(flatten)]
        place: Where,
        /// The mailbox of ours it belongs to.
        #[arg(long)]
        mailbox: String,
        /// Answers with one JSON line.
        #[arg(long)]
        json: bool,
        file: PathBuf,
    },
}

/// What was done, all told.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    messages: i64,
    conversations: i64,
    duplicates: i64,
    refused: i64,
}

impl Import {
    pub fn run(self) -> Ended {
        let Self::Mbox {
            place,
            mailbox,
            json,
            file,
        } = self;
        let house = place.open()?;
        let address = mailbox.clone();
        let found = house
            .db
            .read_now(move |tx| mailboxes::for_address(tx, &address));
        let Some(found) = found.map_err(words)? else {
            eprintln!("attent: {mailbox} is no mailbox of ours: add it in the desk first");
            return Ok(ExitCode::from(67));
        };
        let counts = import(&house, found.id, &file, !json)?;
        house.db.close();
        if json {
            println!(
                "{}",
                json!({
                    "messages": counts.messages, "conversations": counts.conversations,
                    "duplicates": counts.duplicates, "refused": counts.refused,
                })
            );
        } else {
            println!(
                "{} mails in {} conversations, {} known already, {} refused",
                counts.messages, counts.conversations, counts.duplicates, counts.refused
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn import(house: &House, mailbox: MailboxId, file: &Path, speak: bool) -> Result<Counts, String> {
    let threads = threads(file)?;
    let total = i64::try_from(threads.len()).unwrap_or(i64::MAX);
    let title = file
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into());
    let start = runs::Start {
        kind: "import-mbox",
        title,
        source_key: Some(format!("{mailbox}:{}", file.display())),
        total: Some(total),
    };
    let run = house
        .db
        .write_now(move |tx| runs::start(tx, &Actor::system(), &start))
        .map_err(words)?;
    let mut work = Work::resume(house.clone(), mailbox, &run, threads);
    match work.all(file, speak) {
        Ok(()) => finish(house, run.id, runs::Outcome::Done).map(|()| work.counts),
        Err(error) => {
            finish(house, run.id, runs::Outcome::Failed(error.clone()))?;
            Err(error)
        }
    }
}

fn finish(house: &House, id: RunId, outcome: runs::Outcome) -> Result<(), String> {
    house
        .db
        .write_now(move |tx| runs::end(tx, &Actor::system(), id, &outcome))
        .map_err(words)
}

/// The thread of every mail of the file, in order.
fn threads(file: &Path) -> Result<Vec<usize>, String> {
    let mut links = Vec::new();
    for entry in entries(file, 0)? {
        let entry = entry.map_err(|error| unreadable(file, &error))?;
        let mail = attent_mail::parse(&entry.bytes, Budget::default());
        links.push((mail.message_id, mail.references, mail.in_reply_to));
    }
    let links: Vec<history::Links<'_>> = links
        .iter()
        .map(|(id, references, answered)| history::Links {
            message_id: id.as_deref(),
            references,
            in_reply_to: answered,
        })
        .collect();
    Ok(history::threads(&links))
}

fn entries(file: &Path, start: u64) -> Result<mbox::Split<BufReader<File>>, String> {
    let mut opened = File::open(file).map_err(|error| unreadable(file, &error))?;
    opened
        .seek(SeekFrom::Start(start))
        .map_err(|error| unreadable(file, &error))?;
    Ok(mbox::split(BufReader::new(opened), start, LARGEST))
}

fn unreadable(file: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be read: {error}", file.display())
}

struct Work {
    house: House,
    mailbox: MailboxId,
    run: RunId,
    threads: Vec<usize>,
    conversations: HashMap<usize, ConversationId>,
    counts: Counts,
    /// The place in the file, and how many mails stand before it.
    at: u64,
    done: usize,
    cursor: String,
}

type Ready = Arc<Vec<(usize, Stored, Letter)>>;

impl Work {
    fn resume(house: House, mailbox: MailboxId, run: &runs::Run, threads: Vec<usize>) -> Self {
        let number = |name: &str| {
            run.counts
                .get(name)
                .and_then(serde_json::Value::as_i64)
                .unwrap_or(0)
        };
        let (at, done) = run.cursor.split_once(':').unwrap_or(("0", "0"));
        Self {
            house,
            mailbox,
            run: run.id,
            threads,
            conversations: HashMap::new(),
            counts: Counts {
                messages: number("messages"),
                conversations: number("conversations"),
                duplicates: number("duplicates"),
                refused: number("refused"),
            },
            at: at.parse().unwrap_or(0),
            done: done.parse().unwrap_or(0),
            cursor: run.cursor.clone(),
        }
    }

    fn all(&mut self, file: &Path, speak: bool) -> Result<(), String> {
        let mut chunk = Vec::new();
        for entry in entries(file, self.at)? {
            let entry = entry.map_err(|error| unreadable(file, &error))?;
            chunk.push((entry.bytes, entry.next));
            if chunk.len() == CHUNK {
                self.chunk(std::mem::take(&mut chunk), speak)?;
            }
        }
        if chunk.is_empty() {
            Ok(())
        } else {
            self.chunk(chunk, speak)
        }
    }

    /// Reads outside, writes in one transaction.
    fn chunk(&mut self, chunk: Vec<(Vec<u8>, u64)>, speak: bool) -> Result<(), String> {
        let mut ready = Vec::new();
        for (index, (raw, next)) in chunk.iter().enumerate() {
            let stored = self.house.shelf.put(raw).map_err(words)?;
            let letter = incoming::read(raw, &self.house.shelf).map_err(words)?;
            let thread = self.threads.get(self.done + index).copied();
            ready.push((thread.unwrap_or(usize::MAX), stored, letter));
            self.at = *next;
        }
        self.done += chunk.len();
        let cursor = format!("{}:{}", self.at, self.done);
        let ready: Ready = Arc::new(ready);
        let (known, counts) = self.write(&ready, &cursor)?;
        self.conversations = known;
        self.counts = counts;
        self.cursor = cursor;
        if speak {
            eprintln!("{} of {} mails", self.done, self.threads.len());
        }
        Ok(())
    }

    fn write(
        &self,
        ready: &Ready,
        cursor: &str,
    ) -> Result<(HashMap<usize, ConversationId>, Counts), String> {
        let (ready, keys) = (Arc::clone(ready), self.house.keys.clone());
        let (before, counts) = (self.conversations.clone(), self.counts);
        let (mailbox, run, from) = (self.mailbox, self.run, self.cursor.clone());
        let (to, done) = (
            cursor.to_owned(),
            i64::try_from(self.done).unwrap_or(i64::MAX),
        );
        let written = self.house.db.write_now(move |tx| {
            let (mut known, mut counts) = (before.clone(), counts);
            for (thread, stored, letter) in ready.iter() {
                let arrival = Arrival {
                    mailbox,
                    came_by: CameBy::Import,
                    bytes: stored.clone(),
                    sent_from: None,
                    peer: None,
                };
                let received = incoming::receive(tx, &arrival)?;
                let rules = Rules {
                    keys: keys.clone(),
                    reopen_days: 0,
                    authenticity: None,
                    trusted: false,
                    history: known.get(thread).copied(),
                    live: false,
                };
                let filed = incoming::file(tx, received.mail, letter, &rules)?;
                match (filed.outcome, received.again) {
                    (Outcome::Filed, _) => {
                        counts.messages += 1;
                        counts.conversations += i64::from(!known.contains_key(thread));
                    }
                    (Outcome::Duplicate, _) => counts.duplicates += 1,
                    (Outcome::Dropped, _) => counts.refused += 1,
                }
                if let Some(conversation) = filed.conversation {
                    known.entry(*thread).or_insert(conversation);
                }
            }
            let mut told = Map::new();
            for (name, count) in [
                ("messages", counts.messages),
                ("conversations", counts.conversations),
                ("duplicates", counts.duplicates),
                ("refused", counts.refused),
            ] {
                told.insert(name.to_owned(), count.into());
            }
            let progress = runs::Progress {
                cursor: to.clone(),
                done,
                counts: told,
                errors: Vec::new(),
            };
            runs::progress(tx, run, &from, &progress)?;
            Ok::<_, Error>((known, counts))
        });
        written.map_err(words)
    }
}
