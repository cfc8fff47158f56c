//! Where a conversation stands: the facts, the state that follows from them, and the counters.
//!
//! This is the one place that writes `state`, `sort_at` and `conversation_count`. A change is a
//! function over [`Standing`]; [`change`] reads the facts, applies it, and writes the row guarded by
//! the version it read. Somebody else's change in between means reading again, not overwriting.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::words::{Lane, State};
use crate::{
    Error, Result,
    ids::{ConversationId, StaffId, TeamId},
    standards,
};

/// The facts, each with who and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub id: ConversationId,
    pub version: i64,
    pub lane: Lane,
    pub team: Option<TeamId>,
    pub assignee: Option<StaffId>,
    pub closed_at: Option<Millis>,
    pub closed_by: Option<StaffId>,
    pub spam_at: Option<Millis>,
    pub spam_by: Option<StaffId>,
    pub snoozed_until: Option<Millis>,
    pub snoozed_by: Option<StaffId>,
    pub merged_into: Option<ConversationId>,
    /// Since when the customer has been waiting for us.
    pub waiting_since: Option<Millis>,
    /// Since when its first mail is a draft again: nothing was said yet.
    pub unsaid_since: Option<Millis>,
    pub last_entry_at: Millis,
    pub first_answer_at: Option<Millis>,
    pub sealed_team: i64,
    stored_state: State,
}

impl Standing {
    /// The state that follows from the facts.
    #[must_use]
    pub fn state(&self) -> State {
        if self.merged_into.is_some() {
            State::Merged
        } else if self.spam_at.is_some() {
            State::Spam
        } else if self.closed_at.is_some() {
            State::Closed
        } else if self.snoozed_until.is_some() {
            State::Snoozed
        } else if self.waiting_since.is_some() {
            State::Open
        } else {
            State::Waiting
        }
    }

    /// Nobody waits for anybody: what was to be said is somebody's draft, and in no list but theirs.
    fn unsaid(&self) -> bool {
        self.unsaid_since.is_some() && self.stored_state == State::Waiting
    }

    /// The key its state's list is sorted by.
    fn sort_at(&self) -> Millis {
        match self.state() {
            State::Open => self.waiting_since,
            State::Snoozed => self.snoozed_until,
            State::Closed => self.closed_at,
            State::Spam => self.spam_at,
            State::Waiting | State::Merged => None,
        }
        .unwrap_or(self.last_entry_at)
    }
}

const COLUMNS: &str =
    "id, version, lane, team_id, assignee_id, closed_at, closed_by, spam_at, spam_by,
       snoozed_until, snoozed_by, merged_into, waiting_since, last_entry_at, first_answer_at,
       sealed_team, state, unsaid_since";

/// How often a change is tried again when others change the same conversation at that moment.
const TRIES: usize = 8;

