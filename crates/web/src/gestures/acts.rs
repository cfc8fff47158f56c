//! What becomes of a gesture, and thanks for it.

use attent_core::{Actor, gestures, ids::GestureId};
use attent_db::Tx;
use axum::{Form, extract::Path, response::Response};
use serde::Deserialize;

use crate::{Page, Result, routes};

#[derive(Debug, Deserialize)]
pub(super) struct Seen {
    version: i64,
}

type Act = fn(&mut Tx<'_>, &Actor, GestureId, i64) -> attent_core::Result<()>;

async fn act(page: Page, id: GestureId, seen: &Seen, act: Act, word: &str) -> Result<Response> {
    let version = seen.version;
    page.write(move |tx, actor| act(tx, actor, id, version))
        .await?;
    Ok(page.said(&routes::gesture(id), word))
}

pub(super) async fn deliver(
    page: Page,
    Path(id): Path<GestureId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    act(page, id, &seen, gestures::deliver, "said-gesture-delivered").await
}

pub(super) async fn release(
    page: Page,
    Path(id): Path<GestureId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    act(page, id, &seen, gestures::release, "said-gesture-released").await
}

pub(super) async fn reverse(
    page: Page,
    Path(id): Path<GestureId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    act(page, id, &seen, gestures::reverse, "said-gesture-reversed").await
}

pub(super) async fn thank(page: Page, Path(id): Path<GestureId>) -> Result<Response> {
    page.write(move |tx, actor| gestures::thank(tx, actor, id, None))
        .await?;
    Ok(page.said(&routes::gesture(id), "said-thanked"))
}
