//! Standards of service: what is timed, for whom, within how much time. One in force never
//! changes; what people change becomes its next version.

use std::sync::Arc;

use attent_db::{Error as DbError, Millis, Row, Tx, params};
use attent_hours::Calendar as Hours;

use super::{calendars, time, words::Clock};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    conversations::{Kind as Matter, Priority},
    error::invalid,
    events::{self, About, Kind},
    ids::{
        CalendarId, OrganisationId, PlaceId, StaffId, StandardId, StandardVersionId, TagId, TeamId,
    },
};

/// Nobody promises a reply further ahead than this: a year around the clock.
const LONGEST_MINUTES: i64 = 366 * 24 * 60;

/// Whose matters it is for; `None` is all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub place: Option<PlaceId>,
    pub team: Option<TeamId>,
    pub kind: Option<Matter>,
    pub priority: Option<Priority>,
    /// A group of matters: those with this tag.
    pub tag: Option<TagId>,
    /// A group of customers: those of this organisation.
    pub organisation: Option<OrganisationId>,
}

impl Scope {
    /// How narrow it is. The narrower standard wins: one customer's before a tag's, a tag's before
    /// a kind's, then priority, team, place.
    #[must_use]
    pub fn narrowness(&self) -> u8 {
        [
            (self.organisation.is_some(), 32),
            (self.tag.is_some(), 16),
            (self.kind.is_some(), 8),
            (self.priority.is_some(), 4),
            (self.team.is_some(), 2),
            (self.place.is_some(), 1),
        ]
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, weight)| weight)
        .sum()
    }
}

/// How much time, and by which calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub minutes: i64,
    /// `None`: real hours, day and night.
    pub calendar: Option<CalendarId>,
    /// Whether customers read it in the charter.
    pub published: bool,
}

/// One version of a standard.
#[derive(Clone, Debug)]
pub struct Version {
    pub id: StandardVersionId,
    pub number: i64,
    pub target: Target,
    pub since: Millis,
    /// `None` while it is in force.
    pub until: Option<Millis>,
    pub by: Option<StaffId>,
}

/// A standard with the version in force.
#[derive(Clone, Debug)]
pub struct Standard {
    pub id: StandardId,
    pub clock: Clock,
    pub scope: Scope,
    /// What began before then is not measured by it; 0: what was open already is too.
    pub holds_since: Millis,
    pub retired_at: Option<Millis>,
    pub version: i64,
    pub in_force: Version,
}

const COLUMNS: &str = "s.id, s.clock, s.place_id, s.team_id, s.kind, s.priority, s.tag_id,
       s.organisation_id, s.retired_at, s.version, s.holds_since, v.id, v.number, v.minutes,
       v.calendar_id, v.published, v.since, v.until, v.staff_id";

fn read(row: &Row<'_>) -> std::result::Result<Standard, DbError> {
    Ok(Standard {
        id: row.get(0)?,
        clock: row.get(1)?,
        scope: Scope {
            place: row.get(2)?,
            team: row.get(3)?,
            kind: row.get(4)?,
            priority: row.get(5)?,
            tag: row.get(6)?,
            organisation: row.get(7)?,
        },
        retired_at: row.get(8)?,
        version: row.get(9)?,
        holds_since: row.get(10)?,
        in_force: read_version(row, 11)?,
    })
}

fn read_version(row: &Row<'_>, at: usize) -> std::result::Result<Version, DbError> {
    Ok(Version {
        id: row.get(at)?,
        number: row.get(at + 1)?,
        target: Target {
            minutes: row.get(at + 2)?,
            calendar: row.get(at + 3)?,
            published: row.get(at + 4)?,
        },
        since: row.get(at + 5)?,
        until: row.get(at + 6)?,
        by: row.get(at + 7)?,
    })
}

/// Every standard with the version in force, those out of use last.
///
/// # Errors
/// Those of the database.
pub fn standards(tx: &mut Tx<'_>) -> Result<Vec<Standard>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM standard s JOIN standard_version v ON v.standard_id = s.id AND v.until IS NULL
          ORDER BY CASE WHEN s.retired_at IS NULL THEN 0 ELSE 1 END, s.clock, s.id"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn standard(tx: &mut Tx<'_>, id: StandardId) -> Result<Standard> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM standard s JOIN standard_version v ON v.standard_id = s.id AND v.until IS NULL
          WHERE s.id = $1"
    );
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Its versions, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when there is no such standard.
pub fn versions(tx: &mut Tx<'_>, id: StandardId) -> Result<Vec<Version>> {
    standard(tx, id)?;
    Ok(tx.all(
        "SELECT id, number, minutes, calendar_id, published, since, until, staff_id
           FROM standard_version WHERE standard_id = $1 ORDER BY number DESC",
        &params![id],
        |row| read_version(row, 0),
    )?)
}

/// A standard in use, with what it counts by.
pub(super) struct InUse {
    pub standard: Standard,
    pub hours: Arc<Hours>,
}

/// All in use; few, so the choice among them is made by [`super::follow`].
pub(super) fn in_use(tx: &mut Tx<'_>) -> Result<Vec<InUse>> {
    let sql = format!(
        "SELECT {COLUMNS}, k.time_zone, k.country, k.week, k.holidays, k.extra
           FROM standard s
           JOIN standard_version v ON v.standard_id = s.id AND v.until IS NULL
           LEFT JOIN calendar k ON k.id = v.calendar_id
          WHERE s.retired_at IS NULL
          ORDER BY s.id"
    );
    Ok(tx.all(&sql, &params![], |row| {
        Ok(InUse {
            standard: read(row)?,
            hours: calendars::hours_in(row, 19)?.unwrap_or_else(time::real_hours),
        })
    })?)
}

