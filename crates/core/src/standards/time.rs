//! Counting for one clock: its due time, its next step, what it took.

use std::sync::Arc;

use attent_db::{Millis, Tx};
use attent_hours::Calendar as Hours;
use jiff::tz::TimeZone;

use super::{
    calendars,
    store::{Paused, Running, counted, millis, stamp},
};
use crate::{Error, Result, ids::CalendarId};

/// How much of a clock's time is gone when somebody is told.
pub(super) const STEPS: [i64; 4] = [50, 75, 90, 100];

/// What the calendar counts; real hours without one.
pub(super) fn hours(tx: &mut Tx<'_>, calendar: Option<CalendarId>) -> Result<Arc<Hours>> {
    match calendar {
        Some(id) => calendars::calendar(tx, id)?.hours(),
        None => Ok(real_hours()),
    }
}

/// Every hour counts.
pub(super) fn real_hours() -> Arc<Hours> {
    Arc::new(Hours::round_the_clock(TimeZone::UTC))
}

/// When so many minutes will have passed since the clock began.
pub(super) fn due(
    hours: &Hours,
    started: Millis,
    minutes: i64,
    pauses: &[Paused],
) -> Result<Millis> {
    hours
        .due_at(stamp(started), minutes, &counted(pauses))
        .map(millis)
        .map_err(|why| Error::Internal(format!("a clock cannot be counted: {why}")))
}

/// Working seconds from the beginning to `end`.
pub(super) fn took(hours: &Hours, started: Millis, end: Millis, pauses: &[Paused]) -> Result<i64> {
    if end <= started {
        return Ok(0);
    }
    hours
        .elapsed(stamp(started), stamp(end), &counted(pauses))
        .map(|elapsed| elapsed.seconds)
        .map_err(|why| Error::Internal(format!("a clock cannot be counted: {why}")))
}

/// Sets when it is due and when somebody is to be told next; nothing of both while it is paused.
pub(super) fn schedule(hours: &Hours, clock: &mut Running, pauses: &[Paused]) -> Result<()> {
    clock.stale = false;
    if clock.ended_at.is_some() {
        clock.next_step_at = None;
        return Ok(());
    }
    if clock.paused_since.is_some() {
        (clock.due_at, clock.next_step_at) = (None, None);
        return Ok(());
    }
    if clock.version_id.is_some() {
        clock.due_at = Some(due(hours, clock.started_at, clock.minutes, pauses)?);
    }
    clock.next_step_at = match STEPS.iter().find(|step| **step > clock.told) {
        Some(100) => clock.due_at,
        Some(step) => {
            let minutes = (clock.minutes * step / 100).max(1);
            Some(due(hours, clock.started_at, minutes, pauses)?)
        }
        None => None,
    };
    Ok(())
}
