//! The tree of causes: why things go wrong here, as the business calls it.

use attent_core::{
    cases::causes::{self, Cause},
    ids::CauseId,
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::nav::{self, Section};
use crate::{
    Page, Result,
    cases::said,
    forms::Wrong,
    ui::{self, Button, Choice, Field, Tone},
};

const PAGE: &str = "/settings/causes";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    parent: String,
    name: String,
    version: i64,
    /// What was pressed: `rename`, `retire`, `restore`.
    act: String,
}

pub(super) async fn list(page: Page) -> Result<Response> {
    render(&page, None, &Typed::default(), &Wrong::nothing(page.t)).await
}

/// `of`: whose form came back.
async fn render(
    page: &Page,
    of: Option<CauseId>,
    typed: &Typed,
    wrong: &Wrong,
) -> Result<Response> {
    Section::Causes.open(page)?;
    let (facts, all) = page.read_framed(|tx, _| causes::tree(tx)).await?;
    let t = page.t;
    let title = Section::Causes.title(t);
    let content = html! {
        (ui::page_head(&[], &title, &t.say("causes-about"), html! {}))
        (wrong.above())
        (ui::panel("", "", html! {
            ul class="tree" role="list" { @for cause in &all { (line(page, cause, of, typed, wrong)) } }
        }))
        (new(page, &all, of, typed, wrong))
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Causes,
        &title,
        wrong,
        content,
    ))
}

fn line(page: &Page, cause: &Cause, of: Option<CauseId>, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let name = said::cause(t, cause);
    let mine = of == Some(cause.id);
    let there = if mine {
        typed.name.as_str()
    } else {
        cause.name.as_str()
    };
    let field = format!("name-{}", cause.id);
    html! {
        li class={ "depth-" (cause.depth.min(3)) } {
            details class="fold" id=(format!("cause-{}", cause.id)) open[mine] {
                summary {
                    @if cause.depth == 0 { b { (name) } } @else { (name) }
                    @if cause.retired_at.is_some() { " " (ui::chip(Tone::Plain, &t.say("retired"))) }
                }
                form class="line" method="post" action=(format!("{PAGE}/{}", cause.id)) {
                    input type="hidden" name="version" value=(cause.version);
                    label class="unseen" for=(field) { (t.say("causes-name")) }
                    input class="input middling" id=(field) name="name" value=(there) placeholder=(name);
                    (Button::new(&t.say("save")).small().named("act", "rename").submit())
                    @if cause.retired_at.is_some() { (Button::quiet(&t.say("restore")).small().named("act", "restore").submit()) }
                    @else { (Button::quiet(&t.say("retire")).small().named("act", "retire").submit()) }
                }
                @if let Some(error) = wrong.of("name").filter(|_| mine) { p class="error" { (error) } }
            }
        }
    }
}

fn new(page: &Page, all: &[Cause], of: Option<CauseId>, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let top = (String::new(), t.say("causes-top"));
    let below = all
        .iter()
        .filter(|one| one.retired_at.is_none())
        .map(|one| {
            let indent = "\u{2003}".repeat(one.depth);
            (
                one.id.to_string(),
                format!("{indent}{}", said::cause(t, one)),
            )
        });
    let pairs: Vec<(String, String)> = std::iter::once(top).chain(below).collect();
    let choices: Vec<Choice<'_>> = pairs
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let error = |field: &str| wrong.of(field).filter(|_| of.is_none());
    let name = if of.is_none() {
        typed.name.as_str()
    } else {
        ""
    };
    ui::panel(
        &t.say("causes-new"),
        "",
        html! {
            form class="form" method="post" action=(PAGE) {
                (Field::new("name", &t.say("causes-name")).middling().error(error("name")).text(name))
                (Field::new("parent", &t.say("causes-parent")).middling().error(error("parent")).select(&choices, &typed.parent))
                div class="form-actions" { (Button::main(&t.say("causes-add")).submit()) }
            }
        },
    )
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (parent, name) = (typed.parent.parse().ok().map(CauseId), typed.name.clone());
    let added = page
        .write(move |tx, actor| causes::add(tx, actor, parent, &name))
        .await;
    match added {
        Ok(_) => Ok(page.said(PAGE, "said-added")),
        Err(error) => render(&page, None, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<CauseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = typed.clone();
    let done = page
        .write(move |tx, actor| match form.act.as_str() {
            "retire" => causes::retire(tx, actor, id, form.version, true),
            "restore" => causes::retire(tx, actor, id, form.version, false),
            _ => causes::rename(tx, actor, id, form.version, &form.name),
        })
        .await;
    match done {
        Ok(()) => Ok(page.said(&format!("{PAGE}#cause-{id}"), "said-saved")),
        Err(error) => render(&page, Some(id), &typed, &Wrong::from(error)?).await,
    }
}
