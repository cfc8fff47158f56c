//! What is done while a contingency goes on.

use attent_core::{contingencies, ids::ContingencyRunId};
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::{filter, run, to_run};
use crate::{Page, Result, forms::Wrong};

async fn after(page: &Page, id: ContingencyRunId, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.said(&to_run(id, ""), "said-saved")),
        Err(error) => run::page_of(page, id, &Wrong::from(error)?).await,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Seen {
    version: i64,
    note: String,
    learned: String,
    promise_words: String,
    promise_owner: String,
    due_days: String,
    waits: String,
    item: String,
    tag: String,
    kind: String,
    place: String,
    customers: String,
}

pub(super) async fn refilter(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let version = seen.version;
    let typed = filter::Typed {
        promise_words: seen.promise_words,
        promise_owner: seen.promise_owner,
        due_days: seen.due_days,
        waits: seen.waits,
        item: seen.item,
        tag: seen.tag,
        kind: seen.kind,
        place: seen.place,
        customers: seen.customers,
    };
    let done = page
        .write(move |tx, actor| contingencies::refilter(tx, actor, id, version, &typed.filter()))
        .await;
    after(&page, id, done).await
}

pub(super) async fn note(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let done = page
        .write(move |tx, actor| contingencies::note(tx, actor, id, &seen.note))
        .await;
    after(&page, id, done).await
}

pub(super) async fn end(
    page: Page,
    Path(id): Path<ContingencyRunId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let done = page
        .write(move |tx, actor| contingencies::end(tx, actor, id, seen.version, &seen.learned))
        .await;
    after(&page, id, done).await
}
