//! Mails to the customer about a promise: an entry of its conversation, queued in the same
//! transaction. The words come from the border.

use attent_db::{Tx, params};
use attent_mail::letter::Letter;

use super::{find::Promise, store};
use crate::{
    Actor, Error, Result,
    conversations::{
        self, Channel, EntryKind, New as NewConversation,
        drafts::{self, DraftKind},
        entries::{self, Addresses, Party},
        participants::{self, Part, Recipients},
    },
    customers::{self, IdentityKind},
    ids::{ConversationId, EntryId, PromiseId},
    outgoing,
    people::staff,
};

/// Sends it, and answers the entry. A promise without a conversation gets one, so that the answer
/// finds its way. `None` when there is no address to write to, or no mailbox can send.
///
/// # Errors
/// Those of finding it.
pub fn send(
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &outgoing::TokenKeys,
    id: PromiseId,
    subject: &str,
    letter: &Letter,
) -> Result<Option<EntryId>> {
    let promise = store::load(tx, id)?;
    let Some(to) = address(tx, &promise)? else {
        return Ok(None);
    };
    let mailbox = match outgoing::mailbox_for(tx, None) {
        Ok(first) => first,
        Err(Error::Conflict(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    let conversation = place(tx, actor, &promise, subject, &to)?;
    let found = conversations::find(tx, &Actor::system(), conversation)?;
    let mailbox = outgoing::mailbox_for(tx, found.mailbox.or(Some(mailbox)))?;
    let (entry, from) = (EntryId(tx.new_id()), outgoing::sender_of(tx, mailbox)?);
    let kind = if actor.staff_id().is_some() {
        EntryKind::Out
    } else {
        EntryKind::Automatic
    };
    let mut new = entries::New::of(kind, tx.now(), letter.text.trim().to_owned());
    new.staff = actor.staff_id();
    new.subject = Some(subject.to_owned());
    new.message_id = Some(outgoing::message_id(keys, found.id, entry, &from.address));
    new.addresses = Some(Addresses {
        from: Some(from),
        to: vec![to.clone()],
        ..Addresses::default()
    });
    entries::add(tx, conversation, entry, &new)?;
    let queued = outgoing::New {
        entry: Some(entry),
        conversation: Some(conversation),
        mailbox: Some(mailbox),
        purpose: if kind == EntryKind::Out {
            outgoing::Purpose::Reply
        } else {
            outgoing::Purpose::Notice
        },
        recipients: &Recipients {
            to: vec![to],
            ..Recipients::default()
        },
        press_key: None,
        not_before: tx.now(),
        words: None,
        layout: Some(&letter.layout),
    };
    outgoing::queue(tx, &queued, keys)?;
    Ok(Some(entry))
}

/// Puts the words into its owner's draft, unless there is one: they look at it and send it.
///
/// # Errors
/// Those of finding it.
pub fn prepare(tx: &mut Tx<'_>, id: PromiseId, text: &str) -> Result<()> {
    let promise = store::load(tx, id)?;
    let Some(conversation) = promise.conversation else {
        return Ok(());
    };
    let role = staff::get(tx, &Actor::system(), promise.owner)?.role;
    let teams = tx.all(
        "SELECT team_id FROM membership WHERE staff_id = $1",
        &params![promise.owner],
        |row| row.get(0),
    )?;
    let owner = Actor::staff(promise.owner, role, teams);
    if drafts::of(tx, &owner, conversation, DraftKind::Reply)?.is_some() {
        return Ok(());
    }
    let seen = conversations::newest_entry(tx, conversation)?;
    let typed = drafts::Typed::default();
    drafts::save(
        tx,
        &owner,
        conversation,
        DraftKind::Reply,
        &typed,
        text,
        seen,
    )?;
    Ok(())
}

/// The customer where they write from in its conversation, else their first address that mail
/// arrives at.
fn address(tx: &mut Tx<'_>, promise: &Promise) -> Result<Option<Party>> {
    if let Some(conversation) = promise.conversation {
        let alone = participants::customer_alone(tx, conversation)?;
        if let Some(first) = alone.to.into_iter().next() {
            return Ok(Some(first));
        }
    }
    let system = Actor::system();
    let customer = customers::find(tx, &system, promise.customer)?;
    let known = customers::identities(tx, &system, promise.customer)?;
    let first = known
        .into_iter()
        .find(|one| one.kind == IdentityKind::Email && one.undeliverable_at.is_none());
    Ok(first.map(|one| Party {
        name: customers::called(&customer.name).map(str::to_owned),
        address: one.value,
    }))
}

fn place(
    tx: &mut Tx<'_>,
    actor: &Actor,
    promise: &Promise,
    subject: &str,
    to: &Party,
) -> Result<ConversationId> {
    if let Some(conversation) = promise.conversation {
        return Ok(conversation);
    }
    let mut new = NewConversation::mail(subject.to_owned(), promise.customer, tx.now());
    new.channel = Channel::Mail;
    new.waiting_since = None;
    new.assignee = Some(promise.owner);
    let id = conversations::open(tx, actor, &new)?;
    participants::join(tx, id, to, Part::Customer)?;
    store::change(tx, promise.id, |p| {
        p.conversation = Some(id);
        Ok(())
    })?;
    Ok(id)
}
