//! Teams: who works together, who leads, which are closed.

use attent_core::{
    Actor, Result as CoreResult, Role,
    ids::{StaffId, TeamId},
    people::{
        staff,
        teams::{self, Member, Team},
    },
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::nav::{self, Section};
use crate::{
    Page, Result,
    forms::Wrong,
    ui::{self, Button, Choice, Column, Field, Icon, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    closed: String,
    version: i64,
}

fn address(id: TeamId) -> String {
    format!("/settings/teams/{id}")
}

pub(super) async fn list(page: Page) -> Result<Response> {
    render_list(&page, &Typed::default(), &Wrong::nothing(page.t)).await
}

async fn render_list(page: &Page, typed: &Typed, wrong: &Wrong) -> Result<Response> {
    Section::Teams.open(page)?;
    let (facts, all) = page.read_framed(teams::list).await?;
    let t = page.t;
    let title = Section::Teams.title(t);
    let labels = ["teams-name", "teams-members", "teams-state"].map(|key| t.say(key));
    let columns = [
        Column::text(&labels[0]),
        Column::number(&labels[1]),
        Column::text(&labels[2]),
    ];
    let content = html! {
        (ui::page_head(&[], &title, &t.say("teams-about"), html! {}))
        @if all.is_empty() {
            (ui::empty(Icon::UsersRound, &t.say("teams-empty"), &t.say("teams-empty-do"), html! {}))
        } @else {
            (ui::table(&title, &columns, html! { @for team in &all { (row(page, team)) } }))
        }
        @if page.actor.role >= Role::Manager {
            (wrong.above())
            form class="panel" method="post" action="/settings/teams" {
                (fields(page, typed, wrong))
                div class="form-actions" { (Button::main(&t.say("teams-add")).submit()) }
            }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Teams,
        &title,
        wrong,
        content,
    ))
}

fn row(page: &Page, team: &Team) -> Markup {
    let t = page.t;
    html! {
        tr {
            td { a href=(address(team.id)) { (team.name) } }
            td class="num" { (page.format.number(team.members)) }
            td { (chips(page, team)) @if !team.closed && team.retired_at.is_none() { span class="soft" { (t.say("teams-open")) } } }
        }
    }
}

fn chips(page: &Page, team: &Team) -> Markup {
    let t = page.t;
    html! {
        @if team.closed { (ui::chip_with(Tone::Info, Icon::Lock, &t.say("teams-closed"))) }
        @if team.retired_at.is_some() { (ui::chip(Tone::Plain, &t.say("retired"))) }
    }
}

fn fields(page: &Page, typed: &Typed, wrong: &Wrong) -> Markup {
    let t = page.t;
    html! {
        (Field::new("name", &t.say("teams-name")).required().middling().error(wrong.of("name")).text(&typed.name))
        (Field::new("closed", &t.say("teams-close")).hint(&t.say("teams-close-hint")).checkbox(!typed.closed.is_empty()))
    }
}

pub(super) async fn add(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let (name, closed) = (typed.name.clone(), !typed.closed.is_empty());
    match page
        .write(move |tx, actor| teams::add(tx, actor, &name, closed))
        .await
    {
        Ok(id) => Ok(page.said(&address(id), "said-added")),
        Err(error) => render_list(&page, &typed, &Wrong::from(error)?).await,
    }
}

pub(super) async fn show(page: Page, Path(id): Path<TeamId>) -> Result<Response> {
    render(&page, id, None, &Wrong::nothing(page.t)).await
}

async fn render(page: &Page, id: TeamId, typed: Option<Typed>, wrong: &Wrong) -> Result<Response> {
    Section::Teams.open(page)?;
    let read = page.read_framed(move |tx, actor| {
        Ok((
            teams::get(tx, actor, id)?,
            teams::members(tx, actor, id)?,
            staff::list(tx, actor)?,
        ))
    });
    let (facts, (team, members, people)) = read.await?;
    let t = page.t;
    let typed = typed.unwrap_or_else(|| Typed {
        name: team.name.clone(),
        closed: if team.closed { "on" } else { "" }.to_owned(),
        version: team.version,
    });
    let own = members
        .iter()
        .any(|member| member.staff == page.staff && member.leads);
    let role = page.actor.role;
    let runs = own || role == Role::Owner || (role == Role::Manager && !team.closed);
    let crumbs = Section::Teams.title(t);
    let others: Vec<(String, String)> = people
        .into_iter()
        .filter(|one| {
            one.disabled_at.is_none() && members.iter().all(|member| member.staff != one.id)
        })
        .map(|one| (one.id.to_string(), one.name))
        .collect();
    let content = html! {
        (ui::page_head(&[(&crumbs, "/settings/teams")], &team.name, "", chips(page, &team)))
        (wrong.above())
        @if runs {
            form class="panel" method="post" action=(address(id)) {
                input type="hidden" name="version" value=(typed.version);
                (fields(page, &typed, wrong))
                div class="form-actions" { (Button::main(&t.say("save")).submit()) }
            }
        }
        (people_of(page, id, &members, &others, runs))
        @if runs { (ending(page, &team)) }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Teams,
        &team.name,
        wrong,
        content,
    ))
}

fn people_of(
    page: &Page,
    id: TeamId,
    members: &[Member],
    others: &[(String, String)],
    runs: bool,
) -> Markup {
    let t = page.t;
    let action = format!("{}/members", address(id));
    let choices: Vec<Choice> = others
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    ui::panel(
        &t.say("teams-members"),
        "",
        html! {
            @if members.is_empty() { p class="soft" { (t.say("teams-nobody")) } }
            @for member in members {
                form class="line" method="post" action=(action) {
                    input type="hidden" name="staff" value=(member.staff);
                    (ui::avatar(&member.name, ui::Size::Small)) span { (member.name) }
                    @if member.leads { (ui::chip(Tone::Accent, &t.say("teams-leads"))) }
                    @if runs {
                        span class="push line" {
                            @let (act, word) = if member.leads { ("unlead", "teams-unlead") } else { ("lead", "teams-lead") };
                            (Button::quiet(&t.say(word)).small().named("act", act).submit())
                            (Button::quiet(&t.say("teams-remove")).small().named("act", "remove").submit())
                        }
                    }
                }
            }
            @if runs && !choices.is_empty() {
                form class="line" method="post" action=(action) {
                    (Field::new("staff", &t.say("teams-add-member")).middling().select(&choices, ""))
                    (Button::new(&t.say("teams-add-member-do")).named("act", "add").submit())
                }
            }
        },
    )
}

fn ending(page: &Page, team: &Team) -> Markup {
    let t = page.t;
    let base = address(team.id);
    html! {
        @if team.retired_at.is_some() {
            (ui::panel(&t.say("retired"), "", Button::new(&t.say("restore")).icon(Icon::RotateCcw).post(&format!("{base}/return"))))
        } @else {
            (ui::panel(&t.say("teams-retire-title"), &t.say("teams-retire-about"),
                Button::danger(&t.say("retire")).post(&format!("{base}/retirement"))))
        }
    }
}

pub(super) async fn change(
    page: Page,
    Path(id): Path<TeamId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (name, closed, version) = (typed.name.clone(), !typed.closed.is_empty(), typed.version);
    match page
        .write(move |tx, actor| teams::change(tx, actor, id, version, &name, closed))
        .await
    {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(&page, id, Some(typed), &Wrong::from(error)?).await,
    }
}

#[derive(Deserialize)]
pub(super) struct Membership {
    staff: StaffId,
    #[serde(default)]
    act: String,
}

pub(super) async fn member(
    page: Page,
    Path(id): Path<TeamId>,
    Form(typed): Form<Membership>,
) -> Result<Response> {
    let who = typed.staff;
    let work: fn(&mut Tx<'_>, &Actor, TeamId, StaffId) -> CoreResult<()> = match typed.act.as_str()
    {
        "lead" => teams::set_lead,
        "unlead" => teams::unset_lead,
        "remove" => teams::remove_member,
        _ => teams::add_member,
    };
    acted(
        &page,
        id,
        page.write(move |tx, actor| work(tx, actor, id, who)).await,
    )
    .await
}

pub(super) async fn retire(page: Page, Path(id): Path<TeamId>) -> Result<Response> {
    acted(
        &page,
        id,
        page.write(move |tx, actor| teams::retire(tx, actor, id))
            .await,
    )
    .await
}

pub(super) async fn restore(page: Page, Path(id): Path<TeamId>) -> Result<Response> {
    acted(
        &page,
        id,
        page.write(move |tx, actor| teams::restore(tx, actor, id))
            .await,
    )
    .await
}

async fn acted(page: &Page, id: TeamId, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(page.said(&address(id), "said-saved")),
        Err(error) => render(page, id, None, &Wrong::from(error)?).await,
    }
}
