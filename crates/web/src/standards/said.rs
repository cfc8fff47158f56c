//! A standard in words: what is timed, within how much time, for whom.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult, conversations,
    customers::organisations,
    ids::{CalendarId, OrganisationId, PlaceId, TagId, TeamId},
    people::{places, teams},
    standards::{self, Clock, Scope, Target},
};
use attent_db::Tx;
use maud::{Markup, html};

use crate::{
    Page, T,
    ui::{self, Icon, Tone},
};

/// What scopes and targets are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub places: Vec<(PlaceId, String)>,
    pub teams: Vec<(TeamId, String)>,
    pub tags: Vec<(TagId, String)>,
    pub organisations: Vec<(OrganisationId, String)>,
    pub calendars: HashMap<CalendarId, String>,
}

/// As many as a list to choose from may have.
const ORGANISATIONS: i64 = 200;

pub(super) fn names(tx: &mut Tx<'_>, actor: &Actor) -> CoreResult<Names> {
    let calendars = standards::calendars(tx)?;
    Ok(Names {
        places: places::list(tx, actor)?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        teams: teams::list(tx, actor)?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        tags: conversations::all_tags(tx)?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        organisations: organisations::list(tx, actor, None, ORGANISATIONS)?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        calendars: calendars
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
    })
}

pub(super) fn clock(t: T, clock: Clock) -> String {
    t.say(&format!("clock-{}", clock.as_str()))
}

/// "within 4 working hours", "within 24 hours, day and night".
pub(crate) fn within(t: T, target: &Target) -> String {
    let working = if target.calendar.is_some() {
        "working"
    } else {
        "real"
    };
    if target.minutes % 60 == 0 {
        let hours = target.minutes / 60;
        t.say_with(
            &format!("within-{working}-hours"),
            &[("hours", hours.into())],
        )
    } else {
        let minutes = target.minutes;
        t.say_with(
            &format!("within-{working}-minutes"),
            &[("minutes", minutes.into())],
        )
    }
}

/// Working time in hours and minutes: a day of it is no day of the clock.
pub(super) fn time(page: &Page, seconds: i64) -> String {
    let minutes = seconds.max(0) / 60;
    if minutes < 60 {
        return page.format.span(seconds * 1000);
    }
    let (hours, minutes) = (minutes / 60, minutes % 60);
    page.t.say_with(
        "span-hours",
        &[("hours", hours.into()), ("minutes", minutes.into())],
    )
}

/// Whose matters, in words; empty for all of them.
pub(super) fn covered(t: T, scope: &Scope, names: &Names) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(kind) = scope.kind {
        parts.push(t.say(&format!("kind-{}", kind.as_str())));
    }
    if let Some(priority) = scope.priority {
        parts.push(t.say(&format!("priority-{}", priority.as_str())));
    }
    parts.extend(scope.place.map(|id| named(&names.places, id)));
    parts.extend(scope.team.map(|id| named(&names.teams, id)));
    parts.extend(scope.tag.map(|id| format!("#{}", named(&names.tags, id))));
    parts.extend(scope.organisation.map(|id| named(&names.organisations, id)));
    parts
}

fn named<I: PartialEq>(all: &[(I, String)], id: I) -> String {
    let found = all.iter().find(|(one, _)| *one == id);
    found.map_or_else(|| "\u{2013}".to_owned(), |(_, name)| name.clone())
}

/// Chips that say who is covered.
pub(super) fn whom(t: T, scope: &Scope, names: &Names) -> Markup {
    let parts = covered(t, scope, names);
    html! {
        span class="chips" {
            @if parts.is_empty() { (ui::chip(Tone::Plain, &t.say("standard-everybody"))) }
            @for part in &parts { (ui::chip_with(Tone::Info, Icon::Tag, part)) }
        }
    }
}
