//! Vouchers: issuing, finding by code, redeeming, printing, and what is still open.

mod acts;
mod issue;
mod issue_view;
pub(crate) mod letter;
mod pages;
mod picture;
mod print;
mod views;
pub(crate) mod yours;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, routes};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::VOUCHERS, get(pages::list))
        .route("/vouchers/new", get(issue::form).post(issue::issue))
        .route("/vouchers/{id}", get(pages::show))
        .route("/vouchers/{id}/print", get(print::show))
        .route("/vouchers/{id}/redemptions", post(acts::redeem))
        .route("/vouchers/{id}/withdrawal", post(acts::withdraw))
        .route("/vouchers/{id}/mail", post(acts::mail))
}
