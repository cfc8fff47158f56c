//! Links that prove who someone is, once: invitations and password resets.
//!
//! The secret goes by mail, its digest stays here. Opening the page ([`look`]) spends nothing, since
//! mail scanners open links; setting the password ([`accept`]) does. A newer link of a kind makes
//! the older ones void.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::{password::PasswordHash, sessions, sessions::Device, staff::Person};
use crate::{
    Actor, Error, Language, Result, Role, events,
    events::{About, Kind as Happened},
    ids::{SessionId, StaffId},
    reading::{word, word_or_none},
    secret::{Secret, digest},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Invitation,
    Reset,
}

impl Kind {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Invitation, Self::Reset]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }

    /// A week for someone who is not at work yet; two hours for someone at the keyboard.
    #[must_use]
    pub fn lasts(self) -> Millis {
        match self {
            Self::Invitation => Millis::from_days(7),
            Self::Reset => Millis::from_hours(2),
        }
    }
}

/// A link that still works, for the page it opens and for the mail that carries it.
#[derive(Clone, Debug)]
pub struct Link {
    pub kind: Kind,
    pub staff: StaffId,
    pub name: String,
    pub email: String,
    pub language: Option<Language>,
}

/// Makes a link and voids older ones of its kind.
pub(super) fn make(
    tx: &mut Tx<'_>,
    actor: &Actor,
    kind: Kind,
    staff: StaffId,
    secret: &Secret,
) -> Result<()> {
    // Takes the row, so that of two links made at once one is the newer.
    tx.run(
        "UPDATE staff SET version = version WHERE id = $1",
        &params![staff],
    )?;
    tx.run(
        "DELETE FROM sign_in_link WHERE staff_id = $1 AND kind = $2",
        &params![staff, kind.as_str()],
    )?;
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO sign_in_link (id, kind, secret_hash, staff_id, made_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &params![
            id,
            kind.as_str(),
            secret.digest(),
            staff,
            actor.staff_id(),
            now,
            now.plus(kind.lasts().0)
        ],
    )?;
    Ok(())
}

/// Invites again someone who has not joined yet; the older link is void.
///
/// # Errors
/// [`Error::Conflict`] when they have joined or are disabled.
pub fn invite_again(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: StaffId,
    secret: &Secret,
) -> Result<Link> {
    let person = super::staff::get(tx, actor, staff)?;
    super::staff::may_run(actor, person.role)?;
    if person.joined || person.disabled_at.is_some() {
        return Err(Error::Conflict("error-has-joined"));
    }
    make(tx, actor, Kind::Invitation, staff, secret)?;
    let about = About::subject(staff.0).with("role", person.role.as_str());
    events::record(tx, actor, Happened::StaffInvited, about)?;
    let Person {
        name,
        email,
        language,
        ..
    } = person;
    Ok(Link {
        kind: Kind::Invitation,
        staff,
        name,
        email,
        language,
    })
}

/// Makes a reset link for whoever signs in under this address. `None` when nobody does: the page
/// says the same either way.
pub fn ask_reset(tx: &mut Tx<'_>, email: &str, secret: &Secret) -> Result<Option<Link>> {
    let found = tx.one(
        "SELECT 'reset', id, name, email, language
           FROM staff
          WHERE email_key = $1 AND password_hash IS NOT NULL AND disabled_at IS NULL",
        &params![attent_mail::address_key(email)],
        read,
    )?;
    let Some(link) = found else { return Ok(None) };
    let actor = Actor::system();
    make(tx, &actor, Kind::Reset, link.staff, secret)?;
    events::record(
        tx,
        &actor,
        Happened::ResetAsked,
        About::subject(link.staff.0),
    )?;
    Ok(Some(link))
}

/// What a link is for, without spending it.
///
/// # Errors
/// [`Error::NotFound`] when it was used, ran out, was replaced or never was.
pub fn look(tx: &mut Tx<'_>, secret: &str) -> Result<Link> {
    let now = tx.now();
    let found = tx.one(
        "SELECT link.kind, staff.id, staff.name, staff.email, staff.language
           FROM sign_in_link AS link
           JOIN staff ON staff.id = link.staff_id
          WHERE link.secret_hash = $1 AND link.used_at IS NULL AND link.expires_at > $2
            AND staff.disabled_at IS NULL",
        &params![digest(secret), now],
        read,
    )?;
    found.ok_or(Error::NotFound)
}

/// Spends the link: sets the password, ends every session, and begins one here.
///
/// # Errors
/// [`Error::NotFound`] as [`look`]; of two at once, the second.
pub fn accept(
    tx: &mut Tx<'_>,
    secret: &str,
    password: &PasswordHash,
    session: &Secret,
    device: &Device,
) -> Result<(StaffId, SessionId)> {
    let link = look(tx, secret)?;
    let now = tx.now();
    let spent = tx.run(
        "UPDATE sign_in_link SET used_at = $2
          WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2",
        &params![digest(secret), now],
    )?;
    if spent == 0 {
        return Err(Error::NotFound);
    }
    tx.run(
        "UPDATE staff SET password_hash = $2, version = version + 1 WHERE id = $1",
        &params![link.staff, password.as_str()],
    )?;
    let actor = Actor::staff(link.staff, Role::Viewer, Vec::new());
    let happened = match link.kind {
        Kind::Invitation => Happened::StaffJoined,
        Kind::Reset => Happened::PasswordSet,
    };
    events::record(tx, &actor, happened, About::subject(link.staff.0))?;
    sessions::end_all(tx, &actor, link.staff, None)?;
    forget(tx, link.staff)?;
    let session = sessions::open(tx, link.staff, session, device)?;
    Ok((link.staff, session))
}

/// Voids every link of a person.
pub(super) fn forget(tx: &mut Tx<'_>, staff: StaffId) -> Result<()> {
    tx.run(
        "DELETE FROM sign_in_link WHERE staff_id = $1",
        &params![staff],
    )?;
    Ok(())
}

/// Drops links that ran out; answers how many.
pub fn prune(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    Ok(tx.run(
        "DELETE FROM sign_in_link WHERE expires_at <= $1",
        &params![now],
    )?)
}

fn read(row: &Row<'_>) -> std::result::Result<Link, DbError> {
    Ok(Link {
        kind: word(row, 0, "sign_in_link.kind", Kind::parse)?,
        staff: row.get(1)?,
        name: row.get(2)?,
        email: row.get(3)?,
        language: word_or_none(row, 4, "staff.language", Language::parse)?,
    })
}
