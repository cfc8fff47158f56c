//! The business itself, and its numbers.

use attent_core::{
    Language, Role,
    business::{
        self, Business, Setting,
        settings::{self, Stored},
    },
};
use axum::{Form, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    choices,
    nav::{self, Section},
};
use crate::{
    Page, Result,
    forms::Wrong,
    ui::{self, Button, Field},
};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    language: String,
    time_zone: String,
    currency: String,
    country: String,
    version: i64,
}

impl Typed {
    fn of(business: &Business) -> Self {
        Self {
            name: business.name.clone(),
            language: business.language.code().to_owned(),
            time_zone: business.time_zone.clone(),
            currency: business.currency.clone(),
            country: business.country.clone(),
            version: business.version,
        }
    }
}

pub(super) async fn show(page: Page) -> Result<Response> {
    render(&page, None, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, typed: Option<Typed>, wrong: &Wrong) -> Result<Response> {
    Section::Business.open(page)?;
    let (facts, (business, numbers)) = page
        .read_framed(|tx, _| Ok((business::get(tx)?, settings::all(tx)?)))
        .await?;
    let t = page.t;
    let typed = typed.unwrap_or_else(|| Typed::of(&business));
    let title = Section::Business.title(t);
    let owner = page.actor.role == Role::Owner;
    let content = html! {
        (ui::page_head(&[], &title, &t.say("business-about"), html! {}))
        (wrong.above())
        form method="post" action="/settings/business" {
            (ui::panel("", "", html! {
                input type="hidden" name="version" value=(typed.version);
                (Field::new("name", &t.say("business-name")).hint(&t.say("business-name-hint")).required()
                    .error(wrong.of("name")).text(&typed.name))
                (choices::where_and_how(t, wrong, &choices::Where {
                    language: &typed.language,
                    time_zone: &typed.time_zone,
                    currency: &typed.currency,
                    country: &typed.country,
                    guess_zone: false,
                }))
                @if owner { div class="form-actions" { (Button::main(&t.say("save")).submit()) } }
                @else { p class="small soft" { (t.say("business-owners")) } }
            }))
        }
        (ui::panel(&t.say("numbers-title"), &t.say("numbers-about"), html! {
            @for stored in &numbers { (number(page, wrong, stored)) }
        }))
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Business,
        &title,
        wrong,
        content,
    ))
}

/// One number, with its own small form: changing one never loses another.
fn number(page: &Page, wrong: &Wrong, stored: &Stored) -> Markup {
    let t = page.t;
    let name = stored.setting.name();
    let range = stored.setting.range();
    let hint = t.say_with(
        "numbers-range",
        &[
            ("from", (*range.start()).into()),
            ("to", (*range.end()).into()),
            ("usual", stored.setting.default_value().into()),
        ],
    );
    html! {
        form class="line" method="post" action="/settings/business/numbers" {
            input type="hidden" name="setting" value=(name);
            input type="hidden" name="version" value=(stored.version);
            div class="stack close" {
                // The id is the setting's, the sent name is always `value`: no two ids are alike.
                label for={ "f-" (name) } { (t.say(&format!("number-{name}"))) }
                span class="line" {
                    input class="input short" type="number" id={ "f-" (name) } name="value" value=(stored.value)
                        min=(range.start()) max=(range.end()) aria-describedby={ "f-" (name) "-hint" };
                    (Button::new(&t.say("save")).submit())
                }
                p class="small soft" id={ "f-" (name) "-hint" } { (hint) }
                @if let Some(text) = wrong.of(name) { p class="error" { (text) } }
            }
        }
    }
}

pub(super) async fn change(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let form = business::Change {
        name: typed.name.clone(),
        language: Language::parse(&typed.language).unwrap_or(page.t.language),
        time_zone: typed.time_zone.trim().to_owned(),
        currency: typed.currency.trim().to_uppercase(),
        country: typed.country.trim().to_uppercase(),
    };
    let version = typed.version;
    match page
        .write(move |tx, actor| business::change(tx, actor, version, &form))
        .await
    {
        Ok(()) => Ok(page.said("/settings/business", "said-saved")),
        Err(error) => render(&page, Some(typed), &Wrong::from(error)?).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Number {
    setting: String,
    #[serde(default)]
    version: i64,
    value: String,
}

pub(super) async fn set(page: Page, Form(typed): Form<Number>) -> Result<Response> {
    let Some(setting) = Setting::parse(&typed.setting) else {
        return Err(crate::Error::page(page.t, attent_core::Error::NotFound));
    };
    let value = typed.value.trim().parse().unwrap_or(i64::MIN);
    let version = typed.version;
    let set = page
        .write(move |tx, actor| settings::set(tx, actor, setting, version, value))
        .await;
    match set {
        Ok(()) => Ok(page.said("/settings/business", "said-saved")),
        Err(error) => render(&page, None, &Wrong::from(error)?).await,
    }
}
