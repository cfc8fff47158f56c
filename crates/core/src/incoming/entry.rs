//! The entry a mail becomes: its words, its addresses, its files, whose it is and when.
//!
//! What this does to the conversation is `moved`'s.

use attent_db::{Millis, Tx, params};

use super::{Letter, Rules, thread::Placement};
use crate::{
    Error, Result,
    conversations::{
        EntryKind,
        entries::{self, Addresses, Party},
    },
    customers, files,
    ids::{ConversationId, EntryId, MailId},
    outgoing,
};

pub(super) fn write(
    tx: &mut Tx<'_>,
    conversation: ConversationId,
    entry: EntryId,
    id: MailId,
    letter: &Letter,
    rules: &Rules,
    placement: &Placement,
) -> Result<()> {
    let mail = &letter.mail;
    let received: Millis = tx
        .one(
            "SELECT received_at FROM mail WHERE id = $1",
            &params![id],
            |row| row.get(0),
        )?
        .ok_or(Error::NotFound)?;
    let at = at(letter, rules, received);
    let machine = letter.is_machines_reply() || letter.bounce.is_some();
    let kind = if machine {
        EntryKind::Automatic
    } else {
        EntryKind::In
    };
    let from = sender(tx, letter)?;
    let mut new = entries::New::of(kind, at, letter.written.clone());
    new.customer = customers::owner_of(tx, customers::IdentityKind::Email, &from.address)?;
    new.subject = mail.subject.clone();
    new.folded = letter.folded.clone();
    new.html = letter.html.clone();
    new.html_folded = letter.html_folded.clone();
    new.message_id = Some(letter.message_id.clone());
    new.mail = Some(id);
    new.authenticity = rules.authenticity.clone();
    new.because = placement.because.to_owned();
    // A sign-in or verification mail of another service is never shown outside the house.
    new.outside = placement.outside;
    new.remote_images = letter.remote_images;
    let list = |addresses: &[attent_mail::Address]| addresses.iter().map(Party::from).collect();
    new.addresses = Some(Addresses {
        from: mail.from.as_ref().map(Party::from),
        to: list(&mail.to),
        cc: list(&mail.cc),
        bcc: Vec::new(),
        reply_to: list(&mail.reply_to),
    });
    entries::add(tx, conversation, entry, &new)
}

pub(super) fn keep_files(tx: &mut Tx<'_>, entry: EntryId, letter: &Letter) -> Result<()> {
    for (position, (attachment, stored)) in letter
        .mail
        .attachments
        .iter()
        .zip(&letter.files)
        .enumerate()
    {
        let file = files::keep(tx, stored)?;
        let (id, now) = (tx.new_id(), tx.now());
        tx.run(
            "INSERT INTO attachment
                 (id, entry_id, file_id, name, media_type, size, inline, content_id, position,
                  created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            &params![
                id,
                entry,
                file,
                attachment.name.as_deref().unwrap_or(""),
                attachment.content_type.as_str(),
                stored.size(),
                attachment.inline,
                attachment.content_id.as_deref(),
                i64::try_from(position).unwrap_or(i64::MAX),
                now
            ],
        )?;
    }
    Ok(())
}

/// Who wrote: `From`, or `Reply-To` where `From` is one of our own (a form, a forwarder).
pub(super) fn sender(tx: &mut Tx<'_>, letter: &Letter) -> Result<Party> {
    let mail = &letter.mail;
    let from = mail.from.as_ref().or(mail.sender.as_ref()).map(Party::from);
    if let Some(from) = from {
        if !outgoing::is_ours(tx, &from.address)? {
            return Ok(from);
        }
        let reply_to = mail.reply_to.first().map(Party::from);
        if let Some(reply_to) = reply_to
            && !outgoing::is_ours(tx, &reply_to.address)?
        {
            return Ok(reply_to);
        }
        return Ok(from);
    }
    let return_path = mail.return_path().filter(|path| path.contains('@'));
    let address = return_path.unwrap_or("nobody@unknown.invalid").to_owned();
    Ok(Party {
        name: None,
        address,
    })
}

/// When it was said: when it came, and in a history when it says it was written.
pub(super) fn at(letter: &Letter, rules: &Rules, received_at: Millis) -> Millis {
    if rules.live {
        received_at
    } else {
        dated(letter, received_at)
    }
}

/// A date that a history mail claims, unless it lies in the future or before e-mail.
fn dated(letter: &Letter, received_at: Millis) -> Millis {
    const NOT_BEFORE: i64 = 0;
    match letter.mail.date {
        Some(date) if date > NOT_BEFORE && date <= received_at.0 => Millis(date),
        _ => received_at,
    }
}
