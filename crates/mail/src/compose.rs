//! Mail out, as bytes.
//!
//! A typed builder: names, subjects and file names are values that are encoded, never pieces of
//! header text; whatever could end a header line is refused. It sends nothing, signs nothing, and
//! writes no Bcc: those recipients belong to the envelope.

mod check;
mod parts;

use mail_builder::{
    MessageBuilder,
    headers::{address::Address as Mailbox, message_id::MessageId, raw::Raw},
};

use crate::Address;

/// A mail to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Without brackets, chosen when queued.
    pub message_id: String,
    /// Epoch milliseconds in UTC.
    pub date: i64,
    pub from: Address,
    pub reply_to: Option<Address>,
    pub to: Vec<Address>,
    pub cc: Vec<Address>,
    pub subject: String,
    pub text: String,
    /// The same words as HTML.
    pub html: Option<String>,
    pub in_reply_to: Option<String>,
    /// The whole chain, oldest first.
    pub references: Vec<String>,
    pub files: Vec<File>,
    /// Set when no person pressed Send.
    pub automatic: Option<Machine>,
    /// Where a survey or a mailing is ended: `List-Unsubscribe`, an https address.
    pub unsubscribe: Option<String>,
}

/// Why a machine writes (RFC 3834).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Machine {
    /// It answers a mail.
    Replied,
    /// Nobody wrote before.
    Generated,
}

/// A file that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
    /// Set for an image that the HTML shows by `cid:`.
    pub content_id: Option<String>,
}

/// Why a mail cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A value with a line break or another control character; which one.
    Control(&'static str),
    Address(String),
    MessageId(String),
    ContentType(String),
    Link(String),
    NoRecipient,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Control(what) => write!(f, "the {what} contains a line break"),
            Refusal::Address(address) => write!(f, "{address:?} is not an address"),
            Refusal::MessageId(id) => write!(f, "{id:?} is not a Message-ID"),
            Refusal::ContentType(kind) => write!(f, "{kind:?} is not a media type"),
            Refusal::Link(link) => write!(f, "{link:?} is not a link"),
            Refusal::NoRecipient => f.write_str("there is no recipient"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Writes the mail.
///
/// # Errors
/// Refuses values that could become header lines or recipients of their own.
pub fn compose(mail: &Outgoing) -> Result<Vec<u8>, Refusal> {
    check::all(mail)?;
    let mut builder = MessageBuilder::new()
        .message_id(mail.message_id.as_str())
        .date(mail.date.div_euclid(1000))
        .from(mailbox(&mail.from))
        .subject(mail.subject.as_str());
    if let Some(reply_to) = &mail.reply_to {
        builder = builder.reply_to(mailbox(reply_to));
    }
    if !mail.to.is_empty() {
        builder = builder.to(mailboxes(&mail.to));
    }
    if !mail.cc.is_empty() {
        builder = builder.cc(mailboxes(&mail.cc));
    }
    if let Some(id) = &mail.in_reply_to {
        builder = builder.in_reply_to(id.as_str());
    }
    let references = chain(&mail.references);
    if !references.is_empty() {
        builder = builder.references(MessageId::new_list(references.into_iter()));
    }
    if let Some(machine) = mail.automatic {
        // "All" would suppress that a mail did not arrive, too, and that we want to hear.
        let (value, suppressed) = match machine {
            Machine::Replied => ("auto-replied", "All"),
            Machine::Generated => ("auto-generated", "DR, RN, NRN, OOF, AutoReply"),
        };
        builder = builder
            .header("Auto-Submitted", Raw::new(value))
            .header("X-Auto-Response-Suppress", Raw::new(suppressed));
    }
    if let Some(link) = &mail.unsubscribe {
        builder = builder
            .header("List-Unsubscribe", Raw::new(format!("<{link}>")))
            .header(
                "List-Unsubscribe-Post",
                Raw::new("List-Unsubscribe=One-Click"),
            );
    }
    let mut bytes = Vec::new();
    builder.body(parts::body(mail)).serialize(&mut bytes);
    Ok(bytes)
}

/// The chain as written: first and last kept when it is long (RFC 5322 sets no limit, servers do).
fn chain(references: &[String]) -> Vec<String> {
    const MOST: usize = 20;
    if references.len() <= MOST {
        return references.to_vec();
    }
    let (first, last) = (
        &references[..1],
        &references[references.len() - (MOST - 1)..],
    );
    first.iter().chain(last).cloned().collect()
}

fn mailbox(address: &Address) -> Mailbox<'_> {
    Mailbox::new_address(
        address.name.as_deref().filter(|n| !n.trim().is_empty()),
        address.address.as_str(),
    )
}

fn mailboxes(addresses: &[Address]) -> Mailbox<'_> {
    Mailbox::new_list(addresses.iter().map(mailbox).collect())
}

#[cfg(test)]
mod tests;
