//! Closing a conversation with open promises: a choice for each.

use std::collections::HashMap;

use attent_core::{
    Error as CoreError, conversations,
    error::invalid,
    ids::{ConversationId, PromiseId},
    promises::{self, Choice as Chosen, Closing, Promise},
};
use axum::{Form, extract::Path, response::Response};
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
    show(&page, id, Wrong::nothing(page.t), &Typed::new()).await
}

async fn show(page: &Page, id: ConversationId, wrong: Wrong, typed: &Typed) -> Result<Response> {
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
                @for promise in &open { (one(page, promise, typed, &reader)) }
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

fn one(page: &Page, promise: &Promise, typed: &Typed, reader: &due::Reader) -> Markup {
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
    let wanted = value("what") == "renegotiate" && due.is_empty();
    let missing = wanted.then(|| t.say("error-required"));
    let asked = due::Asked {
        required: false,
        error: missing.as_deref(),
        ..due::Asked::new(&due_name, &due_label)
    };
    html! {
        section class="panel" {
            header { h2 { (what(t, promise)) } p { (views::facts(page, promise)) } }
            (Field::new(&name("what"), &t.say("closing-what")).radios(Layout::Lines, &choices, value("what")))
            (Field::new(&name("note"), &note).hint(&t.say("closing-note-hint")).textarea(2, value("note")))
            details open[matches!(value("what"), "renegotiate" | "broken")] {
                summary class="button quiet" { (t.say("closing-more")) }
                div class="stack" {
                    (asked.show(&page.format, &due, answer.as_ref()))
                    (Field::new(&name("reason"), &t.say("promise-reason")).text(value("reason")))
                    (Field::new(&name("solution"), &t.say("promise-solution")).textarea(2, value("solution")))
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
    if typed.iter().any(|(name, what)| unsaid(&typed, name, what)) {
        return show(&page, id, Wrong::look_first(page.t), &typed).await;
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
            show(&page, id, Wrong::from(error)?, &typed).await
        }
        Err(error) => Err(error),
    }
}

/// Another time is asked for, and what its words mean was not shown yet.
fn unsaid(typed: &Typed, name: &str, what: &str) -> bool {
    let promise = name.strip_prefix("what-").filter(|_| what == "renegotiate");
    promise.is_some_and(|id| {
        let due = due::Typed::of(typed, &format!("due-{id}"));
        due.moment().is_none()
    })
}

fn told(word: &str) -> promises::How {
    promises::How::parse(word).unwrap_or(promises::How::Mail)
}
