//! Moving entries from one conversation to another, with what hangs on them.
//!
//! What the lists say of the two is told anew by the caller.

use attent_db::{Tx, Value, params};

use crate::{
    Result,
    ids::{ConversationId, EntryId},
    search,
};

/// How many entries one statement moves.
const CHUNK: usize = 500;

/// Moves the entries, their mail in and out, and what finds them.
pub(super) fn entries(tx: &mut Tx<'_>, entries: &[EntryId], to: ConversationId) -> Result<()> {
    for chunk in entries.chunks(CHUNK) {
        for sql in [
            "UPDATE entry SET conversation_id = $2 WHERE id IN ($1)",
            "UPDATE known_message SET conversation_id = $2 WHERE entry_id IN ($1)",
            "UPDATE mail SET conversation_id = $2 WHERE entry_id IN ($1)",
            "UPDATE outgoing SET conversation_id = $2 WHERE entry_id IN ($1)",
            // What was promised in an entry goes where it goes.
            "UPDATE promise SET conversation_id = $2, version = version + 1
              WHERE entry_id IN ($1) AND conversation_id IS NOT NULL",
        ] {
            tx.run(sql, &params![list(chunk), to])?;
        }
    }
    for entry in entries {
        search::index_entry(tx, *entry)?;
    }
    Ok(())
}

fn list(entries: &[EntryId]) -> Value {
    Value::List(entries.iter().map(|id| (*id).into()).collect())
}

/// Those of the entries that stand in `id`: others were moved on, or are gone.
pub(super) fn still_in(
    tx: &mut Tx<'_>,
    entries: &[EntryId],
    id: ConversationId,
) -> Result<Vec<EntryId>> {
    let mut still = Vec::new();
    for chunk in entries.chunks(CHUNK) {
        still.extend(tx.all::<EntryId>(
            "SELECT id FROM entry WHERE conversation_id = $2 AND id IN ($1) ORDER BY id",
            &params![list(chunk), id],
            |row| row.get(0),
        )?);
    }
    Ok(still)
}

/// Whoever takes part in one takes part in the other.
pub(super) fn participants(
    tx: &mut Tx<'_>,
    from: ConversationId,
    to: ConversationId,
) -> Result<()> {
    bring(tx, from, to, "")
}

/// Whom a mail in `to` names takes part there, if they do in `from`: its entries were in `from` while
/// others were taken off `to`.
pub(super) fn rejoin(tx: &mut Tx<'_>, from: ConversationId, to: ConversationId) -> Result<()> {
    let named = "AND EXISTS (SELECT 1 FROM entry e
                              WHERE e.conversation_id = $2
                                AND LOWER(e.addresses) LIKE '%\"' || p.address_key || '\"%')";
    bring(tx, from, to, named)
}

/// Those of `from` whom the condition `only` leaves take part in `to`, as they do there.
fn bring(
    tx: &mut Tx<'_>,
    from: ConversationId,
    to: ConversationId,
    only: &'static str,
) -> Result<()> {
    tx.run(
        &format!(
            "INSERT INTO participant
                 (conversation_id, address_key, name, address, role, removed_at, created_at)
             SELECT CAST($2 AS BIGINT), address_key, name, address, role, removed_at, created_at
               FROM participant p WHERE conversation_id = $1 {only}
             ON CONFLICT (conversation_id, address_key) DO NOTHING"
        ),
        &params![from, to],
    )?;
    Ok(())
}

/// Takes those off `id` who take part there because they did in `from`, and whom no mail that is left
/// names.
pub(super) fn leave(tx: &mut Tx<'_>, id: ConversationId, from: ConversationId) -> Result<()> {
    tx.run(
        "DELETE FROM participant
          WHERE conversation_id = $1
            AND EXISTS (SELECT 1 FROM participant p
                         WHERE p.conversation_id = $2
                           AND p.address_key = participant.address_key
                           AND p.created_at = participant.created_at)
            AND NOT EXISTS (SELECT 1 FROM entry e
                             WHERE e.conversation_id = $1
                               AND LOWER(e.addresses)
                                   LIKE '%\"' || participant.address_key || '\"%')",
        &params![id, from],
    )?;
    Ok(())
}

/// Follows merges to the conversation that stays; `None` when it is gone.
pub(crate) fn home(tx: &mut Tx<'_>, id: ConversationId) -> Result<Option<ConversationId>> {
    const MOST_HOPS: usize = 10;
    let mut at = id;
    for _ in 0..MOST_HOPS {
        let next: Option<Option<ConversationId>> = tx.one(
            "SELECT merged_into FROM conversation WHERE id = $1",
            &params![at],
            |row| row.get(0),
        )?;
        match next {
            None => return Ok(None),
            Some(None) => return Ok(Some(at)),
            Some(Some(into)) => at = into,
        }
    }
    Ok(Some(at))
}
