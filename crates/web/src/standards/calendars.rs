//! Calendars in the settings: the list, one of them, a new one.

use attent_core::{
    Error as CoreError,
    ids::CalendarId,
    standards::{self, Calendar},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    CALENDARS,
    calendar_form::{self, Typed},
    holidays, week,
};
use crate::{
    Error, Page, Result,
    forms::Wrong,
    settings::nav::{self, Section},
    ui::{self, Button, Icon, Tone},
};

fn address(id: CalendarId) -> String {
    format!("{CALENDARS}/{id}")
}

pub(super) fn week_of(calendar: &Calendar) -> [Vec<attent_hours::Span>; 7] {
    attent_hours::NAMES_OF_DAYS.map(|name| {
        let day = calendar.week.get(name);
        day.map_or_else(Vec::new, calendar_form::spans)
    })
}

fn marks(page: &Page, calendar: &Calendar) -> Markup {
    let t = page.t;
    html! {
        span class="chips" {
            @if calendar.usual { (ui::chip(Tone::Accent, &t.say("calendar-usual"))) }
            @if calendar.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("retired"))) }
            (week::total(page, &week_of(calendar)))
            (ui::chip(Tone::Plain, &calendar.time_zone))
        }
    }
}

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::Calendars.open(&page)?;
    let (facts, all) = page.read_framed(|tx, _| standards::calendars(tx)).await?;
    let t = page.t;
    let title = Section::Calendars.title(t);
    let content = html! {
        (ui::page_head(&[], &title, &t.say("calendars-about"), html! {
            (Button::new(&t.say("calendar-always")).link(&format!("{CALENDARS}/new?hours=always")))
            (Button::main(&t.say("calendar-new")).icon(Icon::Plus).link(&format!("{CALENDARS}/new")))
        }))
        @if all.is_empty() { (ui::empty(Icon::Calendar, &t.say("calendars-none"), &t.say("calendars-none-do"), html! {
            (Button::new(&t.say("calendar-new")).icon(Icon::Plus).link(&format!("{CALENDARS}/new")))
        })) }
        @for calendar in &all {
            section class="panel" {
                header { h2 { a class="plain" href=(address(calendar.id)) { (calendar.name) } } (marks(&page, calendar)) }
                (week::picture(t, &week_of(calendar)))
            }
        }
    };
    let wrong = Wrong::nothing(t);
    Ok(nav::show(
        &page,
        &facts,
        Section::Calendars,
        &title,
        &wrong,
        content,
    ))
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    hours: String,
}

pub(super) async fn new(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let zone = page.format.zone.iana_name().unwrap_or("UTC").to_owned();
    let mut typed = Typed::usual(asked.hours == "always");
    typed.time_zone = zone;
    show_new(&page, &typed, &Wrong::nothing(page.t)).await
}

async fn show_new(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    Section::Calendars.open(page)?;
    let (facts, ()) = page.read_framed(|_, _| Ok(())).await?;
    let t = page.t;
    let crumb = Section::Calendars.title(t);
    let title = t.say("calendar-new");
    let content = html! {
        (ui::page_head(&[(&crumb, CALENDARS)], &title, "", html! {}))
        (wrong.above())
        form class="panel form" method="post" action={ (CALENDARS) "/new" } {
            (calendar_form::fields(page, typed, wrong))
            div class="form-actions" { (Button::main(&t.say("calendar-add")).submit()) }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Calendars,
        &title,
        wrong,
        content,
    ))
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let form = typed.clone();
    let added = page
        .write(move |tx, actor| {
            let details = form.details().map_err(CoreError::Invalid)?;
            standards::add_calendar(tx, actor, &details)
        })
        .await;
    match added {
        Ok(id) => Ok(page.said(&address(id), "said-added")),
        Err(error) => show_new(&page, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn show(page: Page, Path(id): Path<CalendarId>) -> Result<Response> {
    render(&page, id, None, &Wrong::nothing(page.t)).await
}

async fn render(
    page: &Page,
    id: CalendarId,
    typed: Option<Typed>,
    wrong: &Wrong,
) -> Result<Response> {
    Section::Calendars.open(page)?;
    let (facts, calendar) = page
        .read_framed(move |tx, _| standards::calendar(tx, id))
        .await?;
    let t = page.t;
    let crumb = Section::Calendars.title(t);
    let typed = typed.unwrap_or_else(|| Typed::of(&calendar));
    let base = address(id);
    let content = html! {
        (ui::page_head(&[(&crumb, CALENDARS)], &calendar.name, "", marks(page, &calendar)))
        (wrong.above())
        (ui::panel(&t.say("calendar-week"), "", week::picture(t, &typed.week())))
        form class="panel form" method="post" action=(base) {
            input type="hidden" name="version" value=(typed.version);
            (calendar_form::fields(page, &typed, wrong))
            div class="form-actions" { (Button::main(&t.say("save")).submit()) }
            p class="soft small" { (t.say("calendar-change-about")) }
        }
        (holidays::coming(page, &typed.country))
        @if !calendar.usual && calendar.retired_at.is_none() {
            (ui::panel(&t.say("calendar-usual-title"), &t.say("calendar-usual-about"), html! {
                div class="line" {
                    (Button::new(&t.say("calendar-usual-do")).post(&format!("{base}/usual")))
                    (Button::danger(&t.say("retire")).post(&format!("{base}/retirement")))
                }
            }))
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Calendars,
        &calendar.name,
        wrong,
        content,
    ))
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<CalendarId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = typed.clone();
    let changed = page
        .write(move |tx, actor| {
            let details = form.details().map_err(CoreError::Invalid)?;
            standards::change_calendar(tx, actor, id, form.version, &details)
        })
        .await;
    match changed {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(&page, id, Some(typed), &Wrong::from(error)?).await,
    }
}

pub(super) async fn usual(page: Page, Path(id): Path<CalendarId>) -> Result<Response> {
    let done = page
        .write(move |tx, actor| standards::make_usual(tx, actor, id))
        .await;
    settled(&page, id, done).await
}

pub(super) async fn retire(page: Page, Path(id): Path<CalendarId>) -> Result<Response> {
    let done = page
        .write(move |tx, actor| standards::retire_calendar(tx, actor, id))
        .await;
    settled(&page, id, done).await
}

async fn settled(
    page: &Page,
    id: CalendarId,
    done: std::result::Result<(), Error>,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.said(CALENDARS, "said-saved")),
        Err(error) => render(page, id, None, &Wrong::from(error)?).await,
    }
}
