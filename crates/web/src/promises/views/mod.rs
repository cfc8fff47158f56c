//! The markup of promises.

mod lines;
pub(super) mod story;

pub(crate) use lines::{chip, facts, line};
pub(super) use lines::{table, tone};
