//! How often each standard was met, with how sure that is, leading to the clocks behind it.

use attent_core::{
    conversations,
    ids::{ClockId, StandardId},
    standards::{self, Ended, Figure, Running},
};
use attent_db::Millis;
use attent_stats::{INDICATIVE_BELOW, Rate};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{FIGURES, chips, clocks, said};
use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Column, Icon, Tab, Tone, table},
};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// Times to look back over, in days; the middle one unless said.
const SPANS: [i64; 3] = [7, 30, 90];
const ROWS: i64 = 50;

#[derive(Deserialize)]
pub(super) struct Asked {
    days: Option<i64>,
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let days = asked.days.filter(|days| SPANS.contains(days)).unwrap_or(30);
    let (from, to) = (Millis(page.now().0 - days * DAY), page.now());
    let (facts, (figures, names)) = page
        .read_framed(move |tx, actor| {
            Ok((
                standards::figures(tx, actor, from, to)?,
                said::names(tx, actor)?,
            ))
        })
        .await?;
    let t = page.t;
    let title = t.say("standards-figures");
    let tabs = SPANS.map(|span| {
        (
            format!("{FIGURES}?days={span}"),
            t.say_with("figures-days", &[("days", span.into())]),
            span == days,
        )
    });
    let tabs: Vec<Tab<'_>> = tabs
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
            (ui::page_head(&[], &title, &t.say("figures-about"), html! {}))
            (ui::tabs(&t.say("figures-span"), &tabs))
            @if figures.is_empty() { (ui::empty(Icon::ChartColumn, &t.say("standards-none"), &t.say("standards-none-do"), html! {})) }
            @else { (rows_of(&page, &figures, &names)) }
            p class="soft small" { (t.say("figures-how")) }
        },
    );
    Ok(page.show(&facts, Here::Standards, &title, stage))
}

fn rows_of(page: &Page, figures: &[Figure], names: &said::Names) -> Markup {
    let t = page.t;
    let labels = ["standard", "met", "median", "ninth", "dropped"]
        .map(|key| t.say(&format!("figures-column-{key}")));
    let columns = [
        Column::text(&labels[0]),
        Column::text(&labels[1]),
        Column::number(&labels[2]),
        Column::number(&labels[3]),
        Column::number(&labels[4]),
    ];
    let rows = html! {
        @for one in figures {
            @let href = |result: Ended| format!("{FIGURES}/{}/clocks?result={}", one.standard.id, result.as_str());
            tr {
                td {
                    (said::clock(t, one.standard.clock)) " " small class="soft" { (said::within(t, &one.standard.in_force.target)) } br;
                    (said::whom(t, &one.standard.scope, names))
                }
                td {
                    (met(page, one.met))
                    @if one.late > 0 { " " (ui::chip(Tone::Late, &t.say_with("figures-late", &[("count", one.late.into())]))) }
                    div class="line small" {
                        a href=(href(Ended::Missed)) { (t.say("figures-missed")) }
                        a href=(href(Ended::Met)) { (t.say("figures-met")) }
                    }
                }
                @for took in [one.median, one.ninth] {
                    td class="num" { (took.map_or_else(|| "\u{2013}".to_owned(), |seconds| said::time(page, seconds))) }
                }
                td class="num" { (page.format.number(one.dropped)) }
            }
        }
    };
    ui::table(&t.say("standards-figures"), &columns, rows)
}

/// The share as a bar, its interval, and of how many.
fn met(page: &Page, rate: Option<Rate>) -> Markup {
    let t = page.t;
    let Some(rate) = rate else {
        return html! { span class="soft" { (t.say("figures-nothing")) } };
    };
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let interval = rate.interval();
    let text = t.say_with(
        "figures-share",
        &[
            ("hits", rate.hits().into()),
            ("of", rate.count().into()),
            ("share", percent(rate.share()).into()),
            ("from", percent(interval.from).into()),
            ("to", percent(interval.to).into()),
        ],
    );
    html! {
        svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect class="ground" x="0" y="0" width="100" height="10" {}
            rect class="open" x="0" y="0" width=(percent(rate.share())) height="10" {}
            rect class="interval" x=(percent(interval.from)) y="4" width=(percent(interval.to - interval.from)) height="2" {}
        }
        (text)
        @if rate.count() < INDICATIVE_BELOW { " " small class="soft" { (t.say("report-indicative")) } }
    }
}

#[derive(Clone, Deserialize)]
pub(super) struct RowsAsked {
    result: Option<String>,
    after: Option<String>,
}

/// The clocks behind a figure.
pub(super) async fn rows(
    page: Page,
    Path(id): Path<StandardId>,
    Query(asked): Query<RowsAsked>,
) -> Result<Response> {
    let result = asked.result.as_deref().and_then(Ended::parse);
    let result = result.unwrap_or(Ended::Missed);
    let after = asked.after.as_deref().and_then(|after| {
        let (at, id) = after.split_once('.')?;
        Some((Millis(at.parse().ok()?), ClockId(id.parse().ok()?)))
    });
    let (facts, (standard, clocks)) = page
        .read_framed(move |tx, actor| {
            let standard = standards::standard(tx, id)?;
            let mut found = Vec::new();
            for clock in standards::measured(tx, actor, id, result, after, ROWS)? {
                let matter = conversations::find(tx, actor, clock.conversation)?;
                found.push((clock, matter));
            }
            Ok((standard, found))
        })
        .await?;
    let t = page.t;
    let title = said::clock(t, standard.clock);
    let full = i64::try_from(clocks.len()).is_ok_and(|count| count == ROWS);
    let next = clocks.last().filter(|_| full).map(|(clock, _)| {
        let at = clock.ended_at.map_or(0, |at| at.0);
        format!("?result={}&after={at}.{}", result.as_str(), clock.id)
    });
    let heading = t.say(&format!("figures-{}", result.as_str()));
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("standards-figures"), FIGURES)], &title, &heading, html! {}))
            @if clocks.is_empty() { (ui::empty(Icon::Clock, &t.say("figures-nothing"), "", html! {})) }
            @else { (behind(&page, &clocks)) }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
            }
        },
    );
    Ok(page.show(&facts, Here::Standards, &title, stage))
}

fn behind(page: &Page, clocks: &[(Running, conversations::Conversation)]) -> Markup {
    let t = page.t;
    let labels =
        ["matter", "started", "ended", "took"].map(|key| t.say(&format!("figures-column-{key}")));
    let columns: Vec<Column<'_>> = labels.iter().map(|label| Column::text(label)).collect();
    let rows = html! {
        @for (clock, matter) in clocks {
            tr {
                td { a href=(routes::conversation(matter.id)) { (matter.subject) } " " small class="soft" { "#" (matter.number) } }
                td { (page.format.time(clock.started_at)) }
                td { @if let Some(at) = clock.ended_at { (page.format.time(at)) } }
                td {
                    @if let Some(result) = clock.result { (clocks::ended(page, clock, result)) } " "
                    a class="small" href=(chips::address(clock)) { (t.say("why-title")) }
                }
            }
        }
    };
    ui::table(&t.say("standards-figures"), &columns, rows)
}
