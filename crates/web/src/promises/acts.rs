//! What becomes of a promise: one POST an act, 303 back to it; wrong, the page with what was typed.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult,
    error::invalid,
    ids::{PromiseId, StaffId},
    promises::{self, How, KeptHow, acts, conditions},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::{
    letters, show,
    telling::{break_telling, renegotiate_telling},
};
use crate::{Page, Result, due, forms::Wrong, routes};

type Typed = HashMap<String, String>;

fn text<'a>(typed: &'a Typed, field: &str) -> &'a str {
    typed.get(field).map_or("", String::as_str)
}

async fn act(
    page: &Page,
    id: PromiseId,
    name: &'static str,
    typed: Typed,
    word: &str,
    work: impl Fn(&mut Tx<'_>, &Actor, &Typed) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    let given = typed.clone();
    match page.write(move |tx, actor| work(tx, actor, &given)).await {
        Ok(()) => Ok(page.said(&routes::promise(id), word)),
        Err(error) => show::show_with(page, id, Wrong::from(error)?, name, &typed).await,
    }
}

pub(super) async fn done(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let site = page.site.clone();
    act(
        &page,
        id,
        "done",
        typed,
        "said-promise-done",
        move |tx, actor, typed| {
            let before = promises::find(tx, actor, id)?.state;
            acts::report_done(tx, actor, id, text(typed, "note"))?;
            // Pressed twice it is told once.
            if before == promises::State::Open && typed.contains_key("tell") {
                letters::send(tx, actor, &site, id, letters::Kind::Done)?;
            }
            Ok(())
        },
    )
    .await
}

pub(super) async fn kept(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(
        &page,
        id,
        "kept",
        typed,
        "said-promise-kept",
        move |tx, actor, typed| {
            let how = KeptHow::parse(text(typed, "how")).unwrap_or(KeptHow::Customer);
            acts::keep(tx, actor, id, how, text(typed, "note"))
        },
    )
    .await
}

pub(super) async fn dispute(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(
        &page,
        id,
        "dispute",
        typed,
        "said-promise-disputed",
        move |tx, actor, typed| acts::dispute(tx, actor, id, text(typed, "note")),
    )
    .await
}

pub(super) async fn withdraw(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(
        &page,
        id,
        "withdrawal",
        typed,
        "said-promise-withdrawn",
        move |tx, actor, typed| acts::withdraw(tx, actor, id, text(typed, "note")),
    )
    .await
}

pub(super) async fn renegotiate(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let Some(due) = due::Typed::of(&typed, "due").moment() else {
        return show::show_with(
            &page,
            id,
            Wrong::look_first(page.t),
            "renegotiation",
            &typed,
        )
        .await;
    };
    let site = page.site.clone();
    act(
        &page,
        id,
        "renegotiation",
        typed,
        "said-promise-renegotiated",
        move |tx, actor, typed| {
            let note = text(typed, "note");
            renegotiate_telling(tx, actor, &site, id, due, how(typed), note)
        },
    )
    .await
}

pub(super) fn how(typed: &Typed) -> How {
    How::parse(text(typed, "told")).unwrap_or(How::Mail)
}

pub(super) async fn break_it(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let site = page.site.clone();
    act(
        &page,
        id,
        "break",
        typed,
        "said-promise-broken",
        move |tx, actor, typed| {
            let words = ["reason", "message", "solution"].map(|field| text(typed, field));
            break_telling(tx, actor, &site, id, how(typed), words)
        },
    )
    .await
}

pub(super) async fn hand_over(
    page: Page,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    act(
        &page,
        id,
        "owner",
        typed,
        "said-promise-handed",
        move |tx, actor, typed| {
            let to = text(typed, "owner").parse().map(StaffId);
            let to = to.map_err(|_| invalid("owner", "error-cannot-take-it"))?;
            promises::hand_over(tx, actor, id, to)
        },
    )
    .await
}

/// What it waits for is there.
pub(super) async fn meet(page: Page, Path(id): Path<PromiseId>) -> Result<Response> {
    page.write(move |tx, actor| conditions::meet(tx, actor, id))
        .await?;
    Ok(page.said(&routes::promise(id), "said-promise-met"))
}

#[derive(Deserialize)]
pub(super) struct Key {
    #[serde(default)]
    key: String,
}

/// What several wait for is there: an item back in stock.
pub(super) async fn meet_key(page: Page, Form(form): Form<Key>) -> Result<Response> {
    page.write(move |tx, actor| conditions::meet_key(tx, actor, &form.key).map(drop))
        .await?;
    Ok(page.said(routes::PROMISES, "said-promise-met"))
}
