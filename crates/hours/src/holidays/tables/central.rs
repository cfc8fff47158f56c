//! The Low Countries and the middle of Europe.

use jiff::civil::{
    Date,
    Weekday::{Sunday, Wednesday},
};

use crate::holidays::{
    Country,
    rules::{
        Rule,
        When::{By, Easter, From, On, Once},
        rule,
    },
};

pub const NETHERLANDS: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("kings-day", By(kings_day)),
    rule("liberation-day", By(liberation_day)),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("whit-monday", Easter(50)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

/// 27 April since 2014, before that 30 April; never on a Sunday.
fn kings_day(year: i16) -> Option<Date> {
    let day = if year >= 2014 { 27 } else { 30 };
    let date = Date::new(year, 4, day).ok()?;
    match (date.weekday(), year) {
        (Sunday, ..1980) => date.tomorrow().ok(),
        (Sunday, _) => date.yesterday().ok(),
        _ => Some(date),
    }
}

/// A day off for most once in five years.
fn liberation_day(year: i16) -> Option<Date> {
    (year >= 1945 && year % 5 == 0)
        .then(|| Date::new(year, 5, 5).ok())
        .flatten()
}

pub const BELGIUM: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("whit-monday", Easter(50)),
    rule("national-day", On(7, 21)),
    rule("assumption", On(8, 15)),
    rule("all-saints", On(11, 1)),
    rule("armistice", On(11, 11)),
    rule("christmas", On(12, 25)),
];

pub const POLAND: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)).since(2011),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("constitution-day", On(5, 3)),
    rule("pentecost", Easter(49)),
    rule("corpus-christi", Easter(60)),
    rule("assumption", On(8, 15)),
    rule("all-saints", On(11, 1)),
    rule("independence-day", On(11, 11)),
    rule("christmas-eve", On(12, 24)).since(2025),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const CZECHIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("good-friday", Easter(-2)).since(2016),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("victory-day", On(5, 8)),
    rule("cyril-and-methodius", On(7, 5)),
    rule("jan-hus", On(7, 6)),
    rule("statehood-day", On(9, 28)),
    rule("independence-day", On(10, 28)),
    rule("freedom-day", On(11, 17)),
    rule("christmas-eve", On(12, 24)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const AUSTRIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("ascension", Easter(39)),
    rule("whit-monday", Easter(50)),
    rule("corpus-christi", Easter(60)),
    rule("assumption", On(8, 15)),
    rule("national-day", On(10, 26)),
    rule("all-saints", On(11, 1)),
    rule("immaculate-conception", On(12, 8)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

const GERMANY: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("good-friday", Easter(-2)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("ascension", Easter(39)),
    rule("whit-monday", Easter(50)),
    rule("unity-day", On(10, 3)).since(1990),
    rule("reformation-day", Once(2017, 10, 31)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

const EPIPHANY: &[Rule] = &[rule("epiphany", On(1, 6))];
const CORPUS_CHRISTI: &[Rule] = &[rule("corpus-christi", Easter(60))];
const ASSUMPTION: &[Rule] = &[rule("assumption", On(8, 15))];
const ALL_SAINTS: &[Rule] = &[rule("all-saints", On(11, 1))];
const REFORMATION: &[Rule] = &[rule("reformation-day", On(10, 31))];
const NEW_REFORMATION: &[Rule] = &[rule("reformation-day", On(10, 31)).since(2018)];
const PENANCE: &[Rule] = &[rule("day-of-penance", From(11, 16, Wednesday))];
const SUNDAYS: &[Rule] = &[
    rule("easter-sunday", Easter(0)),
    rule("pentecost", Easter(49)),
];
const BERLIN: &[Rule] = &[
    rule("womens-day", On(3, 8)).since(2019),
    rule("liberation-day", Once(2020, 5, 8)),
    rule("liberation-day", Once(2025, 5, 8)),
];
const WOMEN: &[Rule] = &[rule("womens-day", On(3, 8)).since(2023)];
const CHILDREN: &[Rule] = &[rule("childrens-day", On(9, 20)).since(2019)];

/// What all of Germany keeps, and what a Land adds.
pub fn german(land: Country) -> &'static [&'static [Rule]] {
    use Country as C;
    match land {
        C::BadenWuerttemberg => &[GERMANY, EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS],
        C::Bavaria => &[GERMANY, EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
        C::Berlin => &[GERMANY, BERLIN],
        C::Brandenburg => &[GERMANY, SUNDAYS, REFORMATION],
        C::Bremen | C::Hamburg | C::LowerSaxony | C::SchleswigHolstein => {
            &[GERMANY, NEW_REFORMATION]
        }
        C::Hesse => &[GERMANY, CORPUS_CHRISTI],
        C::MecklenburgVorpommern => &[GERMANY, WOMEN, REFORMATION],
        C::NorthRhineWestphalia | C::RhinelandPalatinate => &[GERMANY, CORPUS_CHRISTI, ALL_SAINTS],
        C::Saarland => &[GERMANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
        C::Saxony => &[GERMANY, REFORMATION, PENANCE],
        C::SaxonyAnhalt => &[GERMANY, EPIPHANY, REFORMATION],
        C::Thuringia => &[GERMANY, CHILDREN, REFORMATION],
        _ => &[GERMANY],
    }
}
