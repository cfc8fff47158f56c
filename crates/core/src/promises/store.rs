//! Writing a promise back, guarded by the version it was read at.

use attent_db::{Millis, Tx, params};

use super::find::{COLUMNS, Promise, read};
use crate::{
    Error, Result,
    business::{Setting, settings},
    ids::PromiseId,
    standards,
};

/// How often a change is tried again when others change the same promise at that moment.
const TRIES: usize = 8;

/// Without an actor: the caller has found it through one, or is the program itself.
pub(super) fn load(tx: &mut Tx<'_>, id: PromiseId) -> Result<Promise> {
    let sql = format!("SELECT {COLUMNS} FROM promise p WHERE p.id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Applies `edit` and writes what came of it. `None` when it changed nothing.
pub(super) fn change(
    tx: &mut Tx<'_>,
    id: PromiseId,
    edit: impl Fn(&mut Promise) -> Result<()>,
) -> Result<Option<Promise>> {
    for _ in 0..TRIES {
        let before = load(tx, id)?;
        let mut after = before.clone();
        edit(&mut after)?;
        if after == before {
            return Ok(None);
        }
        schedule(tx, &mut after)?;
        if write(tx, &after)? {
            after.version += 1;
            due_first(tx, &before, &after)?;
            return Ok(Some(after));
        }
    }
    Err(Error::Conflict("error-changed-meanwhile"))
}

/// What is due first stands beside the conversation.
fn due_first(tx: &mut Tx<'_>, before: &Promise, after: &Promise) -> Result<()> {
    let due = |one: &Promise| (one.conversation, one.due_at, one.state);
    if due(before) == due(after) {
        return Ok(());
    }
    for id in [before.conversation, after.conversation]
        .into_iter()
        .flatten()
    {
        standards::note_first_due(tx, id)?;
    }
    Ok(())
}

/// Sets the moment at which the program looks at it again.
pub(super) fn schedule(tx: &mut Tx<'_>, promise: &mut Promise) -> Result<()> {
    let silence = Millis::from_days(settings::number(tx, Setting::PromiseSilenceDays)?);
    promise.next_step_at = promise.next_step(tx.now(), silence);
    Ok(())
}

/// What lists are ordered by.
pub(super) fn sort_at(promise: &Promise) -> Millis {
    promise.due_at.unwrap_or(Millis(i64::MAX))
}

fn write(tx: &mut Tx<'_>, p: &Promise) -> Result<bool> {
    let rows = tx.run(
        "UPDATE promise
            SET conversation_id = $3, owner_id = $4, followed_up_at = $5, first_due_at = $6,
                due_at = $7, runs_since = $8, met_at = $9, done_at = $10, kept_at = $11,
                kept_how = $12, disputed_at = $13, withdrawn_at = $14, broken_at = $15,
                state = $16, next_step_at = $17, sort_at = $18, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            p.id,
            p.version,
            p.conversation,
            p.owner,
            p.followed_up_at,
            p.first_due_at,
            p.due_at,
            p.runs_since,
            p.met_at,
            p.done_at,
            p.kept_at,
            p.kept_how,
            p.disputed_at,
            p.withdrawn_at,
            p.broken_at,
            p.state,
            p.next_step_at,
            sort_at(p)
        ],
    )?;
    Ok(rows == 1)
}
