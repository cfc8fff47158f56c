//! Answering a customer: an entry, a mail on its way out, and the conversation moves on.
//!
//! One press of Send is one mail: the draft's id is the key, and a second press of the same draft
//! answers with the first one's entry. Sending waits some seconds, in which it can be undone.

use attent_db::{Millis, Tx, params};
use attent_mail::letter::Layout;

use super::{
    drafts::{self, DraftKind},
    entries::{self, Addresses, Entry, Party},
    participants::{self, Part, Recipients},
    standing,
    status::writable,
    undo::{self, Change, Facts, Since},
    unsaid,
    words::{EntryKind, State},
};
use crate::{
    Actor, Error, FieldErrors, Result, cases,
    error::invalid,
    events::{self, About, Kind},
    ids::{ConversationId, DraftId, EntryId, MailboxId},
    outgoing, promises, standards,
};

/// A reply as pressed.
#[derive(Clone, Debug)]
pub struct Reply {
    pub recipients: Recipients,
    pub text: String,
    /// What the page showed last; someone else's reply since then is pointed out first.
    pub seen: EntryId,
    /// Sends although someone else answered meanwhile.
    pub anyway: bool,
    /// What becomes of the conversation.
    pub then: Then,
    /// The draft it was written in: the key of this press.
    pub draft: Option<DraftId>,
    /// The key of this press, where the page or the program has a better one than the draft.
    pub press_key: Option<String>,
    /// How a mail that the program wrote is laid out; `None`: a person's letter.
    pub layout: Option<Layout>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// We wait for the customer.
    Wait,
    Close,
    Snooze(Millis),
    /// It stays with us: more is to come.
    StayOpen,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replied {
    pub entry: EntryId,
    /// Until when it can be undone.
    pub undo_until: Millis,
}

/// What an undo of a reply is filed under, by its entry.
pub(super) const REPLY: &str = "reply";

/// The most recipients of one reply.
const MOST_RECIPIENTS: usize = 50;

/// Sends a reply, `undo_millis` from now.
///
/// # Errors
/// [`Error::Invalid`] for an empty text or wrong recipients; [`Error::Conflict`] when a colleague
/// answered since the page was shown and `anyway` is not set, or no mailbox can send.
pub fn reply(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &outgoing::TokenKeys,
    id: ConversationId,
    reply: &Reply,
    undo_millis: i64,
) -> Result<Replied> {
    let found = writable(tx, actor, id)?;
    if let Some(before) = already_pressed(tx, id, reply)? {
        // What the second press saved on its way is no new draft.
        if reply.draft.is_some() {
            drafts::discard(tx, actor, id, DraftKind::Reply)?;
        }
        return Ok(before);
    }
    check(reply)?;
    if matches!(found.state, State::Spam | State::Merged) {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    if !reply.anyway && colleague_answered_since(tx, actor, id, reply.seen)? {
        return Err(Error::Conflict("error-colleague-answered"));
    }
    if reply.then == Then::Close && !promises::open_of(tx, actor, id)?.is_empty() {
        return Err(invalid("promises", "error-open-promises"));
    }
    let mailbox = outgoing::mailbox_for(tx, found.mailbox)?;
    let entry = write_entry(tx, actor, keys, &found, mailbox, reply)?;
    let undo_until = tx.now().plus(undo_millis);
    outgoing::queue(
        tx,
        &outgoing::New {
            entry: Some(entry),
            conversation: Some(id),
            mailbox: Some(mailbox),
            purpose: outgoing::Purpose::Reply,
            recipients: &reply.recipients,
            press_key: press_key(reply),
            not_before: undo_until,
            words: None,
            layout: reply.layout.as_ref(),
        },
        keys,
    )?;
    for party in reply.recipients.all() {
        participants::restore(tx, id, &party.key())?;
        participants::join(tx, id, party, Part::Copied)?;
        // Whom we write to is no stranger.
        participants::accept(tx, id, &party.key())?;
    }
    let before = Facts::of(&standing::load(tx, id)?);
    move_on(tx, actor, id, reply.then)?;
    let after = Facts::of(&standing::load(tx, id)?);
    undo::remember(tx, actor, REPLY, entry.0, &Change { before, after })?;
    if let Some(draft) = reply.draft {
        drafts::becomes(tx, actor, id, draft, entry)?;
    }
    let about = About::conversation(id)
        .and_customer(found.customer)
        .and_subject(entry.0);
    events::record(tx, actor, Kind::Replied, about)?;
    cases::replied(tx, actor, id)?;
    Ok(Replied { entry, undo_until })
}

fn check(reply: &Reply) -> Result<()> {
    let mut errors = FieldErrors::new();
    if reply.text.trim().is_empty() {
        errors.add("text", "error-empty-reply");
    }
    if reply.text.chars().count() > drafts::LONGEST_TEXT {
        errors.add("text", "error-too-long");
    }
    if reply.recipients.to.is_empty() {
        errors.add("to", "error-no-recipient");
    }
    if reply.recipients.all().count() > MOST_RECIPIENTS {
        errors.add("to", "error-too-many-recipients");
    }
    errors.check()
}

fn press_key(reply: &Reply) -> Option<String> {
    reply
        .press_key
        .clone()
        .or_else(|| reply.draft.map(|draft| format!("draft:{draft}")))
}

fn already_pressed(tx: &mut Tx<'_>, id: ConversationId, reply: &Reply) -> Result<Option<Replied>> {
    let Some(key) = press_key(reply) else {
        return Ok(None);
    };
    let found: Option<(ConversationId, Replied)> = tx.one(
        "SELECT conversation_id, entry_id, not_before FROM outgoing
          WHERE press_key = $1 AND entry_id IS NOT NULL",
        &params![key],
        |row| {
            let before = Replied {
                entry: row.get(1)?,
                undo_until: row.get(2)?,
            };
            Ok((row.get(0)?, before))
        },
    )?;
    match found {
        Some((there, _)) if there != id => Err(Error::Conflict("error-already-sent")),
        found => Ok(found.map(|(_, before)| before)),
    }
}

fn colleague_answered_since(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    seen: EntryId,
) -> Result<bool> {
    let me = actor.staff_id().map_or(-1, |staff| staff.0);
    let answered = tx.one(
        "SELECT 1 FROM entry
          WHERE conversation_id = $1 AND id > $2 AND kind = 'out'
            AND (staff_id IS NULL OR staff_id <> $3)
          LIMIT 1",
        &params![id, seen, me],
        |row| row.get::<i64>(0),
    )?;
    Ok(answered.is_some())
}

fn write_entry(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &outgoing::TokenKeys,
    found: &super::Conversation,
    mailbox: MailboxId,
    reply: &Reply,
) -> Result<EntryId> {
    let entry = EntryId(tx.new_id());
    let from = outgoing::sender_of(tx, mailbox)?;
    let mut new = entries::New::of(EntryKind::Out, tx.now(), reply.text.trim().to_owned());
    new.staff = actor.staff_id();
    new.subject = Some(attent_mail::reply_subject(&found.subject));
    new.message_id = Some(outgoing::message_id(keys, found.id, entry, &from.address));
    new.addresses = Some(Addresses {
        from: Some(from),
        to: reply.recipients.to.clone(),
        cc: reply.recipients.cc.clone(),
        bcc: reply.recipients.bcc.clone(),
        reply_to: Vec::new(),
    });
    entries::add(tx, found.id, entry, &new)?;
    Ok(entry)
}

fn move_on(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, then: Then) -> Result<()> {
    let (now, by) = (tx.now(), actor.staff_id());
    let (_, after) = standing::change(tx, id, |s| {
        s.first_answer_at = s.first_answer_at.or(Some(now));
        s.assignee = s.assignee.or(by);
        (s.snoozed_until, s.snoozed_by) = (None, None);
        if then != Then::StayOpen {
            s.waiting_since = None;
        }
        (s.closed_at, s.closed_by) = (None, None);
        Ok(())
    })?;
    // Answered and kept open: nothing of where it stands may have changed.
    standards::follow(tx, id)?;
    match then {
        Then::Close if after.closed_at.is_none() => super::status::close(tx, actor, id),
        Then::Snooze(until) => super::status::snooze(tx, actor, id, until),
        _ => Ok(()),
    }
}

/// Takes a reply back while it still waits: the text becomes the writer's draft again and the
/// customer waits as before.
///
/// # Errors
/// [`Error::Conflict`] when it is already on its way.
pub fn undo_reply(tx: &mut Tx<'_>, actor: &Actor, id: EntryId) -> Result<ConversationId> {
    let entry = entries::find(tx, actor, id)?;
    writable(tx, actor, entry.conversation)?;
    if entry.kind != EntryKind::Out || entry.staff.is_none() || entry.staff != actor.staff_id() {
        return Err(Error::Forbidden);
    }
    if !outgoing::undo(tx, id)? {
        return Err(Error::Conflict("error-already-sent"));
    }
    give_draft_back(tx, actor, &entry)?;
    promises::forget_untold(tx, id)?;
    crate::search::remove(tx, id.0)?;
    tx.run("DELETE FROM entry WHERE id = $1", &params![id])?;
    entries::retell(tx, entry.conversation)?;
    if let Some((_, change)) = undo::take::<Change>(tx, REPLY, id.0)? {
        let since = Since::act(tx, entry.conversation, id.0)?;
        standing::change(tx, entry.conversation, |s| {
            change.undo(since, s);
            Ok(())
        })?;
    }
    unsaid::taken_back(tx, entry.conversation)?;
    let about = About::conversation(entry.conversation).and_subject(id.0);
    events::record(tx, actor, Kind::SendUndone, about)?;
    Ok(entry.conversation)
}

/// Words, recipients and files become the writer's draft again; what they began meanwhile follows.
fn give_draft_back(tx: &mut Tx<'_>, actor: &Actor, entry: &Entry) -> Result<()> {
    let typed = drafts::Typed {
        to: Some(join(&entry.addresses.to)),
        cc: Some(join(&entry.addresses.cc)),
        bcc: Some(join(&entry.addresses.bcc)),
    };
    let begun = drafts::of(tx, actor, entry.conversation, DraftKind::Reply)?;
    let begun = begun.map_or(String::new(), |draft| draft.text);
    let text = drafts::after(&entry.text, begun.trim());
    let seen = newest_entry(tx, entry.conversation)?;
    let kind = DraftKind::Reply;
    let draft = drafts::save(tx, actor, entry.conversation, kind, &typed, &text, seen)?;
    tx.run(
        "UPDATE attachment SET draft_id = $2, entry_id = NULL WHERE entry_id = $1",
        &params![entry.id, draft.id],
    )?;
    Ok(())
}

/// The newest entry of a conversation, 0 when it has none.
///
/// # Errors
/// Those of the database.
pub fn newest_entry(tx: &mut Tx<'_>, id: ConversationId) -> Result<EntryId> {
    let newest = tx.one(
        "SELECT id FROM entry WHERE conversation_id = $1 ORDER BY id DESC LIMIT 1",
        &params![id],
        |row| row.get(0),
    )?;
    Ok(newest.unwrap_or(EntryId(0)))
}

/// As people type them.
#[must_use]
pub fn join(parties: &[Party]) -> String {
    let one = |p: &Party| match &p.name {
        Some(name) if name.contains([',', ';', '"']) => {
            format!("\"{}\" <{}>", name.replace('"', "'"), p.address)
        }
        Some(name) => format!("{name} <{}>", p.address),
        None => p.address.clone(),
    };
    parties.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Recipients as typed in a form, over the proposal.
///
/// # Errors
/// [`Error::Invalid`] with every field that holds no address.
pub fn read_recipients(typed: &drafts::Typed, proposed: &Recipients) -> Result<Recipients> {
    let mut errors = FieldErrors::new();
    let mut read = |field: &'static str, typed: Option<&String>, proposed: &[Party]| match typed {
        None => proposed.to_vec(),
        Some(typed) => match drafts::parties(field, typed) {
            Ok(parties) => parties,
            Err(Error::Invalid(wrong)) => {
                errors.join(wrong);
                Vec::new()
            }
            Err(_) => Vec::new(),
        },
    };
    let recipients = Recipients {
        to: read("to", typed.to.as_ref(), &proposed.to),
        cc: read("cc", typed.cc.as_ref(), &proposed.cc),
        bcc: read("bcc", typed.bcc.as_ref(), &proposed.bcc),
    };
    errors.check()?;
    Ok(recipients)
}

/// Whether a snooze as chosen makes sense here; the border's check before anything is written.
///
/// # Errors
/// [`Error::Invalid`] when it is not ahead.
pub fn check_then(then: Then, now: Millis) -> Result<()> {
    match then {
        Then::Snooze(until) if until <= now => Err(invalid("until", "error-in-the-past")),
        _ => Ok(()),
    }
}
