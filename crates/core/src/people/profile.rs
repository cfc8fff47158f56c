//! One's own profile: name, language, time zone, signature, password.

use attent_db::{Tx, params};

use super::{links, password::PasswordHash, sessions};
use crate::{
    Actor, Error, FieldErrors, Language, Result, events,
    events::{About, Kind},
    fields,
    ids::{SessionId, StaffId},
    keys::name_key,
    reading::word_or_none,
};

/// A signature longer than this is a newsletter.
const SIGNATURE_MAX: usize = 2000;

#[derive(Clone, Debug)]
pub struct Profile {
    pub name: String,
    pub email: String,
    /// `None`: the business's.
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    pub signature: String,
    pub version: i64,
}

pub fn get(tx: &mut Tx<'_>, actor: &Actor) -> Result<Profile> {
    let staff = own(actor)?;
    let found = tx.one(
        "SELECT name, email, language, time_zone, signature, version FROM staff WHERE id = $1",
        &params![staff],
        |row| {
            Ok(Profile {
                name: row.get(0)?,
                email: row.get(1)?,
                language: word_or_none(row, 2, "staff.language", Language::parse)?,
                time_zone: row.get(3)?,
                signature: row.get(4)?,
                version: row.get(5)?,
            })
        },
    )?;
    found.ok_or(Error::NotFound)
}

#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    pub signature: String,
}

/// Changes the actor's own profile as seen at `version`.
pub fn change(tx: &mut Tx<'_>, actor: &Actor, version: i64, form: &Change) -> Result<()> {
    let staff = own(actor)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &form.name);
    fields::text(&mut errors, "signature", &form.signature, SIGNATURE_MAX);
    if let Some(zone) = &form.time_zone {
        fields::time_zone(&mut errors, "time_zone", zone);
    }
    errors.check()?;
    let changed = tx.run(
        "UPDATE staff
            SET name = $3, name_key = $4, language = $5, time_zone = $6, signature = $7,
                version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            staff,
            version,
            name.as_str(),
            name_key(&name),
            form.language,
            form.time_zone.as_deref(),
            form.signature.trim()
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::StaffChanged, About::subject(staff.0))?;
    Ok(())
}

/// The hash to verify the old password against, before [`set_password`].
pub fn password(tx: &mut Tx<'_>, actor: &Actor) -> Result<PasswordHash> {
    let staff = own(actor)?;
    let found = tx.one(
        "SELECT password_hash FROM staff WHERE id = $1 AND password_hash IS NOT NULL",
        &params![staff],
        |row| row.get(0).map(PasswordHash::stored),
    )?;
    found.ok_or(Error::NotFound)
}

/// Sets another password and ends every other session and link. `old` is the hash the old password
/// was verified against: should it have changed meanwhile, nothing happens.
///
/// # Errors
/// [`Error::Conflict`] when it changed meanwhile.
pub fn set_password(
    tx: &mut Tx<'_>,
    actor: &Actor,
    session: SessionId,
    old: &PasswordHash,
    new: &PasswordHash,
) -> Result<()> {
    let staff = own(actor)?;
    let changed = tx.run(
        "UPDATE staff SET password_hash = $3, version = version + 1
          WHERE id = $1 AND password_hash = $2",
        &params![staff, old.as_str(), new.as_str()],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    events::record(tx, actor, Kind::PasswordSet, About::subject(staff.0))?;
    sessions::end_all(tx, actor, staff, Some(session))?;
    links::forget(tx, staff)
}

fn own(actor: &Actor) -> Result<StaffId> {
    actor.staff_id().ok_or(Error::Forbidden)
}

/// Sets somebody's password from the command line of the machine itself: their sessions and links
/// end.
///
/// # Errors
/// [`Error::Forbidden`] below owner, [`Error::NotFound`] when there is nobody.
pub fn reset_password(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: StaffId,
    new: &PasswordHash,
) -> Result<()> {
    actor.at_least(crate::Role::Owner)?;
    let changed = tx.run(
        "UPDATE staff SET password_hash = $2, version = version + 1 WHERE id = $1",
        &params![staff, new.as_str()],
    )?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    events::record(tx, actor, Kind::PasswordSet, About::subject(staff.0))?;
    sessions::end_all(tx, actor, staff, None)?;
    links::forget(tx, staff)
}
