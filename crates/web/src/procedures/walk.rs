//! Following a procedure with the customer on the phone.

use attent_core::{
    Error as CoreError, cases,
    conversations::{self, Conversation},
    ids::{
        CaseId, ConversationId, ProcedureAnswerId, ProcedureId, ProcedureStepId, ProcedureWalkId,
    },
    procedures::{self, Ending, Procedure, Step, Taken, Walk},
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{parts, to};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Icon, Tone, Width},
};

/// What is being followed in a conversation, each a way back into it.
pub(crate) fn chips(page: &Page, walks: &[Walk]) -> Markup {
    let t = page.t;
    html! {
        @for walk in walks.iter().filter(|walk| walk.ended_at.is_none()) {
            (ui::chip_link(Tone::Accent, &format!("/walks/{}", walk.id), &t.say_with("walk-chip", &[("title", walk.title.as_str().into())])))
        }
    }
}

struct Choosing {
    talk: Conversation,
    all: Vec<Procedure>,
    walks: Vec<Walk>,
}

/// Which one fits what the customer tells.
pub(super) async fn choose(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    let (facts, choosing) = page
        .read_framed(move |tx, actor| {
            let talk = conversations::find(tx, actor, id)?;
            actor.at_least(attent_core::Role::Staff)?;
            let mut all = procedures::list(tx, actor)?;
            all.retain(Procedure::is_followed);
            let walks = procedures::of_conversation(tx, actor, id)?;
            Ok(Choosing { talk, all, walks })
        })
        .await?;
    let t = page.t;
    let talk = &choosing.talk;
    let crumbs = format!("#{} {}", talk.number, talk.subject);
    let title = t.say("walk-choose");
    let stage = ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, &routes::conversation(talk.id))], &title, &t.say("walk-choose-about"), html! {}))
            @if choosing.all.is_empty() {
                (ui::empty(Icon::ListChecks, &t.say("walk-none"), &t.say("procedures-none-do"), html! {
                    (Button::new(&t.say("procedures-title")).link("/procedures"))
                }))
            } @else {
                form class="stack" method="post" action=(routes::of_conversation(talk.id, "procedures")) {
                    @for one in &choosing.all {
                        @let going = choosing.walks.iter().any(|walk| walk.procedure == one.id && walk.ended_at.is_none());
                        button class="solution plain" type="submit" name="procedure" value=(one.id) {
                            b { (one.title) }
                            @if !one.about.is_empty() { span class="soft" { (one.about) } }
                            @if going { (ui::chip(Tone::Accent, &t.say("walk-going"))) }
                        }
                    }
                }
            }
            (ended(&page, &choosing.walks))
        },
    );
    Ok(page.show(&facts, Here::Conversations, &title, stage))
}

/// What was followed to its end here.
fn ended(page: &Page, walks: &[Walk]) -> Markup {
    let t = page.t;
    html! {
        @if walks.iter().any(|walk| walk.ended_at.is_some()) {
            (ui::panel(&t.say("walk-before"), "", html! {
                ul class="stack close" role="list" {
                    @for walk in walks {
                        @if let (Some(at), Some(end)) = (walk.ended_at, walk.ending) {
                            li { a href=(format!("/walks/{}", walk.id)) { (walk.title) } " " (parts::ending(t, end)) " " span class="soft small" { (page.format.short(at)) } }
                        }
                    }
                }
            }))
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Chosen {
    procedure: ProcedureId,
}

pub(super) async fn start(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(chosen): Form<Chosen>,
) -> Result<Response> {
    let walk = page
        .write(move |tx, actor| procedures::start(tx, actor, id, chosen.procedure))
        .await?;
    Ok(page.go(&format!("/walks/{walk}")))
}

struct Shown {
    walk: Walk,
    talk: Conversation,
    case: Option<CaseId>,
    steps: Vec<Step>,
    taken: Vec<Taken>,
}

pub(super) async fn show(page: Page, Path(id): Path<ProcedureWalkId>) -> Result<Response> {
    page_of(&page, id, &Wrong::nothing(page.t)).await
}

async fn page_of(page: &Page, id: ProcedureWalkId, wrong: &Wrong) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let walk = procedures::walk(tx, actor, id)?;
            Ok(Shown {
                talk: conversations::find(tx, actor, walk.conversation)?,
                case: cases::of_conversation(tx, actor, walk.conversation)?.map(|case| case.id),
                steps: procedures::steps(tx, walk.version_id)?,
                taken: procedures::taken(tx, &walk)?,
                walk,
            })
        })
        .await?;
    let at = shown.steps.iter().find(|step| step.id == shown.walk.at);
    let at = at.ok_or_else(|| crate::Error::page(page.t, CoreError::NotFound))?;
    let stage = stage(page, &shown, at, wrong);
    Ok(wrong.on(page.show(&facts, Here::Conversations, &shown.walk.title, stage)))
}

