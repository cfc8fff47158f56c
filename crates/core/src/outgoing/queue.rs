//! Queueing a mail: its Message-ID and recipients are fixed here, its bytes at sending.

use attent_db::{Millis, Tx, params};
use attent_mail::{address_key, letter::Layout, token};

use super::TokenKeys;
use crate::{
    Error, Result,
    conversations::{entries::Party, participants::Recipients, words::words},
    ids::{ConversationId, EntryId, MailboxId, OutgoingId},
};

words! {
    Purpose {
        Reply = "reply",
        /// "We have your mail": rate-limited, without a word of the stranger's.
        Acknowledgement = "acknowledgement",
        /// To staff: something waits for you.
        Notice = "notice",
        /// Invitations and password resets.
        Account = "account",
    }
}

/// A mail to be queued.
#[derive(Debug)]
pub struct New<'a> {
    pub entry: Option<EntryId>,
    pub conversation: Option<ConversationId>,
    /// `None`: the first that can send.
    pub mailbox: Option<MailboxId>,
    pub purpose: Purpose,
    pub recipients: &'a Recipients,
    pub press_key: Option<String>,
    pub not_before: Millis,
    /// Subject and words of a mail that is no entry of a conversation: a [`Letter`], sealed.
    ///
    /// [`Letter`]: attent_mail::letter::Letter
    pub words: Option<(String, Vec<u8>)>,
    /// How an entry is laid out in the mail; `None`: as a person's letter.
    pub layout: Option<&'a Layout>,
}

/// Queues it and makes its Message-ID known, so that our own mail coming back is recognised.
///
/// # Errors
/// [`Error::Conflict`] when no mailbox can send or the same press was queued before.
pub fn queue(tx: &mut Tx<'_>, new: &New<'_>, keys: &TokenKeys) -> Result<OutgoingId> {
    let mailbox = mailbox_for(tx, new.mailbox)?;
    let from = sender_of(tx, mailbox)?;
    let id = OutgoingId(tx.new_id());
    let message_id = match (new.conversation, new.entry) {
        (Some(conversation), Some(entry)) => message_id(keys, conversation, entry, &from.address),
        (Some(conversation), None) => message_id(keys, conversation, EntryId(id.0), &from.address),
        _ => format!("at.{id}@{}", domain(&from.address)),
    };
    let recipients = serde_json::json!({
        "to": new.recipients.to, "cc": new.recipients.cc, "bcc": new.recipients.bcc,
    });
    let layout = new.layout.map(serde_json::to_string).transpose();
    let layout = layout.map_err(|error| Error::Internal(error.to_string()))?;
    let now = tx.now();
    tx.run(
        "INSERT INTO outgoing
             (id, entry_id, conversation_id, mailbox_id, purpose, message_id, press_key, sent_from,
              recipients, subject, words, layout, state, not_before, attempts, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $12, $13, $14, 'queued', $10, 0, $11, 1)",
        &params![
            id,
            new.entry,
            new.conversation,
            mailbox,
            new.purpose,
            message_id.as_str(),
            new.press_key.as_deref(),
            from.address,
            recipients.to_string(),
            new.not_before,
            now,
            new.words.as_ref().map(|(subject, _)| subject.as_str()),
            new.words.as_ref().map(|(_, words)| words.as_slice()),
            layout
        ],
    )?;
    tx.run(
        "INSERT INTO known_message (message_key, content_key, conversation_id, entry_id, created_at)
         VALUES ($1, '', $2, $3, $4)
         ON CONFLICT (message_key) DO NOTHING",
        &params![message_id, new.conversation, new.entry, now],
    )?;
    tx.nudge(attent_db::Nudge {
        topic: "outgoing",
        id: id.0,
    });
    Ok(id)
}

/// The Message-ID of an entry of ours: it carries the token that brings the answer back.
#[must_use]
pub fn message_id(
    keys: &TokenKeys,
    conversation: ConversationId,
    entry: EntryId,
    from: &str,
) -> String {
    token::message_id(keys.signing(), conversation.0, entry.0, domain(from))
}

fn domain(address: &str) -> &str {
    address
        .rsplit_once('@')
        .map_or("localhost", |(_, domain)| domain)
}

/// The mailbox that answers: the wanted one while it is there and can send, else the first that can.
///
/// # Errors
/// [`Error::Conflict`] when none can send.
pub fn mailbox_for(tx: &mut Tx<'_>, wanted: Option<MailboxId>) -> Result<MailboxId> {
    tx.one(
        "SELECT id FROM mailbox
          WHERE retired_at IS NULL AND smtp_host IS NOT NULL
          ORDER BY CASE WHEN id = $1 THEN 0 ELSE 1 END, id
          LIMIT 1",
        &params![wanted.map_or(0, |id| id.0)],
        |row| row.get(0),
    )?
    .ok_or(Error::Conflict("error-no-mailbox-sends"))
}

/// Name and address a mailbox writes from.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn sender_of(tx: &mut Tx<'_>, id: MailboxId) -> Result<Party> {
    tx.one(
        "SELECT name, address FROM mailbox WHERE id = $1",
        &params![id],
        |row| {
            Ok(Party {
                name: Some(row.get(0)?),
                address: row.get(1)?,
            })
        },
    )?
    .ok_or(Error::NotFound)
}

/// Takes a reply back while it is queued and its time has not come. `false`: too late.
///
/// # Errors
/// Those of the database.
pub fn undo(tx: &mut Tx<'_>, entry: EntryId) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE outgoing
            SET state = 'undone', finished_at = $2, entry_id = NULL, press_key = NULL,
                layout = NULL, version = version + 1
          WHERE entry_id = $1 AND state = 'queued' AND attempts = 0 AND not_before > $2",
        &params![entry, now],
    )?;
    Ok(rows == 1)
}

/// Whether an address is one of our own mailboxes: we never answer ourselves.
///
/// # Errors
/// Those of the database.
pub fn is_ours(tx: &mut Tx<'_>, address: &str) -> Result<bool> {
    let found = tx.one(
        "SELECT 1 FROM mailbox WHERE address_key = $1",
        &params![address_key(address)],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}
