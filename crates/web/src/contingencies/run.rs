//! A contingency that is going on: what to do, whom it touches, what they were told, the log.

use attent_core::{
    contingencies::{self, Card, Entry, Run, Touched},
    ids::ContingencyRunId,
    joint_updates::{self, Of, Update},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::{
    card::{approved, solutions_panel, todo},
    filter::{self, Choices},
    name, to, to_run,
};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    joint_updates as joint,
    ui::{self, Button, Field, Icon, Tone, Width},
};

struct Shown {
    card: Card,
    run: Run,
    touched: Touched,
    updates: Vec<Update>,
    log: Vec<Entry>,
    approved: Vec<(String, String)>,
    choices: Choices,
}

/// What was typed and is not stored yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub note: String,
    pub learned: String,
    pub filter: Option<filter::Typed>,
}

pub(super) async fn show(page: Page, Path(id): Path<ContingencyRunId>) -> Result<Response> {
    page_of(&page, id, &Typed::default(), &Wrong::nothing(page.t)).await
}

pub(super) async fn page_of(
    page: &Page,
    id: ContingencyRunId,
    typed: &Typed,
    wrong: &Wrong,
) -> Result<Response> {
    let language = page.t.language;
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let run = contingencies::run(tx, actor, id)?;
            Ok(Shown {
                card: contingencies::find(tx, actor, run.contingency)?,
                touched: contingencies::touched(tx, actor, &run.filter)?,
                updates: joint_updates::list(tx, Of::Contingency(id))?,
                log: contingencies::log(tx, id)?,
                approved: approved(tx, run.contingency, language)?,
                choices: Choices::read(tx, actor)?,
                run,
            })
        })
        .await?;
    let title = name(page.t, &shown.card);
    let stage = stage(page, &shown, typed, wrong);
    Ok(wrong.on(page.show(&facts, Here::Contingencies, &title, stage)))
}

fn stage(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let (card, run) = (&shown.card, &shown.run);
    let crumbs = t.say("contingencies-title");
    let going = run.ended_at.is_none() && page.writes();
    let who = shown.choices.name(run.started_by);
    let since = t.say_with(
        "contingency-since",
        &[
            ("when", page.format.short(run.started_at).into()),
            ("who", who.into()),
        ],
    );
    let about = if run.what.is_empty() {
        since
    } else {
        format!("{} · {since}", run.what)
    };
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/contingencies"), (&name(t, card), &to(card.id, ""))], &name(t, card), &about, html! {
                @if run.ended_at.is_some() { (ui::chip(Tone::Good, &t.say("contingency-over"))) }
            }))
            (wrong.above())
            @if run.ended_at.is_none() {
                (ui::panel(&t.say("contingency-touches"), "", html! {
                    (filter::found(page, &run.filter, &shown.touched))
                    div class="line folds" {
                        @if going && !shown.touched.people.is_empty() {
                            (Button::main(&t.say("contingency-tell")).icon(Icon::Megaphone).link(&to_run(run.id, "update")))
                        }
                        (joint::who(page, &shown.touched.people))
                        (filter::promises(page, &shown.touched))
                        @if going { (refiltering(page, shown, typed, wrong)) }
                    }
                }))
            }
            (joint::sent(page, &shown.updates, |update| shown.choices.name(update.by)))
            (todo(page, card))
            (solutions_panel(page, &shown.approved))
            (log(page, shown, going.then_some(typed), wrong))
            @if going { (ending(page, run, typed, wrong)) }
            @else if !run.learned.is_empty() { (ui::panel(&t.say("contingency-learned"), "", html! { p { (run.learned) } })) }
        },
    )
}

fn refiltering(page: &Page, shown: &Shown, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let run = &shown.run;
    let filter = typed.filter.clone();
    let filter = filter.unwrap_or_else(|| filter::Typed::of(&run.filter));
    html! {
        details open[run.filter.is_empty() || typed.filter.is_some()] {
            summary class="button small" { (t.say("contingency-refilter")) }
            form class="form" method="post" action=(to_run(run.id, "filter")) {
                input type="hidden" name="version" value=(run.version);
                (filter::fields(page, &shown.choices, &filter, wrong))
                div class="form-actions" { (Button::new(&t.say("contingency-find")).icon(Icon::Search).submit()) }
            }
        }
    }
}

fn log(page: &Page, shown: &Shown, typed: Option<&Typed>, wrong: &Wrong) -> Markup {
    let t = page.t;
    ui::panel(
        &t.say("contingency-log"),
        "",
        html! {
            @if let Some(typed) = typed {
                form class="form" method="post" action=(to_run(shown.run.id, "notes")) {
                    (Field::new("note", &t.say("contingency-note")).error(wrong.of("note")).text(&typed.note))
                    div class="form-actions" { (Button::new(&t.say("contingency-note-add")).small().submit()) }
                }
            }
            ul class="stack close" role="list" {
                @for entry in &shown.log { li {
                    span class="soft small" { (page.format.short(entry.at)) " " (shown.choices.name(entry.by)) } br;
                    (t.say_with(&format!("contingency-log-{}", entry.what.as_str()), &[("count", entry.count.unwrap_or(0).into())]))
                    @if !entry.note.is_empty() { " " (entry.note) }
                } }
            }
        },
    )
}

fn ending(page: &Page, run: &Run, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    html! {
        form class="panel form" method="post" action=(to_run(run.id, "end")) {
            input type="hidden" name="version" value=(run.version);
            (Field::new("learned", &t.say("contingency-learned")).optional(&t.say("field-optional")).error(wrong.of("learned")).textarea(2, &typed.learned))
            div class="form-actions" { (Button::new(&t.say("contingency-end")).icon(Icon::Check).submit()) }
        }
    }
}
