//! Which clocks should run, against which do.
//!
//! [`follow`] is called wherever a conversation's facts change (`conversations::standing`, its kind,
//! priority, tags, its case). It derives what should be from the [`Facts`] alone and writes the
//! difference, so calling it twice, or late, changes nothing more.

use std::sync::Arc;

use attent_db::{Millis, Tx, params};
use attent_hours::Calendar as Hours;

use super::{
    facts::{Facts, facts},
    first_due,
    standard::{self, InUse, Version},
    store::{self, Running},
    time,
    words::{Because, Clock, Ended},
};
use crate::{
    Actor, Error, Result,
    events::{self, About, Kind},
    ids::{ClockId, ConversationId},
};

/// Brings the clocks of a conversation to where its facts say they should be.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed a clock at this moment; those of the database.
pub(crate) fn follow(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    let in_use = standard::in_use(tx)?;
    let mut clocks = store::of(tx, id)?;
    if in_use.is_empty() && clocks.is_empty() {
        return Ok(());
    }
    let by_tag = in_use.iter().any(|one| one.standard.scope.tag.is_some());
    let Some(facts) = facts(tx, id, by_tag)? else {
        return Ok(());
    };
    for clock in Clock::OF_STANDARDS {
        let since = facts.since(clock);
        end_others(tx, &facts, &mut clocks, clock, since)?;
        if let Some(since) = since {
            let chosen = facts.choose(&in_use, clock, since);
            run(tx, id, &facts, &mut clocks, &in_use, (clock, since, chosen))?;
        }
    }
    end_statutory(tx, &facts, &mut clocks)?;
    first_due::keep(tx, id, &facts, &clocks)
}

/// Lets one run since `since`: begins it, wakes it, pauses it, or puts it under another standard.
fn run(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    clocks: &mut Vec<Running>,
    in_use: &[InUse],
    (clock, since, chosen): (Clock, Millis, Option<&InUse>),
) -> Result<()> {
    let there = clocks
        .iter_mut()
        .find(|one| one.clock == clock && one.started_at == since);
    match (there, chosen) {
        (Some(there), chosen) => {
            let under = match chosen {
                Some(other) if moves(tx, facts, there, in_use, other)? => Some(other),
                _ => None,
            };
            keep(tx, facts, there, under)
        }
        (None, Some(chosen)) => {
            let fresh = begin(tx, id, facts, chosen, since)?;
            clocks.push(fresh);
            Ok(())
        }
        (None, None) => Ok(()),
    }
}

/// Whether it goes on under another standard. One that is out of use goes on as long as it fits: that
/// is what those customers were given.
fn moves(
    tx: &mut Tx<'_>,
    facts: &Facts,
    clock: &Running,
    in_use: &[InUse],
    other: &InUse,
) -> Result<bool> {
    let Some(own) = clock.standard.filter(|own| *own != other.standard.id) else {
        return Ok(clock.standard.is_none());
    };
    if in_use.iter().any(|one| one.standard.id == own) {
        return Ok(true);
    }
    let own = standard::standard(tx, own)?;
    Ok(!facts.covered_by(&own.scope))
}

/// The version that was in force when the matter began, and what it counts by.
fn given(tx: &mut Tx<'_>, chosen: &InUse, since: Millis) -> Result<(Version, Arc<Hours>)> {
    let in_force = &chosen.standard.in_force;
    if since >= in_force.since || in_force.number == 1 {
        return Ok((in_force.clone(), Arc::clone(&chosen.hours)));
    }
    let then = standard::version_at(tx, chosen.standard.id, since)?;
    let hours = time::hours(tx, then.target.calendar)?;
    Ok((then, hours))
}

fn begin(
    tx: &mut Tx<'_>,
    id: ConversationId,
    facts: &Facts,
    chosen: &InUse,
    since: Millis,
) -> Result<Running> {
    let (version, hours) = given(tx, chosen, since)?;
    let (chosen, target) = (&chosen.standard, version.target);
    let first_due_at = time::due(&hours, since, target.minutes, &[])?;
    let mut clock = Running {
        id: ClockId(tx.new_id()),
        conversation: id,
        clock: chosen.clock,
        version_id: Some(version.id),
        standard: Some(chosen.id),
        calendar: target.calendar,
        minutes: target.minutes,
        reason: String::new(),
        started_at: since,
        first_due_at,
        due_at: Some(first_due_at),
        paused_since: None,
        told: 0,
        stale: false,
        next_step_at: None,
        ended_at: None,
        result: None,
        seconds: None,
        version: 1,
    };
    let because = facts.pause(chosen.clock);
    if because.is_some() {
        clock.paused_since = Some(tx.now());
    }
    time::schedule(&hours, &mut clock, &[])?;
    store::insert(tx, &clock, None)?;
    if let Some(because) = because {
        let now = tx.now();
        store::begin_pause(tx, clock.id, because, now)?;
    }
    Ok(clock)
}

/// One that is there and should be: awake or paused as the facts say, `under` another standard where
/// its own fits no more.
fn keep(tx: &mut Tx<'_>, facts: &Facts, clock: &mut Running, under: Option<&InUse>) -> Result<()> {
    let before = clock.clone();
    let now = tx.now();
    if let Some(ended) = clock.ended_at.take() {
        // Answered and taken back, or closed and opened again: it goes on, and what lay between
        // counts only for who had to wait for us meanwhile.
        (clock.result, clock.seconds) = (None, None);
        if clock.clock == Clock::Resolution && ended < now {
            store::begin_pause(tx, clock.id, Because::Closed, ended)?;
            store::end_pause(tx, clock.id, now)?;
        }
    }
    if let Some(under) = under {
        let (version, _) = given(tx, under, clock.started_at)?;
        clock.standard = Some(under.standard.id);
        clock.version_id = Some(version.id);
        (clock.minutes, clock.calendar) = (version.target.minutes, version.target.calendar);
    }
    match (facts.pause(clock.clock), clock.paused_since) {
        (Some(because), None) => {
            clock.paused_since = Some(now);
            store::begin_pause(tx, clock.id, because, now)?;
        }
        (None, Some(_)) => {
            clock.paused_since = None;
            store::end_pause(tx, clock.id, now)?;
        }
        _ => {}
    }
    if *clock == before {
        return Ok(());
    }
    reschedule(tx, clock)?;
    save(tx, clock)
}

