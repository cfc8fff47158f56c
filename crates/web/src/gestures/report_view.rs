//! The markup of the report: a picture, and each of its numbers in a table, leading to its rows.

use attent_core::budgets::{
    Kind, Occasion,
    report::{Followed, Line, Month, Report, Sum, Whom},
};
use attent_stats::Rate;
use maud::{Markup, html};

use super::report::rows_of;
use crate::{
    Page, months, routes,
    ui::{self, Column},
};

pub(super) fn page(page: &Page, found: &Report, only: Option<Occasion>) -> Markup {
    let t = page.t;
    let crumbs = t.say("gestures-title");
    let heading = match only {
        Some(only) => t.say(&format!("occasion-{}", only.as_str())),
        None => t.say("report-months"),
    };
    let counted: Vec<_> = shown(found)
        .iter()
        .map(|month| month.counted.clone())
        .collect();
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&crumbs, routes::GESTURES)], &t.say("report-title"), &t.say("report-about"), html! {}))
            (ui::panel(&heading, &t.say("report-months-about"), html! {
                (months::picture(page, &t.say("report-picture"), &counted, found.chart.as_ref()))
                @if only.is_some() { p { a href=(routes::GESTURE_REPORT) { (t.say("report-all")) } } }
                (by_month(page, found, only))
            }))
            (ui::panel(&t.say("report-occasions"), &t.say("report-occasions-about"), lines(page, "report-occasions", &found.occasions)))
            (ui::panel(&t.say("report-kinds"), "", lines(page, "report-kinds", &found.kinds)))
            (ui::panel(&t.say("report-followed"), &t.say("report-followed-about"), followed(page, &found.followed)))
        },
    )
}

fn shown(found: &Report) -> &[Month] {
    months::since_first(&found.months, |month| month.counted.count)
}

fn by_month(page: &Page, found: &Report, only: Option<Occasion>) -> Markup {
    let t = page.t;
    let chart = found.chart.as_ref();
    let labels = ["month", "count", "cost", "says"].map(|key| t.say(&format!("report-col-{key}")));
    let [month_word, count, cost, says] = &labels;
    let columns = [
        Column::text(month_word),
        Column::number(count),
        Column::number(cost),
        Column::text(says),
    ];
    let occasion = only.map_or_else(String::new, |only| format!("&occasion={}", only.as_str()));
    let rows = html! {
        @for month in shown(found).iter().rev() {
            tr class=[months::row_class(&month.counted)] {
                td { (months::name(page, &month.counted.key).unwrap_or_default()) }
                td class="num" { (months::number(page, month.sum.count, &rows_of(&format!("month={}{occasion}", month.counted.key)))) }
                td class="num" { (page.format.money(month.sum.money)) }
                td class="soft small" { (months::says(page, &month.counted, chart)) }
            }
        }
    };
    ui::table(&t.say("report-months"), &columns, rows)
}

/// A dimension of the report: its words in the language files, and what its lines lead to.
trait Dimension: Copy {
    fn word(self) -> String;
    /// The months of one of them, where they are shown.
    fn months(self) -> Option<String>;
    fn rows(self) -> String;
}

impl Dimension for Occasion {
    fn word(self) -> String {
        format!("occasion-{}", self.as_str())
    }

    fn months(self) -> Option<String> {
        Some(format!(
            "{}?occasion={}",
            routes::GESTURE_REPORT,
            self.as_str()
        ))
    }

    fn rows(self) -> String {
        rows_of(&format!("occasion={}", self.as_str()))
    }
}

impl Dimension for Kind {
    fn word(self) -> String {
        format!("gesture-kind-{}", self.as_str())
    }

    fn months(self) -> Option<String> {
        None
    }

    fn rows(self) -> String {
        rows_of(&format!("kind={}", self.as_str()))
    }
}

fn lines<T: Dimension>(page: &Page, name: &str, lines: &[Line<T>]) -> Markup {
    let t = page.t;
    if lines.is_empty() {
        return html! { p class="soft" { (t.say("gestures-none")) } };
    }
    let labels =
        ["what", "count", "cost", "share", "says"].map(|key| t.say(&format!("report-col-{key}")));
    let [what, count, cost, share, says] = &labels;
    let columns = [
        Column::text(what),
        Column::number(count),
        Column::number(cost),
        Column::text(share),
        Column::text(says),
    ];
    let rows = html! { @for one in lines { (line(page, one)) } };
    html! {
        (ui::table(&t.say(name), &columns, rows))
        (months::few(page, lines.first().and_then(|line| line.share)))
    }
}

fn line<T: Dimension>(page: &Page, line: &Line<T>) -> Markup {
    let word = page.t.say(&line.what.word());
    let Sum { count, money } = line.sum;
    html! {
        tr {
            td { @match line.what.months() { Some(href) => a href=(href) { (word) }, None => (word) } }
            td class="num" { (months::number(page, count, &line.what.rows())) }
            td class="num" { (page.format.money(money)) }
            td { (months::share_of(page, line.share)) }
            td { @if let Some(signal) = line.signal { (months::signal_chip(page, signal)) } }
        }
    }
}

fn followed(page: &Page, found: &Followed) -> Markup {
    let t = page.t;
    let n = t.say_with(
        "report-followed-n",
        &[
            ("customers", found.customers.into()),
            ("early", found.too_early.into()),
        ],
    );
    let shown = [
        (Whom::CameAgain, found.came_again),
        (Whom::Redeemed, found.redeemed),
    ];
    let counts = [
        (Whom::Counted, found.customers),
        (Whom::TooEarly, found.too_early),
    ];
    html! {
        ul class="pairs" role="list" {
            @for (whom, rate) in shown {
                li { span { (t.say(&whom_word(whom))) } span { (rate_of(page, whom, rate)) } }
            }
            @for (whom, count) in counts {
                li { span { (t.say(&whom_word(whom))) } span { (months::number(page, count, &customers_of(whom))) } }
            }
        }
        p class="soft small" { (n) " " (t.say("report-no-purchases")) }
    }
}

fn rate_of(page: &Page, whom: Whom, rate: Option<Rate>) -> Markup {
    let said = months::share(page, rate);
    html! {
        @if rate.is_some_and(|rate| rate.hits() > 0) { a href=(customers_of(whom)) { (said) } }
        @else { (said) }
    }
}

pub(super) fn whom_word(whom: Whom) -> String {
    match whom {
        Whom::TooEarly => "report-too-early-customers".to_owned(),
        _ => format!("report-{}", whom.as_str().replace('_', "-")),
    }
}

fn customers_of(whom: Whom) -> String {
    format!(
        "{}/customers?whom={}",
        routes::GESTURE_REPORT,
        whom.as_str()
    )
}
