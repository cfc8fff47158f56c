//! Entries: what was said in a conversation, in order.
//!
//! [`add`] writes one and moves the conversation accordingly; [`of`] reads them for a page. Who may
//! read is decided where the conversation is found.

use std::collections::HashMap;

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};
use attent_mail::Address;
use serde::{Deserialize, Serialize};

use super::{standing, words::EntryKind};
use crate::{
    Result,
    ids::{AttachmentId, ConversationId, CustomerId, EntryId, FileId, MailId, StaffId},
    search,
};

/// The addresses on a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses {
    pub from: Option<Party>,
    #[serde(default)]
    pub to: Vec<Party>,
    #[serde(default)]
    pub cc: Vec<Party>,
    #[serde(default)]
    pub bcc: Vec<Party>,
    #[serde(default)]
    pub reply_to: Vec<Party>,
}

/// A name and an address as they stood on the mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub address: String,
}

impl Party {
    #[must_use]
    pub fn key(&self) -> String {
        attent_mail::address_key(&self.address)
    }

    #[must_use]
    pub fn to_address(&self) -> Address {
        Address {
            name: self.name.clone(),
            address: self.address.clone(),
        }
    }
}

impl From<&Address> for Party {
    fn from(address: &Address) -> Self {
        Self {
            name: address.name.clone(),
            address: address.address.clone(),
        }
    }
}

/// An entry to be written.
#[derive(Clone, Debug)]
pub struct New {
    pub kind: EntryKind,
    pub at: Millis,
    pub staff: Option<StaffId>,
    pub customer: Option<CustomerId>,
    pub addresses: Option<Addresses>,
    pub subject: Option<String>,
    pub text: String,
    pub folded: Option<String>,
    pub html: Option<String>,
    pub html_folded: Option<String>,
    pub message_id: Option<String>,
    pub mail: Option<MailId>,
    pub authenticity: Option<String>,
    pub because: String,
    pub outside: bool,
    pub remote_images: i64,
}

impl New {
    #[must_use]
    pub fn of(kind: EntryKind, at: Millis, text: String) -> Self {
        Self {
            kind,
            at,
            staff: None,
            customer: None,
            addresses: None,
            subject: None,
            text,
            folded: None,
            html: None,
            html_folded: None,
            message_id: None,
            mail: None,
            authenticity: None,
            because: String::new(),
            outside: false,
            remote_images: 0,
        }
    }
}

/// How long the line of a list is.
const PREVIEW: usize = 140;

/// Writes an entry under `id` (from `tx.new_id()`), moves the conversation's last contact and its
/// preview, and makes it findable. Waiting and closing are the caller's to change.
///
/// # Errors
/// Those of the database.
pub fn add(tx: &mut Tx<'_>, conversation: ConversationId, id: EntryId, new: &New) -> Result<()> {
    let addresses = new.addresses.as_ref().map(to_json).transpose()?;
    let now = tx.now();
    tx.run(
        "INSERT INTO entry
             (id, conversation_id, kind, at, staff_id, customer_id, addresses, subject, text,
              folded, html, message_id, mail_id, authenticity, because, outside, remote_images,
              created_at, html_folded, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                 $19, 1)",
        &params![
            id,
            conversation,
            new.kind,
            new.at,
            new.staff,
            new.customer,
            addresses,
            new.subject.as_deref(),
            new.text.as_str(),
            new.folded.as_deref(),
            new.html.as_deref(),
            new.message_id.as_deref(),
            new.mail,
            new.authenticity.as_deref(),
            new.because.as_str(),
            new.outside,
            new.remote_images,
            now,
            new.html_folded.as_deref()
        ],
    )?;
    touch(tx, conversation, new)?;
    search::index_entry(tx, id)
}

