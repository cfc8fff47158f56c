//! Why something is due when it is: the standard, the calendar, and what was counted.

use attent_db::{Millis, Tx};
use attent_hours::Step;

use super::{
    calendars::Calendar,
    past,
    standard::{self, Standard, Version},
    store::{self, Paused, Running, counted, stamp},
    time,
    words::Clock,
};
use crate::{
    Actor, Error, Result, conversations,
    ids::{ClockId, ConversationId},
};

/// The clocks of a conversation: those that run by what is due first, then those that ended, the
/// latest first.
///
/// # Errors
/// Not found when the conversation is out of reach.
pub fn clocks(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Running>> {
    conversations::see(tx, actor, id)?;
    let mut all = store::of(tx, id)?;
    let far = Millis(i64::MAX);
    all.sort_by_key(|one| match one.ended_at {
        None => (0, one.due_at.unwrap_or(far).0),
        Some(at) => (1, -at.0),
    });
    Ok(all)
}

/// How a due time came about.
#[derive(Clone, Debug)]
pub struct Why {
    pub clock: Running,
    /// `None` for a deadline of the law.
    pub standard: Option<(Standard, Version)>,
    /// As it counted when the clock ended, or counts now. `None`: real hours.
    pub calendar: Option<Calendar>,
    pub pauses: Vec<Paused>,
    /// What was counted, in order; of one that is paused, up to now.
    pub steps: Vec<Step>,
    /// Working seconds gone so far, or that it took.
    pub gone: i64,
}

/// # Errors
/// Not found when its conversation is out of reach.
pub fn why(tx: &mut Tx<'_>, actor: &Actor, id: ClockId) -> Result<Why> {
    let clock = store::load(tx, id)?;
    conversations::see(tx, actor, clock.conversation)?;
    let standard = match (clock.standard, clock.version_id) {
        (Some(id), Some(version)) => {
            Some((standard::standard(tx, id)?, standard::version(tx, version)?))
        }
        _ => None,
    };
    let calendar = match clock.calendar {
        Some(id) => Some(past::as_of(tx, id, clock.ended_at)?),
        None => None,
    };
    let pauses = store::pauses(tx, id)?;
    let hours = match &calendar {
        Some(calendar) => calendar.hours()?,
        None => time::hours(tx, None)?,
    };
    let until = clock.ended_at.unwrap_or(tx.now());
    let gone = time::took(&hours, clock.started_at, until, &until_then(&pauses, until))?;
    let steps = if clock.paused_since.is_some() || clock.clock == Clock::Statutory {
        let end = until.max(clock.started_at);
        let pauses = counted(&until_then(&pauses, end));
        let elapsed = hours.elapsed(stamp(clock.started_at), stamp(end), &pauses);
        elapsed.map(|elapsed| elapsed.steps)
    } else {
        let due = hours.due(stamp(clock.started_at), clock.minutes, &counted(&pauses));
        due.map(|due| due.steps)
    }
    .map_err(|why| Error::Internal(format!("a clock cannot be counted: {why}")))?;
    Ok(Why {
        clock,
        standard,
        calendar,
        pauses,
        steps,
        gone,
    })
}

/// A pause that still runs, up to `end`; those that began later are left out.
fn until_then(pauses: &[Paused], end: Millis) -> Vec<Paused> {
    let begun = pauses.iter().filter(|pause| pause.from <= end);
    begun
        .map(|pause| Paused {
            to: Some(pause.to.unwrap_or(end)),
            ..*pause
        })
        .collect()
}
