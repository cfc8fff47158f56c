//! API tokens: made, shown once, ended.

use attent_core::{
    Role, Secret,
    ids::TokenId,
    people::{
        staff,
        tokens::{self, Make},
    },
};
use axum::{Form, extract::Path, response::Response};
use maud::html;
use serde::Deserialize;

use super::{
    choices,
    nav::{self, Section},
};
use crate::{
    Page, Result,
    forms::Wrong,
    ui::{self, Button, Choice, Column, Field, Icon, Tone},
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    role: String,
    days: String,
}

pub(super) async fn list(page: Page) -> Result<Response> {
    let typed = Typed {
        role: "staff".to_owned(),
        days: "365".to_owned(),
        ..Typed::default()
    };
    render(&page, &typed, &Wrong::nothing(page.t), None).await
}

async fn render(page: &Page, typed: &Typed, wrong: &Wrong, made: Option<&str>) -> Result<Response> {
    Section::Tokens.open(page)?;
    let (facts, (all, people)) = page
        .read_framed(|tx, actor| Ok((tokens::list(tx, actor)?, staff::list(tx, actor)?)))
        .await?;
    let t = page.t;
    let title = Section::Tokens.title(t);
    let labels = [
        "tokens-name",
        "people-role",
        "tokens-by",
        "tokens-used",
        "tokens-ends",
    ]
    .map(|key| t.say(key));
    let mut columns: Vec<Column> = labels.iter().map(|label| Column::text(label)).collect();
    columns.push(Column::text(""));
    let name_of = |id| {
        people
            .iter()
            .find(|one| Some(one.id) == id)
            .map_or("–", |one| one.name.as_str())
    };
    let rows = html! {
        @for token in &all {
            tr {
                td { (token.name) }
                td { (choices::role_word(t, token.role)) }
                td class="soft" { (name_of(token.made_by)) }
                td class="soft" { @match token.used_at { Some(at) => (page.format.time(at)), None => (t.say("tokens-never")) } }
                td class="soft" { @if let Some(at) = token.expires_at { (page.format.date(at)) } }
                td class="acts" { (Button::quiet(&t.say("tokens-revoke")).small().post(&format!("/settings/tokens/{}/end", token.id))) }
            }
        }
    };
    let roles: Vec<(Role, String)> = Role::ALL
        .into_iter()
        .filter(|role| *role <= page.actor.role)
        .map(|role| (role, choices::role_word(t, role)))
        .collect();
    let roles: Vec<Choice> = roles
        .iter()
        .map(|(role, word)| Choice::new(role.as_str(), word))
        .collect();
    let content = html! {
        (ui::page_head(&[], &title, &t.say("tokens-about"), Button::new(&t.say("tokens-docs")).icon(Icon::Link).link("/api/docs")))
        @if let Some(text) = made {
            (ui::notice_with(Tone::Good, html! {
                div class="stack close" {
                    b { (t.say("tokens-made")) }
                    p { (t.say("tokens-made-about")) }
                    input class="input" readonly aria-label=(t.say("tokens-text")) value=(text);
                }
            }))
        }
        @if all.is_empty() { (ui::empty(Icon::KeyRound, &t.say("tokens-empty"), &t.say("tokens-empty-do"), html! {})) }
        @else { (ui::table(&title, &columns, rows)) }
        (wrong.above())
        // The token is shown as the answer itself, which Turbo does not take.
        form class="panel" method="post" action="/settings/tokens" data-turbo="false" {
            (Field::new("name", &t.say("tokens-name")).hint(&t.say("tokens-name-hint")).required()
                .error(wrong.of("name")).text(&typed.name))
            div class="grid-2" {
                (Field::new("role", &t.say("people-role")).error(wrong.of("role")).select(&roles, &typed.role))
                (Field::new("days", &t.say("tokens-days")).error(wrong.of("days")).input("number", &typed.days))
            }
            div class="form-actions" { (Button::main(&t.say("tokens-make")).submit()) }
        }
    };
    Ok(nav::show(
        page,
        &facts,
        Section::Tokens,
        &title,
        wrong,
        content,
    ))
}

pub(super) async fn make(page: Page, Form(typed): Form<Typed>) -> Result<Response> {
    let form = Make {
        name: typed.name.clone(),
        role: Role::parse(&typed.role).unwrap_or(Role::Viewer),
        days: typed.days.trim().parse().unwrap_or(0),
    };
    let secret = Secret::roll(&mut *page.site.dice());
    match page
        .write(move |tx, actor| tokens::make(tx, actor, &form, &secret))
        .await
    {
        Ok((_, text)) => {
            let fresh = Typed {
                role: typed.role,
                days: typed.days,
                ..Typed::default()
            };
            render(&page, &fresh, &Wrong::nothing(page.t), Some(&text)).await
        }
        Err(error) => render(&page, &typed, &Wrong::from(error)?, None).await,
    }
}

pub(super) async fn revoke(page: Page, Path(id): Path<TokenId>) -> Result<Response> {
    page.write(move |tx, actor| tokens::revoke(tx, actor, id))
        .await?;
    Ok(page.said("/settings/tokens", "said-token-ended"))
}
