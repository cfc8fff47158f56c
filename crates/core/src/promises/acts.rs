//! What becomes of a promise. Each does nothing when it is already so.

use attent_db::{Millis, Tx};

use super::{
    find::{Promise, find},
    make::ahead,
    steps::{self, Words},
    store,
    words::{How, KeptHow, State, StepKind},
};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    conversations::{self, EntryKind, entries},
    ids::{EntryId, PromiseId},
    notices,
};

/// The longest note to a step.
const LONGEST: usize = 2000;

/// How the customer was told: by a mail of this conversation, or said.
#[derive(Clone, Debug)]
pub struct Told {
    pub how: How,
    /// The mail.
    pub entry: Option<EntryId>,
    /// What was said.
    pub note: String,
}

#[derive(Clone, Debug)]
pub struct Renegotiation {
    pub due: Millis,
    pub told: Told,
}

/// What breaking a promise takes.
#[derive(Clone, Debug)]
pub struct Break {
    pub reason: String,
    /// What the customer was told.
    pub message: String,
    /// What they were offered instead.
    pub solution: String,
    pub told: Told,
}

/// We say it is done. The customer's word is still to come.
///
/// # Errors
/// [`Error::Conflict`] when it is settled.
pub fn report_done(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    writable(tx, actor, id)?;
    short("note", note)?;
    done(tx, actor, id, note)
}

pub(super) fn done(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    let now = tx.now();
    let changed = store::change(tx, id, |p| match p.state {
        State::Open => {
            p.state = State::Done;
            p.done_at = Some(now);
            Ok(())
        }
        State::Done | State::Kept => Ok(()),
        State::Withdrawn | State::Broken => Err(settled()),
    })?;
    let words = Words {
        note,
        ..Words::default()
    };
    told_of(tx, actor, changed, StepKind::Done, words)
}

