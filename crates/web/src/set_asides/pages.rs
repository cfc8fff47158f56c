//! The list, by where they stand.

use attent_core::set_asides::{self, Line, SetAside, State};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Button, Column, Icon, Tab, Tone, table},
};

const LINES: i64 = 50;
/// What ends so soon looks urgent.
const SOON: i64 = 24 * 60 * 60 * 1000;

#[derive(Deserialize)]
pub(super) struct Asked {
    state: Option<String>,
    after: Option<String>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let state = asked
        .state
        .as_deref()
        .and_then(State::parse)
        .unwrap_or(State::Kept);
    let after = asked.after.as_deref().and_then(|after| after.parse().ok());
    let (facts, lines) = page
        .read_framed(move |tx, actor| set_asides::list(tx, actor, state, after, LINES + 1))
        .await?;
    let t = page.t;
    let title = t.say("set-asides-title");
    let most = usize::try_from(LINES).unwrap_or(usize::MAX);
    let shown = &lines[..lines.len().min(most)];
    let next = (lines.len() > most)
        .then(|| {
            shown
                .last()
                .map(|line| format!("{}&after={}", address(state), line.after()))
        })
        .flatten();
    let parts: Vec<(String, String, bool)> = State::ALL
        .iter()
        .map(|one| {
            (
                address(*one),
                t.say(&format!("set-aside-view-{}", one.as_str())),
                *one == state,
            )
        })
        .collect();
    let tabs: Vec<Tab<'_>> = parts
        .iter()
        .map(|(href, label, current)| Tab {
            href,
            label,
            count: None,
            current: *current,
        })
        .collect();
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &title, &t.say("set-asides-about"), html! {}))
            (ui::views(&t.say("promises-views"), &tabs))
            @if shown.is_empty() {
                (ui::empty(Icon::Package, &t.say("set-asides-none"), &t.say("set-asides-none-do"), html! {
                    (Button::new(&t.say("frame-customers")).icon(Icon::Users).link(routes::CUSTOMERS))
                }))
            } @else { (rows(&page, shown)) }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
            }
        },
    );
    Ok(page.show(&facts, Here::SetAsides, &title, stage))
}

pub(super) fn address(state: State) -> String {
    format!("{}?state={}", routes::SET_ASIDES, state.as_str())
}

/// Until when, or what became of it.
pub(crate) fn stands(page: &Page, one: &SetAside) -> Markup {
    let t = page.t;
    let at = if one.state == State::Kept {
        one.kept_until
    } else {
        one.ended_at
    };
    let when = at.map_or_else(String::new, |at| page.format.ahead(at));
    let soon = at.is_some_and(|at| at.since(page.now()) < SOON);
    let (tone, picture) = match one.state {
        State::Kept if soon => (Tone::Warn, Icon::Clock),
        State::Kept => (Tone::Accent, Icon::Package),
        State::InLine => (Tone::Plain, Icon::Users),
        State::Collected => (Tone::Good, Icon::Check),
        State::GivenBack => (Tone::Plain, Icon::Undo2),
        State::Expired => (Tone::Late, Icon::TriangleAlert),
    };
    let text = t.say_with(
        &format!("set-aside-{}", one.state.as_str()),
        &[("when", when.into())],
    );
    ui::chip_with(tone, picture, &text)
}

/// For the customer's page and pane: "we kept this for you".
pub(crate) fn line(page: &Page, line: &Line) -> Markup {
    let one = &line.set_aside;
    html! {
        (one.name())
        @if !one.shelf.is_empty() { " " (ui::chip_with(Tone::Plain, Icon::Tag, &one.shelf)) }
        @if let Some(discount) = one.discount { " " (ui::chip(Tone::Good, &format!("\u{2212}{}", page.format.money(discount)))) }
    }
}

fn rows(page: &Page, lines: &[Line]) -> Markup {
    let t = page.t;
    let columns = ["item", "customer", "stand", "in-line"]
        .map(|one| t.say(&format!("set-asides-column-{one}")));
    let mut columns: Vec<Column<'_>> = columns.iter().map(|one| Column::text(one)).collect();
    columns.push(Column::text(""));
    let rows = html! {
        @for one in lines {
            @let it = &one.set_aside;
            tr {
                td { (line(page, one)) }
                td { a href=(routes::customer(it.customer)) { (one.customer_name) } }
                td { (stands(page, it)) }
                td class="num" { @if one.in_line > 0 { (page.format.number(one.in_line)) } }
                td class="acts" { @if page.writes() { (acts(page, it)) } }
            }
        }
    };
    ui::table(&t.say("set-asides-title"), &columns, rows)
}

/// What can be done with it at the counter.
pub(super) fn acts(page: &Page, one: &SetAside) -> Markup {
    let t = page.t;
    let url = |act: &str| format!("{}/{}/{act}", routes::SET_ASIDES, one.id);
    html! {
        div class="line" {
            @if one.state == State::Kept {
                (Button::new(&t.say("set-aside-collect")).small().post(&url("collection")))
                (Button::quiet(&t.say("set-aside-extend")).small().link(&url("extension")))
            }
            @match one.state {
                State::Kept => (Button::quiet(&t.say("set-aside-give-back")).small().post(&url("return"))),
                State::InLine => (Button::quiet(&t.say("set-aside-leave")).small().post(&url("return"))),
                _ => {}
            }
        }
    }
}
