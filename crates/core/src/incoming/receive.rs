//! The raw bytes first: once stored, the mail is ours.

use attent_db::{Tx, params};
use sha2::{Digest, Sha256};

use crate::{
    Error, Result,
    conversations::words::words,
    files::{self, Found, Stored},
    ids::{FileId, MailId, MailboxId},
};

words! {
    /// The way a mail came.
    CameBy {
        Imap = "imap",
        Lmtp = "lmtp",
        Smtp = "smtp",
        Pipe = "pipe",
        Import = "import",
        Http = "http",
    }
}

/// A mail at the door.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub mailbox: MailboxId,
    pub came_by: CameBy,
    /// The raw bytes, made ready by the shelf.
    pub bytes: Stored,
    /// The envelope's sender; empty for bounces.
    pub sent_from: Option<String>,
    /// The address of the server that gave it to us.
    pub peer: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    pub mail: MailId,
    /// The very same bytes were given to this mailbox before.
    pub again: bool,
}

/// Stores a mail. When this is committed the way in may say "taken".
///
/// # Errors
/// Those of the database.
pub fn receive(tx: &mut Tx<'_>, arrival: &Arrival) -> Result<Received> {
    let file = files::keep(tx, &arrival.bytes)?;
    let key = delivery_key(arrival);
    let (id, now) = (tx.new_id(), tx.now());
    let fresh: Option<MailId> = tx.one(
        "INSERT INTO mail
             (id, file_id, mailbox_id, came_by, sent_from, peer, delivery_key, state, because,
              attempts, size, received_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'received', '', 0, $8, $9)
         ON CONFLICT (delivery_key) DO NOTHING
         RETURNING id",
        &params![
            id,
            file,
            arrival.mailbox,
            arrival.came_by,
            arrival.sent_from.as_deref(),
            arrival.peer.as_deref(),
            key.as_str(),
            arrival.bytes.size(),
            now
        ],
        |row| row.get(0),
    )?;
    if let Some(mail) = fresh {
        return Ok(Received { mail, again: false });
    }
    let mail = tx
        .one(
            "SELECT id FROM mail WHERE delivery_key = $1",
            &params![key],
            |row| row.get(0),
        )?
        .ok_or_else(|| Error::Internal("a mail vanished while it was received".to_owned()))?;
    Ok(Received { mail, again: true })
}

/// The same bytes to the same mailbox are one delivery.
fn delivery_key(arrival: &Arrival) -> String {
    let mut hash = Sha256::new();
    hash.update(arrival.bytes.sha256());
    hash.update(arrival.mailbox.0.to_be_bytes());
    hex::encode(&hash.finalize()[..20])
}

/// A mail that is ours and not filed yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub mail: MailId,
    pub attempts: i64,
    /// In bytes.
    pub size: i64,
}

/// Mail received but not filed: after a stop, this is what is left to do. Oldest first.
///
/// # Errors
/// Those of the database.
pub fn waiting(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Waiting>> {
    Ok(tx.all(
        "SELECT id, attempts, size FROM mail WHERE state = 'received' ORDER BY id LIMIT $1",
        &params![limit],
        |row| {
            Ok(Waiting {
                mail: row.get(0)?,
                attempts: row.get(1)?,
                size: row.get(2)?,
            })
        },
    )?)
}

/// Notes that filing is begun once more, before it is: a mail that takes the program down is found
/// out by its attempts.
///
/// # Errors
/// Those of the database.
pub fn begin(tx: &mut Tx<'_>, id: MailId) -> Result<i64> {
    tx.one(
        "UPDATE mail SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts",
        &params![id],
        |row| row.get(0),
    )?
    .ok_or(Error::NotFound)
}

/// How a mail came.
#[derive(Clone, Debug)]
pub struct Way {
    pub came_by: CameBy,
    /// The envelope's sender; empty for bounces.
    pub sent_from: Option<String>,
    /// The address of the server that gave it to us.
    pub peer: Option<String>,
}

/// The way a mail came.
///
/// # Errors
/// [`Error::NotFound`] when there is no such mail.
pub fn way(tx: &mut Tx<'_>, id: MailId) -> Result<Way> {
    tx.one(
        "SELECT came_by, sent_from, peer FROM mail WHERE id = $1",
        &params![id],
        |row| {
            Ok(Way {
                came_by: row.get(0)?,
                sent_from: row.get(1)?,
                peer: row.get(2)?,
            })
        },
    )?
    .ok_or(Error::NotFound)
}

/// Where the raw bytes are.
///
/// # Errors
/// [`Error::NotFound`] when there is no such mail.
pub fn raw(tx: &mut Tx<'_>, id: MailId) -> Result<Found> {
    let file: FileId = tx
        .one(
            "SELECT file_id FROM mail WHERE id = $1",
            &params![id],
            |row| row.get(0),
        )?
        .ok_or(Error::NotFound)?;
    files::find(tx, file)
}
