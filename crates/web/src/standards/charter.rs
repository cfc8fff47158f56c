//! What customers may expect of us: a page for everybody, in their language, to read and to print.

use attent_core::{
    Actor, Error as CoreError, Language, business,
    standards::{self, Calendar, Charter, Scope, Standard},
};
use attent_db::Millis;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{calendars, said, steps, week};
use crate::{
    Error, Result, Site, T,
    format::{Format, zones},
    routes,
    settings::choices,
    ui::{self, Icon, Width},
    visitor::language_of,
};

/// Days off within so many days are named.
const COMING: i32 = 60;

#[derive(Deserialize)]
pub(super) struct Asked {
    language: Option<String>,
}

pub(super) async fn show(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let chosen = asked.language.as_deref().and_then(Language::parse);
    let t = chosen.map_or_else(|| language_of(&headers), T::new);
    let read = site
        .db()
        .read(move |tx| {
            if !business::is_set_up(tx)? {
                return Err(CoreError::NotFound);
            }
            let business = business::get(tx)?;
            let names = said::names(tx, &Actor::system())?;
            Ok((
                standards::charter(tx, t.language)?,
                business.time_zone,
                tx.now(),
                names,
            ))
        })
        .await;
    let (charter, zone, now, names) = read.map_err(|kind| Error::page(t, kind))?;
    let zone = zones::named(&zone);
    let format = Format::new(t, zone, now);
    let title = t.say_with(
        "charter-title",
        &[("business", charter.business.as_str().into())],
    );
    let document = ui::Document {
        lang: t.language.code(),
        title: &title,
        theme: ui::Theme::Device,
        live: None,
        keys: false,
        away: crate::error::away(t),
    };
    let mark = html! { span class="brand" { (charter.business) } };
    let body = ui::quiet(
        Width::Wide,
        mark,
        languages(t),
        content(&format, &charter, &names, &title),
        html! {},
    );
    let mut response = ui::document(&document, body).into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

/// The page in the other languages.
fn languages(t: T) -> Markup {
    html! {
        nav class="line languages" aria-label=(t.say("charter-languages")) {
            @for language in Language::ALL {
                a href=(format!("{}?language={}", routes::CHARTER, language.code())) lang=(language.code())
                    aria-current=[(language == t.language).then_some("true")] { (choices::language_name(language)) }
            }
        }
    }
}

fn content(format: &Format, charter: &Charter, names: &said::Names, title: &str) -> Markup {
    let t = format.t;
    html! {
        (ui::pages::intro(title, &t.say("charter-about")))
        @if charter.lines.is_empty() { p class="soft" { (t.say("charter-nothing-yet")) } }
        @else {
            ol class="charter" role="list" {
                @for line in &charter.lines {
                    li {
                        (ui::large_icon(Icon::Handshake))
                        div {
                            p class="promise" { @match &line.words {
                                Some(words) => (words),
                                None => (sentence(t, &line.standard)),
                            } }
                            @if let Some(whose) = whose(t, &line.standard.scope, names) { p class="soft small" { (whose) } }
                        }
                    }
                }
            }
        }
        @for calendar in &charter.calendars { (open(format, calendar)) }
        p class="soft" { (t.say("charter-otherwise")) }
    }
}

/// A standard as customers read it.
pub(super) fn sentence(t: T, standard: &Standard) -> String {
    let within = said::within(t, &standard.in_force.target);
    t.say_with(
        &format!("charter-{}", standard.clock.as_str()),
        &[("within", within.into())],
    )
}

/// For which matters. Whose tags and organisations those are is nobody else's business.
fn whose(t: T, scope: &Scope, names: &said::Names) -> Option<String> {
    let open = Scope {
        tag: None,
        organisation: None,
        ..*scope
    };
    let mut parts = said::covered(t, &open, names);
    if open != *scope {
        parts.push(t.say("charter-agreed"));
    }
    let matters = parts.join(", ");
    (!parts.is_empty()).then(|| t.say_with("charter-for", &[("matters", matters.into())]))
}

/// When we are open, and the days off to come.
fn open(format: &Format, calendar: &Calendar) -> Markup {
    let t = format.t;
    let Ok(hours) = calendar.hours() else {
        return html! {};
    };
    let zone = hours.zone().clone();
    let local = Format::new(t, zone, format.now);
    let today = local.zoned(format.now).date();
    let mut off = Vec::new();
    let mut date = today;
    for _ in 0..COMING {
        if let Some(key) = hours.holiday_on(date)
            && hours.hours_on(date).is_empty()
        {
            off.push((date, key));
        }
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    let at = jiff::Timestamp::from_millisecond(format.now.0).unwrap_or_default();
    let now = if hours.open_at(at) {
        "charter-open-now"
    } else {
        "charter-closed-now"
    };
    let change = hours
        .next_change(at)
        .map_or_else(String::new, |at| local.ahead(Millis(at.as_millisecond())));
    let now = t.say_with(now, &[("when", change.into())]);
    ui::panel(
        &t.say("charter-open"),
        &calendar.name,
        html! {
            p { b { (now) } }
            (week::picture(t, &calendars::week_of(calendar)))
            @if !off.is_empty() {
                p { (t.say("charter-days-off")) }
                ul class="pairs" role="list" {
                    @for (date, key) in &off {
                        li { span { (steps::holiday(t, key)) } span class="soft" { (steps::day(&local, *date)) } }
                    }
                }
            }
        },
    )
}
