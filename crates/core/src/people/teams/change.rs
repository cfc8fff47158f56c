//! Making, changing, closing and retiring teams.

use attent_db::{Nudge, Tx, params};

use super::may_run;
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    error::invalid,
    events,
    events::{About, Kind},
    fields,
    ids::TeamId,
    keys::name_key,
    people::retired::{self, Of},
};

/// Makes a team; its maker is not in it.
///
/// # Errors
/// [`Error::Invalid`] for a name in use.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, name: &str, closed: bool) -> Result<TeamId> {
    actor.at_least(Role::Manager)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", name);
    errors.check()?;
    let (id, now) = (tx.new_id(), tx.now());
    let new = tx.run(
        "INSERT INTO team (id, name, name_key, closed, created_at, version)
         VALUES ($1, $2, $3, $4, $5, 1)
         ON CONFLICT (name_key) DO NOTHING",
        &params![id, name.as_str(), name_key(&name), closed, now],
    )?;
    if new == 0 {
        return Err(invalid("name", "error-name-taken"));
    }
    let about = About::subject(id).with("closed", closed);
    events::record(tx, actor, Kind::TeamAdded, about)?;
    Ok(TeamId(id))
}

/// Changes the name and whether it is closed, as seen at `version`.
///
/// # Errors
/// [`Error::Invalid`] for a name in use; [`Error::Conflict`] when changed meanwhile.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: TeamId,
    version: i64,
    name: &str,
    closed: bool,
) -> Result<()> {
    let team = may_run(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    let name = fields::name(&mut errors, "name", name);
    errors.check()?;
    let taken = tx.one(
        "SELECT id FROM team WHERE name_key = $1 AND id <> $2",
        &params![name_key(&name), id],
        |row| row.get::<i64>(0),
    )?;
    if taken.is_some() {
        return Err(invalid("name", "error-name-taken"));
    }
    let changed = tx.run(
        "UPDATE team SET name = $3, name_key = $4, closed = $5, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![id, version, name.as_str(), name_key(&name), closed],
    )?;
    if changed == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    if closed != team.closed {
        seal(tx, id, closed)?;
    }
    let about = About::subject(id.0).with("closed", closed);
    events::record(tx, actor, Kind::TeamChanged, about)?;
    Ok(())
}

/// Hides the team's conversations from others, or shows them again.
fn seal(tx: &mut Tx<'_>, id: TeamId, closed: bool) -> Result<()> {
    tx.run(
        "UPDATE conversation SET sealed_team = $2 WHERE team_id = $1 AND sealed_team <> $2",
        &params![id, if closed { id.0 } else { 0 }],
    )?;
    tx.nudge(Nudge {
        topic: "team",
        id: id.0,
    });
    Ok(())
}

/// Takes a team out of use; what it has stays.
///
/// # Errors
/// [`Error::Conflict`] while conversations of it are not over, or a mailbox brings it new ones.
pub fn retire(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Result<()> {
    may_run(tx, actor, id)?;
    let over = "NOT EXISTS (SELECT 1 FROM conversation
                             WHERE team_id = $1 AND state IN ('open', 'waiting', 'snoozed'))
            AND NOT EXISTS (SELECT 1 FROM mailbox WHERE team_id = $1 AND retired_at IS NULL)";
    if !retired::retire(tx, actor, Of::Team, id.0, over)? {
        return Err(Error::Conflict("error-team-in-use"));
    }
    Ok(())
}

/// Takes it into use again.
pub fn restore(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Result<()> {
    may_run(tx, actor, id)?;
    retired::restore(tx, actor, Of::Team, id.0)
}
