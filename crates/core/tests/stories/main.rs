//! The rules of conversations, of mail coming in and of mail going out, one story a rule.

mod counters;
mod filing;
mod merging;
mod reopening;
mod replying;
mod states;
mod support;
mod threading;
