//! Changing someone else's name, address, place or role.

use attent_db::{Nudge, Tx, params};

use super::{Person, another_owner, get, may_run, one_at_a_time};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    error::invalid,
    events,
    events::{About, Kind},
    fields,
    ids::{PlaceId, StaffId},
    keys::name_key,
    people::{links, places},
};

#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub email: String,
    pub place: Option<PlaceId>,
}

/// Changes a person as seen at `version`. Another address makes the links sent to the old one void;
/// for someone who has joined, only an owner gives one.
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: StaffId,
    version: i64,
    form: &Change,
) -> Result<()> {
    let person = get(tx, actor, id)?;
    may_run(actor, person.role)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &form.name);
    let email = fields::email(&mut errors, "email", &form.email);
    places::check(tx, &mut errors, "place", form.place)?;
    errors.check()?;
    let email_key = attent_mail::address_key(&email);
    let moves = email_key != attent_mail::address_key(&person.email);
    if moves && person.joined {
        // Whoever reads the address can reset the password, and so read what a closed team has.
        actor.at_least(Role::Owner)?;
    }
    if somebody_elses(tx, id, &email_key)? {
        return Err(invalid("email", "error-email-taken"));
    }

    let changed = tx.run(
        "UPDATE staff
            SET name = $3, name_key = $4, email = $5, email_key = $6, place_id = $7,
                version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            id,
            version,
            name.as_str(),
            name_key(&name),
            email,
            email_key.as_str(),
            form.place
        ],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    if moves {
        links::forget(tx, id)?;
    }
    events::record(tx, actor, Kind::StaffChanged, About::subject(id.0))?;
    Ok(())
}

fn somebody_elses(tx: &mut Tx<'_>, id: StaffId, email_key: &str) -> Result<bool> {
    let other = tx.one(
        "SELECT id FROM staff WHERE email_key = $1 AND id <> $2",
        &params![email_key, id],
        |row| row.get::<i64>(0),
    )?;
    Ok(other.is_some())
}

/// Gives a person another role. Who changes needs to run both the old one and the new one.
///
/// # Errors
/// [`Error::Conflict`] for the last owner, or when changed meanwhile.
pub fn set_role(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: StaffId,
    version: i64,
    role: Role,
) -> Result<()> {
    one_at_a_time(tx)?;
    let person: Person = get(tx, actor, id)?;
    may_run(actor, person.role.max(role))?;
    if person.role == role {
        return Ok(());
    }
    if person.role == Role::Owner && !another_owner(tx, id)? {
        return Err(Error::Conflict("error-last-owner"));
    }
    let changed = tx.run(
        "UPDATE staff SET role = $3, version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version, role.as_str()],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    let about = About::subject(id.0)
        .with("from", person.role.as_str())
        .with("to", role.as_str());
    events::record(tx, actor, Kind::RoleSet, about)?;
    if role == Role::Viewer {
        // Whoever only looks on keeps no promises.
        crate::promises::hand_on(tx, actor, id)?;
        crate::conversations::give_up_unsaid(tx, id)?;
    }
    tx.nudge(Nudge {
        topic: "rights",
        id: id.0,
    });
    Ok(())
}
