//! How far a mailbox's folder has been read: never "unread only" or "the last days".
//!
//! A UID means something only within its UIDVALIDITY (RFC 3501, 2.3.1.1): when the server names
//! another one, reading begins anew and known mail is recognised by what it is.

use attent_db::{Tx, params};

use crate::{Result, ids::MailboxId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub uid_validity: i64,
    /// The highest UID that was stored here; 0 before the first.
    pub uid: i64,
}

pub fn get(tx: &mut Tx<'_>, mailbox: MailboxId, folder: &str) -> Result<Option<Cursor>> {
    Ok(tx.one(
        "SELECT uid_validity, uid FROM mailbox_cursor WHERE mailbox_id = $1 AND folder = $2",
        &params![mailbox, folder],
        |row| {
            Ok(Cursor {
                uid_validity: row.get(0)?,
                uid: row.get(1)?,
            })
        },
    )?)
}

/// Moves forward, in the transaction that stores the mail; never back and never in another
/// generation. Answers whether it moved.
pub fn advance(tx: &mut Tx<'_>, mailbox: MailboxId, folder: &str, to: Cursor) -> Result<bool> {
    let now = tx.now();
    let moved = tx.run(
        "INSERT INTO mailbox_cursor (mailbox_id, folder, uid_validity, uid, updated_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (mailbox_id, folder) DO UPDATE
            SET uid = excluded.uid, updated_at = excluded.updated_at
          WHERE mailbox_cursor.uid_validity = excluded.uid_validity
            AND mailbox_cursor.uid < excluded.uid",
        &params![mailbox, folder, to.uid_validity, to.uid, now],
    )?;
    Ok(moved > 0)
}

/// Begins anew in another generation of the folder; nothing when it is this one already. Answers
/// whether it did.
pub fn reset(tx: &mut Tx<'_>, mailbox: MailboxId, folder: &str, uid_validity: i64) -> Result<bool> {
    let now = tx.now();
    let begun = tx.run(
        "INSERT INTO mailbox_cursor (mailbox_id, folder, uid_validity, uid, updated_at)
         VALUES ($1, $2, $3, 0, $4)
         ON CONFLICT (mailbox_id, folder) DO UPDATE
            SET uid_validity = excluded.uid_validity, uid = 0, updated_at = excluded.updated_at
          WHERE mailbox_cursor.uid_validity <> excluded.uid_validity",
        &params![mailbox, folder, uid_validity, now],
    )?;
    Ok(begun > 0)
}
