//! The customer's own pages: the solutions to choose from, and how the handling was. In their
//! language, without an account, on whatever they hold in their hand. Looking changes nothing.

use attent_core::{
    Actor, Error as CoreError, business,
    cases::{self, Case, Handling, State, Verdict, Way},
    conversations, customers,
    ids::{CaseId, CaseOfferId, CaseRoundId},
    solutions::{self, Chosen, Fulfilment, Offer, Pick, Round},
};
use attent_db::Millis;
use axum::{
    Form,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;

use super::pages;
use crate::{
    Result, T,
    format::{Format, zones},
    ui::{self, Button, Choice, Field, Icon, Layout, Tone, Width},
    yours::{self, Yours},
};

struct Matter {
    case: Case,
    round: Option<Round>,
    going: Option<Fulfilment>,
    zone: TimeZone,
    now: Millis,
    handling: Option<Handling>,
    /// It is not the first time that we let them down.
    again: bool,
}

impl Matter {
    fn format(&self, yours: &Yours) -> Format {
        Format::new(yours.t(), self.zone.clone(), self.now)
    }
}

/// Reads it, and speaks the language that the mail with the link was written in.
async fn read(yours: &mut Yours) -> Result<Matter> {
    let id = CaseId(yours.opened.subject);
    let customer = yours.opened.customer;
    let (matter, language) = yours
        .visitor
        .read(move |tx| {
            // The link is the right to see this one case, whichever team has it.
            let case = cases::find(tx, &Actor::system(), id)?;
            if case.customer != customer {
                return Err(CoreError::NotFound);
            }
            let system = Actor::system();
            let talk = conversations::find(tx, &system, case.conversation)?;
            let who = customers::find(tx, &system, customer)?;
            let language = pages::language(tx, &talk, &who)?;
            let going = solutions::fulfilments(tx, &case)?.pop();
            let matter = Matter {
                round: solutions::rounds(tx, &case)?.pop(),
                going: going.filter(|one| one.failed_at.is_none()),
                handling: cases::handling(tx, &case)?,
                zone: zones::named(&business::get(tx)?.time_zone),
                now: tx.now(),
                again: yours::again(tx, customer)?,
                case,
            };
            Ok((matter, language))
        })
        .await?;
    yours.visitor.t = T::new(language);
    Ok(matter)
}

/// The page of choosing; afterwards it says what was chosen and how that goes on.
pub(crate) async fn choice(mut yours: Yours) -> Result<Response> {
    let matter = read(&mut yours).await?;
    Ok(choice_page(&yours, &matter, None, &Chose::default()))
}

/// `typed`: what a choice that did not count came with.
fn choice_page(
    yours: &Yours,
    matter: &Matter,
    said: Option<(Tone, String)>,
    typed: &Chose,
) -> Response {
    let t = yours.t();
    let round = matter.round.as_ref();
    let waiting = round.filter(|round| round.is_waiting() && matter.case.state == State::Offered);
    let chosen = round.and_then(|round| round.chosen());
    let title = match (waiting, chosen) {
        (Some(_), _) => t.say("choice-title"),
        (None, Some(_)) => t.say("choice-thanks"),
        (None, None) => t.say("choice-again"),
    };
    let content = html! {
        @if let Some((tone, said)) = &said { (ui::notice(*tone, said)) }
        (ui::pages::intro(&title, ""))
        @match (waiting, chosen) {
            (Some(round), _) => (offers(yours, matter, round, typed)),
            (None, Some(offer)) => (goes_on(yours, matter, offer)),
            (None, None) => p { (t.say("choice-again-about")) },
        }
    };
    yours.show(&title, Width::Wide, content)
}

fn offers(yours: &Yours, matter: &Matter, round: &Round, typed: &Chose) -> Markup {
    let t = yours.t();
    let gone: Vec<&Offer> = round
        .offers
        .iter()
        .filter(|offer| offer.withdrawn_at.is_some())
        .collect();
    html! {
        p class="letter" { (round.apology) }
        @if matter.again { p { (t.say("yours-let-down")) } }
        @for offer in gone {
            (ui::notice(Tone::Info, &t.say_with("choice-gone", &[
                ("title", offer.title.as_str().into()), ("because", offer.withdrawn_because.as_str().into())])))
        }
        form class="form choosing" method="post" action=(yours.to("choice")) {
            input type="hidden" name="round" value=(round.id);
            fieldset {
                legend { (t.say("choice-which")) }
                div class="stack" {
                    @for offer in round.standing() { (card(yours, matter, offer, typed)) }
                    label class="solution" {
                        input type="radio" name="offer" value="none" required checked[typed.offer == "none"];
                        b { (t.say("choice-none")) }
                        span class="soft" { (t.say("choice-none-about")) }
                    }
                }
            }
            (Field::new("words", &t.say("choice-words")).optional(&t.say("field-optional")).textarea(2, &typed.words))
            (Button::main(&t.say("choice-do")).icon(Icon::Check).full().submit())
            p class="soft small" { (t.say("choice-sure")) }
        }
    }
}

fn card(yours: &Yours, matter: &Matter, offer: &Offer, typed: &Chose) -> Markup {
    let t = yours.t();
    let chosen = typed.offer == offer.id.to_string();
    html! {
        label class="solution" {
            input type="radio" name="offer" value=(offer.id) required checked[chosen];
            b { (offer.title) @if let Some(sum) = offer.sum() { " · " (matter.format(yours).money(sum)) } }
            @if !offer.text.is_empty() { span { (offer.text) } }
            span class="soft small" { b { (t.say("choice-limits")) } " " (offer.limits) }
            span class="soft small" { b { (t.say("choice-why")) } " " (offer.why) }
        }
    }
}

/// On its way, until when, or done.
fn how_it_goes(yours: &Yours, matter: &Matter) -> String {
    let t = yours.t();
    match &matter.going {
        Some(one) if one.delivered_at.is_some() => t.say("choice-delivered"),
        Some(one) => {
            let until = matter.format(yours).date(one.due_at);
            t.say_with("choice-until", &[("date", until.into())])
        }
        None => t.say("choice-on-its-way"),
    }
}

fn goes_on(yours: &Yours, matter: &Matter, offer: &Offer) -> Markup {
    html! {
        section class="panel chosen" {
            (ui::large_icon(Icon::CircleCheck))
            h2 { (offer.title) @if let Some(sum) = offer.sum() { " · " (matter.format(yours).money(sum)) } }
            @if !offer.text.is_empty() { p { (offer.text) } }
            p class="soft small" { (offer.limits) }
        }
        p { (how_it_goes(yours, matter)) }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chose {
    round: String,
    offer: String,
    words: String,
}

pub(super) async fn choose(mut yours: Yours, Form(chose): Form<Chose>) -> Result<Response> {
    if yours.opened.kind != attent_core::links::Kind::Choice {
        return Err(crate::Error::page(yours.t(), CoreError::NotFound));
    }
    let (id, actor) = (CaseId(yours.opened.subject), yours.opened.actor());
    let offer = match chose.offer.as_str() {
        "none" => Some(None),
        one => one.parse().ok().map(|id| Some(CaseOfferId(id))),
    };
    let (Some(offer), Ok(round)) = (offer, chose.round.parse()) else {
        return said(
            &mut yours,
            Tone::Warn,
            "choice-nothing",
            StatusCode::UNPROCESSABLE_ENTITY,
            &chose,
        )
        .await;
    };
    let pick = Pick {
        round: CaseRoundId(round),
        offer,
        words: chose.words.chars().take(cases::LONGEST_TEXT).collect(),
        way: Way::Page,
    };
    let chosen = yours
        .visitor
        .write(move |tx| solutions::choose(tx, &actor, id, &pick))
        .await;
    match chosen {
        Ok(Chosen::Now | Chosen::Before { same: true }) => {
            Ok(Redirect::to(&yours.to("")).into_response())
        }
        Ok(Chosen::Before { same: false }) => {
            said(
                &mut yours,
                Tone::Info,
                "choice-before",
                StatusCode::CONFLICT,
                &chose,
            )
            .await
        }
        Err(error) => match error.kind {
            CoreError::Conflict(word) => {
                said(&mut yours, Tone::Warn, word, StatusCode::CONFLICT, &chose).await
            }
            _ => Err(error),
        },
    }
}

/// The page as it stands by now, with a word above it.
async fn said(
    yours: &mut Yours,
    tone: Tone,
    word: &str,
    status: StatusCode,
    typed: &Chose,
) -> Result<Response> {
    let matter = read(yours).await?;
    let mut response = choice_page(yours, &matter, Some((tone, yours.t().say(word))), typed);
    *response.status_mut() = status;
    Ok(response)
}

/// How the handling was: one question.
pub(crate) async fn handling(mut yours: Yours) -> Result<Response> {
    let matter = read(&mut yours).await?;
    Ok(handling_page(&yours, &matter, None, ""))
}

/// `wrong`: why an answer did not count, with the words it came with.
fn handling_page(yours: &Yours, matter: &Matter, wrong: Option<&str>, words: &str) -> Response {
    let t = yours.t();
    let answered = matter
        .handling
        .as_ref()
        .is_some_and(|one| one.verdict.is_some());
    let title = t.say(if answered {
        "handling-thanks"
    } else {
        "handling-title"
    });
    let verdicts: Vec<(&str, String)> = Verdict::ALL
        .iter()
        .map(|verdict| {
            let word = verdict.as_str().replace('_', "-");
            (verdict.as_str(), t.say(&format!("verdict-{word}")))
        })
        .collect();
    let choices: Vec<Choice<'_>> = verdicts
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect();
    let content = html! {
        (ui::pages::intro(&title, ""))
        @if answered { p { (t.say("handling-thanks-about")) } }
        @else {
            form class="form" method="post" action=(yours.to("handling")) {
                (Field::new("verdict", &t.say("handling-question")).error(wrong).radios(Layout::Cards, &choices, ""))
                (Field::new("words", &t.say("handling-words")).optional(&t.say("field-optional")).textarea(3, words))
                (Button::main(&t.say("handling-do")).full().submit())
            }
        }
    };
    yours.show(&title, Width::Wide, content)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Answered {
    verdict: String,
    words: String,
}

pub(super) async fn answer(mut yours: Yours, Form(form): Form<Answered>) -> Result<Response> {
    if yours.opened.kind != attent_core::links::Kind::Handling {
        return Err(crate::Error::page(yours.t(), CoreError::NotFound));
    }
    let matter = read(&mut yours).await?;
    let Some(verdict) = Verdict::parse(&form.verdict) else {
        let mut page = handling_page(
            &yours,
            &matter,
            Some(&yours.t().say("handling-nothing")),
            &form.words,
        );
        *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page);
    };
    let (actor, case) = (yours.opened.actor(), matter.case.clone());
    let words: String = form.words.chars().take(cases::LONGEST_TEXT).collect();
    let answered = yours
        .visitor
        .write(move |tx| cases::answer_handling(tx, &actor, &case, verdict, &words, Way::Page))
        .await;
    match answered {
        Err(error) if !matches!(error.kind, CoreError::Conflict(_)) => Err(error),
        // Answered before: the page thanks all the same.
        _ => Ok(Redirect::to(&yours.to("")).into_response()),
    }
}
