//! Customers: the list, one customer's whole story, and what we know of them.

mod acts;
mod merger;
mod organisations;
mod pages;
mod timeline;
mod views;
pub(crate) mod whom;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Site;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/customers", get(pages::list))
        .route("/customers/{id}", get(pages::show).post(acts::change))
        .route("/customers/{id}/identities", post(acts::add_identity))
        .route(
            "/customers/{id}/identities/removal",
            post(acts::remove_identity),
        )
        .route("/customers/{id}/notes", post(acts::note))
        .route(
            "/customers/{id}/erasure",
            get(pages::ask_erasure).post(acts::erase),
        )
        .route("/customers/{id}/export", post(acts::export))
        .route("/customers/{id}/organisation", post(organisations::belong))
        .route(
            "/customers/{id}/merger",
            get(merger::ask).post(merger::merge),
        )
        .route("/customers/{id}/merger/undo", post(merger::unmerge))
        .route(
            "/organisations",
            get(organisations::list).post(organisations::add),
        )
        .route(
            "/organisations/{id}",
            get(organisations::show).post(organisations::change),
        )
        .route("/organisations/{id}/removal", post(organisations::remove))
}
