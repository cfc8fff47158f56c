//! A calendar as a file of the outside writes it:
//! `{"time_zone", "hours": {"mon": [["09:00","17:00"]]}, "holidays": [..], "extra": {date: [..]}}`,
//! and also `"holidays_of": ["LT"]` with the holidays of a country.

use std::collections::BTreeMap;

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use serde::Deserialize;

use crate::{
    calendar::{Calendar, CalendarError, NAMES_OF_DAYS},
    holidays::Country,
    span::{END_OF_DAY, Span},
};

/// The years for which the holidays of a country are computed.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    time_zone: String,
    hours: BTreeMap<String, Vec<(String, String)>>,
    #[serde(default)]
    holidays: Vec<String>,
    #[serde(default)]
    holidays_of: Vec<String>,
    #[serde(default)]
    extra: BTreeMap<String, Vec<(String, String)>>,
}

impl Calendar {
    pub fn from_json(text: &str) -> Result<Self, CalendarError> {
        let file: File = serde_json::from_str(text)
            .map_err(|error| CalendarError::NotACalendar(error.to_string()))?;
        let zone = TimeZone::get(&file.time_zone)
            .map_err(|_| CalendarError::UnknownZone(file.time_zone.clone()))?;
        let mut week: [Vec<Span>; 7] = Default::default();
        for (name, hours) in &file.hours {
            let day = NAMES_OF_DAYS
                .iter()
                .position(|known| known == name)
                .ok_or_else(|| CalendarError::UnknownDay(name.clone()))?;
            week[day] = spans(name, hours)?;
        }
        let mut holidays = BTreeMap::new();
        for text in &file.holidays {
            holidays.insert(date(text)?, "");
        }
        let mut extra = BTreeMap::new();
        for (text, hours) in &file.extra {
            extra.insert(date(text)?, spans(text, hours)?);
        }
        let mut calendar = Self::with(zone, week, holidays, extra)?;
        for code in &file.holidays_of {
            let country = Country::from_code(code).ok_or_else(|| {
                CalendarError::NotACalendar(format!("no holidays known of {code:?}"))
            })?;
            calendar = calendar.and_holidays(country, YEARS);
        }
        Ok(calendar)
    }
}

fn date(text: &str) -> Result<Date, CalendarError> {
    text.parse()
        .map_err(|_| CalendarError::NoDate(text.to_owned()))
}

fn spans(day: &str, hours: &[(String, String)]) -> Result<Vec<Span>, CalendarError> {
    let time = |text: &String| {
        read_time(text).ok_or_else(|| CalendarError::NoTime {
            day: day.to_owned(),
            text: text.clone(),
        })
    };
    hours
        .iter()
        .map(|(from, to)| {
            let (begin, end) = (time(from)?, time(to)?);
            Span::new(begin, end).ok_or_else(|| CalendarError::EndsBeforeItBegins {
                day: day.to_owned(),
                from: from.clone(),
                to: to.clone(),
            })
        })
        .collect()
}

/// Minutes since midnight of `9:00`, `09:00` or `24:00`.
#[must_use]
pub fn read_time(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits = |part: &str, most: usize| {
        (!part.is_empty() && part.len() <= most && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    let at = hour * 60 + minute;
    (minute < 60 && at <= END_OF_DAY).then_some(at)
}

/// RFC 3339 with offset; without one it is local: of a repeated hour the first, a missing hour
/// moved forward.
#[must_use]
pub fn read_timestamp(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    text.parse::<Timestamp>().ok().or_else(|| {
        let wall: DateTime = text.parse().ok()?;
        zone.to_ambiguous_timestamp(wall).compatible().ok()
    })
}
