//! One standard: what is in force, its next version, its history, and our own words for it.

use std::collections::HashMap;

use attent_core::{
    Actor, Language, Result as CoreResult,
    business::phrases::{self, Phrase},
    ids::{StaffId, StandardId},
    people::staff,
    standards::{self, Standard, Version},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    CHARTER, STANDARDS,
    form::{Typed, target_fields},
    list, said,
};
use crate::{
    Page, Result, T,
    forms::Wrong,
    settings::{
        choices,
        nav::{self, Section},
    },
    ui::{self, Button, Column, Field, Icon},
};

struct Read {
    standard: Standard,
    versions: Vec<Version>,
    names: said::Names,
    people: HashMap<StaffId, String>,
    words: Vec<Phrase>,
}

fn read(tx: &mut Tx<'_>, actor: &Actor, id: StandardId) -> CoreResult<Read> {
    let people = staff::list(tx, actor)?;
    Ok(Read {
        standard: standards::standard(tx, id)?,
        versions: standards::versions(tx, id)?,
        names: said::names(tx, actor)?,
        people: people.into_iter().map(|one| (one.id, one.name)).collect(),
        words: phrases::all(tx, phrases::Of::Standard(id), phrases::Field::Text)?,
    })
}

fn address(id: StandardId) -> String {
    format!("{STANDARDS}/{id}")
}

pub(super) async fn show(page: Page, Path(id): Path<StandardId>) -> Result<Response> {
    render(&page, id, None, None, &Wrong::nothing(page.t)).await
}

async fn render(
    page: &Page,
    id: StandardId,
    typed: Option<Typed>,
    own: Option<Words>,
    wrong: &Wrong,
) -> Result<Response> {
    Section::Standards.open(page)?;
    let (facts, read) = page
        .read_framed(move |tx, actor| read(tx, actor, id))
        .await?;
    let t = page.t;
    let one = &read.standard;
    let typed = typed.unwrap_or_else(|| Typed::of(&one.in_force.target, one.version));
    let crumb = Section::Standards.title(t);
    let title = said::clock(t, one.clock);
    let about = said::within(t, &one.in_force.target);
    let over = one.retired_at.is_some();
    let content = html! {
        (ui::page_head(&[(&crumb, STANDARDS)], &title, &about, list::state(page, one)))
        (wrong.above())
        (ui::panel(&t.say("standard-whom"), "", said::whom(t, &one.scope, &read.names)))
        @if !over {
            (ui::panel(&t.say("standard-next"), &t.say("standard-next-about"), html! {
                form class="form" method="post" action=(address(id)) {
                    input type="hidden" name="version" value=(typed.version);
                    (target_fields(page, &typed, &read.names, wrong))
                    (Field::new("running", &t.say("standard-refit")).hint(&t.say("standard-refit-hint")).checkbox(typed.running.is_some()))
                    div class="form-actions" { (Button::main(&t.say("standard-replace")).submit()) }
                }
            }))
            (words(page, &read, own, wrong))
        }
        (history(page, &read))
        @if !over {
            (ui::panel(&t.say("standard-retire-title"), &t.say("standard-retire-about"), html! {
                form method="post" action={ (address(id)) "/retirement" } {
                    input type="hidden" name="version" value=(one.version);
                    (Button::danger(&t.say("retire")).submit())
                }
            }))
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Standards,
        &title,
        wrong,
        content,
    ))
}

/// Who changed what, when; each version stays what it was.
fn history(page: &Page, read: &Read) -> Markup {
    let t = page.t;
    let labels = ["number", "what", "calendar", "read", "since", "by"]
        .map(|key| t.say(&format!("standard-history-{key}")));
    let columns: Vec<Column<'_>> = labels.iter().map(|label| Column::text(label)).collect();
    let rows = html! {
        @for one in &read.versions {
            tr {
                td { (page.format.number(one.number)) }
                td { (said::within(t, &one.target)) }
                td class="soft" { (one.target.calendar.and_then(|id| read.names.calendars.get(&id)).map_or("\u{2013}", String::as_str)) }
                td { @if one.target.published { (t.say("standard-published")) } @else { (t.say("standard-inside")) } }
                td { (page.format.time(one.since)) @if let Some(until) = one.until { " \u{2013} " (page.format.time(until)) } }
                td class="soft" { (one.by.and_then(|id| read.people.get(&id)).map_or("\u{2013}", String::as_str)) }
            }
        }
    };
    html! {
        h2 { (t.say("standard-history")) }
        (ui::table(&t.say("standard-history"), &columns, rows))
    }
}

/// The owner's own sentence in each language.
fn words(page: &Page, read: &Read, own: Option<Words>, wrong: &Wrong) -> Markup {
    let t = page.t;
    let id = read.standard.id;
    let said = |language: Language| match &own {
        Some(own) => own.of(language).to_owned(),
        None => {
            let found = read.words.iter().find(|one| one.language == language);
            found.map_or_else(String::new, |one| one.text.clone())
        }
    };
    ui::panel(
        &t.say("standard-words"),
        &t.say("standard-words-about"),
        html! {
            form class="form" method="post" action={ (address(id)) "/words" } {
                @for language in Language::ALL {
                    @let usual = super::charter::sentence(T::new(language), &read.standard);
                    (Field::new(language.code(), choices::language_name(language)).placeholder(&usual)
                        .error(wrong.of("text")).textarea(2, &said(language)))
                }
                div class="form-actions" {
                    (Button::new(&t.say("save")).submit())
                    (Button::quiet(&t.say("charter-see")).icon(Icon::ExternalLink).link(CHARTER))
                }
            }
        },
    )
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<StandardId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = typed.clone();
    let changed = page
        .write(move |tx, actor| {
            standards::change(tx, actor, id, form.version, form.target()?)?;
            if form.running.is_some() {
                standards::refit(tx, actor, id)?;
            }
            Ok(())
        })
        .await;
    match changed {
        Ok(()) => Ok(page.said(&address(id), "said-standard-in-force")),
        Err(error) => render(&page, id, Some(typed), None, &Wrong::from(error)?).await,
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Words {
    en: String,
    lt: String,
    lv: String,
    el: String,
    nl: String,
}

impl Words {
    fn of(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Lt => &self.lt,
            Language::Lv => &self.lv,
            Language::El => &self.el,
            Language::Nl => &self.nl,
        }
    }
}

pub(super) async fn say(
    page: Page,
    Path(id): Path<StandardId>,
    Form(words): Form<Words>,
) -> Result<Response> {
    let own = words.clone();
    let said = page
        .write(move |tx, actor| {
            for language in Language::ALL {
                standards::say(tx, actor, id, language, own.of(language).trim())?;
            }
            Ok(())
        })
        .await;
    match said {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(&page, id, None, Some(words), &Wrong::from(error)?).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Retired {
    #[serde(default)]
    version: i64,
}

pub(super) async fn retire(
    page: Page,
    Path(id): Path<StandardId>,
    Form(form): Form<Retired>,
) -> Result<Response> {
    let retired = page
        .write(move |tx, actor| standards::retire(tx, actor, id, form.version))
        .await;
    match retired {
        Ok(()) => Ok(page.said(STANDARDS, "said-retired")),
        Err(error) => render(&page, id, None, None, &Wrong::from(error)?).await,
    }
}
