//! The addresses, numbers and handles a customer is known by. Each belongs to one customer.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{
    IdentityKind,
    find::{see, writable},
    organisations, words,
};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events::{self, About, Kind},
    ids::{CustomerId, IdentityId},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub id: IdentityId,
    pub customer: CustomerId,
    pub kind: IdentityKind,
    /// As it was written first.
    pub value: String,
    /// Since when mail to it comes back for good.
    pub undeliverable_at: Option<Millis>,
    pub created_at: Millis,
}

const COLUMNS: &str = "id, customer_id, kind, value, undeliverable_at, created_at";

/// A customer's identities, the oldest first.
///
/// # Errors
/// [`Error::NotFound`] as for the customer.
pub fn identities(tx: &mut Tx<'_>, actor: &Actor, customer: CustomerId) -> Result<Vec<Identity>> {
    see(tx, actor, customer)?;
    let sql = format!("SELECT {COLUMNS} FROM identity WHERE customer_id = $1 ORDER BY id");
    Ok(tx.all(&sql, &params![customer], read)?)
}

/// Whose it is, if anybody is known by it.
///
/// # Errors
/// Those of the database.
pub fn owner_of(tx: &mut Tx<'_>, kind: IdentityKind, value: &str) -> Result<Option<CustomerId>> {
    let Ok(key) = kind.key(value) else {
        return Ok(None);
    };
    Ok(tx.one(
        "SELECT customer_id FROM identity WHERE kind = $1 AND value_key = $2",
        &params![kind, key],
        |row| row.get(0),
    )?)
}

/// Makes the customer known by `value` too; answers the one there is when they already are.
///
/// # Errors
/// [`Error::Invalid`] when it is none of its kind, [`Error::Conflict`] when it is somebody else's:
/// [`owner_of`] says whose.
pub fn add_identity(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    kind: IdentityKind,
    value: &str,
) -> Result<IdentityId> {
    writable(tx, actor, customer)?;
    let key = kind.key(value).map_err(|word| invalid("value", word))?;
    if let Some(id) = insert(tx, customer, kind, value, &key)? {
        let about = About::customer(customer)
            .and_subject(id.0)
            .with("kind", kind.as_str());
        events::record(tx, actor, Kind::IdentityAdded, about)?;
        organisations::join_by_domain(tx, actor, customer, &key)?;
        words::refresh(tx, customer)?;
        return Ok(id);
    }
    let there = tx.one(
        "SELECT id, customer_id FROM identity WHERE kind = $1 AND value_key = $2",
        &params![kind, key],
        |row| Ok((row.get(0)?, row.get::<CustomerId>(1)?)),
    )?;
    match there {
        Some((id, owner)) if owner == customer => Ok(id),
        _ => Err(Error::Conflict("error-identity-of-another")),
    }
}

/// Inserts it unless somebody is known by it; `None` then. Two at once: one of them inserts.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    customer: CustomerId,
    kind: IdentityKind,
    value: &str,
    key: &str,
) -> Result<Option<IdentityId>> {
    let (id, now) = (tx.new_id(), tx.now());
    let domain = match kind {
        IdentityKind::Email => key.rsplit_once('@').map(|(_, domain)| domain),
        IdentityKind::Phone | IdentityKind::Handle => None,
    };
    let rows = tx.run(
        "INSERT INTO identity (id, customer_id, kind, value, value_key, domain_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (kind, value_key) DO NOTHING",
        &params![id, customer, kind, value.trim(), key, domain, now],
    )?;
    Ok((rows == 1).then_some(IdentityId(id)))
}

/// # Errors
/// [`Error::NotFound`] when it is not the customer's.
pub fn remove_identity(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    id: IdentityId,
) -> Result<()> {
    writable(tx, actor, customer)?;
    let rows = tx.run(
        "DELETE FROM identity WHERE id = $1 AND customer_id = $2",
        &params![id, customer],
    )?;
    if rows == 0 {
        return Err(Error::NotFound);
    }
    let about = About::customer(customer).and_subject(id.0);
    events::record(tx, actor, Kind::IdentityRemoved, about)?;
    words::refresh(tx, customer)
}

/// Notes that mail to `address` came back for good; answers whether that is news.
///
/// # Errors
/// Those of the database.
pub fn mark_undeliverable(tx: &mut Tx<'_>, actor: &Actor, address: &str) -> Result<bool> {
    let Ok(key) = IdentityKind::Email.key(address) else {
        return Ok(false);
    };
    let now = tx.now();
    let marked = tx.one(
        "UPDATE identity SET undeliverable_at = $2
          WHERE kind = 'email' AND value_key = $1 AND undeliverable_at IS NULL
         RETURNING id, customer_id",
        &params![key, now],
        |row| Ok((row.get::<IdentityId>(0)?, row.get::<CustomerId>(1)?)),
    )?;
    if let Some((id, customer)) = marked {
        let about = About::customer(customer).and_subject(id.0);
        events::record(tx, actor, Kind::IdentityUndeliverable, about)?;
    }
    Ok(marked.is_some())
}

fn read(row: &Row<'_>) -> std::result::Result<Identity, DbError> {
    Ok(Identity {
        id: row.get(0)?,
        customer: row.get(1)?,
        kind: IdentityKind::read(row, 2)?,
        value: row.get(3)?,
        undeliverable_at: row.get(4)?,
        created_at: row.get(5)?,
    })
}
