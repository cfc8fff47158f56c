//! The body: text with its HTML twin, images beside the HTML, files beside all.

use mail_builder::{headers::content_type::ContentType, mime::MimePart};
use sha2::{Digest, Sha256};

use super::{File, Outgoing};

/// The whole body.
pub(super) fn body(mail: &Outgoing) -> MimePart<'_> {
    let (images, files): (Vec<&File>, Vec<&File>) = mail
        .files
        .iter()
        .partition(|f| f.content_id.is_some() && mail.html.is_some());
    let text = MimePart::new("text/plain", mail.text.as_str());
    let said = match &mail.html {
        None => text,
        Some(html) => {
            let html = MimePart::new("text/html", html.as_str());
            let html = match images.is_empty() {
                true => html,
                false => container(
                    mail,
                    "related",
                    std::iter::once(html)
                        .chain(images.into_iter().map(image))
                        .collect(),
                ),
            };
            container(mail, "alternative", vec![text, html])
        }
    };
    match files.is_empty() {
        true => said,
        false => container(
            mail,
            "mixed",
            std::iter::once(said)
                .chain(files.into_iter().map(attachment))
                .collect(),
        ),
    }
}

fn container<'a>(mail: &Outgoing, kind: &str, parts: Vec<MimePart<'a>>) -> MimePart<'a> {
    let content_type =
        ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary(mail, kind));
    MimePart::new(content_type, parts)
}

/// The same mail always has the same boundaries; no text can contain the hash of itself.
fn boundary(mail: &Outgoing, kind: &str) -> String {
    const ENOUGH: usize = 32;
    let mut hash = Sha256::new();
    for piece in [
        mail.message_id.as_str(),
        kind,
        mail.text.as_str(),
        mail.html.as_deref().unwrap_or(""),
    ] {
        hash.update((piece.len() as u64).to_be_bytes());
        hash.update(piece);
    }
    format!("=_{}", &hex::encode(hash.finalize())[..ENOUGH])
}

fn image(file: &File) -> MimePart<'_> {
    let place = ContentType::new("inline").attribute("filename", file.name.as_str());
    let part = MimePart::new(file.content_type.as_str(), file.bytes.as_slice())
        .header("Content-Disposition", place);
    part.cid(file.content_id.as_deref().unwrap_or(""))
}

fn attachment(file: &File) -> MimePart<'_> {
    let part = MimePart::new(file.content_type.as_str(), file.bytes.as_slice())
        .attachment(file.name.as_str());
    match &file.content_id {
        Some(id) => part.cid(id.as_str()),
        None => part,
    }
}
