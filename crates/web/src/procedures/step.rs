//! Saving a step of a draft, with its picture.

use attent_core::{
    Error as CoreError,
    files::Stored,
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Ending, Goes, NewStep, Picture, Step},
};
use axum::{
    Form,
    extract::{Multipart, Path},
    response::Response,
};

use super::{draft, draft::Seen, to};
use crate::{Error, Page, Result, forms::Wrong};

/// A step as typed.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedStep {
    pub version: i64,
    pub title: String,
    pub text: String,
    pub ending: String,
    /// Each with where it leads: an id, `new`, or nothing yet.
    pub answers: Vec<(String, String)>,
    pub picture_words: String,
    picture_gone: bool,
    picture: Option<(Stored, String)>,
}

impl TypedStep {
    /// As it is there.
    pub(super) fn of(step: &Step) -> Self {
        let answers = step.answers.iter().map(|answer| {
            let next = answer.next.map_or(String::new(), |next| next.to_string());
            (answer.label.clone(), next)
        });
        Self {
            title: step.title.clone(),
            text: step.text.clone(),
            ending: step.ending.map_or("", Ending::as_str).to_owned(),
            answers: answers.collect(),
            picture_words: step
                .picture
                .as_ref()
                .map_or(String::new(), |(_, _, words)| words.clone()),
            ..Self::default()
        }
    }

    fn new_step(&self) -> NewStep {
        let goes = |text: &str| match text {
            "new" => Goes::ToNew,
            text => text.parse().map_or(Goes::Nowhere, Goes::To),
        };
        NewStep {
            title: self.title.clone(),
            text: self.text.clone(),
            ending: Ending::parse(&self.ending),
            answers: self
                .answers
                .iter()
                .map(|(label, to)| (label.clone(), goes(to)))
                .collect(),
            picture: match (&self.picture, self.picture_gone) {
                (Some((stored, kind)), _) => Picture::New(stored.clone(), kind.clone()),
                (None, true) => Picture::Remove,
                (None, false) => Picture::Keep,
            },
            picture_words: self.picture_words.clone(),
        }
    }
}

pub(super) async fn add(
    page: Page,
    Path(id): Path<ProcedureId>,
    form: Multipart,
) -> Result<Response> {
    write(page, id, None, form).await
}

pub(super) async fn save(
    page: Page,
    Path((id, step)): Path<(ProcedureId, ProcedureStepId)>,
    form: Multipart,
) -> Result<Response> {
    write(page, id, Some(step), form).await
}

async fn write(
    page: Page,
    id: ProcedureId,
    step: Option<ProcedureStepId>,
    form: Multipart,
) -> Result<Response> {
    page.actor
        .at_least(attent_core::Role::Manager)
        .map_err(|e| Error::page(page.t, e))?;
    let (typed, cut) = typed(&page, form).await?;
    if let Some(word) = cut {
        let wrong = Wrong::field(page.t, "picture", word);
        return draft::page_of(&page, id, draft::Open::Step(step, Some(&typed)), &wrong).await;
    }
    let (new, version) = (typed.new_step(), typed.version);
    let saved = page
        .write(move |tx, actor| procedures::save_step(tx, actor, id, version, step, &new))
        .await;
    match saved {
        Ok(_) => Ok(page.said(&to(id, "draft"), "said-saved")),
        Err(error) => {
            let open = draft::Open::Step(step, Some(&typed));
            draft::page_of(&page, id, open, &Wrong::from(error)?).await
        }
    }
}

/// What came, and why no more did: the picture stands behind the words in the form, so those are kept
/// when it is too large.
async fn typed(page: &Page, mut form: Multipart) -> Result<(TypedStep, Option<&'static str>)> {
    let mut typed = TypedStep::default();
    let (mut answers, mut goes) = (Vec::new(), Vec::new());
    let mut cut = None;
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                cut = cut.or(Some("error-form-cut"));
                break;
            }
        };
        let name = field.name().unwrap_or("").to_owned();
        if name == "picture" {
            let Ok(bytes) = field.bytes().await else {
                cut = Some("error-picture-too-large");
                break;
            };
            if !bytes.is_empty() {
                let kind = kind_of(&bytes).to_owned();
                let shelf = page.site.shelf().clone();
                let stored = tokio::task::spawn_blocking(move || shelf.put(&bytes))
                    .await
                    .map_err(|e| Error::page(page.t, CoreError::Internal(e.to_string())))?
                    .map_err(|e| Error::page(page.t, e))?;
                typed.picture = Some((stored, kind));
            }
            continue;
        }
        let Ok(text) = field.text().await else {
            cut = Some("error-form-cut");
            break;
        };
        match name.as_str() {
            "version" => typed.version = text.parse().unwrap_or(0),
            "title" => typed.title = text,
            "text" => typed.text = text.replace("\r\n", "\n"),
            "ending" => typed.ending = text,
            "answer" => answers.push(text),
            "goes" => goes.push(text),
            "picture_words" => typed.picture_words = text,
            "picture_gone" => typed.picture_gone = true,
            _ => {}
        }
    }
    goes.resize(answers.len(), String::new());
    typed.answers = answers
        .into_iter()
        .zip(goes)
        .filter(|(label, _)| !label.trim().is_empty())
        .collect();
    Ok((typed, cut))
}

/// What the bytes are, whatever their name says; only pictures that browsers show by themselves.
pub(crate) fn kind_of(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        _ => "",
    }
}

pub(super) async fn remove(
    page: Page,
    Path((id, step)): Path<(ProcedureId, ProcedureStepId)>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let version = seen.version();
    page.write(move |tx, actor| procedures::remove_step(tx, actor, id, version, step))
        .await?;
    Ok(page.said(&to(id, "draft"), "said-saved"))
}

#[cfg(test)]
mod tests {
    use super::kind_of;

    #[test]
    fn pictures_are_known_by_their_bytes() {
        for (bytes, kind) in [
            (&b"\x89PNG\r\n"[..], "image/png"),
            (&b"\xff\xd8\xff\xe0"[..], "image/jpeg"),
            (&b"GIF89a"[..], "image/gif"),
            (&b"RIFF1234WEBPVP8 "[..], "image/webp"),
            (&b"<svg onload=alert(1)>"[..], ""),
            (&b"<html>"[..], ""),
            (&b""[..], ""),
        ] {
            assert_eq!(kind_of(bytes), kind, "{bytes:?}");
        }
    }
}
