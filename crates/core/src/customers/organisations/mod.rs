//! Organisations: companies and households that several customers belong to.
//!
//! One comes into being by itself when a second customer writes from the same mail domain, unless
//! the domain is a public provider's, where neighbours have nothing to do with each other.

mod by_domain;
mod edit;
mod public;

pub(super) use by_domain::{forget_if_empty, join_by_domain};
pub use edit::{Details, add, called, change, remove};

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::list::{LISTED, Listed, read_listed, staff_only};
use crate::{Actor, Error, Result, ids::OrganisationId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    /// New customers writing from this domain belong to it.
    pub domain: Option<String>,
    pub note: String,
    pub created_at: Millis,
    pub version: i64,
}

const COLUMNS: &str = "id, name, domain_key, note, created_at, version";

/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] to customers.
pub fn find(tx: &mut Tx<'_>, actor: &Actor, id: OrganisationId) -> Result<Organisation> {
    staff_only(actor)?;
    let sql = format!("SELECT {COLUMNS} FROM organisation WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Organisations by name, after the one called `after`.
///
/// # Errors
/// [`Error::Forbidden`] to customers.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    after: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<Organisation>> {
    staff_only(actor)?;
    let key = tx.one(
        "SELECT name_key FROM organisation WHERE id = $1",
        &params![after],
        |row| row.get::<String>(0),
    )?;
    let sql = format!(
        "SELECT {COLUMNS} FROM organisation
          WHERE name_key COLLATE \"C\" > $1
          ORDER BY name_key COLLATE \"C\" LIMIT $2"
    );
    Ok(tx.all(&sql, &params![key.unwrap_or_default(), limit], read)?)
}

/// Its customers by name, at most `limit`.
///
/// # Errors
/// As [`find`].
pub fn members(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: OrganisationId,
    limit: i64,
) -> Result<Vec<Listed>> {
    find(tx, actor, id)?;
    let sql = format!(
        "SELECT {}, {LISTED}
           FROM customer c
          WHERE c.organisation_id = $1 AND c.erased_at IS NULL AND c.merged_into IS NULL
          ORDER BY c.name_key COLLATE \"C\", c.id
          LIMIT $2",
        super::find::COLUMNS
    );
    Ok(tx.all(&sql, &params![id, limit], read_listed)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Organisation, DbError> {
    Ok(Organisation {
        id: row.get(0)?,
        name: row.get(1)?,
        domain: row.get(2)?,
        note: row.get(3)?,
        created_at: row.get(4)?,
        version: row.get(5)?,
    })
}
