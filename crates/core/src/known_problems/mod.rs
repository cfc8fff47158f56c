//! Known problems: what many customers have the same trouble with, what helps until it is fixed, and
//! whom to tell when it is.
//!
//! Somebody writes one down ([`add`]), each conversation about it is linked in one press ([`link`]),
//! and an interim word or the fix ([`tell`]) goes to everybody who is linked, through
//! `joint_updates`. A problem that comes back ([`is_back`]) keeps its links.

mod acts;
mod find;
mod tell;

pub use acts::{Details, add, change, is_back, link, unlink};
pub use find::{KnownProblem, Line, Linked, find, linked, list, of_conversation, open};
pub use tell::{Kind, fix_quietly, targets, tell};

/// The longest text of a problem.
pub const LONGEST_TEXT: usize = 4_000;
