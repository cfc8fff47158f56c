//! Months of a report: their picture, what is usual, what stands out, and how sure a share is.
//!
//! The picture says nothing that the table beside it does not say.

use attent_core::months::Month;
use attent_db::Millis;
use attent_stats::{Individuals, Rate, Signal};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    Page,
    ui::{self, Tone},
};

/// The picture's measures, in its own units.
const BAR: i32 = 48;
const HEIGHT: i32 = 160;
/// For the numbers above the bars and the months below them.
const HEAD: i32 = 20;
const FOOT: i32 = 26;
/// Bars that fit, so that they and their words are of one size however few there are.
const ROOM: i32 = 13;

/// The first day of a month as an address says it: `2026-11`.
pub(crate) fn first_day(month: &str) -> Option<Date> {
    format!("{month}-01").parse().ok()
}

/// As [`first_day`] reads it.
pub(crate) fn key(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

/// A month in words, if that is what the address says: "Nov 2026".
pub(crate) fn name(page: &Page, month: &str) -> Option<String> {
    Some(page.format.month(moment(page, first_day(month)?)))
}

/// At least so many are shown.
const FEWEST: usize = 3;

/// From the first that counts anything; before it the business was not here.
pub(crate) fn since_first<T>(months: &[T], count: impl Fn(&T) -> i64) -> &[T] {
    let last = months.len().saturating_sub(FEWEST);
    let first = months.iter().position(|month| count(month) > 0);
    &months[first.unwrap_or(last).min(last)..]
}

/// The first moment of a day.
pub(crate) fn moment(page: &Page, day: Date) -> Millis {
    let zone = page.format.zoned(page.now()).time_zone().clone();
    let at = day.to_zoned(zone).map(|at| at.timestamp().as_millisecond());
    Millis(at.unwrap_or(0))
}

/// Bars, the centre and the limits, and below them what is usual.
pub(crate) fn picture(
    page: &Page,
    label: &str,
    months: &[Month],
    chart: Option<&Individuals>,
) -> Markup {
    let highest = months.iter().map(|month| month.count).max();
    let upper = chart.map_or(0.0, |chart| chart.upper);
    let top = float(highest.unwrap_or(0)).max(upper).max(1.0);
    let y = |value: f64| f64::from(HEIGHT) * (1.0 - value / top);
    let width = BAR * i32::try_from(months.len()).unwrap_or(1);
    let (wide, total) = (width.max(BAR * ROOM), HEAD + HEIGHT + FOOT);
    let line = |value: f64, class: &'static str| {
        let at = format!("{:.1}", y(value));
        html! { line class=(class) x1="0" x2=(width) y1=(at) y2=(at) {} }
    };
    html! {
        // Where nothing was, there is nothing to draw.
        @if highest.is_some_and(|count| count > 0) { svg class="bars" role="img" aria-label=(label) viewBox=(format!("0 -{HEAD} {wide} {total}")) preserveAspectRatio="xMinYMid" {
            @for (place, month) in months.iter().enumerate() {
                @let x = BAR * i32::try_from(place).unwrap_or(0);
                @let top = y(float(month.count));
                @let height = f64::from(HEIGHT) - top;
                rect class=(bar_class(month, chart)) x=(x + 8) y=(format!("{top:.1}")) width=(BAR - 16) height=(format!("{height:.1}")) rx="3" {}
                text class="value" x=(x + BAR / 2) y=(format!("{:.1}", top - 6.0)) text-anchor="middle" { (page.format.number(month.count)) }
                text x=(x + BAR / 2) y=(HEIGHT + 19) text-anchor="middle" { (month_of(page, month)) }
            }
            @if let Some(chart) = chart {
                (line(chart.centre, "centre"))
                (line(chart.upper, "limit"))
                @if chart.lower > 0.0 { (line(chart.lower, "limit")) }
            }
        } }
        p class="soft small" { (usual(page, chart)) }
    }
}

fn month_of(page: &Page, month: &Month) -> String {
    let first = first_day(&month.key);
    first.map_or_else(String::new, |day| {
        page.format.month_alone(moment(page, day))
    })
}

fn bar_class(month: &Month, chart: Option<&Individuals>) -> &'static str {
    match (month.signal, month.is_running()) {
        (Some(_), _) if is_more(month, chart) => "month late",
        (_, true) => "month running",
        _ => "month",
    }
}

/// Than usual: fewer is no trouble.
fn is_more(month: &Month, chart: Option<&Individuals>) -> bool {
    chart.is_some_and(|chart| float(month.count) > chart.centre)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of a month are far below 2^52"
)]
fn float(count: i64) -> f64 {
    count as f64
}

fn usual(page: &Page, chart: Option<&Individuals>) -> String {
    let Some(chart) = chart else {
        return page.t.say("report-too-few");
    };
    page.t.say_with(
        "report-usual",
        &[
            ("centre", page.format.tenths(chart.centre).into()),
            ("lower", page.format.tenths(chart.lower).into()),
            ("upper", page.format.tenths(chart.upper).into()),
        ],
    )
}

/// What a month's number says.
pub(crate) fn says(page: &Page, month: &Month, chart: Option<&Individuals>) -> Markup {
    let tone = if is_more(month, chart) {
        Tone::Warn
    } else {
        Tone::Info
    };
    html! {
        @if month.is_running() { (page.t.say("report-running")) }
        @if let Some(signal) = month.signal { (chip(page, signal, tone)) }
    }
}

/// On a phone a month of nothing is one line among the sheets, unless there is something to say.
pub(crate) fn row_class(month: &Month) -> Option<&'static str> {
    let nothing = month.count == 0 && month.signal.is_none() && !month.is_running();
    nothing.then_some("nil")
}

/// Of what came more often than usual.
pub(crate) fn signal_chip(page: &Page, signal: Signal) -> Markup {
    chip(page, signal, Tone::Warn)
}

fn chip(page: &Page, signal: Signal, tone: Tone) -> Markup {
    let word = match signal {
        Signal::Beyond => "report-signal-beyond",
        Signal::TwoOfThree => "report-signal-two-of-three",
        Signal::FourOfFive => "report-signal-four-of-five",
        Signal::EightInARow => "report-signal-eight",
    };
    ui::chip(tone, &page.t.say(word))
}

/// A number that leads to its rows; none is just said.
pub(crate) fn number(page: &Page, count: i64, href: &str) -> Markup {
    let shown = page.format.number(count);
    let label = page
        .t
        .say_with("report-show-rows", &[("count", shown.as_str().into())]);
    html! {
        @if count == 0 { (shown) }
        @else { a href=(href) aria-label=(label) { (shown) } }
    }
}

/// "12 of 20: 60 % (39 to 78 %)"; of none there is no share.
pub(crate) fn share(page: &Page, rate: Option<Rate>) -> Markup {
    let few = rate.is_some_and(Rate::indicative);
    html! { (share_of(page, rate)) @if few { " " (page.t.say("report-indicative")) } }
}

/// The same in a table, which says below whether there are few.
pub(crate) fn share_of(page: &Page, rate: Option<Rate>) -> Markup {
    let Some(rate) = rate else {
        return html! { (page.t.say("report-too-early")) };
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
    html! { (ui::share(rate)) (said) }
}

/// Below a table of shares of the same.
pub(crate) fn few(page: &Page, first: Option<Rate>) -> Markup {
    html! { @if first.is_some_and(Rate::indicative) { p class="soft small" { (page.t.say("report-indicative")) } } }
}
