//! The markup of gestures.

use attent_core::{
    budgets::Budget,
    gestures::{Gesture, State},
};
use maud::{Markup, html};

use super::{
    pages::{Listed, Shown},
    typed,
};
use crate::{
    Page, routes,
    ui::{self, Button, Column, Icon, Tab, Tone, table},
};

/// "Flowers for Rosa".
pub(super) fn name(page: &Page, gesture: &Gesture) -> String {
    let what = page
        .t
        .say(&format!("gesture-kind-{}", gesture.kind.as_str()));
    let name = if gesture.customer_name.is_empty() {
        page.t.say("customer-erased")
    } else {
        gesture.customer_name.clone()
    };
    page.t.say_with(
        "gestures-name",
        &[("what", what.into()), ("name", name.into())],
    )
}

pub(super) fn list(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let acts = html! {
        @if page.actor.role >= attent_core::Role::Manager { (Button::new(&t.say("report-title")).icon(Icon::ChartColumn).link(routes::GESTURE_REPORT)) }
        @if page.writes() { (Button::main(&t.say("gestures-give")).icon(Icon::Gift).link("/gestures/new")) }
    };
    let (mine, all) = (t.say("gestures-mine"), t.say("gestures-all"));
    let tabs = [
        Tab {
            href: "/gestures",
            label: &mine,
            count: None,
            current: listed.mine,
        },
        Tab {
            href: "/gestures?view=all",
            label: &all,
            count: None,
            current: !listed.mine,
        },
    ];
    ui::page(
        ui::Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("gestures-title"), &t.say("gestures-about"), acts))
            (left(page, &listed.budgets))
            (ui::tabs(&t.say("gestures-title"), &tabs))
            @if listed.gestures.is_empty() {
                (ui::empty(Icon::Gift, &t.say("gestures-none"), &t.say("gestures-none-do"), html! {
                    @if page.writes() { (Button::new(&t.say("gestures-give")).icon(Icon::Gift).link("/gestures/new")) }
                }))
            } @else { (rows(page, listed)) }
            (table::pager(&t.say("list-pages"), (&t.say("list-first"), None), (&t.say("list-next"), listed.older.as_deref())))
        },
    )
}

/// What is left, as gauges that lead to the ledger. Nothing says how much should be spent.
fn left(page: &Page, budgets: &[Budget]) -> Markup {
    let t = page.t;
    html! {
        @if budgets.is_empty() {
            (ui::notice(Tone::Info, &t.say("gestures-no-budget-yet")))
        } @else {
            div class="grid-2" {
                @for budget in budgets {
                    @let words = t.say_with("gestures-left-of", &[
                        ("left", page.format.money(budget.available).into()),
                        ("granted", page.format.money(budget.granted).into()),
                    ]);
                    section class="panel" {
                        (ui::gauge(Tone::Accent, &t.say(&format!("purpose-{}", budget.purpose.as_str())),
                            budget.available.amount, budget.granted.amount, &words))
                        div class="line small soft" {
                            @if budget.reserved.amount > 0 {
                                span { (t.say_with("gestures-reserved", &[("money", page.format.money(budget.reserved).into())])) }
                            }
                            a class="push" href=(routes::budget(budget.id)) { (t.say("ledger-open")) }
                        }
                    }
                }
            }
        }
    }
}

fn rows(page: &Page, listed: &Listed) -> Markup {
    let t = page.t;
    let labels =
        ["to", "what", "amount", "state", "when"].map(|key| t.say(&format!("gestures-col-{key}")));
    let [to, what, amount, state, when] = &labels;
    let columns = [
        Column::text(to),
        Column::text(what),
        Column::number(amount),
        Column::text(state),
        Column::text(when),
        Column::text(""),
    ];
    let rows = html! {
        @for gesture in &listed.gestures {
            tr {
                td { (table::who(&gesture.customer_name, &routes::gesture(gesture.id), if listed.mine { "" } else { &gesture.giver_name })) }
                td {
                    (t.say(&format!("gesture-kind-{}", gesture.kind.as_str())))
                    @if !gesture.story.is_empty() { br; span class="soft small" { (short(&gesture.story)) } }
                }
                td class="num" { (page.format.money(gesture.money)) }
                td { (state_chip(page, gesture.state)) }
                td { (page.format.time(gesture.created_at)) }
                td class="acts" {
                    @if page.writes() && gesture.giver != listed.me && matches!(gesture.state, State::Offered | State::Delivered) {
                        (thank(page, gesture))
                    } @else if gesture.thanks > 0 {
                        (ui::chip_with(Tone::Accent, Icon::Heart, &page.format.number(gesture.thanks)))
                    }
                }
            }
        }
    };
    ui::table(&t.say("gestures-title"), &columns, rows)
}

