//! Reports in free text: who reports, whom they are about, what was said.

use super::{Bounce, Recipient, original, plain_address, recipient};
use crate::Mail;

/// Words of a subject or a text that something did not arrive, lower-case.
const FAILED: &[&str] = &[
    "undeliver",
    "not delivered",
    "non-delivery",
    "nondelivery",
    "delivery fail",
    "delivery has failed",
    "delivery status",
    "delivery to the following",
    "delevery to",
    "delivery error",
    "delivery problem",
    "failure notice",
    "mail failed",
    "mail delivery",
    "failure delivery",
    "delivery failure",
    "failure report",
    "returned mail",
    "returned to sender",
    "mail error",
    "error sending your mail",
    "mail system error",
    "could not be delivered",
    "couldn't be delivered",
    "couldn’t be delivered",
    "unable to deliver",
    "wasn't able to deliver",
    "cannot be delivered",
    "can't be delivered",
    "could not deliver",
    "did not reach",
    "has been rejected",
    "was rejected",
    "rejected by",
    "permanent error",
    "fatal error",
    "delivering your mail",
    "deliver the mail",
    "deliver a message",
    "trouble delivering",
    "delivery errors",
    "unknown user",
    "failed to deliver",
    "failed delivery",
    "unsent message",
    "no valid recipients",
    // other languages
    "unzustellbar",
    "nicht zugestellt",
    "zustellung",
    "non remis",
    "n'a pas pu être",
    "échec de la remise",
    "no se pudo entregar",
    "no se ha podido entregar",
    "non recapitabile",
    "mancata consegna",
    "onbestelbaar",
    "niet worden bezorgd",
    "não entregue",
    "nie można dostarczyć",
    "niedostarczon",
    "недоставлен",
    "не может быть доставлено",
    "сообщение не",
    "nepristatyt",
    "nepavyko pristatyti",
    "nav piegādāt",
    "neizdevās piegādāt",
    "kohaletoimetamata",
    "μη παραδοτέο",
    "δεν παραδόθηκε",
    "αδυναμία παράδοσης",
    "kunne ikke leveres",
    "kunde inte levereras",
    "ei voitu toimittaa",
    "kézbesíthetetlen",
    "nedoručiteln",
    "送信できません",
    "配信できません",
    "无法投递",
    "退信",
];

/// Reads a report, if the mail is one.
pub(super) fn read(mail: &Mail) -> Option<Bounce> {
    let text = &mail.text[..original::begins(&mail.text)];
    if !reports(mail, text) {
        return None;
    }
    let ours: Vec<String> = mail
        .to
        .iter()
        .chain(&mail.from)
        .map(crate::Address::key)
        .collect();
    let mut found = beneath_addresses(text, &ours);
    let failed = mail.headers.get("x-failed-recipients").unwrap_or("");
    for address in failed.split([',', ' ']).filter_map(plain_address) {
        if !found
            .iter()
            .any(|f| f.address.eq_ignore_ascii_case(&address))
            && (found.is_empty() || !failed_is_alias(&found))
        {
            found.push(Found {
                address,
                said: String::new(),
            });
        }
    }
    if found.is_empty() {
        let returned = original::read(mail).map(|m| m.to).unwrap_or_default();
        found.extend(returned.into_iter().take(20).map(|a| Found {
            address: a.address,
            said: String::new(),
        }));
    }
    let delayed = is_delay(mail, text);
    let whole = text
        .split_whitespace()
        .take(300)
        .collect::<Vec<_>>()
        .join(" ");
    let recipients: Vec<Recipient> = found
        .into_iter()
        .map(|f| {
            let said = if says_something(&f.said) {
                f.said
            } else {
                format!("{} {whole}", f.said)
            };
            recipient(Some(f.address), None, said.trim(), delayed)
        })
        .collect();
    (!recipients.is_empty()).then_some(Bounce {
        recipients,
        ..Bounce::default()
    })
}

/// One address in the text already: the header names the same person by another name.
fn failed_is_alias(found: &[Found]) -> bool {
    found.len() == 1
}

fn says_something(said: &str) -> bool {
    said.split_whitespace()
        .filter(|w| w.chars().any(char::is_alphabetic) && !w.contains('@'))
        .count()
        >= 2
}

