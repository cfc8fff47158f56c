//! One procedure: the version that is followed, and how far people came in it.

use attent_core::{
    Role,
    ids::{ProcedureId, ProcedureStepId},
    procedures::{self, Opening, Procedure, Step, Version},
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{list::state, parts, to};
use crate::{
    Page, Result,
    facts::Here,
    ui::{self, Button, Icon, Tone, Width},
};

struct Shown {
    procedure: Procedure,
    steps: Vec<Step>,
    versions: Vec<Version>,
}

pub(super) async fn show(page: Page, Path(id): Path<ProcedureId>) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let procedure = procedures::find(tx, actor, id)?;
            Ok(Shown {
                steps: match procedure.current {
                    Some(current) => procedures::steps(tx, current)?,
                    None => Vec::new(),
                },
                versions: procedures::versions(tx, id)?,
                procedure,
            })
        })
        .await?;
    let stage = stage(&page, &shown);
    Ok(page.show(&facts, Here::Procedures, &shown.procedure.title, stage))
}

fn stage(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let one = &shown.procedure;
    let crumbs = t.say("procedures-title");
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/procedures")], &one.title, &one.about, html! { (state(page, one)) }))
            @if page.actor.role >= Role::Manager { (acts(page, shown)) }
            @if one.is_open() { (address(page, one)) }
            @if shown.steps.is_empty() {
                (ui::empty(Icon::ListChecks, &t.say("procedure-nothing"), &t.say("procedure-nothing-do"), html! {
                    @if page.actor.role >= Role::Manager { (Button::main(&t.say("procedure-write")).link(&to(one.id, "draft"))) }
                }))
            } @else {
                p class="soft" { (t.say("procedure-counts-about")) }
                (parts::tree(t, &shown.steps, parts::ending, |step| to(one.id, &format!("steps/{}/picture", step.id)), |_, step| counts(page, &shown.steps, step)))
            }
        },
    )
}

/// How many came to a step, and how many of them went no further.
fn counts(page: &Page, steps: &[Step], step: &Step) -> Markup {
    let t = page.t;
    let came = step.with_staff + step.alone;
    if came == 0 {
        return html! {};
    }
    let next: Vec<_> = step.answers.iter().filter_map(|one| one.next).collect();
    // Where only this step leads to them, who came to the next ones went on from here.
    let shared = steps.iter().any(|other| {
        other.id != step.id
            && other
                .answers
                .iter()
                .any(|one| one.next.is_some_and(|to| next.contains(&to)))
    });
    let went_on: i64 = steps
        .iter()
        .filter(|one| next.contains(&one.id))
        .map(|one| one.with_staff + one.alone)
        .sum();
    let words = [
        ("staff", step.with_staff.into()),
        ("alone", step.alone.into()),
    ];
    let stopped = (came - went_on).max(0);
    html! {
        p class="soft small" {
            (t.say_with("procedure-came", &words))
            @if step.ending.is_some() { " " b { (t.say_with("procedure-ended-here", &[("count", came.into())])) } }
            @else if !shared && stopped > 0 { " " (t.say_with("procedure-stopped-here", &[("count", stopped.into())])) }
        }
    }
}

fn acts(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let one = &shown.procedure;
    let draft = shown
        .versions
        .iter()
        .any(|version| version.published_at.is_none());
    html! {
        div class="line" {
            @if draft { (Button::new(&t.say("procedure-go-on")).icon(Icon::Pencil).link(&to(one.id, "draft"))) }
            @else { (Button::new(&t.say("procedure-change")).icon(Icon::Pencil).post(&to(one.id, "revision"))) }
            @if one.is_followed() {
                form method="post" action=(to(one.id, "opening")) {
                    input type="hidden" name="version" value=(one.version);
                    @if one.open_since.is_some() { (Button::quiet(&t.say("procedure-close-to-customers")).icon(Icon::Lock).submit()) }
                    @else { (Button::new(&t.say("procedure-open-to-customers")).icon(Icon::Globe).named("open", "yes").submit()) }
                }
            }
            form method="post" action=(to(one.id, "retirement")) {
                input type="hidden" name="version" value=(one.version);
                @if one.retired_at.is_some() { (Button::quiet(&t.say("procedure-bring-back")).named("retired", "no").submit()) }
                @else { (Button::quiet(&t.say("procedure-retire")).named("retired", "yes").submit()) }
            }
        }
    }
}

/// Where customers find it.
fn address(page: &Page, one: &Procedure) -> Markup {
    let t = page.t;
    let path = format!("/guides/{}", one.slug);
    let full = format!("{}{path}", page.site.config().base_url);
    ui::notice_with(
        Tone::Info,
        html! {
            p { (t.say("procedure-address")) " " a href=(path) { (full) } }
            div class="acts" { (Button::quiet(&t.say("procedure-print")).icon(Icon::Printer).small().link(&format!("{path}/print"))) }
        },
    )
}

pub(super) async fn revise(page: Page, Path(id): Path<ProcedureId>) -> Result<Response> {
    page.write(move |tx, actor| procedures::revise(tx, actor, id))
        .await?;
    Ok(page.go(&to(id, "draft")))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Pressed {
    version: i64,
    open: String,
    retired: String,
}

pub(super) async fn set_open(
    page: Page,
    Path(id): Path<ProcedureId>,
    Form(form): Form<Pressed>,
) -> Result<Response> {
    let opening = if form.open == "yes" {
        Opening::Everybody
    } else {
        Opening::Staff
    };
    page.write(move |tx, actor| procedures::set_open(tx, actor, id, form.version, opening))
        .await?;
    Ok(page.said(&to(id, ""), "said-saved"))
}

pub(super) async fn retire(
    page: Page,
    Path(id): Path<ProcedureId>,
    Form(form): Form<Pressed>,
) -> Result<Response> {
    let retired = form.retired == "yes";
    page.write(move |tx, actor| procedures::retire(tx, actor, id, form.version, retired))
        .await?;
    Ok(page.said(&to(id, ""), "said-saved"))
}

pub(super) async fn picture(
    page: Page,
    Path(of): Path<(ProcedureId, ProcedureStepId)>,
) -> Result<Response> {
    let actor = page.actor.clone();
    parts::picture(&page.site, page.t, move |tx| {
        procedures::picture(tx, &actor, of)
    })
    .await
}
