//! Half-written replies and notes: kept on the server, one of each per person and conversation.
//!
//! The draft's id is the key of one press of Send: a second press of the same draft finds the mail
//! that the first one queued.

use attent_db::{Error as DbError, Millis, Nudge, Row, Tx, params};
use serde::{Deserialize, Serialize};

use super::{
    along,
    entries::{Attachment, Party, of_draft},
    status::writable,
    unsaid,
    words::{State, words},
};
use crate::{
    Actor, Error, FieldErrors, Result, fields,
    ids::{AttachmentId, ConversationId, DraftId, EntryId, StaffId},
};

words! {
    DraftKind { Reply = "reply", Note = "note" }
}

/// What is being written.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: DraftId,
    pub staff: StaffId,
    pub conversation: ConversationId,
    pub kind: DraftKind,
    /// As typed, wrong or not; checked when it is sent.
    pub recipients: Typed,
    pub subject: String,
    pub text: String,
    /// The newest entry the writer had on the page.
    pub seen: EntryId,
    pub updated_at: Millis,
    pub version: i64,
}

/// Recipients as typed, one string a field. `None` where the writer left the proposal alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub to: Option<String>,
    pub cc: Option<String>,
    pub bcc: Option<String>,
}

/// The longest text of a reply or note, in characters: about a hundred pages.
pub const LONGEST_TEXT: usize = 200_000;

/// What [`read`] reads, of the draft `d`.
pub(super) const COLUMNS: &str = "d.id, d.staff_id, d.conversation_id, d.kind, d.recipients,
       d.subject, d.text, d.seen_entry_id, d.updated_at, d.version";

/// Of a recipient's name, as of anybody's.
const LONGEST_NAME: usize = 200;
/// Of one field of recipients as typed: more than the most there may be, each as long as it may be.
const LONGEST_RECIPIENTS: usize = 25_000;

/// Saves the draft, made on first use.
///
/// # Errors
/// [`Error::Forbidden`] for those who may not write, [`Error::Invalid`] when it is too long.
pub fn save(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: DraftKind,
    typed: &Typed,
    text: &str,
    seen: EntryId,
) -> Result<Draft> {
    let found = writable(tx, actor, conversation)?;
    let staff = actor.staff_id().ok_or(Error::Forbidden)?;
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "text", text, LONGEST_TEXT);
    for (field, typed) in [("to", &typed.to), ("cc", &typed.cc), ("bcc", &typed.bcc)] {
        let typed = typed.as_deref().unwrap_or("");
        fields::text(&mut errors, field, typed, LONGEST_RECIPIENTS);
    }
    errors.check()?;
    // Blanks are nothing one would look for.
    let text = if text.trim().is_empty() { "" } else { text };
    if found.state == State::Merged
        && of(tx, actor, conversation, kind)?.is_none()
        && let Some(there) = along::holding(tx, actor, conversation, kind, text)?
    {
        return Ok(there);
    }
    let (id, now) = (tx.new_id(), tx.now());
    let recipients = serde_json::to_string(typed).map_err(|e| Error::Internal(e.to_string()))?;
    tx.run(
        "INSERT INTO draft
             (id, staff_id, conversation_id, kind, recipients, subject, text, seen_entry_id,
              updated_at, version)
         VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, 1)
         ON CONFLICT (staff_id, conversation_id, kind)
         DO UPDATE SET recipients = excluded.recipients, text = excluded.text,
                       seen_entry_id = excluded.seen_entry_id, updated_at = excluded.updated_at,
                       version = draft.version + 1",
        &params![id, staff, conversation, kind, recipients, text, seen, now],
    )?;
    of(tx, actor, conversation, kind)?.ok_or(Error::NotFound)
}

/// The actor's own draft.
///
/// # Errors
/// Those of the database.
pub fn of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: DraftKind,
) -> Result<Option<Draft>> {
    let Some(staff) = actor.staff_id() else {
        return Ok(None);
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM draft d
          WHERE d.staff_id = $1 AND d.conversation_id = $2 AND d.kind = $3"
    );
    Ok(tx.one(&sql, &params![staff, conversation, kind], read)?)
}

/// Throws it away; its attachments go with it.
///
/// # Errors
/// Those of the database.
pub fn discard(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: DraftKind,
) -> Result<()> {
    writable(tx, actor, conversation)?;
    if let Some(draft) = of(tx, actor, conversation, kind)? {
        tx.run(
            "DELETE FROM attachment WHERE draft_id = $1",
            &params![draft.id],
        )?;
        tx.run("DELETE FROM draft WHERE id = $1", &params![draft.id])?;
        // The lists say that it is gone. Of one that is begun they hear with the next change: looking
        // again at once would draw the form anew under the hands of whoever writes.
        tx.nudge(Nudge {
            topic: "draft",
            id: conversation.0,
        });
        if kind == DraftKind::Reply {
            unsaid::draft_gone(tx, conversation)?;
        }
    }
    Ok(())
}

/// The writer throws it away. Where it was the first mail, taken back, nothing was said, and the
/// conversation is closed.
///
/// # Errors
/// Those of the database.
pub fn throw_away(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    kind: DraftKind,
) -> Result<()> {
    discard(tx, actor, conversation, kind)?;
    match kind {
        DraftKind::Reply => unsaid::close_unsaid(tx, actor, conversation),
        DraftKind::Note => Ok(()),
    }
}

