//! What belongs to one kind of case or stands beside the next step: things that come back, the
//! diagnosis, what was offered, and what else can be done.

use attent_core::{
    cases::{Condition, Decision, Effect, Item, Outcome, Reason},
    solutions::{Fulfilment, Offer, Round},
};
use maud::{Markup, html};

use super::{next, pages::Shown, said, typed::Typed};
use crate::{
    Page,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Icon, Tone},
};

/// How a case may end beside being solved.
const ENDS: [Outcome; 3] = [Outcome::Heard, Outcome::Refused, Outcome::Withdrawn];

/// The value of the choice "somebody outside", among the ids of people.
pub(super) const OUTSIDE: &str = "outside";

fn to(shown: &Shown, what: &str) -> String {
    routes::of_case(shown.case.id, what)
}

/// Values with their words, for a select.
fn words(page: &Page, prefix: &str, values: &[&'static str]) -> Vec<(String, String)> {
    let said = |value: &&'static str| {
        let key = format!("{prefix}-{}", value.replace('_', "-"));
        ((*value).to_owned(), page.t.say(&key))
    };
    values.iter().map(said).collect()
}

pub(super) fn items(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let open = shown.case.is_open() && page.writes();
    let waits = shown.items.iter().any(|item| item.decision.is_none());
    ui::panel(
        &t.say("case-items"),
        &t.say("case-items-about"),
        html! {
            @if open && waits && !shown.decides { p class="soft" { (who_decides(page, shown)) } }
            @for item in &shown.items { (item_line(page, shown, item, (wrong, typed))) }
            @if open { (new_item(page, shown, wrong, typed)) }
        },
    )
}

fn who_decides(page: &Page, shown: &Shown) -> String {
    let managers = page.t.say("returns-managers");
    let who = shown.decider.as_deref().unwrap_or(&managers);
    page.t.say_with("case-who-decides", &[("who", who.into())])
}

fn item_line(page: &Page, shown: &Shown, item: &Item, (wrong, typed): (&Wrong, &Typed)) -> Markup {
    let t = page.t;
    let open = shown.case.is_open() && page.writes();
    // Of several things the words belong to the one whose button was pressed.
    let refused = wrong.of("decision_reason").is_some() && typed.number("item") == item.id.0;
    let reason = t.say(&format!(
        "item-reason-{}",
        item.reason.as_str().replace('_', "-")
    ));
    let condition = t.say(&format!("condition-{}", item.condition.as_str()));
    let by = shown.name(item.decided_by).unwrap_or("");
    html! {
        div class="stack close" {
            p { b { (item.quantity) " × " (item.name) } " " span class="soft" { (reason) ", " (condition) } }
            @if let Some(decision) = item.decision {
                @let tone = if decision == Decision::Declined { Tone::Late } else { Tone::Good };
                p { (ui::chip(tone, &t.say(&format!("decision-{}", decision.as_str())))) " " (item.decision_reason) " " span class="soft small" { (by) } }
            }
            @if open && shown.decides {
                @if item.decision.is_none() { (decide(page, shown, item, (wrong, typed))) }
                @else {
                    details id=(format!("decide-{}", item.id)) open[refused] {
                        summary class="soft small" { (t.say("case-decide-again")) }
                        (decide(page, shown, item, (wrong, typed)))
                    }
                }
            }
            @if open && item.decision.is_none() {
                form method="post" action=(to(shown, "remove-item")) {
                    input type="hidden" name="item" value=(item.id);
                    (Button::quiet(&t.say("case-remove-item")).small().submit())
                }
            }
        }
    }
}

fn decide(page: &Page, shown: &Shown, item: &Item, (wrong, typed): (&Wrong, &Typed)) -> Markup {
    let t = page.t;
    let pressed = typed.number("item") == item.id.0;
    let there = if pressed {
        typed.text("decision_reason")
    } else {
        &item.decision_reason
    };
    html! {
        form class="form" method="post" action=(to(shown, "decide")) {
            input type="hidden" name="item" value=(item.id);
            input type="hidden" name="version" value=(item.version);
            (Field::new("decision_reason", &t.say("case-decision-reason"))
                .part(&format!("item-{}", item.id))
                .error(wrong.of("decision_reason").filter(|_| pressed))
                .text(there))
            div class="form-actions" { @for decision in Decision::ALL {
                (Button::new(&t.say(&format!("decide-{}", decision.as_str()))).small().named("decision", decision.as_str()).submit())
            } }
        }
    }
}

