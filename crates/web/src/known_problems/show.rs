//! One known problem: what shows, what helps, whom it touches, what they were told.

use std::collections::HashMap;

use attent_core::{
    Role,
    ids::{KnownProblemId, StaffId},
    joint_updates::{self, Of, Update},
    known_problems::{self, KnownProblem, Linked},
    people::staff,
    procedures::{self, Procedure},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};

use super::{acts::Typed, list::fields, to};
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    joint_updates as joint, routes,
    ui::{self, Button, Choice, Column, Field, Icon, Tone, Width, table},
};

/// How many linked conversations a page shows.
const LINES: i64 = 100;

struct Shown {
    problem: KnownProblem,
    linked: Vec<Linked>,
    customers: usize,
    updates: Vec<Update>,
    names: HashMap<StaffId, String>,
    procedures: Vec<Procedure>,
}

pub(super) async fn show(page: Page, Path(id): Path<KnownProblemId>) -> Result<Response> {
    page_of(&page, id, None, &Wrong::nothing(page.t)).await
}

pub(super) async fn page_of(
    page: &Page,
    id: KnownProblemId,
    typed: Option<&Typed>,
    wrong: &Wrong,
) -> Result<Response> {
    let (facts, shown) = page
        .read_framed(move |tx, actor| {
            let people = staff::list(tx, actor)?;
            let mut all = procedures::list(tx, actor)?;
            all.retain(Procedure::is_followed);
            Ok(Shown {
                problem: known_problems::find(tx, actor, id)?,
                linked: known_problems::linked(tx, actor, id, LINES)?,
                customers: known_problems::targets(tx, id)?.len(),
                updates: joint_updates::list(tx, Of::KnownProblem(id))?,
                names: people.into_iter().map(|one| (one.id, one.name)).collect(),
                procedures: all,
            })
        })
        .await?;
    let stage = stage(page, &shown, typed, wrong);
    Ok(wrong.on(page.show(&facts, Here::KnownProblems, &shown.problem.title, stage)))
}

fn stage(page: &Page, shown: &Shown, typed: Option<&Typed>, wrong: &Wrong) -> Markup {
    let t = page.t;
    let one = &shown.problem;
    let crumbs = t.say("known-problems-title");
    let count = i64::try_from(shown.customers).unwrap_or(i64::MAX);
    let about = t.say_with("known-problem-touches", &[("count", count.into())]);
    let labels = [
        t.say("known-problem-symptom"),
        t.say("known-problem-work-around"),
        t.say("known-problem-fix"),
        t.say("known-problem-owner"),
        t.say("known-problem-procedure"),
    ];
    let mut pairs = Vec::new();
    for (label, text) in labels
        .iter()
        .zip([&one.symptom, &one.work_around, &one.fix])
    {
        if !text.is_empty() {
            pairs.push((label.as_str(), html! { span class="kept-lines" { (text) } }));
        }
    }
    if let Some(name) = one.owner.and_then(|id| shown.names.get(&id)) {
        pairs.push((labels[3].as_str(), html! { (name) }));
    }
    if let Some(procedure) = one
        .procedure
        .and_then(|id| shown.procedures.iter().find(|one| one.id == id))
    {
        pairs.push((
            labels[4].as_str(),
            html! { a href=(format!("/procedures/{}", procedure.id)) { (procedure.title) } },
        ));
    }
    ui::page(
        Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, "/known-problems")], &one.title, &about, html! { (acts(page, shown)) }))
            (wrong.above())
            @if let Some(at) = one.fixed_at {
                (ui::notice(Tone::Good, &t.say_with("known-problem-fixed-at", &[("when", page.format.date(at).into())])))
            }
            @if !pairs.is_empty() { section class="panel" { (ui::facts(&pairs)) } }
            (joint::sent(page, &shown.updates, |update| update.by.and_then(|id| shown.names.get(&id)).cloned().unwrap_or_default()))
            (linked(page, shown))
            @if page.writes() { (change(page, shown, typed, wrong)) }
        },
    )
}

fn acts(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let one = &shown.problem;
    let own = one.owner == page.actor.staff_id();
    if !page.writes() {
        return html! {};
    }
    html! {
        @if one.fixed_at.is_some() {
            form method="post" action=(to(one.id, "return")) {
                input type="hidden" name="version" value=(one.version);
                (Button::new(&t.say("known-problem-is-back")).icon(Icon::RotateCcw).submit())
            }
        }
        @if own || page.actor.role >= Role::Manager {
            @if shown.customers > 0 {
                (Button::new(&t.say("known-problem-interim")).icon(Icon::Megaphone).link(&to(one.id, "update")))
            }
            @if one.fixed_at.is_none() {
                (Button::main(&t.say("known-problem-is-fixed")).icon(Icon::Check).link(&to(one.id, "update?kind=fixed")))
            }
        }
    }
}

fn linked(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    if shown.linked.is_empty() {
        return ui::empty(
            Icon::MessageSquare,
            &t.say("known-problem-nobody"),
            &t.say("known-problem-nobody-do"),
            Button::new(&t.say("frame-conversations"))
                .icon(Icon::Inbox)
                .link(routes::CONVERSATIONS),
        );
    }
    let (who, what) = (
        t.say("known-problem-customer"),
        t.say("known-problem-conversation"),
    );
    let columns = [Column::text(&who), Column::text(&what), Column::text("")];
    html! {
        section class="panel bare" {
            header { h2 { (t.say("known-problem-linked")) } }
            (table::table(&t.say("known-problem-linked"), &columns, html! {
                @for line in &shown.linked { tr {
                    td { a href=(routes::customer(line.customer)) { (line.customer_name) } }
                    td { a href=(routes::conversation(line.conversation)) { "#" (line.number) " " (line.subject) } }
                    td class="acts" { @if page.writes() {
                        form method="post" action=(routes::of_conversation(line.conversation, "known-problems/removal")) {
                            input type="hidden" name="problem" value=(shown.problem.id);
                            (Button::quiet(&t.say("known-problem-unlink")).small().submit())
                        }
                    } }
                } }
            }))
        }
    }
}

fn change(page: &Page, shown: &Shown, typed: Option<&Typed>, wrong: &Wrong) -> Markup {
    let t = page.t;
    let one = &shown.problem;
    let there = Typed {
        title: one.title.clone(),
        symptom: one.symptom.clone(),
        work_around: one.work_around.clone(),
        owner: one.owner.map_or(String::new(), |id| id.to_string()),
        procedure: one.procedure.map_or(String::new(), |id| id.to_string()),
        version: one.version,
        conversation: String::new(),
    };
    let typed = typed.unwrap_or(&there);
    let mut procedures = vec![(String::new(), t.say("known-problem-no-procedure"))];
    procedures.extend(
        shown
            .procedures
            .iter()
            .map(|one| (one.id.to_string(), one.title.clone())),
    );
    let procedures: Vec<Choice<'_>> = procedures
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    html! {
        details class="panel" open[wrong.is_something()] {
            summary { (t.say("known-problem-change")) }
            form class="form" method="post" action=(to(one.id, "")) {
                input type="hidden" name="version" value=(one.version);
                input type="hidden" name="owner" value=(typed.owner);
                (fields(page, typed, wrong))
                @if !shown.procedures.is_empty() {
                    (Field::new("procedure", &t.say("known-problem-procedure")).select(&procedures, &typed.procedure))
                }
                div class="form-actions" { (Button::new(&t.say("save")).submit()) }
            }
        }
    }
}
