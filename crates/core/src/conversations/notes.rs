//! Notes for colleagues, calls and visits: what did not come by mail.

use attent_db::{Tx, params};

use super::{
    drafts,
    entries::{self, Addresses, Party},
    participants::{self, Part},
    status::writable,
    words::EntryKind,
};
use crate::{
    Actor, Result, customers,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, DraftId, EntryId},
    notices,
};

/// Writes a note only colleagues see. Those it mentions hear of it.
///
/// # Errors
/// [`crate::Error::Invalid`] when it is empty or too long.
pub fn note(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    text: &str,
    draft: Option<DraftId>,
) -> Result<EntryId> {
    let found = writable(tx, actor, id)?;
    let text = checked(text)?;
    let entry = EntryId(tx.new_id());
    let mut new = entries::New::of(EntryKind::Note, tx.now(), text.to_owned());
    new.staff = actor.staff_id();
    entries::add(tx, id, entry, &new)?;
    if let Some(draft) = draft {
        drafts::becomes(tx, actor, id, draft, entry)?;
    }
    let about = About::conversation(id)
        .and_customer(found.customer)
        .and_subject(entry.0);
    events::record(tx, actor, Kind::Noted, about)?;
    for person in notices::mentions(tx)?.in_text(text) {
        let about = notices::About::of(id, Some(entry));
        notices::tell(tx, actor, notices::Kind::Mention, person, about)?;
    }
    Ok(entry)
}

/// Writes down what the customer wrote in a form of ours, as `from` where they gave an address: they
/// take part, and a reply goes there.
///
/// # Errors
/// [`crate::Error::Invalid`] when it is empty or too long.
pub fn wrote(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    from: Option<&Party>,
    text: &str,
) -> Result<EntryId> {
    let found = writable(tx, actor, id)?;
    let text = checked(text)?;
    let entry = EntryId(tx.new_id());
    let mut new = entries::New::of(EntryKind::In, tx.now(), text.to_owned());
    new.customer = Some(found.customer);
    new.addresses = Some(Addresses {
        from: from.cloned(),
        ..Addresses::default()
    });
    entries::add(tx, id, entry, &new)?;
    if let Some(from) = from {
        participants::join(tx, id, from, Part::Customer)?;
    }
    customers::heard_from(tx, found.customer, new.at)?;
    let about = About::conversation(id)
        .and_customer(found.customer)
        .and_subject(entry.0);
    events::record(tx, actor, Kind::FormCame, about)?;
    Ok(entry)
}

/// Writes down a call or a visit: what was said, by whom it was taken.
///
/// # Errors
/// [`crate::Error::Invalid`] when it is empty, too long or neither call nor visit.
pub fn contact(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    kind: EntryKind,
    text: &str,
) -> Result<EntryId> {
    let found = writable(tx, actor, id)?;
    let event = match kind {
        EntryKind::Call => Kind::CallNoted,
        EntryKind::Visit => Kind::VisitNoted,
        _ => return Err(invalid("kind", "error-no-such-word")),
    };
    let text = checked(text)?;
    let entry = EntryId(tx.new_id());
    let mut new = entries::New::of(kind, tx.now(), text.to_owned());
    new.staff = actor.staff_id();
    new.customer = Some(found.customer);
    entries::add(tx, id, entry, &new)?;
    customers::heard_from(tx, found.customer, new.at)?;
    let about = About::conversation(id)
        .and_customer(found.customer)
        .and_subject(entry.0);
    events::record(tx, actor, event, about)?;
    Ok(entry)
}

fn checked(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() {
        return Err(invalid("text", "error-empty"));
    }
    if text.chars().count() > drafts::LONGEST_TEXT {
        return Err(invalid("text", "error-too-long"));
    }
    Ok(text)
}

/// Marks how far the reader has read. Never called by a GET.
///
/// # Errors
/// Those of finding it.
pub fn mark_read(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, up_to: EntryId) -> Result<()> {
    super::find(tx, actor, id)?;
    let Some(me) = actor.staff_id() else {
        return Ok(());
    };
    let now = tx.now();
    tx.run(
        "INSERT INTO reading (staff_id, conversation_id, entry_id, at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (staff_id, conversation_id)
         DO UPDATE SET entry_id = excluded.entry_id, at = excluded.at",
        &params![me, id, up_to, now],
    )?;
    notices::read_conversation(tx, actor, id)
}
