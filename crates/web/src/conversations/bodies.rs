//! What came from outside, at addresses of its own with policies of its own: the HTML of a mail in
//! its sandbox, files as attachments, the raw mail.

use attent_core::{
    Error as CoreError,
    conversations::{self, entries},
    files::{self, Found},
    ids::{AttachmentId, EntryId},
    incoming,
};
use attent_text::html::{ImageRef, with_images};
use axum::{
    extract::{Path, Query},
    http::{HeaderName, HeaderValue},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, PreEscaped, html};
use serde::Deserialize;

use crate::{Error, Page, Result};

/// Nothing runs, nothing is fetched but images of ours; equally harmless when opened alone.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
    sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/// Mails are made for white paper: so they are shown, in a dark room too.
const STYLE: &str = "html{color-scheme:light;background:#fff;color:#1d1f24}\
    body{margin:0;padding:12px 16px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
    img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:12px;\
    border-left:2px solid #d9d9d4;color:#5b5f66}details{margin-top:12px;color:#5b5f66}\
    summary{cursor:pointer;font-size:13px}pre{white-space:pre-wrap}";

/// Files are never shown in place: they are saved, and nothing in them runs.
const FILE_POLICY: &str = "default-src 'none'; sandbox";

/// Images of these kinds, sent as parts of a mail, are shown in it.
pub(super) const SHOWN_IMAGES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

#[derive(Deserialize)]
pub(super) struct How {
    #[serde(default)]
    images: Option<String>,
}

/// The HTML of an entry, for its frame.
pub(super) async fn html(
    page: Page,
    Path(id): Path<EntryId>,
    Query(how): Query<How>,
) -> Result<Response> {
    let (entry, body) = page
        .read(move |tx, actor| {
            let entry = entries::find(tx, actor, id)?;
            let body = entries::html(tx, id)?.ok_or(CoreError::NotFound)?;
            Ok((entry, body))
        })
        .await?;
    let remote = how.images.is_some();
    let place = |image: ImageRef<'_>| match image {
        ImageRef::Cid(cid) => entry
            .attachments
            .iter()
            .find(|a| a.content_id.as_deref() == Some(cid))
            .filter(|a| SHOWN_IMAGES.contains(&a.media_type.as_str()))
            .map(|a| format!("/attachments/{}/image?inline=1", a.id)),
        ImageRef::Data(address) => Some(address.to_owned()),
        ImageRef::Remote(address) if remote => Some(format!(
            "/images?of={id}&address={}",
            crate::routes::encode(address)
        )),
        ImageRef::Remote(_) => None,
    };
    let written = with_images(&body.written, &place).html;
    let folded = body.folded.map(|rest| with_images(&rest, &place).html);
    let document = html! {
        (DOCTYPE)
        html lang=(page.t.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                // A constant of ours; the frame's own policy allows styles within it.
                style { (PreEscaped(STYLE)) }
            }
            body {
                // Sanitised when it came in; see `attent_text::html`.
                div class="written" { (PreEscaped(written)) }
                @if let Some(rest) = folded {
                    details { summary { (page.t.say("talk-quoted")) } div { (PreEscaped(rest)) } }
                }
            }
        }
    };
    let mut response = document.into_response();
    set(&mut response, "content-security-policy", MAIL_POLICY);
    set(&mut response, "x-frame-options", "SAMEORIGIN");
    set(&mut response, "cache-control", "private, no-store");
    Ok(response)
}

#[derive(Deserialize)]
pub(super) struct Inline {
    inline: Option<String>,
}

/// A file of an entry: saved, or an image shown in its mail.
pub(super) async fn attachment(
    page: Page,
    Path((id, _)): Path<(AttachmentId, String)>,
    Query(how): Query<Inline>,
) -> Result<Response> {
    let (attachment, found) = page
        .read(move |tx, actor| {
            let attachment = entries::attachment(tx, actor, id)?;
            let found = files::find(tx, attachment.file)?;
            Ok((attachment, found))
        })
        .await?;
    let bytes = bytes(&page, found)?;
    let image = how.inline.is_some() && SHOWN_IMAGES.contains(&attachment.media_type.as_str());
    let kind = if image {
        attachment.media_type.as_str()
    } else {
        "application/octet-stream"
    };
    let mut response = bytes.into_response();
    set(&mut response, "content-type", kind);
    set(&mut response, "content-security-policy", FILE_POLICY);
    set(&mut response, "cache-control", "private, max-age=3600");
    if !image {
        set(
            &mut response,
            "content-disposition",
            &saved_as(&attachment.name),
        );
    }
    Ok(response)
}

/// The mail as it came.
pub(super) async fn raw(page: Page, Path(id): Path<EntryId>) -> Result<Response> {
    let (number, found) = page
        .read(move |tx, actor| {
            let entry = entries::find(tx, actor, id)?;
            let mail = entry.mail.ok_or(CoreError::NotFound)?;
            let number = conversations::find(tx, actor, entry.conversation)?.number;
            Ok((number, incoming::raw(tx, mail)?))
        })
        .await?;
    let mut response = bytes(&page, found)?.into_response();
    set(&mut response, "content-type", "application/octet-stream");
    set(&mut response, "content-security-policy", FILE_POLICY);
    set(
        &mut response,
        "content-disposition",
        &saved_as(&format!("{number}.eml")),
    );
    Ok(response)
}

fn bytes(page: &Page, found: Found) -> Result<Vec<u8>> {
    match found {
        Found::Here(bytes) => Ok(bytes),
        Found::OnDisk { sha256 } => page
            .site
            .shelf()
            .read(&sha256)
            .map_err(|e| Error::page(page.t, e)),
    }
}

fn set(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response
            .headers_mut()
            .insert(HeaderName::from_static(name), value);
    }
}

/// RFC 6266: a plain name for old programs, the real one encoded.
fn saved_as(name: &str) -> String {
    let name = if name.trim().is_empty() {
        "file"
    } else {
        name.trim()
    };
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "._- ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .take(120)
        .collect();
    let short: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    let encoded = crate::routes::encode(&short).replace('/', "_");
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_only_data() {
        for (name, expect) in [
            (
                "a.pdf",
                "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf",
            ),
            ("", "attachment; filename=\"file\"; filename*=UTF-8''file"),
            (
                "sąskaita.pdf",
                "attachment; filename=\"s_skaita.pdf\"; filename*=UTF-8''s%C4%85skaita.pdf",
            ),
            (
                "a\"\r\nX: y",
                "attachment; filename=\"a___X_ y\"; filename*=UTF-8''a%22X%3A%20y",
            ),
            (
                "../../etc/passwd",
                "attachment; filename=\".._.._etc_passwd\"; filename*=UTF-8''.._.._etc_passwd",
            ),
        ] {
            assert_eq!(saved_as(name), expect, "{name:?}");
        }
    }
}
