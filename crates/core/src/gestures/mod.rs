//! Gestures: what goes beyond what is owed, given by somebody, with its story.
//!
//! The main path: [`give`] reserves the money in the giver's budget and writes the gesture down, as
//! offered or as delivered at once; where it is beyond their authority it asks for a yes instead
//! (`approvals`). [`deliver`] uses the money, [`release`] sets it free when it does not come to
//! that, [`reverse`] takes it back. A colleague who sees it can [`thank`].
//!
//! Everybody on the staff sees gestures, as the whole timeline; what is left in a budget is
//! another matter (`budgets`). What is owed to a customer is no gesture and is not written here.
//!
//! ```text
//! asked -> offered -> delivered -> reversed
//!   |         '-> released
//!   '-> declined
//! ```

mod acts;
mod find;
mod give;
mod thank;

pub use acts::{approved, declined, deliver, release, reverse};
pub use find::{Filter, Gesture, State, find, list};
pub use give::{Given, New, give};
pub(crate) use give::{own, receives};
pub use thank::{Thanks, thank, thanks};
