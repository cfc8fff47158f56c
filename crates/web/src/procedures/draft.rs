//! Writing the next version: its title, its steps, what is still missing, and publishing it.

use attent_core::{
    Error as CoreError,
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Procedure, Step, Version},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

use super::{draft_view, list::Typed, step::TypedStep, to};
use crate::{Page, Result, facts::Here, forms::Wrong};

pub(super) struct Drafted {
    pub procedure: Procedure,
    pub draft: Version,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The step being written; `new` for one more.
    step: String,
}

pub(super) async fn show(
    page: Page,
    Path(id): Path<ProcedureId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let open = match asked.step.parse() {
        Ok(step) => Open::Step(Some(step), None),
        Err(_) => Open::Nothing,
    };
    page_of(&page, id, open, &Wrong::nothing(page.t)).await
}

/// Which form of the page is open, with what was typed into it.
#[derive(Clone, Copy)]
pub(super) enum Open<'a> {
    Nothing,
    /// A step that is there, or one more; without what was typed it shows what is there.
    Step(Option<ProcedureStepId>, Option<&'a TypedStep>),
    /// Title, line and language.
    Head(&'a Typed),
}

pub(super) async fn page_of(
    page: &Page,
    id: ProcedureId,
    open: Open<'_>,
    wrong: &Wrong,
) -> Result<Response> {
    let (facts, drafted) = page
        .read_framed(move |tx, actor| {
            let procedure = procedures::find(tx, actor, id)?;
            let draft = procedures::draft(tx, actor, id)?;
            let draft = draft.ok_or(CoreError::Conflict("error-procedure-no-draft"))?;
            Ok(Drafted {
                steps: procedures::steps(tx, draft.id)?,
                procedure,
                draft,
            })
        })
        .await?;
    let stage = draft_view::stage(page, &drafted, open, wrong);
    Ok(wrong.on(page.show(&facts, Here::Procedures, &drafted.draft.title, stage)))
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<ProcedureId>,
    Form(form): Form<Typed>,
) -> Result<Response> {
    let (details, version) = (form.details(), form.version);
    let changed = page
        .write(move |tx, actor| procedures::change(tx, actor, id, version, &details))
        .await;
    match changed {
        Ok(()) => Ok(page.said(&to(id, "draft"), "said-saved")),
        Err(error) => page_of(&page, id, Open::Head(&form), &Wrong::from(error)?).await,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    version: i64,
}

impl Seen {
    pub(super) fn version(&self) -> i64 {
        self.version
    }
}

pub(super) async fn publish(
    page: Page,
    Path(id): Path<ProcedureId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let published = page
        .write(move |tx, actor| procedures::publish(tx, actor, id, seen.version))
        .await;
    match published {
        Ok(()) => Ok(page.said(&to(id, ""), "said-procedure-published")),
        Err(error) => page_of(&page, id, Open::Nothing, &Wrong::from(error)?).await,
    }
}
