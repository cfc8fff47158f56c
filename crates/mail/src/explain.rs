//! How Attent reads a mail, in one value: what `attent mail explain` prints.

use mail_parser::DateTime;
use serde::Serialize;

use crate::{
    Address, Automatic, AutomaticKind, Bounce, Budget, Mail, automatic, bounce, parse, written,
};

/// Serialises to the JSON of `mail explain --json`, keys in this order, absent as `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    pub message_id: Option<String>,
    /// RFC 3339 in UTC.
    pub date: Option<String>,
    pub subject: Option<String>,
    pub from: Option<Address>,
    pub reply_to: Vec<Address>,
    pub to: Vec<Address>,
    pub cc: Vec<Address>,
    pub in_reply_to: Vec<String>,
    pub references: Vec<String>,
    pub text: String,
    pub reply: String,
    /// Sanitised.
    pub html: Option<String>,
    pub attachments: Vec<ExplainedAttachment>,
    pub automatic: Option<Automatic>,
    pub bounce: Option<Bounce>,
    pub warnings: Vec<String>,
}

/// An attachment without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplainedAttachment {
    pub name: Option<String>,
    #[serde(rename = "type")]
    pub content_type: String,
    pub size: usize,
    pub sha256: String,
    pub inline: bool,
    pub content_id: Option<String>,
}

/// Reads a mail and says everything about it. `sanitise` makes HTML safe to show.
#[must_use]
pub fn explain(bytes: &[u8], sanitise: &dyn Fn(&str) -> String) -> Explanation {
    of_mail(parse(bytes, Budget::default()), sanitise)
}

fn of_mail(mail: Mail, sanitise: &dyn Fn(&str) -> String) -> Explanation {
    let bounce = bounce(&mail);
    // The contract knows two kinds: a bounce, told by its own key, answers something we sent.
    let automatic = automatic(&mail).map(|a| match a.kind {
        AutomaticKind::Bounce => Automatic {
            kind: AutomaticKind::Reply,
            ..a
        },
        _ => a,
    });
    let reply = written(&mail);
    let attachments = mail.attachments.into_iter().map(|a| ExplainedAttachment {
        name: a.name,
        content_type: a.content_type,
        size: a.bytes.len(),
        sha256: a.sha256,
        inline: a.inline,
        content_id: a.content_id,
    });
    Explanation {
        message_id: mail.message_id,
        date: mail
            .date
            .map(|ms| DateTime::from_timestamp(ms / 1000).to_rfc3339()),
        subject: mail.subject,
        from: mail.from,
        reply_to: mail.reply_to,
        to: mail.to,
        cc: mail.cc,
        in_reply_to: mail.in_reply_to,
        references: mail.references,
        text: mail.text,
        reply,
        html: mail.html.as_deref().map(sanitise),
        attachments: attachments.collect(),
        automatic,
        bounce,
        warnings: mail.warnings.iter().map(ToString::to_string).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::explain;

    #[test]
    fn the_keys_of_the_contract_in_order() {
        let bytes = b"From: Ana <a@x.lt>\nDate: Sat, 31 Jan 2026 10:00:00 +0000\n\nHi";
        let json = serde_json::to_string(&explain(bytes, &str::to_owned)).expect("serialises");
        assert_eq!(
            json,
            r#"{"message_id":null,"date":"2026-01-31T10:00:00Z","subject":null,"from":{"name":"Ana","address":"a@x.lt"},"reply_to":[],"to":[],"cc":[],"in_reply_to":[],"references":[],"text":"Hi","reply":"Hi","html":null,"attachments":[],"automatic":null,"bounce":null,"warnings":[]}"#
        );
    }
}
