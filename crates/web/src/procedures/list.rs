//! The list of procedures, and beginning one.

use attent_core::{
    Language, business,
    procedures::{self, Details, Procedure},
};
use axum::{Form, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::to;
use crate::{
    Page, Result,
    facts::Here,
    forms::Wrong,
    ui::{self, Button, Choice, Column, Field, Icon, Tone, Width, table},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) title: String,
    pub(super) about: String,
    pub(super) language: String,
    /// What was seen of one that is there.
    pub(super) version: i64,
}

impl Typed {
    pub(super) fn details(&self) -> Details {
        Details {
            title: self.title.clone(),
            about: self.about.clone(),
            language: Language::parse(&self.language).unwrap_or(Language::En),
        }
    }
}

pub(super) async fn list(page: Page) -> Result<Response> {
    page_of(&page, &Typed::default(), &Wrong::nothing(page.t)).await
}

async fn page_of(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    let (facts, (all, language)) = page
        .read_framed(|tx, actor| Ok((procedures::list(tx, actor)?, business::get(tx)?.language)))
        .await?;
    let stage = stage(page, &all, language, typed, wrong);
    let title = page.t.say("procedures-title");
    Ok(wrong.on(page.show(&facts, Here::Procedures, &title, stage)))
}

fn stage(page: &Page, all: &[Procedure], usual: Language, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    let writes = page.actor.role >= attent_core::Role::Manager;
    let columns = [
        t.say("procedures-name"),
        t.say("procedures-language"),
        t.say("procedures-state"),
    ];
    let columns = columns.each_ref().map(|label| Column::text(label));
    ui::page(
        Width::Wide,
        html! {
            (ui::page_head(&[], &t.say("procedures-title"), &t.say("procedures-about"), html! {
                @if all.iter().any(Procedure::is_open) {
                    (Button::quiet(&t.say("procedures-public")).icon(Icon::ExternalLink).link("/guides"))
                }
            }))
            (wrong.above())
            @if all.is_empty() {
                (ui::empty(Icon::ListChecks, &t.say("procedures-none"), &t.say("procedures-none-do"), html! {}))
            } @else {
                (table::table(&t.say("procedures-title"), &columns, html! {
                    @for one in all { tr {
                        td { a href=(to(one.id, "")) { (one.title) } @if !one.about.is_empty() { br; span class="soft small" { (one.about) } } }
                        td { (t.say(&format!("language-{}", one.language.code()))) }
                        td { (state(page, one)) }
                    } }
                }))
            }
            @if writes {
                (ui::panel(&t.say("procedures-new"), &t.say("procedures-new-about"), html! {
                    form class="form" method="post" action="/procedures" {
                        (Field::new("title", &t.say("procedures-name")).error(wrong.of("title")).required().placeholder(&t.say("procedures-example")).text(&typed.title))
                        (about(page, wrong, &typed.about))
                        (languages(page, if typed.language.is_empty() { usual.code() } else { &typed.language }))
                        div class="form-actions" { (Button::main(&t.say("procedures-begin")).icon(Icon::Plus).submit()) }
                    }
                }))
            }
        },
    )
}

pub(super) fn about(page: &Page, wrong: &Wrong, value: &str) -> Markup {
    let t = page.t;
    Field::new("about", &t.say("procedures-when"))
        .optional(&t.say("field-optional"))
        .error(wrong.of("about"))
        .text(value)
}

pub(super) fn languages(page: &Page, chosen: &str) -> Markup {
    let t = page.t;
    let words: Vec<(&str, String)> = Language::ALL
        .iter()
        .map(|one| (one.code(), t.say(&format!("language-{}", one.code()))))
        .collect();
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(code, word)| Choice::new(code, word))
        .collect();
    Field::new("language", &t.say("procedures-language"))
        .middling()
        .select(&choices, chosen)
}

/// Where it stands: for whom, being written, out of use.
pub(super) fn state(page: &Page, one: &Procedure) -> Markup {
    let t = page.t;
    let (tone, word) = if one.retired_at.is_some() {
        (Tone::Plain, "procedures-retired")
    } else if one.is_open() {
        (Tone::Good, "procedures-open")
    } else if one.is_followed() {
        (Tone::Info, "procedures-for-staff")
    } else {
        (Tone::Warn, "procedures-unpublished")
    };
    ui::chip(tone, &t.say(word))
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let details = typed.details();
    let added = page
        .write(move |tx, actor| procedures::add(tx, actor, &details))
        .await;
    match added {
        Ok(id) => Ok(page.go(&to(id, "draft"))),
        Err(error) => page_of(&page, &typed, &Wrong::from(error)?).await,
    }
}
