//! What is open with one customer.

use attent_db::{Tx, params};

use super::find::{COLUMNS, Conversation, read};
use crate::{Actor, Result, ids::CustomerId};

/// Nobody has more at once; the customer's page has all of them.
const MOST: i64 = 20;

/// The customer's conversations that are not closed, within the actor's reach; the one that moved
/// last first.
///
/// # Errors
/// Those of the database.
pub fn open_of(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<Vec<Conversation>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM conversation
          WHERE customer_id = $1 AND state IN ('open', 'waiting', 'snoozed')
          ORDER BY last_entry_at DESC, id DESC
          LIMIT $2"
    );
    Ok(tx
        .all(&sql, &params![customer, MOST], read)?
        .into_iter()
        .filter(|(_, sealed_team)| actor.reaches(*sealed_team))
        .map(|(conversation, _)| conversation)
        .collect())
}
