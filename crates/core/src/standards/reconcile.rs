//! Each minute: clocks whose next moment has come. One index gives that moment of each, so the work
//! grows with what is due, not with what is open.
//!
//! At half of its time nobody is disturbed, the page shows it; at 75 % who has it hears, at 90 %
//! also who leads the team, at 100 % also the managers (the owner where there is none).

use attent_db::{Tx, params};

use super::{
    first_due,
    follow::{reschedule, save},
    refit::untell,
    store::{self, Running},
    time::STEPS,
    words::Clock,
};
use crate::{
    Actor, Error, Result, Role,
    events::{self, About, Kind},
    ids::{ClockId, StaffId, TeamId},
    notices,
};

/// Those whose moment has come, the longest ago first.
///
/// # Errors
/// Those of the database.
pub fn due(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<ClockId>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT id FROM clock WHERE next_step_at IS NOT NULL AND next_step_at <= $1
          ORDER BY next_step_at, id LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?)
}

/// Does what is due for one of them. Whoever comes second does nothing.
///
/// # Errors
/// Those of the database.
pub fn step(tx: &mut Tx<'_>, id: ClockId) -> Result<()> {
    let now = tx.now();
    let mut clock = match store::load(tx, id) {
        Ok(clock) => clock,
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    if clock.next_step_at.is_none_or(|at| at > now) {
        return Ok(());
    }
    let counted_again = clock.stale;
    if counted_again {
        untell(tx, &mut clock)?;
        reschedule(tx, &mut clock)?;
    }
    let reached = reached(tx, &mut clock)?;
    save(tx, &mut clock)?;
    if counted_again {
        first_due::note(tx, clock.conversation)?;
    }
    match reached {
        Some(step) => tell(tx, &clock, step),
        None => Ok(()),
    }
}

/// Moves on over every step whose time has come; answers the last. After a stop of the program
/// one is told of the last alone.
fn reached(tx: &mut Tx<'_>, clock: &mut Running) -> Result<Option<i64>> {
    let (now, before) = (tx.now(), clock.told);
    for step in STEPS {
        if step <= clock.told || clock.next_step_at.is_none_or(|at| at > now) {
            continue;
        }
        clock.told = step;
        reschedule(tx, clock)?;
    }
    Ok((clock.told > before).then_some(clock.told))
}

fn tell(tx: &mut Tx<'_>, clock: &Running, step: i64) -> Result<()> {
    let system = Actor::system();
    let mut about = About::conversation(clock.conversation)
        .and_subject(clock.id.0)
        .with("clock", clock.clock.as_str())
        .with("percent", step);
    if let Some(version) = clock.version_id {
        about = about.with("standard_version", version.0.to_string());
    }
    let kind = if step == 100 {
        Kind::ClockLate
    } else {
        Kind::ClockAtRisk
    };
    events::record(tx, &system, kind, about)?;
    if step < 75 {
        return Ok(());
    }
    let people = concerned(tx, clock, step)?;
    let kind = if step == 100 {
        notices::Kind::ClockLate
    } else {
        notices::Kind::ClockAtRisk
    };
    let about = notices::About::clock(clock.id, clock.conversation);
    notices::tell_all(tx, &system, kind, &people, about)?;
    Ok(())
}

/// Who has the conversation, then who leads its team, then the managers; while nobody has it, its
/// team hears from the first step on.
fn concerned(tx: &mut Tx<'_>, clock: &Running, step: i64) -> Result<Vec<StaffId>> {
    let Some((assignee, team)) = tx.one(
        "SELECT assignee_id, team_id FROM conversation WHERE id = $1",
        &params![clock.conversation],
        |row| {
            Ok((
                row.get::<Option<StaffId>>(0)?,
                row.get::<Option<TeamId>>(1)?,
            ))
        },
    )?
    else {
        return Ok(Vec::new());
    };
    let mut people: Vec<StaffId> = assignee.into_iter().collect();
    if assignee.is_none() {
        people.extend(ids(
            tx,
            "SELECT staff_id FROM membership WHERE team_id = CAST($1 AS BIGINT)",
            team,
        )?);
    }
    let alone = people.is_empty();
    if step >= 90 || alone || clock.clock == Clock::Statutory {
        people.extend(ids(
            tx,
            "SELECT staff_id FROM leads WHERE team_id = CAST($1 AS BIGINT)",
            team,
        )?);
    }
    if step >= 100 || people.is_empty() {
        let mut managers = those_of(tx, Role::Manager)?;
        if managers.is_empty() {
            managers = those_of(tx, Role::Owner)?;
        }
        people.extend(managers);
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

fn those_of(tx: &mut Tx<'_>, role: Role) -> Result<Vec<StaffId>> {
    Ok(tx.all(
        "SELECT id FROM staff WHERE role = $1 AND disabled_at IS NULL",
        &params![role.as_str()],
        |row| row.get(0),
    )?)
}

fn ids(tx: &mut Tx<'_>, sql: &str, team: Option<TeamId>) -> Result<Vec<StaffId>> {
    Ok(tx.all(sql, &params![team], |row| row.get(0))?)
}
