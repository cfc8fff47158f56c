//! Whether a machine wrote, and why we think so.
//!
//! Such mail is kept and shown and never answered automatically. A *reply* (out of office, receipt)
//! changes no state; a *notice* (list, shop order, no-reply) is mail like any other in a view of its
//! own; a *bounce* tells of mail that did not arrive, see [`crate::bounce`].

mod subject;

use serde::Serialize;

use crate::{Mail, bounce::bounce};

/// What sort of machine wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AutomaticKind {
    /// Out of office, receipt: filed, changes no state, stops no clock.
    Reply,
    /// Lists, orders, no-reply: opens a conversation and starts clocks.
    Notice,
    /// Tells that something we sent did not arrive.
    Bounce,
}

/// A machine wrote, because of this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Automatic {
    pub kind: AutomaticKind,
    /// The header and its value, lower-case, such as `auto-submitted: auto-replied`.
    pub because: String,
}

/// Whether a machine wrote this mail.
#[must_use]
pub fn automatic(mail: &Mail) -> Option<Automatic> {
    let found = by_headers(mail);
    if bounce(mail).is_none() {
        return found;
    }
    let because = found
        .map(|a| a.because)
        .unwrap_or_else(|| "a delivery report".to_owned());
    Some(Automatic {
        kind: AutomaticKind::Bounce,
        because,
    })
}

fn by_headers(mail: &Mail) -> Option<Automatic> {
    use AutomaticKind::{Notice, Reply};
    let found = auto_submitted(mail).or_else(|| answering_machine(mail));
    if let Some(found) = found {
        return Some(found);
    }
    if is_receipt(mail) {
        return Some(because(
            Reply,
            "content-type: multipart/report; disposition-notification",
        ));
    }
    if let Some(found) = precedence(mail).or_else(|| loop_header(mail)) {
        return Some(found);
    }
    for header in ["list-id", "list-unsubscribe", "feedback-id"] {
        if let Some(value) = mail.headers.get(header) {
            return Some(because(Notice, &format!("{header}: {}", short(value))));
        }
    }
    if let Some(reason) = subject::out_of_office(mail.subject.as_deref().unwrap_or("")) {
        return Some(because(Reply, &format!("subject: {reason}")));
    }
    if mail.return_path() == Some("") {
        return Some(because(kind_of_answer(mail), "return-path: <>"));
    }
    suppress(mail).or_else(|| machine_address(mail))
}

/// Whether an answering machine wrote, by subject or by a header that says so.
pub(crate) fn is_out_of_office(mail: &Mail) -> bool {
    let replied = mail
        .headers
        .get("auto-submitted")
        .is_some_and(|v| short(v).starts_with("auto-replied"));
    let daemon = mail.from.as_ref().is_some_and(|a| {
        short(&a.address).contains("daemon") || short(&a.address).starts_with("postmaster")
    });
    subject::out_of_office(mail.subject.as_deref().unwrap_or("")).is_some()
        || (replied && !daemon && mail.headers.get("x-failed-recipients").is_none())
}

fn because(kind: AutomaticKind, text: &str) -> Automatic {
    Automatic {
        kind,
        because: text.to_owned(),
    }
}

fn short(value: &str) -> String {
    let mut text = value.trim().to_lowercase();
    text = text.chars().take(100).collect();
    text
}

/// An answer when it answers something, a notice otherwise.
fn kind_of_answer(mail: &Mail) -> AutomaticKind {
    let answers = !mail.in_reply_to.is_empty() || !mail.references.is_empty();
    if answers {
        AutomaticKind::Reply
    } else {
        AutomaticKind::Notice
    }
}

/// RFC 3834: any value but `no`.
fn auto_submitted(mail: &Mail) -> Option<Automatic> {
    let value = short(mail.headers.get("auto-submitted")?);
    let word = value.split([';', ' ', '(']).next().unwrap_or("").trim();
    let kind = match word {
        "no" | "" => return None,
        "auto-replied" | "auto-notified" => AutomaticKind::Reply,
        // A vacation program that calls its answers generated still answers.
        _ if subject::out_of_office(mail.subject.as_deref().unwrap_or("")).is_some() => {
            AutomaticKind::Reply
        }
        _ => AutomaticKind::Notice,
    };
    Some(because(kind, &format!("auto-submitted: {value}")))
}

/// Headers that only answering machines write.
fn answering_machine(mail: &Mail) -> Option<Automatic> {
    const HEADERS: &[&str] = &[
        "x-autoreply",
        "x-autorespond",
        "x-autoresponder",
        "x-auto-reply",
        "x-auto-respond",
        "x-autoreply-from",
        "x-autoresponse",
        "x-mail-autoreply",
        "x-vacation",
        "x-ooo",
    ];
    for header in HEADERS {
        let Some(value) = mail.headers.get(header) else {
            continue;
        };
        if !matches!(short(value).as_str(), "no" | "false" | "0" | "off") {
            return Some(because(
                AutomaticKind::Reply,
                &format!("{header}: {}", short(value)),
            ));
        }
    }
    let rule = mail
        .headers
        .get("x-ms-exchange-generated-message-source")
        .map(short);
    let rule = rule.filter(|v| v.contains("mailbox rules agent"));
    rule.map(|v| {
        because(
            AutomaticKind::Reply,
            &format!("x-ms-exchange-generated-message-source: {v}"),
        )
    })
}

