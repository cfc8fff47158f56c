//! The kept rate: kept by the first due time, of what was due in the period.
//!
//! Without what the customer withdrew; with what is still open and late. The time that counts is
//! that of reporting it done, once it is confirmed. What was reported in time and still waits for
//! the customer's word is left out, and said to be.

use attent_db::{Millis, Tx, Value, params};
use attent_stats::Rate;

use super::{
    find::is_customer,
    list::{Whose, within_reach},
};
use crate::{Actor, Error, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// `None` when nothing was due.
    pub rate: Option<Rate>,
    /// Done in time, and nobody has said yet whether it was right.
    pub unconfirmed: i64,
    /// Of those kept, by nobody saying anything.
    pub by_silence: i64,
    pub withdrawn: i64,
}

/// Of promises whose first due time lies from `from` on and before `to`, and is over.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn kept_rate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    whose: Whose,
    from: Millis,
    to: Millis,
) -> Result<Kept> {
    if is_customer(actor) {
        return Err(Error::Forbidden);
    }
    let until = to.min(tx.now().plus(1));
    let mut params: Vec<Value> = params![from, until].into();
    let whose = whose.condition(actor, &mut params);
    let reach = within_reach(actor, &mut params);
    let sql = format!(
        "SELECT COUNT(*) FILTER (WHERE p.state <> 'withdrawn'),
                COUNT(*) FILTER (WHERE p.state = 'kept' AND p.done_at <= p.first_due_at),
                COUNT(*) FILTER (WHERE p.state = 'done' AND p.done_at <= p.first_due_at),
                COUNT(*) FILTER (WHERE p.state = 'kept' AND p.done_at <= p.first_due_at
                                   AND p.kept_how = 'silence'),
                COUNT(*) FILTER (WHERE p.state = 'withdrawn')
           FROM promise p LEFT JOIN conversation c ON c.id = p.conversation_id
          WHERE p.first_due_at >= $1 AND p.first_due_at < $2{whose}{reach}"
    );
    let found = tx.one(&sql, &params, |row| {
        let numbers: [i64; 5] = [
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
        ];
        Ok(numbers)
    })?;
    let [due, kept, unconfirmed, by_silence, withdrawn] = found.unwrap_or_default();
    Ok(Kept {
        rate: Rate::of(kept, due - unconfirmed),
        unconfirmed,
        by_silence,
        withdrawn,
    })
}
