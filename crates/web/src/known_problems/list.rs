//! The list of known problems, and writing one down.

use attent_core::{
    ids::ConversationId,
    known_problems::{self, Line},
};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{acts::Typed, to};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    ui::{self, Button, Column, Field, Icon, Tone, Width, table},
};

/// How many a page shows: more than any business has at once.
const LINES: i64 = 200;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The conversation that made somebody think of it.
    conversation: String,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let typed = Typed {
        conversation: asked.conversation,
        ..Typed::default()
    };
    page_of(&page, &typed, &Wrong::nothing(page.t)).await
}

pub(super) async fn page_of(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let (facts, lines) = page
        .read_framed(|tx, actor| known_problems::list(tx, actor, LINES))
        .await?;
    let title = page.t.say("known-problems-title");
    let stage = stage(page, &lines, typed, wrong);
    Ok(wrong.on(page.show(&facts, Here::KnownProblems, &title, stage)))
}

fn stage(page: &Page, lines: &[Line], typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let (what, many, state_word) = (
        t.say("known-problem-title"),
        t.say("known-problem-customers"),
        t.say("known-problem-state"),
    );
    let columns = [
        Column::text(&what),
        Column::number(&many),
        Column::text(&state_word),
    ];
    let opened = wrong.is_something() || !typed.conversation.is_empty() || lines.is_empty();
    ui::page(
        Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("known-problems-title"), &t.say("known-problems-about"), html! {}))
            (wrong.above())
            @if lines.is_empty() {
                (ui::empty(Icon::CircleCheck, &t.say("known-problems-none"), &t.say("known-problems-none-do"), html! {}))
            } @else {
                (table::table(&t.say("known-problems-title"), &columns, html! {
                    @for line in lines { tr {
                        td { a href=(to(line.problem.id, "")) { (line.problem.title) } @if !line.problem.symptom.is_empty() { br; span class="soft small" { (line.problem.symptom) } } }
                        td class="num" { (page.format.number(line.customers)) }
                        td { (state(page, line)) }
                    } }
                }))
            }
            @if page.writes() {
                details class="panel" open[opened] {
                    summary { b { (t.say("known-problem-new")) } }
                    form class="form" method="post" action="/known-problems" {
                        input type="hidden" name="conversation" value=(typed.conversation);
                        (fields(page, typed, wrong))
                        div class="form-actions" { (Button::main(&t.say("known-problem-add")).icon(Icon::Plus).submit()) }
                    }
                }
            }
        },
    )
}

fn state(page: &Page, line: &Line) -> Markup {
    let t = page.t;
    match line.problem.fixed_at {
        Some(at) => ui::chip(
            Tone::Good,
            &t.say_with(
                "known-problem-fixed-at",
                &[("when", page.format.date(at).into())],
            ),
        ),
        None => ui::chip(Tone::Warn, &t.say("known-problem-known")),
    }
}

pub(super) fn fields(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let optional = t.say("field-optional");
    html! {
        (Field::new("title", &t.say("known-problem-title")).hint(&t.say("known-problem-title-hint")).error(wrong.of("title")).required().text(&typed.title))
        (Field::new("symptom", &t.say("known-problem-symptom")).optional(&optional).error(wrong.of("symptom")).textarea(2, &typed.symptom))
        (Field::new("work_around", &t.say("known-problem-work-around")).optional(&optional).error(wrong.of("work_around")).textarea(2, &typed.work_around))
    }
}

impl Typed {
    pub(super) fn of_conversation(&self) -> Option<ConversationId> {
        self.conversation.parse().ok()
    }
}
