//! One card: what to do, whom it would touch now, and starting it.

use attent_core::{
    Error as CoreError, Language, Role, business,
    contingencies::{self, Card, Run, Touched},
    ids::ContingencyId,
    solutions,
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    filter::{self, Choices},
    name, steps, to, to_run,
};
use crate::{
    Page, Result,
    cases::said,
    facts::Here,
    forms::Wrong,
    ui::{self, Button, Field, Icon, Tone, Width},
};

struct Shown {
    card: Card,
    running: Option<Run>,
    before: Vec<Run>,
    touched: Touched,
    approved: Vec<(String, String)>,
    choices: Choices,
}

/// The approved solutions in words: title and limits.
pub(super) fn approved(
    tx: &mut attent_db::Tx<'_>,
    id: ContingencyId,
    language: Language,
) -> attent_core::Result<Vec<(String, String)>> {
    let ids = contingencies::solutions(tx, id)?;
    let mut words = Vec::new();
    for solution in solutions::list(tx)? {
        if ids.contains(&solution.id) && solution.retired_at.is_none() {
            let said = said::solution(tx, &solution, language)?;
            words.push((said.title, said.limits));
        }
    }
    Ok(words)
}

pub(super) async fn show(page: Page, Path(id): Path<ContingencyId>) -> Result<Response> {
    page_of(&page, id, "", &Wrong::nothing(page.t)).await
}

async fn page_of(page: &Page, id: ContingencyId, what: &str, wrong: &Wrong) -> Result<Response> {
    let language = page.t.language;
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            business::get(tx)?;
            let card = contingencies::find(tx, actor, id)?;
            let mut before = contingencies::runs(tx, actor, id, 20)?;
            let running = before.iter().position(|run| run.ended_at.is_none());
            let running = running.map(|at| before.remove(at));
            Ok(Shown {
                touched: contingencies::touched(tx, actor, &card.filter)?,
                approved: approved(tx, id, language)?,
                choices: Choices::read(tx, actor)?,
                running,
                before,
                card,
            })
        })
        .await?;
    let title = name(page.t, &shown.card);
    let stage = stage(page, &shown, what, wrong);
    Ok(wrong.on(page.show(&facts, Here::Contingencies, &title, stage)))
}

fn stage(page: &Page, shown: &Shown, what: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    let card = &shown.card;
    let crumbs = t.say("contingencies-title");
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/contingencies")], &name(t, card), "", html! {
                @if page.actor.role >= Role::Manager { (Button::new(&t.say("contingency-prepare")).icon(Icon::Pencil).link(&to(card.id, "form"))) }
            }))
            (wrong.above())
            @match &shown.running {
                Some(run) => (ui::notice_with(Tone::Warn, html! {
                    b { (t.say_with("contingency-since", &[("when", page.format.short(run.started_at).into()), ("who", shown.choices.name(run.started_by).into())])) }
                    div class="acts" { (Button::main(&t.say("contingency-open")).link(&to_run(run.id, ""))) }
                })),
                None => @if page.writes() && card.retired_at.is_none() { (starting(page, card, what, wrong)) },
            }
            (todo(page, card))
            (ui::panel(&t.say("contingency-touches"), &t.say("contingency-touches-now"), html! {
                (filter::found(page, &card.filter, &shown.touched))
                (filter::promises(page, &shown.touched))
            }))
            (solutions_panel(page, &shown.approved))
            (before(page, shown))
        },
    )
}

fn starting(page: &Page, card: &Card, what: &str, wrong: &Wrong) -> Markup {
    let t = page.t;
    html! {
        form class="panel form" method="post" action=(to(card.id, "runs")) {
            (Field::new("what", &t.say("contingency-what")).hint(&t.say("contingency-what-hint")).error(wrong.of("what")).text(what))
            div class="form-actions" {
                (Button::main(&t.say("contingency-start")).icon(Icon::Megaphone).submit())
                span class="soft" { (t.say("contingency-start-hint")) }
            }
        }
    }
}

pub(super) fn todo(page: &Page, card: &Card) -> Markup {
    let t = page.t;
    let all = steps(t, card);
    ui::panel(
        &t.say("contingency-steps"),
        "",
        html! { ol class="tries" { @for line in all.lines().filter(|line| !line.trim().is_empty()) { li { (line) } } } },
    )
}

pub(super) fn solutions_panel(page: &Page, approved: &[(String, String)]) -> Markup {
    let t = page.t;
    html! {
        @if !approved.is_empty() {
            (ui::panel(&t.say("contingency-solutions"), &t.say("contingency-solutions-about"), html! {
                ul class="stack close" role="list" { @for (title, limits) in approved { li { b { (title) } @if !limits.is_empty() { " " span class="soft small" { (limits) } } } } }
            }))
        }
    }
}

fn before(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    html! {
        @if !shown.before.is_empty() {
            (ui::panel(&t.say("contingency-before"), "", html! {
                ul class="stack close" role="list" {
                    @for run in &shown.before { li {
                        a href=(to_run(run.id, "")) { (page.format.date(run.started_at)) @if !run.what.is_empty() { ": " (run.what) } }
                        @if !run.learned.is_empty() { br; span class="soft" { (run.learned) } }
                    } }
                }
            }))
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Starting {
    what: String,
}

pub(super) async fn start(
    page: Page,
    Path(id): Path<ContingencyId>,
    Form(form): Form<Starting>,
) -> Result<Response> {
    let what = form.what.clone();
    let started = page
        .write(move |tx, actor| {
            let card = contingencies::find(tx, actor, id)?;
            contingencies::start(tx, actor, id, &what, &card.filter)
        })
        .await;
    match started {
        Ok(run) => Ok(page.said(&to_run(run, ""), "said-contingency-started")),
        Err(error) if matches!(error.kind, CoreError::NotFound) => Err(error),
        Err(error) => page_of(&page, id, &form.what, &Wrong::from(error)?).await,
    }
}
