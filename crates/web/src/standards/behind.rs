//! The clocks behind a figure: those met or missed, and those that are late now.

use attent_core::{
    conversations::{self, Conversation},
    ids::{ClockId, StandardId},
    standards::{self, Ended, Running},
};
use attent_db::Millis;
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
    ui::{self, Column, Icon, table},
};

const ROWS: i64 = 50;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Ended(Ended),
    /// They run, and are over their time.
    Late,
}

impl Which {
    pub(crate) fn parse(word: &str) -> Option<Self> {
        match word {
            "late" => Some(Self::Late),
            word => Ended::parse(word).map(Self::Ended),
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Ended(ended) => ended.as_str(),
            Self::Late => "late",
        }
    }

    pub(super) fn address(self, id: StandardId) -> String {
        format!("{FIGURES}/{id}/clocks?result={}", self.as_str())
    }

    /// A page of them after `after`, `limit` at most.
    pub(crate) fn read(
        self,
        tx: &mut attent_db::Tx<'_>,
        actor: &attent_core::Actor,
        id: StandardId,
        after: Option<(Millis, ClockId)>,
        limit: i64,
    ) -> attent_core::Result<Vec<Running>> {
        match self {
            Self::Ended(ended) => standards::measured(tx, actor, id, ended, after, limit),
            Self::Late => standards::late_now(tx, actor, id, after, limit),
        }
    }

    /// Where the next page begins.
    pub(crate) fn cursor(self, last: &Running) -> String {
        let at = match self {
            Self::Ended(_) => last.ended_at,
            Self::Late => last.due_at,
        };
        format!("{}.{}", at.map_or(0, |at| at.0), last.id)
    }
}

/// What [`Which::cursor`] says.
pub(crate) fn place(cursor: &str) -> Option<(Millis, ClockId)> {
    let (at, id) = cursor.split_once('.')?;
    Some((Millis(at.parse().ok()?), ClockId(id.parse().ok()?)))
}

#[derive(Clone, Deserialize)]
pub(super) struct Asked {
    result: Option<String>,
    after: Option<String>,
}

pub(super) async fn show(
    page: Page,
    Path(id): Path<StandardId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let which = asked.result.as_deref().and_then(Which::parse);
    let which = which.unwrap_or(Which::Ended(Ended::Missed));
    let after = asked.after.as_deref().and_then(place);
    let (facts, (standard, clocks)) = page
        .read_framed(move |tx, actor| {
            let standard = standards::standard(tx, id)?;
            let mut found = Vec::new();
            for clock in which.read(tx, actor, id, after, ROWS)? {
                let matter = conversations::find(tx, actor, clock.conversation)?;
                found.push((clock, matter));
            }
            Ok((standard, found))
        })
        .await?;
    let t = page.t;
    let title = said::clock(t, standard.clock);
    let full = i64::try_from(clocks.len()).is_ok_and(|count| count == ROWS);
    let last = clocks.last().filter(|_| full);
    let next = last.map(|(clock, _)| {
        let cursor = which.cursor(clock);
        format!("?result={}&after={cursor}", which.as_str())
    });
    let heading = t.say(&format!("figures-{}", heading(which)));
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("standards-figures"), FIGURES)], &title, &heading, html! {}))
            @if clocks.is_empty() { (ui::empty(Icon::Clock, &t.say("figures-nothing"), "", html! {})) }
            @else { (rows(&page, &heading, &clocks)) }
            @if next.is_some() {
                (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), next.as_deref())))
            }
        },
    );
    Ok(page.show(&facts, Here::Standards, &title, stage))
}

fn heading(which: Which) -> &'static str {
    match which {
        Which::Ended(ended) => ended.as_str(),
        Which::Late => "late-now",
    }
}

fn rows(page: &Page, caption: &str, clocks: &[(Running, Conversation)]) -> Markup {
    let t = page.t;
    let labels =
        ["matter", "started", "ended", "took"].map(|key| t.say(&format!("figures-column-{key}")));
    let columns: Vec<Column<'_>> = labels.iter().map(|label| Column::text(label)).collect();
    let rows = html! {
        @for (clock, matter) in clocks {
            tr {
                td { a href=(routes::conversation(matter.id)) { (matter.subject) } " " small class="soft" { "#" (matter.number) } }
                td { (page.format.time(clock.started_at)) }
                td { @if let Some(at) = clock.ended_at { (page.format.time(at)) } @else { "\u{2013}" } }
                td {
                    @match clock.result {
                        Some(result) => (clocks::ended(page, clock, result)),
                        None => (chips::chip(page, clock)),
                    }
                    " " a class="small" href=(chips::address(clock)) { (t.say("why-title")) }
                }
            }
        }
    };
    ui::table(caption, &columns, rows)
}
