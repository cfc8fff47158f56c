//! The standards: what we mean to keep, for whom, and whether customers read it.

use attent_core::standards::{self, Standard};
use axum::response::Response;
use maud::{Markup, html};

use super::{CHARTER, FIGURES, STANDARDS, said};
use crate::{
    Page, Result,
    forms::Wrong,
    settings::nav::{self, Section},
    ui::{self, Button, Column, Icon, Tone},
};

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Standards.open(&page)?;
    let (facts, (all, names)) = page
        .read_framed(|tx, actor| Ok((standards::standards(tx)?, said::names(tx, actor)?)))
        .await?;
    let t = page.t;
    let title = Section::Standards.title(t);
    let content = html! {
        (ui::page_head(&[], &title, &t.say("standards-about"), html! {
            (Button::new(&t.say("charter-see")).icon(Icon::ExternalLink).link(CHARTER))
            (Button::new(&t.say("standards-figures")).icon(Icon::ChartColumn).link(FIGURES))
            (Button::main(&t.say("standard-new")).icon(Icon::Plus).link(&format!("{STANDARDS}/new")))
        }))
        @if all.is_empty() { (ui::empty(Icon::Clock, &t.say("standards-none"), &t.say("standards-none-do"), html! {
            (Button::new(&t.say("standard-new")).icon(Icon::Plus).link(&format!("{STANDARDS}/new")))
        })) }
        @else { (table(&page, &all, &names)) }
    };
    let wrong = Wrong::nothing(t);
    Ok(nav::show(
        &page,
        &facts,
        Section::Standards,
        &title,
        &wrong,
        content,
    ))
}

fn table(page: &Page, all: &[Standard], names: &said::Names) -> Markup {
    let t = page.t;
    let labels =
        ["what", "whom", "calendar", "state"].map(|key| t.say(&format!("standards-column-{key}")));
    let columns: Vec<Column<'_>> = labels.iter().map(|label| Column::text(label)).collect();
    let rows = html! {
        @for one in all {
            @let target = &one.in_force.target;
            tr {
                td {
                    a href=(format!("{STANDARDS}/{}", one.id)) { (said::clock(t, one.clock)) } br;
                    small class="soft" { (said::within(t, target)) }
                }
                td { (said::whom(t, &one.scope, names)) }
                td class="soft" {
                    @match target.calendar.and_then(|id| names.calendars.get(&id)) {
                        Some(name) => (name),
                        None => (t.say("standard-real-hours")),
                    }
                }
                td { (state(page, one)) }
            }
        }
    };
    ui::table(&t.say("standards-title"), &columns, rows)
}

pub(super) fn state(page: &Page, one: &Standard) -> Markup {
    let t = page.t;
    let number = t.say_with(
        "standard-version",
        &[("number", one.in_force.number.into())],
    );
    html! {
        span class="chips" {
            @if one.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("retired"))) }
            @else if one.in_force.target.published { (ui::chip_with(Tone::Good, Icon::Eye, &t.say("standard-published"))) }
            @else { (ui::chip_with(Tone::Plain, Icon::Lock, &t.say("standard-inside"))) }
            (ui::chip(Tone::Plain, &number))
        }
    }
}
