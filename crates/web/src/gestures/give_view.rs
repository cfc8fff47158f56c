//! The page on which a gesture is given.

use attent_core::{
    FieldErrors, Money,
    budgets::{Kind, Purpose},
};
use maud::{Markup, html};

use super::{
    give::{Shown, Typed},
    typed,
};
use crate::{
    Page,
    customers::whom,
    forms, routes,
    ui::{self, Button, Choice, Field, Icon, Layout},
};

/// Amounts to press, in whole units: most gestures are one of them.
const PRESETS: [i64; 4] = [5, 10, 20, 30];

pub(super) fn page(
    page: &Page,
    shown: &Shown,
    typed: &Typed,
    errors: &FieldErrors,
    whole: Option<&str>,
) -> Markup {
    let t = page.t;
    let crumbs = t.say("gestures-title");
    let title = match &shown.customer {
        Some((_, name)) => t.say_with("gestures-give-to", &[("name", name.as_str().into())]),
        None => t.say("gestures-give"),
    };
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::GESTURES)], &title, &t.say("gestures-give-about"), html! {}))
            (forms::refused(whole, html! {}))
            @match &shown.customer {
                None => (look_for(page, shown, typed, errors)),
                Some(_) => (form(page, shown, typed, errors)),
            }
        },
    )
}

/// To whom, while that is not known.
fn look_for(page: &Page, shown: &Shown, typed: &Typed, errors: &FieldErrors) -> Markup {
    let wrong = errors.of("q").map(|word| page.t.say(word));
    whom::view(
        page,
        "/gestures/new",
        &typed.q,
        wrong.as_deref(),
        &shown.found,
    )
}

fn form(page: &Page, shown: &Shown, typed: &Typed, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let error = |field: &str| errors.of(field).map(|word| t.say(word));
    let (kind, purpose, story) = (error("kind"), error("purpose"), error("story"));
    let kinds: Vec<(&str, String)> = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::Voucher)
        .map(|kind| {
            let word = t.say(&format!("gesture-kind-{}", kind.as_str()));
            (kind.as_str(), word)
        })
        .collect();
    let chosen = Purpose::parse(&typed.purpose).unwrap_or(Purpose::Recover);
    let occasions = typed::occasions(page, chosen);
    html! {
        form class="form" method="post" action="/gestures/new" {
            @for (name, value) in [("customer", &typed.customer), ("conversation", &typed.conversation), ("press", &typed.press)] {
                input type="hidden" name=(name) value=(value);
            }
            (Field::new("kind", &t.say("gestures-what")).error(kind.as_deref()).radios(Layout::Tiles, &ui::Choice::each(&kinds), &typed.kind))
            (amounts(page, shown, typed, errors))
            (purposes(page, shown, typed, purpose.as_deref()))
            (Field::new("delivered", &t.say("gestures-delivered")).checkbox(typed.delivered.is_some()))
            div class="form-actions" { (Button::main(&t.say("gestures-give-do")).icon(Icon::Gift).submit()) (left_line(page, shown, chosen)) }
            @if let Some(check) = shown.check.as_ref().filter(|check| !check.beyond.is_empty()) {
                @let why = error("why");
                (typed::beyond(page, check, &typed.why, &typed.within, why.as_deref()))
            }
            p class="soft small" { (t.say("gestures-more")) }
            (Field::new("occasion", &t.say("gestures-occasion")).middling().select(&ui::Choice::each(&occasions), &typed.occasion))
            (Field::new("story", &t.say("gestures-story")).optional(&t.say("field-optional")).hint(&t.say("gestures-story-hint"))
                .error(story.as_deref()).textarea(2, &typed.story))
        }
    }
}

/// What is left, beside the button.
fn left_line(page: &Page, shown: &Shown, chosen: Purpose) -> Markup {
    let left = shown.left.iter().find(|(purpose, _)| *purpose == chosen);
    let words = match left {
        Some((_, left)) => page.t.say_with(
            "gestures-left",
            &[("left", page.format.money(*left).into())],
        ),
        None => page.t.say("gestures-no-budget"),
    };
    html! { span class="soft small" { (words) } }
}

fn amounts(page: &Page, shown: &Shown, typed: &Typed, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let wrong = errors.of("amount").map(|word| t.say(word));
    let presets: Vec<(String, String)> = PRESETS
        .iter()
        .map(|units| {
            let money = Money::new(units * shown.currency.minor_units(), shown.currency);
            (money.amount.to_string(), page.format.money(money))
        })
        .collect();
    let choices: Vec<Choice<'_>> = presets
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    // Something is chosen from the start: it is one press less.
    let chosen = if typed.preset.is_empty() {
        presets.get(1).map_or("", |(value, _)| value.as_str())
    } else {
        typed.preset.as_str()
    };
    html! {
        (Field::new("preset", &t.say("gestures-amount")).radios(Layout::Tiles, &choices, chosen))
        (Field::new("amount", &t.say("gestures-amount-other")).optional(&t.say("field-optional")).short()
            .error(wrong.as_deref()).money(shown.currency.sign(), &typed.amount))
    }
}

fn purposes(page: &Page, shown: &Shown, typed: &Typed, wrong: Option<&str>) -> Markup {
    let t = page.t;
    let words: Vec<(&str, String, String)> = Purpose::ALL
        .iter()
        .map(|purpose| {
            let left = shown.left.iter().find(|(one, _)| one == purpose);
            let hint = match left {
                Some((_, left)) => t.say_with(
                    "gestures-left",
                    &[("left", page.format.money(*left).into())],
                ),
                None => t.say("gestures-no-budget"),
            };
            let label = t.say(&format!("purpose-{}", purpose.as_str()));
            (purpose.as_str(), label, hint)
        })
        .collect();
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(value, label, hint)| Choice::new(value, label).hint(hint))
        .collect();
    Field::new("purpose", &t.say("gestures-purpose"))
        .error(wrong)
        .radios(Layout::Cards, &choices, &typed.purpose)
}
