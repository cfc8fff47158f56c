//! Working hours: when something is due, how much time went by, and why.
//!
//! A [`Calendar`] knows when a place is open; [`Calendar::due`] and [`Calendar::elapsed`] count in
//! it and say step by step what they counted.
//! [`holidays::of`] computes the holidays of a country, [`spoken::read`] understands due times in
//! plain words.
//! Absent on purpose: files, network, the clock and chance; names of holidays in words people read
//! (a holiday has a key).
//!
//! Main path: [`Calendar::from_json`] -> [`Calendar::due`] -> [`Due::steps`].

mod calendar;
mod day;
mod easter;
pub mod holidays;
mod json;
mod pauses;
mod span;
pub mod spoken;
mod steps;
mod walk;

pub use calendar::{Calendar, CalendarError, NAMES_OF_DAYS};
pub use json::{read_time, read_timestamp};
pub use pauses::Pause;
pub use span::Span;
pub use steps::{Closed, Step};
pub use walk::{CountError, Due, Elapsed, LONGEST_MINUTES};
