//! What is open with one customer, and what was with an organisation.

use attent_db::{Tx, params};

use super::find::{COLUMNS, Conversation, read};
use crate::{
    Actor, Result,
    ids::{CustomerId, OrganisationId},
};

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

/// The conversations of an organisation's customers, within the actor's reach; the one that moved
/// last first, `limit` at most.
///
/// # Errors
/// Those of the database.
pub fn of_organisation(
    tx: &mut Tx<'_>,
    actor: &Actor,
    organisation: OrganisationId,
    limit: i64,
) -> Result<Vec<Conversation>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM conversation
          WHERE customer_id IN (SELECT u.id FROM customer u WHERE u.organisation_id = $1)
            AND state NOT IN ('spam', 'merged')
          ORDER BY last_entry_at DESC, id DESC
          LIMIT $2"
    );
    Ok(tx
        .all(&sql, &params![organisation, limit], read)?
        .into_iter()
        .filter(|(_, sealed_team)| actor.reaches(*sealed_team))
        .map(|(conversation, _)| conversation)
        .collect())
}
