//! Offering: the apology, then the likeliest solutions with their words in the customer's language,
//! ready to be ticked and made fit; what it draws on, and the question for a yes beyond that.

use attent_core::{
    approvals::State as Answered,
    customers,
    solutions::{Asked, Suggestion},
};
use maud::{Markup, html};

use super::{pages::Shown, said::Said, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes, settings,
    ui::{self, Button, Choice, Field, Icon, Layout, Tone},
};

/// So many are shown at once; the rest unfold.
const FIRST: usize = 5;

pub(super) fn form(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let values = [("name", customers::NAME.into())];
    let apology = shown.theirs().say_with("case-apology", &values);
    let apology = customers::greeted(&apology, &shown.customer.name);
    // What stood on the form when somebody was asked for a yes.
    let kept = shown
        .asked
        .first()
        .filter(|_| typed.get("apology").is_none());
    let kept = kept.map(|asked| Typed::again(&asked.form));
    let typed = kept.as_ref().unwrap_or(typed);
    let (first, rest) = shown
        .suggestions
        .split_at(FIRST.min(shown.suggestions.len()));
    let ticked = |one: &(Suggestion, Said)| {
        let id = one.0.solution.id.to_string();
        typed.all("solution").any(|ticked| ticked == id)
    };
    ui::panel(
        &t.say("case-next-offer"),
        &t.say("case-next-offer-about"),
        html! {
            form class="form" id="offer" method="post" action=(routes::of_case(shown.case.id, "offer")) {
                (Field::new("apology", &t.say("case-apology-label")).hint(&t.say("case-apology-hint"))
                    .error(wrong.of("apology")).textarea(3, typed.or("apology", &apology)))
                @if let Some(error) = wrong.of("offers") { (ui::notice(Tone::Late, error)) }
                div class="offers" id="f-offers" {
                    @for (place, one) in first.iter().enumerate() { (solution(page, shown, one, typed, place < 2)) }
                }
                @if !rest.is_empty() {
                    details id="more-solutions" open[rest.iter().any(ticked)] {
                        summary { (t.say("case-more-solutions")) }
                        div class="offers" { @for one in rest { (solution(page, shown, one, typed, false)) } }
                    }
                }
                details id="law" open[!typed.text("law").is_empty()] {
                    summary class="soft small" { (t.say("case-law")) }
                    (Field::new("law", &t.say("case-law-label")).hint(&t.say("case-law-hint")).error(wrong.of("law")).text(typed.text("law")))
                }
                (send(page, shown))
                (yes(page, wrong, typed))
            }
        },
    )
}

fn send(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    html! {
        div class="form-actions" {
            @if shown.by_mail {
                (Button::main(&t.say("case-offer-mail")).icon(Icon::Send).named("way", "mail").submit())
                (Button::new(&t.say("case-offer-word")).named("way", "word").submit())
            } @else {
                (Button::main(&t.say("case-offer-word")).named("way", "word").submit())
            }
            span class="soft small" { (left(page, shown)) }
        }
    }
}

/// What is left for what goes beyond what is owed, beside the button.
fn left(page: &Page, shown: &Shown) -> String {
    let t = page.t;
    let Some(reach) = shown.reach else {
        return t.say("case-no-budget");
    };
    let left = page.format.money(reach.left);
    match reach.each {
        None => t.say_with("case-left", &[("left", left.into())]),
        Some(each) => t.say_with(
            "case-left-each",
            &[
                ("left", left.into()),
                ("each", page.format.money(each).into()),
            ],
        ),
    }
}

