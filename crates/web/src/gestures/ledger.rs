//! A budget's ledger, line by line.

use attent_core::{
    Error,
    budgets::{
        self, Entry,
        ledger::{self, Line},
    },
    ids::{BudgetId, LedgerId},
    people::staff,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use crate::{
    Page, Result,
    facts::Here,
    routes,
    ui::{self, Column, table},
};

const LIST: i64 = 50;

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    before: Option<i64>,
}

pub(super) async fn show(
    page: Page,
    Path(id): Path<BudgetId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let before = asked.before.map(LedgerId);
    let (facts, (budget, name, lines)) = page
        .read_framed(move |tx, actor| {
            let lines = ledger::list(tx, actor, id, before, LIST)?;
            let budget = budgets::find(tx, actor, id)?.ok_or(Error::NotFound)?;
            let name = staff::get(tx, actor, budget.staff)?.name;
            Ok((budget, name, lines))
        })
        .await?;
    let t = page.t;
    let purpose = t.say(&format!("purpose-{}", budget.purpose.as_str()));
    let title = t.say_with(
        "ledger-title",
        &[
            ("name", name.into()),
            ("purpose", purpose.into()),
            ("year", budget.year.to_string().into()),
        ],
    );
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == LIST);
    let older = lines
        .last()
        .filter(|_| full)
        .map(|line| format!("{}?before={}", routes::budget(id), line.id));
    let figures = [
        ("granted", budget.granted),
        ("reserved", budget.reserved),
        ("spent", budget.spent),
        ("left", budget.available),
    ];
    let stage = ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&t.say("gestures-title"), routes::GESTURES)], &title, &t.say("ledger-about"), html! {}))
            div class="figures" {
                @for (word, money) in figures {
                    (table::figure(&t.say(&format!("ledger-{word}")), &page.format.money(money), ""))
                }
            }
            (rows(&page, &lines))
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), older.as_deref())))
        },
    );
    Ok(page.show(&facts, Here::Gestures, &title, stage))
}

fn rows(page: &Page, lines: &[Line]) -> Markup {
    let t = page.t;
    let labels =
        ["entry", "for", "amount", "after", "when"].map(|key| t.say(&format!("ledger-col-{key}")));
    let [entry, about, amount, after, when] = &labels;
    let columns = [
        Column::text(entry),
        Column::text(about),
        Column::number(amount),
        Column::number(after),
        Column::text(when),
    ];
    let rows = html! {
        @for line in lines {
            tr {
                td { (t.say(&format!("ledger-entry-{}", line.entry.as_str()))) }
                td { (about_of(page, line)) }
                td class="num" { (sign(line.entry)) (page.format.money(line.money)) }
                td class="num" { (page.format.money(line.available)) }
                td { (page.format.time(line.at)) }
            }
        }
    };
    ui::table(&t.say("ledger-lines"), &columns, rows)
}

/// What it does to what is left; a commit moves nothing there.
fn sign(entry: Entry) -> &'static str {
    match entry {
        Entry::Grant | Entry::Release | Entry::Reverse => "+",
        Entry::Reserve | Entry::Expire => "\u{2212}",
        Entry::Commit => "",
    }
}

fn about_of(page: &Page, line: &Line) -> Markup {
    let t = page.t;
    html! {
        @if let Some(about) = &line.about {
            @let what = t.say(&format!("gesture-kind-{}", about.kind.as_str()));
            @match routes::drawn(about.subject, about.subject_id) {
                Some(href) => a href=(href) { (what) },
                None => (what),
            }
            @if let Some(name) = &about.customer_name { ", " (name) }
        }
    }
}
