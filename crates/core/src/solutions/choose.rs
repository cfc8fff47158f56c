//! The customer chooses: on their page, by mail or by word. One choice a round, however often and
//! from wherever it is pressed; who comes second is told kindly what was chosen.

use attent_db::{Tx, params};

use super::{money, rounds::rounds};
use crate::{
    Actor, Error, Result, Who,
    cases::{self, Case, LONGEST_TEXT, Way, find, path, path::Step},
    error::invalid,
    ids::{CaseId, CaseOfferId, CaseRoundId},
    notices,
};

/// What is pressed.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The round that was on the page.
    pub round: CaseRoundId,
    /// `None`: none of them suits.
    pub offer: Option<CaseOfferId>,
    /// What they say with it.
    pub words: String,
    pub way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This press was it.
    Now,
    /// It had been chosen before: the same, or (`false`) something else, which stands.
    Before { same: bool },
}

/// Chooses. A customer chooses in their own case alone; staff write down how they heard it.
///
/// # Errors
/// [`Error::Conflict`] when the solution was withdrawn, or something else is offered by now: nothing
/// is chosen, and the page shows what remains.
pub fn choose(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, pick: &Pick) -> Result<Chosen> {
    let case = theirs(tx, actor, id)?;
    if pick.words.chars().count() > LONGEST_TEXT {
        return Err(invalid("words", "error-too-long"));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    let none_suits = pick.offer.is_none();
    let chosen = tx.run(
        "UPDATE case_round
            SET chosen_at = $3, offer_id = $4, way = $5, chosen_words = $6, chosen_by = $7,
                ended_at = $8
          WHERE id = $1 AND case_id = $2 AND chosen_at IS NULL AND ended_at IS NULL
            AND (CAST($4 AS BIGINT) IS NULL
                 OR EXISTS (SELECT 1 FROM case_offer o
                             WHERE o.id = $4 AND o.round_id = $1 AND o.withdrawn_at IS NULL))",
        &params![
            pick.round,
            id,
            now,
            pick.offer,
            pick.way,
            pick.words.trim(),
            by,
            none_suits.then_some(now)
        ],
    )?;
    if chosen == 0 {
        return why_not(tx, &case, pick);
    }
    let step = if none_suits {
        Step::NoneSuits
    } else {
        Step::Choose
    };
    path::walk(tx, actor, &case, step, Some(pick.way))?;
    money::set_free(tx, &case, pick.offer)?;
    if let Some(owner) = case.owner {
        let about = notices::About::case(case.id, case.conversation);
        notices::tell(tx, actor, notices::Kind::CaseChosen, owner, about)?;
    }
    Ok(Chosen::Now)
}

/// The case, if the customer's own or within the reach of staff who may change it.
fn theirs(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case> {
    let Who::Customer(customer) = actor.who else {
        return cases::writable(tx, actor, id);
    };
    let case = find(tx, &Actor::system(), id)?;
    if case.customer == customer {
        Ok(case)
    } else {
        Err(Error::NotFound)
    }
}

fn why_not(tx: &mut Tx<'_>, case: &Case, pick: &Pick) -> Result<Chosen> {
    let all = rounds(tx, case)?;
    let round = all
        .iter()
        .find(|round| round.id == pick.round)
        .ok_or(Error::NotFound)?;
    if let Some(choice) = &round.choice {
        return Ok(Chosen::Before {
            same: choice.offer == pick.offer,
        });
    }
    if round.ended_at.is_some() {
        return Err(Error::Conflict("error-case-offers-changed"));
    }
    let there = round
        .offers
        .iter()
        .any(|offer| Some(offer.id) == pick.offer);
    if there {
        Err(Error::Conflict("error-case-offer-withdrawn"))
    } else {
        Err(Error::NotFound)
    }
}
