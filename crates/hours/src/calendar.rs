//! When a place is open: a week, what replaces single days, and a time zone.

use std::collections::BTreeMap;

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use crate::{
    day,
    holidays::{self, Country},
    span::Span,
};

/// The days of a week as calendars of the outside write them, Monday first.
pub const NAMES_OF_DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Always has some working time; the spans of a day are in order and do not overlap.
#[derive(Clone, Debug)]
pub struct Calendar {
    zone: TimeZone,
    week: [Vec<Span>; 7],
    /// The key of a holiday that was computed, empty for one that was written by hand.
    holidays: BTreeMap<Date, &'static str>,
    /// Replaces the day, also a holiday.
    extra: BTreeMap<Date, Vec<Span>>,
}

/// Why a calendar cannot be used. Days are `mon` to `sun`, or a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    #[error("not a calendar: {0}")]
    NotACalendar(String),
    #[error("unknown time zone {0:?}")]
    UnknownZone(String),
    #[error("unknown day {0:?}: days are mon, tue, wed, thu, fri, sat, sun")]
    UnknownDay(String),
    #[error("{0:?} is no date like 2026-12-25")]
    NoDate(String),
    #[error("{day}: {text:?} is no time from 00:00 to 24:00")]
    NoTime { day: String, text: String },
    #[error("{day}: {from}-{to} ends before it begins; work over midnight is two intervals")]
    EndsBeforeItBegins {
        day: String,
        from: String,
        to: String,
    },
    #[error("{day}: {first} and {second} overlap")]
    Overlap {
        day: String,
        first: Span,
        second: Span,
    },
    #[error("the calendar has no working time")]
    NoWorkingTime,
}

/// What a date is in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    Usual(&'a [Span]),
    Extra(&'a [Span]),
    Holiday(&'static str),
}

impl Calendar {
    /// `week` is Monday to Sunday.
    pub fn new(zone: TimeZone, week: [Vec<Span>; 7]) -> Result<Self, CalendarError> {
        Self::with(zone, week, BTreeMap::new(), BTreeMap::new())
    }

    /// A calendar in which every hour counts.
    #[must_use]
    pub fn round_the_clock(zone: TimeZone) -> Self {
        Self {
            zone,
            week: std::array::from_fn(|_| vec![Span::DAY]),
            holidays: BTreeMap::new(),
            extra: BTreeMap::new(),
        }
    }

    /// All of it at once; `holidays` with the key of each, empty where it has none.
    pub fn with(
        zone: TimeZone,
        mut week: [Vec<Span>; 7],
        holidays: BTreeMap<Date, &'static str>,
        mut extra: BTreeMap<Date, Vec<Span>>,
    ) -> Result<Self, CalendarError> {
        for (name, spans) in NAMES_OF_DAYS.iter().zip(&mut week) {
            in_order(name, spans)?;
        }
        for (date, spans) in &mut extra {
            in_order(&date.to_string(), spans)?;
        }
        if week.iter().chain(extra.values()).all(Vec::is_empty) {
            return Err(CalendarError::NoWorkingTime);
        }
        Ok(Self {
            zone,
            week,
            holidays,
            extra,
        })
    }

    /// Adds the holidays of a country in these years.
    #[must_use]
    pub fn and_holidays(mut self, country: Country, years: std::ops::RangeInclusive<i16>) -> Self {
        for holiday in years.flat_map(|year| holidays::of(country, year)) {
            self.holidays.insert(holiday.date, holiday.key);
        }
        self
    }

    #[must_use]
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    #[must_use]
    pub const fn week(&self) -> &[Vec<Span>; 7] {
        &self.week
    }

    /// The open hours of a date; none on a holiday.
    #[must_use]
    pub fn hours_on(&self, date: Date) -> &[Span] {
        match self.kind(date) {
            Kind::Usual(spans) | Kind::Extra(spans) => spans,
            Kind::Holiday(_) => &[],
        }
    }

    /// The key of the holiday on that date, empty for one written by hand.
    #[must_use]
    pub fn holiday_on(&self, date: Date) -> Option<&'static str> {
        self.holidays.get(&date).copied()
    }

    #[must_use]
    pub fn open_at(&self, at: Timestamp) -> bool {
        let date = self.date_of(at);
        day::stretches(self, date).any(|(from, to)| from <= at && at < to)
    }

    /// When it opens or closes next, within a year.
    #[must_use]
    pub fn next_change(&self, after: Timestamp) -> Option<Timestamp> {
        let open = self.open_at(after);
        let mut date = self.date_of(after);
        let mut closes = None;
        for _ in 0..366 {
            for (from, to) in day::stretches(self, date) {
                if to <= after {
                    continue;
                }
                match closes {
                    None if !open => return Some(from),
                    // Midnight between two open stretches is no change.
                    Some(end) if from > end => return Some(end),
                    _ => closes = Some(to),
                }
            }
            date = date.tomorrow().ok()?;
        }
        closes.filter(|end| !self.open_at(*end))
    }

    /// When the last stretch of a date ends; `None` on a closed day.
    #[must_use]
    pub fn close_of(&self, date: Date) -> Option<Timestamp> {
        day::stretches(self, date).map(|(_, to)| to).last()
    }

    pub(crate) fn date_of(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    pub(crate) fn kind(&self, date: Date) -> Kind<'_> {
        if let Some(spans) = self.extra.get(&date) {
            return Kind::Extra(spans);
        }
        match self.holidays.get(&date) {
            Some(key) => Kind::Holiday(key),
            None => Kind::Usual(&self.week[index(date.weekday())]),
        }
    }

    /// The first date from `date` on that is not as its weekday usually is.
    pub(crate) fn next_special(&self, date: Date) -> Option<Date> {
        let holiday = self.holidays.range(date..).next().map(|(date, _)| *date);
        let extra = self.extra.range(date..).next().map(|(date, _)| *date);
        match (holiday, extra) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        }
    }
}

pub(crate) fn index(day: Weekday) -> usize {
    usize::try_from(day.to_monday_zero_offset()).unwrap_or(0)
}

fn in_order(day: &str, spans: &mut [Span]) -> Result<(), CalendarError> {
    spans.sort_unstable();
    for pair in spans.windows(2) {
        if pair[1].from_minute() < pair[0].to_minute() {
            return Err(CalendarError::Overlap {
                day: day.to_owned(),
                first: pair[0],
                second: pair[1],
            });
        }
    }
    Ok(())
}
