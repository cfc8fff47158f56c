//! What is done while a contingency goes on.

use attent_core::{contingencies, ids::ContingencyRunId};
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::{
    filter,
    run::{self, Typed},
    to_run,
};
use crate::{Page, Result, forms::Wrong};

async fn after(
    page: &Page,
    id: ContingencyRunId,
    done: Result<()>,
    typed: &Typed,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.said(&to_run(id, ""), "said-saved")),
        Err(error) => run::page_of(page, id, typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn refilter(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (version, filter) = (filter::value(&form, "version"), filter::Typed::read(&form));
    let (version, form) = (version.parse().unwrap_or(0), filter.clone());
    let done = page
        .write(move |tx, actor| contingencies::refilter(tx, actor, id, version, &form.filter()?))
        .await;
    let typed = Typed {
        filter: Some(filter),
        ..Typed::default()
    };
    after(&page, id, done, &typed).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Noted {
    note: String,
}

pub(super) async fn note(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(Noted { note }): Form<Noted>,
) -> Result<Response> {
    let text = note.clone();
    let done = page
        .write(move |tx, actor| contingencies::note(tx, actor, id, &text))
        .await;
    let typed = Typed {
        note,
        ..Typed::default()
    };
    after(&page, id, done, &typed).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Ended {
    version: i64,
    learned: String,
}

pub(super) async fn end(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(Ended { version, learned }): Form<Ended>,
) -> Result<Response> {
    let text = learned.clone();
    let done = page
        .write(move |tx, actor| contingencies::end(tx, actor, id, version, &text))
        .await;
    let typed = Typed {
        learned,
        ..Typed::default()
    };
    after(&page, id, done, &typed).await
}
