//! Long tasks: imports, and how far each is.

use attent_core::{
    ids::RunId,
    runs::{self, Run},
};
use serde_json::{Value as Json, json};

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::Time,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/runs", "Long tasks, the newest first.", list).answers_list(),
        op::get("/runs/{id}", "How far one is.", show).answers_json(),
        op::post(
            "/runs/{id}/stopping",
            "Stops it at its next step; the same command goes on where it stood.",
            stop,
        )
        .answers_json(),
    ]
}

fn shown(run: Run) -> Json {
    let mut item = json!(run);
    item["started_at"] = json!(Time(run.started_at));
    item["updated_at"] = json!(Time(run.updated_at));
    item["finished_at"] = json!(Time::maybe(run.finished_at));
    item
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before: Option<RunId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = runs::list(tx, actor, before, more)?;
            Ok(Items::cut(found, limit, |run| run.id.to_string(), shown))
        })
        .await
}

async fn show(caller: Caller, At(id): At<RunId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(shown(runs::get(tx, actor, id)?)))
        .await
}

async fn stop(caller: Caller, At(id): At<RunId>) -> Done<Answer> {
    let found = |tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor, id| {
        Ok(shown(runs::get(tx, actor, id)?))
    };
    caller.act(id, runs::stop, found).await
}
