//! The attachments of a mail, collected and numbered by what they hold.

use attent_text::html::to_text;
use sha2::{Digest, Sha256};

use super::shown::Body;
use crate::{
    Attachment, Budget,
    mime::Part,
    part::{File, tnef},
    warning::{Warning, Warnings},
};

/// Attachments found so far.
pub(super) struct Attached {
    found: Vec<Found>,
    /// Text of calendar parts.
    pub(super) texts: Vec<String>,
    room: usize,
    cut: bool,
}

/// An attachment before it is settled whether it is shown in place.
pub(super) struct Found {
    attachment: Attachment,
    declared: Declared,
}

#[derive(PartialEq, Eq)]
enum Declared {
    Inline,
    Attached,
    /// Says nothing, stands beside the HTML it belongs to.
    Related,
    Nothing,
}

/// An attachment of a part and its decoded bytes.
pub(super) fn of_part(part: &Part<'_>, bytes: Vec<u8>, related: bool) -> Found {
    let disposition = part.disposition();
    let declared = match disposition.value.as_str() {
        "inline" => Declared::Inline,
        "" if related => Declared::Related,
        "" => Declared::Nothing,
        _ => Declared::Attached,
    };
    let name = disposition
        .file_name("filename")
        .or_else(|| part.content_type.file_name("name"));
    let content_id = part.headers.get("content-id").map(|v| {
        v.trim()
            .trim_start_matches('<')
            .trim_end_matches('>')
            .trim()
    });
    let content_id = content_id.filter(|id| !id.is_empty()).map(str::to_owned);
    let attachment = attachment(name, part.content_type.value.clone(), bytes, content_id);
    Found {
        attachment,
        declared,
    }
}

fn attachment(
    name: Option<String>,
    content_type: String,
    bytes: Vec<u8>,
    content_id: Option<String>,
) -> Attachment {
    let sha256 = hex::encode(Sha256::digest(&bytes));
    Attachment {
        name,
        content_type,
        bytes,
        sha256,
        inline: false,
        content_id,
    }
}

impl Attached {
    pub(super) fn new(room: usize) -> Self {
        Attached {
            found: Vec::new(),
            texts: Vec::new(),
            room,
            cut: false,
        }
    }

    pub(super) fn add(&mut self, found: Found) {
        match self.room.checked_sub(found.attachment.bytes.len()) {
            Some(room) => {
                self.room = room;
                self.found.push(found);
            }
            None => self.cut = true,
        }
    }

    pub(super) fn add_file(&mut self, file: File) {
        let declared = if file.content_id.is_some() {
            Declared::Nothing
        } else {
            Declared::Attached
        };
        let attachment = attachment(file.name, file.content_type, file.bytes, file.content_id);
        self.add(Found {
            attachment,
            declared,
        });
    }

    /// What a `winmail.dat` holds is put beside it; its body counts where the mail has none.
    pub(super) fn unpack_tnef(
        &mut self,
        body: &mut Body,
        budget: &Budget,
        warnings: &mut Warnings,
    ) {
        let packed: Vec<usize> = (0..self.found.len())
            .filter(|n| tnef::is_tnef(&self.found[*n].attachment.bytes))
            .collect();
        for n in packed {
            let unpacked = tnef::unpack(&self.found[n].attachment.bytes, budget.parts, budget.html);
            if unpacked.damaged {
                warnings.add(Warning::DamagedTnef);
            }
            if body.html.is_none() {
                body.html = unpacked.html;
            }
            if body.text.trim().is_empty() {
                let from_html = body.html.as_deref().map(to_text).unwrap_or_default();
                body.text = unpacked
                    .text
                    .filter(|t| !t.trim().is_empty())
                    .unwrap_or(from_html);
            }
            unpacked
                .files
                .into_iter()
                .for_each(|file| self.add_file(file));
        }
    }

    pub(super) fn finish(self, html: Option<&str>, warnings: &mut Warnings) -> Vec<Attachment> {
        if self.cut {
            warnings.add(Warning::AttachmentsCut);
        }
        let shown = html.map(content_ids).unwrap_or_default();
        let settle = |found: Found| {
            let mut attachment = found.attachment;
            let referred = attachment
                .content_id
                .as_ref()
                .is_some_and(|id| shown.contains(id));
            attachment.inline = match found.declared {
                Declared::Inline => true,
                Declared::Attached => false,
                Declared::Related => attachment.content_id.is_some(),
                Declared::Nothing => referred,
            };
            attachment
        };
        self.found.into_iter().map(settle).collect()
    }
}

/// Every id that HTML refers to by `cid:`.
fn content_ids(html: &str) -> std::collections::HashSet<String> {
    let ends = |c: char| matches!(c, '"' | '\'' | '>' | ')' | ' ' | '\n');
    html.split("cid:")
        .skip(1)
        .filter_map(|rest| rest.split(ends).next())
        .map(str::to_owned)
        .collect()
}
