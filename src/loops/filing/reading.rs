//! Reading mails on threads of their own, each within a budget of time.
//!
//! A thread that reads too long cannot be stopped; it is left to itself, another one goes on with
//! the rest, and what it answers late is heard by nobody.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use attent_core::{
    Error, Result,
    files::{Found, Shelf},
    ids::MailId,
    incoming::{self, Letter, Way},
};
use attent_db::Tx;

use crate::House;

/// Reading is pure work: more threads than cores only compete.
const MOST_THREADS: usize = 4;

/// A mail as read.
pub struct Read {
    pub letter: Letter,
    pub raw: Arc<Vec<u8>>,
    /// Who brought it to our door, where it came so.
    pub peer: Option<IpAddr>,
    pub sent_from: Option<String>,
}

pub enum Outcome {
    Read(Box<Read>),
    Broken(Error),
    TooSlow,
}

/// What is being read.
pub struct Reading {
    ids: Vec<MailId>,
    budget: Duration,
    news: Receiver<News>,
    desk: Arc<Desk>,
}

/// What the threads take from.
struct Desk {
    waiting: Mutex<VecDeque<(MailId, Result<Fetched>)>>,
    shelf: Shelf,
    tell: Mutex<Sender<News>>,
}

struct Fetched {
    bytes: Found,
    way: Way,
}

enum News {
    Began(MailId),
    Done(MailId, Outcome),
}

impl Reading {
    /// Fetches the bytes and begins to read them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn begin(house: &House, ids: Vec<MailId>, budget: Duration) -> Result<Self> {
        let wanted = ids.clone();
        let waiting = house.db.read_now(move |tx| {
            let mut waiting = VecDeque::new();
            for id in &wanted {
                match fetch(tx, *id) {
                    Err(Error::Database(error)) => return Err(Error::Database(error)),
                    fetched => waiting.push_back((*id, fetched)),
                }
            }
            Ok::<_, Error>(waiting)
        })?;
        let (tell, news) = channel();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads = cores.min(MOST_THREADS).min(waiting.len());
        let desk = Arc::new(Desk {
            waiting: Mutex::new(waiting),
            shelf: house.shelf.clone(),
            tell: Mutex::new(tell),
        });
        for _ in 0..threads {
            desk.hire()?;
        }
        Ok(Self {
            ids,
            budget,
            news,
            desk,
        })
    }

    /// What came of each, in the order they were given.
    pub fn finish(self) -> Vec<(MailId, Outcome)> {
        let mut begun: HashMap<MailId, Instant> = HashMap::new();
        let mut done: HashMap<MailId, Outcome> = HashMap::new();
        while done.len() < self.ids.len() {
            let first = begun.values().min().copied();
            let wait = first.map_or(self.budget, |began| {
                self.budget.saturating_sub(began.elapsed())
            });
            match self.news.recv_timeout(wait) {
                Ok(News::Began(id)) => {
                    begun.insert(id, Instant::now());
                }
                Ok(News::Done(id, outcome)) => {
                    // One that was given up may answer all the same.
                    begun.remove(&id);
                    done.entry(id).or_insert(outcome);
                }
                Err(RecvTimeoutError::Timeout) => {
                    let late = begun
                        .iter()
                        .filter(|(_, began)| began.elapsed() >= self.budget);
                    let late: Vec<MailId> = late.map(|(id, _)| *id).collect();
                    for id in late {
                        begun.remove(&id);
                        done.insert(id, Outcome::TooSlow);
                        if let Err(error) = self.desk.hire() {
                            tracing::error!(%error, "no thread to go on reading with");
                        }
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let gone = || Outcome::Broken(Error::Internal("reading ended early".to_owned()));
        let ids = self.ids.into_iter();
        ids.map(|id| (id, done.remove(&id).unwrap_or_else(gone)))
            .collect()
    }
}

impl Desk {
    /// One more thread that reads until nothing is left.
    fn hire(self: &Arc<Self>) -> Result<()> {
        let desk = Arc::clone(self);
        let tell = desk
            .tell
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let work = move || {
            while let Some((id, found)) = desk.next() {
                // Nobody listens any more: the rest is read by others.
                if tell.send(News::Began(id)).is_err() {
                    return;
                }
                let outcome = found.and_then(|found| read(found, &desk.shelf));
                let outcome = outcome.map_or_else(Outcome::Broken, |r| Outcome::Read(Box::new(r)));
                if tell.send(News::Done(id, outcome)).is_err() {
                    return;
                }
            }
        };
        let hired = thread::Builder::new()
            .name("mail-read".to_owned())
            .spawn(work);
        hired
            .map(drop)
            .map_err(|error| Error::Internal(error.to_string()))
    }

    fn next(&self) -> Option<(MailId, Result<Fetched>)> {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    }
}

fn fetch(tx: &mut Tx<'_>, id: MailId) -> Result<Fetched> {
    Ok(Fetched {
        bytes: incoming::raw(tx, id)?,
        way: incoming::way(tx, id)?,
    })
}

/// Any bytes are a mail; should one still break the reader, the others go on.
fn read(found: Fetched, shelf: &Shelf) -> Result<Read> {
    let read = || {
        let raw = match found.bytes {
            Found::Here(bytes) => bytes,
            Found::OnDisk { sha256 } => shelf.read(&sha256)?,
        };
        let letter = incoming::read(&raw, shelf)?;
        Ok(Read {
            letter,
            raw: Arc::new(raw),
            peer: found.way.peer.and_then(|peer| peer.parse().ok()),
            sent_from: found.way.sent_from,
        })
    };
    std::panic::catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err(Error::Internal("reading broke".to_owned())))
}