/// Those it carries, in their order.
///
/// # Errors
/// Those of the database.
pub fn files(tx: &mut Tx<'_>, draft: &Draft) -> Result<Vec<Attachment>> {
    of_draft(tx, draft.id)
}

/// Takes a file off a draft; nothing happens where it carries no such file.
///
/// # Errors
/// Those of the database.
pub fn detach(tx: &mut Tx<'_>, draft: DraftId, file: AttachmentId) -> Result<()> {
    tx.run(
        "DELETE FROM attachment WHERE id = $1 AND draft_id = $2",
        &params![file, draft],
    )?;
    Ok(())
}

/// The draft became an entry: its files move over, the draft ends. Nothing happens to a draft that is
/// not the actor's own for this conversation.
pub(super) fn becomes(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    draft: DraftId,
    entry: EntryId,
) -> Result<()> {
    let ended = tx.run(
        "DELETE FROM draft WHERE id = $1 AND staff_id = $2 AND conversation_id = $3",
        &params![draft, actor.staff_id(), conversation],
    )?;
    if ended == 1 {
        tx.run(
            "UPDATE attachment SET entry_id = $2, draft_id = NULL WHERE draft_id = $1",
            &params![draft, entry],
        )?;
    }
    Ok(())
}

/// One text behind another.
pub(super) fn after(first: &str, then: &str) -> String {
    match (first.trim(), then.trim()) {
        ("", _) => then.to_owned(),
        (_, "") => first.to_owned(),
        _ => format!("{first}\n\n{then}"),
    }
}

/// Others who have words of a reply here right now, newest first: two answers at once are avoided
/// before they are sent.
///
/// # Errors
/// Those of the database.
pub fn others_writing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    since: Millis,
) -> Result<Vec<String>> {
    let me = actor.staff_id().map_or(-1, |id| id.0);
    Ok(tx.all(
        "SELECT s.name FROM draft d JOIN staff s ON s.id = d.staff_id
          WHERE (d.conversation_id = $1
                 OR d.conversation_id IN (SELECT id FROM conversation WHERE merged_into = $1))
            AND d.kind = 'reply' AND d.text <> ''
            AND d.staff_id <> $2 AND d.updated_at >= $3
          ORDER BY d.updated_at DESC LIMIT 5",
        &params![conversation, me, since],
        |row| row.get(0),
    )?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Draft, DbError> {
    let recipients: String = row.get(4)?;
    Ok(Draft {
        id: row.get(0)?,
        staff: row.get(1)?,
        conversation: row.get(2)?,
        kind: row.get(3)?,
        recipients: serde_json::from_str(&recipients).unwrap_or_default(),
        subject: row.get(5)?,
        text: row.get(6)?,
        seen: row.get(7)?,
        updated_at: row.get(8)?,
        version: row.get(9)?,
    })
}

/// Reads addresses as people type them: `Ana <ana@example.com>, bo@example.com; ...`.
///
/// # Errors
/// [`Error::Invalid`] on `field` when one is no address.
pub fn parties(field: &'static str, typed: &str) -> Result<Vec<Party>> {
    let mut parties = Vec::new();
    for part in split_addresses(typed) {
        let (name, address) = match part.rsplit_once('<') {
            Some((name, rest)) => {
                let name = name.trim().trim_matches('"').trim();
                (Some(name), rest.trim_end().trim_end_matches('>').trim())
            }
            None => (None, part.as_str()),
        };
        let mut errors = FieldErrors::new();
        let address = fields::email(&mut errors, field, address);
        let name = name.map(crate::keys::tidy).filter(|name| !name.is_empty());
        fields::text(
            &mut errors,
            field,
            name.as_deref().unwrap_or(""),
            LONGEST_NAME,
        );
        errors.check()?;
        parties.push(Party { name, address });
    }
    Ok(parties)
}

/// Splits at commas, semicolons and line ends that stand outside quotes.
fn split_addresses(typed: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for c in typed.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                parts.last_mut().expect("there is always a part").push(c);
            }
            ',' | ';' | '\n' if !quoted => parts.push(String::new()),
            c => parts.last_mut().expect("there is always a part").push(c),
        }
    }
    parts
        .into_iter()
        .map(|p| p.trim().to_owned())
        .filter(|p| !p.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_type_them() {
        let check = |typed: &str, expect: &[(&str, &str)]| {
            let read = parties("to", typed).expect(typed);
            let read: Vec<(&str, &str)> = read
                .iter()
                .map(|p| (p.name.as_deref().unwrap_or(""), p.address.as_str()))
                .collect();
            assert_eq!(read, expect, "{typed}");
        };
        check("", &[]);
        check("ana@example.com", &[("", "ana@example.com")]);
        check(
            "Ana Ruiz <ana@example.com>; bo@example.com,",
            &[("Ana Ruiz", "ana@example.com"), ("", "bo@example.com")],
        );
        check(
            "\"Ruiz, Ana\" <ana@example.com>",
            &[("Ruiz, Ana", "ana@example.com")],
        );
        for wrong in [
            "ana",
            "Ana <ana>",
            "ana@example.com bo@example.com",
            "a@b\r\nBcc: c@d.e",
        ] {
            assert!(parties("to", wrong).is_err(), "{wrong}");
        }
    }
}
