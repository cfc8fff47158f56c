//! Customers who write from one domain belong together.

use attent_db::{Tx, Value, params};

use super::{edit, public};
use crate::{
    Actor, Result,
    events::{self, About, Kind},
    ids::{CustomerId, OrganisationId},
    search, standards,
};

/// Lets the customer join the organisation of the address's domain, made with the second customer
/// of that domain. Does nothing for public providers, nor when they belong to one already.
pub(in crate::customers) fn join_by_domain(
    tx: &mut Tx<'_>,
    actor: &Actor,
    customer: CustomerId,
    address_key: &str,
) -> Result<()> {
    let Some((_, domain)) = address_key.rsplit_once('@') else {
        return Ok(());
    };
    if public::is_public(domain) {
        return Ok(());
    }
    if let Some(there) = of_domain(tx, domain)? {
        join(tx, there, &[customer])?;
        return Ok(());
    }
    let mut all = others_of_domain(tx, customer, domain)?;
    if all.is_empty() {
        return Ok(());
    }
    let made = make(tx, actor, domain)?;
    all.push(customer);
    join(tx, made, &all)
}

/// Those of them who belong to none yet join it, and are found by its name from now on.
fn join(tx: &mut Tx<'_>, id: OrganisationId, customers: &[CustomerId]) -> Result<()> {
    let joined: Vec<CustomerId> = tx.all(
        "UPDATE customer SET organisation_id = $1, version = version + 1
          WHERE id IN ($2) AND organisation_id IS NULL AND erased_at IS NULL
            AND merged_into IS NULL
         RETURNING id",
        &params![id, Value::list(customers.iter().copied())],
        |row| row.get(0),
    )?;
    for customer in &joined {
        search::index_customer(tx, *customer)?;
    }
    standards::follow_customers(tx, &joined)
}

fn of_domain(tx: &mut Tx<'_>, domain: &str) -> Result<Option<OrganisationId>> {
    Ok(tx.one(
        "SELECT id FROM organisation WHERE domain_key = $1 ORDER BY id LIMIT 1",
        &params![domain],
        |row| row.get(0),
    )?)
}

/// The other customers who write from this domain.
fn others_of_domain(
    tx: &mut Tx<'_>,
    customer: CustomerId,
    domain: &str,
) -> Result<Vec<CustomerId>> {
    Ok(tx.all(
        "SELECT DISTINCT customer_id FROM identity
          WHERE domain_key = $1 AND customer_id <> $2 LIMIT 500",
        &params![domain, customer],
        |row| row.get(0),
    )?)
}

/// Named after the domain until somebody names it better. Two at once make one: the name is unique.
fn make(tx: &mut Tx<'_>, actor: &Actor, domain: &str) -> Result<OrganisationId> {
    let (id, now) = (OrganisationId(tx.new_id()), tx.now());
    let key = edit::unique_key(domain);
    let rows = tx.run(
        "INSERT INTO organisation (id, name, name_key, domain_key, note, created_at, version)
         VALUES ($1, $2, $3, $2, '', $4, 1)
         ON CONFLICT (name_key) DO NOTHING",
        &params![id, domain, &key, now],
    )?;
    if rows == 1 {
        events::record(tx, actor, Kind::OrganisationAdded, About::subject(id.0))?;
        return Ok(id);
    }
    let there = tx.one(
        "SELECT id FROM organisation WHERE name_key = $1",
        &params![key],
        |row| row.get(0),
    )?;
    there.ok_or(crate::Error::Conflict("error-changed-meanwhile"))
}

/// Removes an organisation that nobody belongs to and nobody wrote anything about.
pub(in crate::customers) fn forget_if_empty(tx: &mut Tx<'_>, id: OrganisationId) -> Result<()> {
    tx.run(
        "DELETE FROM organisation
          WHERE id = $1 AND note = '' AND name = domain_key
            AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.organisation_id = organisation.id)
            AND NOT EXISTS (SELECT 1 FROM standard s WHERE s.organisation_id = organisation.id)",
        &params![id],
    )?;
    Ok(())
}
