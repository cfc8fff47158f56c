//! What a solution beyond what is owed takes out of somebody's budget: reserved when it is offered,
//! committed when it is delivered, set free when something else is chosen or it is taken back.

use attent_db::{Tx, params};

use super::{Kind, Solution, asking};
use crate::{
    Actor, Currency, Money, Result, Role, budgets,
    budgets::{Occasion, Purpose, Spend, Subject, SubjectKind},
    business,
    cases::{Case, causes},
    error::invalid,
    ids::{CaseOfferId, ReservationId, StaffId},
};

pub(super) fn currency(tx: &mut Tx<'_>) -> Result<Currency> {
    Ok(Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR))
}

/// Out of whose budget: of whoever offers it; a program draws on that of the case's owner.
pub(super) fn giver(actor: &Actor, case: &Case) -> Result<StaffId> {
    let giver = actor.staff_id().or(case.owner);
    giver.ok_or(invalid("giver", "error-required"))
}

/// What is taken for a solution, under the id that its offer has or will have.
pub(super) fn spend(
    tx: &mut Tx<'_>,
    case: &Case,
    solution: &Solution,
    (id, giver, money): (CaseOfferId, StaffId, Money),
) -> Result<Spend> {
    Ok(Spend {
        giver,
        purpose: Purpose::Recover,
        kind: kind(solution.kind),
        occasion: occasion(tx, case)?,
        money,
        customer: Some(case.customer),
        subject: Subject {
            kind: SubjectKind::Solution,
            id: id.0,
        },
        approval: None,
    })
}

/// Takes it, by the yes that was given for it if there is one. Answers the id of the offer.
pub(super) fn reserve(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    solution: &Solution,
    money: Money,
) -> Result<(CaseOfferId, Option<ReservationId>)> {
    if let Some(yes) = asking::usable(tx, case, solution.id, money)? {
        let id = CaseOfferId(yes.id);
        let mut spend = spend(tx, case, solution, (id, yes.giver, money))?;
        spend.approval = Some(yes.approval);
        let kept = budgets::reserve(tx, actor, &spend)?;
        asking::used(tx, yes.id)?;
        return Ok((id, Some(kept)));
    }
    let id = CaseOfferId(tx.new_id());
    let giver = giver(actor, case)?;
    let spend = spend(tx, case, solution, (id, giver, money))?;
    Ok((id, Some(budgets::reserve(tx, actor, &spend)?)))
}

/// Sets free what was reserved for the case, but for `keep`.
pub(crate) fn set_free(tx: &mut Tx<'_>, case: &Case, keep: Option<CaseOfferId>) -> Result<()> {
    for (offer, kept) in kept(tx, case)? {
        if Some(offer) != keep {
            budgets::give_back(tx, &Actor::system(), kept)?;
        }
    }
    Ok(())
}

/// At the end of the case: what was not delivered is free again.
pub(super) fn set_free_undelivered(tx: &mut Tx<'_>, case: &Case) -> Result<()> {
    let delivered = tx.one(
        "SELECT offer_id FROM case_fulfilment
          WHERE case_id = $1 AND delivered_at IS NOT NULL AND failed_at IS NULL
          ORDER BY id DESC LIMIT 1",
        &params![case.id],
        |row| row.get(0),
    )?;
    set_free(tx, case, delivered)
}

/// Of one offer that was taken back.
pub(super) fn set_free_one(tx: &mut Tx<'_>, case: &Case, offer: CaseOfferId) -> Result<()> {
    for (of, kept) in kept(tx, case)? {
        if of == offer {
            budgets::give_back(tx, &Actor::system(), kept)?;
        }
    }
    Ok(())
}

/// The customer has it: what was reserved is spent.
pub(super) fn commit(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: &Case,
    offer: CaseOfferId,
) -> Result<()> {
    for (of, kept) in kept(tx, case)? {
        if of == offer && budgets::is_open(tx, kept)? {
            budgets::commit(tx, actor, kept)?;
        }
    }
    Ok(())
}

fn kept(tx: &mut Tx<'_>, case: &Case) -> Result<Vec<(CaseOfferId, ReservationId)>> {
    Ok(tx.all(
        "SELECT id, reservation_id FROM case_offer
          WHERE case_id = $1 AND reservation_id IS NOT NULL ORDER BY id",
        &params![case.id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// The reservation goes on with the voucher that was issued for it.
pub(super) fn hand_on(tx: &mut Tx<'_>, offer: CaseOfferId) -> Result<Option<ReservationId>> {
    let kept = tx.one(
        "SELECT reservation_id FROM case_offer WHERE id = $1",
        &params![offer],
        |row| row.get::<Option<ReservationId>>(0),
    )?;
    tx.run(
        "UPDATE case_offer SET reservation_id = NULL WHERE id = $1",
        &params![offer],
    )?;
    Ok(kept.flatten())
}

fn kind(kind: Kind) -> budgets::Kind {
    match kind {
        Kind::Voucher => budgets::Kind::Voucher,
        Kind::Discount => budgets::Kind::Discount,
        Kind::Credit | Kind::Refund | Kind::RefundPart => budgets::Kind::Credit,
        Kind::Redo | Kind::Repair | Kind::TechnicalHelp => budgets::Kind::Extra,
        Kind::Replace => budgets::Kind::Gift,
        Kind::Explanation | Kind::Cancel | Kind::SetAside | Kind::Advice => budgets::Kind::Other,
    }
}

/// What gave the occasion, by the branch of the tree the cause stands on.
pub(super) fn occasion(tx: &mut Tx<'_>, case: &Case) -> Result<Occasion> {
    let Some(cause) = case.cause else {
        return Ok(Occasion::Other);
    };
    for id in causes::with_above(tx, cause)? {
        let known = match causes::get(tx, id)?.word.as_deref() {
            Some("goods") => Occasion::Defect,
            Some("time") => Occasion::Delay,
            Some("our-mistake" | "money") => Occasion::Mistake,
            Some("people") => Occasion::Manner,
            Some("told") => Occasion::Misunderstanding,
            _ => continue,
        };
        return Ok(known);
    }
    Ok(Occasion::Other)
}

/// What one may give here alone, beside the button: left in the budget, and for one solution.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    pub left: Money,
    pub each: Option<Money>,
}

/// `None`: the actor has no budget to put things right.
///
/// # Errors
/// Those of the database.
pub fn reach(tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<Reach>> {
    let Some(me) = actor.staff_id() else {
        return Ok(None);
    };
    if actor.at_least(Role::Staff).is_err() {
        return Ok(None);
    }
    let each = budgets::authority_of(tx, me, actor.role)?.map(|one| one.limits.per_gesture);
    let budget = budgets::current(tx, me, Purpose::Recover)?;
    Ok(budget.map(|budget| Reach {
        left: budget.available,
        each,
    }))
}
