//! Internal work, folded away while a customer waits.

mod views;

use std::collections::HashMap;

use attent_core::{
    counter,
    ids::{StaffId, TaskId},
    people::staff,
    tasks::{self, New, Task},
};
use attent_db::Millis;
use axum::{
    Form, Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use serde::Deserialize;

use crate::{
    Page, Result, Site,
    due::{self, Reader},
    facts::Here,
    forms::Wrong,
};

const TASKS: &str = "/tasks";
/// What was done is shown for so long.
const LATELY: i64 = 7 * 24 * 60 * 60 * 1000;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/tasks", get(list).post(add))
        .route("/tasks/{task}/done", post(finish))
        .route("/tasks/{task}/reopening", post(reopen))
        .route("/tasks/{task}/owner", post(take))
}

#[derive(Clone, Debug, Default)]
struct Typed {
    text: String,
    /// By when, in plain words; empty for no time.
    due: due::Typed,
}

struct Found {
    open: Vec<Task>,
    done: Vec<Task>,
    /// How many customers wait to be greeted.
    waiting: i64,
    names: HashMap<StaffId, String>,
    /// What the time that was typed means.
    meant: Option<due::Answer>,
}

async fn list(page: Page) -> Result<Response> {
    show(&page, &Typed::default(), &Wrong::nothing(page.t)).await
}

async fn show(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let since = Millis(page.now().0 - LATELY);
    let (format, asked) = (page.format.clone(), typed.due.clone());
    let (facts, found) = page
        .read_framed(move |tx, actor| {
            let people = staff::list(tx, actor)?;
            Ok(Found {
                open: tasks::open(tx, actor)?,
                done: tasks::done_since(tx, actor, since)?,
                waiting: counter::waiting(tx, actor)?.count,
                names: people.into_iter().map(|one| (one.id, one.name)).collect(),
                meant: Reader::of(tx, &format)?.answer(&asked),
            })
        })
        .await?;
    let title = page.t.say("tasks-title");
    let stage = views::list(page, &found, typed, wrong);
    Ok(wrong.on(page.show(&facts, Here::Tasks, &title, stage)))
}

async fn add(page: Page, Form(form): Form<HashMap<String, String>>) -> Result<Response> {
    let typed = Typed {
        text: form.get("text").cloned().unwrap_or_default(),
        due: due::Typed::of(&form, "due"),
    };
    let due = typed.due.moment();
    if due.is_none() && !typed.due.is_empty() {
        return show(&page, &typed, &Wrong::look_first(page.t)).await;
    }
    let text = typed.text.clone();
    let added = page
        .write(move |tx, actor| {
            let new = New {
                text: text.clone(),
                due_at: due,
                ..New::default()
            };
            tasks::add(tx, actor, &new)
        })
        .await;
    match added {
        Ok(_) => Ok(page.said(TASKS, "said-task-added")),
        Err(error) => show(&page, &typed, &Wrong::from(error)?).await,
    }
}

async fn finish(page: Page, Path(id): Path<TaskId>) -> Result<Response> {
    page.write(move |tx, actor| tasks::finish(tx, actor, id))
        .await?;
    Ok(page.said(TASKS, "said-task-done"))
}

async fn reopen(page: Page, Path(id): Path<TaskId>) -> Result<Response> {
    page.write(move |tx, actor| tasks::reopen(tx, actor, id))
        .await?;
    Ok(page.said(TASKS, "said-task-changed"))
}

#[derive(Deserialize)]
struct Owner {
    /// `me`, or nobody.
    #[serde(default)]
    owner: String,
}

async fn take(page: Page, Path(id): Path<TaskId>, Form(owner): Form<Owner>) -> Result<Response> {
    let owner = (owner.owner == "me").then_some(page.staff);
    page.write(move |tx, actor| tasks::take(tx, actor, id, owner))
        .await?;
    Ok(page.said(TASKS, "said-task-changed"))
}
