//! Places: shops, desks, warehouses, each perhaps with its own zone and language.

use attent_core::{
    Language,
    ids::PlaceId,
    people::places::{self, Details, Place},
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    choices,
    nav::{self, Section},
};
use crate::{
    Page, Result,
    forms::{Wrong, some},
    ui::{self, Button, Choice, Column, Field, Icon, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    time_zone: String,
    language: String,
    version: i64,
}

impl Typed {
    fn of(place: &Place) -> Self {
        Self {
            name: place.name.clone(),
            time_zone: place.time_zone.clone().unwrap_or_default(),
            language: place.language.map_or("", Language::code).to_owned(),
            version: place.version,
        }
    }

    fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            time_zone: some(&self.time_zone),
            language: Language::parse(&self.language),
        }
    }
}

fn address(id: PlaceId) -> String {
    format!("/settings/places/{id}")
}

fn fields(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let (same, optional) = (t.say("people-language-same"), t.say("field-optional"));
    let mut languages = vec![Choice::new("", &same)];
    languages.extend(choices::languages());
    html! {
        (Field::new("name", &t.say("places-name")).required().middling().error(wrong.of("name")).text(&typed.name))
        div class="grid-2" {
            (Field::new("time_zone", &t.say("business-zone")).optional(&optional).hint(&t.say("places-zone-hint"))
                .error(wrong.of("time_zone")).text(&typed.time_zone))
            (Field::new("language", &t.say("business-language")).select(&languages, &typed.language))
        }
    }
}

pub(super) async fn list(page: Page) -> Result<Response> {
    render_list(&page, &Typed::default(), &Wrong::nothing(page.t)).await
}

async fn render_list(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    Section::Places.open(page)?;
    let (facts, all) = page.read_framed(places::list).await?;
    let t = page.t;
    let title = Section::Places.title(t);
    let labels = ["places-name", "business-zone", "business-language"].map(|key| t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    let usual = t.say("people-language-same");
    let rows = html! {
        @for place in &all {
            tr {
                td {
                    a href=(address(place.id)) { (place.name) } " "
                    @if place.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("retired"))) }
                }
                td class="soft" { (place.time_zone.as_deref().unwrap_or(&usual)) }
                td class="soft" { (place.language.map(choices::language_name).unwrap_or(&usual)) }
            }
        }
    };
    let content = html! {
        (ui::page_head(&[], &title, &t.say("places-about"), html! {}))
        (ui::table(&title, &columns, rows))
        (wrong.above())
        form class="panel" method="post" action="/settings/places" {
            (fields(page, typed, wrong))
            div class="form-actions" { (Button::main(&t.say("places-add")).submit()) }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Places,
        &title,
        wrong,
        content,
    ))
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let details = typed.details();
    match page
        .write(move |tx, actor| places::add(tx, actor, &details))
        .await
    {
        Ok(_) => Ok(page.said("/settings/places", "said-added")),
        Err(error) => render_list(&page, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn show(page: Page, Path(id): Path<PlaceId>) -> Result<Response> {
    render(&page, id, None, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, id: PlaceId, typed: Option<Typed>, wrong: &Wrong) -> Result<Response> {
    Section::Places.open(page)?;
    let (facts, place) = page
        .read_framed(move |tx, actor| places::get(tx, actor, id))
        .await?;
    let t = page.t;
    let typed = typed.unwrap_or_else(|| Typed::of(&place));
    let (crumbs, base) = (Section::Places.title(t), address(id));
    let content = html! {
        (ui::page_head(&[(&crumbs, "/settings/places")], &place.name, "", html! {}))
        (wrong.above())
        form class="panel" method="post" action=(base) {
            input type="hidden" name="version" value=(typed.version);
            (fields(page, &typed, wrong))
            div class="form-actions" { (Button::main(&t.say("save")).submit()) }
        }
        @if place.retired_at.is_some() {
            (ui::panel(&t.say("retired"), "", Button::new(&t.say("restore")).icon(Icon::RotateCcw).post(&format!("{base}/return"))))
        } @else {
            (ui::panel(&t.say("places-retire-title"), &t.say("places-retire-about"),
                Button::danger(&t.say("retire")).post(&format!("{base}/retirement"))))
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Places,
        &place.name,
        wrong,
        content,
    ))
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<PlaceId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (details, version) = (typed.details(), typed.version);
    match page
        .write(move |tx, actor| places::change(tx, actor, id, version, &details))
        .await
    {
        Ok(()) => Ok(page.said("/settings/places", "said-saved")),
        Err(error) => render(&page, id, Some(typed), &Wrong::from(error)?).await,
    }
}

pub(super) async fn retire(page: Page, Path(id): Path<PlaceId>) -> Result<Response> {
    match page
        .write(move |tx, actor| places::retire(tx, actor, id))
        .await
    {
        Ok(()) => Ok(page.said("/settings/places", "said-retired")),
        Err(error) => render(&page, id, None, &Wrong::from(error)?).await,
    }
}

pub(super) async fn restore(page: Page, Path(id): Path<PlaceId>) -> Result<Response> {
    page.write(move |tx, actor| places::restore(tx, actor, id))
        .await?;
    Ok(page.said("/settings/places", "said-saved"))
}
