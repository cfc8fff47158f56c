//! The ledger.

use attent_core::{
    people::{staff, teams},
    promises::{self, Counts, Kept, Line, View, Whose},
};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};

use super::{
    asked::{Asked, address},
    rated, views,
};
use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Button, Icon, Tab, table},
};

pub(super) const LINES: i64 = 50;

struct Read {
    lines: Vec<Line>,
    counts: Counts,
    kept: Kept,
    people: Vec<(i64, String)>,
    teams: Vec<(i64, String)>,
    customer: Option<String>,
}

pub(super) async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let (whose, view, after) = (asked.whose(), asked.view(), asked.after());
    let (facts, read) = page
        .read_framed(move |tx, actor| {
            let now = tx.now();
            let since = now.plus(-promises::RATE_PERIOD.0);
            let customer = match whose {
                Whose::Customer(id) => Some(attent_core::customers::find(tx, actor, id)?.name),
                _ => None,
            };
            Ok(Read {
                lines: promises::list(tx, actor, whose, view, after, LINES + 1)?,
                counts: promises::counts(tx, actor, whose)?,
                kept: promises::kept_rate(tx, actor, whose, since, now)?,
                people: staff::assignable(tx)?
                    .into_iter()
                    .map(|one| (one.id.0, one.name))
                    .collect(),
                teams: teams::list(tx, actor)?
                    .into_iter()
                    .map(|one| (one.id.0, one.name))
                    .collect(),
                customer,
            })
        })
        .await?;
    let title = page.t.say("promises-title");
    let stage = stage(&page, whose, view, &read);
    Ok(page.show(&facts, Here::Promises, &title, stage))
}

fn stage(page: &Page, whose: Whose, view: View, read: &Read) -> Markup {
    let t = page.t;
    let lines = usize::try_from(LINES).unwrap_or(usize::MAX);
    let shown = &read.lines[..read.lines.len().min(lines)];
    let next = (read.lines.len() > lines)
        .then(|| {
            shown
                .last()
                .map(|line| format!("{}&after={}", address(whose, view), line.after()))
        })
        .flatten();
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("promises-title"), &t.say("promises-about"), html! {
                @if page.writes() { (Button::new(&t.say("set-asides-title")).icon(Icon::Package).link(routes::SET_ASIDES)) }
            }))
            (whose_tabs(page, whose, view, read))
            (views_strip(page, whose, view, read.counts))
            (kept(page, &read.kept, Some(whose)))
            @if shown.is_empty() {
                @let (picture, word) = if view == View::Late { (Icon::CircleCheck, "late") } else { (Icon::Handshake, "view") };
                (ui::empty(picture, &t.say(&format!("promises-none-{word}")), &t.say(&format!("promises-none-{word}-do")), html! {
                    @if page.writes() && view == View::Open { (Button::new(&t.say("promise-new")).icon(Icon::Handshake).link(routes::NEW_PROMISE)) }
                    @if whose == Whose::Mine { (Button::new(&t.say("promises-see-all")).link(&address(Whose::All, view))) }
                }))
            } @else {
                (views::table(page, shown))
            }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
            }
        },
    )
}

fn whose_tabs(page: &Page, whose: Whose, view: View, read: &Read) -> Markup {
    let t = page.t;
    let words = ["mine", "team", "all"].map(|word| t.say(&format!("promises-{word}")));
    let all = [Whose::Mine, Whose::MyTeams, Whose::All];
    let hrefs = all.map(|one| address(one, view));
    let mut tabs: Vec<Tab<'_>> = all
        .iter()
        .zip(words.iter().zip(&hrefs))
        .map(|(one, (label, href))| Tab {
            href,
            label,
            count: None,
            current: whose == *one,
        })
        .collect();
    let of = |list: &[(i64, String)], id: i64| {
        let found = list.iter().find(|(one, _)| *one == id);
        found.map_or_else(String::new, |(_, name)| name.clone())
    };
    let other = match whose {
        Whose::Person(id) => Some(of(&read.people, id.0)),
        Whose::Team(id) => Some(of(&read.teams, id.0)),
        Whose::Customer(_) => read.customer.clone(),
        _ => None,
    };
    let here = address(whose, view);
    if let Some(label) = &other {
        tabs.push(Tab {
            href: &here,
            label,
            count: None,
            current: true,
        });
    }
    html! {
        div class="line" {
            (ui::tabs(&t.say("promises-whose"), &tabs))
            span class="push" {}
            (ui::menu(ui::Side::End, Button::quiet(&t.say("promises-by")).icon(Icon::Users).summary(), html! {
                @for (id, name) in &read.people {
                    (ui::item(&address(Whose::Person(attent_core::ids::StaffId(*id)), view), Icon::UserRound, name))
                }
                @if !read.teams.is_empty() { hr; }
                @for (id, name) in &read.teams {
                    (ui::item(&address(Whose::Team(attent_core::ids::TeamId(*id)), view), Icon::Users, name))
                }
            }))
        }
    }
}

fn views_strip(page: &Page, whose: Whose, view: View, counts: Counts) -> Markup {
    let t = page.t;
    let parts: Vec<(String, String, Option<String>, bool)> = View::ALL
        .iter()
        .map(|one| {
            let count = counts.of(*one).filter(|count| *count > 0);
            (
                address(whose, *one),
                t.say(&format!("promises-view-{}", one.as_str())),
                count.map(|count| page.format.number(count)),
                *one == view,
            )
        })
        .collect();
    let tabs: Vec<Tab<'_>> = parts
        .iter()
        .map(|(href, label, count, current)| Tab {
            href,
            label,
            count: count.as_deref(),
            current: *current,
        })
        .collect();
    ui::views(&t.say("promises-views"), &tabs)
}

/// The kept rate with its count, its interval and what was left out; leading to what it counts of
/// `whose`.
pub(super) fn kept(page: &Page, kept: &Kept, whose: Option<Whose>) -> Markup {
    let t = page.t;
    let Some(rate) = kept.rate else {
        return html! {};
    };
    let percent = |share: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a share of 100")]
        let whole = (share * 100.0).round() as i64;
        whole
    };
    let interval = rate.interval();
    let below = t.say_with(
        if rate.indicative() {
            "promises-kept-few"
        } else {
            "promises-kept-of"
        },
        &[
            ("kept", rate.hits().into()),
            ("due", rate.count().into()),
            ("from", percent(interval.from).into()),
            ("to", percent(interval.to).into()),
        ],
    );
    let left_out = t.say_with(
        "promises-kept-left-out",
        &[
            ("unconfirmed", kept.unconfirmed.into()),
            ("withdrawn", kept.withdrawn.into()),
            ("silent", kept.by_silence.into()),
        ],
    );
    html! {
        div class="figures" title=(left_out) {
            (table::figure_of(&t.say("promises-kept-rate"), rate, &below))
            p class="tiny soft" { (left_out) @if let Some(whose) = whose { " " (rated::link(page, whose)) } }
        }
    }
}
