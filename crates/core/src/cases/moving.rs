//! A case goes along when its conversation is merged into one that has none, and comes back when that
//! is taken back. Where both have one, the other rests with the conversation that was merged away.

use attent_db::{Tx, params};

use crate::{
    Result,
    ids::{CaseId, ConversationId},
};

/// The case of one conversation becomes the other's; answers which, if it has none of its own.
pub(crate) fn go_along(
    tx: &mut Tx<'_>,
    from: ConversationId,
    to: ConversationId,
) -> Result<Option<CaseId>> {
    Ok(tx.one(
        "UPDATE case_file SET conversation_id = $2, version = version + 1
          WHERE conversation_id = $1
            AND NOT EXISTS (SELECT 1 FROM case_file own WHERE own.conversation_id = $2)
         RETURNING id",
        &params![from, to],
        |row| row.get(0),
    )?)
}

/// That case, if it is still `from`'s, is `to`'s again.
pub(crate) fn go_back(
    tx: &mut Tx<'_>,
    case: CaseId,
    from: ConversationId,
    to: ConversationId,
) -> Result<()> {
    tx.run(
        "UPDATE case_file SET conversation_id = $3, version = version + 1
          WHERE id = $1 AND conversation_id = $2
            AND NOT EXISTS (SELECT 1 FROM case_file own WHERE own.conversation_id = $3)",
        &params![case, from, to],
    )?;
    Ok(())
}
