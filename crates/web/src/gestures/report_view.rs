//! The markup of the report: a picture, and each of its numbers in a table.

use attent_core::budgets::{
    Occasion,
    report::{Followed, Line, Month, Report},
};
use attent_stats::{Individuals, Rate, Signal};
use maud::{Markup, html};

use crate::{
    Page, routes,
    ui::{self, Column, Tone},
};

/// The picture's measures, in its own units.
const BAR: i32 = 48;
const HEIGHT: i32 = 160;
const FOOT: i32 = 24;

pub(super) fn page(page: &Page, found: &Report, only: Option<Occasion>) -> Markup {
    let t = page.t;
    let crumbs = t.say("gestures-title");
    let heading = match only {
        Some(only) => t.say(&format!("occasion-{}", only.as_str())),
        None => t.say("report-months"),
    };
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&crumbs, routes::GESTURES)], &t.say("report-title"), &t.say("report-about"), html! {}))
            (ui::panel(&heading, &t.say("report-months-about"), html! {
                (picture(page, found))
                @if let Some(chart) = &found.chart { p class="soft small" { (usual(page, chart)) } }
                @else { p class="soft small" { (t.say("report-too-few")) } }
                @if only.is_some() { a href="/gestures/report" { (t.say("report-all")) } }
                (months(page, found))
            }))
            div class="grid-2" {
                (ui::panel(&t.say("report-occasions"), &t.say("report-occasions-about"),
                    lines(page, &found.occasions, "occasion", true)))
                (ui::panel(&t.say("report-kinds"), "", lines(page, &found.kinds, "gesture-kind", false)))
            }
            (ui::panel(&t.say("report-followed"), &t.say("report-followed-about"), followed(page, &found.followed)))
        },
    )
}

/// Bars, the centre and the limits. The table below says the same in numbers.
fn picture(page: &Page, found: &Report) -> Markup {
    let highest = found.months.iter().map(|month| month.sum.count).max();
    let upper = found.chart.as_ref().map_or(0.0, |chart| chart.upper);
    let top = float(highest.unwrap_or(0)).max(upper).max(1.0);
    let y = |value: f64| f64::from(HEIGHT) * (1.0 - value / top);
    let width = BAR * i32::try_from(found.months.len()).unwrap_or(1);
    let total = HEIGHT + FOOT;
    let line = |value: f64, class: &'static str| {
        let at = format!("{:.1}", y(value));
        html! { line class=(class) x1="0" x2=(width) y1=(at) y2=(at) {} }
    };
    html! {
        svg class="bars" role="img" aria-label=(page.t.say("report-picture")) viewBox=(format!("0 -4 {width} {total}")) {
            @for (place, month) in found.months.iter().enumerate() {
                @let x = BAR * i32::try_from(place).unwrap_or(0);
                @let height = f64::from(HEIGHT) - y(float(month.sum.count));
                rect class=(bar_class(month)) x=(x + 8) y=(format!("{:.1}", y(float(month.sum.count)))) width=(BAR - 16) height=(format!("{height:.1}")) rx="3" {}
                text x=(x + BAR / 2) y=(HEIGHT + 16) text-anchor="middle" { (page.format.zoned(month.from).month()) }
            }
            @if let Some(chart) = &found.chart {
                (line(chart.centre, "centre"))
                (line(chart.upper, "limit"))
                @if chart.lower > 0.0 { (line(chart.lower, "limit")) }
            }
        }
    }
}

fn bar_class(month: &Month) -> &'static str {
    match (month.signal, month.running) {
        (Some(_), _) => "bar late",
        (None, true) => "bar running",
        (None, false) => "bar",
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of gestures are far below 2^52"
)]
fn float(count: i64) -> f64 {
    count as f64
}

fn usual(page: &Page, chart: &Individuals) -> String {
    page.t.say_with(
        "report-usual",
        &[
            ("centre", format!("{:.1}", chart.centre).into()),
            ("lower", format!("{:.1}", chart.lower).into()),
            ("upper", format!("{:.1}", chart.upper).into()),
        ],
    )
}

fn months(page: &Page, found: &Report) -> Markup {
    let t = page.t;
    let labels = ["month", "count", "cost", "says"].map(|key| t.say(&format!("report-col-{key}")));
    let [month_word, count, cost, says] = &labels;
    let columns = [
        Column::text(month_word),
        Column::number(count),
        Column::number(cost),
        Column::text(says),
    ];
    let rows = html! {
        @for month in found.months.iter().rev() {
            tr {
                td { (page.format.month(month.from)) }
                td class="num" { (page.format.number(month.sum.count)) }
                td class="num" { (page.format.money(month.sum.money)) }
                td class="soft small" {
                    @if month.running { (t.say("report-running")) }
                    @if let Some(signal) = month.signal { (signal_chip(page, signal)) }
                }
            }
        }
    };
    ui::table(&t.say("report-months"), &columns, rows)
}

fn signal_chip(page: &Page, signal: Signal) -> Markup {
    let word = match signal {
        Signal::Beyond => "report-signal-beyond",
        Signal::TwoOfThree => "report-signal-two-of-three",
        Signal::FourOfFive => "report-signal-four-of-five",
        Signal::EightInARow => "report-signal-eight",
    };
    ui::chip(Tone::Warn, &page.t.say(word))
}

/// A word that is stored, for its key in the language files.
trait Word {
    fn word(&self) -> &'static str;
}

impl Word for Occasion {
    fn word(&self) -> &'static str {
        self.as_str()
    }
}

impl Word for attent_core::budgets::Kind {
    fn word(&self) -> &'static str {
        self.as_str()
    }
}

fn lines<T: Word>(page: &Page, lines: &[Line<T>], key: &str, linked: bool) -> Markup {
    let t = page.t;
    if lines.is_empty() {
        return html! { p class="soft" { (t.say("gestures-none")) } };
    }
    let labels = ["what", "count", "cost"].map(|key| t.say(&format!("report-col-{key}")));
    let [what, count, cost] = &labels;
    let columns = [
        Column::text(what),
        Column::number(count),
        Column::number(cost),
    ];
    let rows = html! {
        @for line in lines {
            @let word = t.say(&format!("{key}-{}", line.what.word()));
            tr {
                td {
                    @if linked { a href=(format!("/gestures/report?occasion={}", line.what.word())) { (word) } } @else { (word) }
                    @if let Some(signal) = line.signal { " " (signal_chip(page, signal)) }
                }
                td class="num" { (page.format.number(line.sum.count)) }
                td class="num" { (page.format.money(line.sum.money)) }
            }
        }
    };
    ui::table(&t.say("report-title"), &columns, rows)
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
    html! {
        ul class="pairs" role="list" {
            @for (word, rate) in [("report-came-again", found.came_again), ("report-redeemed", found.redeemed)] {
                li { span { (t.say(word)) } span { (share(page, rate)) } }
            }
        }
        p class="soft small" { (n) " " (t.say("report-no-purchases")) }
    }
}

/// "12 of 20: 60 % (39 to 78 %)"; of none there is no share.
fn share(page: &Page, rate: Option<Rate>) -> String {
    let Some(rate) = rate else {
        return page.t.say("report-too-early");
    };
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let interval = rate.interval();
    let said = page.t.say_with(
        "report-share",
        &[
            ("hits", rate.hits().into()),
            ("of", rate.count().into()),
            ("share", percent(rate.share()).into()),
            ("from", percent(interval.from).into()),
            ("to", percent(interval.to).into()),
        ],
    );
    if rate.count() < attent_stats::INDICATIVE_BELOW {
        format!("{said} {}", page.t.say("report-indicative"))
    } else {
        said
    }
}
