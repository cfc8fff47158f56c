//! Guided procedures: a tree of steps, with answers that lead on, until the matter is solved, advice
//! is given, or a case is opened.
//!
//! The business writes one ([`add`], [`save_step`]) in a draft that nobody follows; [`publish`] checks
//! that every way ends ([`problems`]) and freezes it. Staff follow it in a conversation ([`start`],
//! [`answer`], [`back`]), each answer a step tried of the case's diagnosis; customers follow an open
//! one by themselves ([`opened`], [`come_to`]). How often each step was come to is counted on it.
//!
//! Not here: the pictures' bytes (`files`), and what a step says in another language: a procedure
//! has one language.

mod alone;
mod check;
mod edit;
mod find;
mod publish;
mod step;
mod walk;
mod words;

pub use alone::{come_to, opened, opened_list, picture as opened_picture};
pub use check::{Problem, problems};
pub use edit::{Details, add, change, revise};
pub use find::{
    Answer, Procedure, Step, Version, draft, find, list, numbered, picture, steps, versions,
};
pub use publish::{Opening, publish, retire, set_open};
pub use step::{Goes, NewStep, Picture, remove_step, save_step, set_step_picture};
pub use walk::{Taken, Walk, answer, back, of_conversation, start, taken, walk};
pub use words::Ending;

/// The longest text of a step: what can be read to somebody on the phone.
pub const LONGEST_TEXT: usize = 4_000;
/// Answers to choose from at one step.
pub const MOST_ANSWERS: usize = 8;
/// Steps of one procedure: more than anybody can oversee.
pub const MOST_STEPS: usize = 120;
