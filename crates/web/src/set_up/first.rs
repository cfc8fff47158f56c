//! The first step: the owner's account and the business, created together.

use attent_core::{
    Language, Secret, business,
    people::{sessions, sign_in::Credentials},
};
use axum::{
    Form,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::step;
use crate::{
    Error, Result, T, Visitor,
    forms::Wrong,
    routes,
    settings::choices,
    sign_in::session,
    ui::{self, Button, Field, Width},
};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    owner_name: String,
    owner_email: String,
    password: String,
    business_name: String,
    language: String,
    time_zone: String,
    currency: String,
    country: String,
}

pub(super) async fn show(visitor: Visitor) -> Result<Response> {
    if visitor.read(business::is_set_up).await? {
        return Ok(Redirect::to(routes::HOME).into_response());
    }
    let language = visitor.t.language;
    let typed = Typed {
        language: language.code().to_owned(),
        time_zone: choices::likely_zone(language).to_owned(),
        currency: "EUR".to_owned(),
        country: choices::likely_country(language).to_owned(),
        ..Typed::default()
    };
    Ok(form(&visitor, &typed, &Wrong::nothing(visitor.t)))
}

fn form(visitor: &Visitor, typed: &Typed, wrong: &Wrong) -> Response {
    let t = visitor.t;
    let title = t.say("set-up-title");
    let content = step(
        t,
        0,
        &title,
        &t.say("set-up-about"),
        wrong,
        view(t, typed, wrong),
    );
    wrong.on(visitor.show(&title, Width::Wide, content))
}

fn view(t: T, typed: &Typed, wrong: &Wrong) -> Markup {
    html! {
        form class="stack" method="post" action=(routes::SET_UP) {
            (ui::panel(&t.say("set-up-you"), "", html! {
                (Field::new("owner_name", &t.say("set-up-your-name")).hint(&t.say("set-up-your-name-hint"))
                    .complete("name").required().first().error(wrong.of("owner_name")).text(&typed.owner_name))
                (Field::new("owner_email", &t.say("sign-in-email")).hint(&t.say("set-up-email-hint"))
                    .complete("username").required().error(wrong.of("owner_email")).input("email", &typed.owner_email))
                (Field::new("password", &t.say("sign-in-password")).hint(&t.say("password-hint"))
                    .complete("new-password").required().error(wrong.of("password")).input("password", ""))
            }))
            (ui::panel(&t.say("set-up-business"), "", html! {
                (Field::new("business_name", &t.say("business-name")).hint(&t.say("business-name-hint"))
                    .complete("organization").required().error(wrong.of("business_name")).text(&typed.business_name))
                (choices::where_and_how(t, wrong, &choices::Where {
                    language: &typed.language,
                    time_zone: &typed.time_zone,
                    currency: &typed.currency,
                    country: &typed.country,
                    guess_zone: true,
                }))
            }))
            div class="form-actions" { span class="push" { (Button::main(&t.say("set-up-go-on")).submit()) } }
        }
        p class="small soft" { (t.say("set-up-private")) }
    }
}

pub(super) async fn create(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Response> {
    match made(&visitor, &typed).await {
        Ok(answer) => Ok(answer),
        Err(error) => Ok(form(&visitor, &typed, &Wrong::from(error)?)),
    }
}

async fn made(visitor: &Visitor, typed: &Typed) -> Result<Response> {
    let site = &visitor.site;
    let form = business::SetUp {
        owner_name: typed.owner_name.clone(),
        owner_email: typed.owner_email.clone(),
        business_name: typed.business_name.clone(),
        language: Language::parse(&typed.language).unwrap_or(visitor.t.language),
        time_zone: typed.time_zone.trim().to_owned(),
        currency: typed.currency.trim().to_uppercase(),
        country: typed.country.trim().to_uppercase(),
        sample: site.config().sample,
    };
    // The password is only hashed when everything else will do.
    business::check(&form, &typed.password).map_err(|kind| Error::page(visitor.t, kind))?;
    let hash = session::hash(site, visitor.t, typed.password.clone()).await?;
    let secret = Secret::roll(&mut *site.dice());
    let answer = session::begin(site, &secret, routes::SET_UP_MAILBOX);
    let device = session::device(visitor);
    visitor
        .write(move |tx| {
            let staff = business::set_up(tx, &form, &hash)?;
            sessions::begin(
                tx,
                &Credentials {
                    staff,
                    hash: hash.clone(),
                },
                &secret,
                &device,
            )
        })
        .await?;
    Ok(answer)
}
