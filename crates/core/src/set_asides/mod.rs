//! Set-asides: an item kept for a customer until a day, and who is next in line for it.
//!
//! ```text
//! in line -> kept -> collected | given back | expired
//! ```
//!
//! [`keep`] writes one. When a kept one ends without being collected, the first in line for the same
//! item and size gets it: it is kept for them, and whoever put them in line has promised to tell
//! them. [`reconcile`](to_expire) ends those whose day is over.

mod acts;
mod expire;
mod find;
mod forget;
mod keep;

pub use acts::{collect, extend, give_back};
pub use expire::{expire, to_expire};
pub(crate) use find::of_family;
pub use find::{After, Line, SetAside, State, find, hold, list, of_customer};
pub(crate) use forget::forget;
pub use keep::{New, keep};
