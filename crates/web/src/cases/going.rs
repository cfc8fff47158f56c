//! What was chosen, on its way: who sees to it, the voucher or the thing set aside, that the customer
//! has it, and the end.

use attent_core::{
    cases::{Verdict, Way},
    solutions::{Fulfilment, Kind, Offer},
};
use maud::{Markup, html};

use super::{next::panel, pages::Shown, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone},
};

/// Unless said otherwise a voucher is good for a year, and something is kept for a week.
const VOUCHER_DAYS: i64 = 365;
const KEPT_DAYS: &str = "7";

fn to(shown: &Shown, what: &str) -> String {
    routes::of_case(shown.case.id, what)
}

fn chosen(shown: &Shown) -> Option<&Offer> {
    shown
        .rounds
        .last()
        .and_then(attent_core::solutions::Round::chosen)
}

/// A day from today, as a field of dates takes it.
fn in_days(page: &Page, days: i64) -> String {
    let today = page.format.zoned(page.now()).date();
    let day = today.checked_add(jiff::Span::new().days(days));
    day.unwrap_or(today).to_string()
}

pub(super) fn fulfil(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let Some(offer) = chosen(shown) else {
        return html! {};
    };
    let words = shown.rounds.last().and_then(|round| round.choice.as_ref());
    let words = words.map_or("", |choice| choice.words.as_str());
    let people: Vec<(String, &str)> = shown
        .people
        .iter()
        .map(|one| (one.id.to_string(), one.name.as_str()))
        .collect();
    let people: Vec<Choice<'_>> = people
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let owner = shown.case.owner.or(page.actor.staff_id());
    let owner = owner.map(|id| id.to_string()).unwrap_or_default();
    let due = in_days(page, usual_days(shown, offer));
    panel(
        page,
        "fulfil",
        html! {
            (ui::notice(Tone::Good, &t.say_with("case-chose", &[("title", offer.title.as_str().into())])))
            @if !words.is_empty() { blockquote class="said" { p { (words) } } }
            form class="form" id="fulfil" method="post" action=(to(shown, "fulfil")) {
                div class="grid-2" {
                    (Field::new("owner", &t.say("case-who-delivers")).error(wrong.of("owner")).select(&people, typed.or("owner", &owner)))
                    (Field::new("due", &t.say("case-due")).hint(&t.say("case-due-hint")).error(wrong.of("due")).input("date", typed.or("due", &due)))
                }
                (made_of(page, offer.kind, wrong, typed))
                @if shown.by_mail {
                    (Field::new("tell", &t.say("promise-tell")).hint(&t.say("promise-tell-hint")).checkbox(typed.get("due").is_none() || !typed.text("tell").is_empty()))
                }
                div class="form-actions" { (Button::main(&t.say("case-fulfil-do")).icon(Icon::Handshake).submit()) }
            }
            (cannot(page, shown, wrong, typed, false))
        },
    )
}

/// As many days as the catalogue says it takes.
fn usual_days(shown: &Shown, offer: &Offer) -> i64 {
    let of = shown.suggestions.iter();
    let found = of
        .clone()
        .find(|(one, _)| one.solution.id == offer.solution);
    found.map_or(3, |(one, _)| one.solution.days.max(1))
}

/// What a voucher and a thing to be set aside need to be made of.
fn made_of(page: &Page, kind: Kind, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    match kind {
        Kind::Voucher => {
            let until = in_days(page, VOUCHER_DAYS);
            html! {
                (Field::new("expires", &t.say("case-voucher-until")).hint(&t.say("case-voucher-hint"))
                    .error(wrong.of("expires")).short().input("date", typed.or("expires", &until)))
            }
        }
        Kind::SetAside => html! {
            (Field::new("item", &t.say("case-aside-item")).error(wrong.of("item")).text(typed.text("item")))
            div class="grid-3" {
                (Field::new("size", &t.say("case-aside-size")).optional(&t.say("field-optional")).error(wrong.of("size")).text(typed.text("size")))
                (Field::new("shelf", &t.say("case-aside-shelf")).optional(&t.say("field-optional")).error(wrong.of("shelf")).text(typed.text("shelf")))
                (Field::new("days", &t.say("case-aside-days")).error(wrong.of("days")).input("number", typed.or("days", KEPT_DAYS)))
            }
        },
        _ => html! {},
    }
}

