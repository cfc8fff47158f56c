//! Vouchers that end otherwise than by being used, and those that begin with somebody's yes.

use attent_db::{Tx, params};

use super::{State, Voucher, find};
use crate::{
    Actor, Error, Result, Role,
    budgets::{self, Kind as Given, Spend, Subject, SubjectKind, within_sight},
    events::{self, About, Kind},
    ids::{ApprovalId, VoucherId},
    links,
};

/// Ends vouchers whose day has come, `limit` of them at most, and sets free what was not used;
/// answers how many.
///
/// # Errors
/// Those of the database.
pub fn expire(tx: &mut Tx<'_>, limit: i64) -> Result<usize> {
    let now = tx.now();
    let due: Vec<VoucherId> = tx.all(
        "SELECT id FROM voucher WHERE state = 'issued' AND expires_at <= $1
          ORDER BY expires_at, id LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?;
    let actor = Actor::system();
    let mut expired = 0;
    for id in due {
        let found = find(tx, &actor, id)?;
        if ended(tx, &found, State::Expired)? {
            settle(tx, &actor, &found, Kind::VoucherExpired)?;
            expired += 1;
        }
    }
    Ok(expired)
}

/// Takes it back: it was issued by mistake, or something else was agreed on.
///
/// # Errors
/// [`Error::Forbidden`] unless the actor issued it, leads the issuer, or owns;
/// [`Error::Conflict`] when it is used up or over, or changed meanwhile.
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, id: VoucherId, version: i64) -> Result<()> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let by_role = actor.staff_id().is_none() && actor.role >= Role::Manager;
    let theirs = match found.issuer {
        Some(issuer) => within_sight(tx, actor, issuer)?,
        None => actor.role >= Role::Manager,
    };
    if !by_role && !theirs {
        return Err(Error::Forbidden);
    }
    if found.state != State::Issued || found.version != version {
        return Err(Error::Conflict("error-voucher-changed"));
    }
    if !ended(tx, &found, State::Withdrawn)? {
        return Err(Error::Conflict("error-voucher-changed"));
    }
    links::revoke(tx, links::Kind::Voucher, id.0)?;
    settle(tx, actor, &found, Kind::VoucherWithdrawn)
}

fn ended(tx: &mut Tx<'_>, found: &Voucher, state: State) -> Result<bool> {
    let now = tx.now();
    let rows = tx.run(
        "UPDATE voucher SET state = $3, ended_at = $4, version = version + 1
          WHERE id = $1 AND version = $2 AND state = 'issued'",
        &params![found.id, found.version, state, now],
    )?;
    Ok(rows == 1)
}

fn settle(tx: &mut Tx<'_>, actor: &Actor, found: &Voucher, kind: Kind) -> Result<()> {
    if let Some(kept) = found.reservation {
        budgets::release(tx, actor, kept)?;
    }
    let about = About::customer(found.customer).and_subject(found.id.0);
    events::record(tx, actor, kind, about)?;
    Ok(())
}

/// Somebody said yes: it is good from now on.
///
/// # Errors
/// Those of [`budgets::reserve`]; [`Error::Conflict`] when it does not wait for a yes, or its day
/// has come.
pub fn approved(
    tx: &mut Tx<'_>,
    approver: &Actor,
    id: VoucherId,
    approval: ApprovalId,
) -> Result<()> {
    let found = find(tx, approver, id)?;
    let now = tx.now();
    let (Some(giver), Some(purpose)) = (found.issuer, found.purpose) else {
        return Err(Error::Conflict("error-changed-meanwhile"));
    };
    let spend = Spend {
        giver,
        purpose,
        kind: Given::Voucher,
        occasion: found.occasion,
        money: found.value,
        customer: Some(found.customer),
        subject: Subject {
            kind: SubjectKind::Voucher,
            id: id.0,
        },
        approval: Some(approval),
    };
    let kept = budgets::reserve(tx, approver, &spend)?;
    let rows = tx.run(
        "UPDATE voucher SET state = 'issued', reservation_id = $2, version = version + 1
          WHERE id = $1 AND state = 'asked' AND expires_at > $3",
        &params![id, kept, now],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-voucher-expired"));
    }
    let about = About::customer(found.customer).and_subject(id.0);
    events::record(tx, approver, Kind::VoucherIssued, about)?;
    Ok(())
}

/// The yes does not come.
///
/// # Errors
/// Those of the database.
pub fn declined(tx: &mut Tx<'_>, id: VoucherId) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE voucher SET state = 'declined', ended_at = $2, version = version + 1
          WHERE id = $1 AND state = 'asked'",
        &params![id, now],
    )?;
    Ok(())
}
