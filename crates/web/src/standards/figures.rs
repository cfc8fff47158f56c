//! How often each standard was met, with how sure that is, leading to the clocks behind it.

use attent_core::standards::{self, Ended, Figure, Took};
use attent_db::Millis;
use attent_stats::{INDICATIVE_BELOW, Rate};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{FIGURES, behind::Which, said};
use crate::{
    Page, Result,
    facts::Here,
    ui::{self, Column, Icon, Tab, Tone},
};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// Times to look back over, in days; the middle one unless said.
const SPANS: [i64; 3] = [7, 30, 90];

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
            @if figures.is_empty() { (ui::empty(Icon::ChartColumn, &t.say("standards-none"), &t.say("standards-none-do"), html! {
                @if page.actor.role >= attent_core::Role::Manager {
                    (ui::Button::new(&t.say("standard-new")).icon(Icon::Plus).link(&format!("{}/new", super::STANDARDS)))
                }
            })) }
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
            @let href = |which: Which| which.address(one.standard.id);
            tr {
                td {
                    (said::clock(t, one.standard.clock)) " " small class="soft" { (said::within(t, &one.standard.in_force.target)) } br;
                    (said::whom(t, &one.standard.scope, names))
                }
                td {
                    (met(page, one.met))
                    @if one.late > 0 { " " (ui::chip_link(Tone::Late, &href(Which::Late), &t.say_with("figures-late", &[("count", one.late.into())]))) }
                    div class="line small" {
                        a href=(href(Which::Ended(Ended::Missed))) { (t.say("figures-missed")) }
                        a href=(href(Which::Ended(Ended::Met))) { (t.say("figures-met")) }
                    }
                }
                td class="num" { (took(page, one, |took| took.median)) }
                td class="num" { (took(page, one, |took| took.ninth)) }
                td class="num" { (page.format.number(one.dropped)) }
            }
        }
    };
    ui::table(&t.say("standards-figures"), &columns, rows)
}

/// In the time that counts, and in real hours where that is another: what customers lived through.
fn took(page: &Page, one: &Figure, of: fn(Took) -> i64) -> Markup {
    let t = page.t;
    let (Some(working), Some(real)) = (one.working.map(of), one.real.map(of)) else {
        return html! { "\u{2013}" };
    };
    let real_time = page.format.span(real * 1000);
    html! {
        div {
            (said::time(page, working))
            @if real != working {
                br;
                small class="soft" { (t.say_with("figures-real", &[("span", real_time.into())])) }
            }
        }
    }
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
        (ui::share(rate))
        (text)
        @if rate.count() < INDICATIVE_BELOW { " " small class="soft" { (t.say("report-indicative")) } }
    }
}
