//! Numbers with how sure they are: pure functions, no files, no clock, no words.
//!
//! A rate is never shown alone: [`Rate`] carries its count and its interval. Absent on purpose: what
//! is counted; the features of the core decide that.

mod control;
mod rate;

pub use control::{Individuals, LEAST_VALUES, Signal};
pub use rate::{INDICATIVE_BELOW, Interval, Rate};
