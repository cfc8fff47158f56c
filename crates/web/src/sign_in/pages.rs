//! The sign-in page, and signing out.

use attent_core::{
    Secret, business,
    people::{
        sessions, sign_in,
        throttle::{self, Answer, Gate},
    },
};
use attent_db::Millis;
use axum::{
    Form,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::session;
use crate::{
    Page, Result, T, Visitor,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Width},
};

#[derive(Deserialize)]
pub(super) struct Way {
    #[serde(default)]
    to: String,
}

#[derive(Clone, Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn show(visitor: Visitor, Query(way): Query<Way>) -> Result<Response> {
    if !visitor.read(business::is_set_up).await? {
        return Ok(Redirect::to(routes::SET_UP).into_response());
    }
    let typed = Typed {
        to: way.to,
        ..Typed::default()
    };
    form(&visitor, &typed, &Wrong::nothing(visitor.t)).await
}

async fn form(visitor: &Visitor, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let name = visitor.read(|tx| Ok(business::get(tx)?.name)).await?;
    let t = visitor.t;
    let content = view(t, &name, typed, wrong);
    Ok(wrong.on(visitor.show(&t.say("sign-in-button"), Width::Reading, content)))
}

fn view(t: T, business: &str, typed: &Typed, wrong: &Wrong) -> Markup {
    let about = t.say_with("sign-in-about", &[("business", business.into())]);
    html! {
        (ui::pages::intro(&t.say("sign-in-title"), &about))
        (wrong.above())
        form class="panel" method="post" action=(routes::SIGN_IN) {
            input type="hidden" name="to" value=(routes::only_here(&typed.to));
            (Field::new("email", &t.say("sign-in-email")).complete("username").required().first()
                .error(wrong.of("email")).input("email", &typed.email))
            (Field::new("password", &t.say("sign-in-password")).complete("current-password").required()
                .error(wrong.of("password")).input("password", ""))
            (Button::main(&t.say("sign-in-button")).full().submit())
        }
        p class="small soft" { a href=(routes::FORGOTTEN) { (t.say("sign-in-forgotten")) } }
    }
}

pub(super) async fn sign_in(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Response> {
    let t = visitor.t;
    if let Some(wait) = counted(&visitor, &typed.email).await? {
        let wrong = Wrong::whole(t, StatusCode::TOO_MANY_REQUESTS, too_often(t, wait));
        return form(&visitor, &typed, &wrong).await;
    }
    let email = typed.email.clone();
    let known = visitor
        .read(move |tx| sign_in::credentials(tx, &email))
        .await?;
    let hash = known.as_ref().map(|known| known.hash.clone());
    let right = session::verify(t, typed.password.clone(), hash).await?;
    let staff = known.as_ref().map(|known| known.staff);
    let Some(known) = known.filter(|_| right) else {
        visitor.write(move |tx| sign_in::refused(tx, staff)).await?;
        let text = t.say("sign-in-refused");
        let wrong = Wrong::whole(t, StatusCode::UNPROCESSABLE_ENTITY, text);
        return form(&visitor, &typed, &wrong).await;
    };
    let secret = Secret::roll(&mut *visitor.site.dice());
    let answer = session::begin(&visitor.site, &secret, routes::only_here(&typed.to));
    let (device, whom) = (session::device(&visitor), key(&typed.email));
    visitor
        .write(move |tx| {
            sessions::begin(tx, &known, &secret, &device)?;
            throttle::clear(tx, Gate::SignInTo, &whom)
        })
        .await?;
    Ok(answer)
}

/// Counts the attempt, on the address and on where it comes from; how long to wait, if so.
async fn counted(visitor: &Visitor, email: &str) -> Result<Option<Millis>> {
    let (whom, from) = (key(email), visitor.address.clone());
    visitor
        .write(move |tx| {
            let from = throttle::attempt(tx, Gate::SignInFrom, &from)?;
            let to = throttle::attempt(tx, Gate::SignInTo, &whom)?;
            Ok([from, to].into_iter().find_map(wait))
        })
        .await
}

pub(super) fn wait(answer: Answer) -> Option<Millis> {
    match answer {
        Answer::Open => None,
        Answer::Wait(wait) => Some(wait),
    }
}

pub(super) fn too_often(t: T, wait: Millis) -> String {
    let minutes = (wait.0 + 59_999) / 60_000;
    t.say_with("sign-in-too-often", &[("minutes", minutes.into())])
}

/// One spelling of an address, for counting.
pub(super) fn key(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(super) async fn sign_out(page: Page) -> Result<Response> {
    let session = page.session;
    page.write(move |tx, actor| sessions::end(tx, actor, session))
        .await?;
    Ok(session::end(&page.site, routes::SIGN_IN))
}
