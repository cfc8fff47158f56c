//! Promises go along when conversations are merged or split, and come back when a merge is taken back.

use attent_db::{Tx, Value, params};

use crate::{
    Result,
    ids::{ConversationId, EntryId, PromiseId},
};

/// Ids of one statement.
const CHUNK: usize = 500;

/// All that stand in one conversation stand in the other; answers which.
pub(crate) fn move_all(
    tx: &mut Tx<'_>,
    from: ConversationId,
    to: ConversationId,
) -> Result<Vec<PromiseId>> {
    Ok(tx.all(
        "UPDATE promise SET conversation_id = $2, version = version + 1
          WHERE conversation_id = $1 RETURNING id",
        &params![from, to],
        |row| row.get(0),
    )?)
}

/// Those that were given in these entries go where the entries went.
pub(crate) fn move_with(tx: &mut Tx<'_>, entries: &[EntryId], to: ConversationId) -> Result<()> {
    for chunk in entries.chunks(CHUNK) {
        tx.run(
            "UPDATE promise SET conversation_id = $2, version = version + 1
              WHERE entry_id IN ($1)",
            &params![Value::list(chunk.iter().copied()), to],
        )?;
    }
    Ok(())
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
    Ok(())
}
