//! Reading entries for a page.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    Addresses, Attachment,
    files::{ids, of_entries},
};
use crate::{
    Actor, Error, Result,
    conversations::EntryKind,
    ids::{ConversationId, CustomerId, EntryId, MailId, OutgoingId, StaffId},
    outgoing,
};

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
pub struct Delivery {
    pub outgoing: OutgoingId,
    pub state: outgoing::State,
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
    of_entries(tx, &mut entries)?;
    add_deliveries(tx, &mut entries)?;
    Ok(entries)
}

/// One entry, if the actor reaches its conversation.
///
/// # Errors
/// [`Error::NotFound`] otherwise.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: EntryId) -> Result<Entry> {
    let sql = format!("{SELECT} WHERE e.id = $1");
    let found = tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)?;
    crate::conversations::find(tx, actor, found.conversation)?;
    let mut one = [found];
    of_entries(tx, &mut one)?;
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

/// Whether something of ours followed it.
pub(in crate::conversations) fn answered_after(tx: &mut Tx<'_>, entry: &Entry) -> Result<bool> {
    let answer = tx.one(
        "SELECT 1 FROM entry WHERE conversation_id = $1 AND kind = 'out' AND (at, id) > ($2, $3)
          LIMIT 1",
        &params![entry.conversation, entry.at, entry.id],
        |row| row.get::<i64>(0),
    )?;
    Ok(answer.is_some())
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
