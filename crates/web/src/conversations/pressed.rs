//! What the composer sends: while it is written, and when one of its buttons is pressed.

use attent_core::{
    Error as CoreError,
    conversations::{Then, drafts::Typed},
    error::invalid,
    files::Stored,
    ids::{AttachmentId, ConversationId, DraftId, EntryId},
};
use attent_db::Millis;
use axum::extract::Multipart;
use serde::Deserialize;

use super::{snooze::until, views::Promised};
use crate::{Error, Page, Result};

/// What the composer sends while it is written.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Written {
    pub(super) to: Option<String>,
    cc: Option<String>,
    bcc: Option<String>,
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    seen: String,
    /// Which drafts begun in conversations that are part of this one stand in the text.
    #[serde(default)]
    along: String,
}

impl Written {
    pub(super) fn typed(&self) -> Typed {
        Typed {
            to: self.to.clone(),
            cc: self.cc.clone(),
            bcc: self.bcc.clone(),
        }
    }

    pub(super) fn along(&self) -> Vec<DraftId> {
        let ids = self.along.split_ascii_whitespace();
        ids.filter_map(|id| id.parse().ok()).collect()
    }

    pub(super) fn seen(&self) -> EntryId {
        EntryId(self.seen.parse().unwrap_or(0))
    }
}

/// A composer as pressed, with its files.
#[derive(Default)]
pub(super) struct Pressed {
    pub(super) written: Written,
    then: String,
    pub(super) anyway: bool,
    /// The draft is to be thrown away instead.
    pub(super) discard: bool,
    /// A file of the draft is to be taken off instead.
    pub(super) detach: Option<AttachmentId>,
    /// Somebody is to be put among the recipients instead.
    add: Option<String>,
    press: String,
    pub(super) promise: Promised,
    pub(super) files: Vec<(String, String, Stored)>,
}

/// The most files of one press.
const MOST_FILES: usize = 30;

pub(super) async fn pressed(page: &Page, mut form: Multipart) -> Result<Pressed> {
    let wrong = |word| Error::page(page.t, invalid("files", word));
    let mut pressed = Pressed::default();
    while let Some(field) = form
        .next_field()
        .await
        .map_err(|_| wrong("error-form-cut"))?
    {
        let name = field.name().unwrap_or("").to_owned();
        if name == "files" {
            let file = field.file_name().unwrap_or("").to_owned();
            let kind = field
                .content_type()
                .unwrap_or("application/octet-stream")
                .to_owned();
            let bytes = field
                .bytes()
                .await
                .map_err(|_| wrong("error-files-too-large"))?;
            if file.is_empty() && bytes.is_empty() {
                continue;
            }
            if pressed.files.len() >= MOST_FILES {
                return Err(wrong("error-too-many-files"));
            }
            let shelf = page.site.shelf().clone();
            let stored = tokio::task::spawn_blocking(move || shelf.put(&bytes))
                .await
                .map_err(|e| Error::page(page.t, CoreError::Internal(e.to_string())))?
                .map_err(|e| Error::page(page.t, e))?;
            pressed.files.push((file, kind, stored));
            continue;
        }
        let text = field.text().await.map_err(|_| wrong("error-form-cut"))?;
        match name.as_str() {
            "to" => pressed.written.to = Some(text),
            "cc" => pressed.written.cc = Some(text),
            "bcc" => pressed.written.bcc = Some(text),
            "body" => pressed.written.body = text.replace("\r\n", "\n"),
            "seen" => pressed.written.seen = text,
            "along" => pressed.written.along = text,
            "then" => pressed.then = text,
            "press" => pressed.press = text,
            "promise_text" => pressed.promise.text = text,
            "promise_due" => pressed.promise.due.text = text,
            "promise_due_at" => pressed.promise.due.at = text.parse().ok().map(Millis),
            "promise_due_shown" => pressed.promise.due.shown = text,
            "anyway" => pressed.anyway = true,
            "discard" => pressed.discard = true,
            "detach" => pressed.detach = text.parse().ok(),
            "add" => pressed.add = Some(text),
            _ => {}
        }
    }
    Ok(pressed)
}

impl Pressed {
    pub(super) fn then(&self, page: &Page) -> Result<Then> {
        match self.then.as_str() {
            "close" => Ok(Then::Close),
            "stay-open" => Ok(Then::StayOpen),
            "" | "wait" => Ok(Then::Wait),
            choice => {
                let now = page.format.zoned(page.now());
                until(&now, choice.trim_start_matches("snooze-"))
                    .map(Then::Snooze)
                    .ok_or_else(|| Error::page(page.t, invalid("until", "error-no-such-time")))
            }
        }
    }

    /// Puts somebody among the recipients, where that was pressed.
    pub(super) fn adds(&mut self) -> bool {
        let Some(party) = self.add.take() else {
            return false;
        };
        let to = self.written.to.get_or_insert_default();
        *to = format!("{}, {party}", to.trim_end_matches([',', ' ']));
        true
    }

    /// One press of one person; the entry's place in it makes it this one.
    pub(super) fn press_key(&self, page: &Page, id: ConversationId) -> Option<String> {
        (!self.press.is_empty()).then(|| format!("press:{}:{id}:{}", page.staff, self.press))
    }
}
