//! Months as a report counts them: this one and the twelve before it, in the business's own days.
//!
//! A month's number is held against the usual one by an individuals chart; the month that is not over
//! yet is shown and not counted there.

use attent_db::{Millis, Tx};
use attent_stats::{Individuals, Signal};
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};

use crate::{Error, Result, business, error::invalid};

/// So many are shown, this one among them.
const SHOWN: i32 = 13;

/// Their first moments, this one's last, in the business's time zone.
#[derive(Clone, Debug)]
pub struct Months {
    starts: Vec<Millis>,
    zone: TimeZone,
}

/// One of them, with what was counted in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// As addresses name it: `2026-11`.
    pub key: String,
    /// Its first moment.
    pub from: Millis,
    /// The first moment of the next; `None` while it is not over.
    pub to: Option<Millis>,
    pub count: i64,
    pub signal: Option<Signal>,
}

impl Month {
    /// It is not over yet.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.to.is_none()
    }
}

impl Months {
    /// Those until now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn until_now(tx: &mut Tx<'_>) -> Result<Self> {
        let wrong = |error: jiff::Error| Error::Internal(error.to_string());
        let zone = TimeZone::get(&business::get(tx)?.time_zone).map_err(wrong)?;
        let today = Timestamp::from_millisecond(tx.now().0)
            .map_err(wrong)?
            .to_zoned(zone.clone())
            .date();
        let first: Date = date(today.year(), today.month(), 1);
        let starts = (0..SHOWN)
            .rev()
            .map(|back| {
                let month = first
                    .checked_sub(jiff::Span::new().months(back))
                    .map_err(wrong)?;
                let at = month.to_zoned(zone.clone()).map_err(wrong)?;
                Ok(Millis(at.timestamp().as_millisecond()))
            })
            .collect::<Result<Vec<Millis>>>()?;
        Ok(Self { starts, zone })
    }

    /// The first moment of all.
    #[must_use]
    pub fn from(&self) -> Millis {
        self.starts().first().copied().unwrap_or(Millis(0))
    }

    /// In order of time.
    #[must_use]
    pub fn starts(&self) -> &[Millis] {
        &self.starts
    }

    /// Which of them a moment lies in.
    #[must_use]
    pub fn place(&self, at: Millis) -> usize {
        self.starts
            .partition_point(|from| *from <= at)
            .saturating_sub(1)
    }

    /// The time of the month of this key; of all of them for none.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is none of them.
    pub fn span(&self, key: Option<&str>) -> Result<Span> {
        let place = match key {
            None => None,
            Some(key) => {
                let named = |from: &Millis| self.key(*from) == key;
                let place = self.starts.iter().position(named);
                Some(place.ok_or(Error::NotFound)?)
            }
        };
        Ok(Span {
            from: place.map_or_else(|| self.from(), |place| self.starts[place]),
            to: place.and_then(|place| self.starts.get(place + 1).copied()),
        })
    }

    fn key(&self, from: Millis) -> String {
        let at = Timestamp::from_millisecond(from.0).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_zoned(self.zone.clone()).strftime("%Y-%m").to_string()
    }

    /// What was counted in each of them, in order of time, with its chart.
    #[must_use]
    pub fn counted(&self, counts: &[i64]) -> (Vec<Month>, Option<Individuals>) {
        let chart = chart(counts);
        let signal = |place: usize| {
            let chart = chart.as_ref()?;
            chart.signals.get(place).copied().flatten()
        };
        let months = self.starts.iter().enumerate().map(|(place, from)| Month {
            key: self.key(*from),
            from: *from,
            to: self.starts.get(place + 1).copied(),
            count: counts.get(place).copied().unwrap_or(0),
            signal: signal(place),
        });
        (months.collect(), chart)
    }
}

/// From its first moment until before `to`, or until now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Millis,
    pub to: Option<Millis>,
}

impl Span {
    /// A moment behind all of it.
    #[must_use]
    pub fn end(self) -> Millis {
        self.to.unwrap_or(Millis(i64::MAX))
    }
}

/// The time of any month and its key, in the business's time zone: `key` says which, none this one.
///
/// # Errors
/// [`Error::Invalid`] when it names no month.
pub fn named(tx: &mut Tx<'_>, key: Option<&str>) -> Result<(String, Span)> {
    let wrong = |_: jiff::Error| invalid("month", "error-no-such-time");
    let internal = |error: jiff::Error| Error::Internal(error.to_string());
    let zone = TimeZone::get(&business::get(tx)?.time_zone).map_err(internal)?;
    let first: Date = match key {
        Some(key) => format!("{key}-01").parse().map_err(wrong)?,
        None => Timestamp::from_millisecond(tx.now().0)
            .map_err(internal)?
            .to_zoned(zone.clone())
            .date()
            .first_of_month(),
    };
    let next = first
        .checked_add(jiff::Span::new().months(1))
        .map_err(wrong)?;
    let moment = |day: Date| {
        let at = day.to_zoned(zone.clone()).map_err(wrong)?;
        Ok::<_, Error>(Millis(at.timestamp().as_millisecond()))
    };
    let span = Span {
        from: moment(first)?,
        to: Some(moment(next)?),
    };
    Ok((first.strftime("%Y-%m").to_string(), span))
}

/// Over the whole months from the first in which anything was counted: before it nobody counted.
fn chart(counts: &[i64]) -> Option<Individuals> {
    let (_, whole) = counts.split_last()?;
    let begins = whole.iter().position(|count| *count > 0)?;
    let values: Vec<f64> = whole[begins..].iter().map(|count| float(*count)).collect();
    let mut chart = Individuals::of(&values)?;
    let mut signals = vec![None; begins];
    signals.append(&mut chart.signals);
    Some(Individuals { signals, ..chart })
}

/// Whether the last whole month stands out among its own months by being more than usual.
#[must_use]
pub fn stands_out(counts: &[i64]) -> Option<Signal> {
    let chart = chart(counts)?;
    let (_, whole) = counts.split_last()?;
    let more = float(*whole.last()?) > chart.centre;
    chart.signals.last().copied().flatten().filter(|_| more)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of a month are far below 2^52"
)]
fn float(count: i64) -> f64 {
    count as f64
}
