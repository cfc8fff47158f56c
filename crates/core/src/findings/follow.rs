//! Reading what is new in the history: each event once, by its position.

use attent_db::{Millis, Tx, params};

use super::{Breach, breaches, causes};
use crate::{
    Result,
    events::Kind,
    ids::{CauseId, ConversationId, CustomerId},
};

struct New {
    event: i64,
    kind: String,
    conversation: Option<ConversationId>,
    customer: Option<CustomerId>,
    subject: Option<i64>,
    at: Millis,
}

/// Reads on, at most `limit` events; answers how many it read. The place is kept in the same
/// transaction, so what was read is done, once.
///
/// # Errors
/// Those of the database.
pub fn follow(tx: &mut Tx<'_>, limit: i64) -> Result<usize> {
    let from: i64 = tx
        .one(
            "SELECT position FROM finding_cursor WHERE name = 'events'",
            &params![],
            |row| row.get(0),
        )?
        .unwrap_or(0);
    let read = tx.all(
        "SELECT id, position, kind, conversation_id, customer_id, subject_id, at FROM event
          WHERE position > $1 ORDER BY position LIMIT $2",
        &params![from, limit],
        |row| {
            let new = New {
                event: row.get(0)?,
                kind: row.get(2)?,
                conversation: row.get(3)?,
                customer: row.get(4)?,
                subject: row.get(5)?,
                at: row.get(6)?,
            };
            Ok((row.get::<i64>(1)?, new))
        },
    )?;
    let Some((last, _)) = read.last() else {
        return Ok(0);
    };
    let moved = tx.run(
        "UPDATE finding_cursor SET position = $2 WHERE name = 'events' AND position = $1",
        &params![from, *last],
    )?;
    if moved == 0 {
        // Another node was quicker; this one looks again at its next beat.
        return Ok(0);
    }
    for (_, new) in &read {
        heed(tx, new)?;
    }
    Ok(read.len())
}

fn heed(tx: &mut Tx<'_>, new: &New) -> Result<()> {
    match Kind::parse(&new.kind) {
        Some(Kind::CaseAssessed | Kind::CaseReassessed) => assessed(tx, new),
        Some(Kind::PromiseBroken) => breach(tx, new, Breach::Promise),
        Some(Kind::ClockMissed) => breach(tx, new, Breach::Standard),
        Some(Kind::CaseRepeated) => breach(tx, new, Breach::Complaint),
        _ => Ok(()),
    }
}

fn assessed(tx: &mut Tx<'_>, new: &New) -> Result<()> {
    let found: Option<(Option<CauseId>, Millis)> = tx.one(
        "SELECT cause_id, created_at FROM case_file WHERE id = $1",
        &params![new.subject.unwrap_or(0)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    match found {
        Some((Some(cause), at)) => causes::look(tx, cause, at),
        _ => Ok(()),
    }
}

fn breach(tx: &mut Tx<'_>, new: &New, kind: Breach) -> Result<()> {
    let customer = match (new.customer, new.conversation) {
        (Some(customer), _) => Some(customer),
        (None, Some(conversation)) => tx.one(
            "SELECT customer_id FROM conversation WHERE id = $1",
            &params![conversation],
            |row| row.get(0),
        )?,
        (None, None) => None,
    };
    match customer {
        Some(customer) => {
            let about = (customer, new.conversation);
            breaches::keep(tx, new.event, kind, about, new.at)
        }
        None => Ok(()),
    }
}
