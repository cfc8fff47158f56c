//! Each minute: promises whose next moment has come. The work grows with what is due, not with what
//! is open: one index gives the next moment of each.

use attent_db::{Tx, params};

use super::{
    acts::kept,
    conditions,
    find::{Promise, Stand},
    hand,
    steps::{self, Words},
    store,
    words::{KeptHow, State, StepKind},
};
use crate::{
    Actor, Error, Result,
    ids::{PromiseId, StaffId},
    notices,
    people::teams,
};

/// Those whose moment has come, the longest ago first.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<PromiseId>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT id FROM promise WHERE next_step_at IS NOT NULL AND next_step_at <= $1
          ORDER BY next_step_at, id LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?)
}

/// Does what is due for one of them. Whoever comes second does nothing.
///
/// # Errors
/// Those of the database.
pub fn step(tx: &mut Tx<'_>, id: PromiseId) -> Result<()> {
    let now = tx.now();
    let promise = match store::load(tx, id) {
        Ok(promise) => promise,
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    if promise.next_step_at.is_none_or(|at| at > now) || !taken(tx, &promise)? {
        return Ok(());
    }
    let system = Actor::system();
    match (promise.state, promise.stand(now)) {
        (State::Done, _) => kept(tx, &system, id, KeptHow::Silence, ""),
        (State::Open, _) if promise.waits() && promise.condition_at.is_some_and(|at| at <= now) => {
            conditions::met(tx, &system, id)
        }
        (State::Open, Stand::Late) => late(tx, &system, &promise),
        (State::Open, Stand::AtRisk) => at_risk(tx, &system, &promise),
        _ => Ok(()),
    }
}

/// Moves the next moment on, if it is still the one we saw.
fn taken(tx: &mut Tx<'_>, promise: &Promise) -> Result<bool> {
    let mut ahead = promise.clone();
    store::schedule(tx, &mut ahead)?;
    // Of what is done silence is the last moment; `kept` settles it.
    let next = ahead.next_step_at.filter(|at| *at > tx.now());
    let rows = tx.run(
        "UPDATE promise SET next_step_at = $3 WHERE id = $1 AND next_step_at = $2",
        &params![promise.id, promise.next_step_at, next],
    )?;
    Ok(rows == 1)
}

/// The owner first; while nothing comes of it, whoever would take over.
fn at_risk(tx: &mut Tx<'_>, system: &Actor, promise: &Promise) -> Result<()> {
    let (now, backup_at) = (tx.now(), promise.backup_at());
    let mut people = Vec::new();
    // The moment that came is the later one when the owner heard before.
    if promise.next_step_at < backup_at {
        steps::record(tx, system, promise, StepKind::AtRisk, Words::default())?;
        people.push(promise.owner);
    }
    if backup_at.is_some_and(|at| at <= now) {
        people.extend(hand::successor(tx, promise.owner, promise.conversation)?);
    }
    tell(tx, system, notices::Kind::PromiseAtRisk, promise, &people)
}

/// The owner, whoever has the conversation, and who leads the owner.
fn late(tx: &mut Tx<'_>, system: &Actor, promise: &Promise) -> Result<()> {
    steps::record(tx, system, promise, StepKind::Late, Words::default())?;
    let mut people = vec![promise.owner];
    people.extend(tx.all(
        "SELECT assignee_id FROM conversation
          WHERE id = CAST($1 AS BIGINT) AND assignee_id IS NOT NULL",
        &params![promise.conversation],
        |row| row.get::<StaffId>(0),
    )?);
    people.extend(teams::manager_of(tx, promise.owner)?.into_iter().next());
    if let Some(next) = hand::successor(tx, promise.owner, promise.conversation)? {
        people.push(next);
    }
    people.sort_unstable();
    people.dedup();
    tell(tx, system, notices::Kind::PromiseLate, promise, &people)
}

fn tell(
    tx: &mut Tx<'_>,
    system: &Actor,
    kind: notices::Kind,
    promise: &Promise,
    people: &[StaffId],
) -> Result<()> {
    let about = notices::About::promise(promise.id, promise.conversation);
    notices::tell_all(tx, system, kind, people, about)?;
    Ok(())
}
