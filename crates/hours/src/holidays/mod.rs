//! The holidays of a country in a year, computed.
//!
//! Each holiday has a stable key; its name in words stands with the translations.
//! What is a holiday by law on a Sunday is listed too. Holidays of single towns are not.

mod country;
mod rules;
mod tables;

pub use country::Country;
use jiff::civil::Date;

/// One day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    pub date: Date,
    /// Like `easter-monday`; a day off in place of one is `instead`.
    pub key: &'static str,
}

/// In the order of dates, one a date.
#[must_use]
pub fn of(country: Country, year: i16) -> Vec<Holiday> {
    let mut found: Vec<Holiday> = Vec::new();
    // A holiday of the last days of December may be made up for in January.
    for of_year in [year - 1, year] {
        found.extend(rules::apply(tables::of(country), of_year));
    }
    found.retain(|holiday| holiday.date.year() == year);
    found.sort();
    found.dedup_by_key(|holiday| holiday.date);
    found
}
