//! Files that go along with what is said: written as base64 in the body, so that entry and files are
//! there together or not at all.

use attent_core::{
    Role,
    conversations::entries::{self, Holder},
    files::Stored,
    ids::EntryId,
};
use attent_db::Tx;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    caller::Caller,
    problem::{Done, Problem},
};

const LONGEST_NAME: usize = 200;

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewFile {
    /// As the reader sees it: `label.pdf`.
    name: String,
    /// `application/pdf` and the like.
    #[serde(default = "bytes")]
    media_type: String,
    /// The bytes as base64.
    content: String,
}

fn bytes() -> String {
    "application/octet-stream".to_owned()
}

/// One whose bytes are on the shelf.
pub(super) struct Kept {
    name: String,
    media_type: String,
    stored: Stored,
}

/// Puts the bytes on the shelf, before any transaction.
pub(super) async fn kept(caller: &Caller, files: &[NewFile]) -> Done<Vec<Kept>> {
    // Who may write nothing has no bytes kept here; that they may not is said where they try.
    if caller.actor.at_least(Role::Staff).is_err() {
        return Ok(Vec::new());
    }
    let mut all = Vec::with_capacity(files.len());
    for (at, file) in files.iter().enumerate() {
        let wrong = |field, word| Problem::field(&format!("files[{at}].{field}"), word);
        if file.name.trim().is_empty() {
            return Err(wrong("name", "error-required"));
        }
        if file.name.chars().count() > LONGEST_NAME {
            return Err(wrong("name", "error-too-long"));
        }
        if file.name.chars().any(char::is_control) {
            return Err(wrong("name", "api-wrong-value"));
        }
        if !is_media_type(&file.media_type) {
            return Err(wrong("media_type", "api-wrong-value"));
        }
        let bytes = STANDARD.decode(&file.content);
        let bytes = bytes.map_err(|_| wrong("content", "api-wrong-value"))?;
        let shelf = caller.site.shelf().clone();
        let stored = tokio::task::spawn_blocking(move || shelf.put(&bytes)).await;
        all.push(Kept {
            name: file.name.trim().to_owned(),
            media_type: file.media_type.clone(),
            stored: stored.map_err(|error| attent_core::Error::Internal(error.to_string()))??,
        });
    }
    Ok(all)
}

/// A type and a subtype; what would be read as a structure of the mail itself is none of a file.
fn is_media_type(text: &str) -> bool {
    let word = |part: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        !part.is_empty() && part.len() < 128 && part.bytes().all(fits)
    };
    let parts = text.split_once('/');
    parts.is_some_and(|(kind, own)| {
        word(kind) && word(own) && !["multipart", "message"].contains(&&*kind.to_ascii_lowercase())
    })
}

pub(super) fn attach(tx: &mut Tx<'_>, entry: EntryId, files: &[Kept]) -> Done<()> {
    for file in files {
        let Kept {
            name,
            media_type,
            stored,
        } = file;
        entries::attach(tx, Holder::Entry(entry), name, media_type, stored)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types() {
        for (text, expect) in [
            ("application/pdf", true),
            ("image/svg+xml", true),
            ("pdf", false),
            ("text/", false),
            ("text/plain; charset=utf-8", false),
            ("text/plain\r\nBcc: eve@example.com", false),
            ("Multipart/mixed", false),
            ("message/rfc822", false),
        ] {
            assert_eq!(is_media_type(text), expect, "{text}");
        }
    }
}
