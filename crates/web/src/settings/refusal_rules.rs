//! The rules by which we say no, and who decides on returns.

use attent_core::{
    Role, cases,
    ids::{PlaceId, RefusalRuleId, TeamId},
    people::{places, teams},
    refusals::{self, Rule},
};
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::nav::{self, Section};
use crate::{
    Page, Result,
    cases::said,
    forms::Wrong,
    routes,
    ui::{self, Button, Choice, Field, Tone},
};

const PAGE: &str = "/settings/refusal-rules";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    version: i64,
    /// What was pressed: `rename`, `retire`, `restore`.
    act: String,
}

struct Shown {
    rules: Vec<Rule>,
    deciders: Vec<cases::Decider>,
    places: Vec<(PlaceId, String)>,
    teams: Vec<(String, String)>,
}

pub(super) async fn list(page: Page) -> Result<Response> {
    render(&page, None, &Typed::default(), &Wrong::nothing(page.t)).await
}

async fn render(
    page: &Page,
    of: Option<RefusalRuleId>,
    typed: &Typed,
    wrong: &Wrong,
) -> Result<Response> {
    Section::Rules.open(page)?;
    let (facts, shown) = page
        .read_framed(|tx, actor| {
            let used = |at: Option<attent_db::Millis>| at.is_none();
            let places = places::list(tx, actor)?.into_iter();
            let teams = teams::list(tx, actor)?.into_iter();
            Ok(Shown {
                rules: refusals::rules(tx)?,
                deciders: cases::deciders(tx)?,
                places: places
                    .filter(|one| used(one.retired_at))
                    .map(|one| (one.id, one.name))
                    .collect(),
                teams: teams
                    .filter(|one| used(one.retired_at))
                    .map(|one| (one.id.to_string(), one.name))
                    .collect(),
            })
        })
        .await?;
    let t = page.t;
    let title = Section::Rules.title(t);
    let owner = page.actor.role >= Role::Owner;
    let about = if owner {
        String::new()
    } else {
        t.say("rules-owner-only")
    };
    let content = html! {
        (ui::page_head(&[], &title, &t.say("rules-about"),
            Button::new(&t.say("refusals-title")).link(routes::REFUSALS)))
        (wrong.above())
        (ui::panel(&t.say("rules-list"), &about, html! {
            ul class="tree" role="list" { @for rule in &shown.rules { (line(page, rule, of, typed, owner)) } }
            @if owner {
                form class="line" method="post" action=(PAGE) {
                    (Field::new("name", &t.say("rules-new")).middling().error(wrong.of("name").filter(|_| of.is_none()))
                        .text(if of.is_none() { &typed.name } else { "" }))
                    (Button::main(&t.say("rules-add")).submit())
                }
            }
        }))
        (deciding(page, &shown))
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Rules,
        &title,
        wrong,
        content,
    ))
}

fn line(page: &Page, rule: &Rule, of: Option<RefusalRuleId>, typed: &Typed, owner: bool) -> Markup {
    let t = page.t;
    let name = said::rule(t, rule);
    let chip =
        html! { @if rule.retired_at.is_some() { " " (ui::chip(Tone::Plain, &t.say("retired"))) } };
    if !owner {
        return html! { li { (name) (chip) } };
    }
    let mine = of == Some(rule.id);
    let there = if mine {
        typed.name.as_str()
    } else {
        rule.name.as_str()
    };
    html! {
        li {
            details class="fold" id=(format!("rule-{}", rule.id)) open[mine] {
                summary { (name) (chip) }
                form class="line" method="post" action=(format!("{PAGE}/{}", rule.id)) {
                    input type="hidden" name="version" value=(rule.version);
                    input class="input middling" name="name" aria-label=(t.say("rules-name")) value=(there) placeholder=(name);
                    (Button::new(&t.say("save")).small().named("act", "rename").submit())
                    @if rule.retired_at.is_some() { (Button::quiet(&t.say("restore")).small().named("act", "restore").submit()) }
                    @else { (Button::quiet(&t.say("retire")).small().named("act", "retire").submit()) }
                }
            }
        }
    }
}

/// Of every place, and of all without a word of their own.
fn deciding(page: &Page, shown: &Shown) -> Markup {
    let t = page.t;
    let mut teams = vec![(String::new(), t.say("returns-managers"))];
    teams.extend_from_slice(&shown.teams);
    let mut own = teams.clone();
    own[0].1 = t.say("returns-as-everywhere");
    let row = |id: String, name: &str, choices: &[(String, String)]| {
        let place = id.parse().ok().map(PlaceId);
        let there = shown.deciders.iter().find(|one| one.place == place);
        let there = there.map(|one| one.team.to_string()).unwrap_or_default();
        let choices: Vec<Choice<'_>> = choices
            .iter()
            .map(|(value, label)| Choice::new(value, label))
            .collect();
        html! {
            form class="line" method="post" action="/settings/return-deciders" {
                input type="hidden" name="place" value=(id);
                (Field::new("team", name).middling().select(&choices, &there))
                (Button::new(&t.say("save")).small().submit())
            }
        }
    };
    ui::panel(
        &t.say("returns-title"),
        &t.say("returns-about"),
        html! {
            (row(String::new(), &t.say("returns-everywhere"), &teams))
            @for (id, name) in &shown.places { (row(id.to_string(), name, &own)) }
        },
    )
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let name = typed.name.clone();
    let added = page
        .write(move |tx, actor| refusals::add_rule(tx, actor, &name))
        .await;
    match added {
        Ok(_) => Ok(page.said(PAGE, "said-added")),
        Err(error) => render(&page, None, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<RefusalRuleId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let form = typed.clone();
    let done = page
        .write(move |tx, actor| match form.act.as_str() {
            "retire" => refusals::retire_rule(tx, actor, id, form.version, true),
            "restore" => refusals::retire_rule(tx, actor, id, form.version, false),
            _ => refusals::rename_rule(tx, actor, id, form.version, &form.name),
        })
        .await;
    match done {
        Ok(()) => Ok(page.said(PAGE, "said-saved")),
        Err(error) => render(&page, Some(id), &typed, &Wrong::from(error)?).await,
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Decides {
    #[serde(default)]
    place: String,
    #[serde(default)]
    team: String,
}

pub(super) async fn decides(page: Page, Form(typed): Form<Decides>) -> Result<Response> {
    let place = typed.place.parse().ok().map(PlaceId);
    let team = typed.team.parse().ok().map(TeamId);
    page.write(move |tx, actor| cases::set_decider(tx, actor, place, team))
        .await?;
    Ok(page.said(PAGE, "said-saved"))
}
