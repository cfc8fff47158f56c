//! A yes that somebody else has to give: for a gesture, a voucher or a solution beyond the
//! authority or the budget of whoever wants to give it.
//!
//! The main path: [`ask`] finds whose turn it is (the giver's manager: the lead of their team, else
//! an owner) and tells them; [`decide`] says yes or no, with one press in the app or on the page of
//! a link from a mail ([`link`]). A yes lets [`crate::budgets::reserve`] go through, once. Time
//! running out ([`reconcile`]) never approves: the turn goes to a stand-in, then the question
//! lapses, and both are told. An approver who left is passed over at once.
//!
//! Nobody says yes to themselves: neither the requester nor whoever is the customer.
//! What it does not do: write the mail (the border does) and decide what is beyond an authority
//! (`budgets` does).

mod approvers;
mod ask;
mod decide;
mod find;
pub mod link;
mod reconcile;

pub use ask::{Ask, ask, withdraw};
pub use decide::{Answer, decide};
pub use find::{Approval, State, find, list, mine, of_subject, others, waiting};
pub use reconcile::{Unmailed, mailed, reconcile, unmailed};

use attent_db::{Millis, Tx, params};

use crate::{
    Error, Result,
    budgets::Spend,
    ids::{ApprovalId, StaffId},
};

/// How long each of the two has. The words are those of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The customer stands at the counter.
    Minutes,
    /// A day.
    Day,
}

impl Within {
    #[must_use]
    pub fn millis(self) -> Millis {
        match self {
            Self::Minutes => Millis::from_minutes(15),
            Self::Day => Millis::from_hours(24),
        }
    }
}

/// Spends a yes on exactly what it was given for. Answers who said it where the budget is to be
/// topped up.
///
/// # Errors
/// [`Error::Conflict`] when it was not given, was spent, or is for something else.
pub(crate) fn spend(tx: &mut Tx<'_>, id: ApprovalId, spend: &Spend) -> Result<Option<StaffId>> {
    let used = tx.one(
        "UPDATE approval SET state = 'used', version = version + 1
          WHERE id = $1 AND state = 'approved' AND requester_id = $2 AND subject_kind = $3
            AND subject_id = $4 AND purpose = $5 AND amount >= $6 AND currency = $7
         RETURNING tops_up, decided_by",
        &params![
            id,
            spend.giver,
            spend.subject.kind,
            spend.subject.id,
            spend.purpose,
            spend.money.amount,
            spend.money.currency
        ],
        |row| Ok((row.get::<bool>(0)?, row.get::<Option<StaffId>>(1)?)),
    )?;
    let (tops_up, by) = used.ok_or(Error::Conflict("error-not-approved"))?;
    Ok(by.filter(|_| tops_up))
}
