//! The first step: the form.

use attent_core::{people::staff::Person, promises::Inform};
use maud::{Markup, html};

use super::{super::due::typed as as_typed, Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field},
};

pub(super) fn step(page: &Page, typed: &Typed, people: &[Person], wrong: &Wrong) -> Markup {
    let t = page.t;
    let me = page.staff.to_string();
    let owner = if typed.owner.is_empty() {
        &me
    } else {
        &typed.owner
    };
    let people: Vec<(String, &str)> = people
        .iter()
        .map(|one| (one.id.to_string(), one.name.as_str()))
        .collect();
    let people: Vec<Choice<'_>> = people
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let kinds = ["time", "stock", "repair", "date", "event"];
    let labels = kinds.map(|kind| t.say(&format!("promise-what-{kind}")));
    let whats: Vec<Choice<'_>> = kinds
        .iter()
        .zip(&labels)
        .map(|(kind, label)| Choice::new(kind, label))
        .collect();
    let what = if typed.what.is_empty() {
        "time"
    } else {
        &typed.what
    };
    // Whoever waits for a condition presses its own button: one step, nothing to misunderstand.
    html! {
        form class="form" action=(routes::NEW_PROMISE) {
            (hidden(typed))
            (Field::new("text", &t.say("promise-text")).hint(&t.say("promise-text-hint")).required().first()
                .error(wrong.of("text")).textarea(2, &typed.text))
            (Field::new("due", &t.say("promise-due")).hint(&t.say("promise-due-hint")).error(wrong.of("due"))
                .middling().input("datetime-local", &typed.due))
            (quick(page))
            (Field::new("owner", &t.say("promise-owner")).error(wrong.of("owner")).middling().select(&people, owner))
            (Field::new("tell", &t.say("promise-tell")).hint(&t.say("promise-tell-hint")).checkbox(typed.tell.is_some()))
            details open[what != "time"] {
                summary { (t.say("promise-conditional")) }
                div class="stack" {
                    (Field::new("what", &t.say("promise-what")).middling().select(&whats, what))
                    (Field::new("condition", &t.say("promise-condition")).hint(&t.say("promise-condition-hint"))
                        .error(wrong.of("condition")).text(&typed.condition))
                    (Field::new("condition_at", &t.say("promise-condition-at")).error(wrong.of("condition_at"))
                        .middling().input("datetime-local", &typed.condition_at))
                    (within(page, typed, wrong))
                    (inform(page, typed))
                    div class="form-actions" {
                        button class="button" type="submit" formmethod="post" formaction=(routes::PROMISES) name="conditional" value="1" { (t.say("promise-make-conditional")) }
                    }
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("promise-next")).named("look", "1").submit())
            }
        }
    }
}

/// Times that are meant most often, each a press.
fn quick(page: &Page) -> Markup {
    let now = page.format.zoned(page.now());
    let choices = ["tomorrow", "monday", "next-week"];
    html! {
        div class="line" {
            @for choice in choices {
                @if let Some(at) = crate::conversations::until(&now, choice, "") {
                    button class="button quiet small" type="submit" name="due" value=(as_typed(page.format.zoned(at))) formnovalidate {
                        (page.format.short(at))
                    }
                }
            }
        }
    }
}

fn within(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let minutes = ["60", "240", "1440", "2880"];
    let labels = minutes.map(|one| {
        let millis = one.parse::<i64>().unwrap_or(0) * 60_000;
        page.format.span(millis)
    });
    let choices: Vec<Choice<'_>> = minutes
        .iter()
        .zip(&labels)
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let chosen = if typed.minutes.is_empty() {
        "1440"
    } else {
        &typed.minutes
    };
    Field::new("minutes", &t.say("promise-within"))
        .hint(&t.say("promise-within-hint"))
        .error(wrong.of("condition_minutes"))
        .short()
        .select(&choices, chosen)
}

fn inform(page: &Page, typed: &Typed) -> Markup {
    let t = page.t;
    let labels = Inform::ALL
        .iter()
        .map(|one| {
            (
                one.as_str(),
                t.say(&format!("promise-inform-{}", one.as_str())),
            )
        })
        .collect::<Vec<_>>();
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let chosen = if typed.inform.is_empty() {
        "draft"
    } else {
        &typed.inform
    };
    Field::new("inform", &t.say("promise-inform")).radios(ui::Layout::Lines, &choices, chosen)
}

pub(super) fn hidden(typed: &Typed) -> Markup {
    html! {
        @if let Some(id) = typed.conversation { input type="hidden" name="conversation" value=(id); }
        @if let Some(id) = typed.customer { input type="hidden" name="customer" value=(id); }
        @if let Some(id) = typed.entry { input type="hidden" name="entry" value=(id); }
        @if !typed.origin.is_empty() { input type="hidden" name="origin" value=(typed.origin); }
        @if !typed.to.is_empty() { input type="hidden" name="to" value=(typed.to); }
    }
}
