//! Offering: the apology, then the likeliest solutions with their words in the customer's language,
//! ready to be ticked and made fit.

use attent_core::solutions::Suggestion;
use maud::{Markup, html};

use super::{pages::Shown, said::Said, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Icon, Tone},
};

/// So many are shown at once; the rest unfold.
const FIRST: usize = 5;

pub(super) fn form(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let values = [("name", shown.customer.name.as_str().into())];
    let apology = shown.theirs().say_with("case-apology", &values);
    let (first, rest) = shown
        .suggestions
        .split_at(FIRST.min(shown.suggestions.len()));
    ui::panel(
        &t.say("case-next-offer"),
        &t.say("case-next-offer-about"),
        html! {
            form class="form" method="post" action=(routes::of_case(shown.case.id, "offer")) {
                (Field::new("apology", &t.say("case-apology-label")).hint(&t.say("case-apology-hint"))
                    .error(wrong.of("apology")).textarea(3, typed.or("apology", &apology)))
                @if let Some(error) = wrong.of("offers") { (ui::notice(Tone::Late, error)) }
                div class="stack close" id="f-offers" {
                    @for (place, one) in first.iter().enumerate() { (solution(page, one, typed, place < 2)) }
                }
                @if !rest.is_empty() {
                    details {
                        summary { (t.say("case-more-solutions")) }
                        div class="stack close" { @for one in rest { (solution(page, one, typed, false)) } }
                    }
                }
                details {
                    summary class="soft small" { (t.say("case-law")) }
                    (Field::new("law", &t.say("case-law-label")).hint(&t.say("case-law-hint")).error(wrong.of("law")).text(typed.text("law")))
                }
                div class="form-actions" {
                    @if shown.by_mail {
                        (Button::main(&t.say("case-offer-mail")).icon(Icon::Send).named("way", "mail").submit())
                        (Button::new(&t.say("case-offer-word")).named("way", "word").submit())
                    } @else {
                        (Button::main(&t.say("case-offer-word")).named("way", "word").submit())
                    }
                }
            }
        },
    )
}

/// One solution to tick; its words unfold below it.
fn solution(page: &Page, (one, said): &(Suggestion, Said), typed: &Typed, likely: bool) -> Markup {
    let t = page.t;
    let id = one.solution.id.to_string();
    let ticked = if typed.is_empty() {
        likely && one.fits
    } else {
        typed.all("solution").any(|ticked| ticked == id)
    };
    let name = |field: &str| format!("{field}-{id}");
    let parts = [
        ("title", &said.title),
        ("text", &said.text),
        ("limits", &said.limits),
        ("why", &said.why),
    ];
    html! {
        div class="offer-line" {
            label class="choice" {
                input type="checkbox" name="solution" value=(id) checked[ticked];
                span {
                    b { (said.title) } " "
                    @if one.fits { (ui::chip(Tone::Good, &t.say("case-fits"))) }
                    @if one.wished { " " (ui::chip(Tone::Accent, &t.say("case-wished"))) }
                    @if one.chosen > 0 { " " span class="soft small" { (t.say_with("case-chosen-before", &[("count", one.chosen.into())])) } }
                }
                span class="hint" { (said.text) (money(page, one)) }
            }
            details {
                summary class="soft small" { (t.say("case-change-words")) }
                @for (field, there) in parts {
                    (Field::new(&name(field), &t.say(&format!("solution-field-{field}"))).textarea(1, typed.or(&name(field), there)))
                }
            }
        }
    }
}

fn money(page: &Page, one: &Suggestion) -> Markup {
    let t = page.t;
    html! {
        @if let Some(cost) = one.solution.cost {
            " " (t.say_with("case-costs-us", &[("money", page.format.money(cost).into())]))
        }
        @if one.solution.needs_authority() { " " (ui::chip(Tone::Warn, &t.say("case-needs-manager"))) }
    }
}
