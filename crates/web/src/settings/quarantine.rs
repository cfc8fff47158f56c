//! Mail that could not be read: kept, to be tried again, taken away as a file, or discarded.

use attent_core::{
    Error as CoreError, Role,
    files::Found,
    ids::MailId,
    incoming::{self, Quarantined},
};
use axum::{
    extract::{Path, Query},
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::nav::{self, Section};
use crate::{
    Error, Page, Result,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Icon, table},
};

const SHOWN: i64 = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<MailId>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    Section::Quarantine.open(&page)?;
    let (facts, all) = page
        .read_framed(move |tx, actor| incoming::quarantined(tx, actor, asked.before, SHOWN))
        .await?;
    let t = page.t;
    let title = Section::Quarantine.title(t);
    let labels = [
        "quarantine-from",
        "quarantine-why",
        "quarantine-when",
        "quarantine-size",
    ]
    .map(|key| t.say(key));
    let mut columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    columns.push(Column::text(""));
    let full = i64::try_from(all.len()).is_ok_and(|count| count == SHOWN);
    let last = all.last().filter(|_| full);
    let next = last.map(|last| format!("{}?before={}", routes::QUARANTINE, last.id));
    let first = asked.before.map(|_| routes::QUARANTINE);
    let content = html! {
        (ui::page_head(&[], &title, &t.say("quarantine-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::ShieldCheck, &t.say("quarantine-empty"), &t.say("quarantine-empty-do"), html! {})) }
        @else { (ui::table(&title, &columns, html! { @for mail in &all { (row(&page, mail)) } })) }
        @if next.is_some() || first.is_some() {
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), first), (&t.say("list-next"), next.as_deref())))
        }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Quarantine,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn row(page: &Page, mail: &Quarantined) -> Markup {
    let t = page.t;
    let base = format!("{}/{}", routes::QUARANTINE, mail.id);
    html! {
        tr {
            td { @match &mail.sent_from { Some(from) => (from), None => span class="soft" { (t.say("quarantine-nobody")) } } br; span class="small soft" { (mail.mailbox_name) } }
            td { (t.say(&mail.because)) }
            td class="soft" { (page.format.time(mail.received_at)) }
            td class="soft" { (page.format.size(mail.size)) }
            td class="acts" {
                (Button::quiet(&t.say("quarantine-raw")).small().icon(Icon::Download).link(&format!("{base}/raw")))
                (Button::quiet(&t.say("quarantine-discard")).small().icon(Icon::Trash2).post(&format!("{base}/removal")))
                (Button::new(&t.say("quarantine-retry")).small().icon(Icon::RefreshCw).post(&format!("{base}/retry")))
            }
        }
    }
}

pub(super) async fn retry(page: Page, Path(id): Path<MailId>) -> Result<Response> {
    page.write(move |tx, actor| incoming::retry_quarantined(tx, actor, id))
        .await?;
    Ok(page.said(routes::QUARANTINE, "said-reads-again"))
}

pub(super) async fn discard(page: Page, Path(id): Path<MailId>) -> Result<Response> {
    page.write(move |tx, actor| incoming::discard_quarantined(tx, actor, id))
        .await?;
    Ok(page.said(routes::QUARANTINE, "said-discarded-mail"))
}

/// Always a file to keep, never a page: it comes from a stranger.
pub(super) async fn raw(page: Page, Path(id): Path<MailId>) -> Result<Response> {
    nav::may(&page, Role::Manager)?;
    let read = page.read(move |tx, actor| incoming::quarantined_raw(tx, actor, id));
    let bytes = match read.await? {
        Found::Here(bytes) => bytes,
        Found::OnDisk { sha256 } => {
            let shelf = page.site.shelf().clone();
            let read = tokio::task::spawn_blocking(move || shelf.read(&sha256)).await;
            let read = read.unwrap_or_else(|error| Err(CoreError::Internal(error.to_string())));
            read.map_err(|kind| Error::page(page.t, kind))?
        }
    };
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"mail-{id}.eml\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
