//! Tasks page by page, for programs.

use std::{fmt, str::FromStr};

use attent_db::{Tx, params};

use super::{COLUMNS, Task, read};
use crate::{Actor, Result};

/// The last task one saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    at: i64,
    id: i64,
}

impl From<&Task> for After {
    fn from(task: &Task) -> Self {
        let at = task.done_at.or(task.due_at);
        Self {
            at: at.map_or(i64::MAX, |at| at.0),
            id: task.id.0,
        }
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.id)
    }
}

impl FromStr for After {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            at: at.parse().map_err(drop)?,
            id: id.parse().map_err(drop)?,
        })
    }
}

/// What is open, due soonest first and then what has no time; or what is done, the latest first.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    _actor: &Actor,
    done: bool,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Task>> {
    let end = i64::MAX;
    let (sql, start) = if done {
        let sql = format!(
            "SELECT {COLUMNS} FROM task
              WHERE done_at IS NOT NULL AND (done_at, id) < ($1, $2)
              ORDER BY done_at DESC, id DESC
              LIMIT $3"
        );
        (sql, i64::MAX)
    } else {
        let sql = format!(
            "SELECT {COLUMNS} FROM task
              WHERE done_at IS NULL AND (COALESCE(due_at, {end}), id) > ($1, $2)
              ORDER BY COALESCE(due_at, {end}), id
              LIMIT $3"
        );
        (sql, i64::MIN)
    };
    let (at, id) = after.map_or((start, start), |after| (after.at, after.id));
    Ok(tx.all(&sql, &params![at, id, limit], read)?)
}
