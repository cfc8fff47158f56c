//! What the link of an invitation or a reset opens: a new password, and in.
//!
//! Opening it changes nothing, since mail scanners open links too.

use attent_core::{
    Error as CoreError, Secret, business,
    people::{
        links::{self, Kind, Link},
        throttle::{self, Gate},
    },
};
use axum::{Form, extract::Path, http::StatusCode, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    pages::{too_often, wait},
    session,
};
use crate::{
    Error, Result, T, Visitor,
    forms::Wrong,
    routes,
    ui::{self, Button, Field, Width},
};

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    password: String,
}

pub(super) async fn show(visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    form(visitor, secret, None).await
}

/// In the language of whom it is for, once that is known.
async fn form(mut visitor: Visitor, secret: String, wrong: Option<Wrong>) -> Result<Response> {
    let looked = secret.clone();
    let found = visitor
        .read(move |tx| Ok((links::look(tx, &looked)?, business::get(tx)?)))
        .await;
    let (link, business) = match found {
        Ok(found) => found,
        Err(Error {
            kind: CoreError::NotFound,
            ..
        }) => return Ok(over(&visitor)),
        Err(error) => return Err(error),
    };
    visitor.t = T::new(link.language.unwrap_or(business.language));
    let wrong = wrong.unwrap_or_else(|| Wrong::nothing(visitor.t));
    let title = visitor.t.say(&format!("link-{}-title", link.kind.as_str()));
    let content = view(visitor.t, &title, &secret, &link, &business.name, &wrong);
    Ok(wrong.on(visitor.show(&title, Width::Reading, content)))
}

fn view(t: T, title: &str, secret: &str, link: &Link, business: &str, wrong: &Wrong) -> Markup {
    let values = [
        ("name", link.name.as_str().into()),
        ("business", business.into()),
    ];
    let about = t.say_with(&format!("link-{}-about", link.kind.as_str()), &values);
    let button = match link.kind {
        Kind::Invitation => "link-join",
        Kind::Reset => "link-set",
    };
    html! {
        (ui::pages::intro(title, &about))
        (wrong.above())
        form class="panel" method="post" action=(routes::link(secret)) {
            // For password managers, which keep both.
            (Field::new("email", &t.say("sign-in-email")).complete("username").input("email", &link.email))
            (Field::new("password", &t.say("link-password")).hint(&t.say("password-hint")).required().first()
                .complete("new-password").error(wrong.of("password")).input("password", ""))
            (Button::main(&t.say(button)).full().submit())
        }
    }
}

/// It was used, ran out, or never was.
fn over(visitor: &Visitor) -> Response {
    let t = visitor.t;
    let content = html! {
        (ui::pages::intro(&t.say("link-over-title"), &t.say("link-over-about")))
        div class="form-actions" {
            (Button::main(&t.say("sign-in-button")).link(routes::SIGN_IN))
            (Button::new(&t.say("forgotten-button")).link(routes::FORGOTTEN))
        }
    };
    let mut response = visitor.show(&t.say("link-over-title"), Width::Reading, content);
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

pub(super) async fn accept(
    visitor: Visitor,
    Path(secret): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let from = visitor.address.clone();
    let tried = visitor
        .write(move |tx| throttle::attempt(tx, Gate::LinkFrom, &from))
        .await?;
    if let Some(wait) = wait(tried) {
        let text = too_often(visitor.t, wait);
        let wrong = Wrong::whole(visitor.t, StatusCode::TOO_MANY_REQUESTS, text);
        return form(visitor, secret, Some(wrong)).await;
    }
    let looked = secret.clone();
    let link = match visitor.read(move |tx| links::look(tx, &looked)).await {
        Ok(link) => link,
        Err(Error {
            kind: CoreError::NotFound,
            ..
        }) => return Ok(over(&visitor)),
        Err(error) => return Err(error),
    };
    let t = link.language.map_or(visitor.t, T::new);
    let hash = match session::hash(&visitor.site, t, typed.password).await {
        Ok(hash) => hash,
        Err(error) => return form(visitor, secret, Some(Wrong::from(error)?)).await,
    };
    let session = Secret::roll(&mut *visitor.site.dice());
    let answer = session::begin(&visitor.site, &session, routes::HOME);
    let device = session::device(&visitor);
    let accepted = visitor
        .write(move |tx| links::accept(tx, &secret, &hash, &session, &device).map(|_| ()))
        .await;
    match accepted {
        Ok(()) => Ok(answer),
        Err(Error {
            kind: CoreError::NotFound,
            ..
        }) => Ok(over(&visitor)),
        Err(error) => Err(error),
    }
}