fn new_item(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let reasons: Vec<&'static str> = Reason::ALL.iter().map(|one| one.as_str()).collect();
    let conditions: Vec<&'static str> = Condition::ALL.iter().map(|one| one.as_str()).collect();
    let (reasons, conditions) = (
        words(page, "item-reason", &reasons),
        words(page, "condition", &conditions),
    );
    html! {
        form class="form" method="post" action=(to(shown, "add-item")) {
            (Field::new("name", &t.say("case-item-name")).error(wrong.of("name")).text(typed.text("name")))
            div class="grid-3" {
                (Field::new("quantity", &t.say("case-item-quantity")).error(wrong.of("quantity")).input("number", typed.or("quantity", "1")))
                (Field::new("item_reason", &t.say("case-item-reason")).error(wrong.of("item_reason")).select(&Choice::each(&reasons), typed.text("item_reason")))
                (Field::new("item_condition", &t.say("case-item-condition")).error(wrong.of("item_condition")).select(&Choice::each(&conditions), typed.text("item_condition")))
            }
            div class="form-actions" { (Button::new(&t.say("case-add-item")).icon(Icon::Plus).submit()) }
        }
    }
}

pub(super) fn diagnosis(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let case = &shown.case;
    let open = case.is_open() && page.writes();
    let effects: Vec<&'static str> = Effect::ALL.iter().map(|one| one.as_str()).collect();
    let effects = words(page, "effect", &effects);
    ui::panel(
        &t.say("case-diagnosis"),
        &t.say("case-diagnosis-about"),
        html! {
            @if !shown.tries.is_empty() {
                ol class="tries" { @for one in &shown.tries {
                    @let tone = match one.outcome { Effect::Helped => Tone::Good, Effect::NoChange => Tone::Plain, Effect::Worse => Tone::Late };
                    li { (one.tried) " " (ui::chip(tone, &t.say(&format!("effect-{}", one.outcome.as_str().replace('_', "-"))))) }
                } }
            }
            @if open {
                form class="form" method="post" action=(to(shown, "tried")) {
                    div class="grid-2" {
                        (Field::new("tried", &t.say("case-tried")).error(wrong.of("tried")).text(typed.text("tried")))
                        (Field::new("outcome", &t.say("case-effect")).error(wrong.of("outcome")).select(&Choice::each(&effects), typed.text("outcome")))
                    }
                    div class="form-actions" { (Button::new(&t.say("case-tried-add")).icon(Icon::Plus).submit()) }
                }
                form class="form" method="post" action=(to(shown, "diagnose")) {
                    input type="hidden" name="version" value=(case.version);
                    @for (name, there) in [("symptom", &case.symptom), ("fault", &case.fault), ("fix", &case.fix)] {
                        (Field::new(name, &t.say(&format!("case-{name}"))).error(wrong.of(name)).textarea(1, typed.or(name, there)))
                    }
                    div class="form-actions" { (Button::new(&t.say("case-diagnose-save")).submit()) }
                }
            } @else {
                @for (name, there) in [("symptom", &case.symptom), ("fault", &case.fault), ("fix", &case.fix)] {
                    @if !there.is_empty() { p { b { (t.say(&format!("case-{name}"))) } " " (there) } }
                }
            }
        },
    )
}

/// What was offered, the newest time first.
pub(super) fn offered(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    html! { @for round in shown.rounds.iter().rev() { (one_round(page, shown, round, (wrong, typed))) } }
}

