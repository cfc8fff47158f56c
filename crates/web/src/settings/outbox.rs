//! Mail that waits, did not go out, came back, or perhaps left: a person decides.

use attent_core::{
    conversations,
    ids::OutgoingId,
    outgoing::{self, State, Troubled},
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

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
        .read_framed(|tx, actor| {
            let mut all = outgoing::troubled(tx, actor, SHOWN)?;
            all.extend(outgoing::late(tx, actor, SHOWN)?);
            all.sort_by_key(|mail| std::cmp::Reverse(mail.id));
            Ok(all)
        })
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
        State::Queued => (Tone::Warn, "outbox-waits"),
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
                @if let Some(reason) = &mail.reason { br; (t.say(&format!("reason-{reason}"))) }
                @if let Some(detail) = &mail.detail { br; span class="small soft" { (detail) } }
                @if mail.state == State::Queued && mail.not_before > page.now() {
                    br; span class="small soft" { (t.say_with("outbox-next", &[("when", page.format.short(mail.not_before).into())])) }
                }
            }
            td class="soft" { (page.format.time(mail.created_at)) }
            td class="acts" { (decisions(page, mail)) }
        }
    }
}

fn decisions(page: &Page, mail: &Troubled) -> Markup {
    let t = page.t;
    let post =
        |button: Button<'_>, what: &str| button.small().post(&routes::outgoing(mail.id, what));
    let [arrived, again, now, withdraw, let_be] = [
        "outbox-was-sent",
        "outbox-retry",
        "delivery-now",
        "delivery-withdraw",
        "outbox-let-be",
    ]
    .map(|word| t.say(word));
    let some_have_it = mail.reason.as_deref() == Some(outgoing::FOR_SOME);
    let again = Button::new(&again).icon(Icon::RefreshCw);
    html! {
        @match mail.state {
            State::Queued => {
                (post(Button::quiet(&withdraw), "withdrawal"))
                @if mail.reason.is_some() { (post(Button::new(&now).icon(Icon::RefreshCw), "retry")) }
            }
            State::Perhaps => {
                (post(Button::quiet(&arrived), "sent"))
                (post(again, "retry"))
            }
            State::Failed if !some_have_it => {
                (post(Button::quiet(&withdraw), "withdrawal"))
                (post(again, "retry"))
            }
            _ => {
                (post(Button::quiet(&let_be), "removal"))
                @if mail.again { (post(again, "retry")) }
            }
        }
    }
}

/// Whom it goes to, out of the stored JSON.
pub(super) fn addresses(recipients: &str) -> String {
    let parts: serde_json::Value = serde_json::from_str(recipients).unwrap_or_default();
    let all = ["to", "cc", "bcc"]
        .into_iter()
        .filter_map(|part| parts[part].as_array())
        .flatten();
    let addresses: Vec<&str> = all.filter_map(|one| one["address"].as_str()).collect();
    addresses.join(", ")
}

/// Where it was pressed: in its conversation, or here.
#[derive(Deserialize)]
pub(super) struct Pressed {
    to: Option<String>,
}

impl Pressed {
    fn back(&self) -> &str {
        self.to.as_deref().map_or(routes::OUTBOX, routes::only_here)
    }
}

pub(super) async fn retry(
    page: Page,
    Path(id): Path<OutgoingId>,
    Form(pressed): Form<Pressed>,
) -> Result<Response> {
    page.write(move |tx, actor| outgoing::retry(tx, actor, id))
        .await?;
    Ok(page.said(pressed.back(), "said-sent-again"))
}

/// It did arrive.
pub(super) async fn sent(
    page: Page,
    Path(id): Path<OutgoingId>,
    Form(pressed): Form<Pressed>,
) -> Result<Response> {
    page.write(move |tx, actor| outgoing::decide_sent(tx, actor, id))
        .await?;
    Ok(page.said(pressed.back(), "said-saved"))
}

/// It shall not leave.
pub(super) async fn withdraw(
    page: Page,
    Path(id): Path<OutgoingId>,
    Form(pressed): Form<Pressed>,
) -> Result<Response> {
    page.write(move |tx, actor| conversations::withdraw(tx, actor, id).map(drop))
        .await?;
    Ok(page.said(pressed.back(), "said-kept-back"))
}

/// It came back, and is left at that.
pub(super) async fn let_be(page: Page, Path(id): Path<OutgoingId>) -> Result<Response> {
    page.write(move |tx, actor| outgoing::let_be(tx, actor, id))
        .await?;
    Ok(page.said(routes::OUTBOX, "said-removed"))
}
