//! What is known of a case, beside the next step: mood, wish, the core, whose it is, its history.

use attent_core::{
    cases::{Mood, State, Wish},
    refusals::Refusal,
};
use maud::{Markup, html};

use super::{pages::Shown, said, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Tone},
};

pub(super) fn facts(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    html! {
        (moods(page, shown))
        (wish(page, shown, wrong, typed))
        (known(page, shown))
        @if !shown.refusals.is_empty() { (refused(page, shown)) }
        @if !shown.earlier.is_empty() { (earlier(page, shown)) }
        (history(page, shown))
    }
}

fn to(shown: &Shown, what: &str) -> String {
    routes::of_case(shown.case.id, what)
}

/// One tap when they come, one when they leave.
fn moods(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let taps = [
        ("came", shown.case.mood_came),
        ("left", shown.case.mood_left),
    ];
    html! {
        section class="panel" {
            @for (when, there) in taps {
                form class="moods" method="post" action=(to(shown, when)) aria-label=(t.say(&format!("case-mood-{when}"))) {
                    span class="small soft" { (t.say(&format!("case-mood-{when}"))) }
                    div class="line" { @for mood in Mood::ALL {
                        button class="button small" type="submit" name="mood" value=(mood.as_str())
                            aria-pressed=(if there == Some(*mood) { "true" } else { "false" }) disabled[!page.writes()] { (t.say(&format!("mood-{}", mood.as_str()))) }
                    } }
                }
            }
        }
    }
}

fn wish(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let case = &shown.case;
    let pairs: Vec<(&str, String)> = std::iter::once(("", t.say("wish-not-asked")))
        .chain(
            Wish::ALL
                .iter()
                .map(|wish| (wish.as_str(), t.say(&format!("wish-{}", wish.as_str())))),
        )
        .collect();
    let choices: Vec<Choice<'_>> = pairs
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let there = case.wish.map_or("", Wish::as_str);
    let early = !matches!(
        case.state,
        State::Offered | State::Chosen | State::Fulfilling | State::Closed
    );
    let editable = early && page.writes();
    if case.wish.is_none() && !editable {
        return html! {};
    }
    let form = html! {
        form class="form" id="wish-form" method="post" action=(to(shown, "wish")) {
            (Field::new("wish", &t.say("case-wish-what")).error(wrong.of("wish")).select(&choices, typed.or("wish", there)))
            (Field::new("wish_words", &t.say("case-their-words")).optional(&t.say("field-optional")).error(wrong.of("wish_words")).textarea(1, typed.or("wish_words", &case.wish_words)))
            div class="form-actions" { (Button::new(&t.say("case-wish-save")).small().submit()) }
        }
    };
    let about = if case.wish.is_none() {
        t.say("case-wish-ask")
    } else {
        String::new()
    };
    ui::panel(
        &t.say("case-wish"),
        &about,
        html! {
            @if let Some(wish) = case.wish {
                p { b { (t.say(&format!("wish-{}", wish.as_str()))) } }
                @if !case.wish_words.is_empty() { p { (case.wish_words) } }
                @if editable {
                    details id="wish" { summary class="soft small" { (t.say("case-wish-change")) } (form) }
                }
            } @else { (form) }
        },
    )
}

fn known(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let case = &shown.case;
    let nobody = t.say("talk-nobody");
    let owner = shown.name(case.owner).unwrap_or(&nobody);
    let cause = case
        .cause
        .and_then(|id| shown.causes.iter().find(|cause| cause.id == id))
        .map(|cause| said::cause(t, cause));
    let labels = [
        t.say("cases-owner"),
        t.say("case-severity"),
        t.say("case-cause"),
        t.say("case-handovers"),
    ];
    let mut pairs = vec![(labels[0].as_str(), html! { (owner) })];
    if let Some(severity) = case.severity {
        let word = t.say(&format!("severity-{}", severity.as_str()));
        pairs.push((labels[1].as_str(), html! { (word) }));
    }
    if let Some(cause) = cause {
        pairs.push((labels[2].as_str(), html! { (cause) }));
    }
    if case.handovers > 0 {
        let count = page.format.number(case.handovers);
        pairs.push((labels[3].as_str(), html! { (count) }));
    }
    ui::panel(
        &t.say("case-known"),
        "",
        html! {
            (ui::facts(&pairs))
            @if case.core.is_some() {
                @for (name, text) in [("said", &case.said), ("really", &case.really), ("looks", &case.looks)] {
                    div { p class="soft small" { (t.say(&format!("case-{name}"))) } p { (text) } }
                }
                @if let Some(back) = case.read_back {
                    @let word = t.say(&format!("case-read-back-{}", back.way.as_str()));
                    p { (ui::chip(Tone::Good, &t.say("case-confirmed"))) " " span class="soft small" { (word) ", " (page.format.time(back.at)) } }
                }
            }
        },
    )
}

/// What we said no to, by which rule, and what was offered instead.
fn refused(page: &Page, shown: &Shown) -> Markup {
    let rule = |one: &Refusal| {
        let rule = shown.rules.iter().find(|rule| rule.id == one.rule);
        rule.map(|rule| said::rule(page.t, rule))
    };
    ui::panel(
        &page.t.say("case-end-refused"),
        "",
        html! {
            @for one in &shown.refusals {
                div {
                    p { (one.asked) " → " (one.instead) }
                    p class="soft small" {
                        @if let Some(rule) = rule(one) { (rule) }
                        @if let Some(cost) = one.cost { " · " (page.format.money(cost)) }
                    }
                }
            }
        },
    )
}

fn earlier(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    ui::panel(
        &t.say("case-earlier"),
        "",
        html! {
            @for one in &shown.earlier {
                div class="line" {
                    a href=(routes::case(one.id)) { "#" (one.number) " " (one.subject) }
                    @if one.same_cause { (ui::chip(Tone::Warn, &t.say("case-same-cause"))) }
                    @if shown.case.repeats == Some(one.id) { (ui::chip(Tone::Late, &t.say("case-same-matter"))) }
                    @else if shown.case.is_open() && page.writes() {
                        form method="post" action=(to(shown, "same")) {
                            input type="hidden" name="before" value=(one.id);
                            (Button::quiet(&t.say("case-same-matter-do")).small().submit())
                        }
                    }
                }
            }
        },
    )
}

fn history(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    ui::panel(
        &t.say("case-history"),
        "",
        html! {
            ol class="stack close" role="list" {
                @for step in &shown.steps {
                    li {
                        span { (t.say(&format!("case-state-{}", step.state.as_str()))) } " "
                        span class="soft small" { (page.format.time(step.at)) " " (shown.name(step.by).unwrap_or("")) }
                    }
                }
            }
        },
    )
}
