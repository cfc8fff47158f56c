//! Bringing an mbox in: threads first, then the mails in chunks, each chunk one transaction.
//!
//! The file is read twice as a stream: once for the links between its mails, once for the mails.
//! A chunk writes its mails and how far the run is together, so that an import that was stopped
//! goes on where it stood, and one that is begun again finds only duplicates.

mod chunk;
mod threads;

use std::{
    fs::File,
    io::{BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
};

use attent_core::{
    Actor, Error,
    ids::{MailboxId, RunId},
    runs::{self, Outcome, Progress, Run, Start},
};
use attent_db::{Held, Hold, Tx};
use attent_mail::mbox;
use serde_json::{Map, Value as Json};

use crate::{
    House,
    loops::lock::host,
    problem::{Problem, Result},
};
use chunk::Mail;
use threads::Threads;

const KIND: &str = "import-mbox";
/// Mails of one transaction.
const CHUNK: usize = 200;
/// And not more bytes than this.
const CHUNK_BYTES: usize = 32 * 1024 * 1024;
/// Of one mail; a longer one is refused.
const LONGEST: usize = 80 * 1024 * 1024;

/// What was counted, in the words of the contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// New here.
    pub messages: i64,
    /// Begun by them.
    pub conversations: i64,
    /// Here already.
    pub duplicates: i64,
    pub refused: i64,
}

impl Counts {
    fn all(&self) -> i64 {
        self.messages + self.duplicates + self.refused
    }

    fn add(&mut self, other: &Self) {
        self.messages += other.messages;
        self.conversations += other.conversations;
        self.duplicates += other.duplicates;
        self.refused += other.refused;
    }

    fn of(run: &Run) -> Self {
        let count = |name: &str| run.counts.get(name).and_then(Json::as_i64).unwrap_or(0);
        Self {
            messages: count("messages"),
            conversations: count("conversations"),
            duplicates: count("duplicates"),
            refused: count("refused"),
        }
    }

    fn as_map(&self) -> Map<String, Json> {
        match serde_json::to_value(self) {
            Ok(Json::Object(map)) => map,
            _ => Map::new(),
        }
    }
}

/// Imports the mails of a file; `show` is told of every chunk: mails done, mails in all.
///
/// # Errors
/// A file that cannot be read; a database that does not answer. What was done until then stays.
pub fn mbox(
    house: &House,
    mailbox: MailboxId,
    file: &Path,
    show: &dyn Fn(i64, i64),
) -> Result<Counts> {
    let source = source_key(file, mailbox)?;
    let _hold = hold(house, file, &source)?;
    let mut threads = Threads::of(file)?;
    if threads.mails() == 0 {
        is_mbox(file)?;
    }
    let form = Start {
        kind: KIND,
        title: file.display().to_string(),
        source_key: Some(source),
        total: Some(i64::try_from(threads.mails()).unwrap_or(i64::MAX)),
    };
    let run = begin(house, form)?;
    let id = run.id;
    let done = threads
        .find_known(house)
        .and_then(|()| mails(house, mailbox, file, run, &mut threads, show));
    let outcome = match &done {
        Ok(_) => Outcome::Done,
        Err(problem) => Outcome::Failed(problem.words.clone()),
    };
    house
        .db
        .write_now(move |tx| runs::end(tx, &Actor::system(), id, &outcome))?;
    done
}

/// The last chunk of a killed one may be written while we look: then we look again.
fn begin(house: &House, form: Start) -> Result<Run> {
    let form = Arc::new(form);
    let start = move |tx: &mut Tx<'_>| runs::start_alone(tx, &Actor::system(), &form);
    for _ in 0..3 {
        match house.db.write_now(start.clone()) {
            Err(Error::Conflict(_)) => {}
            begun => return Ok(begun?),
        }
    }
    Ok(house.db.write_now(start)?)
}

/// Nobody else brings the same in; whoever was killed at it does not either.
fn hold(house: &House, file: &Path, source: &str) -> Result<Hold> {
    let ours = format!("process {} on {}", std::process::id(), host());
    match house.db.hold(&format!("{KIND} {source}"), &ours)? {
        Held::Ours(hold) => Ok(hold),
        Held::By(theirs) => Err(Problem::new(format!(
            "{} is being brought in already, by {}",
            file.display(),
            if theirs.is_empty() {
                "another process"
            } else {
                &theirs
            }
        ))),
    }
}

