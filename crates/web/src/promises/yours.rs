//! The customer's own page of a promise: what was said, by when, how it stands; and their word.

use attent_core::{
    Error as CoreError,
    ids::PromiseId,
    links,
    promises::{self, KeptHow, Promise, State},
};
use axum::{Form, http::StatusCode, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{letters::theirs, views};
use crate::{
    Result,
    format::{Format, zones},
    ui::{self, Button, Field, Icon, Tone, Width},
    yours::{self, Yours},
};

/// Opening it changes nothing.
pub(crate) async fn show(yours: Yours) -> Result<Response> {
    page(&yours, None).await
}

async fn page(yours: &Yours, wrong: Option<&'static str>) -> Result<Response> {
    let (id, actor) = (PromiseId(yours.opened.subject), yours.opened.actor());
    let (promise, zone, again, now) = yours
        .visitor
        .read(move |tx| {
            let promise = promises::theirs(tx, &actor, id)?;
            let customer = attent_core::customers::find(tx, &actor, promise.customer)?;
            let business = attent_core::business::get(tx)?;
            let zone = customer.time_zone.unwrap_or(business.time_zone);
            let again = promise.state == State::Broken && yours::again(tx, promise.customer)?;
            Ok((promise, zone, again, tx.now()))
        })
        .await?;
    let t = yours.t();
    let zone = zones::named(&zone);
    let format = Format::new(t, zone, now);
    let title = t.say_with(
        "yours-promise-title",
        &[("business", yours.business.as_str().into())],
    );
    let content = html! {
        (ui::pages::intro(&title, ""))
        (ui::panel("", "", html! {
            h2 { (theirs(t, &promise)) }
            p { (stands(&promise, &format)) }
            @if let Some(at) = promise.disputed_at.filter(|_| promise.state == State::Open) {
                p { (t.say_with("yours-promise-disputed", &[("when", format.full(at).into())])) }
            }
        }))
        @if again { p { (t.say("yours-let-down")) } }
        @if let Some(word) = wrong { (ui::notice(Tone::Late, &t.say(word))) }
        (asks(yours, &promise))
    };
    let mut response = yours.show(&title, Width::Reading, content);
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn stands(promise: &Promise, format: &Format) -> Markup {
    let t = format.t;
    let stand = promise.stand(format.now);
    let at = match promise.state {
        State::Open => promise.due_at,
        State::Done => promise.done_at,
        State::Kept => promise.kept_at,
        State::Withdrawn => promise.withdrawn_at,
        State::Broken => promise.broken_at,
    };
    let when = at.map_or_else(String::new, |at| format.full(at));
    let text = t.say_with(
        &format!("yours-promise-{}", stand.as_str()),
        &[("when", when.into())],
    );
    html! { (ui::chip(views::tone(stand), &text)) }
}

/// Yes, or no with a word of what is missing; nothing where their word is given or nothing is owed.
fn asks(yours: &Yours, promise: &Promise) -> Markup {
    let t = yours.t();
    let action = yours.to("promise");
    let by_silence = promise.kept_how == Some(KeptHow::Silence);
    let open = matches!(promise.state, State::Open | State::Done) || by_silence;
    if !open {
        return html! {};
    }
    // Before it is said to be done, yes is not what we press for.
    let word = t.say("yours-promise-yes");
    let yes = if promise.state == State::Open {
        Button::new(&word)
    } else {
        Button::main(&word)
    };
    html! {
        form class="form panel" method="post" action=(action) {
            input type="hidden" name="word" value="yes";
            (Field::new("note", &t.say("yours-promise-thanks")).optional(&t.say("field-optional")).text(""))
            (yes.icon(Icon::Check).full().submit())
        }
        form class="form panel" method="post" action=(action) {
            input type="hidden" name="word" value="no";
            (Field::new("note", &t.say("yours-promise-missing")).textarea(2, ""))
            (Button::new(&t.say("yours-promise-no")).icon(Icon::X).full().submit())
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Said {
    #[serde(default)]
    word: String,
    #[serde(default)]
    note: String,
}

pub(crate) async fn says(yours: Yours, Form(said): Form<Said>) -> Result<Response> {
    let (id, actor) = (PromiseId(yours.opened.subject), yours.opened.actor());
    if yours.opened.kind != links::Kind::Promise {
        return Err(crate::Error::page(yours.t(), CoreError::NotFound));
    }
    let yes = said.word == "yes";
    let went = yours
        .visitor
        .write(move |tx| {
            if yes {
                promises::says_kept(tx, &actor, id, &said.note)
            } else {
                promises::says_not(tx, &actor, id, &said.note)
            }
        })
        .await;
    match went {
        Ok(()) => {
            let word = if yes {
                "said-yours-yes"
            } else {
                "said-yours-no"
            };
            Ok(yours.said(word))
        }
        Err(error) => match error.kind {
            CoreError::Conflict(word) => page(&yours, Some(word)).await,
            CoreError::Invalid(fields) => {
                let word = fields.0.first().map_or("error-too-long", |(_, word)| word);
                page(&yours, Some(word)).await
            }
            kind => Err(crate::Error { kind, ..error }),
        },
    }
}
