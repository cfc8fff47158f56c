//! Text as values: HTML made harmless, HTML to plain text and back, Markdown, words for search,
//! and the normalised keys that names are compared by.
//!
//! Pure: no files, no network, no clock, no database. Every function takes any string at all,
//! does not panic, and bounds its work and its answer.
//!
//! - [`html`]: the one sanitiser of the product, and plain text out of HTML.
//! - [`plain`]: plain text as HTML, its addresses as links.

pub mod html;
pub mod plain;
