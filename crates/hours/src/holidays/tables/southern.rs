//! France and the South.

use crate::holidays::rules::{
    Rule,
    When::{Easter, On},
    rule,
};

pub const FRANCE: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("victory-day", On(5, 8)),
    rule("ascension", Easter(39)),
    rule("whit-monday", Easter(50)),
    rule("national-day", On(7, 14)),
    rule("assumption", On(8, 15)),
    rule("all-saints", On(11, 1)),
    rule("armistice", On(11, 11)),
    rule("christmas", On(12, 25)),
];

pub const SPAIN: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("good-friday", Easter(-2)),
    rule("labour-day", On(5, 1)),
    rule("assumption", On(8, 15)),
    rule("national-day", On(10, 12)),
    rule("all-saints", On(11, 1)),
    rule("constitution-day", On(12, 6)),
    rule("immaculate-conception", On(12, 8)),
    rule("christmas", On(12, 25)),
];

pub const ITALY: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("liberation-day", On(4, 25)),
    rule("labour-day", On(5, 1)),
    rule("republic-day", On(6, 2)),
    rule("assumption", On(8, 15)),
    rule("saint-francis", On(10, 4)).since(2026),
    rule("all-saints", On(11, 1)),
    rule("immaculate-conception", On(12, 8)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

/// Four holidays were suspended from 2013 to 2015.
pub const PORTUGAL: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("freedom-day", On(4, 25)),
    rule("labour-day", On(5, 1)),
    rule("corpus-christi", Easter(60)).until(2012),
    rule("corpus-christi", Easter(60)).since(2016),
    rule("national-day", On(6, 10)),
    rule("assumption", On(8, 15)),
    rule("republic-day", On(10, 5)).until(2012),
    rule("republic-day", On(10, 5)).since(2016),
    rule("all-saints", On(11, 1)).until(2012),
    rule("all-saints", On(11, 1)).since(2016),
    rule("independence-day", On(12, 1)).until(2012),
    rule("independence-day", On(12, 1)).since(2016),
    rule("immaculate-conception", On(12, 8)),
    rule("christmas", On(12, 25)),
];