/// A machine reports: its address or empty return path, and words of failure.
fn reports(mail: &Mail, text: &str) -> bool {
    let subject = mail.subject.as_deref().unwrap_or("").to_lowercase();
    let from = mail
        .from
        .as_ref()
        .map(|a| format!("{} {}", a.address, a.name.as_deref().unwrap_or("")).to_lowercase());
    let from = from.unwrap_or_else(|| mail.headers.get("from").unwrap_or("").to_lowercase());
    let local = from.split('@').next().unwrap_or("");
    let daemon = [
        "mailer-daemon",
        "mailer_daemon",
        "mailerdaemon",
        "postmaster",
        "mail delivery",
        "mail.delivery",
        "mail deliver",
        "mdaemon",
        "delivery subsystem",
        "bounce",
    ]
    .iter()
    .any(|d| from.contains(d));
    let nobody = mail.return_path() == Some("")
        || from.trim().is_empty()
        || ["no-reply", "noreply", "sysadmin", "administrator"]
            .iter()
            .any(|n| local.contains(n));
    let in_subject = FAILED.iter().any(|f| subject.contains(f));
    let head: String = text.chars().take(4_000).collect::<String>().to_lowercase();
    let in_text = FAILED.iter().any(|f| head.contains(f));
    let answers = !mail.in_reply_to.is_empty() && subject.starts_with("re:");
    if answers && !daemon {
        return false;
    }
    mail.headers.get("x-failed-recipients").is_some()
        || mail.report_type.as_deref() == Some("delivery-status")
        || daemon && (in_subject || in_text || transcript(text))
        || nobody
            && in_text
            && (in_subject
                || subject.is_empty()
                || mail.return_path() == Some("")
                || local.contains("no-reply"))
}

/// Lines as a mail server says them.
fn transcript(text: &str) -> bool {
    text.lines().take(200).any(|l| {
        let l = l.trim_start_matches(['<', '>', ' ', '\t']);
        let code = l
            .get(..3)
            .is_some_and(|c| c.bytes().all(|b| b.is_ascii_digit()) && c.starts_with(['4', '5']));
        code && l.contains('@')
    })
}

fn is_delay(mail: &Mail, text: &str) -> bool {
    let subject = mail.subject.as_deref().unwrap_or("").to_lowercase();
    let text = text.to_lowercase();
    subject.contains("delay")
        || text.contains("has been delayed")
        || text.contains("warning message only")
        || text.contains("will be retried")
        || text.contains("retry timeout exceeded")
}

struct Found {
    address: String,
    said: String,
}

/// Addresses that a report stands beneath or beside, each with what is said of it.
fn beneath_addresses(text: &str, ours: &[String]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut current: Option<usize> = None;
    for line in text.lines().take(2_000) {
        if line.trim_start().starts_with("While talking to") {
            current = None;
            continue;
        }
        let Some((address, rest)) = told_of(line) else {
            if let Some(index) = current {
                append(&mut found[index].said, line.trim());
            }
            continue;
        };
        let key = crate::address_key(&address);
        match found
            .iter()
            .position(|f| crate::address_key(&f.address) == key)
        {
            // The same address again: the line goes on about it.
            Some(index) if current == Some(index) => append(&mut found[index].said, line.trim()),
            Some(index) => {
                append(&mut found[index].said, &rest);
                current = Some(index);
            }
            None if ours.contains(&key) => {}
            None => {
                found.push(Found {
                    address,
                    said: rest,
                });
                current = Some(found.len() - 1);
            }
        }
    }
    found
}

fn append(said: &mut String, line: &str) {
    const MOST: usize = 2_000;
    if said.len() < MOST && !line.is_empty() {
        said.push(' ');
        said.push_str(line);
    }
}

/// The address a line tells of, and the rest of the line. Lines about the sender or about whom to
/// ask for help tell of nobody.
fn told_of(line: &str) -> Option<(String, String)> {
    const LEADS: &[&str] = &[
        "recipient",
        "rcpt to",
        "deliver",
        "unknown user",
        "user unknown",
        "address",
        "message to",
        "mail to",
        "failed",
        "to:",
        "could not",
        "->",
        "arrive",
    ];
    const NOT: &[&str] = &[
        "contact",
        "mail from",
        "from:",
        "from <",
        "message from",
        "subject:",
        "sender",
        "help",
        "support",
        "generated from",
        "postmaster",
        "mailto:",
        "reply",
    ];
    let at = line.find('@')?;
    let start = line[..at]
        .rfind(|c: char| c.is_whitespace() || "<>\"'(:;,[".contains(c))
        .map_or(0, |i| {
            i + line[i..].chars().next().map_or(1, char::len_utf8)
        });
    let end = line[at + 1..]
        .find(|c: char| c.is_whitespace() || "<>\"'():;,[]".contains(c))
        .map_or(line.len(), |i| at + 1 + i);
    // Words of scripts without blanks may follow at once.
    let end = line[at..end]
        .find(|c: char| c >= '\u{2e80}')
        .map_or(end, |i| at + i);
    let address = line[start..end].trim_end_matches('.');
    let address = plain_address(address)?;
    let before = line[..start]
        .trim_matches(|c: char| c.is_whitespace() || "<>\"'*-•[(".contains(c))
        .to_lowercase();
    let after = line[end..].trim_start_matches(['>', '"', '\'', ':', ' ', '.', ',']);
    let reply = before.len() >= 3 && before.bytes().take(3).all(|b| b.is_ascii_digit());
    let led = before.is_empty() || reply || LEADS.iter().any(|l| before.contains(l));
    let excluded = NOT.iter().any(|n| before.contains(n));
    (led && !excluded).then(|| {
        (
            address,
            format!("{} {after}", if reply { before.as_str() } else { "" })
                .trim()
                .to_owned(),
        )
    })
}
