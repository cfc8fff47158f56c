//! Sessions: a browser that has signed in.
//!
//! The secret stands in the browser's cookie, its digest here. A session slides: each use within
//! its days prolongs it ([`touch`], at most once a minute and in a write of its own), up to a year.
//! [`find`] is the one read of every request: it gives the actor with its teams at once.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use super::sign_in::Credentials;
use crate::{
    Actor, Error, Language, Result, Role,
    business::{Setting, settings},
    events,
    events::{About, Kind},
    ids::{SessionId, StaffId, TeamId},
    reading::{word, word_or_none},
    secret::{Secret, digest},
};

/// However much it is used, one signs in again after a year.
const LONGEST: Millis = Millis::from_days(365);

/// Seen to the minute: more would be a write for every click.
const TOUCH_EVERY: Millis = Millis::from_minutes(1);

/// What the browser says of itself, kept so that people recognise their sessions.
#[derive(Clone, Debug, Default)]
pub struct Device {
    pub agent: String,
    pub address: String,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub id: SessionId,
    pub agent: String,
    pub address: String,
    pub created_at: Millis,
    pub seen_at: Millis,
}

/// Who a request comes from.
#[derive(Clone, Debug)]
pub struct Found {
    pub session: SessionId,
    pub staff: StaffId,
    pub actor: Actor,
    pub name: String,
    pub language: Option<Language>,
    pub time_zone: Option<String>,
    /// [`touch`] it, in a write of its own.
    pub touch_due: bool,
}

/// Begins a session for someone whose password was verified.
///
/// # Errors
/// [`Error::Conflict`] when the password changed or the person was disabled meanwhile.
pub fn begin(
    tx: &mut Tx<'_>,
    verified: &Credentials,
    secret: &Secret,
    device: &Device,
) -> Result<SessionId> {
    let still = tx.one(
        "SELECT id FROM staff WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL",
        &params![verified.staff, verified.hash.as_str()],
        |row| row.get::<StaffId>(0),
    )?;
    still.ok_or(Error::Conflict("error-sign-in-again"))?;
    open(tx, verified.staff, secret, device)
}

/// Begins a session for someone who has just proved who they are.
pub(super) fn open(
    tx: &mut Tx<'_>,
    staff: StaffId,
    secret: &Secret,
    device: &Device,
) -> Result<SessionId> {
    let days = settings::number(tx, Setting::SessionDays)?;
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO session (id, secret_hash, staff_id, agent, address, created_at, seen_at,
                              expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            id,
            secret.digest(),
            staff,
            short(&device.agent),
            short(&device.address),
            now,
            now,
            now.plus(Millis::from_days(days).0)
        ],
    )?;
    let actor = Actor::staff(staff, Role::Viewer, Vec::new());
    events::record(
        tx,
        &actor,
        Kind::SignedIn,
        About::subject(staff.0).with("session", id),
    )?;
    Ok(SessionId(id))
}

/// The session behind the secret a browser shows, with who that is and which teams they are in.
pub fn find(tx: &mut Tx<'_>, secret: &str) -> Result<Option<Found>> {
    let now = tx.now();
    let rows = tx.all(
        "SELECT session.id, staff.id, staff.role, staff.name, staff.language, staff.time_zone,
                session.seen_at, membership.team_id
           FROM session
           JOIN staff ON staff.id = session.staff_id
           LEFT JOIN membership ON membership.staff_id = staff.id
          WHERE session.secret_hash = $1 AND session.expires_at > $2 AND staff.disabled_at IS NULL
          ORDER BY membership.team_id",
        &params![digest(secret), now],
        |row| Ok((found(row, now)?, row.get::<Option<TeamId>>(7)?)),
    )?;
    let teams: Vec<TeamId> = rows.iter().filter_map(|(_, team)| *team).collect();
    Ok(rows.into_iter().next().map(|(mut found, _)| {
        found.actor = Actor::staff(found.staff, found.actor.role, teams);
        found
    }))
}

fn found(row: &Row<'_>, now: Millis) -> std::result::Result<Found, DbError> {
    let staff = row.get(1)?;
    let role = word(row, 2, "staff.role", Role::parse)?;
    Ok(Found {
        session: row.get(0)?,
        staff,
        actor: Actor::staff(staff, role, Vec::new()),
        name: row.get(3)?,
        language: word_or_none(row, 4, "staff.language", Language::parse)?,
        time_zone: row.get(5)?,
        touch_due: now.since(row.get(6)?) >= TOUCH_EVERY.0,
    })
}

