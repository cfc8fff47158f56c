//! Delivery reports of RFC 3464, in their part or pasted into text.

use super::{Bounce, Recipient, plain_address, recipient};
use crate::Mail;

/// The recipients of a report; `None` where there is no report or nothing failed.
pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let part = mail.attachments.iter().find(|a| {
        a.content_type == "message/delivery-status"
            || a.content_type == "message/global-delivery-status"
    });
    let text = match part {
        Some(part) => String::from_utf8_lossy(&part.bytes).into_owned(),
        None => pasted(&mail.text)?.to_owned(),
    };
    let blocks = blocks(&text);
    let mut recipients: Vec<Recipient> = blocks.iter().filter_map(|b| of_block(b, mail)).collect();
    recipients.dedup_by(|a, b| a.address == b.address && a.status == b.status);
    (!recipients.is_empty()).then_some(Bounce {
        recipients,
        ..Bounce::default()
    })
}

/// A report within plain text, as some services send it.
fn pasted(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let has = |word: &str| lower.lines().any(|l| l.trim_start().starts_with(word));
    let at = lower
        .find("reporting-mta:")
        .or_else(|| lower.find("final-recipient:"))?;
    (has("final-recipient:") && (has("status:") || has("action:"))).then(|| &text[at..])
}

type Block = Vec<(String, String)>;

/// Groups of fields between empty lines, folded lines joined.
fn blocks(text: &str) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut block: Block = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            all.push(std::mem::take(&mut block));
        } else if line.starts_with([' ', '\t']) && !block.is_empty() {
            if let Some((_, value)) = block.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let name = name.trim().to_ascii_lowercase();
            // A second recipient without an empty line between.
            if name == "final-recipient" && get(&block, "final-recipient").is_some() {
                all.push(std::mem::take(&mut block));
            }
            block.push((name, value.trim().to_owned()));
        }
    }
    all.push(block);
    all.retain(|b| !b.is_empty());
    all
}

fn get<'a>(block: &'a Block, name: &str) -> Option<&'a str> {
    block
        .iter()
        .find(|(n, _)| n == name)
        .map(|(_, v)| v.as_str())
}

fn of_block(block: &Block, mail: &Mail) -> Option<Recipient> {
    let named = [
        "final-recipient",
        "original-recipient",
        "x-actual-recipient",
    ]
    .iter()
    .any(|n| get(block, n).is_some());
    let action = get(block, "action").unwrap_or("").to_ascii_lowercase();
    if !named
        || ["delivered", "relayed", "expanded"]
            .iter()
            .any(|a| action.starts_with(a))
    {
        return None;
    }
    let address = |name: &str| get(block, name).and_then(plain_address);
    let written_to = address("original-recipient");
    let found = address("final-recipient")
        .or_else(|| written_to.clone())
        .or_else(|| address("x-actual-recipient"));
    let failed = mail
        .headers
        .get("x-failed-recipients")
        .and_then(plain_address);
    let found = found.or(failed);
    let status = get(block, "status");
    let mut said = diagnosis(block, status);
    if says_nothing(&said) {
        said = beside(mail, found.as_deref()).unwrap_or(said);
    }
    let delayed = action.starts_with("delay");
    let mut recipient = recipient(found, status, &said, delayed);
    recipient.written_to = written_to;
    Some(recipient)
}

/// What the far server said, without the name of the protocol; else the comment of the status.
fn diagnosis(block: &Block, status: Option<&str>) -> String {
    let code = get(block, "diagnostic-code").unwrap_or("");
    let said = match code.split_once(';') {
        Some((protocol, said)) if protocol.len() < 40 && !protocol.trim().contains(' ') => said,
        _ => code,
    };
    let comment = status
        .and_then(|s| s.split_once('('))
        .map(|(_, c)| c.trim_end_matches([')', ' ']))
        .unwrap_or("");
    match (said.trim().is_empty(), comment.is_empty()) {
        (true, _) => comment.to_owned(),
        (false, true) => said.trim().to_owned(),
        (false, false) => format!("{} ({comment})", said.trim()),
    }
}

fn says_nothing(said: &str) -> bool {
    !said.chars().any(char::is_alphabetic)
}

/// What the readable part says beneath the address.
fn beside(mail: &Mail, address: Option<&str>) -> Option<String> {
    let text = &mail.text[..super::original::begins(&mail.text)];
    let address = address?;
    let mut lines = text.lines().skip_while(|l| !l.contains(address));
    let first = lines.next()?;
    let said: Vec<&str> = std::iter::once(first)
        .chain(lines.take_while(|l| !l.trim().is_empty()))
        .take(12)
        .collect();
    let said = said.join(" ");
    Some(said.replacen(address, "", 1))
}
