//! Writing an entry, and what the lists say of its conversation.

use attent_db::{Millis, Tx, params};

use super::{super::standing, Addresses};
use crate::{
    Result,
    conversations::EntryKind,
    ids::{ConversationId, CustomerId, EntryId, MailId, StaffId},
    search,
};

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
    let addresses = new.addresses.as_ref().map(Addresses::to_json);
    let addresses = addresses.transpose()?;
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
            s.unsaid_since = None;
            Ok(())
        })?;
    }
    Ok(())
}

/// Says anew what the lists show of a conversation some of whose entries went or came: how many
/// there are, the newest words, the last contact.
pub(in crate::conversations) fn retell(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
) -> Result<()> {
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
            s.unsaid_since = None;
            Ok(())
        })?;
    }
    Ok(())
}

/// What a stranger wrote is let in: it counts as said in the conversation from now on.
pub(in crate::conversations) fn let_in(tx: &mut Tx<'_>, id: EntryId) -> Result<()> {
    tx.run(
        "UPDATE entry SET outside = $2, version = version + 1 WHERE id = $1",
        &params![id, false],
    )?;
    search::index_entry(tx, id)
}
