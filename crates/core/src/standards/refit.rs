//! Clocks that run are put under what is in force now, because somebody decided so or because what
//! they follow from changed with the customer.
//!
//! A standard that is to hold for what is open already has its clocks begun by a job, a few
//! conversations at a time ([`go_on`]): there can be very many.

use attent_db::{Tx, Value, params};

use super::{
    follow::again,
    standard,
    store::{self, Running},
    time,
};
use crate::{
    Actor, Error, Result, Role,
    conversations::State,
    events::{self, About, Kind},
    ids::{ConversationId, CustomerId, OrganisationId, StandardId},
    jobs,
};

/// The kind of the job; its payload is the conversation after which it goes on.
pub const JOB: &str = "standards_refit";

/// Conversations looked at in one transaction: others get their turn between two.
const AT_ONCE: usize = 200;

/// Lets the standard hold for what is open already. What runs by it runs by its version in force, and
/// the minute counts it again; answers how many that were. What it covers and nothing times yet gets
/// its clock from a job, from when it began. What ended stays as it was measured, and the first due
/// time stays written.
///
/// # Errors
/// [`Error::Conflict`] when the standard is out of use.
pub fn refit(tx: &mut Tx<'_>, actor: &Actor, id: StandardId) -> Result<u64> {
    actor.at_least(Role::Manager)?;
    let found = standard::standard(tx, id)?;
    if found.retired_at.is_some() {
        return Err(Error::Conflict("error-standard-retired"));
    }
    let (now, version) = (tx.now(), found.in_force);
    let rows = tx.run(
        "UPDATE clock
            SET standard_version_id = $2, minutes = $3, calendar_id = $4,
                stale = (paused_since IS NULL),
                next_step_at = CASE WHEN paused_since IS NULL THEN CAST($5 AS BIGINT) END,
                version = version + 1
          WHERE standard_id = $1 AND ended_at IS NULL AND standard_version_id <> $2",
        &params![
            id,
            version.id,
            version.target.minutes,
            version.target.calendar,
            now
        ],
    )?;
    let older = tx.run(
        "UPDATE standard SET holds_since = 0 WHERE id = $1 AND holds_since <> 0",
        &params![id],
    )?;
    if older > 0 {
        enqueue(tx, ConversationId(0))?;
    }
    if rows + older > 0 {
        let about = About::subject(id.0)
            .with("number", version.number)
            .with("refitted", i64::try_from(rows).unwrap_or(i64::MAX));
        events::record(tx, actor, Kind::StandardChanged, about)?;
    }
    Ok(rows)
}

fn enqueue(tx: &mut Tx<'_>, after: ConversationId) -> Result<()> {
    let job = jobs::New::now(JOB, after.to_string());
    jobs::enqueue(tx, &job)?;
    Ok(())
}

/// Follows the next few conversations again, and leaves the rest to another job. Called in the
/// transaction that ends this job.
///
/// # Errors
/// Those of [`again`].
pub fn go_on(tx: &mut Tx<'_>, payload: &str) -> Result<()> {
    let after: i64 = payload
        .parse()
        .map_err(|_| Error::Internal("a refit without its conversation".to_owned()))?;
    let next: Vec<(ConversationId, State)> = tx.all(
        "SELECT id, state FROM conversation WHERE id > $1 ORDER BY id LIMIT $2",
        &params![after, i64::try_from(AT_ONCE).unwrap_or(i64::MAX)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    for (id, state) in &next {
        if matches!(state, State::Open | State::Waiting | State::Snoozed) {
            again(tx, *id)?;
        }
    }
    match next.last() {
        Some((last, _)) if next.len() == AT_ONCE => enqueue(tx, *last),
        _ => Ok(()),
    }
}

/// A clock that was counted again may have steps ahead of it that somebody was told of already:
/// those will be told when their time comes.
pub(super) fn untell(tx: &mut Tx<'_>, clock: &mut Running) -> Result<()> {
    let (hours, now) = (time::hours(tx, clock.calendar)?, tx.now());
    let pauses = store::pauses(tx, clock.id)?;
    let mut told = 0;
    for step in time::STEPS {
        let minutes = (clock.minutes * step / 100).max(1);
        if step > clock.told || time::due(&hours, clock.started_at, minutes, &pauses)? > now {
            break;
        }
        told = step;
    }
    clock.told = told;
    Ok(())
}

/// Whether a standard, in use or not, is for this organisation: what was measured cites it.
///
/// # Errors
/// Those of the database.
pub(crate) fn is_for(tx: &mut Tx<'_>, id: OrganisationId) -> Result<bool> {
    let found = tx.one(
        "SELECT 1 FROM standard WHERE organisation_id = $1 LIMIT 1",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// Follows the open conversations of these customers again; their organisation may have changed.
///
/// # Errors
/// Those of [`again`].
pub(crate) fn follow_customers(tx: &mut Tx<'_>, customers: &[CustomerId]) -> Result<()> {
    let by_organisation = tx.one(
        "SELECT 1 FROM standard WHERE organisation_id IS NOT NULL AND retired_at IS NULL LIMIT 1",
        &params![],
        |row| row.get::<i64>(0),
    )?;
    if customers.is_empty() || by_organisation.is_none() {
        return Ok(());
    }
    let open: Vec<ConversationId> = tx.all(
        "SELECT id FROM conversation
          WHERE customer_id IN ($1) AND state IN ('open', 'waiting', 'snoozed') ORDER BY id",
        &params![Value::list(customers.iter().copied())],
        |row| row.get(0),
    )?;
    for id in open {
        again(tx, id)?;
    }
    Ok(())
}