fn mails(
    house: &House,
    mailbox: MailboxId,
    path: &Path,
    run: Run,
    threads: &mut Threads,
    show: &dyn Fn(i64, i64),
) -> Result<Counts> {
    let mut counts = Counts::of(&run);
    let mut cursor = run.cursor.clone();
    let start: u64 = cursor.parse().unwrap_or(0);
    let mut reader = open(path)?;
    reader
        .seek(SeekFrom::Start(start))
        .map_err(|e| cannot(path, &e))?;
    let mut number = threads.first_at(start);
    let mut waiting: Vec<Mail> = Vec::new();
    let mut entries = mbox::split(reader, start, LONGEST);
    loop {
        let entry = entries.next().transpose().map_err(|e| cannot(path, &e))?;
        let bytes: usize = waiting.iter().map(|mail| mail.bytes.len()).sum();
        let full = waiting.len() >= CHUNK || bytes > CHUNK_BYTES;
        if (full || entry.is_none()) && !waiting.is_empty() {
            let last = waiting.last().map_or(start, |mail| mail.next);
            let at = At {
                run: run.id,
                from: std::mem::replace(&mut cursor, last.to_string()),
                to: last.to_string(),
            };
            let mails = std::mem::take(&mut waiting);
            counts.add(&chunk::write(house, mailbox, mails, threads, &at, counts)?);
            show(counts.all(), run.total.unwrap_or(0));
        }
        let Some(entry) = entry else { break };
        waiting.push(Mail {
            thread: threads.of_mail(number),
            next: entry.next,
            cut: entry.cut,
            bytes: entry.bytes,
        });
        number += 1;
    }
    Ok(counts)
}

/// What has no mail in it is empty, or something else than was thought.
fn is_mbox(path: &Path) -> Result<()> {
    let mut start = Vec::new();
    let read = open(path)?.take(4).read_to_end(&mut start);
    read.map_err(|e| cannot(path, &e))?;
    let says = match start.as_slice() {
        [] => return Ok(()),
        [0x1f, 0x8b, ..] | [b'P', b'K', ..] | [b'B', b'Z', b'h', ..] => {
            "is packed: unpack it first"
        }
        _ => {
            "is no mbox: no line in it begins a mail, like From ana@example.com Mon Nov 2 10:00:00 \
             2026. A mail alone is taken in by attent mail ingest"
        }
    };
    Err(Problem::new(format!("{} {says}", path.display())))
}

/// Whether the last line has an end; without one the file was perhaps cut, and its last mail with it.
///
/// # Errors
/// A file that cannot be read.
pub fn ends_well(path: &Path) -> Result<bool> {
    let mut reader = open(path)?;
    let cannot = |e| cannot(path, &e);
    if reader.seek(SeekFrom::End(0)).map_err(cannot)? == 0 {
        return Ok(true);
    }
    reader.seek(SeekFrom::End(-1)).map_err(cannot)?;
    let mut last = [0];
    reader.read_exact(&mut last).map_err(cannot)?;
    Ok(last == *b"\n")
}

/// Where a chunk begins and ends.
struct At {
    run: RunId,
    from: String,
    to: String,
}

impl At {
    fn progress(&self, counts: &Counts, errors: Vec<String>) -> Progress {
        Progress {
            cursor: self.to.clone(),
            done: counts.all(),
            counts: counts.as_map(),
            errors,
        }
    }
}

fn open(path: &Path) -> Result<BufReader<File>> {
    let file = File::open(path).map_err(|e| cannot(path, &e))?;
    Ok(BufReader::with_capacity(256 * 1024, file))
}

fn cannot(path: &Path, why: &std::io::Error) -> Problem {
    Problem::new(format!("{} cannot be read: {why}", path.display()))
}

/// The same file into the same mailbox is the same source.
fn source_key(path: &Path, mailbox: MailboxId) -> Result<String> {
    let whole: PathBuf = path.canonicalize().map_err(|e| cannot(path, &e))?;
    let size = path.metadata().map_err(|e| cannot(path, &e))?.len();
    Ok(format!("{}:{size}:{mailbox}", whole.display()))
}
