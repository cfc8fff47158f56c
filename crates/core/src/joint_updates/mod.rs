//! Words that go to many customers at once, each exactly once: an interim word or the fix of a known
//! problem, what a contingency means for those it touches.
//!
//! [`recipients`] says who they are and in which language, for the preview; [`send`] writes them down
//! with the words in one transaction and leaves the sending to a job; [`go_on`] is that job: a few
//! at a time, each an entry of a conversation and a queued mail, and then the next few. What a crash
//! interrupts is there as a whole or not at all, so nobody is told twice.
//!
//! Not here: who is touched (the features that send), and the mail itself (`outgoing`).

mod deliver;
mod find;
mod people;
mod send;

pub use deliver::{JOB, go_on};
pub use find::{Update, list};
pub use people::{Recipient, Target, recipients};
pub use send::{New, Words, send};

use crate::ids::{ContingencyRunId, KnownProblemId};

/// Of what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    KnownProblem(KnownProblemId),
    Contingency(ContingencyRunId),
}

impl Of {
    fn parts(self) -> (&'static str, i64) {
        match self {
            Self::KnownProblem(id) => ("known_problem", id.0),
            Self::Contingency(id) => ("contingency", id.0),
        }
    }
}

/// The longest text: a letter, not a book.
pub const LONGEST_TEXT: usize = 10_000;
/// The longest subject: what a list of mails shows.
pub const LONGEST_SUBJECT: usize = 200;
/// The most people of one update.
pub const MOST_PEOPLE: usize = 20_000;
