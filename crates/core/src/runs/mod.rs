//! Runs: imports, backups, bulk work. Where each stands, what it counted, what went wrong, and
//! where to go on after a crash.
//!
//! [`start`] begins a run or resumes the one of the same source ([`start_alone`]: at once); [`progress`] is written with each
//! chunk, in the chunk's transaction, so the cursor never runs ahead of the work; [`end`] ends it.
//! A person may [`stop`] it: the next progress says so. What a run does is its caller's.

mod progress;
mod start;

pub use progress::{Outcome, Progress, end, progress, stop};
pub use start::{SILENT, Start, start, start_alone};

use attent_db::{Error as DbError, Millis, Row, Tx, params};
use serde_json::{Map, Value as Json};

use crate::{
    Actor, Error, Result, Role,
    ids::{RunId, StaffId},
    reading::{json, word},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Running,
    Done,
    Failed,
    /// By a person.
    Stopped,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Running, Self::Done, Self::Failed, Self::Stopped];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

#[derive(Clone, Debug, serde::Serialize)]
pub struct Run {
    pub id: RunId,
    pub kind: String,
    pub title: String,
    pub state: State,
    pub source_key: Option<String>,
    /// Where to go on; the run's own notation.
    pub cursor: String,
    pub total: Option<i64>,
    pub done: i64,
    /// By the run's own words.
    pub counts: Map<String, Json>,
    /// The first ones; how many there were in all is a count.
    pub errors: Vec<String>,
    pub started_by: Option<StaffId>,
    #[serde(skip)]
    pub started_at: Millis,
    #[serde(skip)]
    pub updated_at: Millis,
    #[serde(skip)]
    pub finished_at: Option<Millis>,
}

const COLUMNS: &str = "id, kind, title, state, source_key, cursor, total, done, counts, errors,
                       started_by, started_at, updated_at, finished_at";

/// The newest first, before `before`.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, before: Option<RunId>, limit: i64) -> Result<Vec<Run>> {
    actor.at_least(Role::Manager)?;
    let sql = format!("SELECT {COLUMNS} FROM run WHERE id < $1 ORDER BY id DESC LIMIT $2");
    Ok(tx.all(
        &sql,
        &params![before.map_or(i64::MAX, |id| id.0), limit],
        read,
    )?)
}

pub fn get(tx: &mut Tx<'_>, actor: &Actor, id: RunId) -> Result<Run> {
    let run = find(tx, id)?;
    actor.at_least(Role::Manager)?;
    Ok(run)
}

fn find(tx: &mut Tx<'_>, id: RunId) -> Result<Run> {
    let sql = format!("SELECT {COLUMNS} FROM run WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

fn read(row: &Row<'_>) -> std::result::Result<Run, DbError> {
    Ok(Run {
        id: row.get(0)?,
        kind: row.get(1)?,
        title: row.get(2)?,
        state: word(row, 3, "run.state", State::parse)?,
        source_key: row.get(4)?,
        cursor: row.get(5)?,
        total: row.get(6)?,
        done: row.get(7)?,
        counts: json(row, 8, "run.counts")?,
        errors: json(row, 9, "run.errors")?,
        started_by: row.get(10)?,
        started_at: row.get(11)?,
        updated_at: row.get(12)?,
        finished_at: row.get(13)?,
    })
}
