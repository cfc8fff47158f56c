//! The end of a budget's year: what nobody needed is written off. That is normal, not a loss.

use attent_db::{Tx, params};

use super::{Entry, ledger};
use crate::{Actor, Currency, Money, Result, ids::BudgetId};

/// Writes off what is left of budgets whose year is over, of `limit` of them at most; answers how
/// many. Reserves that are open then stay open, and what is released of them is written off later.
///
/// # Errors
/// Those of the database.
pub fn expire(tx: &mut Tx<'_>, limit: i64) -> Result<usize> {
    let now = tx.now();
    let over = tx.all(
        "SELECT id, available, currency FROM budget
          WHERE available > 0 AND ends_at <= $1
          ORDER BY ends_at, id
          LIMIT $2",
        &params![now, limit],
        |row| {
            let money = Money::new(row.get(1)?, row.get::<Currency>(2)?);
            Ok((row.get::<BudgetId>(0)?, money))
        },
    )?;
    let mut expired = 0;
    for (id, money) in over {
        let rows = tx.run(
            "UPDATE budget SET available = 0, expired = expired + $2
              WHERE id = $1 AND available = $2",
            &params![id, money.amount],
        )?;
        if rows == 1 {
            ledger::append(tx, &Actor::system(), id, Entry::Expire, money, None, 0)?;
            expired += 1;
        }
    }
    Ok(expired)
}
