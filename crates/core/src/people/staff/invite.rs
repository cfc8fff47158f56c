//! Inviting someone: a row without a password, and a link that lets them set one.

use attent_db::{Tx, params};

use crate::{
    Actor, FieldErrors, Language, Result, Role,
    error::invalid,
    events,
    events::{About, Kind},
    fields,
    ids::{PlaceId, StaffId, TeamId},
    keys::name_key,
    people::{links, places, teams},
    secret::Secret,
};

#[derive(Clone, Debug)]
pub struct Invite {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub place: Option<PlaceId>,
    pub language: Option<Language>,
    pub teams: Vec<TeamId>,
}

/// Whom to write to; the caller has the secret for the link.
#[derive(Clone, Debug)]
pub struct Invited {
    pub staff: StaffId,
    pub name: String,
    pub email: String,
    pub language: Option<Language>,
}

/// Invites a person. The link's text is `secret.text()`: it goes into the mail and nowhere else.
///
/// # Errors
/// [`crate::Error::Forbidden`] for a role the actor does not run; [`crate::Error::Invalid`] by
/// field, among them an address somebody has already.
pub fn invite(tx: &mut Tx<'_>, actor: &Actor, form: &Invite, secret: &Secret) -> Result<Invited> {
    super::may_run(actor, form.role)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", &form.name);
    let email = fields::email(&mut errors, "email", &form.email);
    places::check(tx, &mut errors, "place", form.place)?;
    errors.check()?;

    let staff = insert(tx, form, &name, &email)?;
    for (at, team) in form.teams.iter().enumerate() {
        let added = teams::add_member(tx, actor, *team, staff);
        added.map_err(|error| error.named("teams").within("teams", at))?;
    }
    let about = About::subject(staff.0).with("role", form.role.as_str());
    events::record(tx, actor, Kind::StaffInvited, about)?;
    links::make(tx, actor, links::Kind::Invitation, staff, secret)?;
    Ok(Invited {
        staff,
        name,
        email,
        language: form.language,
    })
}

fn insert(tx: &mut Tx<'_>, form: &Invite, name: &str, email: &str) -> Result<StaffId> {
    let (id, now) = (tx.new_id(), tx.now());
    let new = tx.run(
        "INSERT INTO staff (id, name, name_key, email, email_key, role, place_id, language,
                            signature, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, 1)
         ON CONFLICT (email_key) DO NOTHING",
        &params![
            id,
            name,
            name_key(name),
            email,
            attent_mail::address_key(email),
            form.role.as_str(),
            form.place,
            form.language,
            now
        ],
    )?;
    if new == 0 {
        Err(invalid("email", "error-email-taken"))
    } else {
        Ok(StaffId(id))
    }
}
