//! The page on which a voucher is issued.

use attent_core::{FieldErrors, budgets::Purpose};
use maud::{Markup, html};

use super::issue::{Shown, Typed};
use crate::{
    Page,
    customers::whom,
    forms,
    gestures::typed,
    routes,
    ui::{self, Button, Choice, Field, Icon, Layout},
};

pub(super) fn page(
    page: &Page,
    shown: &Shown,
    typed: &Typed,
    errors: &FieldErrors,
    whole: Option<&str>,
) -> Markup {
    let t = page.t;
    let crumbs = t.say("vouchers-title");
    let title = match &shown.customer {
        Some((_, name)) => t.say_with("voucher-issue-to", &[("name", name.as_str().into())]),
        None => t.say("voucher-issue"),
    };
    ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&crumbs, routes::VOUCHERS)], &title, &t.say("voucher-issue-about"), html! {}))
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
        "/vouchers/new",
        &typed.q,
        wrong.as_deref(),
        &shown.found,
    )
}

fn form(page: &Page, shown: &Shown, typed: &Typed, errors: &FieldErrors) -> Markup {
    let t = page.t;
    let error = |field: &str| errors.of(field).map(|word| t.say(word));
    let (amount, expires, story) = (error("amount"), error("expires"), error("story"));
    let occasions = typed::occasions(
        page,
        Purpose::parse(&typed.source).unwrap_or(Purpose::Recover),
    );
    html! {
        form class="form" method="post" action="/vouchers/new" {
            @for (name, value) in [("customer", &typed.customer), ("conversation", &typed.conversation), ("press", &typed.press)] {
                input type="hidden" name=(name) value=(value);
            }
            (sources(page, shown, typed))
            div class="grid-2" {
                (Field::new("amount", &t.say("voucher-value")).error(amount.as_deref()).required().short().first().money(page.currency.sign(), &typed.amount))
                (Field::new("expires", &t.say("voucher-expires")).error(expires.as_deref()).required().short().input("date", &typed.expires))
            }
            (Field::new("occasion", &t.say("gestures-occasion")).middling().select(&ui::Choice::each(&occasions), &typed.occasion))
            (Field::new("story", &t.say("gestures-story")).optional(&t.say("field-optional")).error(story.as_deref()).textarea(2, &typed.story))
            div class="form-actions" { (Button::main(&t.say("voucher-issue-do")).icon(Icon::Ticket).submit()) }
            @if let Some(check) = shown.check.as_ref().filter(|check| !check.beyond.is_empty()) {
                @let why = error("why");
                (typed::beyond(page, check, &typed.why, &typed.within, why.as_deref()))
            }
        }
    }
}

/// What pays for it, with what is left there.
fn sources(page: &Page, shown: &Shown, typed: &Typed) -> Markup {
    let t = page.t;
    let mut words: Vec<(&str, String, String)> = Purpose::ALL
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
    if shown.manages {
        words.push(("owed", t.say("voucher-owed"), t.say("voucher-owed-hint")));
    }
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(value, label, hint)| Choice::new(value, label).hint(hint))
        .collect();
    Field::new("source", &t.say("voucher-source")).radios(Layout::Cards, &choices, &typed.source)
}
