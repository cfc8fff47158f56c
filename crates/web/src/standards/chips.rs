//! Clocks as chips: in the list, on a conversation. How it stands is said in words, not by colour
//! alone.

use attent_core::standards::{Asked, Clock, Running};
use attent_db::Millis;
use maud::{Markup, html};

use super::said;
use crate::{
    Page,
    format::Format,
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
        Some(due) if clock.told >= AT_RISK => ("clock-at-risk-by", page.format.ahead(due)),
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

/// Nearer than this a line of a list warns.
const SOON: i64 = 60 * 60 * 1000;

/// In a row of a list: what is due first and how long that still is; without a clock it is a promise.
/// Its name is short here, who points at it reads the full one.
pub(crate) fn first_due(format: &Format, due: Millis, clock: Option<Clock>) -> Markup {
    let t = format.t;
    let left = due.since(format.now);
    let (tone, key) = match left {
        ..=0 => (Tone::Late, "clock-late"),
        1..SOON => (Tone::Warn, "clock-in"),
        _ => (Tone::Plain, "clock-in"),
    };
    let (word, full, picture) = match clock {
        Some(clock) => (clock.as_str(), said::clock(t, clock), picture_of(clock)),
        None => ("promise", t.say("clock-short-promise"), Icon::Handshake),
    };
    let short = t.say(&format!("clock-short-{word}"));
    let span = format.span(left.abs());
    let say = |name: String| {
        t.say_with(
            key,
            &[("clock", name.into()), ("when", span.clone().into())],
        )
    };
    html! {
        span class={ "chip " (tone.class()) } title=(say(full)) { (ui::icon(picture)) (say(short)) }
    }
}

fn picture_of(clock: Clock) -> Icon {
    match clock {
        Clock::FirstReply | Clock::NextReply => Icon::Reply,
        Clock::Resolution => Icon::CheckCheck,
        Clock::Acknowledgement => Icon::Check,
        Clock::Statutory => Icon::Flag,
    }
}

/// On a conversation: leads to why it is due then.
pub(crate) fn linked(page: &Page, clock: &Running) -> Markup {
    html! {
        a class={ "chip " (tone(page, clock).class()) } href=(address(clock)) title=(page.t.word("why-title")) {
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
