//! Reading a mail before any transaction: parse, tell machines from people, fold, sanitise.
//!
//! Pure and bounded. The result holds everything that filing needs, so that filing only writes rows.

use attent_mail::{Automatic, AutomaticKind, Bounce, Budget, Mail};
use attent_text::{
    html::{self, ImageRef},
    search::language_of,
};

use crate::{
    Result,
    files::{Shelf, Stored},
};

/// A mail as read, ready to be filed.
#[derive(Clone, Debug)]
pub struct Letter {
    pub mail: Mail,
    /// What the person wrote, and the quoted rest.
    pub written: String,
    pub folded: Option<String>,
    /// Sanitised: what was written, and the quoted rest.
    pub html: Option<String>,
    pub html_folded: Option<String>,
    pub remote_images: i64,
    pub automatic: Option<Automatic>,
    pub bounce: Option<Bounce>,
    pub mere_thanks: bool,
    /// A sign-in or verification mail of another service.
    pub verification: bool,
    pub message_id: String,
    pub content_key: String,
    /// ISO 639-1 of what was written, when we can tell.
    pub language: Option<&'static str>,
    /// The bytes of each attachment, made ready, in the order of `mail.attachments`.
    pub files: Vec<Stored>,
}

impl Letter {
    /// Whether it is automatic mail of this kind.
    #[must_use]
    pub fn is(&self, kind: AutomaticKind) -> bool {
        self.automatic
            .as_ref()
            .is_some_and(|found| found.kind == kind)
    }

    /// An out-of-office or a receipt: kept and shown, it changes nothing.
    #[must_use]
    pub fn is_machines_reply(&self) -> bool {
        self.is(AutomaticKind::Reply)
    }
}

/// Reads the raw bytes of a mail.
///
/// # Errors
/// Those of the shelf. Any bytes are a mail.
pub fn read(raw: &[u8], shelf: &Shelf) -> Result<Letter> {
    let mut mail = attent_mail::parse(raw, Budget::default());
    let bounce = attent_mail::bounce(&mail);
    let automatic = attent_mail::automatic(&mail);
    let (written, folded) = words(&mail);
    let (html, html_folded, remote_images) = match mail.html.take() {
        Some(raw) => clean(&raw),
        None => (None, None, 0),
    };
    let files = mail
        .attachments
        .iter_mut()
        .map(|attachment| shelf.put(&std::mem::take(&mut attachment.bytes)))
        .collect::<Result<Vec<_>>>()?;
    Ok(Letter {
        mere_thanks: attent_mail::is_mere_thanks(&written),
        verification: attent_mail::looks_like_verification(&mail),
        message_id: attent_mail::message_id_or_synthetic(&mail),
        content_key: attent_mail::content_hash(&mail),
        language: language_of(&written).map(attent_text::search::Language::code),
        written,
        folded,
        html,
        html_folded,
        remote_images,
        automatic,
        bounce,
        files,
        mail,
    })
}

/// What was written, and the quoted rest. A mail whose every word is quoted is shown whole.
fn words(mail: &Mail) -> (String, Option<String>) {
    let written = attent_mail::written(mail);
    if written.trim().is_empty() {
        return (mail.text.clone(), None);
    }
    let elided = attent_mail::reply(&mail.text).elided;
    (written, Some(elided).filter(|rest| !rest.trim().is_empty()))
}

/// Both parts of the HTML made harmless, and how many images were left out of what was written.
fn clean(raw: &str) -> (Option<String>, Option<String>, i64) {
    let parts = attent_mail::fold_html(raw);
    let written = html::sanitise(&parts.written, &place_image);
    let rest = parts.rest.map(|rest| html::sanitise(&rest, &place_image));
    let folded_images = rest.as_ref().map_or(0, |rest| rest.remote_images);
    let images = i64::try_from(written.remote_images + folded_images).unwrap_or(i64::MAX);
    (Some(written.html), rest.map(|rest| rest.html), images)
}

/// Images written into the mail stay; the others get their address when the mail is shown.
fn place_image(image: ImageRef<'_>) -> Option<String> {
    match image {
        ImageRef::Data(address) => Some(address.to_owned()),
        ImageRef::Cid(_) | ImageRef::Remote(_) => None,
    }
}
