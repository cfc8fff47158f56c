//! Granting budgets: for a year in one go, pro rata for those who joined in it.

use attent_db::{Millis, Tx, params};

use super::{Budget, Entry, Purpose, Share, Year, budget, ledger, within_sight};
use crate::{
    Actor, Error, Money, Result, Role, business,
    error::invalid,
    ids::{BudgetId, StaffId},
    money::MOST,
    people::staff,
};

/// Who is there within so many days of the business's first day was there before Attent: the
/// whole year is theirs.
const FROM_THE_START: Millis = Millis::from_days(7);

/// What a person would get.
#[derive(Clone, Debug)]
pub struct Planned {
    pub staff: StaffId,
    pub name: String,
    pub role: Role,
    pub joined: Millis,
    pub share: Share,
    pub money: Money,
    /// What they have for that year already.
    pub has: Option<Budget>,
}

/// What everybody whom the actor may grant to would get, if `full` is for the whole year.
///
/// # Errors
/// [`Error::Forbidden`] below manager; [`Error::Invalid`] for the year, and as [`grant`] for the
/// amount.
pub fn plan(
    tx: &mut Tx<'_>,
    actor: &Actor,
    year: i64,
    purpose: Purpose,
    full: Money,
) -> Result<Vec<Planned>> {
    actor.at_least(Role::Manager)?;
    let business = business::get(tx)?;
    checked(full, &business)?;
    let period = Year::of(year, &business.time_zone)?;
    let old_hands = business.created_at.plus(FROM_THE_START);
    let mut planned = Vec::new();
    for person in staff::list(tx, actor)? {
        let works = person.disabled_at.is_none() && person.role >= Role::Staff;
        if !works || !may_grant(tx, actor, person.id, person.role)? {
            continue;
        }
        let joined = if person.created_at <= old_hands {
            Millis(i64::MIN / 2)
        } else {
            person.created_at
        };
        let share = period.share_from(joined.max(period.starts_at), &business.time_zone)?;
        planned.push(Planned {
            has: of(tx, person.id, purpose, year)?,
            staff: person.id,
            name: person.name,
            role: person.role,
            joined: person.created_at,
            share,
            money: Money::new(share.of_amount(full.amount), full.currency),
        });
    }
    Ok(planned)
}

/// Adds to a person's budget of that year, making it where there is none.
///
/// # Errors
/// [`Error::Forbidden`] unless the actor owns, or manages and leads them;
/// [`Error::Invalid`] for nothing, too much, another currency or a year that is over.
pub fn grant(
    tx: &mut Tx<'_>,
    actor: &Actor,
    to: StaffId,
    year: i64,
    purpose: Purpose,
    money: Money,
) -> Result<BudgetId> {
    actor.at_least(Role::Manager)?;
    let person = staff::get(tx, actor, to).map_err(|error| error.named("staff"))?;
    if !may_grant(tx, actor, to, person.role)? {
        return Err(Error::Forbidden);
    }
    if person.disabled_at.is_some() || person.role < Role::Staff {
        return Err(invalid("staff", "error-no-budget-for-them"));
    }
    let business = business::get(tx)?;
    checked(money, &business)?;
    let period = Year::of(year, &business.time_zone)?;
    if period.ends_at <= tx.now() {
        return Err(invalid("year", "error-year-over"));
    }
    add(tx, actor, to, period, purpose, money)
}

/// Grants to several people in one go: to all of them or, when one cannot have it, to nobody.
///
/// # Errors
/// As [`grant`]; [`Error::Invalid`] for nobody at all.
pub fn grant_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    year: i64,
    purpose: Purpose,
    to: &[(StaffId, Money)],
) -> Result<Vec<BudgetId>> {
    actor.at_least(Role::Manager)?;
    if to.is_empty() {
        return Err(invalid("amount", "error-nobody-marked"));
    }
    let mut granted = Vec::with_capacity(to.len());
    for (at, (staff, money)) in to.iter().enumerate() {
        let one = grant(tx, actor, *staff, year, purpose, *money);
        granted.push(one.map_err(|error| error.within("grants", at))?);
    }
    Ok(granted)
}

/// An amount above nothing in the currency of the business: budgets are in no other.
fn checked(money: Money, business: &business::Business) -> Result<()> {
    if money.amount <= 0 {
        return Err(invalid("amount", "error-amount-zero"));
    }
    if money.amount > MOST {
        return Err(invalid("amount", "error-money-large"));
    }
    if money.currency.code() != business.currency {
        return Err(invalid("amount", "error-currency-mixed"));
    }
    Ok(())
}

/// The same without asking who may: for a yes that adds what is missing.
pub(super) fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    to: StaffId,
    period: Year,
    purpose: Purpose,
    money: Money,
) -> Result<BudgetId> {
    if money.amount <= 0 {
        return Err(invalid("amount", "error-amount-zero"));
    }
    if money.amount > MOST {
        return Err(invalid("amount", "error-money-large"));
    }
    let (id, now) = (BudgetId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO budget (id, staff_id, purpose, year, starts_at, ends_at, currency, granted,
                             available, reserved, spent, expired, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0, 0, $8)
         ON CONFLICT (staff_id, purpose, year) DO NOTHING",
        &params![
            id,
            to,
            purpose,
            period.year,
            period.starts_at,
            period.ends_at,
            money.currency,
            now
        ],
    )?;
    let after = tx.one(
        "UPDATE budget SET granted = granted + $4, available = available + $4
          WHERE staff_id = $1 AND purpose = $2 AND year = $3 AND currency = $5 AND granted <= $6
         RETURNING id, available",
        &params![
            to,
            purpose,
            period.year,
            money.amount,
            money.currency,
            MOST - money.amount
        ],
        |row| Ok((row.get::<BudgetId>(0)?, row.get::<i64>(1)?)),
    )?;
    let Some((budget, available)) = after else {
        let has = of(tx, to, purpose, period.year)?;
        let mixed = has.is_some_and(|has| has.granted.currency != money.currency);
        let word = if mixed {
            "error-currency-mixed"
        } else {
            "error-money-large"
        };
        return Err(invalid("amount", word));
    };
    ledger::append(tx, actor, budget, Entry::Grant, money, None, available)?;
    Ok(budget)
}

/// Owners grant to everybody, managers to those they lead and not to themselves.
fn may_grant(tx: &mut Tx<'_>, actor: &Actor, to: StaffId, role: Role) -> Result<bool> {
    if actor.role == Role::Owner {
        return Ok(true);
    }
    let below = actor.role == Role::Manager && role < Role::Owner;
    Ok(below && actor.staff_id() != Some(to) && within_sight(tx, actor, to)?)
}

fn of(tx: &mut Tx<'_>, staff: StaffId, purpose: Purpose, year: i64) -> Result<Option<Budget>> {
    let sql = format!(
        "SELECT {} FROM budget WHERE staff_id = $1 AND purpose = $2 AND year = $3",
        budget::COLUMNS
    );
    Ok(tx.one(&sql, &params![staff, purpose, year], budget::read)?)
}
