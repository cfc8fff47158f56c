//! Promises go along when conversations are merged or split, and come back when a merge is taken back.

use attent_db::{Tx, Value, params};

use crate::{
    Result,
    ids::{ConversationId, EntryId, PromiseId},
    standards,
};

/// Ids of one statement.
const CHUNK: usize = 500;

/// All that stand in one conversation stand in the other; answers which.
pub(crate) fn move_all(
    tx: &mut Tx<'_>,
    from: ConversationId,
    to: ConversationId,
) -> Result<Vec<PromiseId>> {
    let moved = tx.all(
        "UPDATE promise SET conversation_id = $2, version = version + 1
          WHERE conversation_id = $1 RETURNING id",
        &params![from, to],
        |row| row.get(0),
    )?;
    due_first(tx, from, to)?;
    Ok(moved)
}

/// What is due first stands beside each.
fn due_first(tx: &mut Tx<'_>, from: ConversationId, to: ConversationId) -> Result<()> {
    standards::note_first_due(tx, from)?;
    standards::note_first_due(tx, to)
}

/// Those that were given in these entries go where the entries went.
pub(crate) fn move_with(
    tx: &mut Tx<'_>,
    entries: &[EntryId],
    from: ConversationId,
    to: ConversationId,
) -> Result<()> {
    for chunk in entries.chunks(CHUNK) {
        tx.run(
            "UPDATE promise SET conversation_id = $2, version = version + 1
              WHERE entry_id IN ($1)",
            &params![Value::list(chunk.iter().copied()), to],
        )?;
    }
    due_first(tx, from, to)
}

/// Those of them that still stand in `from` go to `to`.
pub(crate) fn move_back(
    tx: &mut Tx<'_>,
    promises: &[PromiseId],
    from: ConversationId,
    to: ConversationId,
) -> Result<()> {
    for chunk in promises.chunks(CHUNK) {
        tx.run(
            "UPDATE promise SET conversation_id = $3, version = version + 1
              WHERE id IN ($1) AND conversation_id = $2",
            &params![Value::list(chunk.iter().copied()), from, to],
        )?;
    }
    due_first(tx, from, to)
}
