//! Contingencies: cards for what can go wrong (a supplier is late, a recall, somebody is sick, the
//! shop stays closed), made ready before it does.
//!
//! A [`Card`] says what to do, whom it touches ([`Filter`], [`touched`]), what they are told in each
//! language, and which solutions are approved. Somebody [`start`]s it, once at a time; [`tell`] sends
//! one joint update, which can move the promises that are touched to another time; everything stands
//! in the [`log`] until it is [`end`]ed.
//!
//! Not here: the words of cards that ship with the program (the language files), and the sending
//! (`joint_updates`).

mod cards;
mod filter;
mod runs;
mod touched;

pub use cards::{Card, Details, add, change, find, list, retire, solutions, words};
pub use filter::Filter;
pub use runs::{Entry, Run, What, end, log, note, refilter, run, running, runs, start, tell};
pub use touched::{Touched, TouchedPromise, touched};

/// The longest text of a card.
pub const LONGEST_TEXT: usize = 6_000;
