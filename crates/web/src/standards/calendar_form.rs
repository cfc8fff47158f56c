//! A calendar as it is typed: a field for each day, dates one a line. Works without a script.

use std::collections::BTreeMap;

use attent_core::{
    FieldErrors,
    standards::{Calendar, Day, Details},
};
use attent_hours::{NAMES_OF_DAYS, Span};
use maud::{Markup, html};
use serde::Deserialize;

use super::{holidays, hours};
use crate::{
    Page,
    forms::{Wrong, some},
    ui::{Choice, Field},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub name: String,
    pub time_zone: String,
    pub country: String,
    mon: String,
    tue: String,
    wed: String,
    thu: String,
    fri: String,
    sat: String,
    sun: String,
    /// Dates, one a line.
    holidays: String,
    /// Dates with hours, one a line.
    extra: String,
    pub version: i64,
}

/// A day's hours as they are stored.
fn day(spans: &[Span]) -> Day {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    spans
        .iter()
        .map(|span| (clock(span.from_minute()), clock(span.to_minute())))
        .collect()
}

/// As [`hours::read`] takes it back.
pub(super) fn written(day: &Day) -> String {
    let spans: Vec<String> = day
        .iter()
        .map(|(from, to)| format!("{from}-{to}"))
        .collect();
    spans.join(", ")
}

/// Of a calendar that is stored, so every time can be read.
pub(super) fn spans(day: &Day) -> Vec<Span> {
    hours::read(&written(day)).unwrap_or_default()
}

impl Typed {
    pub fn of(calendar: &Calendar) -> Self {
        let mut typed = Self {
            name: calendar.name.clone(),
            time_zone: calendar.time_zone.clone(),
            country: calendar.country.clone().unwrap_or_default(),
            holidays: calendar.holidays.join("\n"),
            version: calendar.version,
            ..Self::default()
        };
        for (name, hours) in &calendar.week {
            if let Some(field) = typed.day_mut(name) {
                *field = written(hours);
            }
        }
        let extra: Vec<String> = calendar
            .extra
            .iter()
            .map(|(date, hours)| format!("{date} {}", written(hours)).trim_end().to_owned())
            .collect();
        typed.extra = extra.join("\n");
        typed
    }

    /// The hours that most begin with, or every hour of the week.
    pub fn usual(always: bool) -> Self {
        let mut typed = Self::default();
        for name in NAMES_OF_DAYS {
            let weekend = matches!(name, "sat" | "sun");
            if let Some(field) = typed.day_mut(name) {
                *field = match (always, weekend) {
                    (true, _) => "00:00-24:00".to_owned(),
                    (false, false) => "09:00-18:00".to_owned(),
                    (false, true) => String::new(),
                };
            }
        }
        typed
    }

    fn day_mut(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "mon" => Some(&mut self.mon),
            "tue" => Some(&mut self.tue),
            "wed" => Some(&mut self.wed),
            "thu" => Some(&mut self.thu),
            "fri" => Some(&mut self.fri),
            "sat" => Some(&mut self.sat),
            "sun" => Some(&mut self.sun),
            _ => None,
        }
    }

    fn days(&self) -> [(&'static str, &str); 7] {
        [
            ("mon", &self.mon),
            ("tue", &self.tue),
            ("wed", &self.wed),
            ("thu", &self.thu),
            ("fri", &self.fri),
            ("sat", &self.sat),
            ("sun", &self.sun),
        ]
    }

    /// The week as far as it can be read, for its picture.
    pub fn week(&self) -> [Vec<Span>; 7] {
        self.days()
            .map(|(_, text)| hours::read(text).unwrap_or_default())
    }

    /// What was typed as the core takes it.
    ///
    /// # Errors
    /// Every day and date that cannot be read.
    pub fn details(&self) -> Result<Details, FieldErrors> {
        let mut errors = FieldErrors::new();
        let mut week = BTreeMap::new();
        for (name, text) in self.days() {
            match hours::read(text) {
                Ok(spans) if spans.is_empty() => {}
                Ok(spans) => {
                    week.insert(name.to_owned(), day(&spans));
                }
                Err(word) => errors.add(name, word),
            }
        }
        let mut extra = BTreeMap::new();
        for line in self
            .extra
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
        {
            let (date, text) = line.split_once([' ', ':']).unwrap_or((line, ""));
            match (date.parse::<jiff::civil::Date>(), hours::read(text)) {
                (Ok(date), Ok(spans)) => {
                    extra.insert(date.to_string(), day(&spans));
                }
                (Err(_), _) => errors.add("extra", "error-no-date"),
                (_, Err(word)) => errors.add("extra", word),
            }
        }
        let dates = self.holidays.split(['\n', ',', ' ']).map(str::trim);
        let holidays = dates
            .filter(|date| !date.is_empty())
            .map(str::to_owned)
            .collect();
        if errors.0.is_empty() {
            Ok(Details {
                name: self.name.clone(),
                time_zone: self.time_zone.trim().to_owned(),
                country: some(&self.country),
                week,
                holidays,
                extra,
            })
        } else {
            Err(errors)
        }
    }
}

pub(super) fn fields(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let none = t.say("calendar-country-none");
    let mut countries = vec![Choice::new("", &none)];
    countries.extend(holidays::countries());
    let labels = NAMES_OF_DAYS.map(|day| t.say(&format!("weekday-{day}")));
    html! {
        (Field::new("name", &t.say("calendar-name")).required().middling().error(wrong.of("name")).text(&typed.name))
        (Field::new("time_zone", &t.say("business-zone")).required().middling().error(wrong.of("time_zone")).text(&typed.time_zone))
        fieldset class="field" id="f-hours" {
            legend { (t.say("calendar-hours")) }
            p class="hint" { (t.say("calendar-hours-hint")) }
            @if let Some(error) = wrong.of("hours") { p class="error" { (error) } }
            div class="days" {
                @for ((name, text), label) in typed.days().iter().zip(&labels) {
                    (Field::new(name, label).placeholder(&t.say("calendar-closed")).error(wrong.of(name)).text(text))
                }
            }
        }
        (Field::new("country", &t.say("calendar-country")).hint(&t.say("calendar-country-hint")).error(wrong.of("country")).middling().select(&countries, &typed.country))
        div class="grid-2" {
            (Field::new("holidays", &t.say("calendar-holidays")).hint(&t.say("calendar-holidays-hint")).error(wrong.of("holidays")).textarea(3, &typed.holidays))
            (Field::new("extra", &t.say("calendar-extra")).hint(&t.say("calendar-extra-hint")).error(wrong.of("extra")).textarea(3, &typed.extra))
        }
    }
}
