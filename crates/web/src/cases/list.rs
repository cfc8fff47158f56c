//! The list of cases: whose, in which state, with how many.

use attent_core::{
    cases::{self, After, Counts, Line, Lines, Severity, State, View, causes, causes::Cause},
    ids::{CaseId, StaffId},
    people::staff,
};
use attent_db::Millis;
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

use super::said;
use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Column, Icon, Tab, Tone, table},
};

const LINES: i64 = 50;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    view: String,
    state: String,
    after: String,
}

struct Listed {
    view: View,
    state: State,
    lines: Lines,
    counts: Counts,
    causes: Vec<Cause>,
    names: HashMap<StaffId, String>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let (facts, listed) = page
        .read_framed(move |tx, actor| {
            let view = View::parse(&asked.view).unwrap_or(View::All);
            let counts = cases::counts(tx, actor, view)?;
            let fullest = || {
                State::ALL
                    .iter()
                    .copied()
                    .find(|state| counts.of(*state) > 0)
            };
            let state = State::parse(&asked.state)
                .or_else(fullest)
                .unwrap_or(State::Received);
            let after = asked.after.split_once('.').and_then(|(since, id)| {
                Some(After {
                    since: Millis(since.parse().ok()?),
                    id: CaseId(id.parse().ok()?),
                })
            });
            let people = staff::list(tx, actor)?;
            Ok(Listed {
                lines: cases::list(tx, actor, view, state, after, LINES)?,
                causes: causes::tree(tx)?,
                names: people.into_iter().map(|one| (one.id, one.name)).collect(),
                view,
                state,
                counts,
            })
        })
        .await?;
    let stage = stage(&page, &listed);
    Ok(page.show(&facts, Here::Cases, &page.t.say("cases-title"), stage))
}

fn address(view: View, state: State) -> String {
    let (view, state) = (view.as_str(), state.as_str());
    format!("{}?view={view}&state={state}", routes::CASES)
}

fn stage(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let older = listed.lines.next.map(|after| {
        let here = address(listed.view, listed.state);
        format!("{here}&after={}.{}", after.since.0, after.id)
    });
    let refusals = t.say("refusals-title");
    let head = html! {
        (ui::Button::quiet(&t.say("case-report-title")).icon(Icon::ChartColumn).link(routes::CASE_REPORT))
        @if page.actor.role >= attent_core::Role::Manager {
            (ui::Button::quiet(&refusals).icon(Icon::Ban).link(routes::REFUSALS))
        }
    };
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("cases-title"), &t.say("cases-about"), head))
            (views(page, listed))
            (states(page, listed))
            @if listed.lines.lines.is_empty() {
                (ui::empty(Icon::Handshake, &t.say("cases-none"), &t.say("cases-none-do"), html! {
                    (ui::Button::new(&t.say("frame-conversations")).icon(Icon::Inbox).link(routes::CONVERSATIONS))
                }))
            } @else {
                (rows(page, listed))
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), older.as_deref())))
            }
        },
    )
}

fn views(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let shown: Vec<(String, String, bool)> = View::ALL
        .iter()
        .map(|view| {
            let href = format!("{}?view={}", routes::CASES, view.as_str());
            let label = t.say(&format!("cases-view-{}", view.as_str()));
            (href, label, *view == listed.view)
        })
        .collect();
    let tabs: Vec<Tab<'_>> = shown
        .iter()
        .map(|(href, label, current)| Tab {
            href,
            label,
            count: None,
            current: *current,
        })
        .collect();
    ui::tabs(&t.say("cases-whose"), &tabs)
}

fn states(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let shown: Vec<(String, String, Option<String>, bool)> = State::ALL
        .iter()
        .map(|state| {
            let count = listed.counts.of(*state);
            (
                address(listed.view, *state),
                t.say(&format!("case-state-{}", state.as_str())),
                (count > 0).then(|| page.format.number(count)),
                *state == listed.state,
            )
        })
        .collect();
    let tabs: Vec<Tab<'_>> = shown
        .iter()
        .map(|(href, label, count, current)| Tab {
            href,
            label,
            count: count.as_deref(),
            current: *current,
        })
        .collect();
    ui::views(&t.say("cases-states"), &tabs)
}

fn rows(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let labels = [
        t.say("cases-customer"),
        t.say("cases-matter"),
        t.say("cases-cause"),
        t.say("cases-owner"),
        t.say("cases-since"),
    ];
    let columns = [
        Column::text(&labels[0]),
        Column::text(&labels[1]),
        Column::text(&labels[2]),
        Column::text(&labels[3]),
        Column::number(&labels[4]),
    ];
    table::table(
        &t.say("cases-title"),
        &columns,
        html! { @for line in &listed.lines.lines { (row(page, listed, line)) } },
    )
}

fn row(page: &Page, listed: &Listed, line: &Line) -> Markup {
    let t = page.t;
    let cause = line
        .cause
        .and_then(|id| listed.causes.iter().find(|cause| cause.id == id));
    let owner = line.owner.and_then(|id| listed.names.get(&id));
    let below = format!(
        "#{} · {}",
        line.number,
        t.say(&format!("case-kind-{}", line.kind.as_str()))
    );
    html! {
        tr {
            td { (table::who(&line.customer_name, &routes::case(line.id), &below)) }
            td { a href=(routes::case(line.id)) { (line.subject) } " " (marks(page, line)) }
            td class="soft" { @if let Some(cause) = cause { (said::cause(t, cause)) } }
            td { @match owner { Some(name) => (name), None => span class="soft" { (t.say("talk-nobody")) } } }
            td class="num" { (page.format.time(line.since)) }
        }
    }
}

fn marks(page: &Page, line: &Line) -> Markup {
    let t = page.t;
    let serious = line
        .severity
        .filter(|severity| matches!(severity, Severity::Serious | Severity::Critical));
    html! {
        span class="chips" {
            @if let Some(severity) = serious { (ui::chip(Tone::Late, &t.say(&format!("severity-{}", severity.as_str())))) }
            @if line.times > 1 { (ui::chip(Tone::Warn, &t.say_with("case-times", &[("count", line.times.into())]))) }
            @if line.escalated { (ui::chip(Tone::Late, &t.say("case-escalated"))) }
            @if let Some(outcome) = line.outcome { (ui::chip(Tone::Good, &t.say(&format!("outcome-{}", outcome.as_str())))) }
        }
    }
}
