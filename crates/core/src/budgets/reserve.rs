//! Reserving: the one way money leaves what is available.

use attent_db::{Tx, params};

use super::{
    Beyond, Entry, Kind, Occasion, Purpose, SubjectKind, Year, check, current, grant, ledger,
};
use crate::{
    Actor, Error, Money, Result, Role, approvals, business,
    ids::{ApprovalId, BudgetId, CustomerId, ReservationId, StaffId},
};

/// What draws on the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: SubjectKind,
    /// The row of the kind's own table.
    pub id: i64,
}

/// What somebody wants to give.
#[derive(Clone, Debug)]
pub struct Spend {
    /// Whose budget it is.
    pub giver: StaffId,
    pub purpose: Purpose,
    pub kind: Kind,
    pub occasion: Occasion,
    pub money: Money,
    pub customer: Option<CustomerId>,
    pub subject: Subject,
    /// The yes for what is beyond the giver's authority.
    pub approval: Option<ApprovalId>,
}

/// Takes the amount out of what the giver has left, until it is committed or released.
///
/// # Errors
/// As [`check`]; [`Error::Forbidden`] when it is not the actor's budget;
/// [`Error::Conflict`] with the word of what is beyond the authority ([`Beyond::error`]), and
/// when there is an approval that does not cover it.
pub fn reserve(tx: &mut Tx<'_>, actor: &Actor, spend: &Spend) -> Result<ReservationId> {
    may_draw(actor, spend)?;
    // Two gestures to one customer wait for each other, so that both see what the other gave.
    if let Some(customer) = spend.customer {
        tx.run(
            "UPDATE customer SET version = version WHERE id = $1",
            &params![customer],
        )?;
    }
    let found = check(tx, actor, spend)?;
    match spend.approval {
        None => {
            if let Some(beyond) = found.beyond.first() {
                return Err(Error::Conflict(beyond.error()));
            }
        }
        Some(approval) => {
            if let Some(approver) = approvals::spend(tx, approval, spend)? {
                top_up(tx, approver, spend)?;
            }
        }
    }
    let budget = take(tx, spend)?;
    let id = ReservationId(tx.new_id());
    let now = tx.now();
    tx.run(
        "INSERT INTO reservation (id, budget_id, giver_id, customer_id, subject_kind, subject_id,
                                  kind, occasion, purpose, currency, amount, open, committed,
                                  released, reversed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 0, 0, 0, $12)",
        &params![
            id,
            budget.0,
            spend.giver,
            spend.customer,
            spend.subject.kind,
            spend.subject.id,
            spend.kind,
            spend.occasion,
            spend.purpose,
            spend.money.currency,
            spend.money.amount,
            now
        ],
    )?;
    ledger::append(
        tx,
        actor,
        budget.0,
        Entry::Reserve,
        spend.money,
        Some(id),
        budget.1,
    )?;
    Ok(id)
}

/// One's own budget; a program of managers draws on anybody's; who says yes draws for who asked.
fn may_draw(actor: &Actor, spend: &Spend) -> Result<()> {
    actor.at_least(Role::Staff)?;
    let own = actor.staff_id() == Some(spend.giver);
    let program = actor.staff_id().is_none() && actor.role >= Role::Manager;
    if own || program || spend.approval.is_some() {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

/// The guard: the row gives only what it has, whoever else takes at this moment.
fn take(tx: &mut Tx<'_>, spend: &Spend) -> Result<(BudgetId, i64)> {
    let now = tx.now();
    tx.one(
        "UPDATE budget SET available = available - $4, reserved = reserved + $4
          WHERE staff_id = $1 AND purpose = $2 AND starts_at <= $3 AND ends_at > $3
            AND currency = $5 AND available >= $4
         RETURNING id, available",
        &params![
            spend.giver,
            spend.purpose,
            now,
            spend.money.amount,
            spend.money.currency
        ],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?
    .ok_or(Error::Conflict(Beyond::Budget.error()))
}

/// Adds what the budget is short of: the yes was for that, too.
fn top_up(tx: &mut Tx<'_>, approver: StaffId, spend: &Spend) -> Result<()> {
    let has = current(tx, spend.giver, spend.purpose)?.map_or(0, |budget| budget.available.amount);
    let missing = spend.money.amount - has;
    if missing > 0 {
        let now = tx.now();
        let year = Year::at(now, &business::get(tx)?.time_zone)?;
        let money = Money::new(missing, spend.money.currency);
        let by = Actor::staff(approver, Role::Manager, Vec::new());
        grant::add(tx, &by, spend.giver, year, spend.purpose, money)?;
    }
    Ok(())
}