/// Reads the facts; the caller has found the conversation through an actor.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn load(tx: &mut Tx<'_>, id: ConversationId) -> Result<Standing> {
    let sql = format!("SELECT {COLUMNS} FROM conversation WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Applies `edit` to the facts and writes them. Answers the facts before and after.
///
/// # Errors
/// What `edit` answers; a conflict when others keep changing it.
pub fn change(
    tx: &mut Tx<'_>,
    id: ConversationId,
    edit: impl Fn(&mut Standing) -> Result<()>,
) -> Result<(Standing, Standing)> {
    for _ in 0..TRIES {
        let before = load(tx, id)?;
        let mut after = before.clone();
        edit(&mut after)?;
        if after == before {
            return Ok((before, after));
        }
        seal(tx, &before, &mut after)?;
        if write(tx, &after)? {
            after.version += 1;
            after.stored_state = after.state();
            recount(tx, &before, &after)?;
            standards::follow(tx, id)?;
            return Ok((before, after));
        }
    }
    Err(Error::Conflict("error-changed-meanwhile"))
}

/// Counts a conversation that was just inserted.
pub(super) fn count_new(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let fresh = load(tx, id)?;
    count(tx, &fresh, 1)?;
    standards::follow(tx, id)
}

fn write(tx: &mut Tx<'_>, after: &Standing) -> Result<bool> {
    let rows = tx.run(
        "UPDATE conversation
            SET lane = $3, team_id = $4, assignee_id = $5, closed_at = $6, closed_by = $7,
                spam_at = $8, spam_by = $9, snoozed_until = $10, snoozed_by = $11,
                merged_into = $12, waiting_since = $13, last_entry_at = $14,
                first_answer_at = $15, sealed_team = $16, state = $17, sort_at = $18,
                unsaid_since = $19,
                version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            after.id,
            after.version,
            after.lane,
            after.team,
            after.assignee,
            after.closed_at,
            after.closed_by,
            after.spam_at,
            after.spam_by,
            after.snoozed_until,
            after.snoozed_by,
            after.merged_into,
            after.waiting_since,
            after.last_entry_at,
            after.first_answer_at,
            after.sealed_team,
            after.state(),
            after.sort_at(),
            after.unsaid_since
        ],
    )?;
    Ok(rows == 1)
}

/// A conversation that moves to a closed team is sealed to it.
fn seal(tx: &mut Tx<'_>, before: &Standing, after: &mut Standing) -> Result<()> {
    if before.team != after.team {
        after.sealed_team = sealed_team(tx, after.team)?;
    }
    Ok(())
}

/// The team's id while it is closed, else 0.
pub(super) fn sealed_team(tx: &mut Tx<'_>, team: Option<TeamId>) -> Result<i64> {
    let Some(team) = team else { return Ok(0) };
    let closed = tx.one(
        "SELECT closed FROM team WHERE id = $1",
        &params![team],
        |row| row.get::<bool>(0),
    )?;
    Ok(if closed.ok_or(Error::NotFound)? {
        team.0
    } else {
        0
    })
}

fn recount(tx: &mut Tx<'_>, before: &Standing, after: &Standing) -> Result<()> {
    let key = |s: &Standing| (s.lane, s.stored_state, s.team, s.assignee, s.unsaid());
    if key(before) == key(after) {
        return Ok(());
    }
    // Always in one order, so that two changes at once do not wait for each other in a circle.
    let mut moves = [(before, -1), (after, 1)];
    moves.sort_by_key(|(s, _)| (s.lane.as_str(), s.stored_state.as_str(), s.team, s.assignee));
    for (standing, by) in moves {
        if !standing.unsaid() {
            count(tx, standing, by)?;
        }
    }
    Ok(())
}

fn count(tx: &mut Tx<'_>, standing: &Standing, by: i64) -> Result<()> {
    tx.run(
        "INSERT INTO conversation_count (lane, state, team_id, assignee_id, count)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (lane, state, team_id, assignee_id)
         DO UPDATE SET count = conversation_count.count + excluded.count",
        &params![
            standing.lane,
            standing.stored_state,
            standing.team.map_or(0, |t| t.0),
            standing.assignee.map_or(0, |a| a.0),
            by
        ],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> std::result::Result<Standing, DbError> {
    Ok(Standing {
        id: row.get(0)?,
        version: row.get(1)?,
        lane: row.get(2)?,
        team: row.get(3)?,
        assignee: row.get(4)?,
        closed_at: row.get(5)?,
        closed_by: row.get(6)?,
        spam_at: row.get(7)?,
        spam_by: row.get(8)?,
        snoozed_until: row.get(9)?,
        snoozed_by: row.get(10)?,
        merged_into: row.get(11)?,
        waiting_since: row.get(12)?,
        last_entry_at: row.get(13)?,
        first_answer_at: row.get(14)?,
        sealed_team: row.get(15)?,
        stored_state: row.get(16)?,
        unsaid_since: row.get(17)?,
    })
}
