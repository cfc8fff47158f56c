//! What is kept aside for customers, and who is in line.

mod acts;
mod keeping;
mod pages;

pub(crate) use keeping::brief;
pub(crate) use pages::{line, stands};

use axum::{
    Router,
    routing::{get, post},
};

use crate::Site;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/set-asides", get(pages::list).post(keeping::keep))
        .route("/set-asides/new", get(keeping::form))
        .route(
            "/set-asides/{id}/extension",
            get(acts::extending).post(acts::extend),
        )
        .route("/set-asides/{id}/collection", post(acts::collect))
        .route("/set-asides/{id}/return", post(acts::give_back))
}