fn stage(page: &Page, shown: &Shown, at: &Step, wrong: &Wrong) -> Markup {
    let t = page.t;
    let talk = &shown.talk;
    let crumbs = format!("#{} {}", talk.number, talk.subject);
    let picture = to(shown.walk.procedure, &format!("steps/{}/picture", at.id));
    let base = format!("/walks/{}", shown.walk.id);
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, &routes::conversation(talk.id))], &shown.walk.title, "", html! {}))
            (wrong.above())
            section class="panel walk-step" {
                header { h2 { (at.title) } @if let Some(end) = at.ending { (parts::ending(t, end)) } }
                (parts::said(at, &picture))
                @if let Some(end) = at.ending { (over(page, shown, end)) }
                @else if page.writes() {
                    form class="walk-answers" method="post" action=(format!("{base}/answer")) {
                        input type="hidden" name="step" value=(at.id);
                        @for answer in &at.answers {
                            (Button::new(&answer.label).full().named("answer", &answer.id.to_string()).submit())
                        }
                    }
                }
                @if page.writes() && !shown.taken.is_empty() {
                    form method="post" action=(format!("{base}/back")) {
                        input type="hidden" name="step" value=(at.id);
                        (Button::quiet(&t.say("walk-back")).icon(Icon::ArrowLeft).small().submit())
                    }
                }
            }
            (so_far(page, shown))
            p class="soft small" { (t.say("walk-kept")) }
        },
    )
}

/// What comes after the end.
fn over(page: &Page, shown: &Shown, end: Ending) -> Markup {
    let t = page.t;
    html! {
        p { (t.say(&format!("walk-over-{}", end.as_str()))) }
        div class="line" {
            (Button::main(&t.say("walk-to-conversation")).icon(Icon::MessageSquare).link(&routes::conversation(shown.talk.id)))
            @if let (Ending::Case, Some(case)) = (end, shown.case) {
                (Button::new(&t.say("walk-to-case")).icon(Icon::Wrench).link(&routes::case(case)))
            }
        }
    }
}

/// The answers so far.
fn so_far(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let said: Vec<(&str, &str)> = shown
        .taken
        .iter()
        .filter_map(|one| {
            let step = shown.steps.iter().find(|step| step.id == one.step)?;
            let answer = step.answers.iter().find(|answer| answer.id == one.answer)?;
            Some((step.title.as_str(), answer.label.as_str()))
        })
        .collect();
    html! {
        @if !said.is_empty() {
            (ui::panel(&t.say("walk-so-far"), "", html! {
                ol class="tries" { @for (step, answer) in said { li { (step) " " b { (answer) } } } }
            }))
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Answered {
    step: ProcedureStepId,
    answer: ProcedureAnswerId,
}

pub(super) async fn answer(
    page: Page,
    Path(id): Path<ProcedureWalkId>,
    Form(form): Form<Answered>,
) -> Result<Response> {
    let done = page
        .write(move |tx, actor| procedures::answer(tx, actor, id, form.step, form.answer))
        .await;
    after(&page, id, done).await
}

#[derive(Debug, Deserialize)]
pub(super) struct Back {
    step: ProcedureStepId,
}

pub(super) async fn back(
    page: Page,
    Path(id): Path<ProcedureWalkId>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let done = page
        .write(move |tx, actor| procedures::back(tx, actor, id, form.step))
        .await;
    after(&page, id, done).await
}

async fn after(page: &Page, id: ProcedureWalkId, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.go(&format!("/walks/{id}"))),
        Err(error) => page_of(page, id, &Wrong::from(error)?).await,
    }
}
