//! A report that something of ours did not arrive.
//!
//! The mail it is about is marked and its writer hears; an address that can never work is marked at
//! the customer. A report we cannot match is filed like a notice.

use attent_db::{Tx, params};
use attent_mail::{Bounce, BounceKind};

use super::{Letter, Rules};
use crate::{
    Actor, Result, customers,
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
    let Some((id, conversation)) = about(tx, letter, bounce)? else {
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
    for recipient in &bounce.recipients {
        let address = recipient.written_to.as_ref().or(recipient.address.as_ref());
        if let (BounceKind::Hard, false, Some(address)) =
            (recipient.kind, recipient.delayed, address)
        {
            customers::mark_undeliverable(tx, &Actor::channel(), address)?;
        }
    }
    if rows == 1 {
        outgoing::tell_owner(tx, id, Kind::Bounced)?;
    }
    Ok(conversation)
}

/// The mail of ours the report names: by Message-ID, in the report or in what it quotes. The
/// recipients of the report must be among those we wrote to: anybody can write a report.
fn about(
    tx: &mut Tx<'_>,
    letter: &Letter,
    bounce: &Bounce,
) -> Result<Option<(OutgoingId, Option<ConversationId>)>> {
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
        if let Some((id, conversation, recipients)) = found
            && names_a_recipient(bounce, &recipients.to_lowercase())
        {
            return Ok(Some((id, conversation)));
        }
    }
    Ok(None)
}

fn names_a_recipient(bounce: &Bounce, recipients: &str) -> bool {
    let named: Vec<&String> = bounce
        .recipients
        .iter()
        .flat_map(|r| r.written_to.iter().chain(&r.address))
        .collect();
    // A report that names nobody is believed only for the Message-ID it got right.
    named.is_empty()
        || named
            .iter()
            .any(|address| recipients.contains(&address.to_lowercase()))
}
