//! What may not become part of a header.

use super::{Outgoing, Refusal};
use crate::Address;

/// Checks every value that is written into a header.
pub(super) fn all(mail: &Outgoing) -> Result<(), Refusal> {
    if mail.to.is_empty() && mail.cc.is_empty() {
        return Err(Refusal::NoRecipient);
    }
    plain("subject", &mail.subject)?;
    let people = std::iter::once(&mail.from)
        .chain(&mail.reply_to)
        .chain(&mail.to)
        .chain(&mail.cc);
    people.into_iter().try_for_each(address)?;
    let ids = std::iter::once(&mail.message_id)
        .chain(&mail.in_reply_to)
        .chain(&mail.references);
    ids.into_iter().try_for_each(|id| message_id(id))?;
    for file in &mail.files {
        plain("file name", &file.name)?;
        content_type(&file.content_type)?;
        file.content_id.as_deref().map_or(Ok(()), message_id)?;
    }
    mail.unsubscribe.as_deref().map_or(Ok(()), link)
}

fn plain(what: &'static str, text: &str) -> Result<(), Refusal> {
    let bad = text
        .chars()
        .any(|c| (c.is_control() && c != '\t') || matches!(c, '\u{2028}' | '\u{2029}'));
    if bad {
        Err(Refusal::Control(what))
    } else {
        Ok(())
    }
}

/// One mailbox and nothing else: no blank, no bracket, no comma, one `@` that divides.
fn address(address: &Address) -> Result<(), Refusal> {
    const LONGEST: usize = 320;
    plain("name", address.name.as_deref().unwrap_or(""))?;
    let text = &address.address;
    let divided = text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@')
    });
    let bad = text.len() > LONGEST
        || text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c));
    if divided && !bad {
        Ok(())
    } else {
        Err(Refusal::Address(text.clone()))
    }
}

fn message_id(id: &str) -> Result<(), Refusal> {
    const LONGEST: usize = 900;
    let bad = id.is_empty()
        || id.len() > LONGEST
        || id
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || c == '<' || c == '>');
    if bad {
        Err(Refusal::MessageId(id.to_owned()))
    } else {
        Ok(())
    }
}

fn content_type(kind: &str) -> Result<(), Refusal> {
    let token = |t: &str| {
        !t.is_empty()
            && t.len() < 128
            && t.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    let good = kind
        .split_once('/')
        .is_some_and(|(a, b)| token(a) && token(b));
    // A container or a mail would be read as a structure of ours.
    let structure = kind.to_ascii_lowercase().starts_with("multipart/");
    if good && !structure {
        Ok(())
    } else {
        Err(Refusal::ContentType(kind.to_owned()))
    }
}

fn link(link: &str) -> Result<(), Refusal> {
    let good = link.starts_with("https://")
        && link.len() < 900
        && link
            .bytes()
            .all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>');
    if good {
        Ok(())
    } else {
        Err(Refusal::Link(link.to_owned()))
    }
}