/// Notes that it was used just now and prolongs it.
pub fn touch(tx: &mut Tx<'_>, id: SessionId) -> Result<()> {
    let days = settings::number(tx, Setting::SessionDays)?;
    let now = tx.now();
    tx.run(
        "UPDATE session
            SET seen_at = $2,
                expires_at = CASE WHEN created_at + $4 < $3 THEN created_at + $4 ELSE $3 END
          WHERE id = $1 AND seen_at <= $5",
        &params![
            id,
            now,
            now.plus(Millis::from_days(days).0),
            LONGEST,
            now.plus(-TOUCH_EVERY.0)
        ],
    )?;
    Ok(())
}

/// The actor's own sessions, the last used first.
pub fn list(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Session>> {
    let staff = actor.staff_id().ok_or(Error::Forbidden)?;
    let now = tx.now();
    Ok(tx.all(
        "SELECT id, agent, address, created_at, seen_at
           FROM session
          WHERE staff_id = $1 AND expires_at > $2
          ORDER BY seen_at DESC, id DESC",
        &params![staff, now],
        |row| {
            Ok(Session {
                id: row.get(0)?,
                agent: row.get(1)?,
                address: row.get(2)?,
                created_at: row.get(3)?,
                seen_at: row.get(4)?,
            })
        },
    )?)
}

/// Signs out: ends the session the request came by.
pub fn end(tx: &mut Tx<'_>, actor: &Actor, id: SessionId) -> Result<()> {
    remove(tx, actor, id, Kind::SignedOut)
}

/// Ends another of the actor's sessions.
pub fn revoke(tx: &mut Tx<'_>, actor: &Actor, id: SessionId) -> Result<()> {
    remove(tx, actor, id, Kind::SessionRevoked)
}

fn remove(tx: &mut Tx<'_>, actor: &Actor, id: SessionId, kind: Kind) -> Result<()> {
    let staff = actor.staff_id().ok_or(Error::Forbidden)?;
    let ended = tx.run(
        "DELETE FROM session WHERE id = $1 AND staff_id = $2",
        &params![id, staff],
    )?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    events::record(
        tx,
        actor,
        kind,
        About::subject(staff.0).with("session", id.0),
    )?;
    Ok(())
}

/// Ends all of the actor's sessions but `keep`; answers how many.
pub fn revoke_others(tx: &mut Tx<'_>, actor: &Actor, keep: SessionId) -> Result<u64> {
    let staff = actor.staff_id().ok_or(Error::Forbidden)?;
    end_all(tx, actor, staff, Some(keep))
}

/// Signs a person out everywhere: a lost telephone, a shared machine. Who does it runs them.
///
/// # Errors
/// [`Error::Forbidden`] for whoever does not run people of their role.
pub fn end_all_of(tx: &mut Tx<'_>, actor: &Actor, staff: StaffId) -> Result<u64> {
    let person = super::staff::get(tx, actor, staff)?;
    super::staff::may_run(actor, person.role)?;
    end_all(tx, actor, staff, None)
}

/// Ends every session of `staff` but `keep`.
pub(super) fn end_all(
    tx: &mut Tx<'_>,
    actor: &Actor,
    staff: StaffId,
    keep: Option<SessionId>,
) -> Result<u64> {
    let ended = tx.run(
        "DELETE FROM session WHERE staff_id = $1 AND id <> $2",
        &params![staff, keep.map_or(0, |id| id.0)],
    )?;
    if ended > 0 {
        let count = i64::try_from(ended).unwrap_or(i64::MAX);
        let about = About::subject(staff.0).with("sessions", count);
        events::record(tx, actor, Kind::SessionRevoked, about)?;
        tx.nudge(attent_db::Nudge {
            topic: "rights",
            id: staff.0,
        });
    }
    Ok(ended)
}

/// Drops sessions that ran out; answers how many.
pub fn prune(tx: &mut Tx<'_>) -> Result<u64> {
    let now = tx.now();
    Ok(tx.run("DELETE FROM session WHERE expires_at <= $1", &params![now])?)
}

/// A header has no limit; the list of sessions has.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(300).collect()
}