fn short(story: &str) -> String {
    const MOST: usize = 90;
    if story.chars().count() <= MOST {
        return story.to_owned();
    }
    story.chars().take(MOST).chain(['…']).collect()
}

fn thank(page: &Page, gesture: &Gesture) -> Markup {
    let href = format!("{}/thanks", routes::gesture(gesture.id));
    let word = page.t.say("gestures-thank");
    Button::new(&word).icon(Icon::Heart).small().post(&href)
}

pub(super) fn state_chip(page: &Page, state: State) -> Markup {
    let tone = match state {
        State::Asked => Tone::Warn,
        State::Offered => Tone::Info,
        State::Delivered => Tone::Good,
        State::Released | State::Reversed | State::Declined => Tone::Plain,
    };
    ui::chip(
        tone,
        &page.t.say(&format!("gesture-state-{}", state.as_str())),
    )
}

pub(super) fn show(page: &Page, shown: &Shown, title: &str) -> Markup {
    let t = page.t;
    let gesture = &shown.gesture;
    let crumbs = t.say("gestures-title");
    let customer =
        html! { a href=(routes::customer(gesture.customer)) { (gesture.customer_name) } };
    let pairs = [
        (t.say("gestures-col-state"), state_chip(page, gesture.state)),
        (
            t.say("gestures-col-amount"),
            html! { (page.format.money(gesture.money)) },
        ),
        (t.say("gestures-col-to"), customer),
        (t.say("gestures-by"), html! { (gesture.giver_name) }),
        (
            t.say("gestures-purpose"),
            html! { (t.say(&format!("purpose-{}", gesture.purpose.as_str()))) },
        ),
        (
            t.say("gestures-occasion"),
            html! { (t.say(&format!("occasion-{}", gesture.occasion.as_str()))) },
        ),
        (
            t.say("gestures-col-when"),
            page.format.time(gesture.created_at),
        ),
    ];
    let facts: Vec<(&str, Markup)> = pairs
        .iter()
        .map(|(word, what)| (word.as_str(), what.clone()))
        .collect();
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::GESTURES)], title, "", thanks_act(page, shown)))
            (ui::panel("", "", html! {
                @if !gesture.story.is_empty() { p { (gesture.story) } }
                (ui::facts(&facts))
                @if let Some(conversation) = gesture.conversation {
                    a href=(routes::conversation(conversation)) { (t.say("gestures-conversation")) }
                }
                @if shown.theirs { (acts(page, gesture)) }
            }))
            @if let Some(asked) = &shown.asked { (typed::asked(page, asked)) }
            @if !shown.thanks.is_empty() {
                (ui::panel(&t.say("gestures-thanks"), "", html! {
                    ul class="pairs" role="list" {
                        @for one in &shown.thanks { li { span class="line" { (ui::icon(Icon::Heart)) (one.name) } (page.format.time(one.at)) } }
                    }
                }))
            }
        },
    )
}

fn thanks_act(page: &Page, shown: &Shown) -> Markup {
    let done = shown.thanks.iter().any(|one| one.staff == shown.me);
    let given = matches!(shown.gesture.state, State::Offered | State::Delivered);
    html! {
        @if page.writes() && given && !done && shown.gesture.giver != shown.me { (thank(page, &shown.gesture)) }
    }
}

/// What can become of it.
fn acts(page: &Page, gesture: &Gesture) -> Markup {
    let t = page.t;
    let base = routes::gesture(gesture.id);
    let post = |to: &str, button: Button<'_>| {
        html! {
            form class="line" method="post" action={ (base) "/" (to) } {
                input type="hidden" name="version" value=(gesture.version);
                (button.submit())
            }
        }
    };
    html! {
        @match gesture.state {
            State::Offered => div class="line" {
                (post("delivery", Button::main(&t.say("gestures-deliver")).icon(Icon::Check)))
                (post("release", Button::quiet(&t.say("gestures-release"))))
            },
            State::Delivered => div class="line" {
                (post("reversal", Button::quiet(&t.say("gestures-reverse")).icon(Icon::Undo2)))
            },
            _ => {},
        }
    }
}
