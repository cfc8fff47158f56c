//! Mail that could not be read: kept, to be tried again or taken away as a file.

use attent_core::{
    Error as CoreError, Role,
    files::Found,
    ids::MailId,
    incoming::{self, Quarantined},
};
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use super::nav::{self, Section};
use crate::{
    Error, Page, Result,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Icon},
};

const SHOWN: i64 = 200;

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Quarantine.open(&page)?;
    let (facts, all) = page
        .read_framed(|tx, actor| incoming::quarantined(tx, actor, SHOWN))
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
    let content = html! {
        (ui::page_head(&[], &title, &t.say("quarantine-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::ShieldCheck, &t.say("quarantine-empty"), &t.say("quarantine-empty-do"), html! {})) }
        @else { (ui::table(&title, &columns, html! { @for mail in &all { (row(&page, mail)) } })) }
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
            td { (mail.sent_from.as_deref().unwrap_or("–")) br; span class="small soft" { (mail.mailbox_name) } }
            td { (t.say(&format!("because-{}", mail.because))) }
            td class="soft" { (page.format.time(mail.received_at)) }
            td class="soft" { (page.format.size(mail.size)) }
            td class="acts" {
                (Button::quiet(&t.say("quarantine-raw")).small().icon(Icon::Download).link(&format!("{base}/raw")))
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
