//! Vouchers: a code that is worth money at the counter until a day.
//!
//! The main path: [`issue`] makes a code and reserves its value in the issuer's budget (or, for
//! what is owed, in none); at the counter [`by_code`] finds it and [`redeem`] uses it, in whole or
//! in part: the rest stays on the code, because a customer who buys for less must not lose it.
//! Each use commits as much of the budget. The [`expire`] of the reconciler and [`withdraw`] set
//! free what was not used. [`liability`] is what is still open.
//!
//! Of two counters that redeem the same voucher at once exactly one wins: each names the version it
//! saw. The other is told when and where it was used.
//!
//! ```text
//! asked -> issued -> redeemed (nothing is left on it)
//!   |        |-> expired
//!   |        '-> withdrawn
//!   '-> declined
//! ```
//! The code is kept readable: it has to be printed again, and is worth what any printed voucher is
//! worth. Lists show its end only.

pub mod code;
mod end;
mod find;
mod issue;
mod redeem;

pub use code::Code;
pub use end::{approved, declined, expire, withdraw};
pub use find::{Filter, State, Voucher, by_code, find, liability, list, of_customer};
pub(crate) use issue::issue_chosen;
pub use issue::{Issued, New, Source, belongs_to, issue};
pub use redeem::{Redemption, last_redemption, redeem, redemptions};
