//! "We have your mail": written in the customer's language, without a word of theirs.

use attent_core::{
    Actor, Language,
    business::{
        self,
        phrases::{self, Field, Of},
    },
    channels::mailboxes,
    conversations::{
        self, EntryKind,
        entries::{self, Addresses},
        participants,
    },
    customers,
    events::{self, About, Kind},
    ids::EntryId,
    incoming,
    outgoing::{self, Purpose, TokenKeys},
};
use attent_db::Tx;

use super::notices;

/// Writes the acknowledgement and queues it. Called in the transaction that ends its job: it is
/// written once.
pub(super) fn write(tx: &mut Tx<'_>, keys: &TokenKeys, payload: &str) -> attent_core::Result<()> {
    let due = incoming::acknowledgement_due(payload)?;
    let actor = Actor::system();
    let found = match conversations::find(tx, &actor, due.conversation) {
        Ok(found) => found,
        // Erased or merged away meanwhile: nobody waits for it.
        Err(attent_core::Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let recipients = participants::proposed(tx, found.id)?;
    let Some(to) = recipients.to.first().cloned() else {
        return Ok(());
    };
    let mailbox = mailboxes::get(tx, &actor, due.mailbox)?;
    let customer = customers::find(tx, &actor, found.customer)?;
    let spoken = found.language.or(customer.language);
    let language = spoken
        .and_then(|code| Language::parse(&code))
        .unwrap_or(mailbox.language);
    let business = business::get(tx)?;
    let own = phrases::get(
        tx,
        Of::Mailbox(mailbox.id),
        Field::Acknowledgement,
        language,
    )?;
    let number = found.number.to_string();
    let values = [
        ("business", business.name.as_str()),
        ("number", number.as_str()),
    ];
    let text = match own {
        Some(phrase) => phrase.text,
        None => notices::text("acknowledgement", language).body(&values),
    };
    let entry = EntryId(tx.new_id());
    let from = outgoing::sender_of(tx, mailbox.id)?;
    let to = participants::Recipients {
        to: vec![to],
        ..participants::Recipients::default()
    };
    let mut new = entries::New::of(EntryKind::Automatic, tx.now(), text);
    new.subject = Some(attent_mail::reply_subject(&found.subject));
    new.message_id = Some(outgoing::message_id(keys, found.id, entry, &from.address));
    new.addresses = Some(Addresses {
        from: Some(from),
        to: to.to.clone(),
        ..Addresses::default()
    });
    entries::add(tx, found.id, entry, &new)?;
    let now = tx.now();
    let queued = outgoing::New {
        entry: Some(entry),
        conversation: Some(found.id),
        mailbox: Some(mailbox.id),
        purpose: Purpose::Acknowledgement,
        recipients: &to,
        press_key: Some(format!("acknowledge:{}", found.id)),
        not_before: now,
        words: None,
    };
    outgoing::queue(tx, &queued, keys)?;
    let about = About::conversation(found.id).and_subject(entry.0);
    events::record(tx, &actor, Kind::Acknowledged, about)?;
    Ok(())
}
