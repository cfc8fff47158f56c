//! The pictures of a procedure's steps.

use attent_core::{
    Role,
    files::{self, Stored},
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Picture},
};
use axum::{body::to_bytes, extract::Request, response::Response};
use serde::Deserialize;

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    file,
    op::{self, Op},
    problem::{Done, Problem},
    procedure_draft::{ProcedureDraft, act},
};
use crate::procedures::{LARGEST_STEP, kind_of};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/procedures/{id}/steps/{step}/picture",
            "The picture of a step.",
            show,
        )
        .answers_picture(),
        op::put(
            "/procedures/{id}/steps/{step}/picture",
            "Gives a step of the draft a picture: the bytes of a PNG, JPEG, GIF or WebP, up to 8 MB.",
            put,
        )
        .query(&[("words", "What is to be seen on it; left out, the words stay.")])
        .takes_picture()
        .answers::<ProcedureDraft>(200),
        op::delete(
            "/procedures/{id}/steps/{step}/picture",
            "Takes the picture of a step of the draft away, and its words.",
            remove,
        )
        .answers::<ProcedureDraft>(200),
    ]
}

type StepOf = (ProcedureId, ProcedureStepId);

async fn show(caller: Caller, At(of): At<StepOf>) -> Done<Response> {
    let (found, kind) = caller
        .read(move |tx, actor| {
            let (file, kind) = procedures::picture(tx, actor, of)?;
            Ok((files::find(tx, file)?, kind))
        })
        .await?;
    file::as_kind(&caller, found, &kind).await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    words: Option<String>,
}

async fn put(
    caller: Caller,
    At((id, step)): At<StepOf>,
    Asked(said): Asked<Said>,
    request: Request,
) -> Done<Answer> {
    // Who may not write it has no bytes kept here.
    caller
        .read(move |tx, actor| {
            procedures::find(tx, actor, id)?;
            Ok(actor.at_least(Role::Manager)?)
        })
        .await?;
    let (stored, kind) = kept(&caller, request).await?;
    let picture = Picture::New(stored, kind.to_owned());
    act(caller, id, move |tx, actor, version| {
        let new = (&picture, said.words.as_deref());
        procedures::set_step_picture(tx, actor, id, version, step, new)
    })
    .await
}

/// The bytes on the shelf, and what they are.
async fn kept(caller: &Caller, request: Request) -> Done<(Stored, &'static str)> {
    let bytes = to_bytes(request.into_body(), LARGEST_STEP)
        .await
        .map_err(|_| Problem::TooLarge)?;
    let kind = kind_of(&bytes);
    if kind.is_empty() {
        return Err(Problem::field("picture", "error-procedure-no-picture"));
    }
    let shelf = caller.site.shelf().clone();
    let stored = tokio::task::spawn_blocking(move || shelf.put(&bytes))
        .await
        .map_err(|error| attent_core::Error::Internal(error.to_string()))??;
    Ok((stored, kind))
}

async fn remove(caller: Caller, At((id, step)): At<StepOf>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        let gone = (&Picture::Remove, Some(""));
        procedures::set_step_picture(tx, actor, id, version, step, gone)
    })
    .await
}
