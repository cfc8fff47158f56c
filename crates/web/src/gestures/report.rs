//! The report of gestures: where things go wrong often, and what followed; what was given and the
//! customers behind its numbers.

use attent_core::{
    budgets::{
        Kind, Occasion,
        report::{self, About, Customer, Row, Whom},
    },
    ids::{CustomerId, ReservationId},
};
use attent_db::Millis;
use axum::{extract::Query, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{report_view, typed};
use crate::{
    Page, Result,
    facts::{Facts, Here},
    months, routes,
    ui::{self, Column, Icon, table},
};

const ROWS: usize = 50;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// One occasion, or all of them.
    occasion: String,
    kind: String,
    /// `2026-11`; nothing for all of them.
    month: String,
    whom: String,
    /// A moment and an id: the line one saw last.
    after: String,
}

impl Asked {
    fn after(&self) -> Option<(Millis, i64)> {
        let (at, id) = self.after.split_once('.')?;
        Some((Millis(at.parse().ok()?), id.parse().ok()?))
    }
}

pub(super) async fn show(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let only = Occasion::parse(&asked.occasion);
    let (facts, found) = page
        .read_framed(move |tx, actor| {
            let currency = typed::currency(tx)?;
            report::report(tx, actor, currency, only)
        })
        .await?;
    let stage = report_view::page(&page, &found, only);
    Ok(page.show(&facts, Here::Gestures, &page.t.say("report-title"), stage))
}

pub(super) fn rows_of(rest: &str) -> String {
    format!("{}/rows?{rest}", routes::GESTURE_REPORT)
}

/// What was given, behind a number.
pub(super) async fn rows(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let about = About {
        month: (!asked.month.is_empty()).then(|| asked.month.clone()),
        occasion: Occasion::parse(&asked.occasion),
        kind: Kind::parse(&asked.kind),
    };
    let after = asked.after().map(|(at, id)| (at, ReservationId(id)));
    let wanted = about.clone();
    let (facts, mut found) = page
        .read_framed(move |tx, actor| {
            let currency = typed::currency(tx)?;
            report::rows(tx, actor, currency, &wanted, after, one_more())
        })
        .await?;
    let older = cut(&mut found, |last| (last.at, last.id.0)).map(|after| {
        let month = about.month.as_ref().map(|month| format!("month={month}&"));
        let occasion = about
            .occasion
            .map(|one| format!("occasion={}&", one.as_str()));
        let kind = about.kind.map(|one| format!("kind={}&", one.as_str()));
        let parts = [month, occasion, kind].map(Option::unwrap_or_default);
        rows_of(&format!("{}after={after}", parts.concat()))
    });
    let t = page.t;
    let said: Vec<String> = [
        months::name(&page, &asked.month),
        about
            .occasion
            .map(|one| t.say(&format!("occasion-{}", one.as_str()))),
        about
            .kind
            .map(|one| t.say(&format!("gesture-kind-{}", one.as_str()))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let content = html! { @if !found.is_empty() { (given(&page, &found)) } };
    let said = (t.say("report-rows"), said.join(" · "));
    Ok(list(&page, &facts, &said, content, older.as_deref()))
}

fn given(page: &Page, found: &[Row]) -> Markup {
    let t = page.t;
    let labels = ["to", "what", "amount", "when"].map(|key| t.say(&format!("gestures-col-{key}")));
    let [to, what, amount, when] = &labels;
    let why = t.say("report-occasions");
    let columns = [
        Column::text(what),
        Column::text(to),
        Column::text(&why),
        Column::number(amount),
        Column::number(when),
    ];
    let rows = html! {
        @for row in found {
            @let kind = t.say(&format!("gesture-kind-{}", row.kind.as_str()));
            tr {
                td { @match routes::drawn(row.subject, row.subject_id) { Some(href) => a href=(href) { (kind) }, None => (kind) } }
                td { @if let Some(id) = row.customer { a href=(routes::customer(id)) { (row.customer_name) } } }
                td { (t.say(&format!("occasion-{}", row.occasion.as_str()))) }
                td class="num" { (page.format.money(row.money)) }
                td class="num" { (page.format.time(row.at)) }
            }
        }
    };
    table::table(&t.say("report-rows"), &columns, rows)
}

/// The customers behind a number.
pub(super) async fn customers(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let whom = Whom::parse(&asked.whom).unwrap_or(Whom::Counted);
    let after = asked.after().map(|(at, id)| (at, CustomerId(id)));
    let (facts, mut found) = page
        .read_framed(move |tx, actor| report::customers(tx, actor, whom, after, one_more()))
        .await?;
    let older = cut(&mut found, |last| (last.at, last.id.0)).map(|after| {
        format!(
            "{}/customers?whom={}&after={after}",
            routes::GESTURE_REPORT,
            whom.as_str()
        )
    });
    let t = page.t;
    let content = html! { @if !found.is_empty() { (people(&page, &found)) } };
    let said = (
        t.say("report-customers"),
        t.say(&report_view::whom_word(whom)),
    );
    Ok(list(&page, &facts, &said, content, older.as_deref()))
}

fn people(page: &Page, found: &[Customer]) -> Markup {
    let t = page.t;
    let labels = [t.say("gestures-col-to"), t.say("report-first-given")];
    let columns = [Column::text(&labels[0]), Column::number(&labels[1])];
    let rows = html! {
        @for one in found { tr {
            td { (table::who(&one.name, &routes::customer(one.id), "")) }
            td class="num" { (page.format.time(one.at)) }
        } }
    };
    table::table(&t.say("report-customers"), &columns, rows)
}

fn one_more() -> i64 {
    i64::try_from(ROWS).unwrap_or(0) + 1
}

/// Down to a page; where the next one goes on, if there is one.
fn cut<T>(found: &mut Vec<T>, place: impl Fn(&T) -> (Millis, i64)) -> Option<String> {
    let full = found.len() > ROWS;
    found.truncate(ROWS);
    let last = found.last().filter(|_| full)?;
    let (at, id) = place(last);
    Some(format!("{}.{id}", at.0))
}

fn list(
    page: &Page,
    facts: &Facts,
    (title, about): &(String, String),
    content: Markup,
    older: Option<&str>,
) -> Response {
    let t = page.t;
    let crumbs = [t.say("gestures-title"), t.say("report-title")];
    let trail = [
        (crumbs[0].as_str(), routes::GESTURES),
        (crumbs[1].as_str(), routes::GESTURE_REPORT),
    ];
    let none = content.0.is_empty();
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&trail, title, about, html! {}))
            (content)
            @if none { (ui::empty(Icon::Gift, &t.say("gestures-none"), "", html! {})) }
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), older)))
        },
    );
    page.show(facts, Here::Gestures, title, stage)
}
