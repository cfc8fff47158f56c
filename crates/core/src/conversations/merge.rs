//! Merging two conversations about one matter, and taking it back.
//!
//! The entries go to the one that stays; the other remains as a pointer, so that its number and its
//! links keep working. What moved is written down as the inverse, so nothing is lost by undoing.

use attent_db::{Tx, Value, params};

use super::{standing, status::writable, words::State};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId, UndoId},
    search,
};

/// How many entries are re-indexed by one statement's worth of ids.
const CHUNK: usize = 500;

/// Moves everything of `from` into `into`. Answers the undo, if a person did it.
///
/// # Errors
/// [`Error::Invalid`] when both are one, of different customers' mail is fine; [`Error::Conflict`]
/// when one of them is merged already.
pub fn merge(
    tx: &mut Tx<'_>,
    actor: &Actor,
    into: ConversationId,
    from: ConversationId,
) -> Result<Option<UndoId>> {
    if into == from {
        return Err(invalid("other", "error-same-conversation"));
    }
    let stays = writable(tx, actor, into)?;
    let goes = writable(tx, actor, from)?;
    if stays.state == State::Merged || goes.state == State::Merged {
        return Err(Error::Conflict("error-already-merged"));
    }
    let moved: Vec<EntryId> = tx.all(
        "SELECT id FROM entry WHERE conversation_id = $1 ORDER BY id",
        &params![from],
        |row| row.get(0),
    )?;
    move_entries(tx, &moved, from, into)?;
    tx.run(
        "INSERT INTO participant (conversation_id, address_key, name, address, role, removed_at, created_at)
         SELECT CAST($2 AS BIGINT), address_key, name, address, role, removed_at, created_at
           FROM participant WHERE conversation_id = $1
         ON CONFLICT (conversation_id, address_key) DO NOTHING",
        &params![from, into],
    )?;
    let waiting = goes.waiting_since;
    standing::change(tx, from, |s| {
        s.merged_into = Some(into);
        s.waiting_since = None;
        (s.snoozed_until, s.snoozed_by) = (None, None);
        Ok(())
    })?;
    standing::change(tx, into, |s| {
        s.waiting_since = match (s.waiting_since, waiting) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        s.last_entry_at = s.last_entry_at.max(goes.last_entry_at);
        Ok(())
    })?;
    let about = About::conversation(into)
        .and_customer(stays.customer)
        .and_subject(from.0);
    events::record(tx, actor, Kind::Merged, about.with("number", goes.number))?;
    let about = About::conversation(from)
        .and_subject(into.0)
        .with("into", stays.number);
    events::record(tx, actor, Kind::Merged, about)?;
    remember(tx, actor, from, into, &moved, waiting.map(|w| w.0))
}

/// Takes a merge back: the entries return, both stand as before.
///
/// # Errors
/// [`Error::Conflict`] when it was taken back already or is not a merge of yours to undo.
pub fn unmerge(tx: &mut Tx<'_>, actor: &Actor, from: ConversationId) -> Result<()> {
    let goes_back = writable(tx, actor, from)?;
    let Some(into) = goes_back.merged_into else {
        return Err(Error::Conflict("error-not-merged"));
    };
    writable(tx, actor, into)?;
    let now = tx.now();
    let inverse: Option<String> = tx.one(
        "UPDATE undo SET used_at = $2
          WHERE id = (SELECT MAX(id) FROM undo
                       WHERE kind = 'merge' AND subject_id = $1 AND used_at IS NULL)
            AND used_at IS NULL
         RETURNING inverse",
        &params![from, now],
        |row| row.get(0),
    )?;
    let inverse: Inverse = inverse
        .and_then(|json| serde_json::from_str(&json).ok())
        .ok_or(Error::Conflict("error-not-merged"))?;
    let moved: Vec<EntryId> = inverse.entries.into_iter().map(EntryId).collect();
    move_entries(tx, &moved, into, from)?;
    standing::change(tx, from, |s| {
        s.merged_into = None;
        s.waiting_since = inverse.waiting_since.map(attent_db::Millis);
        Ok(())
    })?;
    events::record(
        tx,
        actor,
        Kind::Unmerged,
        About::conversation(from).and_subject(into.0),
    )?;
    events::record(
        tx,
        actor,
        Kind::Unmerged,
        About::conversation(into).and_subject(from.0),
    )?;
    Ok(())
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Inverse {
    into: i64,
    entries: Vec<i64>,
    waiting_since: Option<i64>,
}

fn remember(
    tx: &mut Tx<'_>,
    actor: &Actor,
    from: ConversationId,
    into: ConversationId,
    moved: &[EntryId],
    waiting_since: Option<i64>,
) -> Result<Option<UndoId>> {
    let inverse = Inverse {
        into: into.0,
        entries: moved.iter().map(|entry| entry.0).collect(),
        waiting_since,
    };
    let json = serde_json::to_string(&inverse).map_err(|e| Error::Internal(e.to_string()))?;
    let (id, now) = (tx.new_id(), tx.now());
    let staff = actor.staff_id().map_or(0, |s| s.0);
    tx.run(
        "INSERT INTO undo (id, staff_id, kind, subject_id, inverse, created_at, expires_at)
         SELECT CAST($1 AS BIGINT), s.id, 'merge', CAST($3 AS BIGINT), CAST($4 AS TEXT),
                CAST($5 AS BIGINT), CAST($6 AS BIGINT)
           FROM staff s WHERE s.id = $2
             OR (CAST($2 AS BIGINT) = 0 AND s.id = (SELECT MIN(id) FROM staff))",
        &params![id, staff, from, json, now, i64::MAX],
    )?;
    Ok(actor.staff_id().map(|_| UndoId(id)))
}

fn move_entries(
    tx: &mut Tx<'_>,
    entries: &[EntryId],
    from: ConversationId,
    to: ConversationId,
) -> Result<()> {
    for chunk in entries.chunks(CHUNK) {
        let ids = Value::List(chunk.iter().map(|id| (*id).into()).collect());
        for sql in [
            "UPDATE entry SET conversation_id = $2 WHERE id IN ($1)",
            "UPDATE known_message SET conversation_id = $2 WHERE entry_id IN ($1)",
            "UPDATE mail SET conversation_id = $2 WHERE entry_id IN ($1)",
            "UPDATE outgoing SET conversation_id = $2 WHERE entry_id IN ($1)",
        ] {
            tx.run(sql, &params![ids.clone(), to])?;
        }
    }
    for entry in entries {
        search::index_entry(tx, *entry)?;
    }
    let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    tx.run(
        "UPDATE conversation
            SET entries = entries + CASE WHEN id = $1 THEN CAST($3 AS BIGINT) ELSE CAST($4 AS BIGINT) END
          WHERE id IN ($1, $2)",
        &params![to, from, count, -count],
    )?;
    Ok(())
}
