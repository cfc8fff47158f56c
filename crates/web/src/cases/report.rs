//! Cases by cause: months with what is usual, causes, how they went, and the cases behind each number.

use std::collections::HashMap;

use attent_core::{
    cases::{
        self, After,
        causes::{self, Cause},
        report::{self, ByCause, Of, Report, Which},
    },
    ids::CauseId,
    months::Month,
};
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::said;
use crate::{
    Page, Result,
    facts::Here,
    months, routes,
    ui::{self, Column, Icon, table},
};

const ROWS: usize = 50;
const UNKNOWN: &str = "unknown";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// An id, `unknown`, or nothing for all.
    cause: String,
    /// `2026-11`; nothing for all of them.
    month: String,
    which: String,
    after: String,
}

impl Asked {
    fn of(&self) -> Of {
        match self.cause.as_str() {
            UNKNOWN => Of::Unknown,
            id => id.parse().map_or(Of::All, |id| Of::Cause(CauseId(id))),
        }
    }
}

/// The address of the report, or of the rows, of these causes.
fn address(what: &str, of: Of) -> String {
    let base = format!("{}{what}", routes::CASE_REPORT);
    match of {
        Of::All => base,
        Of::Unknown => format!("{base}?cause={UNKNOWN}"),
        Of::Cause(id) => format!("{base}?cause={id}"),
    }
}

fn rows_of(of: Of, rest: &str) -> String {
    let base = address("/rows", of);
    let mark = if base.contains('?') { '&' } else { '?' };
    format!("{base}{mark}{rest}")
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let of = asked.of();
    let (facts, (found, tree)) = page
        .read_framed(move |tx, actor| Ok((report::report(tx, actor, of)?, causes::tree(tx)?)))
        .await?;
    let stage = stage(&page, of, &found, &tree);
    let title = page.t.say("case-report-title");
    Ok(page.show(&facts, Here::Cases, &title, stage))
}

/// What is counted, in words.
fn name(page: &Page, of: Of, tree: &[Cause]) -> String {
    match of {
        Of::All => page.t.say("case-report-all"),
        Of::Unknown => page.t.say("case-cause-unknown"),
        Of::Cause(id) => tree
            .iter()
            .find(|cause| cause.id == id)
            .map_or_else(String::new, |cause| said::cause(page.t, cause)),
    }
}

fn stage(page: &Page, of: Of, found: &Report, tree: &[Cause]) -> Markup {
    let t = page.t;
    let crumbs = t.say("cases-title");
    let head = html! {
        (ui::Button::quiet(&t.say("findings-title")).icon(Icon::Flag).link(crate::findings::FINDINGS))
    };
    let picture = months::picture(
        page,
        &t.say("case-report-picture"),
        shown(found),
        found.chart.as_ref(),
    );
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&crumbs, routes::CASES)], &t.say("case-report-title"), &t.say("case-report-about"), head))
            (ui::panel(&name(page, of, tree), &t.say("case-report-months"), html! {
                (picture)
                @if of != Of::All { p { a href=(address("", Of::All)) { (t.say("case-report-all")) } } }
                (by_month(page, of, found))
            }))
            (ui::panel(&t.say("case-report-causes"), &t.say("case-report-causes-about"), by_cause(page, &found.causes)))
            (ui::panel(&t.say("case-report-went"), &t.say("case-report-went-about"), went(page, of, found)))
        },
    )
}

fn shown(found: &Report) -> &[Month] {
    months::since_first(&found.months, |month| month.count)
}

fn by_month(page: &Page, of: Of, found: &Report) -> Markup {
    let t = page.t;
    let (month, count, says) = (
        t.say("report-col-month"),
        t.say("cases-title"),
        t.say("report-col-says"),
    );
    let columns = [
        Column::text(&month),
        Column::number(&count),
        Column::text(&says),
    ];
    let rows = html! {
        @for month in shown(found).iter().rev() {
            tr class=[months::row_class(month)] {
                td { (months::name(page, &month.key).unwrap_or_default()) }
                td class="num" { (months::number(page, month.count, &rows_of(of, &format!("month={}", month.key)))) }
                td class="soft small" { (months::says(page, month, found.chart.as_ref())) }
            }
        }
    };
    table::table(&t.say("case-report-months"), &columns, rows)
}

