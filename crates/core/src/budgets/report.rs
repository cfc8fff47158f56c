//! What was given, by month, occasion and kind, and the business that followed.
//!
//! It answers where things go wrong often, not who spends: people are no dimension of it. A month's
//! number is held against the usual one by an individuals chart; the month that is not over yet is
//! shown and not counted there.

use std::collections::BTreeMap;

use attent_db::{Millis, Tx, params};
use attent_stats::{Individuals, Rate, Signal};
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};

use super::{Kind, Occasion};
use crate::{Actor, Currency, Error, Money, Result, Role, business};

/// So many months are shown, this one among them.
const MONTHS: i32 = 13;
/// The most lines a report reads; what is older than those is left out, and nothing else.
const MOST: i64 = 200_000;
/// The time within which a customer may come again.
const AFTER: Millis = Millis::from_days(90);

/// Number and cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub count: i64,
    pub money: Money,
}

#[derive(Clone, Debug)]
pub struct Month {
    /// Its first moment.
    pub from: Millis,
    pub sum: Sum,
    /// It is not over yet.
    pub running: bool,
    pub signal: Option<Signal>,
}

#[derive(Clone, Debug)]
pub struct Line<T> {
    pub what: T,
    pub sum: Sum,
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
/// [`Error::Forbidden`] below manager.
pub fn report(
    tx: &mut Tx<'_>,
    actor: &Actor,
    currency: Currency,
    only: Option<Occasion>,
) -> Result<Report> {
    actor.at_least(Role::Manager)?;
    let zone = TimeZone::get(&business::get(tx)?.time_zone)
        .map_err(|error| Error::Internal(error.to_string()))?;
    let starts = starts(tx.now(), &zone)?;
    let from = starts.first().copied().unwrap_or(Millis(0));
    let given = given(tx, from, currency)?;
    let shown: Vec<&Given> = given
        .iter()
        .filter(|one| only.is_none_or(|only| one.occasion == only))
        .collect();
    let counts = counts(&starts, shown.iter().copied());
    let chart = chart(&counts);
    let months = starts
        .iter()
        .enumerate()
        .map(|(at, from)| Month {
            from: *from,
            sum: sum(
                currency,
                shown.iter().filter(|one| one.month(&starts) == at),
            ),
            running: at + 1 == starts.len(),
            signal: chart
                .as_ref()
                .and_then(|chart| chart.signals.get(at).copied().flatten()),
        })
        .collect();
    Ok(Report {
        months,
        chart,
        occasions: lines(&starts, currency, &given, |one| one.occasion, Occasion::ALL),
        kinds: lines(&starts, currency, &given, |one| one.kind, Kind::ALL),
        followed: followed(tx, from)?,
    })
}

/// One thing that was given, less what was released or came back.
struct Given {
    at: Millis,
    kind: Kind,
    occasion: Occasion,
    amount: i64,
}

impl Given {
    fn month(&self, starts: &[Millis]) -> usize {
        starts
            .partition_point(|from| *from <= self.at)
            .saturating_sub(1)
    }
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

/// The first moments of the months, this one's last.
fn starts(now: Millis, zone: &TimeZone) -> Result<Vec<Millis>> {
    let wrong = |error: jiff::Error| Error::Internal(error.to_string());
    let today = Timestamp::from_millisecond(now.0)
        .map_err(wrong)?
        .to_zoned(zone.clone())
        .date();
    let first: Date = date(today.year(), today.month(), 1);
    (0..MONTHS)
        .rev()
        .map(|back| {
            let month = first
                .checked_sub(jiff::Span::new().months(back))
                .map_err(wrong)?;
            let at = month.to_zoned(zone.clone()).map_err(wrong)?;
            Ok(Millis(at.timestamp().as_millisecond()))
        })
        .collect()
}

fn counts<'a>(starts: &[Millis], given: impl Iterator<Item = &'a Given>) -> Vec<i32> {
    let mut counts = vec![0; starts.len()];
    for one in given {
        if let Some(count) = counts.get_mut(one.month(starts)) {
            *count += 1;
        }
    }
    counts
}

/// Over the whole months from the first in which anything was given: before it nobody gave.
fn chart(counts: &[i32]) -> Option<Individuals> {
    let (_, whole) = counts.split_last()?;
    let begins = whole.iter().position(|count| *count > 0)?;
    let values: Vec<f64> = whole[begins..]
        .iter()
        .map(|count| f64::from(*count))
        .collect();
    let mut chart = Individuals::of(&values)?;
    let mut signals = vec![None; begins];
    signals.append(&mut chart.signals);
    Some(Individuals { signals, ..chart })
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
    starts: &[Millis],
    currency: Currency,
    given: &[Given],
    of: fn(&Given) -> T,
    words: &[T],
) -> Vec<Line<T>> {
    let mut by_count: BTreeMap<(i64, usize), Line<T>> = BTreeMap::new();
    for (place, what) in words.iter().enumerate() {
        let all: Vec<&Given> = given.iter().filter(|one| of(one) == *what).collect();
        let sum = sum(currency, all.iter());
        if sum.count > 0 {
            let signal = chart(&counts(starts, all.iter().copied()))
                .and_then(|chart| chart.signals.last().copied().flatten());
            let what = *what;
            by_count.insert((-sum.count, place), Line { what, sum, signal });
        }
    }
    by_count.into_values().collect()
}

fn followed(tx: &mut Tx<'_>, from: Millis) -> Result<Followed> {
    let whole = tx.now().plus(-AFTER.0);
    let found = tx.one(
        "WITH first AS (
             SELECT customer_id, MIN(created_at) AS at
               FROM reservation
              WHERE created_at >= $1 AND customer_id IS NOT NULL
                AND open + committed - reversed > 0
              GROUP BY customer_id)
         SELECT COUNT(*) FILTER (WHERE f.at <= $2),
                COUNT(*) FILTER (WHERE f.at > $2),
                COUNT(*) FILTER (WHERE f.at <= $2 AND EXISTS (
                    SELECT 1 FROM conversation c
                     WHERE c.customer_id = f.customer_id AND c.created_at > f.at
                       AND c.created_at <= f.at + $3 AND c.lane = 'people'
                       AND c.state <> 'spam' AND c.state <> 'merged'
                       AND c.kind <> 'complaint' AND c.kind <> 'return')),
                COUNT(*) FILTER (WHERE f.at <= $2 AND EXISTS (
                    SELECT 1 FROM voucher v JOIN redemption r ON r.voucher_id = v.id
                     WHERE v.customer_id = f.customer_id AND r.at > f.at AND r.at <= f.at + $3))
           FROM first f",
        &params![from, whole, AFTER],
        |row| {
            let customers: i64 = row.get(0)?;
            Ok(Followed {
                customers,
                too_early: row.get(1)?,
                came_again: Rate::of(row.get(2)?, customers),
                redeemed: Rate::of(row.get(3)?, customers),
            })
        },
    )?;
    found.ok_or_else(|| Error::Internal("a count without a row".to_owned()))
}