/// The list shows the newest words that are for the customer or from them, not our notes.
fn touch(tx: &mut Tx<'_>, conversation: ConversationId, new: &New) -> Result<()> {
    let shown = !matches!(new.kind, EntryKind::Note | EntryKind::Automatic) && !new.outside;
    let preview = shown.then(|| attent_text::plain::preview(&new.text, PREVIEW));
    tx.run(
        "UPDATE conversation
            SET entries = entries + 1, preview = COALESCE($2, preview)
          WHERE id = $1",
        &params![conversation, preview],
    )?;
    if shown {
        let at = new.at;
        standing::change(tx, conversation, |s| {
            if at > s.last_entry_at {
                s.last_entry_at = at;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Says anew what the lists show of a conversation some of whose entries went or came: how many
/// there are, the newest words, the last contact.
pub(super) fn retell(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<()> {
    let newest: Option<(String, Millis)> = tx.one(
        "SELECT text, at FROM entry
          WHERE conversation_id = $1 AND kind NOT IN ('note', 'automatic') AND NOT outside
          ORDER BY at DESC, id DESC LIMIT 1",
        &params![conversation],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let text = newest.as_ref().map_or("", |(text, _)| text);
    tx.run(
        "UPDATE conversation
            SET preview = $2,
                entries = (SELECT COUNT(*) FROM entry WHERE conversation_id = $1)
          WHERE id = $1",
        &params![conversation, attent_text::plain::preview(text, PREVIEW)],
    )?;
    if let Some((_, at)) = newest {
        standing::change(tx, conversation, |s| {
            s.last_entry_at = at;
            Ok(())
        })?;
    }
    Ok(())
}

/// Whether something of ours followed it.
pub(super) fn answered_after(tx: &mut Tx<'_>, entry: &Entry) -> Result<bool> {
    let answer = tx.one(
        "SELECT 1 FROM entry WHERE conversation_id = $1 AND kind = 'out' AND (at, id) > ($2, $3)
          LIMIT 1",
        &params![entry.conversation, entry.at, entry.id],
        |row| row.get::<i64>(0),
    )?;
    Ok(answer.is_some())
}

fn to_json(addresses: &Addresses) -> Result<String> {
    serde_json::to_string(addresses).map_err(|e| crate::Error::Internal(e.to_string()))
}

/// An entry as a page shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: EntryId,
    pub conversation: ConversationId,
    pub kind: EntryKind,
    pub at: Millis,
    pub staff: Option<StaffId>,
    pub staff_name: Option<String>,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
    pub addresses: Addresses,
    pub subject: Option<String>,
    pub text: String,
    pub folded: Option<String>,
    /// Whether there is HTML to show in the frame.
    pub has_html: bool,
    pub message_id: Option<String>,
    pub mail: Option<MailId>,
    /// JSON of the checks, where they were made.
    pub authenticity: Option<String>,
    pub because: String,
    pub outside: bool,
    pub remote_images: i64,
    pub attachments: Vec<Attachment>,
    /// Of ours: how the sending stands.
    pub delivery: Option<Delivery>,
}

#[derive(Clone, Debug)]
pub struct Attachment {
    pub id: AttachmentId,
    pub file: FileId,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    pub inline: bool,
    pub content_id: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Delivery {
    pub outgoing: crate::ids::OutgoingId,
    pub state: crate::outgoing::State,
    pub not_before: Millis,
    pub reason: Option<String>,
    pub detail: Option<String>,
    pub finished_at: Option<Millis>,
}

/// The most entries one page shows; older ones are behind a link.
pub const PAGE: i64 = 100;

/// The newest `limit` entries before `before`, oldest first. The caller has found the conversation.
///
/// # Errors
/// Those of the database.
pub fn of(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    before: Option<(Millis, EntryId)>,
    limit: i64,
) -> Result<Vec<Entry>> {
    let (at, id) = before.map_or((i64::MAX, i64::MAX), |(at, id)| (at.0, id.0));
    let sql = format!(
        "{SELECT}
          WHERE e.conversation_id = $1 AND (e.at, e.id) < ($2, $3)
          ORDER BY e.at DESC, e.id DESC
          LIMIT $4"
    );
    let mut entries = tx.all(&sql, &params![conversation, at, id, limit], read)?;
    entries.reverse();
    add_attachments(tx, &mut entries)?;
    add_deliveries(tx, &mut entries)?;
    Ok(entries)
}

/// One entry, if the actor reaches its conversation.
///
/// # Errors
/// [`crate::Error::NotFound`] otherwise.
pub fn find(tx: &mut Tx<'_>, actor: &crate::Actor, id: EntryId) -> Result<Entry> {
    let sql = format!("{SELECT} WHERE e.id = $1");
    let found = tx
        .one(&sql, &params![id], read)?
        .ok_or(crate::Error::NotFound)?;
    super::find(tx, actor, found.conversation)?;
    let mut one = [found];
    add_attachments(tx, &mut one)?;
    add_deliveries(tx, &mut one)?;
    let [entry] = one;
    Ok(entry)
}

/// The sanitised HTML of an entry: what was written, and the quoted rest.
#[derive(Clone, Debug, Default)]
pub struct Html {
    pub written: String,
    pub folded: Option<String>,
}

/// The HTML of an entry found through an actor.
///
/// # Errors
/// Those of the database.
pub fn html(tx: &mut Tx<'_>, id: EntryId) -> Result<Option<Html>> {
    let found: Option<(Option<String>, Option<String>)> = tx.one(
        "SELECT html, html_folded FROM entry WHERE id = $1",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(found.and_then(|(written, folded)| {
        Some(Html {
            written: written?,
            folded,
        })
    }))
}

const SELECT: &str =
    "SELECT e.id, e.conversation_id, e.kind, e.at, e.staff_id, s.name, e.customer_id, u.name,
            e.addresses, e.subject, e.text, e.folded, e.html IS NOT NULL, e.message_id, e.mail_id,
            e.authenticity, e.because, e.outside, e.remote_images
       FROM entry e
       LEFT JOIN staff s ON s.id = e.staff_id
       LEFT JOIN customer u ON u.id = e.customer_id";

fn read(row: &Row<'_>) -> std::result::Result<Entry, DbError> {
    let addresses: Option<String> = row.get(8)?;
    Ok(Entry {
        id: row.get(0)?,
        conversation: row.get(1)?,
        kind: row.get(2)?,
        at: row.get(3)?,
        staff: row.get(4)?,
        staff_name: row.get(5)?,
        customer: row.get(6)?,
        customer_name: row.get(7)?,
        addresses: addresses
            .and_then(|json| serde_json::from_str(&json).ok())
            .unwrap_or_default(),
        subject: row.get(9)?,
        text: row.get(10)?,
        folded: row.get(11)?,
        has_html: row.get(12)?,
        message_id: row.get(13)?,
        mail: row.get(14)?,
        authenticity: row.get(15)?,
        because: row.get(16)?,
        outside: row.get(17)?,
        remote_images: row.get(18)?,
        attachments: Vec::new(),
        delivery: None,
    })
}

fn ids(entries: &[Entry]) -> Value {
    Value::List(entries.iter().map(|entry| entry.id.into()).collect())
}

fn add_attachments(tx: &mut Tx<'_>, entries: &mut [Entry]) -> Result<()> {
    let rows: Vec<(EntryId, Attachment)> = tx.all(
        "SELECT entry_id, id, file_id, name, media_type, size, inline, content_id
           FROM attachment
          WHERE entry_id IN ($1)
          ORDER BY entry_id, position",
        &params![ids(entries)],
        |row| {
            let attachment = Attachment {
                id: row.get(1)?,
                file: row.get(2)?,
                name: row.get(3)?,
                media_type: row.get(4)?,
                size: row.get(5)?,
                inline: row.get(6)?,
                content_id: row.get(7)?,
            };
            Ok((row.get(0)?, attachment))
        },
    )?;
    let mut by_entry: HashMap<EntryId, Vec<Attachment>> = HashMap::new();
    for (entry, attachment) in rows {
        by_entry.entry(entry).or_default().push(attachment);
    }
    for entry in entries {
        entry.attachments = by_entry.remove(&entry.id).unwrap_or_default();
    }
    Ok(())
}

fn add_deliveries(tx: &mut Tx<'_>, entries: &mut [Entry]) -> Result<()> {
    let rows: Vec<(EntryId, Delivery)> = tx.all(
        "SELECT entry_id, id, state, not_before, reason, detail, finished_at
           FROM outgoing
          WHERE purpose = 'reply' AND entry_id IN ($1)",
        &params![ids(entries)],
        |row| {
            let delivery = Delivery {
                outgoing: row.get(1)?,
                state: row.get(2)?,
                not_before: row.get(3)?,
                reason: row.get(4)?,
                detail: row.get(5)?,
                finished_at: row.get(6)?,
            };
            Ok((row.get(0)?, delivery))
        },
    )?;
    for (id, delivery) in rows {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.id == id) {
            entry.delivery = Some(delivery);
        }
    }
    Ok(())
}

/// What a stranger wrote is let in: it counts as said in the conversation from now on.
pub(super) fn let_in(tx: &mut Tx<'_>, id: EntryId) -> Result<()> {
    tx.run(
        "UPDATE entry SET outside = $2, version = version + 1 WHERE id = $1",
        &params![id, false],
    )?;
    search::index_entry(tx, id)
}

/// A file of an entry, or of the actor's own draft, within reach.
///
/// # Errors
/// [`crate::Error::NotFound`] otherwise.
pub fn attachment(tx: &mut Tx<'_>, actor: &crate::Actor, id: AttachmentId) -> Result<Attachment> {
    let found: Option<(Option<EntryId>, Option<StaffId>, Attachment)> = tx.one(
        "SELECT a.entry_id, d.staff_id, a.id, a.file_id, a.name, a.media_type, a.size, a.inline,
                a.content_id
           FROM attachment a LEFT JOIN draft d ON d.id = a.draft_id
          WHERE a.id = $1",
        &params![id],
        |row| {
            let attachment = Attachment {
                id: row.get(2)?,
                file: row.get(3)?,
                name: row.get(4)?,
                media_type: row.get(5)?,
                size: row.get(6)?,
                inline: row.get(7)?,
                content_id: row.get(8)?,
            };
            Ok((row.get(0)?, row.get(1)?, attachment))
        },
    )?;
    let (entry, writer, attachment) = found.ok_or(crate::Error::NotFound)?;
    match entry {
        Some(entry) => {
            find(tx, actor, entry)?;
        }
        None if writer.is_some() && writer == actor.staff_id() => {}
        None => return Err(crate::Error::NotFound),
    }
    Ok(attachment)
}
