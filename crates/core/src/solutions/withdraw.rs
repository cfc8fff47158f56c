//! Taking back what was offered, while the customer has not chosen.

use attent_db::{Tx, params};

use super::{money, rounds::current};
use crate::{
    Actor, Error, Result,
    cases::{self, Case, LONGEST_LINE, in_time, path, path::Step},
    error::invalid,
    events::{self, About, Kind},
    ids::{CaseId, CaseOfferId},
};

/// Takes one solution back, with the reason the customer will read. With the last real one the
/// round is over, and the case is investigated again.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::Conflict`] when the customer has chosen, or it was
/// taken back already.
pub fn withdraw(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    offer: CaseOfferId,
    because: &str,
) -> Result<()> {
    let case = cases::writable(tx, actor, id)?;
    if because.trim().is_empty() {
        return Err(invalid("because", "error-case-needs-reason"));
    }
    if because.chars().count() > LONGEST_LINE {
        return Err(invalid("because", "error-too-long"));
    }
    let round = current(tx, &case)?
        .filter(super::Round::is_waiting)
        .ok_or(Error::Conflict("error-case-chosen-already"))?;
    let (now, by) = (tx.now(), actor.staff_id());
    // The round's row is taken first: a choice at this moment waits, or was quicker.
    in_time(
        tx,
        "UPDATE case_round SET number = number
          WHERE id = $1 AND chosen_at IS NULL AND ended_at IS NULL",
        &params![round.id],
    )?;
    in_time(
        tx,
        "UPDATE case_offer SET withdrawn_at = $3, withdrawn_by = $4, withdrawn_because = $5
          WHERE id = $1 AND round_id = $2 AND withdrawn_at IS NULL",
        &params![offer, round.id, now, by, because.trim()],
    )?;
    money::set_free_one(tx, &case, offer)?;
    let about = About::conversation(case.conversation)
        .and_customer(case.customer)
        .and_subject(id.0);
    events::record(tx, actor, Kind::CaseOfferWithdrawn, about)?;
    let left = round
        .standing()
        .any(|other| other.id != offer && other.kind.is_real());
    if !left {
        end_round(tx, &case)?;
        path::walk(tx, actor, &case, Step::Withdraw, None)?;
    }
    Ok(())
}

/// Nothing of it can be chosen any more, and what was reserved for it is free again.
pub(crate) fn end_round(tx: &mut Tx<'_>, case: &Case) -> Result<()> {
    let now = tx.now();
    tx.run(
        "UPDATE case_round SET ended_at = $2 WHERE case_id = $1 AND ended_at IS NULL",
        &params![case.id, now],
    )?;
    Ok(())
}
