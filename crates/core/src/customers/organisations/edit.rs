//! Organisations by hand.

use attent_db::{Tx, params};

use super::{find, public};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    customers::name,
    events::{self, About, Kind},
    fields,
    ids::{CustomerId, OrganisationId},
    search, standards,
};

const LONGEST_NOTE: usize = 10_000;
/// RFC 1035, 2.3.4.
const LONGEST_DOMAIN: usize = 253;
/// Names compared with what was typed. A business with more has them from its mail domains, and
/// these are spelt as typed.
const MOST_COMPARED: i64 = 5_000;

#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    pub name: String,
    pub domain: Option<String>,
    pub note: String,
}

/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when the name is taken.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, details: &Details) -> Result<OrganisationId> {
    actor.at_least(Role::Staff)?;
    let Details { name, domain, note } = checked(details)?;
    let (id, now) = (OrganisationId(tx.new_id()), tx.now());
    let rows = tx.run(
        "INSERT INTO organisation (id, name, name_key, domain_key, note, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, 1)
         ON CONFLICT (name_key) DO NOTHING",
        &params![id, &name, unique_key(&name), domain, note, now],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-name-taken"));
    }
    events::record(tx, actor, Kind::OrganisationAdded, About::subject(id.0))?;
    Ok(id)
}

/// The one of that name however it is spelt, made if there is none.
///
/// # Errors
/// As [`add`].
pub fn called(tx: &mut Tx<'_>, actor: &Actor, name: &str) -> Result<OrganisationId> {
    let tidy = name::tidy(name);
    let folded = search::fold(&tidy).to_lowercase();
    let all: Vec<(OrganisationId, String)> = tx.all(
        "SELECT id, name FROM organisation ORDER BY id LIMIT $1",
        &params![MOST_COMPARED],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let alike = |name: &str| search::fold(name).to_lowercase() == folded;
    match all.into_iter().find(|(_, name)| alike(name)) {
        Some((id, _)) => Ok(id),
        None => add(
            tx,
            actor,
            &Details {
                name: tidy,
                ..Details::default()
            },
        ),
    }
}

/// # Errors
/// As [`add`]; [`Error::Conflict`] when it changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: OrganisationId,
    version: i64,
    details: &Details,
) -> Result<i64> {
    find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let Details { name, domain, note } = checked(details)?;
    let key = unique_key(&name);
    let rows = tx.run(
        "UPDATE organisation
            SET name = $3, name_key = $4, domain_key = $5, note = $6, version = version + 1
          WHERE id = $1 AND version = $2
            AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.name_key = $4 AND o.id <> $1)",
        &params![id, version, name, &key, domain, note],
    )?;
    if rows == 0 {
        let there = find(tx, actor, id)?;
        let word = if there.version == version {
            "error-name-taken"
        } else {
            "error-changed-meanwhile"
        };
        return Err(Error::Conflict(word));
    }
    reindex(tx, id)?;
    events::record(tx, actor, Kind::OrganisationChanged, About::subject(id.0))?;
    Ok(version + 1)
}

/// Removes it; its customers stay, without one.
///
/// # Errors
/// [`Error::Conflict`] when it changed meanwhile, or a standard of service is for it.
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, id: OrganisationId, version: i64) -> Result<()> {
    find(tx, actor, id)?;
    actor.at_least(Role::Manager)?;
    if standards::is_for(tx, id)? {
        return Err(Error::Conflict("error-organisation-has-standard"));
    }
    let members = customers_of(tx, id)?;
    tx.run(
        "UPDATE customer SET organisation_id = NULL, version = version + 1
          WHERE organisation_id = $1",
        &params![id],
    )?;
    let rows = tx.run(
        "DELETE FROM organisation WHERE id = $1 AND version = $2",
        &params![id, version],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    for customer in members {
        search::index_customer(tx, customer)?;
    }
    events::record(tx, actor, Kind::OrganisationRemoved, About::subject(id.0))?;
    Ok(())
}

/// The organisation's name is among the words its customers are found by.
fn reindex(tx: &mut Tx<'_>, id: OrganisationId) -> Result<()> {
    for customer in customers_of(tx, id)? {
        search::index_customer(tx, customer)?;
    }
    Ok(())
}

fn customers_of(tx: &mut Tx<'_>, id: OrganisationId) -> Result<Vec<CustomerId>> {
    Ok(tx.all(
        "SELECT id FROM customer WHERE organisation_id = $1",
        &params![id],
        |row| row.get(0),
    )?)
}

/// The order of names, and the name itself so that two that sort alike may differ.
pub(super) fn unique_key(name: &str) -> String {
    format!("{} {}", name::order_key(name), search::fold(name))
}

fn checked(details: &Details) -> Result<Details> {
    let mut errors = FieldErrors::new();
    fields::name(&mut errors, "name", &details.name);
    let name = name::tidy(&details.name);
    let domain = details
        .domain
        .as_deref()
        .map(str::trim)
        .filter(|domain| !domain.is_empty());
    let domain = domain.map(|domain| domain.trim_start_matches('@').to_lowercase());
    if let Some(domain) = &domain {
        if domain.len() > LONGEST_DOMAIN {
            errors.add("domain", "error-too-long");
        } else if !domain.contains('.') || domain.contains(['@', ' ', '/']) {
            errors.add("domain", "error-domain");
        } else if public::is_public(domain) {
            errors.add("domain", "error-public-domain");
        }
    }
    let note = details.note.trim().to_owned();
    if note.chars().count() > LONGEST_NOTE {
        errors.add("note", "error-too-long");
    }
    errors.check()?;
    Ok(Details { name, domain, note })
}
