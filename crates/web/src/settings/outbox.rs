//! Mail that did not go out, came back, or perhaps left: a person decides.

use attent_core::{
    ids::OutgoingId,
    outgoing::{self, State, Troubled},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::nav::{self, Section};
use crate::{
    Page, Result,
    forms::Wrong,
    routes,
    ui::{self, Button, Column, Icon, Tone},
};

const SHOWN: i64 = 200;

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Outbox.open(&page)?;
    let (facts, all) = page
        .read_framed(|tx, actor| outgoing::troubled(tx, actor, SHOWN))
        .await?;
    let t = page.t;
    let title = Section::Outbox.title(t);
    let labels = ["outbox-mail", "outbox-what", "outbox-when"].map(|key| t.say(key));
    let mut columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    columns.push(Column::text(""));
    let content = html! {
        (ui::page_head(&[], &title, &t.say("outbox-about"), html! {}))
        @if all.is_empty() { (ui::empty(Icon::Send, &t.say("outbox-empty"), &t.say("outbox-empty-do"), html! {})) }
        @else { (ui::table(&title, &columns, html! { @for mail in &all { (row(&page, mail)) } })) }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::Outbox,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn row(page: &Page, mail: &Troubled) -> Markup {
    let t = page.t;
    let (tone, word) = match mail.state {
        State::Perhaps => (Tone::Warn, "outbox-perhaps"),
        State::Bounced => (Tone::Late, "outbox-bounced"),
        _ => (Tone::Late, "outbox-failed"),
    };
    let subject = mail
        .subject
        .clone()
        .unwrap_or_else(|| t.say("outbox-account"));
    html! {
        tr {
            td {
                @match mail.conversation { Some(id) => a href=(routes::conversation(id)) { (subject) }, None => (subject) }
                br; span class="small soft" { (addresses(&mail.recipients)) }
            }
            td {
                (ui::chip(tone, &t.say(word)))
                @if let Some(detail) = &mail.detail { br; span class="small soft" { (detail) } }
            }
            td class="soft" { (page.format.time(mail.created_at)) }
            td class="acts" {
                @if mail.state == State::Perhaps {
                    (Button::quiet(&t.say("outbox-was-sent")).small().post(&routes::outgoing(mail.id, "sent")))
                }
                (Button::new(&t.say("outbox-retry")).small().icon(Icon::RefreshCw).post(&routes::outgoing(mail.id, "retry")))
            }
        }
    }
}

/// Whom it goes to, out of the stored JSON.
fn addresses(recipients: &str) -> String {
    let parts: serde_json::Value = serde_json::from_str(recipients).unwrap_or_default();
    let all = ["to", "cc", "bcc"]
        .into_iter()
        .filter_map(|part| parts[part].as_array())
        .flatten();
    let addresses: Vec<&str> = all.filter_map(|one| one["address"].as_str()).collect();
    addresses.join(", ")
}

pub(super) async fn retry(page: Page, Path(id): Path<OutgoingId>) -> Result<Response> {
    page.write(move |tx, actor| outgoing::retry(tx, actor, id))
        .await?;
    Ok(page.said(routes::OUTBOX, "said-sent-again"))
}

pub(super) async fn sent(page: Page, Path(id): Path<OutgoingId>) -> Result<Response> {
    page.write(move |tx, actor| outgoing::decide_sent(tx, actor, id))
        .await?;
    Ok(page.said(routes::OUTBOX, "said-saved"))
}
