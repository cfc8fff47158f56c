//! Teams: who works together, who leads, and which are closed.
//!
//! Managers run teams, and leads run theirs. A closed team (personnel, a doctor's desk) is run by
//! its leads and the owners alone: a manager who could join it could read it. Closing and opening
//! re-seals the team's conversations in the same transaction.

mod change;
mod member;

pub use change::{add, change, restore, retire};
pub use member::{add_member, manager_of, members, remove_member, set_lead, unset_lead};

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Result, Role,
    ids::{StaffId, TeamId},
};

#[derive(Clone, Debug, serde::Serialize)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    /// Others see of its conversations only date, kind, team and state.
    pub closed: bool,
    pub members: i64,
    #[serde(skip)]
    pub retired_at: Option<Millis>,
    pub version: i64,
}

#[derive(Clone, Debug, serde::Serialize)]
pub struct Member {
    pub staff: StaffId,
    pub name: String,
    pub leads: bool,
}

const COLUMNS: &str = "team.id, team.name, team.closed,
                       (SELECT COUNT(*) FROM membership WHERE membership.team_id = team.id),
                       team.retired_at, team.version";

/// Every team by name, the retired last.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Team>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM team
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, name_key, id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

pub fn get(tx: &mut Tx<'_>, _actor: &Actor, id: TeamId) -> Result<Team> {
    let sql = format!("SELECT {COLUMNS} FROM team WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Whether the actor runs this team: an owner, one of its leads, or a manager while it is open.
pub(crate) fn may_run(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Result<Team> {
    let team = get(tx, actor, id)?;
    let by_role = actor.role == Role::Owner || (actor.role == Role::Manager && !team.closed);
    if by_role || leads(tx, actor, id)? {
        Ok(team)
    } else {
        Err(Error::Forbidden)
    }
}

fn leads(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Result<bool> {
    let Some(staff) = actor.staff_id() else {
        return Ok(false);
    };
    let found = tx.one(
        "SELECT team_id FROM leads WHERE team_id = $1 AND staff_id = $2",
        &params![id, staff],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some() && actor.role >= Role::Staff)
}

fn read(row: &Row<'_>) -> std::result::Result<Team, DbError> {
    Ok(Team {
        id: row.get(0)?,
        name: row.get(1)?,
        closed: row.get(2)?,
        members: row.get(3)?,
        retired_at: row.get(4)?,
        version: row.get(5)?,
    })
}