/// The customer said so, or something shows it: `note` says what. From open it is done and kept at
/// once.
///
/// # Errors
/// [`Error::Invalid`] without a note, or for silence: that is only counted by the program.
pub fn keep(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, how: KeptHow, note: &str) -> Result<()> {
    writable(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    if how == KeptHow::Silence {
        errors.add("how", "error-no-such-word");
    }
    required(&mut errors, "note", note);
    errors.check()?;
    kept(tx, actor, id, how, note)
}

pub(super) fn kept(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PromiseId,
    how: KeptHow,
    note: &str,
) -> Result<()> {
    done(tx, actor, id, "")?;
    let now = tx.now();
    let changed = store::change(tx, id, |p| match p.state {
        State::Done => {
            p.state = State::Kept;
            (p.kept_at, p.kept_how) = (Some(now), Some(how));
            Ok(())
        }
        // What silence said may be said by the customer later.
        State::Kept if p.kept_how == Some(KeptHow::Silence) => {
            p.kept_how = Some(how);
            Ok(())
        }
        State::Kept => Ok(()),
        State::Open | State::Withdrawn | State::Broken => Err(settled()),
    })?;
    let words = Words {
        how: Some(how.as_str()),
        note,
        ..Words::default()
    };
    told_of(tx, actor, changed, StepKind::Kept, words)
}

/// The customer says that it was not kept: it is open again, and its owner hears. What was taken as
/// kept by silence can still be disputed.
///
/// # Errors
/// [`Error::Invalid`] without a word of what is missing; [`Error::Conflict`] when it is settled.
pub fn dispute(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    writable(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    required(&mut errors, "note", note);
    errors.check()?;
    disputed(tx, actor, id, note)
}

pub(super) fn disputed(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    let now = tx.now();
    let changed = store::change(tx, id, |p| {
        let by_silence = p.kept_how == Some(KeptHow::Silence);
        match p.state {
            // Said while it is open, and said again: one dispute until something is done.
            State::Open if p.disputed_at.is_some() && p.done_at.is_none() => Ok(()),
            State::Open | State::Done => reopen(p, now),
            State::Kept if by_silence => reopen(p, now),
            State::Kept | State::Withdrawn | State::Broken => Err(settled()),
        }
    })?;
    let promise = match changed {
        Some(promise) => promise,
        // They said so before, and only now what is missing.
        None if adds_words(tx, id, note)? => store::load(tx, id)?,
        None => return Ok(()),
    };
    let words = Words {
        note,
        ..Words::default()
    };
    steps::record(tx, actor, &promise, StepKind::Disputed, words)?;
    let about = notices::About::promise(promise.id, promise.conversation);
    notices::tell(
        tx,
        actor,
        notices::Kind::PromiseDisputed,
        promise.owner,
        about,
    )?;
    Ok(())
}

fn adds_words(tx: &mut Tx<'_>, id: PromiseId, note: &str) -> Result<bool> {
    let note = note.trim();
    let before = steps::last_note(tx, id, StepKind::Disputed)?;
    Ok(!note.is_empty() && before.as_deref() != Some(note))
}

#[expect(clippy::unnecessary_wraps, reason = "an arm of a match that may fail")]
fn reopen(p: &mut Promise, now: Millis) -> Result<()> {
    p.state = State::Open;
    (p.done_at, p.kept_at, p.kept_how) = (None, None, None);
    p.disputed_at = Some(now);
    // A condition that nobody told of is met by now: they were promised the thing, not the news.
    if p.due_at.is_none() {
        (p.due_at, p.first_due_at, p.runs_since) = (Some(now), Some(now), Some(now));
        p.met_at = p.met_at.or(Some(now));
    }
    Ok(())
}

/// Another time, and the customer knows. The first due time stays what it was.
///
/// # Errors
/// [`Error::Invalid`] when the time is not ahead or the customer was not told;
/// [`Error::Conflict`] when it is done or settled.
pub fn renegotiate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: PromiseId,
    to: &Renegotiation,
) -> Result<()> {
    let found = writable(tx, actor, id)?;
    let now = tx.now();
    let mut errors = FieldErrors::new();
    ahead(&mut errors, "due", to.due, now);
    check_told(tx, actor, &found, &to.told, &mut errors)?;
    errors.check()?;
    let changed = store::change(tx, id, |p| match p.state {
        State::Open if p.due_at == Some(to.due) => Ok(()),
        State::Open => {
            p.due_at = Some(to.due);
            p.first_due_at = p.first_due_at.or(Some(to.due));
            p.runs_since = Some(now);
            Ok(())
        }
        State::Done => Err(Error::Conflict("error-promise-done")),
        State::Kept | State::Withdrawn | State::Broken => Err(settled()),
    })?;
    let words = Words {
        how: Some(to.told.how.as_str()),
        note: &to.told.note,
        due_at: Some(to.due),
        ..Words::default()
    };
    told_of(tx, actor, changed, StepKind::Renegotiated, words)
}

/// The customer does not want it any more; `note` says how we know.
///
/// # Errors
/// [`Error::Invalid`] without a note; [`Error::Conflict`] when it is done or settled.
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, note: &str) -> Result<()> {
    writable(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    required(&mut errors, "note", note);
    errors.check()?;
    let now = tx.now();
    let changed = store::change(tx, id, |p| match p.state {
        State::Open => {
            p.state = State::Withdrawn;
            p.withdrawn_at = Some(now);
            Ok(())
        }
        State::Withdrawn => Ok(()),
        State::Done => Err(Error::Conflict("error-promise-done")),
        State::Kept | State::Broken => Err(settled()),
    })?;
    let words = Words {
        note,
        ..Words::default()
    };
    told_of(tx, actor, changed, StepKind::Withdrawn, words)
}

/// We cannot keep it. The customer knows, and something else is offered.
///
/// # Errors
/// [`Error::Invalid`] when reason, message or solution are missing, or the customer was not told;
/// [`Error::Conflict`] when it is done or settled.
pub fn break_it(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId, how: &Break) -> Result<()> {
    let found = writable(tx, actor, id)?;
    let mut errors = FieldErrors::new();
    required(&mut errors, "reason", &how.reason);
    required(&mut errors, "message", &how.message);
    required(&mut errors, "solution", &how.solution);
    let told = Told {
        // The message says what was told.
        note: how.message.clone(),
        ..how.told.clone()
    };
    check_told(tx, actor, &found, &told, &mut errors)?;
    errors.check()?;
    let now = tx.now();
    let changed = store::change(tx, id, |p| match p.state {
        State::Open => {
            p.state = State::Broken;
            p.broken_at = Some(now);
            Ok(())
        }
        State::Broken => Ok(()),
        State::Done => Err(Error::Conflict("error-promise-done")),
        State::Kept | State::Withdrawn => Err(settled()),
    })?;
    let words = Words {
        how: Some(how.told.how.as_str()),
        note: &how.reason,
        message: &how.message,
        solution: &how.solution,
        ..Words::default()
    };
    told_of(tx, actor, changed, StepKind::Broken, words)
}

/// Its conversation is closed and it goes on.
pub(super) fn follow_up(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<()> {
    let now = tx.now();
    let changed = store::change(tx, id, |p| {
        if p.state == State::Open {
            p.followed_up_at = Some(now);
        }
        Ok(())
    })?;
    told_of(tx, actor, changed, StepKind::FollowedUp, Words::default())
}

fn told_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    changed: Option<Promise>,
    what: StepKind,
    words: Words<'_>,
) -> Result<()> {
    match changed {
        Some(promise) => steps::record(tx, actor, &promise, what, words),
        None => Ok(()),
    }
}

/// The promise, if the actor may change it.
pub(super) fn writable(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Result<Promise> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    Ok(found)
}

fn settled() -> Error {
    Error::Conflict("error-promise-settled")
}

fn required(errors: &mut FieldErrors, field: &'static str, text: &str) {
    if text.trim().is_empty() {
        errors.add(field, "error-required");
    } else if text.chars().count() > LONGEST {
        errors.add(field, "error-too-long");
    }
}

pub(super) fn short(field: &'static str, text: &str) -> Result<()> {
    let mut errors = FieldErrors::new();
    if text.chars().count() > LONGEST {
        errors.add(field, "error-too-long");
    }
    errors.check()
}

/// A mail of ours in this conversation since it was made, or what was said.
fn check_told(
    tx: &mut Tx<'_>,
    actor: &Actor,
    promise: &Promise,
    told: &Told,
    errors: &mut FieldErrors,
) -> Result<()> {
    match (told.how, told.entry) {
        (How::Mail, None) => errors.add("told", "error-tell-the-customer"),
        (How::Mail, Some(entry)) => {
            let entry = entries::find(tx, actor, entry)?;
            // In its own conversation, or in another one with the same customer.
            let there = Some(entry.conversation) == promise.conversation
                || conversations::find(tx, actor, entry.conversation)?.customer == promise.customer;
            let ours = entry.kind == EntryKind::Out && there && entry.at >= promise.created_at;
            if !ours {
                errors.add("told", "error-tell-the-customer");
            }
        }
        (How::Phone | How::Counter, _) => required(errors, "note", &told.note),
    }
    Ok(())
}
