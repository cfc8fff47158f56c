//! What became of a sending, recorded by whoever holds it: the row is as they took it.

use attent_db::{Millis, Tx, params};

use super::Taken;
use crate::{
    Actor, Result,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId, OutgoingId, StaffId},
    notices,
};

/// Waits before another try after a temporary refusal: minutes first, then hours, for two days.
const BACK_OFF_MINUTES: [i64; 9] = [1, 3, 10, 30, 60, 120, 240, 480, 720];
/// A temporary answer for this long is a failure people must hear of.
const MOST_TRIES: i64 = 12;

/// The other server has it.
///
/// # Errors
/// Those of the database.
pub fn sent(tx: &mut Tx<'_>, taken: &Taken) -> Result<bool> {
    finish(tx, taken, "sent", None, None, Some(Kind::Sent))
}

/// The other server will never take it.
///
/// # Errors
/// Those of the database.
pub fn failed(tx: &mut Tx<'_>, taken: &Taken, reason: &str, detail: &str) -> Result<bool> {
    finish(
        tx,
        taken,
        "failed",
        Some(reason),
        Some(detail),
        Some(Kind::SendFailed),
    )
}

/// The connection broke after the message and before the answer.
///
/// # Errors
/// Those of the database.
pub fn perhaps(tx: &mut Tx<'_>, taken: &Taken, detail: &str) -> Result<bool> {
    finish(
        tx,
        taken,
        "perhaps",
        Some("interrupted"),
        Some(detail),
        Some(Kind::SendInterrupted),
    )
}

/// Nothing left the house: stopped before the first byte. It goes back as it was.
///
/// # Errors
/// Those of the database.
pub fn interrupted(tx: &mut Tx<'_>, taken: &Taken) -> Result<bool> {
    let rows = tx.run(
        "UPDATE outgoing
            SET state = 'queued', attempts = attempts - 1, lease_until = NULL, worker = NULL,
                version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'sending'",
        &params![taken.id, taken.fence],
    )?;
    Ok(rows == 1)
}

/// A temporary refusal: tried again later, and after many tries given to a person.
///
/// # Errors
/// Those of the database.
pub fn try_later(tx: &mut Tx<'_>, taken: &Taken, reason: &str, detail: &str) -> Result<bool> {
    if taken.attempt >= MOST_TRIES {
        return failed(tx, taken, reason, detail);
    }
    let at = tx.now().plus(back_off(taken.attempt));
    let rows = tx.run(
        "UPDATE outgoing
            SET state = 'queued', not_before = $3, reason = $4, detail = $5, lease_until = NULL,
                worker = NULL, version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'sending'",
        &params![taken.id, taken.fence, at, reason, bounded(detail)],
    )?;
    Ok(rows == 1)
}

fn back_off(attempt: i64) -> i64 {
    let last = BACK_OFF_MINUTES.len() - 1;
    let index = usize::try_from(attempt - 1).unwrap_or(0).min(last);
    BACK_OFF_MINUTES[index] * 60 * 1000
}

fn finish(
    tx: &mut Tx<'_>,
    taken: &Taken,
    state: &str,
    reason: Option<&str>,
    detail: Option<&str>,
    event: Option<Kind>,
) -> Result<bool> {
    let now: Millis = tx.now();
    let rows = tx.run(
        "UPDATE outgoing
            SET state = $3, reason = $4, detail = $5, finished_at = $6, lease_until = NULL,
                words = CASE WHEN $3 = 'sent' THEN NULL ELSE words END,
                version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'sending'",
        &params![
            taken.id,
            taken.fence,
            state,
            reason,
            detail.map(bounded),
            now
        ],
    )?;
    if let (1, Some(kind)) = (rows, event) {
        tell_owner(tx, taken.id, kind)?;
    }
    Ok(rows == 1)
}

/// Records the event; of trouble, the writer and whoever has the conversation hear.
pub(crate) fn tell_owner(tx: &mut Tx<'_>, id: OutgoingId, kind: Kind) -> Result<()> {
    let about = tx.one(
        "SELECT o.conversation_id, o.entry_id, e.staff_id, c.assignee_id
               FROM outgoing o
               LEFT JOIN entry e ON e.id = o.entry_id
               LEFT JOIN conversation c ON c.id = o.conversation_id
              WHERE o.id = $1",
        &params![id],
        |row| {
            let matter: (Option<ConversationId>, Option<EntryId>) = (row.get(0)?, row.get(1)?);
            let people: (Option<StaffId>, Option<StaffId>) = (row.get(2)?, row.get(3)?);
            Ok((matter, people))
        },
    )?;
    let Some(((conversation, entry), (writer, assignee))) = about else {
        return Ok(());
    };
    let mut about = About {
        conversation,
        ..About::default()
    };
    about.subject = Some(entry.map_or(id.0, |e| e.0));
    events::record(tx, &Actor::system(), kind, about)?;
    if kind == Kind::Sent {
        return Ok(());
    }
    let Some(conversation) = conversation else {
        return Ok(());
    };
    let mut people: Vec<StaffId> = writer.into_iter().chain(assignee).collect();
    people.dedup();
    for person in people {
        let about = notices::About::of(conversation, entry);
        notices::tell(
            tx,
            &Actor::system(),
            notices::Kind::SendFailed,
            person,
            about,
        )?;
    }
    Ok(())
}

/// Servers' answers are kept, not whole novels of them.
fn bounded(detail: &str) -> String {
    detail.chars().take(1000).collect()
}
