//! The markup of questions for a yes.

use attent_core::{
    approvals::{Approval, State},
    budgets::Beyond,
};
use maud::{Markup, html};

use super::Listed;
use crate::{
    Page, T,
    format::Format,
    gestures::typed,
    routes,
    ui::{self, Button, Field, Icon, Tone},
};

pub(super) fn list(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[], &t.say("approvals-title"), &t.say("approvals-about"), html! {}))
            @if listed.waiting.is_empty() {
                (ui::empty(Icon::ShieldCheck, &t.say("approvals-none"), &t.say("approvals-none-do"), html! {}))
            }
            @for asked in &listed.waiting {
                section class="panel" {
                    (question(&page.format, asked))
                    (answer_form(t, &format!("{}/{}/answer", routes::APPROVALS, asked.id)))
                }
            }
            @if !listed.past.is_empty() {
                (ui::panel(&t.say("approvals-past"), "", html! {
                    ul class="pairs" role="list" { @for one in &listed.past { (past(page, one)) } }
                }))
            }
        },
    )
}

/// One of before, or one that somebody else has to answer.
fn past(page: &Page, asked: &Approval) -> Markup {
    let t = page.t;
    let (tone, state) = typed::state(page, asked.state);
    let what = what(&page.format, asked);
    let mine = asked.requester == page.staff && asked.state == State::Asked;
    html! {
        li {
            span {
                @match routes::drawn(asked.subject, asked.subject_id) {
                    Some(href) => a href=(href) { (what) },
                    None => (what),
                }
                " " (ui::chip(tone, &state)) br;
                small class="soft" {
                    (asked.requester_name) " → " (asked.approver_name) ", " (page.format.time(asked.created_at))
                    @if !asked.answer.is_empty() { ": " (asked.answer) }
                }
            }
            @if mine {
                (Button::quiet(&t.say("approval-withdraw")).small().post(&format!("{}/{}/withdrawal", routes::APPROVALS, asked.id)))
            }
        }
    }
}

/// "Flowers, €40.00, for Rosa".
fn what(format: &Format, asked: &Approval) -> String {
    let t = format.t;
    let what = t.say(&format!("gesture-kind-{}", asked.kind.as_str()));
    let money = format.money(asked.money);
    match &asked.customer_name {
        Some(name) if !name.is_empty() => t.say_with(
            "approval-what-for",
            &[
                ("what", what.into()),
                ("money", money.into()),
                ("name", name.as_str().into()),
            ],
        ),
        _ => format!("{what}, {money}"),
    }
}

fn question(format: &Format, asked: &Approval) -> Markup {
    let t = format.t;
    let who = t.say_with(
        "approval-asks",
        &[("who", asked.requester_name.as_str().into())],
    );
    let due = t.say_with(
        "approval-until",
        &[("when", format.full(asked.due_at).into())],
    );
    html! {
        header { h2 { (what(format, asked)) } span class="soft small" { (who) } }
        @if !asked.why.is_empty() { blockquote { (asked.why) } }
        ul class="soft small" { @for one in &asked.beyond { li { (because(t, *one)) } } }
        @if asked.tops_up { (ui::notice(Tone::Info, &t.say("approval-tops-up"))) }
        p class="small soft" { (due) @if asked.stand_in { " " (t.say("approval-stand-in")) } }
    }
}

fn because(t: T, beyond: Beyond) -> String {
    t.say(match beyond {
        Beyond::Authority => "approval-because-authority",
        Beyond::Kind => "approval-because-kind",
        Beyond::PerGesture => "approval-because-per-gesture",
        Beyond::PerCustomer => "approval-because-per-customer",
        Beyond::Budget => "approval-because-budget",
    })
}

fn answer_form(t: T, action: &str) -> Markup {
    html! {
        form class="form" method="post" action=(action) {
            (Field::new("words", &t.say("approval-words")).optional(&t.say("field-optional")).text(""))
            div class="form-actions" {
                (Button::main(&t.say("approval-yes")).icon(Icon::Check).named("answer", "yes").submit())
                (Button::new(&t.say("approval-no")).named("answer", "no").submit())
            }
        }
    }
}

/// The page of the link.
pub(super) fn linked(format: &Format, asked: &Approval, action: &str) -> Markup {
    let t = format.t;
    html! {
        (ui::pages::intro(&t.say("approval-title"), ""))
        section class="panel" {
            (question(format, asked))
            @if asked.state == State::Asked { (answer_form(t, action)) } @else { p { (t.say("error-already-decided")) } }
        }
    }
}

pub(super) fn done(t: T, title: &str) -> Markup {
    html! { (ui::pages::intro(title, &t.say("approval-done-about"))) }
}

pub(super) fn over(t: T, title: &str) -> Markup {
    html! { (ui::pages::intro(title, &t.say("approval-over-about"))) (Button::main(&t.say("approvals-title")).link(routes::APPROVALS)) }
}
