//! Taking what is due: one worker gets a mail, and `sending` is written before a byte leaves.

use attent_db::{Millis, Tx, params};

use crate::{
    Result,
    ids::{MailboxId, OutgoingId},
};

/// How long a worker may keep a mail: longer than the slowest SMTP conversation we allow.
const LEASE: i64 = 10 * 60 * 1000;

/// A mail taken for sending. Only its holder may record what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub id: OutgoingId,
    /// Which try this is; begins anew when a person sends it again.
    pub attempt: i64,
    /// The version of the row while this holder has it.
    pub(super) fence: i64,
    pub mailbox: MailboxId,
}

/// Takes the next due mail, if any. It counts as begun from here on.
///
/// # Errors
/// Those of the database.
pub fn take(tx: &mut Tx<'_>, worker: &str) -> Result<Option<Taken>> {
    let now = tx.now();
    Ok(tx.one(
        "UPDATE outgoing
            SET state = 'sending', attempts = attempts + 1, worker = $2, lease_until = $3,
                version = version + 1
          WHERE id = (SELECT id FROM outgoing
                       WHERE state = 'queued' AND not_before <= $1
                       ORDER BY not_before, id LIMIT 1)
            AND state = 'queued'
         RETURNING id, attempts, version, mailbox_id",
        &params![now, worker, now.plus(LEASE)],
        |row| {
            Ok(Taken {
                id: row.get(0)?,
                attempt: row.get(1)?,
                fence: row.get(2)?,
                mailbox: row.get(3)?,
            })
        },
    )?)
}

/// When the next mail is due; `None` when nothing is queued.
///
/// # Errors
/// Those of the database.
pub fn earliest(tx: &mut Tx<'_>) -> Result<Option<Millis>> {
    Ok(tx.one(
        "SELECT not_before FROM outgoing WHERE state = 'queued' ORDER BY not_before LIMIT 1",
        &params![],
        |row| row.get(0),
    )?)
}

/// What was being sent when its worker died: nobody knows whether it left, so a person decides.
/// With `worker`, that worker's own from before its restart, at once; else those whose lease ran out.
///
/// # Errors
/// Those of the database.
pub fn expire(tx: &mut Tx<'_>, worker: Option<&str>) -> Result<Vec<OutgoingId>> {
    let now = tx.now();
    let expired = tx.all(
        "UPDATE outgoing
            SET state = 'perhaps', reason = 'interrupted', finished_at = $1, version = version + 1
          WHERE state = 'sending' AND (lease_until < $1 OR worker = $2)
         RETURNING id",
        &params![now, worker.unwrap_or("")],
        |row| row.get(0),
    )?;
    for id in &expired {
        super::outcome::tell_owner(tx, *id, crate::events::Kind::SendInterrupted)?;
    }
    Ok(expired)
}

/// What waited when a copy of the business was made may have left since: a person decides. How many
/// there are.
///
/// # Errors
/// Those of the database.
pub fn doubt_waiting(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    let doubted = tx.run(
        "UPDATE outgoing
            SET state = 'perhaps', reason = 'interrupted', detail = NULL, finished_at = $1,
                worker = NULL, lease_until = NULL, version = version + 1
          WHERE state IN ('queued', 'sending')",
        &params![now],
    )?;
    Ok(doubted)
}
