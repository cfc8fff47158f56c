//! What gestures and vouchers are typed with: an amount, a purpose, an occasion, a question.

use attent_core::{
    Currency, Money, Result, approvals,
    approvals::{Approval, Ask, Within},
    budgets::{Beyond, Check, Occasion, Purpose},
    business,
    error::invalid,
};
use attent_db::Tx;
use maud::{Markup, html};

use crate::{
    Page, routes,
    ui::{self, Button, Choice, Field, Layout, Tone},
};

/// The currency of the business.
pub(crate) fn currency(tx: &mut Tx<'_>) -> Result<Currency> {
    let code = business::get(tx)?.currency;
    Ok(Currency::parse(&code).unwrap_or(Currency::EUR))
}

/// The amount of a field, in the reader's writing.
pub(crate) fn amount(
    text: &str,
    field: &'static str,
    usual: Currency,
    language: attent_core::Language,
) -> Result<Money> {
    Money::typed(text, usual, language).map_err(|why| invalid(field, why.word()))
}

/// The question, once its reason is typed.
pub(crate) fn ask(asks: bool, why: &str, within: &str) -> Option<Ask> {
    asks.then(|| Ask {
        why: why.to_owned(),
        within: if within == "minutes" {
            Within::Minutes
        } else {
            Within::Day
        },
    })
}

/// All occasions, those of the purpose first.
pub(crate) fn occasions(page: &Page, purpose: Purpose) -> Vec<(&'static str, String)> {
    let mut all: Vec<Occasion> = Occasion::of(purpose).to_vec();
    all.extend(
        Occasion::ALL
            .iter()
            .filter(|one| !Occasion::of(purpose).contains(one)),
    );
    all.retain(|one| *one != Occasion::Other);
    let words = all.into_iter().map(|one| {
        let word = page.t.say(&format!("occasion-{}", one.as_str()));
        (one.as_str(), word)
    });
    // Nothing is chosen from the start: a guess would spoil what the report counts.
    std::iter::once(("", page.t.say("occasion-other")))
        .chain(words)
        .collect()
}

/// What is beyond the giver's authority, what is left, and the question that may be asked instead.
pub(crate) fn beyond(
    page: &Page,
    check: &Check,
    why: &str,
    within: &str,
    wrong: Option<&str>,
) -> Markup {
    let t = page.t;
    let choices = [
        ("minutes", t.say("approval-within-minutes")),
        ("day", t.say("approval-within-day")),
    ];
    let within = if within.is_empty() { "minutes" } else { within };
    html! {
        (ui::notice::notice_with(Tone::Warn, html! {
            div class="stack close" {
                @for one in &check.beyond { p { (said(page, *one, check)) } }
            }
        }))
        div class="panel" {
            (Field::new("why", &t.say("approval-why")).hint(&t.say("approval-why-hint")).error(wrong).textarea(2, why))
            (Field::new("within", &t.say("approval-within")).radios(Layout::Cards, &Choice::each(&choices), within))
            div class="form-actions" { (Button::new(&t.say("approval-ask")).icon(ui::Icon::ShieldCheck).named("ask", "on").submit()) }
        }
    }
}

/// One reason in words, with its number.
pub(crate) fn said(page: &Page, beyond: Beyond, check: &Check) -> String {
    let (t, money) = (page.t, |money: Option<Money>| {
        money.map_or_else(String::new, |money| page.format.money(money))
    });
    match beyond {
        Beyond::Authority => t.say("beyond-authority"),
        Beyond::Kind => t.say("beyond-kind"),
        Beyond::PerGesture => t.say_with(
            "beyond-per-gesture",
            &[("limit", money(check.per_gesture).into())],
        ),
        Beyond::PerCustomer => t.say_with(
            "beyond-per-customer",
            &[
                ("limit", money(check.per_customer).into()),
                ("had", page.format.money(check.customer_had).into()),
            ],
        ),
        Beyond::Budget => match check.left {
            None => t.say("beyond-no-budget"),
            left => t.say_with("beyond-budget", &[("left", money(left).into())]),
        },
    }
}

/// "Jonas has until 27 November 2026 at 11:52 to answer."
pub(crate) fn turn(page: &Page, asked: &Approval) -> String {
    let values = [
        ("name", asked.approver_name.as_str().into()),
        ("when", page.format.full(asked.due_at).into()),
    ];
    page.t.say_with("approval-turn", &values)
}

/// The state of a question in words.
pub(crate) fn state(page: &Page, state: approvals::State) -> (Tone, String) {
    let tone = match state {
        approvals::State::Asked => Tone::Warn,
        approvals::State::Approved | approvals::State::Used => Tone::Good,
        approvals::State::Declined | approvals::State::Lapsed | approvals::State::Withdrawn => {
            Tone::Plain
        }
    };
    (
        tone,
        page.t.say(&format!("approval-state-{}", state.as_str())),
    )
}

/// How the question stands that was asked about it: whose turn it is and until when, or the answer.
/// Whoever asked may take it back.
pub(crate) fn asked(page: &Page, asked: &Approval) -> Markup {
    let t = page.t;
    let (tone, word) = state(page, asked.state);
    ui::panel(
        &t.say("approval-title"),
        "",
        html! {
            p { (ui::chip(tone, &word)) " " (asked.why) }
            @if asked.state.is_open() {
                p class="soft small" { (turn(page, asked)) }
                @if asked.requester == page.staff {
                    (Button::quiet(&t.say("approval-withdraw")).small().post(&format!("{}/{}/withdrawal", routes::APPROVALS, asked.id)))
                }
            } @else if asked.decided_by.is_some() {
                p class="soft" { (asked.answers()) @if !asked.answer.is_empty() { ": " (asked.answer) } }
            }
        },
    )
}
