//! A report that something of ours did not arrive.
//!
//! The mail it is about is marked and its writer hears; an address that can never work is marked at
//! the customer. A report we cannot match is filed like a notice.

use std::collections::HashMap;

use attent_db::{Tx, params};
use attent_mail::{Bounce, BounceKind, Recipient, address_key};

use super::{Letter, Rules};
use crate::{
    Actor, Result,
    conversations::entries::Party,
    customers,
    events::Kind,
    ids::{ConversationId, OutgoingId},
    outgoing,
};

/// Marks what the report is about and answers the conversation it belongs to.
pub fn file(
    tx: &mut Tx<'_>,
    letter: &Letter,
    bounce: &Bounce,
    rules: &Rules,
) -> Result<Option<ConversationId>> {
    if !rules.live {
        return Ok(None);
    }
    let Some(Sent {
        id,
        conversation,
        wrote_to,
    }) = about(tx, letter, bounce)?
    else {
        return Ok(None);
    };
    let lost = bounce.recipients.iter().find(|r| !r.delayed);
    let Some(lost) = lost else {
        return Ok(conversation);
    };
    let status = lost.status.as_deref().unwrap_or("");
    let reason = lost.reason.as_deref().unwrap_or("");
    let detail: String = format!("{status} {reason}")
        .trim()
        .chars()
        .take(1000)
        .collect();
    let word = match lost.kind {
        BounceKind::Hard => "bounced-hard",
        BounceKind::Soft => "bounced-soft",
    };
    let rows = tx.run(
        "UPDATE outgoing SET state = 'bounced', reason = $2, detail = $3, version = version + 1
          WHERE id = $1 AND state IN ('sent', 'perhaps', 'sending')",
        &params![id, word, detail],
    )?;
    for recipient in bounce.recipients.iter().filter(|r| !r.delayed) {
        let named = addresses(recipient).find(|address| wrote_to.contains(&address_key(address)));
        if let (BounceKind::Hard, Some(address)) = (recipient.kind, named) {
            customers::mark_undeliverable(tx, &Actor::channel(), address)?;
        }
    }
    if rows == 1 {
        outgoing::tell_owner(tx, id, Kind::Bounced)?;
    }
    Ok(conversation)
}

/// A mail of ours, and the keys of those it went to.
struct Sent {
    id: OutgoingId,
    conversation: Option<ConversationId>,
    wrote_to: Vec<String>,
}

/// The mail of ours the report names: by Message-ID, in the report or in what it quotes. The
/// recipients of the report must be among those we wrote to: anybody can write a report.
fn about(tx: &mut Tx<'_>, letter: &Letter, bounce: &Bounce) -> Result<Option<Sent>> {
    let mail = &letter.mail;
    let named = bounce
        .original_message_id
        .iter()
        .chain(&mail.in_reply_to)
        .chain(mail.references.iter().rev());
    for message_id in named.take(20) {
        let found: Option<(OutgoingId, Option<ConversationId>, String)> = tx.one(
            "SELECT id, conversation_id, recipients FROM outgoing WHERE message_id = $1",
            &params![message_id.as_str()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        if let Some((id, conversation, recipients)) = found {
            let sent = Sent {
                id,
                conversation,
                wrote_to: keys(&recipients),
            };
            if names_a_recipient(bounce, &sent.wrote_to) {
                return Ok(Some(sent));
            }
        }
    }
    Ok(None)
}

/// The keys of the recipients as `outgoing` keeps them.
fn keys(recipients: &str) -> Vec<String> {
    let lists: HashMap<String, Vec<Party>> = serde_json::from_str(recipients).unwrap_or_default();
    lists
        .into_values()
        .flatten()
        .map(|party| party.key())
        .collect()
}

fn addresses(recipient: &Recipient) -> impl Iterator<Item = &String> {
    recipient.written_to.iter().chain(&recipient.address)
}

/// A report that names nobody is believed only for the Message-ID it got right.
fn names_a_recipient(bounce: &Bounce, wrote_to: &[String]) -> bool {
    let mut named = bounce.recipients.iter().flat_map(addresses).peekable();
    named.peek().is_none() || named.any(|address| wrote_to.contains(&address_key(address)))
}
