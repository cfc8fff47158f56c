//! A customer is erased: nothing is owed any more, and no word of it stays.

use attent_db::{Tx, Value, params};

use super::{
    steps::{self, Words},
    store,
    words::{State, StepKind},
};
use crate::{Actor, Result, ids::PromiseId, search};

/// Withdraws what is open and empties every word, of these customers' promises.
pub(crate) fn forget(tx: &mut Tx<'_>, actor: &Actor, customers: &Value) -> Result<()> {
    let all: Vec<PromiseId> = tx.all(
        "SELECT id FROM promise WHERE customer_id IN ($1) ORDER BY id",
        &params![customers.clone()],
        |row| row.get(0),
    )?;
    let now = tx.now();
    for id in all {
        let changed = store::change(tx, id, |p| {
            if matches!(p.state, State::Open | State::Done) {
                p.state = State::Withdrawn;
                p.withdrawn_at = Some(now);
            }
            Ok(())
        })?;
        if let Some(promise) = changed {
            steps::record(tx, actor, &promise, StepKind::Withdrawn, Words::default())?;
        }
        search::remove(tx, id.0)?;
    }
    for sql in [
        "UPDATE promise SET text = '', condition_text = NULL, condition_key = NULL
          WHERE customer_id IN ($1)",
        "UPDATE promise_step SET note = NULL, message = NULL, solution = NULL
          WHERE promise_id IN (SELECT id FROM promise WHERE customer_id IN ($1))",
    ] {
        tx.run(sql, &params![customers.clone()])?;
    }
    Ok(())
}