pub(super) fn deliver(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let Some(one) = shown.fulfilments.last() else {
        return html! {};
    };
    if one.delivered_at.is_some() {
        return panel(
            page,
            "settle",
            html! {
                form class="line" method="post" action=(to(shown, "close")) {
                    (Button::main(&t.say("case-settle")).icon(Icon::CheckCheck).named("outcome", "solved").submit())
                }
            },
        );
    }
    let about = t.say_with(
        "case-on-its-way",
        &[
            ("who", shown.name(one.owner).unwrap_or("").into()),
            ("date", page.format.date(one.due_at).into()),
        ],
    );
    let late = one.due_at <= page.now();
    panel(
        page,
        "deliver",
        html! {
            p { b { (one.title) } }
            p { (about) " " @if late { (ui::chip(Tone::Late, &t.say("case-late"))) } }
            (links(page, one))
            @if one.lacks().is_some() {
                form class="form" id="follow" method="post" action=(to(shown, "follow")) {
                    (made_of(page, one.kind, wrong, typed))
                    div class="form-actions" { (Button::main(&t.say(&format!("case-make-{}", one.kind.as_str()))).submit()) }
                }
            } @else {
                form class="line" method="post" action=(to(shown, "deliver")) {
                    (Button::main(&t.say("case-deliver-word")).icon(Icon::Check).named("way", Way::Word.as_str()).submit())
                    (Button::new(&t.say("case-deliver-mail")).icon(Icon::Mail).named("way", Way::Mail.as_str()).submit())
                }
            }
            (cannot(page, shown, wrong, typed, true))
        },
    )
}

/// Where the promise, the voucher and the thing on the shelf are looked after.
fn links(page: &Page, one: &Fulfilment) -> Markup {
    let t = page.t;
    html! {
        p class="line" {
            @if let Some(id) = one.promise { a href=(routes::promise(id)) { (t.say("case-see-promise")) } }
            @if let Some(id) = one.voucher { a href=(routes::voucher(id)) { (t.say("case-see-voucher")) } }
            @if one.set_aside.is_some() { a href=(routes::SET_ASIDES) { (t.say("case-see-set-aside")) } }
        }
    }
}

/// Nothing comes of it. Once it was promised, the customer is told, and we note what they were told.
fn cannot(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed, promised: bool) -> Markup {
    let t = page.t;
    let wrong_here = wrong.of("because").is_some() || wrong.of("told").is_some();
    html! {
        details id="cannot" open[wrong_here] {
            summary class="soft small" { (t.say("case-cannot")) }
            form class="form" method="post" action=(to(shown, "fail")) {
                (Field::new("because", &t.say("case-why-not")).error(wrong.of("because")).text(typed.text("because")))
                @if promised {
                    (Field::new("told", &t.say("case-told")).hint(&t.say("case-told-hint")).error(wrong.of("told")).text(typed.text("told")))
                }
                div class="form-actions" { (Button::new(&t.say("case-cannot-do")).submit()) }
            }
        }
    }
}

pub(super) fn closed(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let outcome = shown.case.outcome.map_or("", |one| one.as_str());
    let verdict = shown.handling.as_ref().and_then(|one| one.verdict);
    html! {
        section class="panel" {
            header { h2 { (t.say(&format!("outcome-{outcome}"))) } p { (t.say("case-next-closed-about")) } }
            @if let (Some(handling), Some(verdict)) = (&shown.handling, verdict) {
                @let tone = if verdict == Verdict::Worse { Tone::Late } else { Tone::Good };
                p { span class="soft small" { (t.say("case-handling-was")) } " " (ui::chip(tone, &verdict_word(page, verdict))) }
                @if !handling.words.is_empty() { blockquote class="said" { p { (handling.words) } } }
            } @else {
                @if shown.handling.is_some() { p class="soft" { (t.say("case-handling-asked")) } }
                @else if shown.by_mail {
                    form method="post" action=(to(shown, "ask")) { (Button::main(&t.say("case-ask-handling")).icon(Icon::Star).submit()) }
                }
                (told_us(page, shown, wrong, typed))
            }
            form method="post" action=(to(shown, "reopen")) { (Button::quiet(&t.say("case-reopen")).icon(Icon::RotateCcw).submit()) }
        }
    }
}

fn verdict_word(page: &Page, verdict: Verdict) -> String {
    page.t
        .say(&format!("verdict-{}", verdict.as_str().replace('_', "-")))
}

/// What they said of it on the phone or at the counter.
fn told_us(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let verdicts: Vec<(&str, String)> = Verdict::ALL
        .iter()
        .map(|one| (one.as_str(), verdict_word(page, *one)))
        .collect();
    let choices: Vec<Choice<'_>> = verdicts
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    html! {
        details id="answered" open[wrong.of("verdict").is_some()] {
            summary class="soft small" { (t.say("case-answered-by-word")) }
            form class="form" method="post" action=(to(shown, "answered")) {
                (Field::new("verdict", &t.say("case-handling-was")).error(wrong.of("verdict")).radios(Layout::Tiles, &choices, typed.text("verdict")))
                (Field::new("words", &t.say("case-their-words")).optional(&t.say("field-optional")).error(wrong.of("words")).textarea(2, typed.text("words")))
                div class="form-actions" { (Button::new(&t.say("case-chose-word")).named("way", Way::Word.as_str()).submit()) }
            }
        }
    }
}
