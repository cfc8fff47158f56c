//! Closing a conversation with open promises: a choice for each.

use std::collections::HashMap;

use attent_core::{
    Error as CoreError, conversations,
    error::invalid,
    ids::{ConversationId, PromiseId},
    promises::{self, Choice as Chosen, Closing, Promise},
};
use axum::{Form, extract::Path, http::StatusCode, response::Response};
use maud::{Markup, html};

use super::{letters::what, telling, views};
use crate::{
    Page, Result, due,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout},
};

type Typed = HashMap<String, String>;

const CHOICES: [&str; 5] = ["done", "follow-up", "renegotiate", "withdrawn", "broken"];

pub(super) async fn ask(page: Page, Path(id): Path<ConversationId>) -> Result<Response> {
    show(&page, id, Wrong::nothing(page.t), &Typed::new(), false).await
}

/// `pressed`: what is missing is said beside its field.
async fn show(
    page: &Page,
    id: ConversationId,
    wrong: Wrong,
    typed: &Typed,
    pressed: bool,
) -> Result<Response> {
    let format = page.format.clone();
    let (facts, (found, open, reader)) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let found = conversations::find(tx, actor, id)?;
            let open = promises::open_of(tx, actor, id)?;
            Ok((found, open, due::Reader::of(tx, &format)?))
        })
        .await?;
    let t = page.t;
    let number = format!("#{}", found.number);
    let title = t.say_with("closing-title", &[("number", number.as_str().into())]);
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&number, &routes::conversation(id))], &title, &t.say("closing-about"), html! {}))
            (wrong.above())
            form class="stack" method="post" action=(routes::of_conversation(id, "closing")) {
                @for promise in &open { (one(page, promise, typed, &reader, pressed)) }
                div class="form-actions" {
                    (Button::main(&t.say("closing-do")).icon(Icon::CheckCheck).submit())
                    (Button::quiet(&t.say("cancel")).link(&routes::conversation(id)))
                }
            }
        },
    );
    let shown = page.show(&facts, Here::Conversations, &title, stage);
    Ok(wrong.on(shown))
}

fn one(
    page: &Page,
    promise: &Promise,
    typed: &Typed,
    reader: &due::Reader,
    pressed: bool,
) -> Markup {
    let t = page.t;
    let id = promise.id;
    let name = |field: &str| format!("{field}-{id}");
    let value = |field: &str| typed.get(&name(field)).map_or("", String::as_str);
    let labels = CHOICES.map(|word| {
        (
            t.say(&format!("closing-{word}")),
            t.say(&format!("closing-{word}-hint")),
        )
    });
    let choices: Vec<Choice<'_>> = CHOICES
        .iter()
        .zip(&labels)
        .map(|(word, (label, hint))| Choice::new(word, label).hint(hint))
        .collect();
    let (told, note) = (t.say("promise-told"), t.say("closing-note"));
    let hows = ["mail", "phone", "counter"].map(|how| t.say(&format!("promise-told-{how}")));
    let hows = [
        Choice::new("mail", &hows[0]),
        Choice::new("phone", &hows[1]),
        Choice::new("counter", &hows[2]),
    ];
    let how = if value("told").is_empty() {
        "mail"
    } else {
        value("told")
    };
    let due_name = name("due");
    let due = due::Typed::of(typed, &due_name);
    let answer = reader.answer(&due);
    let due_label = t.say("promise-new-due");
    let lacks = if pressed {
        missing(promise, typed)
    } else {
        Vec::new()
    };
    let (required, unsaid) = (t.say("error-required"), t.say("closing-unsaid"));
    let error = |field: &str| lacks.contains(&field).then_some(required.as_str());
    let asked = due::Asked {
        required: false,
        error: error("due").filter(|_| due.is_empty()),
        ..due::Asked::new(&due_name, &due_label)
    };
    html! {
        section class="panel" {
            header { h2 { (what(t, promise)) } p { (views::facts(page, promise)) } }
            (Field::new(&name("what"), &t.say("closing-what")).error(error("what").map(|_| unsaid.as_str())).radios(Layout::Lines, &choices, value("what")))
            (Field::new(&name("note"), &note).hint(&t.say("closing-note-hint")).error(error("note")).textarea(2, value("note")))
            details open[matches!(value("what"), "renegotiate" | "broken")] {
                summary class="button quiet" { (t.say("closing-more")) }
                div class="stack" {
                    (asked.show(&page.format, &due, answer.as_ref()))
                    (Field::new(&name("reason"), &t.say("promise-reason")).error(error("reason")).text(value("reason")))
                    (Field::new(&name("solution"), &t.say("promise-solution")).error(error("solution")).textarea(2, value("solution")))
                    (Field::new(&name("told"), &told).radios(Layout::Lines, &hows, how))
                }
            }
        }
    }
}

