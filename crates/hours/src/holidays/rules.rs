//! How holidays are written down, and how a table of them becomes dates.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::Holiday;
use crate::easter;

/// When a holiday falls.
#[derive(Clone, Copy)]
pub enum When {
    /// Month and day.
    On(i8, i8),
    /// Days after Easter.
    Easter(i32),
    /// Days after Orthodox Easter.
    Orthodox(i32),
    /// The nth such day of a month; -1 is the last.
    Nth(i8, Weekday, i8),
    /// The first such day from a date on.
    From(i8, i8, Weekday),
    /// In one year only.
    Once(i16, i8, i8),
    /// What no pattern says.
    By(fn(i16) -> Option<Date>),
}

/// What happens when it falls on a day off anyway.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    Never,
    /// Saturday or Sunday: the next day that is neither and no holiday is off instead, besides.
    Instead,
}

#[derive(Clone, Copy)]
pub struct Rule {
    pub key: &'static str,
    pub when: When,
    pub moved: Moved,
    pub from: i16,
    pub until: i16,
}

impl Rule {
    pub const fn since(mut self, year: i16) -> Self {
        self.from = year;
        self
    }

    pub const fn until(mut self, year: i16) -> Self {
        self.until = year;
        self
    }

    pub const fn instead(mut self) -> Self {
        self.moved = Moved::Instead;
        self
    }
}

pub const fn rule(key: &'static str, when: When) -> Rule {
    Rule {
        key,
        when,
        moved: Moved::Never,
        from: i16::MIN,
        until: i16::MAX,
    }
}

pub fn apply(tables: &[&[Rule]], year: i16) -> Vec<Holiday> {
    let mut found = Vec::new();
    let mut weekend = Vec::new();
    for rule in tables.iter().copied().flatten() {
        if year < rule.from || year > rule.until {
            continue;
        }
        let Some(date) = rule.when.date(year) else {
            continue;
        };
        found.push(Holiday {
            date,
            key: rule.key,
        });
        if rule.moved == Moved::Instead && is_weekend(date) {
            weekend.push(date);
        }
    }
    weekend.sort_unstable();
    for date in weekend {
        if let Some(date) = next_free(&found, date) {
            found.push(Holiday {
                date,
                key: "instead",
            });
        }
    }
    found
}

fn next_free(taken: &[Holiday], after: Date) -> Option<Date> {
    (1..=7)
        .filter_map(|days| after.checked_add(i64::from(days).days()).ok())
        .find(|date| !is_weekend(*date) && taken.iter().all(|holiday| holiday.date != *date))
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

impl When {
    fn date(self, year: i16) -> Option<Date> {
        let after = |date: Option<Date>, days: i32| {
            date.and_then(|date| date.checked_add(i64::from(days).days()).ok())
        };
        match self {
            Self::On(month, day) => Date::new(year, month, day).ok(),
            Self::Easter(days) => after(easter::western(year), days),
            Self::Orthodox(days) => after(easter::orthodox(year), days),
            Self::Nth(month, weekday, nth) => Date::new(year, month, 1)
                .ok()?
                .nth_weekday_of_month(nth, weekday)
                .ok(),
            Self::From(month, day, weekday) => {
                let first = Date::new(year, month, day).ok()?;
                let days = (0..7).find(|days| {
                    first.saturating_add(i64::from(*days).days()).weekday() == weekday
                })?;
                after(Some(first), days)
            }
            Self::Once(of, month, day) => (of == year)
                .then(|| Date::new(year, month, day).ok())
                .flatten(),
            Self::By(compute) => compute(year),
        }
    }
}
