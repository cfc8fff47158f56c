//! Countries whose Easter is the Orthodox one.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::{
    easter,
    holidays::rules::{
        Rule,
        When::{By, On, Orthodox},
        rule,
    },
};

pub const GREECE: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("clean-monday", Orthodox(-48)),
    rule("independence-day", On(3, 25)),
    rule("good-friday", Orthodox(-2)),
    rule("easter-sunday", Orthodox(0)),
    rule("easter-monday", Orthodox(1)),
    rule("labour-day", By(greek_labour_day)),
    rule("pentecost", Orthodox(49)),
    rule("whit-monday", Orthodox(50)),
    rule("assumption", On(8, 15)),
    rule("ohi-day", On(10, 28)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const CYPRUS: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("clean-monday", Orthodox(-48)),
    rule("greek-independence-day", On(3, 25)),
    rule("national-day", On(4, 1)),
    rule("good-friday", Orthodox(-2)),
    rule("easter-sunday", Orthodox(0)),
    rule("easter-monday", Orthodox(1)),
    rule("labour-day", On(5, 1)),
    rule("whit-monday", Orthodox(50)),
    rule("assumption", On(8, 15)),
    rule("independence-day", On(10, 1)),
    rule("ohi-day", On(10, 28)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const BULGARIA: &[Rule] = &[
    rule("new-year", On(1, 1)).instead(),
    rule("liberation-day", On(3, 3)).instead(),
    rule("good-friday", Orthodox(-2)),
    rule("holy-saturday", Orthodox(-1)),
    rule("easter-sunday", Orthodox(0)),
    rule("easter-monday", Orthodox(1)),
    rule("labour-day", On(5, 1)).instead(),
    rule("saint-george", On(5, 6)).instead(),
    rule("culture-day", On(5, 24)).instead(),
    rule("unification-day", On(9, 6)).instead(),
    rule("independence-day", On(9, 22)).instead(),
    rule("christmas-eve", On(12, 24)).instead(),
    rule("christmas", On(12, 25)).instead(),
    rule("second-christmas-day", On(12, 26)).instead(),
];

pub const ROMANIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("second-of-january", On(1, 2)),
    rule("epiphany", On(1, 6)).since(2024),
    rule("saint-john", On(1, 7)).since(2024),
    rule("unification-day", On(1, 24)).since(2017),
    rule("good-friday", Orthodox(-2)).since(2018),
    rule("easter-sunday", Orthodox(0)),
    rule("easter-monday", Orthodox(1)),
    rule("labour-day", On(5, 1)),
    rule("childrens-day", On(6, 1)).since(2017),
    rule("pentecost", Orthodox(49)),
    rule("whit-monday", Orthodox(50)),
    rule("assumption", On(8, 15)),
    rule("saint-andrew", On(11, 30)),
    rule("national-day", On(12, 1)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

/// In Holy Week or on Easter it is kept on the Tuesday after Easter; on another Sunday, since
/// 2022, on the Monday: so the ministry ordered it each time (2013, 2016, 2021, 2022, 2024).
fn greek_labour_day(year: i16) -> Option<Date> {
    let first = Date::new(year, 5, 1).ok()?;
    let easter = easter::orthodox(year)?;
    let holy_week = easter.saturating_sub(6.days())..=easter.saturating_add(1.day());
    if year >= 2013 && holy_week.contains(&first) {
        return Some(easter.saturating_add(2.days()));
    }
    if year >= 2022 && first.weekday() == Weekday::Sunday {
        return first.tomorrow().ok();
    }
    Some(first)
}
