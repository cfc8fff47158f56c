//! The form.

use attent_core::{people::staff::Person, promises::Inform};
use maud::{Markup, html};

use super::Typed;
use crate::{
    Page, due,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon},
};

/// What the two times in it mean, as far as they were typed.
pub(super) struct Meant {
    pub due: Option<due::Answer>,
    pub condition_at: Option<due::Answer>,
}

pub(super) fn form(
    page: &Page,
    typed: &Typed,
    people: &[Person],
    meant: &Meant,
    wrong: &Wrong,
) -> Markup {
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
    let due_label = t.say("promise-due");
    let due = due::Asked {
        required: false,
        error: wrong.of("due"),
        ..due::Asked::new("due", &due_label)
    };
    html! {
        form class="form promising" method="post" action=(routes::PROMISES) {
            (hidden(typed))
            (Field::new("text", &t.say("promise-text")).hint(&t.say("promise-text-hint")).required().first()
                .error(wrong.of("text")).textarea(2, &typed.text))
            div class="by-time" { (due.show(&page.format, &typed.due_typed(), meant.due.as_ref())) }
            (Field::new("owner", &t.say("promise-owner")).error(wrong.of("owner")).middling().select(&people, owner))
            (Field::new("tell", &t.say("promise-tell")).hint(&t.say("promise-tell-hint")).checkbox(typed.tell.is_some()))
            details open[what != "time"] {
                summary class="button quiet" { (ui::icon(Icon::Zap)) span { (t.say("promise-conditional")) } }
                div class="form panel" {
                    (Field::new("what", &t.say("promise-what")).middling().select(&whats, what))
                    div class="by-name" {
                        (Field::new("condition", &t.say("promise-condition")).hint(&t.say("promise-condition-hint"))
                            .error(wrong.of("condition")).text(&typed.condition))
                    }
                    div class="by-date" { (condition_at(page, typed, meant, wrong)) }
                    (within(page, typed, wrong))
                    (inform(page, typed))
                }
            }
            div class="form-actions" {
                (Button::main(&t.say("promise-make")).icon(Icon::Handshake).submit())
            }
        }
    }
}

fn condition_at(page: &Page, typed: &Typed, meant: &Meant, wrong: &Wrong) -> Markup {
    let label = page.t.say("promise-condition-at");
    let asked = due::Asked {
        required: false,
        error: wrong.of("condition_at"),
        ..due::Asked::new("condition_at", &label)
    };
    let answer = meant.condition_at.as_ref();
    asked.show(&page.format, &typed.condition_at_typed(), answer)
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

fn hidden(typed: &Typed) -> Markup {
    html! {
        @if let Some(id) = typed.conversation { input type="hidden" name="conversation" value=(id); }
        @if let Some(id) = typed.customer { input type="hidden" name="customer" value=(id); }
        @if let Some(id) = typed.entry { input type="hidden" name="entry" value=(id); }
        @if !typed.origin.is_empty() { input type="hidden" name="origin" value=(typed.origin); }
        @if !typed.to.is_empty() { input type="hidden" name="to" value=(typed.to); }
    }
}
