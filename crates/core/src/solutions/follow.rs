//! What follows from a chosen solution in other features: the voucher that is issued, the thing that
//! is set aside, and what becomes of the promise.

use attent_db::{Millis, Tx, params};
use rand::RngCore;

use super::{Failure, Fulfilment, Kind, fulfil::on_its_way, money, rounds::rounds};
use crate::{
    Actor, Error, Result,
    budgets::Purpose,
    cases::{self, Case, State, in_time},
    ids::{CaseId, PromiseId, SetAsideId, VoucherId},
    promises::{self, acts},
    set_asides,
    vouchers::{self, Source},
};

/// Issues the voucher the customer chose, good until `expires_at`. Pressed twice it is the same.
///
/// # Errors
/// [`Error::Conflict`] unless a voucher is on its way; [`Error::Invalid`] for the day.
pub fn issue_voucher(
    tx: &mut Tx<'_>,
    actor: &Actor,
    dice: &mut dyn RngCore,
    id: CaseId,
    expires_at: Millis,
) -> Result<VoucherId> {
    let (case, one) = going(tx, actor, id, Kind::Voucher)?;
    if let Some(there) = one.voucher {
        return Ok(there);
    }
    let all = rounds(tx, &case)?;
    let offer = all.iter().flat_map(|round| &round.offers);
    let offer = offer.clone().find(|offer| offer.id == one.offer);
    let value = offer.and_then(|offer| offer.cost);
    let value = value.ok_or(Error::Conflict("error-case-needs-amount"))?;
    let kept = money::hand_on(tx, one.offer)?;
    let new = vouchers::New {
        giver: None,
        customer: case.customer,
        conversation: Some(case.conversation),
        source: match kept {
            Some(_) => Source::Budget(Purpose::Recover),
            None => Source::Owed,
        },
        occasion: money::occasion(tx, &case)?,
        value,
        expires_at,
        story: one.title.clone(),
        ask: None,
        press_key: Some(format!("case:{}", one.id)),
    };
    let voucher = vouchers::issue_chosen(tx, actor, dice, &new, kept)?;
    in_time(
        tx,
        "UPDATE case_fulfilment SET voucher_id = $2 WHERE id = $1 AND voucher_id IS NULL",
        &params![one.id, voucher],
    )?;
    Ok(voucher)
}

/// What is set aside for the customer.
#[derive(Clone, Debug)]
pub struct Aside {
    pub item: String,
    pub size: String,
    pub shelf: String,
    pub days: i64,
}

/// Sets aside what the customer chose. Pressed twice it is the same.
///
/// # Errors
/// [`Error::Conflict`] unless that is on its way; those of [`set_asides::keep`].
pub fn set_aside(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, aside: &Aside) -> Result<SetAsideId> {
    let (case, one) = going(tx, actor, id, Kind::SetAside)?;
    if let Some(there) = one.set_aside {
        return Ok(there);
    }
    let new = set_asides::New {
        customer: case.customer,
        conversation: Some(case.conversation),
        place: case.place,
        item: aside.item.clone(),
        size: aside.size.clone(),
        shelf: aside.shelf.clone(),
        days: aside.days,
        discount: None,
        in_line: false,
    };
    let kept = set_asides::keep(tx, actor, &new)?;
    in_time(
        tx,
        "UPDATE case_fulfilment SET set_aside_id = $2 WHERE id = $1 AND set_aside_id IS NULL",
        &params![one.id, kept],
    )?;
    Ok(kept)
}

fn going(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, kind: Kind) -> Result<(Case, Fulfilment)> {
    let case = cases::writable(tx, actor, id)?;
    let one = on_its_way(tx, &case)?.filter(|one| one.kind == kind);
    match one {
        Some(one) if case.state == State::Fulfilling => Ok((case, one)),
        _ => Err(Error::Conflict("error-case-not-here")),
    }
}

/// The customer has it, so the promise is kept; one that was settled otherwise stays as it is.
pub(super) fn kept(tx: &mut Tx<'_>, actor: &Actor, one: &Fulfilment) -> Result<()> {
    let Some(promise) = one.promise else {
        return Ok(());
    };
    match state(tx, promise)? {
        promises::State::Open | promises::State::Done => {
            let how = promises::KeptHow::Customer;
            acts::keep(tx, actor, promise, how, &one.title)
        }
        _ => Ok(()),
    }
}

pub(super) fn broken(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    one: &Fulfilment,
    failure: &Failure,
) -> Result<()> {
    take_back(tx, actor, one)?;
    let Some(promise) = one.promise else {
        return Ok(());
    };
    if state(tx, promise)? == promises::State::Done {
        acts::dispute(tx, actor, promise, &failure.because)?;
    }
    if state(tx, promise)? != promises::State::Open {
        return Ok(());
    }
    let talk = crate::conversations::find(tx, actor, case.conversation)?;
    let how = if talk.channel == crate::conversations::Channel::Counter {
        promises::How::Counter
    } else {
        promises::How::Phone
    };
    let broken = acts::Break {
        reason: failure.because.trim().to_owned(),
        message: failure.told.trim().to_owned(),
        // What is offered instead comes with the next round; until then, what they were told.
        solution: failure.told.trim().to_owned(),
        told: acts::Told {
            how,
            entry: None,
            note: failure.told.trim().to_owned(),
        },
    };
    acts::break_it(tx, actor, promise, &broken)
}

/// The customer does not want it any more.
pub(super) fn withdrawn(tx: &mut Tx<'_>, actor: &Actor, one: &Fulfilment) -> Result<()> {
    take_back(tx, actor, one)?;
    let Some(promise) = one.promise else {
        return Ok(());
    };
    if state(tx, promise)? == promises::State::Open {
        acts::withdraw(tx, actor, promise, &one.title)?;
    }
    Ok(())
}

/// The voucher and the thing on the shelf, as far as the customer has not used them.
fn take_back(tx: &mut Tx<'_>, actor: &Actor, one: &Fulfilment) -> Result<()> {
    if let Some(id) = one.voucher {
        let found = vouchers::find(tx, &Actor::system(), id)?;
        if found.state == vouchers::State::Issued {
            vouchers::withdraw(tx, &Actor::system(), id, found.version)?;
        }
    }
    if let Some(id) = one.set_aside {
        let found = set_asides::find(tx, actor, id)?;
        if found.state == set_asides::State::Kept {
            set_asides::give_back(tx, actor, id)?;
        }
    }
    Ok(())
}

fn state(tx: &mut Tx<'_>, id: PromiseId) -> Result<promises::State> {
    Ok(promises::find(tx, &Actor::system(), id)?.state)
}
