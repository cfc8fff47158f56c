//! The United Kingdom and Ireland: bank holidays, most of them Mondays.

use jiff::civil::{Date, Weekday::Monday};

use crate::holidays::rules::{
    Rule,
    When::{By, Easter, Nth, On, Once},
    rule,
};

pub const COMMON: &[Rule] = &[
    rule("new-year", On(1, 1)).since(1974).instead(),
    rule("good-friday", Easter(-2)),
    rule("may-bank-holiday", By(early_may)).since(1978),
    rule("spring-bank-holiday", By(spring)).since(1971),
    rule("christmas", On(12, 25)).instead(),
    rule("boxing-day", On(12, 26)).instead(),
    rule("royal-jubilee", Once(1977, 6, 7)),
    rule("royal-wedding", Once(1981, 7, 29)),
    rule("millennium", Once(1999, 12, 31)),
    rule("royal-jubilee", Once(2002, 6, 3)),
    rule("royal-wedding", Once(2011, 4, 29)),
    rule("royal-jubilee", Once(2012, 6, 5)),
    rule("royal-jubilee", Once(2022, 6, 3)),
    rule("royal-funeral", Once(2022, 9, 19)),
    rule("royal-coronation", Once(2023, 5, 8)),
];

pub const ENGLAND: &[Rule] = &[
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("summer-bank-holiday", Nth(8, Monday, -1)).since(1971),
];

pub const NORTHERN_IRELAND: &[Rule] = &[
    rule("saint-patrick", On(3, 17)).instead(),
    rule("battle-of-the-boyne", On(7, 12)).instead(),
];

pub const SCOTLAND: &[Rule] = &[
    rule("second-of-january", On(1, 2)).instead(),
    rule("summer-bank-holiday", Nth(8, Monday, 1)),
    rule("saint-andrew", On(11, 30)).since(2007).instead(),
];

pub const IRELAND: &[Rule] = &[
    rule("new-year", On(1, 1)).instead(),
    rule("saint-brigid", By(brigid)).since(2023),
    rule("saint-patrick", On(3, 17)).instead(),
    rule("remembrance-day", Once(2022, 3, 18)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("may-bank-holiday", Nth(5, Monday, 1)).since(1994),
    rule("june-bank-holiday", Nth(6, Monday, 1)),
    rule("august-bank-holiday", Nth(8, Monday, 1)),
    rule("october-bank-holiday", Nth(10, Monday, -1)).since(1977),
    rule("christmas", On(12, 25)).instead(),
    rule("saint-stephen", On(12, 26)).instead(),
];

/// Moved to Victory Day in 1995 and 2020.
fn early_may(year: i16) -> Option<Date> {
    match year {
        1995 | 2020 => Date::new(year, 5, 8).ok(),
        _ => Date::new(year, 5, 1)
            .ok()?
            .nth_weekday_of_month(1, Monday)
            .ok(),
    }
}

/// The last Monday of May, but for the years of jubilees.
fn spring(year: i16) -> Option<Date> {
    match year {
        1977 => Date::new(year, 6, 6).ok(),
        2002 | 2012 => Date::new(year, 6, 4).ok(),
        2022 => Date::new(year, 6, 2).ok(),
        _ => Date::new(year, 5, 1)
            .ok()?
            .nth_weekday_of_month(-1, Monday)
            .ok(),
    }
}

/// The first Monday of February, or the first of February when that is a Friday.
fn brigid(year: i16) -> Option<Date> {
    let first = Date::new(year, 2, 1).ok()?;
    if first.weekday() == jiff::civil::Weekday::Friday {
        return Some(first);
    }
    first.nth_weekday_of_month(1, Monday).ok()
}