fn one_round(page: &Page, shown: &Shown, round: &Round, said: (&Wrong, &Typed)) -> Markup {
    let t = page.t;
    let about = t.say_with(
        "case-offered-at",
        &[("when", page.format.short(round.offered_at).into())],
    );
    ui::panel(
        &t.say_with("case-round", &[("number", round.number.into())]),
        &about,
        html! {
            p class="said" { (round.apology) }
            @if !round.law.is_empty() { p class="soft small" { (t.say("case-law-label")) ": " (round.law) } }
            @for offer in &round.offers { (offer_line(page, shown, round, offer, said)) }
            @if let Some(choice) = &round.choice {
                @if choice.offer.is_none() { (ui::notice(Tone::Warn, &t.say("case-none-suited"))) }
                @if !choice.words.is_empty() { blockquote class="said" { p { (choice.words) } } }
            }
            @if let Some(failed) = failed(shown, round) {
                p { (ui::chip(Tone::Late, &t.say("case-cannot"))) " " (failed.failed_because) }
            }
        },
    )
}

/// What was chosen and could not be done after all.
fn failed<'a>(shown: &'a Shown, round: &Round) -> Option<&'a Fulfilment> {
    let chosen = round.chosen()?.id;
    let mut all = shown.fulfilments.iter();
    all.find(|one| one.offer == chosen && one.failed_at.is_some())
}

fn offer_line(
    page: &Page,
    shown: &Shown,
    round: &Round,
    offer: &Offer,
    (wrong, typed): (&Wrong, &Typed),
) -> Markup {
    let t = page.t;
    let pressed = typed.number("offer") == offer.id.0;
    let error = wrong.of("because").filter(|_| pressed);
    let field = format!("withdraw-{}", offer.id);
    let chosen = round.chosen().is_some_and(|one| one.id == offer.id);
    let way = round
        .choice
        .as_ref()
        .map_or("word", |choice| choice.way.as_str());
    html! {
        div class="offer-line" {
            p {
                b { (offer.title) } " "
                @if chosen { (ui::chip_with(Tone::Good, Icon::Check, &t.say(&format!("chosen-by-{way}")))) }
                @if offer.withdrawn_at.is_some() { (ui::chip(Tone::Late, &t.say("case-withdrawn"))) " " span class="soft small" { (offer.withdrawn_because) } }
            }
            p class="soft small" { (offer.limits) " " (offer.why) @if let Some(cost) = offer.cost { " " (t.say_with("case-costs-us", &[("money", page.format.money(cost).into())])) } }
            @if round.is_waiting() && offer.withdrawn_at.is_none() && page.writes() {
                details id=(field) open[error.is_some()] {
                    summary class="soft small" { (t.say("case-withdraw")) }
                    form class="form" method="post" action=(to(shown, "withdraw")) {
                        input type="hidden" name="offer" value=(offer.id);
                        (Field::new("because", &t.say("case-withdraw-why")).part(&field).error(error).text(if pressed { typed.text("because") } else { "" }))
                        div class="form-actions" { (Button::danger(&t.say("case-withdraw-do")).small().submit()) }
                    }
                }
            }
        }
    }
}

/// Everything that is possible and not the next step.
pub(super) fn other(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let case = &shown.case;
    if !case.is_open() {
        return html! {};
    }
    let others = shown.people.iter().filter(|one| Some(one.id) != case.owner);
    let people: Vec<(String, String)> = others
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let mut takers = vec![(String::new(), t.say("case-who"))];
    takers.extend_from_slice(&people);
    html! {
        section class="panel" {
            header { h2 { (t.say("case-else")) } }
            @if case.core.is_some() && case.read_back.is_some() && matches!(case.state, attent_core::cases::State::Investigating) {
                details id="change-core" { summary { (t.say("case-change-core")) } (next::core(page, shown, wrong, typed, false)) }
            }
            @if case.severity.is_some() && case.cause.is_some() {
                details id="change-assessment" { summary { (t.say("case-change-assessment")) } (next::assess(page, shown, wrong, typed, false)) }
            }
            details id="hand-over" open[wrong.of("to").is_some() || wrong.of("note").is_some()] {
                summary { (t.say("case-hand-over")) }
                form class="form" method="post" action=(to(shown, "hand-over")) {
                    (Field::new("to", &t.say("case-hand-over-to")).error(wrong.of("to")).middling().select(&Choice::each(&takers), typed.text("to")))
                    (Field::new("note", &t.say("case-hand-over-note")).hint(&t.say("case-hand-over-hint")).error(wrong.of("note")).textarea(2, typed.text("note")))
                    div class="form-actions" { (Button::new(&t.say("case-hand-over-do")).submit()) }
                }
            }
            (escalation(page, shown, wrong, typed, &people))
            (refusal(page, shown, wrong, typed))
            details id="end" {
                summary { (t.say("case-end")) }
                p class="soft small" { (t.say("case-end-about")) }
                form class="line" method="post" action=(to(shown, "close")) {
                    @for outcome in ENDS.iter().filter(|one| case.state.after(one.step()).is_some()) {
                        (Button::new(&t.say(&format!("case-end-{}", outcome.as_str()))).named("outcome", outcome.as_str()).submit())
                    }
                }
            }
        }
    }
}

