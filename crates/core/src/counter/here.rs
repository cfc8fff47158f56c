//! Who is here, waiting or being served, and who was.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{Outcome, Way};
use crate::{
    Actor, Error, Result, Role,
    ids::{ConversationId, CustomerId, PlaceId, StaffId, VisitId},
};

/// More than a counter can hold; a list that was never tidied stays readable.
const MOST: i64 = 100;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub id: VisitId,
    pub way: Way,
    pub place: Option<PlaceId>,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
    pub mark: String,
    pub arrived_at: Millis,
    pub greeted_at: Option<Millis>,
    pub greeted_by: Option<StaffId>,
    pub ended_at: Option<Millis>,
    pub outcome: Option<Outcome>,
    pub conversation: Option<ConversationId>,
    pub version: i64,
}

const COLUMNS: &str = "v.id, v.channel, v.place_id, v.customer_id, c.name, v.mark, v.arrived_at,
       v.greeted_at, v.greeted_by, v.ended_at, v.outcome, v.conversation_id, v.version";

/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] to customers.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: VisitId) -> Result<Visit> {
    staff_only(actor)?;
    let sql = format!(
        "SELECT {COLUMNS}
           FROM visit v LEFT JOIN customer c ON c.id = v.customer_id
          WHERE v.id = $1"
    );
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Everybody who is here now, at one place or anywhere; who came first stands first.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn here(tx: &mut Tx<'_>, actor: &Actor, place: Option<PlaceId>) -> Result<Vec<Visit>> {
    staff_only(actor)?;
    let sql = format!(
        "SELECT {COLUMNS}
           FROM visit v LEFT JOIN customer c ON c.id = v.customer_id
          WHERE v.ended_at IS NULL
            AND (CAST($1 AS BIGINT) IS NULL OR v.place_id IS NULL OR v.place_id = $1)
          ORDER BY v.arrived_at, v.id
          LIMIT $2"
    );
    Ok(tx.all(&sql, &params![place, MOST], read)?)
}

/// Who waits to be greeted, at any place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub count: i64,
    /// Since when the first of them waits.
    pub since: Option<Millis>,
}

/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn waiting(tx: &mut Tx<'_>, actor: &Actor) -> Result<Waiting> {
    staff_only(actor)?;
    let found = tx.one(
        "SELECT COUNT(*), MIN(arrived_at)
           FROM visit
          WHERE ended_at IS NULL AND greeted_at IS NULL",
        &[],
        |row| {
            Ok(Waiting {
                count: row.get(0)?,
                since: row.get(1)?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// Keeps a visit as it is until the commit; answers its version.
///
/// # Errors
/// As [`find`].
pub fn hold(tx: &mut Tx<'_>, actor: &Actor, id: VisitId) -> Result<i64> {
    tx.run(
        "UPDATE visit SET version = version WHERE id = $1",
        &params![id],
    )?;
    Ok(find(tx, actor, id)?.version)
}

/// Visits that are over, who came last first; before `after`, the last one seen.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn over(
    tx: &mut Tx<'_>,
    actor: &Actor,
    after: Option<VisitId>,
    limit: i64,
) -> Result<Vec<Visit>> {
    staff_only(actor)?;
    let sql = format!(
        "SELECT {COLUMNS}
           FROM visit v LEFT JOIN customer c ON c.id = v.customer_id
          WHERE v.id < $1 AND v.ended_at IS NOT NULL
          ORDER BY v.id DESC
          LIMIT $2"
    );
    let before = after.map_or(i64::MAX, |id| id.0);
    Ok(tx.all(&sql, &params![before, limit], read)?)
}

fn staff_only(actor: &Actor) -> Result<()> {
    match actor.who {
        crate::Who::Customer(_) => Err(Error::Forbidden),
        _ => actor.at_least(Role::Viewer),
    }
}

fn read(row: &Row<'_>) -> std::result::Result<Visit, DbError> {
    Ok(Visit {
        id: row.get(0)?,
        way: row.get(1)?,
        place: row.get(2)?,
        customer: row.get(3)?,
        customer_name: row.get(4)?,
        mark: row.get(5)?,
        arrived_at: row.get(6)?,
        greeted_at: row.get(7)?,
        greeted_by: row.get(8)?,
        ended_at: row.get(9)?,
        outcome: row.get(10)?,
        conversation: row.get(11)?,
        version: row.get(12)?,
    })
}
