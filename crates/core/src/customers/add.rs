//! A new customer, entered by hand or on first contact.

use attent_db::{Tx, params};

use super::{IdentityKind, change, identities, name, organisations, words};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    events::{self, About, Kind},
    fields,
    ids::CustomerId,
};

/// What is entered of a new customer: a name, or at least one way to know them by.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub name: String,
    pub language: Option<String>,
    pub identities: Vec<(IdentityKind, String)>,
}

/// # Errors
/// [`Error::Invalid`] by field, also when there is nothing to know them by; [`Error::Conflict`] when one of the
/// identities is somebody else's.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<CustomerId> {
    actor.at_least(Role::Staff)?;
    let keyed = check(new)?;
    let shown = match name::tidy(&new.name) {
        empty if empty.is_empty() => keyed.first().map_or("", |(_, value, _)| value).to_owned(),
        given => given,
    };
    let id = insert(tx, &shown, new.language.as_deref())?;
    for (kind, value, key) in &keyed {
        if identities::insert(tx, id, *kind, value, key)?.is_none() {
            return Err(Error::Conflict("error-identity-of-another"));
        }
    }
    events::record(tx, actor, Kind::CustomerAdded, About::customer(id))?;
    for (_, _, key) in &keyed {
        organisations::join_by_domain(tx, actor, id, key)?;
    }
    words::refresh(tx, id)?;
    Ok(id)
}

type Keyed<'a> = (IdentityKind, &'a str, String);

fn check(new: &New) -> Result<Vec<Keyed<'_>>> {
    let mut errors = FieldErrors::new();
    let mut keyed: Vec<Keyed<'_>> = Vec::new();
    for (at, (kind, value)) in new.identities.iter().enumerate() {
        match kind.key(value) {
            Ok(key) if keyed.iter().any(|(k, _, there)| k == kind && *there == key) => {}
            Ok(key) => keyed.push((*kind, value.trim(), key)),
            Err(word) => {
                let wrong = FieldErrors::one("identities.value", word);
                errors.join(wrong.within("identities", at));
            }
        }
    }
    if !name::tidy(&new.name).is_empty() || new.identities.is_empty() {
        fields::name(&mut errors, "name", &new.name);
    }
    change::check_language(&mut errors, new.language.as_deref());
    errors.check()?;
    Ok(keyed)
}

/// Writes the row alone: no identity, no word, no event yet.
pub(super) fn insert(tx: &mut Tx<'_>, name: &str, language: Option<&str>) -> Result<CustomerId> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO customer (id, name, name_key, language, say_it, form_of_address, tact,
                               created_at, version)
         VALUES ($1, $2, $3, $4, '', '', '', $5, 1)",
        &params![id, name, name::order_key(name), language, now],
    )?;
    Ok(CustomerId(id))
}
