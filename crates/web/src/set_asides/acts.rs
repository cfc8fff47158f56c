//! Collected, kept longer, given back.

use attent_core::{
    Actor, Result as CoreResult,
    error::invalid,
    ids::SetAsideId,
    set_asides::{self, State},
};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use super::pages::address;
use crate::{Page, Result, promises::due::understood, routes};

async fn act(
    page: &Page,
    word: &str,
    work: impl Fn(&mut Tx<'_>, &Actor) -> CoreResult<()> + Send + 'static,
) -> Result<Response> {
    page.write(work).await?;
    Ok(page.said(&address(State::Kept), word))
}

#[derive(Deserialize)]
pub(super) struct Until {
    #[serde(default)]
    until: String,
}

pub(super) async fn extend(
    page: Page,
    Path(id): Path<SetAsideId>,
    Form(form): Form<Until>,
) -> Result<Response> {
    let zone = page.format.zone.clone();
    act(&page, "said-kept-aside", move |tx, actor| {
        let until = understood(&form.until, &zone);
        let until = until.ok_or_else(|| invalid("until", "error-no-such-time"))?;
        set_asides::extend(tx, actor, id, until.at)
    })
    .await
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
