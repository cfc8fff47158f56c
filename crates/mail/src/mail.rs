//! A mail as read: what everything above works with.

use crate::{Address, Headers, Invitation, Warning};

/// A mail, every part kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mail {
    /// Without brackets, as all ids here.
    pub message_id: Option<String>,
    /// Epoch milliseconds in UTC, as the sender claims.
    pub date: Option<i64>,
    pub subject: Option<String>,
    pub from: Option<Address>,
    pub sender: Option<Address>,
    pub reply_to: Vec<Address>,
    pub to: Vec<Address>,
    pub cc: Vec<Address>,
    pub bcc: Vec<Address>,
    pub in_reply_to: Vec<String>,
    pub references: Vec<String>,
    /// The root of an Outlook conversation (`Thread-Index`), in hex.
    pub thread_root: Option<String>,
    /// All readable text.
    pub text: String,
    /// **Not sanitised.** Never shown as it is.
    pub html: Option<String>,
    /// Every part but the shown text and HTML.
    pub attachments: Vec<Attachment>,
    pub invitations: Vec<Invitation>,
    /// Type of the outermost part, such as `multipart/report`.
    pub content_type: String,
    /// `report-type` of a `multipart/report`, lower-case.
    pub report_type: Option<String>,
    pub headers: Headers,
    pub warnings: Vec<Warning>,
}

/// A part that is not the shown text or HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// As the sender wrote it, folders cut off. Only ever data, never a path.
    pub name: Option<String>,
    /// Lower-case media type as declared. Not to be believed.
    pub content_type: String,
    /// After transfer decoding, before any charset conversion.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes` in hex.
    pub sha256: String,
    /// Meant to be shown in place, by its `content_id`.
    pub inline: bool,
    pub content_id: Option<String>,
}

impl Mail {
    /// Where answers go: `Reply-To`, else `From`.
    #[must_use]
    pub fn answer_to(&self) -> Option<&Address> {
        self.reply_to.first().or(self.from.as_ref())
    }

    /// The address in `Return-Path`; empty for `<>`, `None` when the header is absent.
    #[must_use]
    pub fn return_path(&self) -> Option<&str> {
        self.headers.get("return-path").map(|v| {
            v.trim()
                .trim_start_matches('<')
                .trim_end_matches('>')
                .trim()
        })
    }
}
