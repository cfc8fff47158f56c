//! Personal budgets, and how far each person may go alone.
//!
//! A budget belongs to one person, one year and one purpose: to recover what went wrong, or to
//! delight. What is owed to a customer (a refund by right) never draws on it. An append-only
//! [`ledger`] says what was granted, reserved, committed, released, reversed and expired; what is
//! left is kept beside it and never falls below zero, however many press at once.
//! Unspent budget is normal: nothing here counts it against anybody.
//!
//! What it does not do: decide what is given (`gestures`, `vouchers`, solutions of `cases`) and ask
//! for a yes beyond somebody's authority (`approvals`).
//!
//! # For other features
//! ```text
//! let within = budgets::check(tx, actor, &spend)?;     // what is left, what is beyond the authority
//! let kept = budgets::reserve(tx, actor, &spend)?;     // when it is offered
//! budgets::commit(tx, actor, kept)?;                   // when it is delivered
//! budgets::release(tx, actor, kept)?;                  // when it does not come to that
//! budgets::reverse(tx, actor, kept)?;                  // when it was delivered and came back
//! ```
//! Where `check` finds something beyond the authority, `approvals::ask` asks somebody else; once
//! they said yes, `reserve` with [`Spend::approval`] goes through. These functions check money and
//! authority; who may see or change the thing itself is checked by its feature before.

mod authority;
mod budget;
mod expire;
mod grant;
pub mod ledger;
mod limits;
mod moves;
mod period;
pub mod report;
mod reserve;
mod words;

pub use authority::{Authority, Holder, Limits, authorities, authority_of, set_authority};
pub use budget::{Budget, current, find, of_staff, of_year, see, within_sight};
pub use expire::expire;
pub use grant::{Planned, grant, grant_all, plan};
pub use limits::{Beyond, Check, check, every_kind, left};
pub use moves::{commit, commit_part, give_back, release, reverse};
pub(crate) use moves::{hand_on, is_open};
pub use period::{Share, Year};
pub use reserve::{Spend, Subject, reserve};
pub use words::{Entry, Kind, Occasion, Purpose, SubjectKind};
