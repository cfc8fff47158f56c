//! Clocks as chips: in the list, on a conversation. How it stands is said in words, not by colour
//! alone.

use attent_core::standards::{Asked, Running};
use maud::{Markup, html};

use super::said;
use crate::{
    Page,
    ui::{self, Icon, Tone},
};

/// So much of a clock's time gone is at risk.
const AT_RISK: i64 = 75;
/// Nearer than this it is said how long it still is, not when.
const NEAR: i64 = 12 * 60 * 60 * 1000;

pub(crate) fn address(clock: &Running) -> String {
    format!("/clocks/{}", clock.id)
}

pub(super) fn tone(page: &Page, clock: &Running) -> Tone {
    match clock.due_at {
        _ if clock.ended_at.is_some() => Tone::Plain,
        None => Tone::Plain,
        Some(_) if clock.late(page.now()) => Tone::Late,
        Some(_) if clock.told >= AT_RISK => Tone::Warn,
        Some(_) => Tone::Info,
    }
}

/// "First reply due in 2 h 10 min", "late since 40 min", "waits for the customer".
pub(super) fn words(page: &Page, clock: &Running) -> String {
    let t = page.t;
    let name = said::clock(t, clock.clock);
    let (key, when) = match clock.due_at {
        None => ("clock-paused", String::new()),
        Some(due) if due <= page.now() => ("clock-late", page.format.waited(due)),
        Some(due) if due.since(page.now()) < NEAR => {
            let left = page.format.span(due.since(page.now()));
            let key = if clock.told >= AT_RISK {
                "clock-at-risk"
            } else {
                "clock-in"
            };
            (key, left)
        }
        Some(due) => ("clock-by", page.format.ahead(due)),
    };
    t.say_with(key, &[("clock", name.into()), ("when", when.into())])
}

fn picture(page: &Page, clock: &Running) -> Icon {
    match clock.due_at {
        None => Icon::Moon,
        Some(_) if clock.late(page.now()) => Icon::TriangleAlert,
        Some(_) => Icon::Clock,
    }
}

/// In a row of a list, which is a link itself.
pub(crate) fn chip(page: &Page, clock: &Running) -> Markup {
    ui::chip_with(tone(page, clock), picture(page, clock), &words(page, clock))
}

/// On a conversation: leads to why it is due then.
pub(crate) fn linked(page: &Page, clock: &Running) -> Markup {
    html! {
        a class={ "chip " (tone(page, clock).class()) } href=(address(clock)) title=(page.t.say("why-title")) {
            (ui::icon(picture(page, clock))) (words(page, clock))
        }
    }
}

/// The customer's own clock: "the third time they ask, 3 d".
pub(crate) fn asked(page: &Page, asked: &Asked) -> Markup {
    // An answer to our question is no second asking; a second conversation about it is.
    if asked.times < 3 && (asked.times < 2 || asked.matters.len() < 2) {
        return html! {};
    }
    let text = page.t.say_with(
        "clock-asked",
        &[
            ("times", asked.times.into()),
            ("span", page.format.waited(asked.since).into()),
        ],
    );
    let tone = if asked.times > 2 {
        Tone::Late
    } else {
        Tone::Warn
    };
    ui::chip_with(tone, Icon::User, &text)
}
