//! Whether two mails are the same one.
//!
//! By what the sender made: From, Date, Subject and the decoded parts. Never by trace headers, which
//! differ for every way a mail may take to us.

use sha2::{Digest, Sha256};

use crate::Mail;

/// SHA-256 in hex over what makes a mail that mail.
#[must_use]
pub fn content_hash(mail: &Mail) -> String {
    let mut hash = Sha256::new();
    let from = mail
        .from
        .as_ref()
        .map(crate::Address::key)
        .unwrap_or_default();
    let date = mail.date.map(|d| d.to_string()).unwrap_or_default();
    let subject = mail
        .subject
        .as_deref()
        .unwrap_or("")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    // Ends of lines and of text are changed on the way.
    let lines = |text: &str| {
        text.lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("\n")
            .trim_end()
            .to_owned()
    };
    let text = lines(&mail.text);
    let html = mail.html.as_deref().map(lines).unwrap_or_default();
    for part in [from, date, subject, text, html] {
        add(&mut hash, part.as_bytes());
    }
    for attachment in &mail.attachments {
        add(&mut hash, attachment.sha256.as_bytes());
    }
    hex::encode(hash.finalize())
}

/// Each part with its length, so that no two divisions of the same bytes agree.
fn add(hash: &mut Sha256, part: &[u8]) {
    hash.update((part.len() as u64).to_be_bytes());
    hash.update(part);
}

/// The Message-ID, or one made of the content for a mail that has none. Without brackets.
#[must_use]
pub fn message_id_or_synthetic(mail: &Mail) -> String {
    const ENOUGH: usize = 40;
    match &mail.message_id {
        Some(id) => id.clone(),
        None => format!("{}@content.invalid", &content_hash(mail)[..ENOUGH]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Budget, parse};

    fn read(mail: &str) -> Mail {
        parse(mail.as_bytes(), Budget::default())
    }

    #[test]
    fn the_way_does_not_matter_the_content_does() {
        let base = "From: A <A@x.lt>\nDate: Sat, 31 Jan 2026 10:00:00 +0000\nSubject: s\n\nbody\n";
        let hash = content_hash(&read(base));
        let other_way = format!(
            "Received: by y\nReturn-Path: <z>\n{}",
            base.replace('\n', "\r\n")
        );
        assert_eq!(content_hash(&read(&other_way)), hash);
        for (from, to) in [
            ("body", "bodies"),
            ("s\n\n", "t\n\n"),
            ("10:00:00", "10:00:01"),
            ("A@x.lt", "b@x.lt"),
        ] {
            assert_ne!(content_hash(&read(&base.replace(from, to))), hash, "{to}");
        }
        assert!(message_id_or_synthetic(&read(base)).ends_with("@content.invalid"));
        assert_eq!(
            message_id_or_synthetic(&read("Message-ID: <1@x>\n\n")),
            "1@x"
        );
    }
}
