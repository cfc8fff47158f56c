//! The pages on which customers follow a procedure by themselves: no account, no script, nothing kept
//! about them. Looking counts nothing; what is pressed counts the step it leads to.

use attent_core::{
    Error as CoreError, business,
    ids::{ProcedureAnswerId, ProcedureStepId},
    procedures::{self, Ending, Procedure, Step},
};
use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::parts;
use crate::{
    Error, Result, T, Visitor,
    ui::{self, Button, Icon, Width},
    visitor::page_of,
};

fn to(slug: &str, what: &str) -> String {
    if what.is_empty() {
        format!("/guides/{slug}")
    } else {
        format!("/guides/{slug}/{what}")
    }
}

/// All that are open.
pub(super) async fn list(visitor: Visitor) -> Result<Response> {
    let (all, business) = visitor
        .read(|tx| {
            if !business::is_set_up(tx)? {
                return Err(CoreError::NotFound);
            }
            Ok((procedures::opened_list(tx)?, business::get(tx)?.name))
        })
        .await?;
    let t = visitor.t;
    let title = t.say("guides-title");
    let content = html! {
        (ui::pages::intro(&title, ""))
        @if all.is_empty() { p { (t.say("guides-none")) } }
        @for one in &all {
            a class="solution plain" href=(to(&one.slug, "")) lang=(one.language.code()) {
                b { (one.title) }
                @if !one.about.is_empty() { span class="soft" { (one.about) } }
            }
        }
    };
    Ok(visitor.show_of(&business, &title, Width::Reading, content))
}

struct Opened {
    procedure: Procedure,
    steps: Vec<Step>,
    business: String,
    /// Where mail reaches us.
    address: Option<String>,
}

async fn opened(visitor: &Visitor, slug: &str) -> Result<Opened> {
    let slug = slug.to_owned();
    visitor
        .read(move |tx| {
            let (procedure, steps) = procedures::opened(tx, &slug)?;
            let mailbox = attent_core::outgoing::mailbox_for(tx, None).ok();
            let address = match mailbox {
                Some(id) => Some(attent_core::outgoing::sender_of(tx, id)?.address),
                None => None,
            };
            Ok(Opened {
                procedure,
                steps,
                business: business::get(tx)?.name,
                address,
            })
        })
        .await
}

pub(super) async fn first(visitor: Visitor, Path(slug): Path<String>) -> Result<Response> {
    let opened = opened(&visitor, &slug).await?;
    let step = opened.steps.first();
    let step = step.ok_or_else(|| Error::page(visitor.t, CoreError::NotFound))?;
    Ok(page(&opened, step))
}

pub(super) async fn step(
    visitor: Visitor,
    Path((slug, step)): Path<(String, String)>,
) -> Result<Response> {
    let opened = opened(&visitor, &slug).await?;
    let id: Option<ProcedureStepId> = step.parse().ok();
    match opened.steps.iter().find(|one| Some(one.id) == id) {
        Some(step) => Ok(page(&opened, step)),
        // Of a version that is gone: from the beginning.
        None => Ok(Redirect::to(&to(&slug, "")).into_response()),
    }
}

fn page(opened: &Opened, step: &Step) -> Response {
    let one = &opened.procedure;
    // In the language it is written in, whatever the browser asks for.
    let t = T::new(one.language);
    let picture = to(&one.slug, &format!("{}/picture", step.id));
    let first = opened
        .steps
        .first()
        .is_some_and(|first| first.id == step.id);
    let content = html! {
        (ui::pages::intro(&one.title, if first { one.about.as_str() } else { "" }))
        section class="panel walk-step" {
            header { h2 { (step.title) } @if let Some(end) = step.ending { (parts::ending_for_customers(t, end)) } }
            (parts::said(step, &picture))
            @if let Some(end) = step.ending { (over(t, opened, end)) }
            @else {
                form class="walk-answers" method="post" action=(to(&one.slug, &step.id.to_string())) {
                    @for answer in &step.answers {
                        (Button::new(&answer.label).full().named("answer", &answer.id.to_string()).submit())
                    }
                }
            }
        }
        div class="line" {
            @if !first { (Button::quiet(&t.say("guide-again")).icon(Icon::RotateCcw).small().link(&to(&one.slug, ""))) }
            (Button::quiet(&t.say("guide-print")).icon(Icon::Printer).small().link(&to(&one.slug, "print")))
        }
    };
    page_of(
        &opened.business,
        t,
        &one.title,
        Width::Reading,
        None,
        content,
    )
}

fn over(t: T, opened: &Opened, end: Ending) -> Markup {
    let subject = crate::routes::encode(&opened.procedure.title);
    html! {
        p { (t.say(&format!("guide-over-{}", end.as_str()))) }
        @if let (Ending::Case | Ending::Advice, Some(address)) = (end, &opened.address) {
            div class="line" {
                (Button::new(&t.say("guide-write")).icon(Icon::Mail).link(&format!("mailto:{address}?subject={subject}")))
                span class="soft" { (address) }
            }
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Answered {
    answer: Option<String>,
}

pub(super) async fn answer(
    visitor: Visitor,
    Path((slug, step)): Path<(String, String)>,
    Form(form): Form<Answered>,
) -> Result<Response> {
    let step: Option<ProcedureStepId> = step.parse().ok();
    let given: Option<ProcedureAnswerId> = form.answer.and_then(|text| text.parse().ok());
    let (Some(step), Some(given)) = (step, given) else {
        opened(&visitor, &slug).await?;
        return Ok(Redirect::to(&to(&slug, "")).into_response());
    };
    let looked = slug.clone();
    let next = visitor
        .write(move |tx| procedures::come_to(tx, &looked, step, given))
        .await?;
    let place = next.map_or_else(|| to(&slug, ""), |next| to(&slug, &next.to_string()));
    Ok(Redirect::to(&place).into_response())
}

/// The whole of it on paper.
pub(super) async fn print(visitor: Visitor, Path(slug): Path<String>) -> Result<Response> {
    let opened = opened(&visitor, &slug).await?;
    let one = &opened.procedure;
    let t = T::new(one.language);
    let picture = |step: &Step| to(&one.slug, &format!("{}/picture", step.id));
    let content = html! {
        (ui::pages::intro(&one.title, &one.about))
        (parts::tree(t, &opened.steps, parts::ending_for_customers, picture, |_, _| html! {}))
        p class="soft small" { (opened.business) @if let Some(address) = &opened.address { " · " (address) } }
    };
    Ok(page_of(
        &opened.business,
        t,
        &one.title,
        Width::Reading,
        None,
        content,
    ))
}

pub(super) async fn picture(
    visitor: Visitor,
    Path((slug, step)): Path<(String, ProcedureStepId)>,
) -> Result<Response> {
    parts::picture(&visitor.site, visitor.t, move |tx| {
        procedures::opened_picture(tx, &slug, step)
    })
    .await
}