fn by_cause(page: &Page, causes: &[ByCause]) -> Markup {
    let t = page.t;
    if causes.is_empty() {
        return html! { p class="soft" { (t.say("cases-none")) } };
    }
    let labels = [
        t.say("cases-cause"),
        t.say("cases-title"),
        t.say("report-col-share"),
        t.say("report-col-says"),
    ];
    let columns = [
        Column::text(&labels[0]),
        Column::number(&labels[1]),
        Column::text(&labels[2]),
        Column::text(&labels[3]),
    ];
    let rows = html! {
        @for line in causes {
            @let of = line.cause.as_ref().map_or(Of::Unknown, |cause| Of::Cause(cause.id));
            @let depth = line.cause.as_ref().map_or(0, |cause| cause.depth);
            @let name = line.cause.as_ref().map_or_else(|| t.say("case-cause-unknown"), |cause| said::cause(t, cause));
            tr {
                td { ("\u{2003}".repeat(depth)) a href=(address("", of)) { (name) } }
                td class="num" { (months::number(page, line.count, &address("/rows", of))) }
                td { (months::share_of(page, line.share)) }
                td { @if let Some(signal) = line.signal { (months::signal_chip(page, signal)) } }
            }
        }
    };
    html! {
        (table::table(&t.say("case-report-causes"), &columns, rows))
        (months::few(page, causes.first().and_then(|line| line.share)))
    }
}

fn went(page: &Page, of: Of, found: &Report) -> Markup {
    html! {
        ul class="pairs" role="list" {
            @for one in &found.went {
                li {
                    span { (page.t.say(&which_word(one.which))) }
                    span {
                        @match one.rate {
                            Some(rate) if rate.hits() > 0 => a href=(rows_of(of, &format!("which={}", one.which.as_str()))) { (months::share(page, one.rate)) },
                            _ => (months::share(page, one.rate)),
                        }
                        @if one.rate.is_some() && one.among != Which::All {
                            " " a class="soft small" href=(rows_of(of, &format!("which={}", one.among.as_str()))) { (page.t.say(&which_word(one.among))) }
                        }
                    }
                }
            }
        }
    }
}

fn which_word(which: Which) -> String {
    format!("case-which-{}", which.as_str().replace('_', "-"))
}

/// The cases behind a number.
pub(super) async fn rows(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let of = asked.of();
    let which = Which::parse(&asked.which).unwrap_or(Which::All);
    let month = (!asked.month.is_empty()).then(|| asked.month.clone());
    let about = report::Asked { of, which, month };
    let after: Option<After> = asked.after.parse().ok();
    let more = i64::try_from(ROWS).unwrap_or(0) + 1;
    let (facts, (mut lines, tree)) = page
        .read_framed(move |tx, actor| {
            let lines = report::rows(tx, actor, &about, after, more)?;
            Ok((lines, causes::tree(tx)?))
        })
        .await?;
    let full = lines.len() > ROWS;
    lines.truncate(ROWS);
    let older = lines.last().filter(|_| full).map(|last| {
        let after = report::place(last);
        let rest = format!(
            "month={}&which={}&after={after}",
            asked.month,
            which.as_str()
        );
        rows_of(of, &rest)
    });
    let t = page.t;
    let mut about = vec![name(&page, of, &tree)];
    about.extend(months::name(&page, &asked.month));
    about.extend((which != Which::All).then(|| t.say(&which_word(which))));
    let crumbs = [t.say("cases-title"), t.say("case-report-title")];
    let back = address("", of);
    let trail = [
        (crumbs[0].as_str(), routes::CASES),
        (crumbs[1].as_str(), back.as_str()),
    ];
    let title = t.say("case-report-rows");
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&trail, &title, &about.join(" · "), html! {}))
            @if lines.is_empty() { (ui::empty(Icon::Handshake, &t.say("cases-none"), "", html! {})) }
            @else { (lines_of(&page, &lines, &tree)) }
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), older.as_deref())))
        },
    );
    Ok(page.show(&facts, Here::Cases, &title, stage))
}

fn lines_of(page: &Page, lines: &[cases::Line], tree: &[Cause]) -> Markup {
    let t = page.t;
    let causes: HashMap<CauseId, &Cause> = tree.iter().map(|cause| (cause.id, cause)).collect();
    let labels = [
        t.say("cases-customer"),
        t.say("cases-matter"),
        t.say("cases-cause"),
        t.say("case-report-stands"),
        t.say("gestures-col-when"),
    ];
    let columns = [
        Column::text(&labels[0]),
        Column::text(&labels[1]),
        Column::text(&labels[2]),
        Column::text(&labels[3]),
        Column::number(&labels[4]),
    ];
    let rows = html! {
        @for line in lines {
            @let cause = line.cause.and_then(|id| causes.get(&id));
            @let below = format!("#{} · {}", line.number, t.say(&format!("case-kind-{}", line.kind.as_str())));
            tr {
                td { (table::who(&line.customer_name, &routes::case(line.id), &below)) }
                td { a href=(routes::case(line.id)) { (line.subject) } }
                td class="soft" { @if let Some(cause) = cause { (said::cause(t, cause)) } }
                td { (t.say(&format!("case-state-{}", line.state.as_str()))) }
                td class="num" { (page.format.time(line.created_at)) }
            }
        }
    };
    table::table(&t.say("case-report-rows"), &columns, rows)
}
