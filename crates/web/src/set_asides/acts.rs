//! Collected, kept longer, given back.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult,
    ids::SetAsideId,
    set_asides::{self, State},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use maud::html;
use serde::Deserialize;

use super::pages::address;
use crate::{
    Page, Result, due,
    facts::Here,
    forms::Wrong,
    routes,
    ui::{self, Button},
};

async fn act(
    page: &Page,
    word: &str,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    page.write(work).await?;
    Ok(page.said(&address(State::Kept), word))
}

pub(super) async fn extend(
    page: Page,
    Path(id): Path<SetAsideId>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response> {
    let typed = due::Typed::of(&form, "until");
    let Some(until) = typed.moment() else {
        return ask_until(&page, id, &typed, Wrong::look_first(page.t)).await;
    };
    let kept = page.write(move |tx, actor| set_asides::extend(tx, actor, id, until));
    match kept.await {
        Ok(()) => Ok(page.said(&address(State::Kept), "said-kept-aside")),
        Err(error) => ask_until(&page, id, &typed, Wrong::from(error)?).await,
    }
}

/// The page that asks until when, with what was typed and what it means.
async fn ask_until(
    page: &Page,
    id: SetAsideId,
    typed: &due::Typed,
    wrong: Wrong,
) -> Result<Response> {
    let (format, asked) = (page.format.clone(), typed.clone());
    let (facts, (name, answer)) = page
        .read_framed(move |tx, actor| {
            actor.at_least(attent_core::Role::Staff)?;
            let name = set_asides::find(tx, actor, id)?.name();
            let answer = due::Reader::of(tx, &format)?.answer(&asked);
            Ok((name, answer))
        })
        .await?;
    let t = page.t;
    let missing = typed.is_empty().then(|| t.say("error-required"));
    let (label, title) = (t.say("set-aside-until"), t.say("set-aside-extend"));
    let until = due::Asked {
        required: true,
        error: wrong.of("until").or(missing.as_deref()),
        ..due::Asked::new("until", &label)
    };
    let list = t.say("set-asides-title");
    let stage = ui::page(
        ui::Width::Reading,
        html! {
            (ui::page_head(&[(&list, routes::SET_ASIDES)], &name, "", html! {}))
            (wrong.above())
            form class="form" method="post" action={ (routes::SET_ASIDES) "/" (id) "/extension" } {
                (until.show(&page.format, typed, answer.as_ref()))
                div class="form-actions" { (Button::main(&title).submit()) }
            }
        },
    );
    let shown = page.show(&facts, Here::SetAsides, &title, stage);
    Ok(wrong.on(shown))
}

#[derive(Deserialize)]
pub(super) struct Back {
    /// Where it was pressed: the counter. Empty: the list.
    #[serde(default)]
    to: String,
}

pub(super) async fn collect(
    page: Page,
    Path(id): Path<SetAsideId>,
    Form(back): Form<Back>,
) -> Result<Response> {
    if back.to.is_empty() {
        return act(&page, "said-collected", move |tx, actor| {
            set_asides::collect(tx, actor, id)
        })
        .await;
    }
    page.write(move |tx, actor| set_asides::collect(tx, actor, id))
        .await?;
    Ok(page.said(routes::only_here(&back.to), "said-collected"))
}

pub(super) async fn give_back(page: Page, Path(id): Path<SetAsideId>) -> Result<Response> {
    act(&page, "said-given-back", move |tx, actor| {
        set_asides::give_back(tx, actor, id)
    })
    .await
}
