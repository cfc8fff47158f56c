//! Reports of mail that did not arrive.
//!
//! Structured reports first (RFC 3464, feedback reports of RFC 5965, JSON notifications), then the
//! free text of many engines. Hard means that the address itself can never work; everything else is
//! soft whatever the class of its status: full, suspended, policy, spam, filtered.

mod feedback;
mod free_text;
mod notification;
mod original;
mod reason;
mod report;
mod status;

use serde::Serialize;

use crate::{Mail, automatic};

/// What did not arrive, at whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Bounce {
    pub recipients: Vec<Recipient>,
    /// Without brackets.
    pub original_message_id: Option<String>,
    /// The type of a feedback report, such as `abuse`: the recipient wants no more mail.
    #[serde(skip)]
    pub feedback: Option<String>,
}

/// One address and why it was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// The address that failed, after aliases.
    pub address: Option<String>,
    /// RFC 3463, such as `5.1.1`.
    pub status: Option<String>,
    pub kind: BounceKind,
    pub reason: Option<String>,
    /// The address we wrote to, where the report tells it apart.
    #[serde(skip)]
    pub written_to: Option<String>,
    /// Not given up yet: the other server goes on trying.
    #[serde(skip)]
    pub delayed: bool,
}

/// Whether the address is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BounceKind {
    /// The address itself can never work.
    Hard,
    /// Anything else, whatever the class of its status.
    Soft,
}

/// Reads a report, or says that the mail is none.
#[must_use]
pub fn bounce(mail: &Mail) -> Option<Bounce> {
    /// Recipients told of in one report; a mailing to more is not ours.
    const MOST: usize = 500;
    if automatic::is_out_of_office(mail) && mail.report_type.is_none() {
        return None;
    }
    let mut found = feedback::read(mail)
        .or_else(|| report::read(mail))
        .or_else(|| notification::read(mail))
        .or_else(|| free_text::read(mail))?;
    found.recipients.truncate(MOST);
    if found.original_message_id.is_none() {
        found.original_message_id = original::message_id(mail);
    }
    Some(found)
}

/// A recipient from what its report says.
fn recipient(
    address: Option<String>,
    declared: Option<&str>,
    said: &str,
    delayed: bool,
) -> Recipient {
    let domain = address
        .as_deref()
        .and_then(|a| a.rsplit_once('@'))
        .map(|(_, d)| d.to_lowercase());
    let status = status::choose(declared, said, delayed);
    let kind = reason::kind(said, &status, domain.as_deref().unwrap_or(""));
    let kind = if delayed { BounceKind::Soft } else { kind };
    let words: String = said
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(500)
        .collect();
    let reason = (!words.is_empty()).then_some(words);
    Recipient {
        address,
        status: Some(status),
        kind,
        reason,
        written_to: None,
        delayed,
    }
}

/// An address out of `rfc822; <ana@x.lt>` and the like.
fn plain_address(value: &str) -> Option<String> {
    let value = value.rsplit(';').next().unwrap_or(value).trim();
    let value = value.trim_matches(['<', '>', '"', '\'', ' ']);
    let value = match value.strip_prefix('@').and_then(|v| v.split_once(':')) {
        Some((_, last)) => last,
        None => value,
    };
    let address = value
        .split_whitespace()
        .next()
        .unwrap_or("")
        .trim_matches(['<', '>', ',']);
    let whole =
        address.contains('@') && !address.starts_with(['|', '/', '@']) && !address.ends_with('@');
    whole.then(|| address.to_owned())
}

#[cfg(test)]
mod tests;
