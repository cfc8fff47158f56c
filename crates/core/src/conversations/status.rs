//! Closing, reopening, snoozing, waking, spam: each a row's fact with who and when.
//!
//! Every one of them does nothing when it is already so.

use attent_db::{Millis, Tx, params};

use super::{find::find, standing, words::State};
use crate::{
    Actor, Error, Result, Role,
    error::invalid,
    events::{self, About, Kind},
    ids::ConversationId,
    promises::{self, Choice},
};

/// Closes it: the matter is settled, and no promise is open.
///
/// # Errors
/// As [`close_settling`].
pub fn close(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    close_settling(tx, actor, id, &[])
}

/// Closes it with a choice for each open promise.
///
/// # Errors
/// [`Error::Conflict`] when it is spam or merged; [`Error::Invalid`] at `promises` while one of them
/// has no choice.
pub fn close_settling(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    choices: &[Choice],
) -> Result<()> {
    let found = writable(tx, actor, id)?;
    if found.closed_at.is_none() {
        promises::closing::settle(tx, actor, id, choices)?;
    }
    if matches!(found.state, State::Spam | State::Merged) {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    changed(tx, actor, id, Kind::Closed, move |s| {
        if s.closed_at.is_none() {
            (s.closed_at, s.closed_by) = (Some(now), by);
            (s.snoozed_until, s.snoozed_by) = (None, None);
        }
    })
}

/// Takes the closing back. The customer waits again from where they did.
///
/// # Errors
/// [`Error::Conflict`] when it is merged.
pub fn reopen(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    unmerged(tx, actor, id)?;
    let now = tx.now();
    changed(tx, actor, id, Kind::Reopened, move |s| {
        if s.closed_at.is_some() {
            (s.closed_at, s.closed_by) = (None, None);
            s.waiting_since = s.waiting_since.or(Some(now));
        }
    })
}

/// Puts it out of sight until `until`; a mail of the customer brings it back before.
///
/// # Errors
/// [`Error::Invalid`] when `until` is not ahead, [`Error::Conflict`] when it is closed or spam.
pub fn snooze(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, until: Millis) -> Result<()> {
    let found = writable(tx, actor, id)?;
    if until <= tx.now() {
        return Err(invalid("until", "error-in-the-past"));
    }
    if !matches!(found.state, State::Open | State::Waiting | State::Snoozed) {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let by = actor.staff_id();
    changed(tx, actor, id, Kind::Snoozed, move |s| {
        (s.snoozed_until, s.snoozed_by) = (Some(until), by);
    })
}

/// Ends the snooze, by hand or because its time has come.
///
/// # Errors
/// [`Error::Conflict`] when it is merged.
pub fn wake(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    unmerged(tx, actor, id)?;
    let now = tx.now();
    changed(tx, actor, id, Kind::Woke, move |s| {
        if s.snoozed_until.is_some() {
            (s.snoozed_until, s.snoozed_by) = (None, None);
            s.waiting_since = s.waiting_since.or(Some(now));
        }
    })
}

/// The snoozes whose time has come, for the reconciler; at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn to_wake(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<ConversationId>> {
    let now = tx.now();
    Ok(tx.all(
        "SELECT id FROM conversation
          WHERE snoozed_until IS NOT NULL AND snoozed_until <= $1
          ORDER BY snoozed_until LIMIT $2",
        &params![now, limit],
        |row| row.get(0),
    )?)
}

/// # Errors
/// [`Error::Conflict`] when it is merged.
pub fn mark_spam(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    unmerged(tx, actor, id)?;
    let (now, by) = (tx.now(), actor.staff_id());
    changed(tx, actor, id, Kind::MarkedSpam, move |s| {
        if s.spam_at.is_none() {
            (s.spam_at, s.spam_by) = (Some(now), by);
        }
    })
}

/// # Errors
/// [`Error::Conflict`] when it is merged.
pub fn unmark_spam(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    unmerged(tx, actor, id)?;
    changed(tx, actor, id, Kind::UnmarkedSpam, |s| {
        (s.spam_at, s.spam_by) = (None, None);
    })
}

/// The customer waits for us, since `at` unless they waited before: what they wrote ends a snooze,
/// and with `reopens` a closing.
pub(crate) fn wait_since(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    at: Millis,
    reopens: bool,
) -> Result<()> {
    let (before, after) = standing::change(tx, id, |s| {
        s.waiting_since = s.waiting_since.or(Some(at));
        (s.snoozed_until, s.snoozed_by) = (None, None);
        if reopens && s.closed_at.is_some() {
            (s.closed_at, s.closed_by) = (None, None);
            s.waiting_since = Some(at);
        }
        Ok(())
    })?;
    if before.state() == State::Closed && after.state() == State::Open {
        events::record(tx, actor, Kind::Reopened, About::conversation(id))?;
    }
    if before.state() == State::Snoozed && after.state() == State::Open {
        events::record(tx, actor, Kind::Woke, About::conversation(id))?;
    }
    Ok(())
}

/// The conversation, if the actor may change it.
pub(super) fn writable(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
) -> Result<super::Conversation> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    Ok(found)
}

/// The same of one that was not merged away: that one stands as it did, for when it comes back.
fn unmerged(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<()> {
    if writable(tx, actor, id)?.state == State::Merged {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    Ok(())
}

/// Applies the change and records the event, unless nothing changed.
fn changed(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: Kind,
    edit: impl Fn(&mut standing::Standing),
) -> Result<()> {
    let (before, after) = standing::change(tx, id, |s| {
        edit(s);
        Ok(())
    })?;
    if before != after {
        let mut about = About::conversation(id);
        if let Some(until) = after.snoozed_until {
            about = about.with("until", until.0);
        }
        events::record(tx, actor, kind, about)?;
    }
    Ok(())
}
