//! The Baltic and the Nordic countries.

use jiff::civil::Weekday::{Saturday, Sunday};

use crate::holidays::rules::{
    Rule,
    When::{Easter, From, Nth, On, Once},
    rule,
};

pub const LITHUANIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("restoration-of-the-state", On(2, 16)),
    rule("restoration-of-independence", On(3, 11)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("mothers-day", Nth(5, Sunday, 1)),
    rule("fathers-day", Nth(6, Sunday, 1)),
    rule("midsummer", On(6, 24)).since(2003),
    rule("statehood-day", On(7, 6)),
    rule("assumption", On(8, 15)),
    rule("all-saints", On(11, 1)),
    rule("all-souls", On(11, 2)).since(2020),
    rule("christmas-eve", On(12, 24)).since(2007),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const LATVIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("restoration-of-independence", On(5, 4))
        .since(2002)
        .instead(),
    rule("mothers-day", Nth(5, Sunday, 2)),
    rule("pentecost", Easter(49)),
    rule("midsummer-eve", On(6, 23)),
    rule("midsummer", On(6, 24)),
    rule("song-festival", Once(2018, 7, 8)).instead(),
    rule("pope-visit", Once(2018, 9, 24)),
    rule("hockey-bronze", Once(2023, 5, 29)),
    rule("song-festival", Once(2023, 7, 9)).instead(),
    rule("proclamation-day", On(11, 18)).instead(),
    rule("christmas-eve", On(12, 24)).since(2007),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
    rule("new-years-eve", On(12, 31)),
];

pub const ESTONIA: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("independence-day", On(2, 24)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("labour-day", On(5, 1)),
    rule("pentecost", Easter(49)),
    rule("victory-day", On(6, 23)),
    rule("midsummer", On(6, 24)),
    rule("restoration-of-independence", On(8, 20)),
    rule("christmas-eve", On(12, 24)).since(2005),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const FINLAND: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("midsummer", From(6, 20, Saturday)),
    rule("all-saints", From(10, 31, Saturday)),
    rule("independence-day", On(12, 6)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const SWEDEN: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("epiphany", On(1, 6)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("whit-monday", Easter(50)).until(2004),
    rule("national-day", On(6, 6)).since(2005),
    rule("midsummer", From(6, 20, Saturday)),
    rule("all-saints", From(10, 31, Saturday)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const DENMARK: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("maundy-thursday", Easter(-3)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("great-prayer-day", Easter(26)).until(2023),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("whit-monday", Easter(50)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];

pub const NORWAY: &[Rule] = &[
    rule("new-year", On(1, 1)),
    rule("maundy-thursday", Easter(-3)),
    rule("good-friday", Easter(-2)),
    rule("easter-sunday", Easter(0)),
    rule("easter-monday", Easter(1)),
    rule("labour-day", On(5, 1)),
    rule("constitution-day", On(5, 17)),
    rule("ascension", Easter(39)),
    rule("pentecost", Easter(49)),
    rule("whit-monday", Easter(50)),
    rule("christmas", On(12, 25)),
    rule("second-christmas-day", On(12, 26)),
];
