//! Who writes to us: customers, the addresses they are known by, their organisations, our notes.
//!
//! Every member of staff sees every customer and the whole timeline; what is sealed to a closed
//! team shows its date, kind, team and state there. What is written to customers is not here (see
//! `conversations`), nor is searching by their words (see `search`).
//!
//! The main path: a mail comes and [`recognise`] answers whose it is, by the key of the address;
//! somebody unknown becomes a customer at that moment. At the counter [`counter`] finds people while
//! their name is typed; the page then shows [`find`], [`timeline()`] and [`notes`]. Two records of
//! one person become one by [`merge`], which can be taken back; [`erase`] leaves a number behind.

mod add;
mod change;
mod contact;
mod counter;
mod erase;
mod export;
mod find;
mod identities;
mod kinds;
mod list;
mod merge;
mod name;
pub mod notes;
pub mod organisations;
mod patch;
mod recognise;
mod timeline;
mod unmerge;
mod words;

pub use add::{New, add};
pub use change::{Change, change};
pub use contact::{heard_from, speaks};
pub use counter::find_by_words;
pub use erase::{Erased, erase};
pub use export::export;
pub(crate) use find::family;
pub use find::{Customer, find, how_many_conversations};
pub use identities::{
    Identity, add_identity, identities, mark_undeliverable, owner_of, remove_identity,
};
pub use kinds::IdentityKind;
pub use list::{Cursor, Listed, Order, list};
pub use merge::merge;
pub use name::{NAME, called, greeted};
pub use patch::Patch;
pub use recognise::{Recognised, recognise};
pub use timeline::{Matter, Moment, Place, What, timeline};
pub use unmerge::{MergedIn, merged_in, unmerge};
