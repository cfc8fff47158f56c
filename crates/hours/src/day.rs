//! The open stretches of one date as moments in time.
//!
//! An edge that falls into the hour that spring leaves out is moved forward by that hour; one in the
//! hour that autumn repeats is its first time. So what is open is counted in seconds that pass.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use crate::{
    calendar::{Calendar, Kind},
    span::Span,
};

const SECONDS_OF_DAY: i64 = 86_400;

/// A date whose beginning and end are known as moments.
#[derive(Clone, Copy)]
pub struct Day {
    pub date: Date,
    pub begin: Timestamp,
    pub end: Timestamp,
}

impl Day {
    /// `None` beyond the last date there is.
    pub fn of(zone: &TimeZone, date: Date) -> Option<Self> {
        let begin = moment(zone, date, 0)?;
        Self::begun(zone, date, begin)
    }

    pub fn next(self, zone: &TimeZone) -> Option<Self> {
        Self::begun(zone, self.date.tomorrow().ok()?, self.end)
    }

    fn begun(zone: &TimeZone, date: Date, begin: Timestamp) -> Option<Self> {
        let end = moment(zone, date.tomorrow().ok()?, 0)?;
        Some(Self { date, begin, end })
    }

    /// A stretch of this date. On a day of 24 hours that is an addition.
    pub fn stretch(self, zone: &TimeZone, span: Span) -> (Timestamp, Timestamp) {
        let edge = |minute: u16| {
            if self.end.as_second() - self.begin.as_second() == SECONDS_OF_DAY {
                self.begin + SignedDuration::from_mins(i64::from(minute))
            } else if minute == crate::span::END_OF_DAY {
                self.end
            } else {
                moment(zone, self.date, minute).unwrap_or(self.end)
            }
        };
        (edge(span.from_minute()), edge(span.to_minute()))
    }
}

/// Those of a date that are not swallowed by the change to summer time.
pub fn stretches(
    calendar: &Calendar,
    date: Date,
) -> impl Iterator<Item = (Timestamp, Timestamp)> + '_ {
    let spans = match calendar.kind(date) {
        Kind::Usual(spans) | Kind::Extra(spans) => spans,
        Kind::Holiday(_) => &[],
    };
    let zone = calendar.zone();
    Day::of(zone, date)
        .into_iter()
        .flat_map(move |day| spans.iter().map(move |span| day.stretch(zone, *span)))
        .filter(|(from, to)| from < to)
}

/// The moment at which the clock on the wall shows that minute of that date.
pub fn moment(zone: &TimeZone, date: Date, minute: u16) -> Option<Timestamp> {
    let minute = i8::try_from(minute / 60)
        .ok()
        .zip(i8::try_from(minute % 60).ok())?;
    let wall: DateTime = date.at(minute.0, minute.1, 0, 0);
    zone.to_ambiguous_timestamp(wall).compatible().ok()
}
