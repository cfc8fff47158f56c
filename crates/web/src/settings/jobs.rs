//! Work for later that was given up: seen, tried again, or let be.

use attent_core::{
    ids::JobId,
    jobs::{self, Failed},
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
    ui::{self, Button, Column, Icon, table},
};

const SHOWN: i64 = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<JobId>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    Section::Jobs.open(&page)?;
    let (facts, all) = page
        .read_framed(move |tx, actor| jobs::list_failed(tx, actor, asked.before, SHOWN))
        .await?;
    let t = page.t;
    let title = Section::Jobs.title(t);
    let labels = ["jobs-what", "jobs-why", "jobs-tries", "jobs-since"].map(|key| t.say(key));
    let mut columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    columns.push(Column::text(""));
    let full = i64::try_from(all.len()).is_ok_and(|count| count == SHOWN);
    let next = all
        .last()
        .filter(|_| full)
        .map(|last| format!("/settings/jobs?before={}", last.id));
    let content = html! {
        (ui::page_head(&[], &title, &t.say("jobs-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::CheckCheck, &t.say("jobs-none"), &t.say("jobs-none-do"), html! {})) }
        @else { (ui::table(&title, &columns, html! { @for job in &all { (row(&page, job)) } })) }
        @if next.is_some() {
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
        }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Jobs,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn row(page: &Page, job: &Failed) -> Markup {
    let t = page.t;
    let base = format!("/settings/jobs/{}", job.id);
    html! {
        tr {
            td { (t.say(&format!("job-{}", job.kind.replace('_', "-")))) }
            td class="soft" { (job.error) }
            td class="soft" { (page.format.number(job.attempts)) }
            td class="soft" { (page.format.time(job.created_at)) }
            td class="acts" {
                (Button::new(&t.say("jobs-retry")).small().icon(Icon::RefreshCw).post(&format!("{base}/retry")))
                (Button::quiet(&t.say("jobs-drop")).small().post(&format!("{base}/removal")))
            }
        }
    }
}

pub(super) async fn retry(page: Page, Path(id): Path<JobId>) -> Result<Response> {
    page.write(move |tx, actor| jobs::retry_failed(tx, actor, id))
        .await?;
    Ok(page.said("/settings/jobs", "said-tries-again"))
}

pub(super) async fn remove(page: Page, Path(id): Path<JobId>) -> Result<Response> {
    page.write(move |tx, actor| jobs::drop_failed(tx, actor, id))
        .await?;
    Ok(page.said("/settings/jobs", "said-removed"))
}
