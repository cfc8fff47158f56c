//! Merging two conversations about one matter, and taking it back.
//!
//! The entries go to the one that stays; the other remains as a pointer, so that its number and its
//! links keep working. What moved is written down as the inverse, so nothing is lost by undoing.

use attent_db::{Tx, params};

use super::{
    Conversation,
    change::set_kind,
    entries, moving, standing,
    status::writable,
    undo::{self, Change, Facts, Since},
    words::State,
};
use crate::{
    Actor, Error, Result, cases,
    error::invalid,
    events::{self, About, Kind},
    ids::{CaseId, ConversationId, EntryId, PromiseId, UndoId},
    promises,
};

/// What an undo of a merge is filed under, by the one that went.
const MERGE: &str = "merge";

/// How a merge is taken back.
#[derive(serde::Serialize, serde::Deserialize)]
struct Inverse {
    entries: Vec<i64>,
    #[serde(default)]
    promises: Vec<i64>,
    /// The case that went along, and the kind the one that stays was of.
    #[serde(default)]
    case: Option<(i64, super::Kind)>,
    stayed: Change,
    went: Change,
}

/// Moves everything of `from` into `into`. If a customer waited in `from`, they wait in `into`, even
/// if that was closed or put off. Answers the undo, if a person did it.
///
/// # Errors
/// [`Error::Invalid`] when both are one, of different customers' mail is fine; [`Error::Conflict`]
/// when one of them is merged already, or the one that stays is spam.
pub fn merge(
    tx: &mut Tx<'_>,
    actor: &Actor,
    into: ConversationId,
    from: ConversationId,
) -> Result<Option<UndoId>> {
    if into == from {
        return Err(invalid("other", "error-same-conversation"));
    }
    let stays = writable(tx, actor, into)?;
    let goes = writable(tx, actor, from).map_err(|error| error.named("other"))?;
    if stays.state == State::Merged || goes.state == State::Merged {
        return Err(Error::Conflict("error-already-merged"));
    }
    if stays.state == State::Spam {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let moved: Vec<EntryId> = tx.all(
        "SELECT id FROM entry WHERE conversation_id = $1 ORDER BY id",
        &params![from],
        |row| row.get(0),
    )?;
    moving::entries(tx, &moved, into)?;
    moving::participants(tx, from, into)?;
    let promised = promises::move_all(tx, from, into)?;
    let case = cases::go_along(tx, from, into)?;
    if case.is_some() {
        set_kind(tx, actor, into, goes.kind)?;
    }
    let (before, after) = standing::change(tx, from, |s| {
        s.merged_into = Some(into);
        (s.waiting_since, s.unsaid_since) = (None, None);
        (s.snoozed_until, s.snoozed_by) = (None, None);
        Ok(())
    })?;
    let went = Change {
        before: Facts::of(&before),
        after: Facts::of(&after),
    };
    let stayed = take_up(tx, actor, into, &goes)?;
    for id in [into, from] {
        entries::retell(tx, id)?;
    }
    let about = About::conversation(into)
        .and_customer(stays.customer)
        .and_subject(from.0);
    events::record(tx, actor, Kind::Merged, about.with("number", goes.number))?;
    let about = About::conversation(from)
        .and_subject(into.0)
        .with("into", stays.number);
    events::record(tx, actor, Kind::Merged, about)?;
    let inverse = Inverse {
        entries: moved.iter().map(|entry| entry.0).collect(),
        promises: promised.iter().map(|promise| promise.0).collect(),
        case: case.map(|case| (case.0, stays.kind)),
        stayed,
        went,
    };
    let undo = undo::remember(tx, actor, MERGE, from.0, &inverse)?;
    Ok(actor.staff_id().map(|_| undo))
}

/// Who waited in the one that goes waits in the one that stays; a snooze goes along where nobody
/// waits.
fn take_up(
    tx: &mut Tx<'_>,
    actor: &Actor,
    into: ConversationId,
    goes: &Conversation,
) -> Result<Change> {
    let begun = matches!(goes.state, State::Open | State::Snoozed);
    let waiting = goes.waiting_since.filter(|_| begun);
    let put_off = goes.snoozed_until.filter(|_| waiting.is_none());
    let by = actor.staff_id();
    let (before, after) = standing::change(tx, into, |s| {
        if let Some(since) = waiting {
            s.waiting_since = Some(match s.waiting_since {
                Some(own) if s.closed_at.is_none() => own.min(since),
                _ => since,
            });
            (s.snoozed_until, s.snoozed_by) = (None, None);
            (s.closed_at, s.closed_by) = (None, None);
        } else if let (Some(until), State::Waiting) = (put_off, s.state()) {
            (s.snoozed_until, s.snoozed_by) = (Some(until), by);
        }
        Ok(())
    })?;
    let about = About::conversation(into);
    let event = match (before.state(), after.state()) {
        (State::Closed, State::Open) => Some(Kind::Reopened),
        (State::Snoozed, State::Open) => Some(Kind::Woke),
        _ => None,
    };
    if let Some(event) = event {
        events::record(tx, actor, event, about)?;
    }
    Ok(Change {
        before: Facts::of(&before),
        after: Facts::of(&after),
    })
}

/// Takes a merge back: the entries return, both stand as before. What was written since stays where
/// it was written.
///
/// # Errors
/// [`Error::Conflict`] when it was taken back already.
pub fn unmerge(tx: &mut Tx<'_>, actor: &Actor, from: ConversationId) -> Result<()> {
    let goes_back = writable(tx, actor, from)?;
    let Some(into) = goes_back.merged_into else {
        return Err(Error::Conflict("error-not-merged"));
    };
    let stayed = writable(tx, actor, into)?;
    // It may have been merged further meanwhile.
    let home = moving::home(tx, into)?.ok_or(Error::NotFound)?;
    writable(tx, actor, home)?;
    let (undo, inverse) =
        undo::take::<Inverse>(tx, MERGE, from.0)?.ok_or(Error::Conflict("error-not-merged"))?;
    let since = Since::act(tx, home, undo.0)?;
    let moved: Vec<EntryId> = inverse.entries.into_iter().map(EntryId).collect();
    let moved = moving::still_in(tx, &moved, home)?;
    moving::entries(tx, &moved, from)?;
    let promised: Vec<PromiseId> = inverse.promises.into_iter().map(PromiseId).collect();
    promises::move_back(tx, &promised, home, from)?;
    if let Some((case, kind)) = inverse.case {
        cases::go_back(tx, CaseId(case), home, from)?;
        if home == into && stayed.kind == goes_back.kind {
            set_kind(tx, actor, into, kind)?;
        }
    }
    moving::rejoin(tx, home, from)?;
    for id in [into, home] {
        moving::leave(tx, id, from)?;
    }
    standing::change(tx, from, |s| {
        s.merged_into = None;
        inverse.went.undo(Since::Nothing, s);
        Ok(())
    })?;
    if home == into {
        standing::change(tx, into, |s| {
            inverse.stayed.undo(since, s);
            Ok(())
        })?;
    }
    for id in [home, from] {
        entries::retell(tx, id)?;
    }
    for (one, other) in [(from, into), (into, from)] {
        let about = About::conversation(one).and_subject(other.0);
        events::record(tx, actor, Kind::Unmerged, about)?;
    }
    Ok(())
}
