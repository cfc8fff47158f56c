//! The page of a case: where it stands, the one next step, and what is known beside it.

use attent_core::cases::{Kind, Mood, State};
use maud::{Markup, html};

use super::{aside, next, pages::Shown, parts, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Icon, Tone},
};

pub(super) fn stage(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let crumbs = t.say("cases-title");
    let kind = t.say(&format!("case-kind-{}", shown.case.kind.as_str()));
    let about = format!("{kind} · {} · #{}", shown.customer.name, shown.talk.number);
    let head = html! {
        (Button::new(&t.say("case-to-conversation")).icon(Icon::MessageSquare).link(&routes::conversation(shown.talk.id)))
    };
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[(&crumbs, routes::CASES)], &shown.talk.subject, &about, head))
            (stepper(page, shown))
            (wrong.above())
            (marks(page, shown))
            div class="case" {
                div class="stack" {
                    (next::step(page, shown, wrong, typed))
                    @if shown.case.kind == Kind::Return { (parts::items(page, shown, wrong, typed)) }
                    @if shown.case.kind == Kind::Support { (parts::diagnosis(page, shown, wrong, typed)) }
                    (parts::offered(page, shown, wrong, typed))
                    @if page.writes() { (parts::other(page, shown, wrong, typed)) }
                }
                div class="stack" { (aside::facts(page, shown, wrong, typed)) }
            }
        },
    )
}

/// The way of ISO 10002, with where the case is on it.
fn stepper(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let words: Vec<String> = State::ALL
        .iter()
        .map(|state| t.say(&format!("case-state-{}", state.as_str())))
        .collect();
    let at = State::ALL
        .iter()
        .position(|state| *state == shown.case.state);
    let steps: Vec<&str> = words.iter().map(String::as_str).collect();
    ui::pages::steps(&t.say("case-way"), &steps, at.unwrap_or(0))
}

/// What one should know before anything else.
fn marks(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let case = &shown.case;
    let waiting = shown
        .handovers
        .iter()
        .find(|one| one.is_waiting() && Some(one.to) == page.actor.staff_id());
    let open: Vec<_> = shown
        .escalations
        .iter()
        .filter(|one| one.ended_at.is_none())
        .collect();
    html! {
        @if case.times > 1 {
            (ui::notice(Tone::Warn, &t.say_with("case-times-note", &[("count", case.times.into())])))
        }
        @if let Some(handover) = waiting { (asked_to_take(page, shown, handover)) }
        @for one in shown.handovers.iter().filter(|one| one.is_waiting() && Some(one.to) != page.actor.staff_id()) {
            (waits_for(page, shown, one))
        }
        @for escalation in open {
            @let to = shown.name(escalation.to).unwrap_or(&escalation.body);
            (ui::notice(Tone::Late, &t.say_with("case-escalated-to", &[("to", to.into()), ("reason", escalation.reason.as_str().into())])))
        }
        @if case.mood_came == Some(Mood::Poor) && case.mood_left.is_some_and(Mood::is_good) {
            (ui::notice(Tone::Good, &t.say("case-turned-round")))
        }
    }
}

/// Somebody else was asked to take it, and has not answered yet.
fn waits_for(page: &Page, shown: &Shown, handover: &attent_core::cases::Handover) -> Markup {
    let t = page.t;
    let to = shown.name(Some(handover.to)).unwrap_or("").to_owned();
    html! {
        section class="panel" {
            p { (t.say_with("case-asked-of", &[("who", to.into())])) " " span class="soft small" { (page.format.time(handover.at)) } }
            @if !handover.note.is_empty() { p class="said" { (handover.note) } }
            @if page.writes() {
                form method="post" action=(routes::of_case(shown.case.id, "decline")) {
                    input type="hidden" name="handover" value=(handover.id);
                    (Button::quiet(&t.say("case-take-back")).small().submit())
                }
            }
        }
    }
}

fn asked_to_take(page: &Page, shown: &Shown, handover: &attent_core::cases::Handover) -> Markup {
    let t = page.t;
    let from = shown.name(handover.from).unwrap_or("").to_owned();
    let act = |what: &str| routes::of_case(shown.case.id, what);
    html! {
        section class="panel" {
            header { h2 { (t.say_with("case-handed-to-you", &[("who", from.into())])) } }
            @if !handover.note.is_empty() { p class="said" { (handover.note) } }
            div class="line" {
                form method="post" action=(act("take")) {
                    input type="hidden" name="handover" value=(handover.id);
                    (Button::main(&t.say("case-take")).icon(Icon::UserCheck).submit())
                }
                form method="post" action=(act("decline")) {
                    input type="hidden" name="handover" value=(handover.id);
                    (Button::quiet(&t.say("case-decline")).submit())
                }
            }
        }
    }
}
