//! What people write of a customer: name, language, organisation, and how to speak with them.

use attent_db::{Tx, params};

use super::{Customer, Patch, find::writable, name, words};
use crate::{
    Actor, Error, FieldErrors, Result,
    events::{self, About, Kind},
    fields,
    ids::{CustomerId, OrganisationId},
    standards,
};

/// Lines, not essays; those go into notes.
const LONGEST_LINE: usize = 200;
const LONGEST_TACT: usize = 2000;

#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Change {
    pub name: Patch<String>,
    pub language: Patch<String>,
    pub time_zone: Patch<String>,
    pub organisation: Patch<OrganisationId>,
    pub say_it: Patch<String>,
    pub form_of_address: Patch<String>,
    pub tact: Patch<String>,
}

/// Changes the customer whose `version` the writer saw; answers the new version.
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when somebody changed it meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CustomerId,
    version: i64,
    change: Change,
) -> Result<i64> {
    let present = writable(tx, actor, id)?;
    if present.version != version {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    let mut errors = FieldErrors::new();
    let name = change.name.clone().over_text(present.name.clone());
    fields::name(&mut errors, "name", &name);
    let after = applied(present.clone(), change);
    check(tx, &after, errors)?;
    if after == present {
        return Ok(version);
    }
    let rows = tx.run(
        "UPDATE customer
            SET name = $3, name_key = $4, language = $5, time_zone = $6, organisation_id = $7,
                say_it = $8, form_of_address = $9, tact = $10, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            &after.name,
            name::order_key(&after.name),
            after.language.as_deref(),
            after.time_zone.as_deref(),
            after.organisation,
            &after.say_it,
            &after.form_of_address,
            &after.tact
        ],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::CustomerChanged, About::customer(id))?;
    words::refresh(tx, id)?;
    if after.organisation != present.organisation {
        standards::follow_customers(tx, &[id])?;
    }
    Ok(version + 1)
}

fn applied(present: Customer, change: Change) -> Customer {
    Customer {
        name: name::tidy(&change.name.over_text(present.name)),
        language: change.language.over(present.language),
        time_zone: change.time_zone.over(present.time_zone),
        organisation: change.organisation.over(present.organisation),
        say_it: change.say_it.over_text(present.say_it).trim().to_owned(),
        form_of_address: change
            .form_of_address
            .over_text(present.form_of_address)
            .trim()
            .to_owned(),
        tact: change.tact.over_text(present.tact).trim().to_owned(),
        ..present
    }
}

fn check(tx: &mut Tx<'_>, after: &Customer, mut errors: FieldErrors) -> Result<()> {
    let lines = [
        ("say_it", &after.say_it),
        ("form_of_address", &after.form_of_address),
    ];
    for (field, text) in lines {
        fields::text(&mut errors, field, text, LONGEST_LINE);
    }
    fields::text(&mut errors, "tact", &after.tact, LONGEST_TACT);
    check_language(&mut errors, after.language.as_deref());
    if after
        .time_zone
        .as_deref()
        .is_some_and(|zone| jiff::tz::TimeZone::get(zone).is_err())
    {
        errors.add("time_zone", "error-time-zone");
    }
    if let Some(organisation) = after.organisation {
        let there = tx.one(
            "SELECT id FROM organisation WHERE id = $1",
            &params![organisation],
            |row| row.get::<i64>(0),
        )?;
        if there.is_none() {
            errors.add("organisation", "error-unknown");
        }
    }
    errors.check()
}

pub(super) fn check_language(errors: &mut FieldErrors, code: Option<&str>) {
    if code.is_some_and(|code| !is_language(code)) {
        errors.add("language", "error-language");
    }
}

/// Customers speak more languages than we do: any of ISO 639.
fn is_language(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|b| b.is_ascii_lowercase())
}
