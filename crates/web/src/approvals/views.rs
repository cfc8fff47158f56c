//! The markup of questions for a yes.

use attent_core::{
    approvals::{Approval, State},
    budgets::Beyond,
    ids::ApprovalId,
};
use maud::{Markup, html};

use super::Listed;
use crate::{
    Page, T,
    format::Format,
    forms::Wrong,
    gestures::typed,
    routes,
    ui::{self, Button, Field, Icon, Tone},
};

/// A refused answer: to which question, what is wrong, and what was typed.
pub(super) struct Refused<'a> {
    pub id: ApprovalId,
    pub wrong: Wrong,
    pub words: &'a str,
}

pub(super) fn list(page: &Page, listed: &Listed, refused: Option<&Refused<'_>>) -> Markup {
    let t = page.t;
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[], &t.say("approvals-title"), &t.say("approvals-about"), html! {}))
            (refused.map_or_else(|| Wrong::nothing(t).above(), |refused| refused.wrong.above()))
            @if listed.waiting.is_empty() && listed.others.is_empty() {
                (ui::empty(Icon::ShieldCheck, &t.say("approvals-none"), &t.say("approvals-none-do"), html! {}))
            }
            @for asked in &listed.waiting { (to_answer(page, asked, refused)) }
            @if !listed.others.is_empty() {
                h2 { (t.say("approvals-others")) }
                @for asked in &listed.others { (to_answer(page, asked, refused)) }
            }
            @for (title, lines) in [("approvals-open", &listed.open), ("approvals-past", &listed.past)] {
                @if !lines.is_empty() {
                    (ui::panel(&t.say(title), "", html! {
                        ul class="visits" role="list" { @for one in lines { (line(page, one)) } }
                    }))
                }
            }
        },
    )
}

/// One with its two buttons.
fn to_answer(page: &Page, asked: &Approval, refused: Option<&Refused<'_>>) -> Markup {
    let t = page.t;
    let refused = refused.filter(|refused| refused.id == asked.id);
    let action = format!("{}/{}/answer", routes::APPROVALS, asked.id);
    html! {
        section class="panel" {
            (question(&page.format, asked))
            @if asked.approver == page.staff { (turn(&page.format, asked)) } @else {
                p class="small soft" { (typed::turn(page, asked)) }
            }
            @if let Some(href) = routes::drawn(asked.subject, asked.subject_id) {
                p { a href=(href) { (t.say(&format!("approval-see-{}", asked.subject.as_str()))) } }
            }
            (answer_form(t, &action, &asked.id.to_string(), refused))
        }
    }
}

/// One of before, or one that only a colleague may answer.
fn line(page: &Page, asked: &Approval) -> Markup {
    let t = page.t;
    let (tone, state) = typed::state(page, asked.state);
    let what = what(&page.format, asked);
    let mine = asked.requester == page.staff && asked.state == State::Asked;
    html! {
        li {
            div class="stack close" {
                span class="line" {
                    @match routes::drawn(asked.subject, asked.subject_id) {
                        Some(href) => a href=(href) { (what) },
                        None => span { (what) },
                    }
                    (ui::chip(tone, &state))
                }
                small class="soft" {
                    (asked.requester_name) " → " (asked.answers()) ", " (page.format.time(asked.created_at))
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
pub(crate) fn what(format: &Format, asked: &Approval) -> String {
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
    html! {
        header { h2 { (what(format, asked)) } span class="soft small" { (who) } }
        @if !asked.why.is_empty() { blockquote { (asked.why) } }
        ul class="soft small" { @for one in &asked.beyond { li { (because(t, *one)) } } }
        @if asked.tops_up { (ui::notice(Tone::Info, &t.say("approval-tops-up"))) }
    }
}

/// Until when, for the one whose turn it is, and what follows without an answer.
fn turn(format: &Format, asked: &Approval) -> Markup {
    let t = format.t;
    let until = if asked.stand_in {
        "approval-until-last"
    } else {
        "approval-until"
    };
    let due = t.say_with(until, &[("when", format.full(asked.due_at).into())]);
    html! { p class="small soft" { (due) @if asked.stand_in { " " (t.say("approval-stand-in")) } } }
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

fn answer_form(t: T, action: &str, part: &str, refused: Option<&Refused<'_>>) -> Markup {
    let error = refused.and_then(|refused| refused.wrong.of("words"));
    let typed = refused.map_or("", |refused| refused.words);
    html! {
        form class="form" method="post" action=(action) {
            (Field::new("words", &t.say("approval-words")).part(part).optional(&t.say("field-optional")).error(error).text(typed))
            div class="form-actions" {
                (Button::main(&t.say("approval-yes")).icon(Icon::Check).named("answer", "yes").submit())
                (Button::new(&t.say("approval-no")).named("answer", "no").submit())
            }
        }
    }
}

/// The page of the link.
pub(super) fn linked(
    format: &Format,
    asked: &Approval,
    action: &str,
    refused: Option<&Refused<'_>>,
) -> Markup {
    let t = format.t;
    html! {
        (ui::pages::intro(&t.say("approval-title"), ""))
        section class="panel" {
            (question(format, asked))
            (turn(format, asked))
            @if asked.state == State::Asked { (answer_form(t, action, "", refused)) } @else { p { (t.say("error-already-decided")) } }
        }
    }
}

pub(super) fn done(t: T, title: &str) -> Markup {
    html! { (ui::pages::intro(title, &t.say("approval-done-about"))) }
}

pub(super) fn over(t: T, title: &str) -> Markup {
    html! { (ui::pages::intro(title, &t.say("approval-over-about"))) (Button::main(&t.say("approvals-title")).link(routes::APPROVALS)) }
}
