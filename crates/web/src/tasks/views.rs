//! The page of tasks.

use attent_core::tasks::Task;
use maud::{Markup, html};

use super::{Found, TASKS, Typed};
use crate::{
    Page, due,
    forms::Wrong,
    ui::{self, Button, Field, Icon, Tone},
};

pub(super) fn list(page: &Page, found: &Found, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[], &t.say("tasks-title"), &t.say("tasks-about"), html! {}))
            (wrong.above())
            @if found.waiting > 0 {
                (ui::notice_with(Tone::Warn, html! {
                    strong { (t.say_with("tasks-aside-title", &[("count", found.waiting.into())])) }
                    p { (t.say("tasks-aside")) }
                }))
                details open[wrong.is_something()] {
                    summary class="button" { (t.say("tasks-show")) }
                    (all(page, found, typed, wrong))
                }
            } @else {
                (all(page, found, typed, wrong))
            }
        },
    )
}

fn all(page: &Page, found: &Found, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let label = format!("{} ({})", t.say("tasks-due"), t.say("field-optional"));
    let due = due::Asked {
        error: wrong.of("due"),
        ..due::Asked::new("due", &label)
    };
    html! {
        div class="stack" {
            @if page.writes() {
                form class="panel form" method="post" action=(TASKS) {
                    (Field::new("text", &t.say("tasks-new")).error(wrong.of("text")).required().text(&typed.text))
                    (due.show(&page.format, &typed.due, found.meant.as_ref()))
                    div class="form-actions" { (Button::main(&t.say("tasks-add")).icon(Icon::Plus).submit()) }
                }
            }
            @if found.open.is_empty() {
                (ui::empty(Icon::ListChecks, &t.say("tasks-none"), &t.say("tasks-none-do"), html! {}))
            } @else {
                div class="panel bare" {
                    ul class="visits roomy" role="list" { @for task in &found.open { (open(page, found, task)) } }
                }
            }
            @if !found.done.is_empty() {
                (ui::panel(&t.say("tasks-was-done"), "", html! {
                    ul class="visits" role="list" { @for task in &found.done { (done(page, found, task)) } }
                }))
            }
        }
    }
}

fn open(page: &Page, found: &Found, task: &Task) -> Markup {
    let t = page.t;
    let base = format!("{TASKS}/{}", task.id);
    let owner = task.owner.and_then(|id| found.names.get(&id));
    html! {
        li {
            span class="who" {
                span { (task.text) }
                @if let Some(owner) = owner { small class="soft" { (owner) } }
            }
            @if let Some(due) = task.due_at {
                @let tone = if due < page.now() { Tone::Late } else { Tone::Plain };
                (ui::chip(tone, &page.format.short(due)))
            }
            @if page.writes() {
                @if task.owner.is_none() {
                    form method="post" action={ (base) "/owner" } {
                        (Button::quiet(&t.say("tasks-take")).small().named("owner", "me").submit())
                    }
                } @else if task.owner == Some(page.staff) {
                    form method="post" action={ (base) "/owner" } {
                        (Button::quiet(&t.say("tasks-let-go")).small().named("owner", "").submit())
                    }
                }
                form method="post" action={ (base) "/done" } {
                    (Button::new(&t.say("tasks-done")).icon(Icon::Check).small().submit())
                }
            }
        }
    }
}

fn done(page: &Page, found: &Found, task: &Task) -> Markup {
    let t = page.t;
    let by = task.done_by.and_then(|id| found.names.get(&id));
    html! {
        li {
            span class="who" {
                s { (task.text) }
                @if let Some(by) = by { small class="soft" { (by) } }
            }
            @if let Some(at) = task.done_at { small class="soft" { (page.format.time(at)) } }
            @if page.writes() {
                form method="post" action={ (TASKS) "/" (task.id) "/reopening" } {
                    (Button::quiet(&t.say("tasks-not-done")).small().submit())
                }
            }
        }
    }
}
