//! A week of a calendar as a picture of bars, with the same in words for those who do not see it.

use attent_hours::{NAMES_OF_DAYS, Span};
use maud::{Markup, html};

use super::hours;
use crate::{T, ui};

/// Hours that are written below the bars.
const MARKS: [u16; 5] = [0, 6, 12, 18, 24];

/// `week` is Monday to Sunday.
pub(super) fn picture(t: T, week: &[Vec<Span>; 7]) -> Markup {
    html! {
        ul class="week" role="list" {
            @for (day, spans) in NAMES_OF_DAYS.iter().zip(week) {
                li {
                    span class="day" { (t.say(&format!("weekday-{day}"))) }
                    (bar(spans))
                    span class="hours" {
                        @if spans.is_empty() { (t.say("calendar-closed")) } @else { (hours::written(spans)) }
                    }
                }
            }
            li class="scale" aria-hidden="true" {
                span class="marks" { @for mark in MARKS { span { (mark) } } }
            }
        }
    }
}

/// One day: open where it is filled.
fn bar(spans: &[Span]) -> Markup {
    html! {
        svg class="bar" viewBox="0 0 1440 100" preserveAspectRatio="none" aria-hidden="true" {
            rect class="ground" x="0" y="0" width="1440" height="100" {}
            @for span in spans {
                rect class="open" x=(span.from_minute()) y="0" width=(span.minutes()) height="100" {}
            }
        }
    }
}

/// Working time of a week, in hours and minutes.
pub(super) fn total(page: &crate::Page, week: &[Vec<Span>; 7]) -> Markup {
    let minutes: i64 = week
        .iter()
        .flatten()
        .map(|span| i64::from(span.minutes()))
        .sum();
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let text = page.t.say_with(
        "calendar-week-total",
        &[("hours", hours.into()), ("minutes", minutes.into())],
    );
    ui::chip(ui::Tone::Plain, &text)
}
