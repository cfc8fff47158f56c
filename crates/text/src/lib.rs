//! Text as values: HTML made harmless, HTML to plain text and back, Markdown, words for search,
//! and the normalised keys that names are compared by.
//!
//! Pure: no files, no network, no clock, no database. Every function takes any string at all,
//! does not panic, and bounds its work and its answer.
//!
//! - [`chosen`]: which of several solutions an answer names.
//! - [`html`]: the one sanitiser of the product, and plain text out of HTML.
//! - [`plain`]: plain text as HTML, its addresses as links; previews.
//! - [`markdown`]: what people here write, as harmless HTML.
//! - [`keys`]: what two spellings of a name or a phone number have in common.
//! - [`promised`]: what in a text reads like a promise.
//! - [`search`]: what is put into the index, what is looked up, and in which order it is shown.

pub mod chosen;
mod fold;
pub mod html;
pub mod keys;
pub mod markdown;
pub mod plain;
pub mod promised;
pub mod search;
mod sentences;
