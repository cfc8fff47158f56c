//! Finding by words: conversations, what was written in them, customers, notes on them, promises,
//! known problems, guided procedures.
//!
//! What can be found is analysed into tokens in the transaction that changes it, and asked for in
//! tokens made the same way, so words are found whatever their inflection and accents, alike on both
//! engines. The engine only says which documents hold them all: the newest [`NEWEST`] that the actor
//! may see are ranked here. Nothing out of reach is ever among them, so it changes neither their
//! number nor their order.
//!
//! Only this module and the migrations may ask which engine it is.
//!
//! The main path: [`index_entry`] and its sisters are called by whoever changes something;
//! [`search()`] answers what was asked: a number's or an address's owner first ([`jump`]), then
//! [`matching`] documents and those [`whose`] customer is named beside them, [`rank`]ed, and
//! [`show`]n with an excerpt.

mod document;
mod excerpt;
mod find;
mod index;
mod jump;
mod matching;
mod rank;
mod rebuild;
mod show;
mod whose;
mod words;

pub use document::remove;
pub use excerpt::Excerpt;
pub use find::{Hit, HitKind, search};
pub use index::{
    index_conversation, index_customer, index_entry, index_known_problem, index_note,
    index_procedure, index_promise,
};
pub use matching::NEWEST;
pub use rebuild::{JOB, again, go_on, rebuild};
pub use words::fold;
