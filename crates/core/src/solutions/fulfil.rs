//! What was chosen, on its way to the customer: who sees to it, until when, and that they have it.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{rounds::current, withdraw::end_round};
use crate::{
    Actor, Error, Result,
    cases::{self, Case, LONGEST_LINE, State, Way, in_time, path, path::Step},
    error::invalid,
    events::{self, About, Kind},
    ids::{CaseFulfilmentId, CaseId, CaseOfferId, StaffId},
    notices,
};

#[derive(Clone, Debug)]
pub struct Fulfilment {
    pub id: CaseFulfilmentId,
    pub offer: CaseOfferId,
    pub owner: Option<StaffId>,
    pub due_at: Millis,
    pub delivered_at: Option<Millis>,
    pub delivered_by: Option<StaffId>,
    /// It could not be done after all.
    pub failed_at: Option<Millis>,
    pub failed_because: String,
}

/// Somebody sees to it until `due_at`.
///
/// # Errors
/// [`Error::Invalid`] for a time that is past, or somebody who cannot; [`Error::Conflict`] when
/// nothing is chosen.
pub fn fulfil(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    owner: StaffId,
    due_at: Millis,
) -> Result<CaseFulfilmentId> {
    let case = cases::writable(tx, actor, id)?;
    if due_at <= tx.now() {
        return Err(invalid("due", "error-in-the-past"));
    }
    if !cases::can_take(tx, &case, owner)? {
        return Err(invalid("owner", "error-cannot-take-it"));
    }
    let offer = current(tx, &case)?
        .and_then(|round| round.choice.and_then(|choice| choice.offer))
        .ok_or(Error::Conflict("error-case-nothing-chosen"))?;
    path::walk(tx, actor, &case, Step::Fulfil, None)?;
    let (made, now) = (CaseFulfilmentId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO case_fulfilment (id, case_id, offer_id, owner_id, due_at, at, failed_because)
         VALUES ($1, $2, $3, $4, $5, $6, '')",
        &params![made, id, offer, owner, due_at, now],
    )?;
    let about = notices::About::of(case.conversation, None);
    notices::tell(tx, actor, notices::Kind::CaseYours, owner, about)?;
    Ok(made)
}

/// The customer has it.
///
/// # Errors
/// [`Error::Conflict`] when nothing is on its way, or it was delivered already.
pub fn deliver(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, way: Way) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    if case.state != State::Fulfilling {
        return Err(Error::Conflict("error-case-not-here"));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    in_time(
        tx,
        "UPDATE case_fulfilment SET delivered_at = $2, delivered_by = $3
          WHERE case_id = $1 AND delivered_at IS NULL AND failed_at IS NULL",
        &params![id, now, by],
    )?;
    events::record(
        tx,
        actor,
        Kind::CaseDelivered,
        about(&case).with("way", way.as_str()),
    )?;
    Ok(())
}

/// It cannot be done after all: the case is investigated again, and something else offered.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::Conflict`] when nothing is chosen.
pub fn fail(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, because: &str) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    if because.trim().is_empty() {
        return Err(invalid("because", "error-case-needs-reason"));
    }
    if because.chars().count() > LONGEST_LINE {
        return Err(invalid("because", "error-too-long"));
    }
    path::walk(tx, actor, &case, Step::Fail, None)?;
    end_round(tx, &case)?;
    let now = tx.now();
    tx.run(
        "UPDATE case_fulfilment SET failed_at = $2, failed_because = $3
          WHERE case_id = $1 AND failed_at IS NULL",
        &params![id, now, because.trim()],
    )?;
    Ok(())
}

/// Whether the customer has what they chose last.
pub(crate) fn delivered(tx: &mut Tx<'_>, case: &Case) -> Result<bool> {
    let newest = fulfilments(tx, case)?.pop();
    Ok(newest.is_some_and(|one| one.delivered_at.is_some() && one.failed_at.is_none()))
}

/// Every time something was on its way, in order. The caller has found the case.
///
/// # Errors
/// Those of the database.
pub fn fulfilments(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<Fulfilment>> {
    Ok(tx.all(
        "SELECT id, offer_id, owner_id, due_at, delivered_at, delivered_by, failed_at,
                failed_because
           FROM case_fulfilment WHERE case_id = $1 ORDER BY id",
        &params![case.id],
        read,
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Fulfilment, DbError> {
    Ok(Fulfilment {
        id: row.get(0)?,
        offer: row.get(1)?,
        owner: row.get(2)?,
        due_at: row.get(3)?,
        delivered_at: row.get(4)?,
        delivered_by: row.get(5)?,
        failed_at: row.get(6)?,
        failed_because: row.get(7)?,
    })
}

fn about(case: &Case) -> About {
    About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(case.id.0)
}
