//! Work for later: what is slow, or talks to the outside.
//!
//! [`enqueue`] writes the job in the transaction that wants it done; a worker [`claim`]s it for a
//! while, does it outside any transaction, and [`finish`]es it. The attempt's number fences: who
//! lost the lease can no longer finish, put off or fail the job. A job may run twice (a worker
//! dies), so whatever it does has a key of its own.
//!
//! A finished job is gone. One that failed for good stays until somebody retries or drops it.
//! What kinds there are and how they are done is the program's.

mod claim;
mod failed;
mod outcome;

pub use claim::{Claim, Job, claim, release};
pub use failed::{Failed, count_failed, drop_failed, list_failed, retry_failed};
pub use outcome::{After, finish, give_up, heart_beat, retry};

use attent_db::{Millis, Tx, params};

use crate::{Result, ids::JobId};

/// What someone waits for goes before what nobody watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    Low,
    Normal,
    High,
}

impl Priority {
    fn number(self) -> i64 {
        match self {
            Self::Low => -10,
            Self::Normal => 0,
            Self::High => 10,
        }
    }
}

#[derive(Clone, Debug)]
pub struct New {
    /// A closed word of the program's list.
    pub kind: &'static str,
    /// JSON: ids and words, no texts of people.
    pub payload: String,
    /// While a job with this key is there, another one is not made.
    pub dedupe_key: Option<String>,
    pub priority: Priority,
    /// Not before; `None`: now.
    pub run_at: Option<Millis>,
}

impl New {
    #[must_use]
    pub fn now(kind: &'static str, payload: String) -> Self {
        Self {
            kind,
            payload,
            dedupe_key: None,
            priority: Priority::Normal,
            run_at: None,
        }
    }

    #[must_use]
    pub fn once(mut self, dedupe_key: impl Into<String>) -> Self {
        self.dedupe_key = Some(dedupe_key.into());
        self
    }
}

/// Adds a job, in the transaction of what it follows from. `None` when one with its key is there.
pub fn enqueue(tx: &mut Tx<'_>, job: &New) -> Result<Option<JobId>> {
    let (id, now) = (tx.new_id(), tx.now());
    let new = tx.run(
        "INSERT INTO job (id, kind, payload, dedupe_key, state, priority, run_at, attempt,
                          tried_before, created_at)
         VALUES ($1, $2, $3, $4, 'ready', $5, $6, 0, 0, $7)
         ON CONFLICT (dedupe_key) DO NOTHING",
        &params![
            id,
            job.kind,
            job.payload.as_str(),
            job.dedupe_key.as_deref(),
            job.priority.number(),
            job.run_at.unwrap_or(now),
            now
        ],
    )?;
    if new > 0 {
        tx.nudge(attent_db::Nudge { topic: "job", id });
    }
    Ok((new > 0).then_some(JobId(id)))
}
