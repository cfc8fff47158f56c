//! What is going on, and the cards.

use std::collections::HashMap;

use attent_core::{
    Role,
    contingencies::{self, Card, Run},
    ids::StaffId,
    people::staff,
};
use axum::response::Response;
use maud::{Markup, html};

use super::{name, steps, to, to_run};
use crate::{
    Page, Result,
    facts::Here,
    ui::{self, Button, Icon, Tone, Width},
};

struct Shown {
    cards: Vec<Card>,
    running: Vec<Run>,
    names: HashMap<StaffId, String>,
}

pub(super) async fn list(page: Page) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(|tx, actor| {
            let people = staff::list(tx, actor)?;
            Ok(Shown {
                cards: contingencies::list(tx, actor)?,
                running: contingencies::running(tx, actor)?,
                names: people.into_iter().map(|one| (one.id, one.name)).collect(),
            })
        })
        .await?;
    let title = page.t.say("contingencies-title");
    Ok(page.show(&facts, Here::Contingencies, &title, stage(&page, &shown)))
}

fn stage(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    ui::page(
        Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("contingencies-title"), &t.say("contingencies-about"), html! {
                @if page.actor.role >= Role::Manager { (Button::new(&t.say("contingency-new")).icon(Icon::Plus).link("/contingencies/new")) }
            }))
            @for run in &shown.running {
                @if let Some(card) = shown.cards.iter().find(|card| card.id == run.contingency) {
                    (going(page, shown, card, run))
                }
            }
            div class="grid-2" {
                @for card in &shown.cards {
                    @let busy = shown.running.iter().find(|run| run.contingency == card.id);
                    (one(page, card, busy))
                }
            }
        },
    )
}

fn going(page: &Page, shown: &Shown, card: &Card, run: &Run) -> Markup {
    let t = page.t;
    let who = run.started_by.and_then(|id| shown.names.get(&id));
    let since = t.say_with(
        "contingency-since",
        &[
            ("when", page.format.short(run.started_at).into()),
            ("who", who.map_or("", String::as_str).into()),
        ],
    );
    ui::notice_with(
        Tone::Warn,
        html! {
            b { (name(t, card)) @if !run.what.is_empty() { ": " (run.what) } }
            p { (since) }
            div class="acts" { (Button::main(&t.say("contingency-open")).link(&to_run(run.id, ""))) }
        },
    )
}

fn one(page: &Page, card: &Card, busy: Option<&Run>) -> Markup {
    let t = page.t;
    let all = steps(t, card);
    let first: Vec<&str> = all
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(3)
        .collect();
    html! {
        section class="panel" {
            header {
                h2 { a class="plain" href=(to(card.id, "")) { (name(t, card)) } }
                @if busy.is_some() { (ui::chip(Tone::Warn, &t.say("contingency-going"))) }
                @if card.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("procedures-retired"))) }
            }
            ul class="soft small" { @for line in first { li { (line) } } }
            div class="line" { (Button::new(&t.say("contingency-look")).link(&to(card.id, ""))) }
        }
    }
}
