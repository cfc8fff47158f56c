//! What becomes of reserved money: used, set free, or come back after it was used.
//!
//! Each movement guards itself in the reservation's row, so that two presses at once move the money
//! once.

use attent_db::{Error as DbError, Row, Tx, params};

use super::{Entry, Subject, ledger};
use crate::{
    Actor, Currency, Error, Money, Result, Role,
    ids::{BudgetId, ReservationId},
};

/// A reservation as it stands.
struct Standing {
    budget: BudgetId,
    currency: Currency,
    open: i64,
    committed: i64,
    reversed: i64,
}

/// All that is still reserved was used. Answers how much.
///
/// # Errors
/// [`Error::Conflict`] when nothing is reserved any more.
pub fn commit(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId) -> Result<Money> {
    let found = find(tx, actor, id)?;
    let money = Money::new(found.open, found.currency);
    commit_part(tx, actor, id, money)?;
    Ok(money)
}

/// A part of it was used; the rest stays reserved.
///
/// # Errors
/// [`Error::Conflict`] when less than that is reserved; [`Error::Invalid`] for another currency.
pub fn commit_part(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId, money: Money) -> Result<()> {
    let found = find(tx, actor, id)?;
    super::limits::amount(money).map_err(|_| Error::Conflict("error-nothing-reserved"))?;
    if money.currency != found.currency {
        return Err(crate::error::invalid("amount", "error-currency-mixed"));
    }
    guarded(
        tx,
        "UPDATE reservation SET open = open - $2, committed = committed + $2
          WHERE id = $1 AND open >= $2",
        id,
        money.amount,
    )?;
    let available = on_budget(
        tx,
        "UPDATE budget SET reserved = reserved - $2, spent = spent + $2
          WHERE id = $1 RETURNING available",
        found.budget,
        money.amount,
    )?;
    ledger::append(
        tx,
        actor,
        found.budget,
        Entry::Commit,
        money,
        Some(id),
        available,
    )
}

/// What is still reserved goes back to what is available. Answers how much.
///
/// # Errors
/// [`Error::Conflict`] when nothing is reserved any more.
pub fn release(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId) -> Result<Money> {
    let found = find(tx, actor, id)?;
    let money = Money::new(found.open, found.currency);
    super::limits::amount(money).map_err(|_| Error::Conflict("error-nothing-reserved"))?;
    guarded(
        tx,
        "UPDATE reservation SET open = open - $2, released = released + $2
          WHERE id = $1 AND open = $2",
        id,
        money.amount,
    )?;
    let available = on_budget(
        tx,
        "UPDATE budget SET reserved = reserved - $2, available = available + $2
          WHERE id = $1 RETURNING available",
        found.budget,
        money.amount,
    )?;
    ledger::append(
        tx,
        actor,
        found.budget,
        Entry::Release,
        money,
        Some(id),
        available,
    )?;
    Ok(money)
}

/// Whatever became of it, the money is there again: what is still reserved is set free, what was used
/// comes back. Nothing happens where there is neither.
///
/// # Errors
/// Those of the database.
pub fn give_back(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId) -> Result<()> {
    let found = find(tx, actor, id)?;
    if found.open > 0 {
        release(tx, actor, id)?;
    }
    if found.committed > found.reversed {
        reverse(tx, actor, id)?;
    }
    Ok(())
}

/// Whether anything is still reserved.
pub(crate) fn is_open(tx: &mut Tx<'_>, id: ReservationId) -> Result<bool> {
    Ok(find(tx, &Actor::system(), id)?.open > 0)
}

/// What was reserved for one thing goes on with another: a solution became a voucher.
pub(crate) fn hand_on(tx: &mut Tx<'_>, id: ReservationId, to: Subject) -> Result<()> {
    tx.run(
        "UPDATE reservation SET subject_kind = $2, subject_id = $3 WHERE id = $1",
        &params![id, to.kind, to.id],
    )?;
    Ok(())
}

/// What was used came back: the flowers were returned, the refund bounced. Answers how much.
///
/// # Errors
/// [`Error::Conflict`] when nothing was used, or it came back already.
pub fn reverse(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId) -> Result<Money> {
    let found = find(tx, actor, id)?;
    let money = Money::new(found.committed - found.reversed, found.currency);
    super::limits::amount(money).map_err(|_| Error::Conflict("error-nothing-used"))?;
    guarded(
        tx,
        "UPDATE reservation SET reversed = reversed + $2
          WHERE id = $1 AND committed - reversed = $2",
        id,
        money.amount,
    )?;
    let available = on_budget(
        tx,
        "UPDATE budget SET spent = spent - $2, available = available + $2
          WHERE id = $1 RETURNING available",
        found.budget,
        money.amount,
    )?;
    ledger::append(
        tx,
        actor,
        found.budget,
        Entry::Reverse,
        money,
        Some(id),
        available,
    )?;
    Ok(money)
}

fn find(tx: &mut Tx<'_>, actor: &Actor, id: ReservationId) -> Result<Standing> {
    actor.at_least(Role::Staff)?;
    tx.one(
        "SELECT budget_id, currency, open, committed, reversed FROM reservation WHERE id = $1",
        &params![id],
        read,
    )?
    .ok_or(Error::NotFound)
}

fn guarded(tx: &mut Tx<'_>, sql: &str, id: ReservationId, amount: i64) -> Result<()> {
    match tx.run(sql, &params![id, amount])? {
        0 => Err(Error::Conflict("error-changed-meanwhile")),
        _ => Ok(()),
    }
}

fn on_budget(tx: &mut Tx<'_>, sql: &str, id: BudgetId, amount: i64) -> Result<i64> {
    tx.one(sql, &params![id, amount], |row| row.get(0))?
        .ok_or_else(|| Error::Internal("a reservation without its budget".to_owned()))
}

fn read(row: &Row<'_>) -> std::result::Result<Standing, DbError> {
    Ok(Standing {
        budget: row.get(0)?,
        currency: row.get(1)?,
        open: row.get(2)?,
        committed: row.get(3)?,
        reversed: row.get(4)?,
    })
}
