//! Questions for a yes: those that wait for the reader, those of before, and the page of a link
//! from a mail.

mod acts;
mod linked;
mod views;

pub(crate) use views::what;

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
    /// It is a colleague's turn, and the reader may answer, too.
    others: Vec<Approval>,
    /// Only colleagues may answer.
    open: Vec<Approval>,
    past: Vec<Approval>,
}

async fn list(page: Page, Query(asked): Query<Asked>) -> Result<Response> {
    shown(&page, asked.before, None).await
}

async fn shown(
    page: &Page,
    before: Option<i64>,
    refused: Option<&views::Refused<'_>>,
) -> Result<Response> {
    let before = before.map(attent_core::ids::ApprovalId);
    let (facts, listed) = page
        .read_framed(move |tx, actor| {
            let (waiting, others) = (
                approvals::waiting(tx, actor)?,
                approvals::others(tx, actor)?,
            );
            let all = approvals::list(tx, actor, before, LIST)?;
            let (mut open, past): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|one| one.state.is_open());
            open.retain(|one| {
                waiting
                    .iter()
                    .chain(&others)
                    .all(|other| other.id != one.id)
            });
            Ok(Listed {
                waiting,
                others,
                open,
                past,
            })
        })
        .await?;
    let stage = views::list(page, &listed, refused);
    Ok(page.show(
        &facts,
        Here::Approvals,
        &page.t.say("approvals-title"),
        stage,
    ))
}
