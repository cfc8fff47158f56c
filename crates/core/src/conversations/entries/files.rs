//! The files of entries and drafts.

use std::collections::HashMap;

use attent_db::{Error as DbError, Row, Tx, Value, params};

use super::Entry;
use crate::{
    Actor, Error, Result,
    error::invalid,
    files::{self, Stored},
    ids::{AttachmentId, DraftId, EntryId, FileId, StaffId},
};

/// The most files of one entry or draft.
const MOST: i64 = 30;

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

/// What a file goes along with.
#[derive(Clone, Copy, Debug)]
pub enum Holder {
    Draft(DraftId),
    Entry(EntryId),
}

/// Puts a file to a draft or an entry. Who may is decided where that is written.
///
/// # Errors
/// [`Error::Invalid`] when there are too many.
pub fn attach(
    tx: &mut Tx<'_>,
    to: Holder,
    name: &str,
    media_type: &str,
    stored: &Stored,
) -> Result<()> {
    let (draft, entry) = match to {
        Holder::Draft(draft) => (Some(draft), None),
        Holder::Entry(entry) => (None, Some(entry)),
    };
    let count = tx
        .one(
            "SELECT COUNT(*) FROM attachment WHERE draft_id = $1 OR entry_id = $2",
            &params![draft, entry],
            |row| row.get::<i64>(0),
        )?
        .unwrap_or(0);
    if count >= MOST {
        return Err(invalid("files", "error-too-many-files"));
    }
    let file = files::keep(tx, stored)?;
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO attachment
             (id, draft_id, entry_id, file_id, name, media_type, size, inline, position, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &params![
            id,
            draft,
            entry,
            file,
            name,
            media_type,
            stored.size(),
            false,
            count,
            now
        ],
    )?;
    Ok(())
}

/// A file of an entry, or of the actor's own draft, within reach.
///
/// # Errors
/// [`Error::NotFound`] otherwise.
pub fn attachment(tx: &mut Tx<'_>, actor: &Actor, id: AttachmentId) -> Result<Attachment> {
    let found: Option<(Option<EntryId>, Option<StaffId>, Attachment)> = tx.one(
        "SELECT a.entry_id, d.staff_id, a.id, a.file_id, a.name, a.media_type, a.size, a.inline,
                a.content_id
           FROM attachment a LEFT JOIN draft d ON d.id = a.draft_id
          WHERE a.id = $1",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?, read(row, 2)?)),
    )?;
    let (entry, writer, attachment) = found.ok_or(Error::NotFound)?;
    match entry {
        Some(entry) => {
            super::find(tx, actor, entry)?;
        }
        None if writer.is_some() && writer == actor.staff_id() => {}
        None => return Err(Error::NotFound),
    }
    Ok(attachment)
}

/// Adds to each entry its files.
pub(super) fn of_entries(tx: &mut Tx<'_>, entries: &mut [Entry]) -> Result<()> {
    let rows: Vec<(EntryId, Attachment)> = tx.all(
        "SELECT entry_id, id, file_id, name, media_type, size, inline, content_id
           FROM attachment
          WHERE entry_id IN ($1)
          ORDER BY entry_id, position",
        &params![ids(entries)],
        |row| Ok((row.get(0)?, read(row, 1)?)),
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

/// Those of a draft, in their order.
pub(in crate::conversations) fn of_draft(
    tx: &mut Tx<'_>,
    draft: DraftId,
) -> Result<Vec<Attachment>> {
    Ok(tx.all(
        "SELECT id, file_id, name, media_type, size, inline, content_id
           FROM attachment
          WHERE draft_id = $1
          ORDER BY position, id",
        &params![draft],
        |row| read(row, 0),
    )?)
}

/// Its columns stand from `at` on.
fn read(row: &Row<'_>, at: usize) -> std::result::Result<Attachment, DbError> {
    Ok(Attachment {
        id: row.get(at)?,
        file: row.get(at + 1)?,
        name: row.get(at + 2)?,
        media_type: row.get(at + 3)?,
        size: row.get(at + 4)?,
        inline: row.get(at + 5)?,
        content_id: row.get(at + 6)?,
    })
}

pub(super) fn ids(entries: &[Entry]) -> Value {
    Value::List(entries.iter().map(|entry| entry.id.into()).collect())
}
