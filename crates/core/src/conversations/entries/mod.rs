//! Entries: what was said in a conversation, in order.
//!
//! [`add()`] writes one and moves the conversation accordingly; [`of`] reads them for a page. Who may
//! read is decided where the conversation is found.

mod add;
mod files;
mod party;
mod read;

pub use add::{New, add};
pub(super) use add::{let_in, retell};
pub(super) use files::of_draft;
pub use files::{Attachment, Holder, attach, attachment};
pub use party::{Addresses, Party};
pub(super) use read::answered_after;
pub use read::{Delivery, Entry, Html, PAGE, find, html, of};
