//! Solutions: the catalogue of what can be offered, and the offering, choosing and fulfilling of it.
//!
//! An apology always comes in addition; beside it stand at least two real solutions, one of them
//! fitting the cause, each with its limits and why ([`offer`]), unless a law leaves no choice and is
//! named. The customer chooses ([`choose`]): once, whoever presses and however often. What was
//! chosen is on its way ([`fulfil`]) until the customer has it ([`deliver`]).
//!
//! An offer is a frozen copy of its solution, in the customer's language: what changes in the
//! catalogue afterwards changes nothing that was said. Texts of the catalogue are phrases of the
//! business, else words of the language files.
//!
//! An answer by mail is pointed out with the solution it names ([`written`]); staff press.
//!
//! What goes beyond what is owed draws on the budget of whoever offers it: reserved with the offer, set
//! free when something else is chosen, spent on delivery ([`ask`] where it takes somebody's yes). What
//! is on its way is a promise to the customer; a voucher is issued ([`issue_voucher`]), a thing set
//! aside ([`set_aside`]), before it counts as delivered.
//!
//! Not here: the way of the case (`cases`), who may spend how much (`budgets`), the mail with the
//! link (the border writes it).

mod asking;
mod catalogue;
mod choose;
mod follow;
mod fulfil;
mod kind;
mod money;
mod offer;
mod rounds;
mod suggest;
mod withdraw;
mod written;

pub use asking::{Asked, ask, asked, case_of};
pub use catalogue::{Details, Solution, add, change, get, list, retire};
pub use choose::{Chosen, Pick, choose};
pub use follow::{Aside, issue_voucher, set_aside};
pub use fulfil::{Failure, Fulfilment, deliver, fail, fulfil, fulfilments};
pub use kind::Kind;
pub use money::{Reach, reach};
pub use offer::{NewOffer, NewRound, offer};
pub use rounds::{Choice, Offer, Round, current, rounds};
pub use suggest::{Suggestion, suggest};
pub use withdraw::withdraw;
pub use written::{Likely, Written, written};

pub(crate) use fulfil::{delivered, let_go};
pub(crate) use withdraw::end_round;
