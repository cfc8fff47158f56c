//! What a person decides about mail in trouble.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::State;
use crate::{
    Actor, Error, Result, Role,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId, OutgoingId},
};

/// A mail that failed, came back, perhaps left, or waits.
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
    /// When one that waits is tried next.
    pub not_before: Millis,
    /// Its words are still there: those of an invitation or a notice go when it is sent.
    pub again: bool,
}

/// How long a mail may be due before somebody should know that it has not left.
const LATE: i64 = 2 * 60 * 1000;

/// Mail in trouble within the actor's reach, newest first, at most `limit`. What somebody has let be
/// is not among it.
///
/// # Errors
/// Those of the database.
pub fn troubled(tx: &mut Tx<'_>, actor: &Actor, limit: i64) -> Result<Vec<Troubled>> {
    list(
        tx,
        actor,
        "o.state IN ('failed', 'perhaps', 'bounced') AND o.let_be_at IS NULL AND o.id > $2",
        params![limit, 0_i64].into(),
    )
}

/// Mail that should have left and waits: refused for now, or not taken up. The same reach and order.
///
/// # Errors
/// Those of the database.
pub fn late(tx: &mut Tx<'_>, actor: &Actor, limit: i64) -> Result<Vec<Troubled>> {
    let since = tx.now().plus(-LATE);
    list(
        tx,
        actor,
        "o.state = 'queued' AND (o.attempts > 0 OR o.not_before < $2)",
        params![limit, since].into(),
    )
}

/// Those that `fit`, which may name `$2`.
fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    fit: &str,
    mut values: Vec<attent_db::Value>,
) -> Result<Vec<Troubled>> {
    let mut sql = format!(
        "SELECT o.id, o.conversation_id, c.number, c.subject, o.entry_id, o.state, o.reason,
                o.detail, o.recipients, o.created_at, o.not_before,
                (o.entry_id IS NOT NULL OR o.words IS NOT NULL)
           FROM outgoing o
           LEFT JOIN conversation c ON c.id = o.conversation_id
          WHERE {fit}"
    );
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" AND (c.sealed_team IS NULL OR c.sealed_team IN ($3))");
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
        not_before: row.get(10)?,
        again: row.get(11)?,
    })
}

/// Sends it again: it failed, came back, waits for its next try, or a person decides that it did not
/// leave.
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
                left_at = CASE WHEN state = 'queued' OR (state = 'failed' AND reason <> $3)
                               THEN left_at ELSE COALESCE(finished_at, $2) END,
                finished_at = NULL, worker = NULL, lease_until = NULL, let_be_at = NULL,
                version = version + 1
          WHERE id = $1
            AND (state IN ('failed', 'perhaps', 'bounced') OR (state = 'queued' AND attempts > 0))
            AND (entry_id IS NOT NULL OR words IS NOT NULL)",
        &params![id, now, FOR_SOME],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    tx.nudge(attent_db::Nudge {
        topic: "outgoing",
        id: id.0,
    });
    record(tx, actor, Kind::SendRetried, conversation, id)
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
    record(tx, actor, Kind::SendDecided, conversation, id)
}

/// Why a mail failed that some of its recipients have.
pub const FOR_SOME: &str = "refused-for-some";

/// A mail that does not leave, and whether it never did.
pub(crate) struct Withdrawn {
    pub conversation: Option<ConversationId>,
    pub entry: Option<EntryId>,
    pub never_left: bool,
}

/// Keeps a mail from leaving: it waits, or was refused for good. One that was to be sent again is
/// *perhaps sent* as before. What stands in it is the caller's to keep.
///
/// # Errors
/// [`Error::Conflict`] when it is being sent, or left.
pub(crate) fn withdraw(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<Withdrawn> {
    let conversation = reachable(tx, actor, id)?;
    let now = tx.now();
    let done: Option<(Option<EntryId>, bool)> = tx.one(
        "UPDATE outgoing
            SET state = CASE WHEN left_at IS NULL THEN 'undone' ELSE 'perhaps' END,
                reason = CASE WHEN left_at IS NULL THEN NULL ELSE 'interrupted' END,
                detail = NULL, finished_at = COALESCE(left_at, $2),
                words = CASE WHEN left_at IS NULL THEN NULL ELSE words END,
                version = version + 1
          WHERE id = $1 AND (state = 'queued' OR (state = 'failed' AND reason <> $3))
         RETURNING entry_id, left_at IS NULL",
        &params![id, now, FOR_SOME],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (entry, never_left) = done.ok_or(Error::Conflict("error-already-sent"))?;
    record(tx, actor, Kind::SendWithdrawn, conversation, id)?;
    Ok(Withdrawn {
        conversation,
        entry,
        never_left,
    })
}

/// It came back or was refused, and that is that: it stays as it is, and the outbox shows it no more.
///
/// # Errors
/// [`Error::Conflict`] when it is neither, or was let be already.
pub fn let_be(tx: &mut Tx<'_>, actor: &Actor, id: OutgoingId) -> Result<()> {
    let conversation = reachable(tx, actor, id)?;
    let now = tx.now();
    let rows = tx.run(
        "UPDATE outgoing SET let_be_at = $2, version = version + 1
          WHERE id = $1 AND state IN ('failed', 'bounced') AND let_be_at IS NULL",
        &params![id, now],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    record(tx, actor, Kind::SendLetBe, conversation, id)
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

fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    conversation: Option<ConversationId>,
    id: OutgoingId,
) -> Result<()> {
    let about = About {
        conversation,
        ..About::default()
    };
    events::record(tx, actor, kind, about.and_subject(id.0))?;
    Ok(())
}
