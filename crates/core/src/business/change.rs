//! Changing what was said at the first visit.

use attent_db::{Tx, params};

use crate::{
    Actor, Error, FieldErrors, Language, Result, Role, events,
    events::{About, Kind},
    fields,
};

#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub language: Language,
    pub time_zone: String,
    pub currency: String,
    pub country: String,
}

/// Changes the business as seen at `version`; owners only.
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when it was changed meanwhile.
pub fn change(tx: &mut Tx<'_>, actor: &Actor, version: i64, form: &Change) -> Result<()> {
    actor.at_least(Role::Owner)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &form.name);
    fields::time_zone(&mut errors, "time_zone", &form.time_zone);
    fields::currency(&mut errors, "currency", &form.currency);
    fields::capitals(&mut errors, "country", &form.country, 2);
    errors.check()?;

    let changed = tx.run(
        "UPDATE business
            SET name = $1, language = $2, time_zone = $3, currency = $4, country = $5,
                version = version + 1
          WHERE id = 1 AND version = $6",
        &params![
            name,
            form.language,
            &form.time_zone,
            &form.currency,
            &form.country,
            version
        ],
    )?;
    if changed == 0 {
        super::get(tx)?;
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::BusinessSet, About::default())?;
    Ok(())
}