/// One version, whatever its age: what a clock cites.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn version(tx: &mut Tx<'_>, id: StandardVersionId) -> Result<Version> {
    tx.one(
        "SELECT id, number, minutes, calendar_id, published, since, until, staff_id
           FROM standard_version WHERE id = $1",
        &params![id],
        |row| read_version(row, 0),
    )?
    .ok_or(Error::NotFound)
}

/// The version that was in force at that moment, the first one for what is older than the standard.
pub(super) fn version_at(tx: &mut Tx<'_>, id: StandardId, at: Millis) -> Result<Version> {
    tx.one(
        "SELECT id, number, minutes, calendar_id, published, since, until, staff_id
           FROM standard_version
          WHERE standard_id = $1 AND (since <= $2 OR number = 1)
          ORDER BY number DESC LIMIT 1",
        &params![id, at],
        |row| read_version(row, 0),
    )?
    .ok_or(Error::NotFound)
}

/// Puts a standard in force. What begins from now on is timed by it; for what is open already it
/// holds only after [`super::refit`].
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when one for the same matters is in use.
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    clock: Clock,
    scope: Scope,
    target: Target,
) -> Result<StandardId> {
    actor.at_least(Role::Manager)?;
    if clock == Clock::Statutory {
        return Err(invalid("clock", "error-statutory-by-hand"));
    }
    check(tx, target)?;
    let same = |one: &InUse| one.standard.clock == clock && one.standard.scope == scope;
    if in_use(tx)?.iter().any(same) {
        return Err(Error::Conflict("error-standard-there"));
    }
    let (id, now) = (StandardId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO standard (id, clock, place_id, team_id, kind, priority, tag_id,
                               organisation_id, created_at, holds_since, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 1)",
        &params![
            id,
            clock,
            scope.place,
            scope.team,
            scope.kind.map(Matter::as_str),
            scope.priority.map(Priority::as_str),
            scope.tag,
            scope.organisation,
            now
        ],
    )?;
    insert_version(tx, actor, id, 1, target)?;
    let about = About::subject(id.0).with("clock", clock.as_str());
    events::record(tx, actor, Kind::StandardAdded, about)?;
    Ok(id)
}

fn insert_version(
    tx: &mut Tx<'_>,
    actor: &Actor,
    standard: StandardId,
    number: i64,
    target: Target,
) -> Result<()> {
    let (id, now) = (tx.new_id(), tx.now());
    tx.run(
        "INSERT INTO standard_version (id, standard_id, number, minutes, calendar_id, published,
                                       since, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![
            id,
            standard,
            number,
            target.minutes,
            target.calendar,
            target.published,
            now,
            actor.staff_id()
        ],
    )?;
    Ok(())
}

/// A new version replaces the one in force. Clocks that run keep the version they began with.
///
/// # Errors
/// [`Error::Invalid`] by field; [`Error::Conflict`] when it was changed meanwhile or is out of use.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: StandardId,
    version: i64,
    target: Target,
) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let found = standard(tx, id)?;
    check(tx, target)?;
    if found.retired_at.is_some() {
        return Err(Error::Conflict("error-standard-retired"));
    }
    bump(tx, id, version)?;
    if found.in_force.target == target {
        return Ok(());
    }
    let (now, number) = (tx.now(), found.in_force.number + 1);
    tx.run(
        "UPDATE standard_version SET until = $2 WHERE id = $1 AND until IS NULL",
        &params![found.in_force.id, now],
    )?;
    insert_version(tx, actor, id, number, target)?;
    let about = About::subject(id.0)
        .with("number", number)
        .with("minutes", target.minutes);
    events::record(tx, actor, Kind::StandardChanged, about)?;
    Ok(())
}

/// Takes it out of use. Clocks that run by it go on: that is what those customers were given.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile.
pub fn retire(tx: &mut Tx<'_>, actor: &Actor, id: StandardId, version: i64) -> Result<()> {
    actor.at_least(Role::Manager)?;
    if standard(tx, id)?.retired_at.is_some() {
        return Ok(());
    }
    bump(tx, id, version)?;
    let now = tx.now();
    tx.run(
        "UPDATE standard SET retired_at = $2 WHERE id = $1",
        &params![id, now],
    )?;
    events::record(tx, actor, Kind::StandardRetired, About::subject(id.0))?;
    Ok(())
}

fn bump(tx: &mut Tx<'_>, id: StandardId, version: i64) -> Result<()> {
    let rows = tx.run(
        "UPDATE standard SET version = version + 1 WHERE id = $1 AND version = $2",
        &params![id, version],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    Ok(())
}

fn check(tx: &mut Tx<'_>, target: Target) -> Result<()> {
    let mut errors = FieldErrors::new();
    if !(1..=LONGEST_MINUTES).contains(&target.minutes) {
        errors.add("minutes", "error-minutes-of-standard");
    }
    if let Some(id) = target.calendar {
        match calendars::calendar(tx, id) {
            Ok(found) if found.retired_at.is_none() => {}
            Ok(_) => errors.add("calendar", "error-calendar-retired"),
            Err(Error::NotFound) => errors.add("calendar", "error-required"),
            Err(other) => return Err(other),
        }
    }
    errors.check()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_customers_standard_beats_every_other() {
        let organisation = Scope {
            organisation: Some(OrganisationId(1)),
            ..Scope::default()
        };
        let all_the_rest = Scope {
            organisation: None,
            place: Some(PlaceId(1)),
            team: Some(TeamId(1)),
            kind: Some(Matter::Complaint),
            priority: Some(Priority::Urgent),
            tag: Some(TagId(1)),
        };
        assert_eq!(Scope::default().narrowness(), 0);
        assert!(organisation.narrowness() > all_the_rest.narrowness());
    }
}
