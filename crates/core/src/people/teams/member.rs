//! Who is in a team, who leads it, and who a person's manager is.

use attent_db::{Nudge, Tx, params};

use super::{Member, get, may_run};
use crate::{
    Actor, Error, Result, events,
    events::{About, Kind},
    ids::{StaffId, TeamId},
    people::staff,
};

/// Its people by name.
pub fn members(tx: &mut Tx<'_>, actor: &Actor, id: TeamId) -> Result<Vec<Member>> {
    get(tx, actor, id)?;
    Ok(tx.all(
        "SELECT staff.id, staff.name, leads.staff_id IS NOT NULL
           FROM membership
           JOIN staff ON staff.id = membership.staff_id
           LEFT JOIN leads ON leads.team_id = membership.team_id
                          AND leads.staff_id = membership.staff_id
          WHERE membership.team_id = $1
          ORDER BY staff.name_key, staff.id",
        &params![id],
        |row| {
            Ok(Member {
                staff: row.get(0)?,
                name: row.get(1)?,
                leads: row.get(2)?,
            })
        },
    )?)
}

/// Who is in it already stays in it.
pub fn add_member(tx: &mut Tx<'_>, actor: &Actor, id: TeamId, who: StaffId) -> Result<()> {
    let team = may_run(tx, actor, id)?;
    staff::get(tx, actor, who)?;
    if team.retired_at.is_some() {
        return Err(Error::Conflict("error-team-retired"));
    }
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO membership (team_id, staff_id, since) VALUES ($1, $2, $3)
         ON CONFLICT (team_id, staff_id) DO NOTHING",
        &params![id, who, now],
    )?;
    if new > 0 {
        tell(tx, actor, Kind::MemberAdded, id, who)
    } else {
        Ok(())
    }
}

/// Takes someone out, and with that as a lead.
pub fn remove_member(tx: &mut Tx<'_>, actor: &Actor, id: TeamId, who: StaffId) -> Result<()> {
    may_run(tx, actor, id)?;
    tx.run(
        "DELETE FROM leads WHERE team_id = $1 AND staff_id = $2",
        &params![id, who],
    )?;
    let gone = tx.run(
        "DELETE FROM membership WHERE team_id = $1 AND staff_id = $2",
        &params![id, who],
    )?;
    if gone > 0 {
        tell(tx, actor, Kind::MemberRemoved, id, who)
    } else {
        Ok(())
    }
}

/// Makes someone a lead of the team, and a member where they were not.
pub fn set_lead(tx: &mut Tx<'_>, actor: &Actor, id: TeamId, who: StaffId) -> Result<()> {
    add_member(tx, actor, id, who)?;
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO leads (team_id, staff_id, since) VALUES ($1, $2, $3)
         ON CONFLICT (team_id, staff_id) DO NOTHING",
        &params![id, who, now],
    )?;
    if new > 0 {
        tell(tx, actor, Kind::LeadSet, id, who)
    } else {
        Ok(())
    }
}

/// Ends the lead; the person stays a member.
pub fn unset_lead(tx: &mut Tx<'_>, actor: &Actor, id: TeamId, who: StaffId) -> Result<()> {
    may_run(tx, actor, id)?;
    let gone = tx.run(
        "DELETE FROM leads WHERE team_id = $1 AND staff_id = $2",
        &params![id, who],
    )?;
    if gone > 0 {
        tell(tx, actor, Kind::LeadSet, id, who)
    } else {
        Ok(())
    }
}

fn tell(tx: &mut Tx<'_>, actor: &Actor, kind: Kind, id: TeamId, who: StaffId) -> Result<()> {
    events::record(
        tx,
        actor,
        kind,
        About::subject(id.0).with("staff", who.0.to_string()),
    )?;
    tx.nudge(Nudge {
        topic: "rights",
        id: who.0,
    });
    Ok(())
}

/// Who leads this person: the leads of their teams, longest first; where nobody else does, the
/// owners.
pub fn manager_of(tx: &mut Tx<'_>, who: StaffId) -> Result<Vec<StaffId>> {
    let leads = tx.all(
        "SELECT leads.staff_id, MIN(leads.since) AS first
           FROM membership
           JOIN leads ON leads.team_id = membership.team_id AND leads.staff_id <> $1
           JOIN staff ON staff.id = leads.staff_id AND staff.disabled_at IS NULL
           JOIN team ON team.id = leads.team_id AND team.retired_at IS NULL
          WHERE membership.staff_id = $1
          GROUP BY leads.staff_id
          ORDER BY first, leads.staff_id",
        &params![who],
        |row| row.get(0),
    )?;
    if !leads.is_empty() {
        return Ok(leads);
    }
    Ok(tx.all(
        "SELECT id FROM staff
          WHERE role = 'owner' AND disabled_at IS NULL AND id <> $1
          ORDER BY created_at, id",
        &params![who],
        |row| row.get(0),
    )?)
}