fn is_receipt(mail: &Mail) -> bool {
    mail.report_type.as_deref() == Some("disposition-notification")
        || mail
            .attachments
            .iter()
            .any(|a| a.content_type == "message/disposition-notification")
}

fn precedence(mail: &Mail) -> Option<Automatic> {
    let value = short(mail.headers.get("precedence")?);
    let kind = match value.as_str() {
        "auto_reply" | "auto-reply" | "autoreply" => AutomaticKind::Reply,
        "bulk" | "junk" | "list" => {
            match subject::out_of_office(mail.subject.as_deref().unwrap_or("")) {
                Some(_) => AutomaticKind::Reply,
                None => AutomaticKind::Notice,
            }
        }
        _ => return None,
    };
    Some(because(kind, &format!("precedence: {value}")))
}

fn loop_header(mail: &Mail) -> Option<Automatic> {
    let value = mail.headers.get("x-loop")?;
    Some(because(
        kind_of_answer(mail),
        &format!("x-loop: {}", short(value)),
    ))
}

/// The sender asks for no automatic answer: said by machines, and by some servers on behalf of people.
fn suppress(mail: &Mail) -> Option<Automatic> {
    let value = short(mail.headers.get("x-auto-response-suppress")?);
    let asks = value.split([',', ';', ' ']).any(|word| {
        matches!(
            word.trim(),
            "all" | "oof" | "autoreply" | "dr" | "rn" | "nrn" | "ndr"
        )
    });
    asks.then(|| {
        because(
            kind_of_answer(mail),
            &format!("x-auto-response-suppress: {value}"),
        )
    })
}

/// Addresses behind which nobody reads.
fn machine_address(mail: &Mail) -> Option<Automatic> {
    let from = mail.from.as_ref()?;
    let local = from.address.split('@').next().unwrap_or("").to_lowercase();
    let plain: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
    const EXACT: &[&str] = &[
        "mailerdaemon",
        "postmaster",
        "root",
        "daemon",
        "bounce",
        "bounces",
        "autoreply",
        "autoresponder",
    ];
    const BEGINS: &[&str] = &[
        "noreply",
        "donotreply",
        "noanswer",
        "neatsakyti",
        "neatsakykite",
        "nereplicar",
        "mailerdaemon",
    ];
    let machine = EXACT.contains(&plain.as_str())
        || BEGINS
            .iter()
            .any(|b| plain.starts_with(b) || plain.ends_with(b));
    machine.then(|| {
        because(
            AutomaticKind::Notice,
            &format!("from: {}", short(&from.address)),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Budget, parse};

    fn check(headers: &str, expect: Option<(AutomaticKind, &str)>) {
        let mail = parse(format!("{headers}\n\nbody").as_bytes(), Budget::default());
        let found = automatic(&mail);
        let found = found.as_ref().map(|a| (a.kind, a.because.as_str()));
        assert_eq!(found, expect, "{headers}");
    }

    #[test]
    fn machines_and_people() {
        use AutomaticKind::{Notice, Reply};
        check("From: ana@x.lt\nSubject: Hello", None);
        check("Auto-Submitted: no", None);
        check(
            "AUTO-SUBMITTED: Auto-Replied (vacation)",
            Some((Reply, "auto-submitted: auto-replied (vacation)")),
        );
        check(
            "Auto-Submitted: auto-generated",
            Some((Notice, "auto-submitted: auto-generated")),
        );
        check(
            "Auto-Submitted: auto-generated\nSubject: Out of office: x",
            Some((Reply, "auto-submitted: auto-generated")),
        );
        check("X-Autoreply: yes", Some((Reply, "x-autoreply: yes")));
        check("X-Autoreply: no", None);
        check("Precedence: bulk", Some((Notice, "precedence: bulk")));
        check(
            "Precedence: auto_reply",
            Some((Reply, "precedence: auto_reply")),
        );
        check("Precedence: first-class", None);
        check("X-Loop: a@x.lt", Some((Notice, "x-loop: a@x.lt")));
        check("List-Id: <l.x.lt>", Some((Notice, "list-id: <l.x.lt>")));
        check(
            "List-Unsubscribe: <https://x.lt/u>",
            Some((Notice, "list-unsubscribe: <https://x.lt/u>")),
        );
        check("Feedback-ID: 1:x", Some((Notice, "feedback-id: 1:x")));
        check(
            "X-Auto-Response-Suppress: OOF, DR",
            Some((Notice, "x-auto-response-suppress: oof, dr")),
        );
        check("X-Auto-Response-Suppress: None", None);
        check("Return-Path: <>", Some((Notice, "return-path: <>")));
        check(
            "Return-Path: <>\nIn-Reply-To: <1@x>",
            Some((Reply, "return-path: <>")),
        );
        check(
            "From: Shop <No-Reply@x.lt>",
            Some((Notice, "from: no-reply@x.lt")),
        );
        check(
            "From: orders.noreply@x.lt",
            Some((Notice, "from: orders.noreply@x.lt")),
        );
        check(
            "From: postmaster@x.lt",
            Some((Notice, "from: postmaster@x.lt")),
        );
        check(
            "Subject: Automatinis atsakymas: dėl užsakymo",
            Some((Reply, "subject: automatinis atsakymas")),
        );
        check("Subject: Re: your automatic reply machine", None);
    }
}
