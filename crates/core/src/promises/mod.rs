//! Promises: what somebody here told a customer would happen, with one owner and a due time.
//!
//! ```text
//! open -> reported done -> kept
//!   |          '-> disputed (-> open)
//!   |-> renegotiated (-> open, another due time; the first one stays what it was)
//!   |-> withdrawn, by the customer
//!   '-> broken, by us: with a reason, a message and a solution
//! ```
//!
//! [`make`] writes one, [`acts`] are its changes, each a fact and a [`Step`] with who, when and which
//! words. A conditional promise waits without a due time until [`conditions`] meets it, once.
//! At risk and late are derived ([`Promise::stand`]); [`reconcile`] tells those concerned.
//! A conversation is closed through [`closing`], which wants a choice for each open promise.
//!
//! Not here: the words of mails (the border writes them), and what a due time in plain words means.

pub mod acts;
pub mod closing;
pub mod conditions;
mod counts;
mod customer;
mod find;
mod forget;
mod hand;
pub mod letters;
mod list;
mod make;
mod moving;
mod rate;
pub mod reconcile;
mod refusals;
mod steps;
mod store;
mod untold;
mod words;

pub use closing::{Choice, Closing};
pub use counts::{Counts, counts};
pub use customer::{says_kept, says_not, theirs};
pub use find::{Promise, Stand, find, hold, open_of, open_of_customer};
pub(crate) use forget::forget;
pub use hand::hand_over;
pub(crate) use hand::{able, hand_on, still_seen};
pub(crate) use list::of_family;
pub use list::{After, Line, View, Whose, list, of_conversation};
pub use make::{Condition, Due, New, make};
pub(crate) use moving::{move_all, move_back, move_with};
pub use rate::{Counted, Kept, RATE_PERIOD, kept_rate, rated};
pub use refusals::{refuse, refused};
pub use steps::{Step, steps};
pub(crate) use untold::forget_untold;
pub use words::{ConditionKind, How, Inform, KeptHow, Origin, State, StepKind};
