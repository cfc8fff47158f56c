//! Reading findings.

use attent_db::{Error as DbError, Millis, Row, Tx, params};
use attent_stats::Rate;

use crate::{
    Actor, Error, Result,
    conversations::words::words,
    ids::{CauseId, FindingId, StaffId},
};

words! {
    State {
        Open = "open",
        /// Its owner says so.
        Done = "done",
        /// Somebody else says that it helped.
        Verified = "verified",
    }
}

words! {
    Source {
        /// A cause had more cases in a week than its control limit.
        Cause = "cause",
        /// Somebody wrote it down.
        Own = "own",
    }
}

/// So many cases of a cause among so many in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    pub hits: i64,
    pub of: i64,
    /// The control limit, in thousandths of a case.
    pub limit_milli: i64,
    /// When the week began.
    pub week_at: Millis,
}

impl Measure {
    /// The share with its interval.
    #[must_use]
    pub fn rate(&self) -> Option<Rate> {
        Rate::of(self.hits, self.of)
    }
}

#[derive(Clone, Debug)]
pub struct Finding {
    pub id: FindingId,
    pub source: Source,
    pub cause: Option<CauseId>,
    /// Empty for one the program opened: the border says it.
    pub what: String,
    pub measure: Option<Measure>,
    pub owner: StaffId,
    pub due_at: Millis,
    pub state: State,
    pub done_at: Option<Millis>,
    pub done_by: Option<StaffId>,
    pub done_words: String,
    pub verified_at: Option<Millis>,
    pub verified_by: Option<StaffId>,
    pub verified_words: String,
    pub created_at: Millis,
    pub version: i64,
}

const COLUMNS: &str = "id, source, cause_id, what, hits, of_all, limit_milli, week_at, owner_id,
                       due_at, state, done_at, done_by, done_words, verified_at, verified_by,
                       verified_words, created_at, version";

fn read(row: &Row<'_>) -> std::result::Result<Finding, DbError> {
    let measure = match row.get::<Option<i64>>(4)? {
        Some(hits) => Some(Measure {
            hits,
            of: row.get(5)?,
            limit_milli: row.get(6)?,
            week_at: row.get(7)?,
        }),
        None => None,
    };
    Ok(Finding {
        id: row.get(0)?,
        source: row.get(1)?,
        cause: row.get(2)?,
        what: row.get(3)?,
        measure,
        owner: row.get(8)?,
        due_at: row.get(9)?,
        state: row.get(10)?,
        done_at: row.get(11)?,
        done_by: row.get(12)?,
        done_words: row.get(13)?,
        verified_at: row.get(14)?,
        verified_by: row.get(15)?,
        verified_words: row.get(16)?,
        created_at: row.get(17)?,
        version: row.get(18)?,
    })
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(tx: &mut Tx<'_>, _actor: &Actor, id: FindingId) -> Result<Finding> {
    let sql = format!("SELECT {COLUMNS} FROM finding WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Those in one state, the first due first; verified ones the newest first. At most `limit`.
///
/// # Errors
/// Those of the database.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor, state: State, limit: i64) -> Result<Vec<Finding>> {
    let order = match state {
        State::Open | State::Done => "due_at, id",
        State::Verified => "due_at DESC, id DESC",
    };
    let sql = format!("SELECT {COLUMNS} FROM finding WHERE state = $1 ORDER BY {order} LIMIT $2");
    Ok(tx.all(&sql, &params![state, limit], read)?)
}
