//! Feedback reports: a recipient says that our mail is unwanted (RFC 5965 and one older form).

use super::{Bounce, BounceKind, Recipient, plain_address};
use crate::{Budget, Mail, parse};

/// The recipients who complained.
pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let part = mail
        .attachments
        .iter()
        .find(|a| a.content_type == "message/feedback-report");
    let (kind, mut addresses) = match part {
        Some(part) => of_report(&String::from_utf8_lossy(&part.bytes)),
        None => of_complaint(mail)?,
    };
    if addresses.is_empty() {
        addresses = original_recipients(mail);
    }
    let none = addresses.is_empty().then_some(None);
    let recipients = addresses
        .into_iter()
        .map(Some)
        .chain(none)
        .map(|address| Recipient {
            address,
            status: None,
            kind: BounceKind::Soft,
            reason: Some(format!("feedback: {kind}")),
            written_to: None,
            delayed: false,
        });
    Some(Bounce {
        recipients: recipients.collect(),
        original_message_id: None,
        feedback: Some(kind),
    })
}

fn of_report(text: &str) -> (String, Vec<String>) {
    let field = |wanted: &'static str| {
        text.lines().filter_map(move |line| {
            let (name, value) = line.split_once(':')?;
            name.trim()
                .eq_ignore_ascii_case(wanted)
                .then(|| value.trim().to_owned())
        })
    };
    let kind = field("feedback-type")
        .next()
        .unwrap_or_else(|| "other".to_owned())
        .to_lowercase();
    (
        kind,
        field("original-rcpt-to")
            .filter_map(|v| plain_address(&v))
            .collect(),
    )
}

/// A complaint as one large provider sends it: the mail itself, with the recipient in a header.
fn of_complaint(mail: &Mail) -> Option<(String, Vec<String>)> {
    let subject = mail.subject.as_deref().unwrap_or("").to_lowercase();
    let original = mail
        .attachments
        .iter()
        .find(|a| a.content_type == "message/rfc822")?;
    let original = parse(&original.bytes, Budget::default());
    let recipient = original
        .headers
        .get("x-hmxmroriginalrecipient")
        .and_then(plain_address);
    let complains = subject.starts_with("complaint about message") || recipient.is_some();
    complains.then(|| ("abuse".to_owned(), recipient.into_iter().collect()))
}

fn original_recipients(mail: &Mail) -> Vec<String> {
    super::original::read(mail)
        .map(|m| m.to.into_iter().map(|a| a.address).collect())
        .unwrap_or_default()
}
