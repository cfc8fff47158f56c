//! What somebody may give at this moment, and what of it is beyond their authority.

use attent_db::{Millis, Tx, params};

use super::{Budget, Kind, Spend, authority_of, current};
use crate::{
    Actor, Currency, Error, Money, Result, Role,
    error::invalid,
    ids::{CustomerId, StaffId},
    money::MOST,
    people::staff,
};

/// The time over which gestures to one customer are added up.
const CUSTOMER_DAYS: Millis = Millis::from_days(90);

/// Why something needs somebody else's yes. The words are stored and said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// No authority was given, or not for now.
    Authority,
    Kind,
    PerGesture,
    PerCustomer,
    /// The budget does not hold it, or there is none.
    Budget,
}

impl Beyond {
    pub const ALL: [Self; 5] = [
        Self::Authority,
        Self::Kind,
        Self::PerGesture,
        Self::PerCustomer,
        Self::Budget,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Kind => "kind",
            Self::PerGesture => "per_gesture",
            Self::PerCustomer => "per_customer",
            Self::Budget => "budget",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// The key of the language files that says it as an error.
    #[must_use]
    pub fn error(self) -> &'static str {
        match self {
            Self::Authority => "error-beyond-authority",
            Self::Kind => "error-beyond-kind",
            Self::PerGesture => "error-beyond-per-gesture",
            Self::PerCustomer => "error-beyond-per-customer",
            Self::Budget => "error-budget-exhausted",
        }
    }
}

/// How a gesture stands to what its giver may give.
#[derive(Clone, Debug)]
pub struct Check {
    /// What is left in the budget; `None`: there is none for this purpose now.
    pub left: Option<Money>,
    pub per_gesture: Option<Money>,
    pub per_customer: Option<Money>,
    /// What this customer got within 90 days, from anybody.
    pub customer_had: Money,
    /// Empty: it may be given at once.
    pub beyond: Vec<Beyond>,
}

/// What is left, and what of this is beyond the giver's authority.
///
/// # Errors
/// [`Error::Invalid`] for an amount of nothing or too much, and for another currency than the
/// budget's; [`Error::Conflict`] for a giver who left or may give nothing.
pub fn check(tx: &mut Tx<'_>, actor: &Actor, spend: &Spend) -> Result<Check> {
    amount(spend.money)?;
    let giver = staff::get(tx, actor, spend.giver)?;
    if giver.disabled_at.is_some() || giver.role < Role::Staff {
        return Err(Error::Conflict("error-no-budget-for-them"));
    }
    let budget = current(tx, spend.giver, spend.purpose)?;
    let mut beyond = Vec::new();
    if !holds(budget.as_ref(), spend.money)? {
        beyond.push(Beyond::Budget);
    }
    let customer_had = customer_had(tx, spend.customer, spend.money.currency)?;
    let limits = authority_of(tx, spend.giver, giver.role)?.map(|found| found.limits);
    match &limits {
        None if giver.role == Role::Owner => {}
        None => beyond.push(Beyond::Authority),
        Some(limits) => {
            let now = tx.now();
            let in_force = limits.starts_at.is_none_or(|from| from <= now)
                && limits.ends_at.is_none_or(|to| now < to);
            // Limits in another currency say nothing about this amount.
            if !in_force || limits.per_gesture.currency != spend.money.currency {
                beyond.push(Beyond::Authority);
            } else {
                beyond.extend(over(limits, spend, customer_had)?);
            }
        }
    }
    Ok(Check {
        left: budget.map(|budget| budget.available),
        per_gesture: limits.as_ref().map(|limits| limits.per_gesture),
        per_customer: limits.map(|limits| limits.per_customer),
        customer_had,
        beyond,
    })
}

fn over(limits: &super::Limits, spend: &Spend, had: Money) -> Result<Vec<Beyond>> {
    let mut beyond = Vec::new();
    if !limits.kinds.contains(&spend.kind) {
        beyond.push(Beyond::Kind);
    }
    if spend.money.amount > limits.per_gesture.amount {
        beyond.push(Beyond::PerGesture);
    }
    let with_this = had
        .plus(spend.money)
        .map_err(|_| invalid("amount", "error-money-large"))?;
    if spend.customer.is_some() && with_this.amount > limits.per_customer.amount {
        beyond.push(Beyond::PerCustomer);
    }
    Ok(beyond)
}

/// An amount that can be given at all.
pub(super) fn amount(money: Money) -> Result<()> {
    match money.amount {
        0 => Err(invalid("amount", "error-amount-zero")),
        i64::MIN..0 => Err(invalid("amount", "error-amount-negative")),
        amount if amount > MOST => Err(invalid("amount", "error-money-large")),
        _ => Ok(()),
    }
}

fn holds(budget: Option<&Budget>, money: Money) -> Result<bool> {
    let Some(budget) = budget else {
        return Ok(false);
    };
    if budget.available.currency != money.currency {
        return Err(invalid("amount", "error-currency-mixed"));
    }
    Ok(budget.available.amount >= money.amount)
}

/// What a customer got from anybody, less what was released or came back.
fn customer_had(
    tx: &mut Tx<'_>,
    customer: Option<CustomerId>,
    currency: Currency,
) -> Result<Money> {
    let since = tx.now().plus(-CUSTOMER_DAYS.0);
    let had = tx.one(
        "SELECT CAST(COALESCE(SUM(open + committed - reversed), 0) AS BIGINT)
           FROM reservation
          WHERE customer_id IN (SELECT id FROM customer WHERE id = $1 OR merged_into = $1)
            AND created_at > $2 AND currency = $3",
        &params![customer, since, currency],
        |row| row.get(0),
    )?;
    Ok(Money::new(had.unwrap_or(0), currency))
}

/// What is left to a person for each purpose, for the button and the page.
///
/// # Errors
/// [`Error::NotFound`] when it is not the actor's to see.
pub fn left(
    tx: &mut Tx<'_>,
    actor: &Actor,
    giver: StaffId,
) -> Result<Vec<(super::Purpose, Money)>> {
    super::see(tx, actor, giver)?;
    let mut left = Vec::new();
    for purpose in super::Purpose::ALL {
        if let Some(budget) = current(tx, giver, *purpose)? {
            left.push((*purpose, budget.available));
        }
    }
    Ok(left)
}

/// All kinds, for whoever may give anything.
#[must_use]
pub fn every_kind() -> Vec<Kind> {
    Kind::ALL.to_vec()
}
