//! A promise given in a reply that was taken back: the customer never heard of it.

use attent_db::{Tx, params};

use crate::{
    Result,
    ids::{ConversationId, EntryId, PromiseId},
    search, standards,
};

/// Takes away what was promised in that entry, unless something came of it meanwhile.
pub(crate) fn forget_untold(tx: &mut Tx<'_>, entry: EntryId) -> Result<()> {
    let untold: Vec<(PromiseId, Option<ConversationId>)> = tx.all(
        "SELECT p.id, p.conversation_id FROM promise p
          WHERE p.entry_id = $1 AND p.state = 'open'
            AND NOT EXISTS (SELECT 1 FROM promise_step s
                             WHERE s.promise_id = p.id AND s.what <> 'made')
          ORDER BY p.id",
        &params![entry],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (id, conversation) in untold {
        search::remove(tx, id.0)?;
        for sql in [
            "DELETE FROM promise_step WHERE promise_id = $1",
            "DELETE FROM promise WHERE id = $1",
        ] {
            tx.run(sql, &params![id])?;
        }
        if let Some(conversation) = conversation {
            standards::note_first_due(tx, conversation)?;
        }
    }
    Ok(())
}