pub(super) async fn close(
    page: Page,
    Path(id): Path<ConversationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let open = page.read(move |tx, actor| promises::open_of(tx, actor, id));
    let open = open.await?;
    if open.iter().any(|one| !missing(one, &typed).is_empty()) {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let wrong = Wrong::whole(page.t, status, page.t.say("closing-wrong"));
        return show(&page, id, wrong, &typed, true).await;
    }
    let (given, site) = (typed.clone(), page.site.clone());
    let closed = page
        .write(move |tx, actor| {
            let mut chosen = Vec::new();
            for promise in promises::open_of(tx, actor, id)? {
                let of = |field: &str| {
                    let found = given.get(&format!("{field}-{}", promise.id));
                    found.map_or("", String::as_str)
                };
                let what = match of("what") {
                    "done" => Closing::Done {
                        note: of("note").to_owned(),
                    },
                    "follow-up" => Closing::FollowUp,
                    "withdrawn" => Closing::Withdrawn {
                        note: of("note").to_owned(),
                    },
                    // These two tell the customer, so they are done here; what is left to choose
                    // is that it goes on, or nothing.
                    "renegotiate" => {
                        let due = due::Typed::of(&given, &format!("due-{}", promise.id));
                        let due = due.moment();
                        let due = due.ok_or_else(|| invalid("due", "error-no-such-time"))?;
                        let how = told(of("told"));
                        telling::renegotiate_telling(
                            tx,
                            actor,
                            &site,
                            promise.id,
                            due,
                            how,
                            of("note"),
                        )?;
                        Closing::FollowUp
                    }
                    "broken" => {
                        let words = [of("reason"), of("note"), of("solution")];
                        telling::break_telling(
                            tx,
                            actor,
                            &site,
                            promise.id,
                            told(of("told")),
                            words,
                        )?;
                        continue;
                    }
                    _ => return Err(invalid("promises", "error-open-promises")),
                };
                chosen.push(Chosen {
                    promise: PromiseId(promise.id.0),
                    what,
                });
            }
            conversations::close_settling(tx, actor, id, &chosen)
        })
        .await;
    match closed {
        Ok(()) => Ok(page.said(&routes::conversation(id), "said-closed")),
        Err(error) if matches!(error.kind, CoreError::Invalid(_) | CoreError::Conflict(_)) => {
            show(&page, id, Wrong::from(error)?, &typed, true).await
        }
        Err(error) => Err(error),
    }
}

/// The fields without which the choice for this promise says too little; a time counts once what
/// its words mean was shown.
fn missing(promise: &Promise, typed: &Typed) -> Vec<&'static str> {
    let id = promise.id;
    let value = |field: &str| {
        typed
            .get(&format!("{field}-{id}"))
            .map_or("", String::as_str)
    };
    let needed: &[&'static str] = match value("what") {
        "done" | "follow-up" => &[],
        "withdrawn" => &["note"],
        "renegotiate" => &["note", "due"],
        "broken" => &["note", "reason", "solution"],
        _ => &["what"],
    };
    let lacks = |field: &&&'static str| match **field {
        "due" => due::Typed::of(typed, &format!("due-{id}"))
            .moment()
            .is_none(),
        "what" => true,
        field => value(field).trim().is_empty(),
    };
    needed.iter().filter(lacks).copied().collect()
}

fn told(word: &str) -> promises::How {
    promises::How::parse(word).unwrap_or(promises::How::Mail)
}
