//! Collected, kept longer, given back.

use std::collections::HashMap;

use attent_core::{
    Actor, Result as CoreResult,
    ids::SetAsideId,
    set_asides::{self, State},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::pages::address;
use crate::{Page, Result, due, facts::Here, forms::Wrong, routes};

async fn act(
    page: &Page,
    word: &str,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    page.write(work).await?;
    Ok(page.said(&address(State::Kept), word))
}

/// Asks until when: a page of its own, for a table cuts off what opens in one of its lines.
pub(super) async fn extending(page: Page, Path(id): Path<SetAsideId>) -> Result<Response> {
    ask_until(&page, id, &due::Typed::default(), Wrong::nothing(page.t)).await
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
    let found = page.read(move |tx, actor| set_asides::find(tx, actor, id));
    let name = found.await?.name();
    let words = ["set-asides-title", "set-aside-until", "set-aside-extend"];
    let [list, label, press] = words.map(|word| page.t.say(word));
    let alone = due::Alone {
        here: Here::SetAsides,
        crumb: (&list, routes::SET_ASIDES),
        title: &name,
        field: "until",
        label: &label,
        action: &format!("{}/{id}/extension", routes::SET_ASIDES),
        press: &press,
    };
    alone.ask(page, typed, wrong).await
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
