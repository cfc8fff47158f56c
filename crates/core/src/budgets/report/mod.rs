//! What was given, by month, occasion and kind, and the business that followed.
//!
//! It answers where things go wrong often, not who spends: people are no dimension of it. Each number
//! leads to what was given ([`rows`]) or to the customers it counts ([`customers`]).

mod followed;
mod rows;

use std::collections::BTreeMap;

use attent_db::{Millis, Tx, params};
use attent_stats::{Individuals, Rate, Signal};

pub use followed::{Customer, Whom, customers};
pub use rows::{About, Row, rows};

use super::{Kind, Occasion};
use crate::{
    Actor, Currency, Money, Result, Role,
    months::{self, Months},
};

/// The most lines a report reads; what is older than those is left out, and nothing else.
const MOST: i64 = 200_000;

/// Number and cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub count: i64,
    pub money: Money,
}

#[derive(Clone, Debug)]
pub struct Month {
    /// How many, and whether that stands out.
    pub counted: months::Month,
    pub sum: Sum,
}

#[derive(Clone, Debug)]
pub struct Line<T> {
    pub what: T,
    pub sum: Sum,
    /// Of everything that was given.
    pub share: Option<Rate>,
    /// Whether its last whole month stands out among its own months.
    pub signal: Option<Signal>,
}

#[derive(Clone, Debug)]
pub struct Report {
    pub months: Vec<Month>,
    /// `None`: too few whole months.
    pub chart: Option<Individuals>,
    pub occasions: Vec<Line<Occasion>>,
    pub kinds: Vec<Line<Kind>>,
    pub followed: Followed,
}

/// What followed a gesture, as far as it is known here: purchases are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Customers given something, counted once, whose 90 days after the first gesture are over.
    pub customers: i64,
    /// Those whose 90 days are not over yet.
    pub too_early: i64,
    /// Of the customers: came to us again with a matter that is no complaint and no return.
    pub came_again: Option<Rate>,
    /// Of the customers: redeemed a voucher.
    pub redeemed: Option<Rate>,
}

/// The report of the last months, of one occasion or of all.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager.
pub fn report(
    tx: &mut Tx<'_>,
    actor: &Actor,
    currency: Currency,
    only: Option<Occasion>,
) -> Result<Report> {
    actor.at_least(Role::Manager)?;
    let months = Months::until_now(tx)?;
    let given = given(tx, months.from(), currency)?;
    let shown: Vec<&Given> = given
        .iter()
        .filter(|one| only.is_none_or(|only| one.occasion == only))
        .collect();
    let (counted, chart) = months.counted(&counts(&months, shown.iter().copied()));
    let sums = counted.iter().enumerate().map(|(at, month)| Month {
        counted: month.clone(),
        sum: sum(
            currency,
            shown.iter().filter(|one| months.place(one.at) == at),
        ),
    });
    Ok(Report {
        months: sums.collect(),
        chart,
        occasions: lines(&months, currency, &given, |one| one.occasion, Occasion::ALL),
        kinds: lines(&months, currency, &given, |one| one.kind, Kind::ALL),
        followed: followed::followed(tx, months.from())?,
    })
}

/// One thing that was given, less what was released or came back.
struct Given {
    at: Millis,
    kind: Kind,
    occasion: Occasion,
    amount: i64,
}

fn given(tx: &mut Tx<'_>, from: Millis, currency: Currency) -> Result<Vec<Given>> {
    Ok(tx.all(
        "SELECT created_at, kind, occasion, open + committed - reversed
           FROM reservation
          WHERE created_at >= $1 AND currency = $2 AND open + committed - reversed > 0
          ORDER BY created_at DESC, id DESC
          LIMIT $3",
        &params![from, currency, MOST],
        |row| {
            Ok(Given {
                at: row.get(0)?,
                kind: row.get(1)?,
                occasion: row.get(2)?,
                amount: row.get(3)?,
            })
        },
    )?)
}

fn counts<'a>(months: &Months, given: impl Iterator<Item = &'a Given>) -> Vec<i64> {
    let mut counts = vec![0; months.starts().len()];
    for one in given {
        if let Some(count) = counts.get_mut(months.place(one.at)) {
            *count += 1;
        }
    }
    counts
}

fn sum<'a>(currency: Currency, given: impl Iterator<Item = &'a &'a Given>) -> Sum {
    let (mut count, mut amount) = (0, 0_i64);
    for one in given {
        count += 1;
        amount = amount.saturating_add(one.amount);
    }
    Sum {
        count,
        money: Money::new(amount, currency),
    }
}

/// The words of one dimension, the most frequent first; those never given are left out.
fn lines<T: Copy + PartialEq>(
    months: &Months,
    currency: Currency,
    given: &[Given],
    of: fn(&Given) -> T,
    words: &[T],
) -> Vec<Line<T>> {
    let everything = i64::try_from(given.len()).unwrap_or(i64::MAX);
    let mut by_count: BTreeMap<(i64, usize), Line<T>> = BTreeMap::new();
    for (place, what) in words.iter().enumerate() {
        let all: Vec<&Given> = given.iter().filter(|one| of(one) == *what).collect();
        let sum = sum(currency, all.iter());
        if sum.count > 0 {
            let line = Line {
                what: *what,
                sum,
                share: Rate::of(sum.count, everything),
                signal: months::stands_out(&counts(months, all.iter().copied())),
            };
            by_count.insert((-sum.count, place), line);
        }
    }
    by_count.into_values().collect()
}
