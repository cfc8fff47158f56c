//! The customer answered an offer by mail: what they wrote, and the solution it names, to be recorded
//! by one press. At the case, and above the composer of the conversation.

use attent_core::{
    Actor, Result as CoreResult,
    cases::{self, Case, State, Way},
    conversations::{self, Conversation},
    customers::{self, Customer},
    solutions::{self, Likely, Round, Written},
};
use attent_db::Tx;
use maud::{Markup, html};

use super::pages;
use crate::{
    Page, routes,
    ui::{Button, Icon, composer as pieces},
};

/// So much of their words stands above the composer's buttons; the whole is in the conversation.
const GLANCE: usize = 120;

pub(crate) struct Answered {
    case: Case,
    round: Round,
    written: Written,
}

/// What there is to point out in a conversation, if it has a case that waits for a choice.
pub(crate) fn in_conversation(
    tx: &mut Tx<'_>,
    actor: &Actor,
    case: Option<&Case>,
    talk: &Conversation,
    customer: &Customer,
) -> CoreResult<Option<Answered>> {
    let Some(case) = case.filter(|case| case.state == State::Offered) else {
        return Ok(None);
    };
    cases::find(tx, actor, case.id)?;
    let Some(round) = solutions::current(tx, case)? else {
        return Ok(None);
    };
    let language = pages::language(tx, talk, customer)?;
    let written = solutions::written(tx, case, &round, language.code())?;
    Ok(written.map(|written| Answered {
        case: case.clone(),
        round,
        written,
    }))
}

/// The same of one case alone.
pub(crate) fn written(tx: &mut Tx<'_>, actor: &Actor, case: &Case) -> CoreResult<Option<Written>> {
    if case.state != State::Offered {
        return Ok(None);
    }
    let talk = conversations::find(tx, actor, case.conversation)?;
    let customer = customers::find(tx, actor, case.customer)?;
    let found = in_conversation(tx, actor, Some(case), &talk, &customer)?;
    Ok(found.map(|answered| answered.written))
}

/// What it would be recorded as.
fn meant(page: &Page, round: &Round, likely: Likely) -> String {
    let offer = likely.offer();
    let named = round.numbered().find(|(_, one)| Some(one.id) == offer);
    named.map_or_else(
        || page.t.say("case-none-suits"),
        |(number, one)| format!("{number}. {}", one.title),
    )
}

/// What the form of a choice carries beside its button.
fn carried(round: &Round, written: &Written, likely: Likely) -> Markup {
    let words: String = written
        .text
        .trim()
        .chars()
        .take(cases::LONGEST_TEXT)
        .collect();
    let offer = likely.offer();
    let offer = offer.map_or_else(|| "none".to_owned(), |id| id.to_string());
    html! {
        input type="hidden" name="round" value=(round.id);
        input type="hidden" name="offer" value=(offer);
        input type="hidden" name="words" value=(words);
        input type="hidden" name="way" value=(Way::Mail.as_str());
    }
}

/// At the case: their words, and the button where they name a solution.
pub(super) fn at_case(page: &Page, case: &Case, round: &Round, written: &Written) -> Markup {
    let t = page.t;
    let mail = format!(
        "{}#e{}",
        routes::conversation(case.conversation),
        written.entry
    );
    html! {
        div class="stack" id="answered" {
            p { b { (t.say("case-answered")) } " " a class="soft small" href=(mail) { (page.format.time(written.at)) } }
            blockquote class="said" { p { (written.text) } }
            @if let Some(likely) = written.likely {
                form class="line" method="post" action=(routes::of_case(case.id, "choose")) {
                    (carried(round, written, likely))
                    (Button::main(&t.say_with("case-answered-record", &[("title", meant(page, round, likely).into())])).icon(Icon::Check).submit())
                    span class="soft small" { (t.say("case-answered-hint")) }
                }
            }
        }
    }
}

fn form_id(answered: &Answered) -> String {
    format!("answered-{}", answered.written.entry)
}

/// Above the composer's buttons.
pub(crate) fn nudge(page: &Page, answered: &Answered) -> Markup {
    let t = page.t;
    let Answered {
        case,
        round,
        written,
    } = answered;
    let glance = attent_text::plain::preview(&written.text, GLANCE);
    pieces::nudge(
        Icon::Mail,
        html! { (t.say("case-answered")) ": " b { (glance) } },
        html! {
            @if let Some(likely) = written.likely {
                // Outside the composer's form: a form in a form is none.
                button class="button small" type="submit" form=(form_id(answered)) {
                    (t.say_with("case-answered-record", &[("title", meant(page, round, likely).into())]))
                }
            }
            (Button::quiet(&t.say("case-answered-look")).small().link(&routes::case(case.id)))
        },
    )
}

/// The form that the nudge's button presses.
pub(crate) fn nudge_form(answered: &Answered) -> Markup {
    let Answered {
        case,
        round,
        written,
    } = answered;
    html! {
        @if let Some(likely) = written.likely {
            form class="unseen" id=(form_id(answered)) method="post" action=(routes::of_case(case.id, "choose")) {
                (carried(round, written, likely))
            }
        }
    }
}
