//! Why something is due then, step by step, in sentences.

use attent_db::Millis;
use attent_hours::{Closed, Step};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use maud::{Markup, html};

use crate::{
    Page,
    format::Format,
    ui::{self, Icon, Tone},
};

/// Every step in the calendar's own time, the day it is about first.
pub(super) fn list(page: &Page, zone: &TimeZone, steps: &[Step]) -> Markup {
    let format = Format::new(page.t, zone.clone(), page.now());
    html! {
        ol class="why" role="list" {
            @for step in steps {
                @let (tone, picture, day, text) = said(&format, step);
                li class=(tone.class()) {
                    (ui::small_icon(picture))
                    span class="day" { (day) }
                    span { (text) }
                }
            }
        }
    }
}

fn said(format: &Format, step: &Step) -> (Tone, Icon, String, String) {
    let t = format.t;
    match step {
        Step::Counted {
            date,
            from,
            to,
            seconds,
        } => (
            Tone::Good,
            Icon::Check,
            day(format, *date),
            t.say_with(
                "why-counted",
                &[
                    ("from", clock(format, *from).into()),
                    ("to", clock(format, *to).into()),
                    ("span", format.span(seconds * 1000).into()),
                ],
            ),
        ),
        Step::Paused { date, from, to } => (
            Tone::Info,
            Icon::Moon,
            day(format, *date),
            t.say_with(
                "why-paused",
                &[
                    ("from", clock(format, *from).into()),
                    ("to", clock(format, *to).into()),
                ],
            ),
        ),
        Step::Closed { from, to, why } => (
            Tone::Plain,
            Icon::X,
            days(format, *from, *to),
            closed(format, *why),
        ),
        Step::Weeks {
            from,
            weeks,
            seconds,
        } => (
            Tone::Good,
            Icon::Check,
            day(format, *from),
            t.say_with(
                "why-weeks",
                &[
                    ("weeks", (*weeks).into()),
                    ("span", format.span(seconds * 1000).into()),
                ],
            ),
        ),
        Step::More { seconds } => (
            Tone::Plain,
            Icon::Ellipsis,
            String::new(),
            t.say_with("why-more", &[("span", format.span(seconds * 1000).into())]),
        ),
    }
}

fn closed(format: &Format, why: Closed) -> String {
    let t = format.t;
    match why {
        Closed::Usual => t.say("why-closed"),
        Closed::Holiday(key) => t.say_with("why-holiday", &[("holiday", holiday(t, key).into())]),
        Closed::Extra => t.say("why-closed-extra"),
    }
}

/// The name of a holiday; one written by hand has no key.
pub(super) fn holiday(t: crate::T, key: &str) -> String {
    match key {
        "" => t.say("holiday-by-hand"),
        key => t.say(&format!("holiday-{key}")),
    }
}

/// "Thu 26 Nov 2026"; noon is the same day wherever clocks change.
pub(super) fn day(format: &Format, date: Date) -> String {
    let noon = date.at(12, 0, 0, 0).to_zoned(format.zone.clone());
    noon.map_or_else(
        |_| date.to_string(),
        |zoned| {
            let at = Millis(zoned.timestamp().as_millisecond());
            let name = format.t.say(&format!("weekday-short-{}", weekday(date)));
            format!("{name} {}", format.date(at))
        },
    )
}

fn days(format: &Format, from: Date, to: Date) -> String {
    if from == to {
        day(format, from)
    } else {
        format!("{} \u{2013} {}", day(format, from), day(format, to))
    }
}

pub(super) fn weekday(date: Date) -> &'static str {
    let at = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
    attent_hours::NAMES_OF_DAYS[at]
}

fn clock(format: &Format, at: Timestamp) -> String {
    let midnight = format.zoned(Millis(at.as_millisecond()));
    // The end of a day reads better as the day's own.
    if midnight.hour() == 0 && midnight.minute() == 0 {
        return "0:00".to_owned();
    }
    format.clock(Millis(at.as_millisecond()))
}
