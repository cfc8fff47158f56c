//! Staff: inviting, listing, changing, disabling.
//!
//! Owners run everybody; managers run staff and viewers. There is always an owner who can sign in:
//! the last one is neither demoted nor disabled. Nobody is deleted, since the history names them.
//! Changing oneself is in `profile`.

mod change;
mod invite;
mod standing;

pub use change::{Change, change, set_role};
pub use invite::{Invite, Invited, invite};
pub use standing::{StillTheirs, disable, enable, hand_over, still_theirs_of};

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Language, Result, Role, Who,
    error::invalid,
    ids::{PlaceId, StaffId},
    people::tokens,
    reading::{word, word_or_none},
};

#[derive(Clone, Debug, serde::Serialize)]
pub struct Person {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub place: Option<PlaceId>,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    /// Whether the invitation was accepted.
    pub joined: bool,
    /// Since when the person cannot sign in.
    #[serde(skip)]
    pub disabled_at: Option<Millis>,
    #[serde(skip)]
    pub created_at: Millis,
    pub version: i64,
}

const COLUMNS: &str = "id, name, email, role, place_id, language, time_zone,
                       password_hash IS NOT NULL, disabled_at, created_at, version";

/// Everybody, by name, the disabled last. All see whom they work with.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Person>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM staff
          ORDER BY CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END, name_key, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

pub fn get(tx: &mut Tx<'_>, _actor: &Actor, id: StaffId) -> Result<Person> {
    let sql = format!("SELECT {COLUMNS} FROM staff WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Who could be given work: joined, not disabled, more than a viewer.
pub fn assignable(tx: &mut Tx<'_>) -> Result<Vec<Person>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM staff
          WHERE disabled_at IS NULL AND password_hash IS NOT NULL AND role <> 'viewer'
          ORDER BY name_key, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

/// In whose name something is said: whoever acts, or, for a program, the person who made its token.
/// Nobody else's word, or whoever holds a token could speak in any name.
///
/// # Errors
/// [`Error::Invalid`] for a program that names somebody who does not work here; [`Error::Forbidden`]
/// for one that names nobody or another than its maker, for a person who names another, and for
/// everybody else.
pub(crate) fn speaks(tx: &mut Tx<'_>, actor: &Actor, by: Option<StaffId>) -> Result<StaffId> {
    match (actor.who, by) {
        (Who::Staff(me), None) => Ok(me),
        (Who::Staff(me), Some(by)) if me == by => Ok(me),
        (Who::Token(_), Some(by)) if assignable(tx)?.iter().all(|one| one.id != by) => {
            Err(invalid("by", "error-unknown-choice"))
        }
        (Who::Token(token), Some(by)) if tokens::maker(tx, token)? == Some(by) => Ok(by),
        _ => Err(Error::Forbidden),
    }
}

/// Whether the actor runs people of this role.
pub(super) fn may_run(actor: &Actor, role: Role) -> Result<()> {
    actor.at_least(if role >= Role::Manager {
        Role::Owner
    } else {
        Role::Manager
    })
}

/// Makes changes to owners wait for each other, so that two owners who demote each other at the
/// same moment do not both succeed.
fn one_at_a_time(tx: &mut Tx<'_>) -> Result<()> {
    tx.run(
        "UPDATE business SET version = version WHERE id = 1",
        &params![],
    )?;
    Ok(())
}

/// Whether someone else is an owner who can sign in.
fn another_owner(tx: &mut Tx<'_>, than: StaffId) -> Result<bool> {
    let other = tx.one(
        "SELECT id
           FROM staff
          WHERE role = 'owner' AND id <> $1 AND disabled_at IS NULL AND password_hash IS NOT NULL
          LIMIT 1",
        &params![than],
        |row| row.get::<i64>(0),
    )?;
    Ok(other.is_some())
}

fn read(row: &Row<'_>) -> std::result::Result<Person, DbError> {
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        role: word(row, 3, "staff.role", Role::parse)?,
        place: row.get(4)?,
        language: word_or_none(row, 5, "staff.language", Language::parse)?,
        time_zone: row.get(6)?,
        joined: row.get(7)?,
        disabled_at: row.get(8)?,
        created_at: row.get(9)?,
        version: row.get(10)?,
    })
}
