//! Long tasks: imports of a history, how far each is, what it brought, and stopping one.

use attent_core::{
    ids::RunId,
    runs::{self, Run, State},
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::nav::{self, Section};
use crate::{
    Page, Result,
    forms::Wrong,
    ui::{self, Button, Icon, Tone, table},
};

const SHOWN: i64 = 20;
/// What went wrong is read from the first ones; how many there were stands beside them.
const ERRORS: usize = 20;

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<RunId>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    Section::Runs.open(&page)?;
    let (facts, all) = page
        .read_framed(move |tx, actor| runs::list(tx, actor, asked.before, SHOWN))
        .await?;
    let t = page.t;
    let title = Section::Runs.title(t);
    let full = i64::try_from(all.len()).is_ok_and(|count| count == SHOWN);
    let next = all
        .last()
        .filter(|_| full)
        .map(|last| format!("/settings/runs?before={}", last.id));
    let content = html! {
        (ui::page_head(&[], &title, &t.say("runs-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::Inbox, &t.say("runs-none"), &t.say("runs-none-do"), html! {
            (ui::Button::new(&t.say("mailboxes-title")).icon(Icon::Mail).link(crate::routes::MAILBOXES))
        })) }
        @for run in &all { (one(&page, run)) }
        @if next.is_some() {
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
        }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Runs,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn one(page: &Page, run: &Run) -> Markup {
    let t = page.t;
    // Killed, or its machine went down: nobody was left to write that it ended.
    let silent = page.now().since(run.updated_at) > runs::SILENT.0;
    let (tone, state) = match run.state {
        State::Running if silent => (Tone::Warn, "interrupted"),
        State::Running => (Tone::Accent, "running"),
        State::Done => (Tone::Good, "done"),
        State::Failed => (Tone::Late, "failed"),
        State::Stopped => (Tone::Plain, "stopped"),
    };
    let kind = t.say(&format!("run-{}", run.kind));
    let far = [
        ("done", page.format.number(run.done).into()),
        (
            "total",
            page.format.number(run.total.unwrap_or(run.done)).into(),
        ),
    ];
    let far = t.say_with("runs-far", &far);
    let content = html! {
        p class="line" {
            (ui::chip(tone, &t.say(&format!("run-state-{state}"))))
            span { (far) }
            span class="soft small" { (page.format.time(run.updated_at)) }
        }
        @if let Some(total) = run.total.filter(|total| *total > 0) {
            progress max=(total) value=(run.done.min(total)) aria-label=(far) {}
        }
        @if !run.counts.is_empty() { p class="soft" { (counts(page, run)) } }
        @if !run.errors.is_empty() {
            ul class="small" { @for error in run.errors.iter().take(ERRORS) { li { (error) } } }
        }
        @match run.state {
            State::Running if !silent => (Button::quiet(&t.say("runs-stop")).post(&format!("/settings/runs/{}/stopping", run.id))),
            State::Done => {},
            _ => p class="small soft" { (t.say("runs-again")) },
        }
    };
    ui::panel(&format!("{kind}: {}", name(&run.title)), "", content)
}

/// The file without the folders it lay in.
fn name(title: &str) -> &str {
    title.rsplit(['/', '\\']).next().unwrap_or(title)
}

fn counts(page: &Page, run: &Run) -> String {
    let count = |name: &str| run.counts.get(name).and_then(serde_json::Value::as_i64);
    let values = ["messages", "conversations", "duplicates", "refused"]
        .map(|name| (name, page.format.number(count(name).unwrap_or(0)).into()));
    page.t.say_with("runs-counts", &values)
}

pub(super) async fn stop(page: Page, Path(id): Path<RunId>) -> Result<Response> {
    page.write(move |tx, actor| runs::stop(tx, actor, id))
        .await?;
    Ok(page.said("/settings/runs", "said-stopped"))
}
