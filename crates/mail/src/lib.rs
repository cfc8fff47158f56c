//! Mail as values: bytes in, values out.
//!
//! Parses any bytes into a [`Mail`], tells machines from people ([`automatic`], [`bounce`]), finds
//! what the person wrote ([`reply`], [`fold_html`]), threads an imported history ([`history`]) and
//! composes mail that cannot be injected into ([`compose`]).
//!
//! It does no IO, reads no clock and draws no random number; the caller brings bytes, keys and ids.
//! It gives no rights: who may see or change what is decided by the rooms above.
//!
//! The main path: [`parse`] -> [`Mail`] -> [`explain`], which is all of it in one value.

mod address;
mod automatic;
mod bounce;
mod budget;
mod charset;
pub mod compose;
mod explain;
mod fold;
mod header;
pub mod history;
mod identity;
pub mod letter;
mod mail;
pub mod mbox;
mod mime;
mod parse;
mod part;
mod reply;
mod subject;
mod thanks;
pub mod token;
mod verification;
mod warning;

pub use address::{Address, address_key};
pub use automatic::{Automatic, AutomaticKind, automatic};
pub use bounce::{Bounce, BounceKind, Recipient, bounce};
pub use budget::Budget;
pub use compose::{Outgoing, compose};
pub use explain::{ExplainedAttachment, Explanation, explain};
pub use fold::{FoldedHtml, fold_html, written};
pub use header::Headers;
pub use identity::{content_hash, message_id_or_synthetic};
pub use mail::{Attachment, Mail};
pub use parse::parse;
pub use part::calendar::Invitation;
pub use reply::{Reply, reply};
pub use subject::{bare_subject, reply_subject};
pub use thanks::is_mere_thanks;
pub use verification::looks_like_verification;
pub use warning::Warning;
