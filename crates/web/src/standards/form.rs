//! A standard as it is typed, and putting a new one in force.

use attent_core::{
    conversations::{Kind, Priority},
    error::invalid,
    ids::{CalendarId, OrganisationId, PlaceId, TagId, TeamId},
    standards::{self, Clock, Scope, Target},
};
use axum::{Form, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    STANDARDS,
    said::{self, Names},
};
use crate::{
    Page, Result,
    forms::Wrong,
    settings::nav::{self, Section},
    ui::{self, Button, Choice, Field, Layout},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    clock: String,
    /// How many of `unit`.
    pub amount: String,
    pub unit: String,
    /// Empty: real hours, day and night.
    pub calendar: String,
    pub published: Option<String>,
    /// It holds for what is open already too.
    pub running: Option<String>,
    place: String,
    team: String,
    kind: String,
    priority: String,
    tag: String,
    organisation: String,
    pub version: i64,
}

impl Typed {
    pub fn of(target: &Target, version: i64) -> Self {
        let (amount, unit) = match target.minutes {
            minutes if minutes % 60 == 0 => (minutes / 60, "hours"),
            minutes => (minutes, "minutes"),
        };
        Self {
            amount: amount.to_string(),
            unit: unit.to_owned(),
            calendar: target
                .calendar
                .map_or_else(String::new, |id| id.to_string()),
            published: target.published.then(|| "on".to_owned()),
            version,
            ..Self::default()
        }
    }

    /// # Errors
    /// Field `amount` when it is no number.
    pub fn target(&self) -> attent_core::Result<Target> {
        let amount: i64 = self
            .amount
            .trim()
            .parse()
            .map_err(|_| invalid("minutes", "error-minutes-of-standard"))?;
        let unit = if self.unit == "minutes" { 1 } else { 60 };
        Ok(Target {
            minutes: amount.saturating_mul(unit),
            calendar: self.calendar.parse().ok().map(CalendarId),
            published: self.published.is_some(),
        })
    }

    fn scope(&self) -> Scope {
        Scope {
            place: self.place.parse().ok().map(PlaceId),
            team: self.team.parse().ok().map(TeamId),
            kind: Kind::parse(&self.kind),
            priority: Priority::parse(&self.priority),
            tag: self.tag.parse().ok().map(TagId),
            organisation: self.organisation.parse().ok().map(OrganisationId),
        }
    }
}

/// Within how much time, by which calendar, and whether customers read it.
pub(super) fn target_fields(page: &Page, typed: &Typed, names: &Names, wrong: &Wrong) -> Markup {
    let t = page.t;
    let units = ["hours", "minutes"].map(|unit| (unit, t.say(&format!("standard-unit-{unit}"))));
    let units = units
        .each_ref()
        .map(|(value, label)| Choice::new(value, label));
    let real = t.say("standard-real-hours");
    let mut known: Vec<(String, &str)> = names
        .calendars
        .iter()
        .map(|(id, name)| (id.to_string(), name.as_str()))
        .collect();
    known.sort_by(|one, other| one.1.cmp(other.1));
    let mut calendars = vec![Choice::new("", &real)];
    calendars.extend(known.iter().map(|(id, name)| Choice::new(id, name)));
    html! {
        div class="line within" {
            (Field::new("amount", &t.say("standard-within")).required().short().error(wrong.of("minutes")).input("number", &typed.amount))
            (Field::new("unit", &t.say("standard-unit")).short().select(&units, &typed.unit))
            (Field::new("calendar", &t.say("standard-calendar")).error(wrong.of("calendar")).select(&calendars, &typed.calendar))
        }
        (Field::new("published", &t.say("standard-publish")).hint(&t.say("standard-publish-hint")).checkbox(typed.published.is_some()))
    }
}

/// Values and their names, for a list to pick from.
type Pairs = Vec<(String, String)>;

