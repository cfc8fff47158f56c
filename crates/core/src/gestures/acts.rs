//! What becomes of a gesture.

use attent_db::{Tx, params};

use super::{Gesture, State, find, give::record};
use crate::{
    Actor, Error, Result, Role,
    budgets::{self, Spend, Subject, SubjectKind, within_sight},
    events::Kind,
    ids::{ApprovalId, GestureId, ReservationId},
};

/// It was handed over.
///
/// # Errors
/// [`Error::Forbidden`] to those whose gesture it is not; [`Error::Conflict`] when it is not
/// offered, or changed meanwhile.
pub fn deliver(tx: &mut Tx<'_>, actor: &Actor, id: GestureId, version: i64) -> Result<()> {
    let (found, kept) = theirs(tx, actor, id, State::Offered)?;
    move_to(tx, &found, version, State::Delivered)?;
    budgets::commit(tx, actor, kept)?;
    record(tx, actor, found.customer, id, Kind::GestureDelivered)
}

/// It does not come to that: the money is free again.
///
/// # Errors
/// As [`deliver`].
pub fn release(tx: &mut Tx<'_>, actor: &Actor, id: GestureId, version: i64) -> Result<()> {
    let (found, kept) = theirs(tx, actor, id, State::Offered)?;
    move_to(tx, &found, version, State::Released)?;
    budgets::release(tx, actor, kept)?;
    record(tx, actor, found.customer, id, Kind::GestureReleased)
}

/// It came back, and the money with it.
///
/// # Errors
/// As [`deliver`], for what is delivered.
pub fn reverse(tx: &mut Tx<'_>, actor: &Actor, id: GestureId, version: i64) -> Result<()> {
    let (found, kept) = theirs(tx, actor, id, State::Delivered)?;
    move_to(tx, &found, version, State::Reversed)?;
    budgets::reverse(tx, actor, kept)?;
    record(tx, actor, found.customer, id, Kind::GestureReversed)
}

/// Somebody said yes: it is offered.
///
/// # Errors
/// Those of [`budgets::reserve`]; [`Error::Conflict`] when it does not wait for a yes.
pub fn approved(
    tx: &mut Tx<'_>,
    approver: &Actor,
    id: GestureId,
    approval: ApprovalId,
) -> Result<()> {
    let found = find(tx, approver, id)?;
    let spend = Spend {
        giver: found.giver,
        purpose: found.purpose,
        kind: found.kind,
        occasion: found.occasion,
        money: found.money,
        customer: Some(found.customer),
        subject: Subject {
            kind: SubjectKind::Gesture,
            id: id.0,
        },
        approval: Some(approval),
    };
    let kept = budgets::reserve(tx, approver, &spend)?;
    let rows = tx.run(
        "UPDATE gesture SET state = 'offered', reservation_id = $2, version = version + 1
          WHERE id = $1 AND state = 'asked'",
        &params![id, kept],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    record(tx, approver, found.customer, id, Kind::GestureOffered)
}

/// The yes does not come.
///
/// # Errors
/// Those of the database.
pub fn declined(tx: &mut Tx<'_>, id: GestureId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE gesture SET state = 'declined', ended_at = $2, version = version + 1
          WHERE id = $1 AND state = 'asked'",
        &params![id, now],
    )?;
    Ok(())
}

/// The gesture in the wanted state, if the actor gave it, leads the giver, or owns.
fn theirs(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: GestureId,
    wanted: State,
) -> Result<(Gesture, ReservationId)> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let program = actor.staff_id().is_none() && actor.role >= Role::Manager;
    if !program && !within_sight(tx, actor, found.giver)? {
        return Err(Error::Forbidden);
    }
    match found.reservation {
        Some(kept) if found.state == wanted => Ok((found, kept)),
        _ => Err(Error::Conflict("error-changed-meanwhile")),
    }
}

fn move_to(tx: &mut Tx<'_>, found: &Gesture, version: i64, state: State) -> Result<()> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE gesture
            SET state = $3, version = version + 1,
                delivered_at = CASE WHEN $3 = 'delivered' THEN $4 ELSE delivered_at END,
                ended_at = CASE WHEN $3 = 'delivered' THEN ended_at ELSE $4 END
          WHERE id = $1 AND version = $2 AND state = $5",
        &params![found.id, version, state, now, found.state],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    Ok(())
}
