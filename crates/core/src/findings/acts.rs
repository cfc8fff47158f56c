//! Opening a finding, and what becomes of it.

use attent_db::{Millis, Tx, params};

use super::{Finding, LONGEST_TEXT, Measure, Source, State, find};
use crate::{
    Actor, Error, FieldErrors, Result, Role,
    cases::in_time,
    events::{self, About, Kind},
    fields,
    ids::{CauseId, FindingId, StaffId},
    notices,
    people::{staff, tokens},
};

#[derive(Clone, Debug)]
pub struct New {
    pub what: String,
    pub owner: StaffId,
    pub due_at: Millis,
}

/// Writes one down; its owner is told.
///
/// # Errors
/// [`Error::Invalid`] by field.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<FindingId> {
    actor.at_least(Role::Staff)?;
    let mut errors = FieldErrors::new();
    if new.what.trim().is_empty() {
        errors.add("what", "error-required");
    }
    fields::text(&mut errors, "what", &new.what, LONGEST_TEXT);
    if new.due_at <= tx.now() {
        errors.add("due", "error-in-the-past");
    }
    if staff::assignable(tx)?.iter().all(|one| one.id != new.owner) {
        errors.add("owner", "error-unknown-choice");
    }
    errors.check()?;
    write(tx, actor, new, (Source::Own, None, None))
}

/// As the program writes one; the caller has looked that no other one of the cause is open.
pub(super) fn write(
    tx: &mut Tx<'_>,
    actor: &Actor,
    new: &New,
    (source, cause, measure): (Source, Option<CauseId>, Option<Measure>),
) -> Result<FindingId> {
    let (id, now) = (FindingId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO finding (id, source, cause_id, what, hits, of_all, limit_milli, week_at,
                              owner_id, due_at, state, done_words, verified_words, created_at,
                              created_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', '', '', $11, $12, 1)",
        &params![
            id,
            source,
            cause,
            new.what.trim(),
            measure.map(|one| one.hits),
            measure.map(|one| one.of),
            measure.map(|one| one.limit_milli),
            measure.map(|one| one.week_at),
            new.owner,
            new.due_at,
            now,
            actor.staff_id()
        ],
    )?;
    events::record(tx, actor, Kind::FindingOpened, About::subject(id.0))?;
    let about = notices::About::row(id.0);
    notices::tell(tx, actor, notices::Kind::FindingYours, new.owner, about)?;
    Ok(id)
}

/// What an act changes of a finding in state `from`; `$3` is when, `$4` who, `$5` the words.
struct Step {
    from: State,
    refused: &'static str,
    set: &'static str,
    event: Kind,
}

const DONE: Step = Step {
    from: State::Open,
    refused: "error-finding-not-open",
    set: "state = 'done', done_at = $3, done_by = $4, done_words = $5",
    event: Kind::FindingDone,
};

const VERIFIED: Step = Step {
    from: State::Done,
    refused: "error-finding-not-done",
    set: "state = 'verified', verified_at = $3, verified_by = $4, verified_words = $5",
    event: Kind::FindingVerified,
};

const REOPENED: Step = Step {
    from: State::Done,
    refused: "error-finding-not-done",
    set: "state = 'open', done_at = NULL, done_by = NULL,
          verified_at = $3, verified_by = $4, verified_words = $5",
    event: Kind::FindingReopened,
};

/// Takes the step as `who`; answers the finding as it was.
fn step(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (id, version): (FindingId, i64),
    who: Option<StaffId>,
    words: &str,
    step: &Step,
) -> Result<Finding> {
    let found = find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let mut errors = FieldErrors::new();
    fields::text(&mut errors, "words", words, LONGEST_TEXT);
    if words.trim().is_empty() {
        errors.add("words", "error-required");
    }
    errors.check()?;
    if found.state != step.from {
        return Err(Error::Conflict(step.refused));
    }
    if step.event == Kind::FindingVerified && (who.is_none() || who == found.done_by) {
        return Err(Error::Conflict("error-finding-other-person"));
    }
    let now = tx.now();
    let sql = format!(
        "UPDATE finding SET {}, version = version + 1 WHERE id = $1 AND version = $2",
        step.set
    );
    let values = params![id, version, now, who, words.trim()];
    in_time(tx, &sql, &values)?;
    events::record(tx, actor, step.event, About::subject(id.0))?;
    Ok(found)
}

/// Somebody mended it, and says how; a program says it for whoever made its token, who therefore is
/// not the one to see that it helped.
///
/// # Errors
/// [`Error::Invalid`] without words; a conflict when it is not open, or was changed meanwhile.
pub fn done(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: FindingId,
    version: i64,
    words: &str,
) -> Result<()> {
    let me = tokens::behind(tx, actor)?;
    step(tx, actor, (id, version), me, words, &DONE).map(drop)
}

/// Somebody else saw that it helped: whoever acts, or the person whose program says so (`by`).
///
/// # Errors
/// A conflict for the one who reported it done; [`Error::Forbidden`] for a program that names anybody
/// but whoever made its token; otherwise as [`done`].
pub fn verify(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: FindingId,
    version: i64,
    (by, words): (Option<StaffId>, &str),
) -> Result<()> {
    find(tx, actor, id)?;
    actor.at_least(Role::Staff)?;
    let me = staff::speaks(tx, actor, by)?;
    step(tx, actor, (id, version), Some(me), words, &VERIFIED).map(drop)
}

/// It did not help: its owner goes on.
///
/// # Errors
/// As [`done`].
pub fn reopen(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: FindingId,
    version: i64,
    words: &str,
) -> Result<()> {
    let me = tokens::behind(tx, actor)?;
    let found = step(tx, actor, (id, version), me, words, &REOPENED)?;
    let about = notices::About::row(id.0);
    notices::tell(tx, actor, notices::Kind::FindingYours, found.owner, about)?;
    Ok(())
}
