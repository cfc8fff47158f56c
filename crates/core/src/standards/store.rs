//! The rows of clocks and of their pauses.

use attent_db::{Error as DbError, Millis, Row, Tx, params};
use attent_hours::Pause;
use jiff::Timestamp;

use super::words::{Because, Clock, Ended};
use crate::{
    Error, Result,
    ids::{CalendarId, ClockId, ConversationId, StandardId, StandardVersionId},
};

/// A clock, running or over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    pub id: ClockId,
    pub conversation: ConversationId,
    pub clock: Clock,
    /// The version it is measured by; `None` for a deadline of the law.
    pub version_id: Option<StandardVersionId>,
    pub standard: Option<StandardId>,
    /// `None`: real hours.
    pub calendar: Option<CalendarId>,
    pub minutes: i64,
    /// Of a deadline of the law.
    pub reason: String,
    pub started_at: Millis,
    /// As it was when it began.
    pub first_due_at: Millis,
    /// `None` while it is paused.
    pub due_at: Option<Millis>,
    pub paused_since: Option<Millis>,
    pub told: i64,
    pub stale: bool,
    pub next_step_at: Option<Millis>,
    pub ended_at: Option<Millis>,
    pub result: Option<Ended>,
    /// Working time it took.
    pub seconds: Option<i64>,
    pub version: i64,
}

impl Running {
    /// Whether its time is over and nothing has ended it.
    #[must_use]
    pub fn late(&self, now: Millis) -> bool {
        self.ended_at.is_none() && self.due_at.is_some_and(|due| due <= now)
    }
}

pub(super) const COLUMNS: &str = "id, conversation_id, clock, standard_version_id, standard_id,
       calendar_id, minutes, reason, started_at, first_due_at, due_at, paused_since, told, stale,
       next_step_at, ended_at, result, seconds, version";

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Running, DbError> {
    Ok(Running {
        id: row.get(0)?,
        conversation: row.get(1)?,
        clock: row.get(2)?,
        version_id: row.get(3)?,
        standard: row.get(4)?,
        calendar: row.get(5)?,
        minutes: row.get(6)?,
        reason: row.get(7)?,
        started_at: row.get(8)?,
        first_due_at: row.get(9)?,
        due_at: row.get(10)?,
        paused_since: row.get(11)?,
        told: row.get(12)?,
        stale: row.get(13)?,
        next_step_at: row.get(14)?,
        ended_at: row.get(15)?,
        result: row.get(16)?,
        seconds: row.get(17)?,
        version: row.get(18)?,
    })
}

/// Every clock of a conversation, in the order in which they began.
pub(super) fn of(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Vec<Running>> {
    let sql =
        format!("SELECT {COLUMNS} FROM clock WHERE conversation_id = $1 ORDER BY started_at, id");
    Ok(tx.all(&sql, &params![conversation], read)?)
}

pub(super) fn load(tx: &mut Tx<'_>, id: ClockId) -> Result<Running> {
    let sql = format!("SELECT {COLUMNS} FROM clock WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// Answers whether it is new: pressed twice, or followed twice, it is there once.
pub(super) fn insert(tx: &mut Tx<'_>, clock: &Running, press: Option<&str>) -> Result<bool> {
    let rows = tx.run(
        "INSERT INTO clock (id, conversation_id, clock, standard_version_id, standard_id,
                            calendar_id, minutes, reason, started_at, first_due_at, due_at,
                            paused_since, told, stale, next_step_at, ended_at, result, seconds,
                            press_key, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                 $19, 1)
         ON CONFLICT DO NOTHING",
        &params![
            clock.id,
            clock.conversation,
            clock.clock,
            clock.version_id,
            clock.standard,
            clock.calendar,
            clock.minutes,
            clock.reason.as_str(),
            clock.started_at,
            clock.first_due_at,
            clock.due_at,
            clock.paused_since,
            clock.told,
            clock.stale,
            clock.next_step_at,
            clock.ended_at,
            clock.result.map(Ended::as_str),
            clock.seconds,
            press
        ],
    )?;
    Ok(rows == 1)
}

/// The one that this press made.
pub(super) fn pressed(tx: &mut Tx<'_>, press: &str) -> Result<Option<ClockId>> {
    Ok(tx.one(
        "SELECT id FROM clock WHERE press_key = $1",
        &params![press],
        |row| row.get(0),
    )?)
}

/// Writes it over the version that was read.
///
/// # Errors
/// [`Error::Conflict`] when somebody else wrote it meanwhile; the whole change is tried again.
pub(super) fn write(tx: &mut Tx<'_>, clock: &Running) -> Result<()> {
    let rows = tx.run(
        "UPDATE clock
            SET standard_version_id = $3, standard_id = $4, calendar_id = $5, minutes = $6,
                due_at = $7, paused_since = $8, told = $9, stale = $10, next_step_at = $11,
                ended_at = $12, result = $13, seconds = $14, version = version + 1
          WHERE id = $1 AND version = $2",
        &params![
            clock.id,
            clock.version,
            clock.version_id,
            clock.standard,
            clock.calendar,
            clock.minutes,
            clock.due_at,
            clock.paused_since,
            clock.told,
            clock.stale,
            clock.next_step_at,
            clock.ended_at,
            clock.result.map(Ended::as_str),
            clock.seconds
        ],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-changed-meanwhile"));
    }
    Ok(())
}

/// One time that does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paused {
    pub because: Because,
    pub from: Millis,
    /// `None` while it lasts.
    pub to: Option<Millis>,
}

pub(super) fn pauses(tx: &mut Tx<'_>, clock: ClockId) -> Result<Vec<Paused>> {
    Ok(tx.all(
        "SELECT because, from_at, to_at FROM clock_pause WHERE clock_id = $1 ORDER BY from_at, id",
        &params![clock],
        |row| {
            Ok(Paused {
                because: row.get(0)?,
                from: row.get(1)?,
                to: row.get(2)?,
            })
        },
    )?)
}

pub(super) fn begin_pause(
    tx: &mut Tx<'_>,
    clock: ClockId,
    because: Because,
    from: Millis,
) -> Result<()> {
    let id = tx.new_id();
    tx.run(
        "INSERT INTO clock_pause (id, clock_id, because, from_at) VALUES ($1, $2, $3, $4)",
        &params![id, clock, because, from],
    )?;
    Ok(())
}

pub(super) fn end_pause(tx: &mut Tx<'_>, clock: ClockId, to: Millis) -> Result<()> {
    tx.run(
        "UPDATE clock_pause SET to_at = CASE WHEN from_at > $2 THEN from_at ELSE $2 END
          WHERE clock_id = $1 AND to_at IS NULL",
        &params![clock, to],
    )?;
    Ok(())
}

/// As the arithmetic takes them.
pub(super) fn counted(pauses: &[Paused]) -> Vec<Pause> {
    pauses
        .iter()
        .map(|pause| Pause {
            from: stamp(pause.from),
            to: pause.to.map(stamp),
        })
        .collect()
}

/// A stored time as one of the calendar's. Out of range is the end of time.
pub(super) fn stamp(at: Millis) -> Timestamp {
    Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::MAX)
}

pub(super) fn millis(at: Timestamp) -> Millis {
    Millis(at.as_millisecond())
}
