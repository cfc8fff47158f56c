//! Refusals: a no that was said, by which rule, what was offered instead, and what it may cost us.
//!
//! The rules are a list the owner edits. Each month is looked at by rule ([`month`]), and the owner
//! keeps the rule or changes it ([`review`]).

mod month;
mod record;
mod rules;

pub use month::{ByRule, Decision, Review, month, review};
pub use record::{New, Refusal, any_of, list, of_conversation, record};
pub use rules::{Rule, add_rule, rename_rule, retire_rule, rule, rules};
