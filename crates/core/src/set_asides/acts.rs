//! What becomes of what is kept. Each does nothing when it is already so.

use attent_db::{Millis, Tx, params};

use super::{
    expire::pass_on,
    find::{SetAside, State, find},
};
use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    ids::SetAsideId,
};

/// Nothing is kept for longer than a year.
const FURTHEST: Millis = Millis::from_days(366);

/// Keeps it longer.
///
/// # Errors
/// [`Error::Invalid`] when `until` is not ahead; [`Error::Conflict`] when it is not kept any more.
pub fn extend(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId, until: Millis) -> Result<()> {
    let found = writable(tx, actor, id)?;
    let now = tx.now();
    if until <= now {
        return Err(invalid("until", "error-in-the-past"));
    }
    if until.since(now) > FURTHEST.0 {
        return Err(invalid("until", "error-too-far-ahead"));
    }
    if found.kept_until == Some(until) {
        return Ok(());
    }
    let rows = tx.run(
        "UPDATE set_aside SET kept_until = $2, version = version + 1
          WHERE id = $1 AND state = 'kept'",
        &params![id, until],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-kept-any-more"));
    }
    tell(tx, actor, &found, Kind::SetAsideExtended)
}

/// The customer has it.
///
/// # Errors
/// [`Error::Conflict`] when it went back or ran out before.
pub fn collect(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId) -> Result<()> {
    let found = writable(tx, actor, id)?;
    if found.state == State::Collected {
        return Ok(());
    }
    if !end(tx, actor, id, State::Kept, State::Collected)? {
        return Err(Error::Conflict("error-not-kept-any-more"));
    }
    tell(tx, actor, &found, Kind::SetAsideCollected)
}

/// The customer does not want it: it goes back, and to the next in line. Somebody in line leaves it.
///
/// # Errors
/// [`Error::Conflict`] when it was collected or ran out before.
pub fn give_back(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId) -> Result<()> {
    let found = writable(tx, actor, id)?;
    if found.state == State::GivenBack {
        return Ok(());
    }
    if !end(tx, actor, id, found.state, State::GivenBack)?
        || !matches!(found.state, State::Kept | State::InLine)
    {
        return Err(Error::Conflict("error-not-kept-any-more"));
    }
    tell(tx, actor, &found, Kind::SetAsideGivenBack)?;
    if found.state == State::Kept {
        pass_on(tx, &found)?;
    }
    Ok(())
}

/// `false` when it is not in that state any more.
pub(super) fn end(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: SetAsideId,
    from: State,
    to: State,
) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE set_aside
            SET state = $3, ended_at = $4, ended_by = $5, version = version + 1
          WHERE id = $1 AND state = $2 AND state IN ('kept', 'in-line')",
        &params![id, from, to, now, actor.staff_id()],
    )?;
    Ok(rows == 1)
}

pub(super) fn tell(tx: &mut Tx<'_>, actor: &Actor, found: &SetAside, kind: Kind) -> Result<()> {
    let mut about = About::customer(found.customer).and_subject(found.id.0);
    about.conversation = found.conversation;
    events::record(tx, actor, kind, about)?;
    Ok(())
}

fn writable(tx: &mut Tx<'_>, actor: &Actor, id: SetAsideId) -> Result<SetAside> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    Ok(found)
}
