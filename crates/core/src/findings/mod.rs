//! Findings: what is weaker than it should be, with the measure that shows it, who mends it by when,
//! and somebody else's word that it helped.
//!
//! A person writes one down ([`add`]), or the program does: [`follow`] reads what is new in the
//! history, and a cause with more cases in a week than its control limit opens one ([`causes`]). It
//! also keeps where we let a customer down ([`breaches`]); the second time within [`breaches::WITHIN`]
//! days the owners hear of it. The work of both grows with what is new.

mod acts;
mod breaches;
mod causes;
mod find;
mod follow;

pub use acts::{New, add, done, reopen, verify};
pub use breaches::{Breach, LetDown, WITHIN, of_customer};
pub use causes::{LEAST_CASES, WEEKS};
pub use find::{Finding, Measure, Source, State, find, list};
pub use follow::follow;

/// The longest text of a finding.
pub const LONGEST_TEXT: usize = 4_000;
