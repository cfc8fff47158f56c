//! A conversation without its words.

use std::collections::BTreeSet;

use attent_db::{Tx, Value, params};

use crate::{
    Result, cases,
    ids::{ConversationId, EntryId, FileId},
    search,
};

/// Empties the whole conversation; the files it referred to are added to `files`.
pub(super) fn wipe(
    tx: &mut Tx<'_>,
    id: ConversationId,
    files: &mut BTreeSet<FileId>,
) -> Result<()> {
    wipe_entries(tx, id, None, files)?;
    cases::wipe(tx, id)?;
    files.extend(tx.all(
        "SELECT a.file_id FROM attachment a JOIN draft d ON d.id = a.draft_id
          WHERE d.conversation_id = $1
          UNION SELECT file_id FROM mail WHERE conversation_id = $1",
        &params![id],
        |row| row.get::<FileId>(0),
    )?);
    for sql in [
        "DELETE FROM attachment
          WHERE draft_id IN (SELECT id FROM draft WHERE conversation_id = $1)",
        "DELETE FROM draft WHERE conversation_id = $1",
        "UPDATE clock SET reason = '', version = version + 1
          WHERE conversation_id = $1 AND reason <> ''",
        "DELETE FROM participant WHERE conversation_id = $1",
        "DELETE FROM mail WHERE conversation_id = $1",
        "DELETE FROM thread_index WHERE conversation_id = $1",
        // What was about to go out does not.
        "UPDATE outgoing
            SET recipients = '[]', subject = NULL, words = NULL, layout = NULL, detail = NULL,
                version = version + 1,
                state = CASE state WHEN 'queued' THEN 'undone' ELSE state END
          WHERE conversation_id = $1",
        "UPDATE conversation SET subject = '', preview = '', version = version + 1 WHERE id = $1",
    ] {
        tx.run(sql, &params![id])?;
    }
    search::remove(tx, id.0)
}

/// Empties its entries, or those alone that one of `writers` wrote.
pub(super) fn wipe_entries(
    tx: &mut Tx<'_>,
    id: ConversationId,
    writers: Option<&Value>,
    files: &mut BTreeSet<FileId>,
) -> Result<()> {
    let mut asked: Vec<Value> = params![id].into();
    let wrote = writers.map_or("", |writers| {
        asked.push(writers.clone());
        " AND customer_id IN ($2)"
    });
    let entries: Vec<EntryId> = tx.all(
        &format!("SELECT id FROM entry WHERE conversation_id = $1{wrote} ORDER BY id"),
        &asked,
        |row| row.get(0),
    )?;
    for entry in &entries {
        wipe_entry(tx, *entry, files)?;
    }
    if writers.is_some() && !entries.is_empty() {
        tx.run(
            "UPDATE conversation SET preview = '' WHERE id = $1",
            &params![id],
        )?;
    }
    Ok(())
}

fn wipe_entry(tx: &mut Tx<'_>, id: EntryId, files: &mut BTreeSet<FileId>) -> Result<()> {
    files.extend(tx.all(
        "SELECT file_id FROM attachment WHERE entry_id = $1
          UNION SELECT m.file_id FROM mail m JOIN entry e ON e.mail_id = m.id WHERE e.id = $1",
        &params![id],
        |row| row.get::<FileId>(0),
    )?);
    let now = tx.now();
    for sql in [
        "DELETE FROM attachment WHERE entry_id = $1",
        "DELETE FROM mail WHERE id IN (SELECT mail_id FROM entry WHERE id = $1)",
        "UPDATE entry
            SET text = '', folded = NULL, html = NULL, subject = NULL, addresses = NULL,
                authenticity = NULL, message_id = NULL, mail_id = NULL, version = version + 1
          WHERE id = $1",
    ] {
        tx.run(sql, &params![id])?;
    }
    tx.run(
        "UPDATE known_message SET tombstone_at = $2, conversation_id = NULL, entry_id = NULL
          WHERE entry_id = $1",
        &params![id, now],
    )?;
    search::remove(tx, id.0)
}
