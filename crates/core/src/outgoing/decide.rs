//! What a person decides about mail in trouble.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::State;
use crate::{
    Actor, Error, Result, Role,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId, OutgoingId},
};

/// A mail that failed, came back, or perhaps left.
#[derive(Clone, Debug)]
pub struct Troubled {
    pub id: OutgoingId,
    pub conversation: Option<ConversationId>,
    pub number: Option<i64>,
    pub subject: Option<String>,
    pub entry: Option<EntryId>,
    pub state: State,
    pub reason: Option<String>,
    pub detail: Option<String>,
    pub recipients: String,
    pub created_at: Millis,
}

/// Mail in trouble within the actor's reach, newest first, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn troubled(tx: &mut Tx<'_>, actor: &Actor, limit: i64) -> Result<Vec<Troubled>> {
    let mut sql =
        "SELECT o.id, o.conversation_id, c.number, c.subject, o.entry_id, o.state, o.reason,
                o.detail, o.recipients, o.created_at
           FROM outgoing o
           LEFT JOIN conversation c ON c.id = o.conversation_id
          WHERE o.state IN ('failed', 'perhaps', 'bounced')"
            .to_owned();
    let mut values: Vec<attent_db::Value> = params![limit].into();
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" AND (c.sealed_team IS NULL OR c.sealed_team IN ($2))");
    }
    sql.push_str(" ORDER BY o.id DESC LIMIT $1");
    Ok(tx.all(&sql, &values, read)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Troubled, DbError> {
    Ok(Troubled {
        id: row.get(0)?,
        conversation: row.get(1)?,
        number: row.get(2)?,
        subject: row.get(3)?,
        entry: row.get(4)?,
        state: row.get(5)?,
        reason: row.get(6)?,
        detail: row.get(7)?,
        recipients: row.get(8)?,
        created_at: row.get(9)?,
    })
}

/// Sends it again: it failed, came back, or a person decides that it did not leave.
///
/// # Errors
/// [`Error::Conflict`] when it is not in trouble any more, or was one of those whose words are kept
/// only until they are sent.
pub fn retry(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<()> {
    let conversation = reachable(tx, actor, id)?;
    let now = tx.now();
    let rows = tx.run(
        "UPDATE outgoing
            SET state = 'queued', not_before = $2, attempts = 0, reason = NULL, detail = NULL,
                finished_at = NULL, worker = NULL, lease_until = NULL, version = version + 1
          WHERE id = $1 AND state IN ('failed', 'perhaps', 'bounced')
            AND (entry_id IS NOT NULL OR words IS NOT NULL)",
        &params![id, now],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    tx.nudge(attent_db::Nudge {
        topic: "outgoing",
        id: id.0,
    });
    let about = About {
        conversation,
        ..About::default()
    }
    .and_subject(id.0);
    events::record(tx, actor, Kind::SendRetried, about)?;
    Ok(())
}

/// A person decides that a *perhaps* did arrive.
///
/// # Errors
/// [`Error::Conflict`] when it is not a *perhaps* any more.
pub fn decide_sent(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<()> {
    let conversation = reachable(tx, actor, id)?;
    let rows = tx.run(
        "UPDATE outgoing SET state = 'sent', words = NULL, version = version + 1
          WHERE id = $1 AND state = 'perhaps'",
        &params![id],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let about = About {
        conversation,
        ..About::default()
    }
    .and_subject(id.0);
    events::record(tx, actor, Kind::SendDecided, about)?;
    Ok(())
}

fn reachable(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<Option<ConversationId>> {
    let conversation: Option<ConversationId> = tx
        .one(
            "SELECT conversation_id FROM outgoing WHERE id = $1",
            &params![id],
            |row| row.get(0),
        )?
        .ok_or(Error::NotFound)?;
    if let Some(conversation) = conversation {
        crate::conversations::find(tx, actor, conversation)?;
    }
    actor.at_least(Role::Staff)?;
    Ok(conversation)
}