fn scope_fields(page: &Page, typed: &Typed, names: &Names) -> Markup {
    let t = page.t;
    let everything = t.say("standard-all");
    let words = |all: &[&'static str], key: &str| -> Pairs {
        let said = all
            .iter()
            .map(|word| ((*word).to_owned(), t.say(&format!("{key}-{word}"))));
        said.collect()
    };
    let kinds: Vec<&'static str> = Kind::ALL.iter().map(|one| one.as_str()).collect();
    let priorities: Vec<&'static str> = Priority::ALL.iter().map(|one| one.as_str()).collect();
    let lists: [(&str, Pairs, &str); 6] = [
        ("kind", words(&kinds, "kind"), &typed.kind),
        ("priority", words(&priorities, "priority"), &typed.priority),
        ("place", numbered(&names.places), &typed.place),
        ("team", numbered(&names.teams), &typed.team),
        ("tag", numbered(&names.tags), &typed.tag),
        (
            "organisation",
            numbered(&names.organisations),
            &typed.organisation,
        ),
    ];
    html! {
        div class="grid-2" {
            @for (name, all, chosen) in &lists {
                @let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &everything))
                    .chain(all.iter().map(|(id, label)| Choice::new(id, label))).collect();
                (Field::new(name, &t.say(&format!("standard-scope-{name}"))).select(&choices, chosen))
            }
        }
    }
}

fn numbered<I: ToString>(all: &[(I, String)]) -> Pairs {
    all.iter()
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect()
}

pub(super) async fn new(page: Page) -> Result<Response> {
    let typed = Typed {
        clock: Clock::FirstReply.as_str().to_owned(),
        amount: "4".to_owned(),
        unit: "hours".to_owned(),
        ..Typed::default()
    };
    show(&page, typed, true, &Wrong::nothing(page.t)).await
}

async fn show(page: &Page, mut typed: Typed, fresh: bool, wrong: &Wrong) -> Result<Response> {
    Section::Standards.open(page)?;
    let (facts, (names, usual)) = page
        .read_framed(|tx, actor| Ok((said::names(tx, actor)?, standards::usual_calendar(tx)?)))
        .await?;
    if fresh && let Some(usual) = usual {
        typed.calendar = usual.id.to_string();
    }
    let t = page.t;
    let clocks = Clock::OF_STANDARDS.map(|clock| {
        let hint = t.say(&format!("clock-{}-about", clock.as_str()));
        (clock.as_str(), said::clock(t, clock), hint)
    });
    let clocks = clocks
        .each_ref()
        .map(|(value, label, hint)| Choice::new(value, label).hint(hint));
    let (crumb, title) = (Section::Standards.title(t), t.say("standard-new"));
    let content = html! {
        (ui::page_head(&[(&crumb, STANDARDS)], &title, "", html! {}))
        (wrong.above())
        form class="panel form" method="post" action={ (STANDARDS) "/new" } {
            (Field::new("clock", &t.say("standard-clock")).error(wrong.of("clock")).radios(Layout::Lines, &clocks, &typed.clock))
            (target_fields(page, &typed, &names, wrong))
            h2 { (t.say("standard-whom")) }
            p class="soft small" { (t.say("standard-whom-about")) }
            (scope_fields(page, &typed, &names))
            (Field::new("running", &t.say("standard-refit-new")).hint(&t.say("standard-refit-new-hint")).checkbox(typed.running.is_some()))
            div class="form-actions" { (Button::main(&t.say("standard-add")).submit()) }
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

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let form = typed.clone();
    let added = page
        .write(move |tx, actor| {
            let clock = Clock::parse(&form.clock);
            let clock = clock.ok_or_else(|| invalid("clock", "error-required"))?;
            let id = standards::add(tx, actor, clock, form.scope(), form.target()?)?;
            if form.running.is_some() {
                standards::refit(tx, actor, id)?;
            }
            Ok(id)
        })
        .await;
    match added {
        Ok(id) => Ok(page.said(&format!("{STANDARDS}/{id}"), "said-standard-in-force")),
        Err(error) => show(&page, typed, false, &Wrong::from(error)?).await,
    }
}
