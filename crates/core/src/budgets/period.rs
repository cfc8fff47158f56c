//! A budget's year in the business's time zone, and the share of it that somebody is there.

use attent_db::Millis;
use jiff::{
    civil::{Date, date},
    tz::TimeZone,
};

use crate::{Error, Result};

/// Years that make sense; others are slips of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2999;

/// A calendar year, from its first moment to that of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    pub year: i64,
    pub starts_at: Millis,
    pub ends_at: Millis,
}

/// How much of a year somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub days: i64,
    pub of: i64,
}

impl Share {
    /// That share of an amount, to the nearest minor unit.
    #[must_use]
    pub fn of_amount(self, amount: i64) -> i64 {
        let exact = i128::from(amount) * i128::from(self.days) * 2 + i128::from(self.of);
        i64::try_from(exact / (i128::from(self.of) * 2)).unwrap_or(amount)
    }
}

impl Year {
    /// # Errors
    /// [`Error::Invalid`] for a year that cannot be meant.
    pub fn of(year: i64, zone: &str) -> Result<Self> {
        let short = i16::try_from(year)
            .ok()
            .filter(|year| YEARS.contains(year))
            .ok_or(crate::error::invalid("year", "error-year"))?;
        Ok(Self {
            year,
            starts_at: midnight(date(short, 1, 1), zone)?,
            ends_at: midnight(date(short + 1, 1, 1), zone)?,
        })
    }

    /// The one that a moment falls into.
    ///
    /// # Errors
    /// As [`Year::of`].
    pub fn at(now: Millis, zone: &str) -> Result<Self> {
        Self::of(i64::from(day(now, zone)?.year()), zone)
    }

    /// The share for somebody who joins at this moment: that day counts.
    ///
    /// # Errors
    /// [`Error::Internal`] for a zone nobody knows.
    pub fn share_from(self, joins: Millis, zone: &str) -> Result<Share> {
        let first = day(self.starts_at, zone)?;
        let end = day(self.ends_at, zone)?;
        let joined = day(joins, zone)?.clamp(first, end);
        let between =
            |from: Date, to: Date| i64::from(to.since(from).map_or(0, |span| span.get_days()));
        Ok(Share {
            days: between(joined, end),
            of: between(first, end),
        })
    }
}

fn zone_of(name: &str) -> Result<TimeZone> {
    TimeZone::get(name).map_err(|error| Error::Internal(error.to_string()))
}

fn midnight(day: Date, zone: &str) -> Result<Millis> {
    let zoned = day
        .to_zoned(zone_of(zone)?)
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(Millis(zoned.timestamp().as_millisecond()))
}

fn day(at: Millis, zone: &str) -> Result<Date> {
    let stamp = jiff::Timestamp::from_millisecond(at.0)
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(stamp.to_zoned(zone_of(zone)?).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    const VILNIUS: &str = "Europe/Vilnius";

    fn at(text: &str) -> Millis {
        let stamp: jiff::Timestamp = text.parse().expect("a moment");
        Millis(stamp.as_millisecond())
    }

    #[test]
    fn a_year_begins_at_midnight_of_the_business() {
        let year = Year::of(2026, VILNIUS).unwrap();
        assert_eq!(year.starts_at, at("2025-12-31T22:00:00Z"));
        assert_eq!(year.ends_at, at("2026-12-31T22:00:00Z"));
        assert_eq!(Year::at(at("2025-12-31T22:30:00Z"), VILNIUS).unwrap(), year);
        for wrong in [0, 26, 1999, 3000, i64::MAX] {
            assert!(Year::of(wrong, VILNIUS).is_err(), "{wrong}");
        }
    }

    #[test]
    fn shares() {
        let year = Year::of(2026, VILNIUS).unwrap();
        for (joins, days) in [
            ("2024-05-01T08:00:00Z", 365),
            ("2026-01-01T08:00:00Z", 365),
            ("2026-07-02T08:00:00Z", 183),
            ("2026-12-31T08:00:00Z", 1),
            ("2027-03-01T08:00:00Z", 0),
        ] {
            let share = year.share_from(at(joins), VILNIUS).unwrap();
            assert_eq!(share, Share { days, of: 365 }, "{joins}");
        }
        let leap = Year::of(2028, VILNIUS).unwrap();
        assert_eq!(leap.share_from(Millis(0), VILNIUS).unwrap().of, 366);
        for (days, amount, expect) in [
            (365, 20_000, 20_000),
            (183, 20_000, 10_027),
            (1, 20_000, 55),
            (0, 20_000, 0),
            (364, i64::MAX, 9_198_102_524_425_036_695),
        ] {
            assert_eq!(Share { days, of: 365 }.of_amount(amount), expect, "{days}");
        }
    }
}
