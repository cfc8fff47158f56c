//! Splitting: some entries are another matter and get a conversation of their own.
//!
//! It is taken back by merging the two again.

use attent_db::{Millis, Tx, params};

use super::{
    Conversation, LONGEST_SUBJECT, New,
    entries::{self, Entry},
    moving, open, standing,
    status::writable,
    words::{EntryKind, State},
};
use crate::{
    Actor, Error, Result,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, EntryId},
    promises,
};

/// The word by which the two are linked.
const BECAUSE: &str = "because-split";

/// Moves the entries to a new conversation, linked with this one. The customer waits where what they
/// wrote unanswered stands.
///
/// # Errors
/// [`Error::Invalid`] when nothing is moved, nothing would be left, or an entry stands elsewhere;
/// [`Error::Conflict`] when it is spam or merged.
pub fn split(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    moved: &[EntryId],
) -> Result<ConversationId> {
    let from = writable(tx, actor, id)?;
    if matches!(from.state, State::Spam | State::Merged) {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    let there = moving::still_in(tx, moved, id)?;
    if let Some(at) = moved.iter().position(|entry| !there.contains(entry)) {
        return Err(Error::NotFound.named("entries").within("entries", at));
    }
    let Some(first) = first_of(tx, actor, moved)? else {
        return Err(invalid("entries", "error-nothing-to-split"));
    };
    if i64::try_from(moved.len()).is_ok_and(|count| count >= from.entries) {
        return Err(invalid("entries", "error-split-leaves-nothing"));
    }
    let new = open(tx, actor, &beginning(&from, &first))?;
    moving::entries(tx, moved, new)?;
    moving::participants(tx, id, new)?;
    promises::move_with(tx, moved, id, new)?;
    for one in [id, new] {
        entries::retell(tx, one)?;
        wait_for_what_is_left(tx, one, &from)?;
    }
    super::link(tx, actor, new, id, BECAUSE)?;
    let about = About::conversation(id).and_customer(from.customer);
    events::record(tx, actor, Kind::Split, about.and_subject(new.0))?;
    Ok(new)
}

/// The earliest of them.
fn first_of(tx: &mut Tx<'_>, actor: &Actor, moved: &[EntryId]) -> Result<Option<Entry>> {
    let mut first: Option<Entry> = None;
    for entry in moved {
        let entry = entries::find(tx, actor, *entry)?;
        if first
            .as_ref()
            .is_none_or(|f| (entry.at, entry.id) < (f.at, f.id))
        {
            first = Some(entry);
        }
    }
    Ok(first)
}

fn beginning(from: &Conversation, first: &Entry) -> New {
    let subject = first.subject.as_deref().map(attent_mail::bare_subject);
    let subject: String = subject
        .filter(|subject| !subject.is_empty())
        .unwrap_or_else(|| from.subject.clone())
        .chars()
        .take(LONGEST_SUBJECT)
        .collect();
    let customer = first.customer.unwrap_or(from.customer);
    New {
        channel: from.channel,
        lane: from.lane,
        language: from.language.clone(),
        mailbox: from.mailbox,
        place: from.place,
        team: from.team,
        assignee: from.assignee,
        waiting_since: None,
        ..New::mail(subject, customer, first.at)
    }
}

/// If the customer waited before, they wait in each of the two that holds an unanswered mail of
/// theirs.
fn wait_for_what_is_left(tx: &mut Tx<'_>, id: ConversationId, before: &Conversation) -> Result<()> {
    let since = match before.waiting_since {
        Some(_) => unanswered_since(tx, id)?,
        None => None,
    };
    standing::change(tx, id, |s| {
        s.waiting_since = since;
        Ok(())
    })?;
    Ok(())
}

/// When the oldest mail of theirs came that nothing of ours followed.
fn unanswered_since(tx: &mut Tx<'_>, id: ConversationId) -> Result<Option<Millis>> {
    let newest_first: Vec<(EntryKind, Millis)> = tx.all(
        "SELECT kind, at FROM entry
          WHERE conversation_id = $1 AND kind IN ('in', 'out') AND NOT outside
          ORDER BY at DESC, id DESC LIMIT 200",
        &params![id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let unanswered = newest_first
        .into_iter()
        .take_while(|(kind, _)| *kind == EntryKind::In);
    Ok(unanswered.last().map(|(_, at)| at))
}
