//! How many stand where: the numbers beside the views of the ledger.

use attent_db::{Tx, Value, params};

use super::{
    find::is_customer,
    list::{View, Whose, at_risk, within_reach},
};
use crate::{Actor, Error, Result};

/// Counted, not kept: what is not settled is little and stands together in an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub open: i64,
    pub at_risk: i64,
    pub late: i64,
    pub done: i64,
}

impl Counts {
    /// `None` for views whose number would only grow.
    #[must_use]
    pub fn of(self, view: View) -> Option<i64> {
        match view {
            View::Open => Some(self.open),
            View::AtRisk => Some(self.at_risk),
            View::Late => Some(self.late),
            View::Done => Some(self.done),
            View::Settled | View::Broken => None,
        }
    }
}

/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn counts(tx: &mut Tx<'_>, actor: &Actor, whose: Whose) -> Result<Counts> {
    if is_customer(actor) {
        return Err(Error::Forbidden);
    }
    let mut params: Vec<Value> = params![tx.now()].into();
    let whose = whose.condition(actor, &mut params);
    let reach = within_reach(actor, &mut params);
    let risk = at_risk("$1");
    let sql = format!(
        "SELECT COUNT(*) FILTER (WHERE p.state = 'open'),
                COUNT(*) FILTER (WHERE p.state = 'open' AND {risk}),
                COUNT(*) FILTER (WHERE p.state = 'open' AND p.due_at <= $1),
                COUNT(*) FILTER (WHERE p.state = 'done')
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.state IN ('open', 'done'){whose}{reach}"
    );
    let found = tx.one(&sql, &params, |row| {
        Ok(Counts {
            open: row.get(0)?,
            at_risk: row.get(1)?,
            late: row.get(2)?,
            done: row.get(3)?,
        })
    })?;
    Ok(found.unwrap_or_default())
}