fn escalation(
    page: &Page,
    shown: &Shown,
    wrong: &Wrong,
    typed: &Typed,
    people: &[(String, String)],
) -> Markup {
    let t = page.t;
    let mut whom = vec![(String::new(), t.say("case-escalate-whom"))];
    whom.extend_from_slice(people);
    whom.push((OUTSIDE.to_owned(), t.say("case-escalate-outside")));
    let wrong_here = ["person", "body", "reason"]
        .iter()
        .any(|field| wrong.of(field).is_some());
    html! {
        details id="escalate" open[wrong_here] {
            summary { (t.say("case-escalate")) }
            form class="form" method="post" action=(to(shown, "escalate")) {
                (Field::new("person", &t.say("case-escalate-to")).error(wrong.of("person")).middling().select(&Choice::each(&whom), typed.text("person")))
                (Field::new("body", &t.say("case-escalate-body")).hint(&t.say("case-escalate-body-hint")).error(wrong.of("body")).text(typed.text("body")))
                (Field::new("reason", &t.say("case-escalate-reason")).error(wrong.of("reason")).textarea(2, typed.text("reason")))
                div class="form-actions" { (Button::new(&t.say("case-escalate-do")).submit()) }
            }
            @for one in shown.escalations.iter().filter(|one| one.ended_at.is_none()) {
                form class="line" method="post" action=(to(shown, "settle")) {
                    input type="hidden" name="escalation" value=(one.id);
                    (Button::quiet(&t.say("case-escalation-settled")).small().submit())
                }
            }
        }
    }
}

fn refusal(page: &Page, shown: &Shown, wrong: &Wrong, typed: &Typed) -> Markup {
    let t = page.t;
    let in_use = shown.rules.iter().filter(|rule| rule.retired_at.is_none());
    let none = (String::new(), t.say("refusal-which-rule"));
    let rules: Vec<(String, String)> = std::iter::once(none)
        .chain(in_use.map(|rule| (rule.id.to_string(), said::rule(t, rule))))
        .collect();
    let wrong_here = ["asked", "instead", "rule", "refusal_cost"]
        .iter()
        .any(|field| wrong.of(field).is_some());
    html! {
        details id="refuse" open[wrong_here] {
            summary { (t.say("case-refuse")) }
            form class="form" method="post" action=(to(shown, "refuse")) {
                (Field::new("asked", &t.say("refusal-asked")).error(wrong.of("asked")).text(typed.text("asked")))
                (Field::new("rule", &t.say("refusal-rule")).error(wrong.of("rule")).middling().select(&Choice::each(&rules), typed.text("rule")))
                (Field::new("instead", &t.say("refusal-instead")).hint(&t.say("refusal-instead-hint")).error(wrong.of("instead")).text(typed.text("instead")))
                (Field::new("refusal_cost", &t.say("refusal-cost")).optional(&t.say("field-optional")).short().error(wrong.of("refusal_cost")).money(page.currency.sign(), typed.text("refusal_cost")))
                div class="form-actions" { (Button::new(&t.say("refusal-do")).submit()) }
            }
        }
    }
}