/// Counts it again. Of steps that are ahead now, somebody may be told anew.
pub(super) fn reschedule(tx: &mut Tx<'_>, clock: &mut Running) -> Result<()> {
    let hours = time::hours(tx, clock.calendar)?;
    let pauses = store::pauses(tx, clock.id)?;
    time::schedule(&hours, clock, &pauses)
}

pub(super) fn save(tx: &mut Tx<'_>, clock: &mut Running) -> Result<()> {
    store::write(tx, clock)?;
    clock.version += 1;
    Ok(())
}

/// Ends those of this clock that run and should not, or that began at another time.
fn end_others(
    tx: &mut Tx<'_>,
    facts: &Facts,
    clocks: &mut [Running],
    clock: Clock,
    since: Option<Millis>,
) -> Result<()> {
    for one in clocks.iter_mut() {
        let runs = one.clock == clock && one.ended_at.is_none();
        if runs && Some(one.started_at) != since {
            let end = measured_at(tx, facts, one)?;
            finish(tx, one, end)?;
        }
    }
    Ok(())
}

/// When what the clock waited for happened; `None` when it never did and is owed no more.
fn measured_at(tx: &mut Tx<'_>, facts: &Facts, clock: &Running) -> Result<Option<Millis>> {
    if !facts.alive() {
        return Ok(None);
    }
    match clock.clock {
        Clock::FirstReply | Clock::NextReply => answered_at(tx, clock),
        Clock::Resolution | Clock::Statutory => Ok(facts.closed_at),
        Clock::Acknowledgement => {
            let case = facts.complaint.as_ref();
            Ok(case.and_then(|case| case.acknowledged_at))
        }
    }
}

/// The first answer since it began.
fn answered_at(tx: &mut Tx<'_>, clock: &Running) -> Result<Option<Millis>> {
    Ok(tx.one(
        "SELECT at FROM entry
          WHERE conversation_id = $1 AND at >= $2 AND staff_id IS NOT NULL
            AND (kind = 'out' OR (kind IN ('call', 'visit', 'letter') AND at > $2))
          ORDER BY at, id LIMIT 1",
        &params![clock.conversation, clock.started_at],
        |row| row.get(0),
    )?)
}

/// Ends one: met or missed at `end`, dropped without it. What is measured cites the version.
pub(super) fn finish(tx: &mut Tx<'_>, clock: &mut Running, end: Option<Millis>) -> Result<()> {
    let now = tx.now();
    let pauses = store::pauses(tx, clock.id)?;
    let hours = time::hours(tx, clock.calendar)?;
    if clock.paused_since.take().is_some() {
        store::end_pause(tx, clock.id, end.unwrap_or(now))?;
    }
    clock.ended_at = Some(end.unwrap_or(now));
    (clock.next_step_at, clock.stale) = (None, false);
    let Some(end) = end else {
        clock.result = Some(Ended::Dropped);
        return save(tx, clock);
    };
    let seconds = time::took(&hours, clock.started_at, end, &closed(&pauses, end))?;
    let met = match clock.clock {
        Clock::Statutory => end <= clock.first_due_at,
        _ => seconds <= clock.minutes * 60,
    };
    clock.seconds = Some(seconds);
    clock.result = Some(if met { Ended::Met } else { Ended::Missed });
    save(tx, clock)?;
    let kind = if met {
        Kind::ClockMet
    } else {
        Kind::ClockMissed
    };
    let mut about = About::conversation(clock.conversation)
        .and_subject(clock.id.0)
        .with("clock", clock.clock.as_str())
        .with("seconds", seconds)
        .with("minutes", clock.minutes);
    if let Some(version) = clock.version_id {
        about = about.with("standard_version", version.0.to_string());
    }
    events::record(tx, &Actor::system(), kind, about)?;
    Ok(())
}

/// A pause that still ran ends where the clock does.
fn closed(pauses: &[store::Paused], end: Millis) -> Vec<store::Paused> {
    let close = |pause: &store::Paused| store::Paused {
        to: Some(pause.to.unwrap_or(end).max(pause.from)),
        ..*pause
    };
    pauses.iter().map(close).collect()
}

/// A deadline of the law is met by closing the matter.
fn end_statutory(tx: &mut Tx<'_>, facts: &Facts, clocks: &mut [Running]) -> Result<()> {
    let over = facts.closed_at.is_some() || !facts.alive();
    for one in clocks.iter_mut() {
        if one.clock == Clock::Statutory && one.ended_at.is_none() && over {
            let end = measured_at(tx, facts, one)?;
            finish(tx, one, end)?;
        }
    }
    Ok(())
}

/// The clocks of this conversation are followed again; the caller found it through an actor.
///
/// # Errors
/// As [`follow`].
pub(crate) fn again(tx: &mut Tx<'_>, id: ConversationId) -> Result<()> {
    match follow(tx, id) {
        Err(Error::Conflict(_)) => follow(tx, id),
        other => other,
    }
}
