//! Everybody who works here, and inviting one more.

use attent_core::{
    Role,
    people::{
        staff::{self, Person},
        teams,
    },
};
use axum::{Form, response::Response};
use maud::{Markup, html};

use super::{
    choices,
    inviting::{self, Handed, Typed},
    mailbox_form::one_of,
    nav::{self, Section},
};
use crate::{
    Page, Result,
    forms::Wrong,
    ui::{self, Button, Column, Field, Icon, Tone},
};

pub(super) async fn list(page: Page) -> Result<Response> {
    Section::People.open(&page)?;
    let (facts, people) = page.read_framed(staff::list).await?;
    let t = page.t;
    let title = Section::People.title(t);
    let invite = Button::main(&t.say("people-invite"))
        .icon(Icon::UserPlus)
        .link("/settings/people/new");
    let labels = ["people-name", "people-role", "people-state"].map(|key| t.say(key));
    let columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    let content = html! {
        (ui::page_head(&[], &title, &t.say("people-about"), invite))
        (ui::table(&title, &columns, html! { @for person in &people { (row(&page, person)) } }))
        @if people.len() == 1 { p class="soft" { (t.say("people-alone")) } }
    };
    Ok(nav::show(
        &page,
        &facts,
        Section::People,
        &title,
        &Wrong::nothing(t),
        content,
    ))
}

fn row(page: &Page, person: &Person) -> Markup {
    let t = page.t;
    let (tone, word) = state(person);
    let href = format!("/settings/people/{}", person.id);
    html! {
        tr {
            td { (ui::table::who(&person.name, &href, &person.email)) }
            td { (choices::role_word(t, person.role)) }
            td { (ui::chip(tone, &t.say(word))) }
        }
    }
}

pub(super) fn state(person: &Person) -> (Tone, &'static str) {
    if person.disabled_at.is_some() {
        (Tone::Plain, "people-left")
    } else if person.joined {
        (Tone::Good, "people-joined")
    } else {
        (Tone::Warn, "people-invited")
    }
}

pub(super) async fn new(page: Page) -> Result<Response> {
    render(&page, &Typed::default(), &Wrong::nothing(page.t), None).await
}

async fn render(
    page: &Page,
    typed: &Typed,
    wrong: &Wrong,
    handed: Option<&Handed>,
) -> Result<Response> {
    Section::People.open(page)?;
    let (facts, teams) = page.read_framed(teams::list).await?;
    let t = page.t;
    let title = t.say("people-invite");
    let teams: Vec<(String, String)> = teams
        .into_iter()
        .filter(|team| {
            team.retired_at.is_none() && (!team.closed || page.actor.role == Role::Owner)
        })
        .map(|team| (team.id.to_string(), team.name))
        .collect();
    let none = t.say("people-no-team");
    let crumbs = Section::People.title(t);
    let content = html! {
        (ui::page_head(&[(&crumbs, "/settings/people")], &title, &t.say("people-invite-about"), html! {}))
        @if let Some(handed) = handed { (handed.view(t)) }
        (wrong.above())
        // A link to hand over is shown as the answer itself, which Turbo does not take.
        form class="panel" method="post" action="/settings/people/new" data-turbo="false" {
            (inviting::fields(t, page.actor.role, typed, wrong, true))
            @if !teams.is_empty() {
                (Field::new("team", &t.say("people-team")).optional(&t.say("field-optional")).middling()
                    .select(&one_of(&none, &teams), &typed.team))
            }
            div class="form-actions" {
                (Button::main(&t.say("people-invite-one")).submit())
                (Button::quiet(&t.say("back")).link("/settings/people"))
            }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::People,
        &title,
        wrong,
        content,
    ))
}

pub(super) async fn invite(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    match inviting::invite(&page, &typed).await {
        Ok(Handed::ByMail) => Ok(page.said("/settings/people", "said-invited")),
        Ok(handed) => {
            render(
                &page,
                &Typed::default(),
                &Wrong::nothing(page.t),
                Some(&handed),
            )
            .await
        }
        Err(error) => render(&page, &typed, &Wrong::from(error)?, None).await,
    }
}
