//! Deadlines of the law: set by hand, with a reason, met by closing the matter.

use attent_db::{Millis, Tx};

use super::{
    first_due,
    follow::finish,
    store::{self, Running},
    time,
    words::Clock,
};
use crate::{
    Actor, Error, FieldErrors, Result, Role, conversations,
    events::{self, About, Kind},
    ids::{ClockId, ConversationId},
};

const LONGEST_REASON: usize = 300;
/// Further ahead is a slip of the keyboard.
const FURTHEST: Millis = Millis::from_days(3660);

/// Sets one. It never pauses: the law does not wait for the customer's answer. A second press with
/// the same key answers the first one's.
///
/// # Errors
/// [`Error::Invalid`] for a time that is over or a missing reason; not found out of reach;
/// [`Error::Conflict`] when the conversation is closed.
pub fn set_statutory(
    tx: &mut Tx<'_>,
    actor: &Actor,
    conversation: ConversationId,
    due: Millis,
    reason: &str,
    press: Option<&str>,
) -> Result<ClockId> {
    let found = conversations::find(tx, actor, conversation)?;
    actor.at_least(Role::Staff)?;
    if let Some(before) = already(tx, press)? {
        return Ok(before);
    }
    let (now, reason) = (tx.now(), reason.trim());
    let mut errors = FieldErrors::new();
    if due <= now {
        errors.add("due", "error-in-the-past");
    } else if due.since(now) > FURTHEST.0 {
        errors.add("due", "error-too-far-ahead");
    }
    if reason.is_empty() {
        errors.add("reason", "error-required");
    } else if reason.chars().count() > LONGEST_REASON {
        errors.add("reason", "error-too-long");
    }
    errors.check()?;
    if found.state == conversations::State::Closed {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let mut clock = Running {
        id: ClockId(tx.new_id()),
        conversation,
        clock: Clock::Statutory,
        version_id: None,
        standard: None,
        calendar: None,
        minutes: (due.since(now) / 60_000).max(1),
        reason: reason.to_owned(),
        started_at: now,
        first_due_at: due,
        due_at: Some(due),
        paused_since: None,
        told: 0,
        stale: false,
        next_step_at: None,
        ended_at: None,
        result: None,
        seconds: None,
        version: 1,
    };
    let hours = time::hours(tx, None)?;
    time::schedule(&hours, &mut clock, &[])?;
    while !store::insert(tx, &clock, press)? {
        if let Some(before) = already(tx, press)? {
            return Ok(before);
        }
        // Two in one millisecond; a conversation's clocks of one kind begin one after the other.
        clock.started_at = clock.started_at.plus(1);
    }
    first_due::note(tx, conversation)?;
    let about = About::conversation(conversation)
        .and_subject(clock.id.0)
        .with("due", due.0);
    events::record(tx, actor, Kind::DeadlineSet, about)?;
    Ok(clock.id)
}

fn already(tx: &mut Tx<'_>, press: Option<&str>) -> Result<Option<ClockId>> {
    match press {
        Some(press) => store::pressed(tx, press),
        None => Ok(None),
    }
}

/// Takes one back that was set by mistake: it is in no figure.
///
/// # Errors
/// Not found out of reach; [`Error::Conflict`] when it is over or measured by a standard.
pub fn drop_statutory(tx: &mut Tx<'_>, actor: &Actor, id: ClockId) -> Result<()> {
    let mut clock = store::load(tx, id)?;
    conversations::see(tx, actor, clock.conversation)?;
    actor.at_least(Role::Staff)?;
    if clock.clock != Clock::Statutory || clock.ended_at.is_some() {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    finish(tx, &mut clock, None)?;
    first_due::note(tx, clock.conversation)?;
    let about = About::conversation(clock.conversation).and_subject(id.0);
    events::record(tx, actor, Kind::DeadlineDropped, about)?;
    Ok(())
}
