//! Message-IDs we know, and the same mail that comes by another way.

use attent_db::{Tx, params};

use crate::{
    Result,
    ids::{ConversationId, EntryId},
};

/// What a Message-ID stands for here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub conversation: Option<ConversationId>,
    pub entry: Option<EntryId>,
    /// Deleted or erased here: not to be brought back.
    pub tombstone: bool,
}

/// By its Message-ID.
pub fn by_id(tx: &mut Tx<'_>, message_id: &str) -> Result<Option<Known>> {
    Ok(tx.one(
        "SELECT conversation_id, entry_id, tombstone_at IS NOT NULL
           FROM known_message WHERE message_key = $1",
        &params![key(message_id)],
        |row| {
            Ok(Known {
                conversation: row.get(0)?,
                entry: row.get(1)?,
                tombstone: row.get(2)?,
            })
        },
    )?)
}

/// The same content under whatever Message-ID.
pub fn by_content(tx: &mut Tx<'_>, content_key: &str) -> Result<Option<Known>> {
    Ok(tx.one(
        "SELECT conversation_id, entry_id, tombstone_at IS NOT NULL
           FROM known_message WHERE content_key = $1 AND content_key <> ''
          ORDER BY created_at LIMIT 1",
        &params![content_key],
        |row| {
            Ok(Known {
                conversation: row.get(0)?,
                entry: row.get(1)?,
                tombstone: row.get(2)?,
            })
        },
    )?)
}

/// Remembers a mail. `false`: someone else filed the same Message-ID at this moment.
pub fn remember(
    tx: &mut Tx<'_>,
    message_id: &str,
    content_key: &str,
    conversation: ConversationId,
    entry: EntryId,
) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "INSERT INTO known_message (message_key, content_key, conversation_id, entry_id, created_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (message_key) DO NOTHING",
        &params![key(message_id), content_key, conversation, entry, now],
    )?;
    Ok(rows == 1)
}

/// Message-IDs are compared as they are, bounded: some are longer than an index takes.
fn key(message_id: &str) -> String {
    const LONGEST: usize = 500;
    if message_id.len() <= LONGEST {
        return message_id.to_owned();
    }
    use sha2::{Digest, Sha256};
    format!(
        "sha256:{}",
        hex::encode(Sha256::digest(message_id.as_bytes()))
    )
}

/// The conversation in which a mail of this Message-ID stands, ours or theirs. For imports, which
/// continue what is here.
///
/// # Errors
/// Those of the database.
pub fn conversation_of(tx: &mut Tx<'_>, message_id: &str) -> Result<Option<ConversationId>> {
    Ok(by_id(tx, message_id)?.and_then(|known| known.conversation))
}
