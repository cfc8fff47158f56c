//! The rules of the business and their SQL, by feature.
//!
//! Each feature is a folder; others use it only through its `mod.rs`. Functions take the
//! transaction first, then who acts, then what it is about: `close(tx, actor, id)`. The border
//! (a handler, a job, a command) opens the transaction; nothing here talks to the network, reads
//! the clock or rolls dice: time and ids come from the transaction.
//!
//! Every change of state records an [`events`] entry in the same transaction. What is not yours
//! to see is [`Error::NotFound`].

pub mod actor;
pub mod error;
mod fields;
pub mod ids;
pub mod keys;
mod language;
pub mod migrations;
pub mod money;
pub mod months;
mod reading;
pub mod secret;

pub mod approvals;
pub mod budgets;
pub mod business;
pub mod cases;
pub mod channels;
pub mod contingencies;
pub mod conversations;
pub mod counter;
pub mod customers;
pub mod events;
pub mod files;
pub mod findings;
pub mod gestures;
pub mod incoming;
pub mod jobs;
pub mod joint_updates;
pub mod known_problems;
pub mod links;
pub mod notices;
pub mod outgoing;
pub mod people;
pub mod procedures;
pub mod promises;
pub mod refusals;
pub mod runs;
pub mod search;
pub mod set_asides;
pub mod solutions;
pub mod standards;
pub mod tasks;
pub mod vouchers;

pub use actor::{Actor, Role, Who};
pub use error::{Error, FieldErrors, Result};
pub use language::Language;
pub use money::{Currency, Money};
pub use secret::Secret;
