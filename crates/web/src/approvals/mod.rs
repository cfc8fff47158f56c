//! Questions for a yes: those that wait for the reader, those of before, and the page of a link
//! from a mail.

mod acts;
mod linked;
mod views;

use attent_core::approvals::{self, Approval};
use axum::{
    Router,
    extract::Query,
    response::Response,
    routing::{get, post},
};
use serde::Deserialize;

use crate::{Page, Result, Site, facts::Here, routes};

const LIST: i64 = 30;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::APPROVALS, get(list))
        .route("/approvals/{id}/answer", post(acts::answer))
        .route("/approvals/{id}/withdrawal", post(acts::withdraw))
        .route("/approve/{secret}", get(linked::show).post(linked::press))
}

#[derive(Debug, Deserialize)]
struct Asked {
    before: Option<i64>,
}

/// What waits, and what was.
struct Listed {
    waiting: Vec<Approval>,
    past: Vec<Approval>,
}

async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    let before = asked.before.map(attent_core::ids::ApprovalId);
    let me = page.staff;
    let (facts, listed) = page
        .read_framed(move |tx, actor| {
            let mut past = approvals::list(tx, actor, before, LIST)?;
            past.retain(|one| one.approver != me || !one.state.is_open());
            Ok(Listed {
                waiting: approvals::waiting(tx, actor)?,
                past,
            })
        })
        .await?;
    let stage = views::list(&page, &listed);
    Ok(page.show(
        &facts,
        Here::Approvals,
        &page.t.say("approvals-title"),
        stage,
    ))
}
