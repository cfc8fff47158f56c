//! Reports of mail that did not arrive.

use serde::Serialize;

use crate::Mail;

/// What did not arrive, at whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Bounce {
    pub recipients: Vec<Recipient>,
    /// Without brackets.
    pub original_message_id: Option<String>,
}

/// One address and why it was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recipient {
    pub address: Option<String>,
    /// RFC 3463, such as `5.1.1`.
    pub status: Option<String>,
    pub kind: BounceKind,
    pub reason: Option<String>,
}

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
pub fn bounce(_mail: &Mail) -> Option<Bounce> {
    None
}
