//! Guided procedures: their list, one with what came of its steps, writing the next version, following
//! one with a customer, and the pages on which customers follow one by themselves.

mod draft;
mod draft_view;
mod guide;
mod list;
mod parts;
mod show;
mod step;
mod walk;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::Site;

pub(crate) use step::kind_of;
pub(crate) use walk::chips;

/// The largest step with its picture.
pub(crate) const LARGEST_STEP: usize = 8 * 1024 * 1024;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/procedures", get(list::list).post(list::add))
        .route("/procedures/{id}", get(show::show))
        .route("/procedures/{id}/revision", post(show::revise))
        .route("/procedures/{id}/publication", post(draft::publish))
        .route("/procedures/{id}/opening", post(show::set_open))
        .route("/procedures/{id}/retirement", post(show::retire))
        .route(
            "/procedures/{id}/draft",
            get(draft::show).post(draft::change),
        )
        .route(
            "/procedures/{id}/steps",
            post(step::add).layer(DefaultBodyLimit::max(LARGEST_STEP)),
        )
        .route(
            "/procedures/{id}/steps/{step}",
            post(step::save).layer(DefaultBodyLimit::max(LARGEST_STEP)),
        )
        .route("/procedures/{id}/steps/{step}/removal", post(step::remove))
        .route("/procedures/{id}/steps/{step}/picture", get(show::picture))
        .route(
            "/conversations/{id}/procedures",
            get(walk::choose).post(walk::start),
        )
        .route("/walks/{walk}", get(walk::show))
        .route("/walks/{walk}/answer", post(walk::answer))
        .route("/walks/{walk}/back", post(walk::back))
        .route("/guides", get(guide::list))
        .route("/guides/{slug}", get(guide::first))
        .route("/guides/{slug}/print", get(guide::print))
        .route(
            "/guides/{slug}/{step}",
            get(guide::step).post(guide::answer),
        )
        .route("/guides/{slug}/{step}/picture", get(guide::picture))
}

/// Of a procedure.
fn to(id: attent_core::ids::ProcedureId, what: &str) -> String {
    if what.is_empty() {
        format!("/procedures/{id}")
    } else {
        format!("/procedures/{id}/{what}")
    }
}
