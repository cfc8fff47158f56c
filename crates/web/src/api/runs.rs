//! Long tasks: imports, and how far each is.

use attent_core::{
    ids::RunId,
    runs::{self, Run, State},
};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/runs", "Long tasks, the newest first.", list)
            .paged()
            .lists::<OneRun>(),
        op::get("/runs/{id}", "How far one is.", show).answers::<OneRun>(200),
        op::post(
            "/runs/{id}/stopping",
            "Stops it at its next step; the same command goes on where it stood.",
            stop,
        )
        .answers::<OneRun>(200),
    ]
}

type StateWord = Word<State>;

/// A long task, and how far it is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Run)]
struct OneRun {
    id: Id,
    /// What it does.
    kind: String,
    title: String,
    state: StateWord,
    /// What it works through; the same again goes on where it stood.
    source_key: Option<String>,
    /// Where it stands, in the task's own notation.
    cursor: String,
    total: Option<i64>,
    done: i64,
    /// What came of it, in the task's own words.
    #[schema(value_type = Object)]
    counts: Map<String, Json>,
    /// The first of them; how many there were is one of `counts`.
    errors: Vec<String>,
    started_by: Option<Id>,
    started_at: Time,
    updated_at: Time,
    finished_at: Option<Time>,
}

impl From<Run> for OneRun {
    fn from(found: Run) -> Self {
        Self {
            id: found.id.into(),
            kind: found.kind,
            title: found.title,
            state: Word(found.state),
            source_key: found.source_key,
            cursor: found.cursor,
            total: found.total,
            done: found.done,
            counts: found.counts,
            errors: found.errors,
            started_by: Id::maybe(found.started_by),
            started_at: Time(found.started_at),
            updated_at: Time(found.updated_at),
            finished_at: Time::maybe(found.finished_at),
        }
    }
}

async fn list(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before: Option<RunId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = runs::list(tx, actor, before, more)?;
            Ok(Items::cut(
                found,
                limit,
                |run| run.id.to_string(),
                OneRun::from,
            ))
        })
        .await
}

async fn show(caller: Caller, At(id): At<RunId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(OneRun::from(runs::get(tx, actor, id)?)))
        .await
}

async fn stop(caller: Caller, At(id): At<RunId>) -> Done<Answer> {
    let found = |tx: &mut attent_db::Tx<'_>, actor: &attent_core::Actor, id| {
        Ok(OneRun::from(runs::get(tx, actor, id)?))
    };
    caller.act(id, runs::stop, found).await
}
