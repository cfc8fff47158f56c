//! What an act changed about where a conversation stands, so that undoing it gives that back.
//!
//! Undoing is exact while nothing happened since. What happened since stays: who wrote meanwhile goes
//! on waiting, and what a colleague did is not undone with it.

use attent_db::{Millis, Tx, params};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::standing::Standing;
use crate::{
    Actor, Error, Result,
    ids::{ConversationId, StaffId, UndoId},
};

/// The facts that acts which can be undone change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    assignee: Option<i64>,
    waiting_since: Option<i64>,
    first_answer_at: Option<i64>,
    snoozed: (Option<i64>, Option<i64>),
    closed: (Option<i64>, Option<i64>),
}

impl Facts {
    pub(super) fn of(s: &Standing) -> Self {
        let millis = |at: Option<Millis>| at.map(|at| at.0);
        let staff = |id: Option<StaffId>| id.map(|id| id.0);
        Self {
            assignee: staff(s.assignee),
            waiting_since: millis(s.waiting_since),
            first_answer_at: millis(s.first_answer_at),
            snoozed: (millis(s.snoozed_until), staff(s.snoozed_by)),
            closed: (millis(s.closed_at), staff(s.closed_by)),
        }
    }
}

/// Before an act and after it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Change {
    pub before: Facts,
    pub after: Facts,
}

/// What was said in the conversation since the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    Nothing,
    /// The customer wrote, and nothing of ours went out after the act.
    TheyWrote,
    WeWrote,
}

impl Since {
    /// By entries later than `id`, which is an id of the act's.
    pub(super) fn act(tx: &mut Tx<'_>, conversation: ConversationId, id: i64) -> Result<Self> {
        let kinds: Vec<String> = tx.all(
            "SELECT DISTINCT kind FROM entry
              WHERE conversation_id = $1 AND id > $2 AND NOT outside AND kind IN ('in', 'out')",
            &params![conversation, id],
            |row| row.get(0),
        )?;
        Ok(if kinds.iter().any(|kind| kind == "out") {
            Self::WeWrote
        } else if kinds.is_empty() {
            Self::Nothing
        } else {
            Self::TheyWrote
        })
    }
}

impl Change {
    /// Gives back what still stands as the act left it.
    pub(super) fn undo(&self, since: Since, s: &mut Standing) {
        let Self { before, after } = self;
        if since == Since::WeWrote {
            return;
        }
        let now = Facts::of(s);
        if now.assignee == after.assignee {
            s.assignee = before.assignee.map(StaffId);
        }
        if now.first_answer_at == after.first_answer_at {
            s.first_answer_at = before.first_answer_at.map(Millis);
        }
        if since == Since::TheyWrote {
            let earliest = [before.waiting_since, now.waiting_since];
            s.waiting_since = earliest.into_iter().flatten().min().map(Millis);
            return;
        }
        if now.waiting_since == after.waiting_since {
            s.waiting_since = before.waiting_since.map(Millis);
        }
        if now.snoozed == after.snoozed {
            let (until, by) = before.snoozed;
            (s.snoozed_until, s.snoozed_by) = (until.map(Millis), by.map(StaffId));
        }
        if now.closed == after.closed {
            let (at, by) = before.closed;
            (s.closed_at, s.closed_by) = (at.map(Millis), by.map(StaffId));
        }
    }
}

/// Writes down how an act is undone.
pub(super) fn remember(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: &str,
    subject: i64,
    inverse: &impl Serialize,
) -> Result<UndoId> {
    let json = serde_json::to_string(inverse).map_err(|e| Error::Internal(e.to_string()))?;
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO undo (id, staff_id, kind, subject_id, inverse, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![id, actor.staff_id(), kind, subject, json, now, i64::MAX],
    )?;
    Ok(UndoId(id))
}

/// How the last such act is undone, once: `None` when there is none or it was undone.
pub(super) fn take<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    kind: &str,
    subject: i64,
) -> Result<Option<(UndoId, T)>> {
    let now = tx.now();
    let found: Option<(UndoId, String)> = tx.one(
        "UPDATE undo SET used_at = $3
          WHERE id = (SELECT MAX(id) FROM undo
                       WHERE kind = $1 AND subject_id = $2 AND used_at IS NULL)
            AND used_at IS NULL
         RETURNING id, inverse",
        &params![kind, subject, now],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let Some((id, json)) = found else {
        return Ok(None);
    };
    let inverse = serde_json::from_str(&json).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(Some((id, inverse)))
}

/// How this one act is undone, once: `None` when it was undone.
pub(super) fn take_this<T: DeserializeOwned>(tx: &mut Tx<'_>, id: UndoId) -> Result<Option<T>> {
    let now = tx.now();
    let json: Option<String> = tx.one(
        "UPDATE undo SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING inverse",
        &params![id, now],
        |row| row.get(0),
    )?;
    json.map(|json| serde_json::from_str(&json).map_err(|e| Error::Internal(e.to_string())))
        .transpose()
}
