//! A forgotten password: a link by mail, and the same answer for everybody.

use std::time::Duration;

use attent_core::{
    Error as CoreError, Secret, business, outgoing,
    people::{
        links::{self, Kind},
        throttle::{self, Gate},
    },
};
use axum::{Form, http::StatusCode, response::Response};
use maud::html;
use serde::Deserialize;

use super::{
    letters::{self, Letter},
    pages::{key, too_often, wait},
};
use crate::{
    Result, Visitor,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Tone, Width},
};

/// Longer than the work takes, so that the time does not tell whether there was any.
const ANSWER_AFTER: Duration = Duration::from_millis(300);

#[derive(Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    email: String,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response> {
    form(&visitor, &Typed::default(), &Wrong::nothing(visitor.t)).await
}

async fn form(visitor: &Visitor, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let t = visitor.t;
    let sends = visitor
        .read(|tx| match outgoing::mailbox_for(tx, None) {
            Ok(_) => Ok(true),
            Err(CoreError::Conflict(_)) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    let content = html! {
        (ui::pages::intro(&t.say("forgotten-title"), &t.say("forgotten-about")))
        (wrong.above())
        @if !sends { (ui::notice(Tone::Warn, &t.say("forgotten-cannot-send"))) }
        // It answers with a page of its own, also when all is well: scripts would not show that.
        form class="panel" method="post" action=(routes::FORGOTTEN) data-turbo="false" {
            (Field::new("email", &t.say("sign-in-email")).complete("username").required().first()
                .error(wrong.of("email")).input("email", &typed.email))
            (Button::main(&t.say("forgotten-button")).full().submit())
        }
        p class="small soft" { a href=(routes::SIGN_IN) { (t.say("forgotten-back")) } }
    };
    Ok(wrong.on(visitor.show(&t.say("forgotten-title"), Width::Reading, content)))
}

pub(super) async fn ask(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Response> {
    let t = visitor.t;
    if !typed.email.contains('@') {
        return form(&visitor, &typed, &Wrong::field(t, "email", "error-email")).await;
    }
    let (whom, from) = (key(&typed.email), visitor.address.clone());
    let wait = visitor
        .write(move |tx| {
            let from = throttle::attempt(tx, Gate::LinkFrom, &from)?;
            let of = throttle::attempt(tx, Gate::ResetOf, &whom)?;
            Ok([from, of].into_iter().find_map(wait))
        })
        .await?;
    if let Some(wait) = wait {
        let wrong = Wrong::whole(t, StatusCode::TOO_MANY_REQUESTS, too_often(t, wait));
        return form(&visitor, &typed, &wrong).await;
    }
    let (done, ()) = tokio::join!(
        send(&visitor, typed.email),
        tokio::time::sleep(ANSWER_AFTER)
    );
    done?;
    let content = html! {
        (ui::pages::intro(&t.say("forgotten-sent-title"), &t.say("forgotten-sent-about")))
        p class="small soft" { a href=(routes::SIGN_IN) { (t.say("forgotten-back")) } }
    };
    Ok(visitor.show(&t.say("forgotten-sent-title"), Width::Reading, content))
}

async fn send(visitor: &Visitor, email: String) -> Result<()> {
    let site = visitor.site.clone();
    let secret = Secret::roll(&mut *site.dice());
    visitor
        .write(move |tx| {
            let Some(link) = links::ask_reset(tx, &email, &secret)? else {
                return Ok(());
            };
            let business = business::get(tx)?;
            let letter = Letter {
                kind: Kind::Reset,
                name: link.name,
                email: link.email,
                language: link.language.unwrap_or(business.language),
                business: business.name,
                by: String::new(),
            };
            letters::queue(tx, &site, &letter, &secret).map(|_| ())
        })
        .await
}