/// Beyond one's own limit: somebody else is asked, and the form waits for their answer.
fn yes(page: &Page, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let refused = wrong.is_something()
        && typed.get("apology").is_some()
        && ["offers", "apology", "law"]
            .iter()
            .all(|field| wrong.of(field).is_none());
    let choices = [
        ("minutes", t.say("approval-within-minutes")),
        ("day", t.say("approval-within-day")),
    ];
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let form = html! {
        (Field::new("why", &t.say("approval-why")).hint(&t.say("approval-why-hint")).error(wrong.of("why")).textarea(2, typed.text("why")))
        (Field::new("within", &t.say("approval-within")).radios(Layout::Tiles, &choices, typed.or("within", "minutes")))
        div class="form-actions" { (Button::new(&t.say("approval-ask")).icon(Icon::ShieldCheck).named("way", "ask").submit()) }
    };
    html! {
        @if refused {
            // Not folded: what is folded on the page stays so when the page comes anew.
            div class="stack" { h3 { (t.say("case-ask-yes")) } (form) }
        } @else {
            details id="ask-yes" { summary class="soft small" { (t.say("case-ask-yes")) } (form) }
        }
    }
}

/// One solution to tick; its words unfold below it.
fn solution(
    page: &Page,
    shown: &Shown,
    (one, said): &(Suggestion, Said),
    typed: &Typed,
    likely: bool,
) -> Markup {
    let t = page.t;
    let id = one.solution.id.to_string();
    let ticked = if typed.get("apology").is_none() {
        likely && one.fits && !one.solution.draws
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
    let title = typed.or(&name("title"), &said.title).to_owned();
    html! {
        div class="offer-line" {
            label class="choice" {
                input type="checkbox" name="solution" value=(id) checked[ticked];
                span {
                    b { (title) } " "
                    @if one.fits { (ui::chip(Tone::Good, &t.say("case-fits"))) }
                    @if one.wished { " " (ui::chip(Tone::Accent, &t.say("case-wished"))) }
                    @if one.chosen > 0 { " " span class="soft small" { (t.say_with("case-chosen-before", &[("count", one.chosen.into())])) } }
                }
                span class="hint" { (typed.or(&name("text"), &said.text)) " " (typed.or(&name("limits"), &said.limits)) (money(page, one)) }
            }
            div class="offer-more" {
                @if has_amount(one) { (amount(page, one, typed)) }
                @for asked in shown.asked.iter().filter(|asked| asked.solution == one.solution.id).take(1) { (answer(page, asked)) }
                details id=(name("words")) {
                    summary class="soft small" { (t.say("case-change-words")) }
                    @for (field, there) in parts {
                        (Field::new(&name(field), &t.say(&format!("solution-field-{field}"))).textarea(1, typed.or(&name(field), there)))
                    }
                }
            }
        }
    }
}

/// Whether it is offered at an amount that differs from case to case.
fn has_amount(one: &Suggestion) -> bool {
    one.solution.draws || one.solution.kind.is_sum()
}

fn amount(page: &Page, one: &Suggestion, typed: &Typed) -> Markup {
    let t = page.t;
    let name = format!("amount-{}", one.solution.id);
    let usual = one
        .solution
        .cost
        .map(|cost| settings::plain(page, cost))
        .unwrap_or_default();
    let hint = if one.solution.draws {
        t.say("case-amount-draws")
    } else {
        t.say("case-amount-owed")
    };
    html! { (Field::new(&name, &t.say("case-amount")).hint(&hint).short().money(page.currency.sign(), typed.or(&name, &usual))) }
}

/// How the question for a yes stands.
fn answer(page: &Page, asked: &Asked) -> Markup {
    let t = page.t;
    let (tone, word) = match asked.state {
        Answered::Approved | Answered::Used => (Tone::Good, "case-yes-given"),
        Answered::Asked => (Tone::Info, "case-yes-waits"),
        Answered::Declined => (Tone::Late, "case-yes-declined"),
        Answered::Lapsed | Answered::Withdrawn => (Tone::Warn, "case-yes-lapsed"),
    };
    let said = t.say_with(
        word,
        &[
            ("who", asked.approver_name.as_str().into()),
            ("money", page.format.money(asked.money).into()),
        ],
    );
    html! { p { (ui::chip(tone, &said)) " " span class="soft small" { (asked.answer) } } }
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
