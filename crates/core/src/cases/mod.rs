//! Cases: the putting-right side of a complaint, a return or a technical problem.
//!
//! A conversation of one of these kinds has one case. It goes the way of ISO 10002 ([`path`]):
//! received, acknowledged, assessed, investigating, solutions offered, chosen, being fulfilled,
//! closed; escalation is a fact beside the way, not a state on it. Before anything is offered stands
//! the core of the matter ([`core_is`]): what they said, what it really is, how it looks to them, said
//! back and confirmed. That somebody only wanted to be heard is a good end.
//!
//! The main path: [`open`] when the conversation's kind is set, [`acknowledge`], [`assess`],
//! [`core_is`], [`read_back`], then `solutions::offer`, `solutions::choose`, `solutions::fulfil`,
//! `solutions::deliver`, [`close`], and [`ask_handling`].
//!
//! Not here: what is offered and chosen (`solutions`), what we say no to (`refusals`), the clocks
//! that run on the facts told here (`standards`). A case is seen by whoever sees its conversation.

mod assess;
pub mod causes;
mod change;
mod close;
mod diagnosis;
mod escalate;
mod find;
mod handling;
mod handover;
mod hold;
mod items;
mod list;
mod matter;
mod mood;
mod moving;
mod open;
pub mod path;
mod repeats;
pub mod report;
mod wipe;
mod words;

pub use assess::{Assessment, acknowledge, assess, replied};
pub use close::{close, reopen};
pub(crate) use diagnosis::untry;
pub use diagnosis::{Diagnosis, Try, diagnose, tried, tries};
pub use escalate::{Escalation, Where, escalate, escalations, settle};
pub use find::{Case, find, of_conversation};
pub use handling::{Handling, answer_handling, ask_handling, handling};
pub use handover::{Handover, accept, assigned, hand_over, handovers, take_back, waiting_for};
pub use items::{
    Decider, Item, NewItem, add_item, decide, decider, deciders, items, may_decide, remove_item,
    set_decider,
};
pub use list::{After, Counts, Line, Lines, View, counts, list, of_customer};
pub use matter::{Core, core_is, read_back, wish_is};
pub use mood::{came, left};
pub(crate) use moving::{go_along, go_back};
pub use open::{follow_kind, open};
pub use path::{Step, Stood, steps};
pub use repeats::{Earlier, earlier, same_matter};
pub(crate) use wipe::wipe;
pub use words::{
    Condition, Decision, Effect, Kind, Mood, Outcome, Reason, Severity, Side, State, Verdict, Way,
    Wish,
};

pub(crate) use change::{in_time, retire_in_time, writable};
pub(crate) use handover::can_take;
pub(crate) use hold::{held, refused};
pub(crate) use items::all_decided;

/// The longest text of a case; more is a letter and belongs into the conversation.
pub const LONGEST_TEXT: usize = 10_000;
/// The longest of what fits a line.
pub const LONGEST_LINE: usize = 500;
