//! The mail a report is about, as far as it came back.

use crate::{Budget, Mail, header::ids, parse};

/// Where in a report's text the returned mail begins; the length of the text if it does not.
pub(super) fn begins(text: &str) -> usize {
    /// Phrases before a returned mail, lower-case.
    const PHRASES: &[&str] = &[
        "original message",
        "copy of the message",
        "copy of your message",
        "header of the original",
        "message header",
        "returned message",
        "unsent message",
        "undelivered message",
        "message text follows",
        "below this line",
        "message headers follow",
        "message follows",
        "body of message generated",
        "included message",
        "returned mail follows",
        "original headers",
        "ursprüngliche nachricht",
        "kopie der nachricht",
        "message d'origine",
        "mensaje original",
        "messaggio originale",
        "oorspronkelijk bericht",
        "originalus laiškas",
        "oriģināl",
        "исходное сообщение",
        "копия письма",
    ];
    let mut at = 0;
    let mut seen_text = false;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let header = [
            "Received:",
            "Return-Path:",
            "Return-path:",
            "DKIM-Signature:",
            "X-Received:",
        ]
        .iter()
        .any(|h| trimmed.starts_with(h));
        let lower = trimmed.to_lowercase();
        let ruled = trimmed.starts_with(['-', '=', '*', '|', '_', '#'])
            || trimmed.ends_with([':', '-', '.']);
        let announced = ruled
            && trimmed.len() < 120
            && PHRASES.iter().any(|p| lower.contains(p))
            && !lower.contains("was received");
        if seen_text && (header || announced) {
            return at;
        }
        seen_text |= !trimmed.is_empty();
        at += line.len();
    }
    text.len()
}

/// The returned mail: attached, or its headers, or pasted beneath the report.
pub(super) fn read(mail: &Mail) -> Option<Mail> {
    const KINDS: &[&str] = &[
        "message/rfc822",
        "text/rfc822-headers",
        "message/rfc822-headers",
        "message/global",
        "message/partial",
    ];
    let attached = mail
        .attachments
        .iter()
        .find(|a| KINDS.contains(&a.content_type.as_str()));
    if let Some(attached) = attached {
        return Some(parse(&attached.bytes, Budget::default()));
    }
    let returned = &mail.text[begins(&mail.text)..];
    let start = returned.lines().position(|l| {
        let name = l
            .trim_start()
            .split(':')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase();
        matches!(
            name.as_str(),
            "received"
                | "return-path"
                | "from"
                | "to"
                | "subject"
                | "date"
                | "message-id"
                | "x-received"
                | "dkim-signature"
        )
    })?;
    let headers: Vec<&str> = returned.lines().skip(start).collect();
    let indented = headers.first().is_some_and(|h| h.starts_with([' ', '\t']));
    let text: Vec<&str> = headers
        .iter()
        .map(|l| if indented { l.trim_start() } else { l })
        .collect();
    Some(parse(text.join("\n").as_bytes(), Budget::default()))
}

/// The Message-ID of the mail the report is about.
pub(super) fn message_id(mail: &Mail) -> Option<String> {
    if let Some(id) = read(mail).and_then(|m| m.message_id) {
        return Some(id);
    }
    let named = mail
        .headers
        .get("x-original-message-id")
        .or_else(|| mail.headers.get("original-message-id"))
        .and_then(ids::one);
    named.or_else(|| {
        let line = mail.text.lines().find(|l| {
            l.trim_start()
                .to_ascii_lowercase()
                .starts_with("message-id:")
        })?;
        ids::one(line.split_once(':')?.1)
    })
}
