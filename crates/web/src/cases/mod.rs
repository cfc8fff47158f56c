//! Cases: their list, the guided page of one, and the customer's pages of choosing and of answering
//! how the handling was.

mod acts;
pub(crate) mod answered;
mod aside;
mod going;
mod list;
mod mail;
mod next;
mod offered;
mod offering;
mod pages;
mod parts;
mod report;
pub(crate) mod said;
mod typed;
mod views;
pub(crate) mod wording;
pub(crate) mod yours;

pub(crate) use mail::address;
pub(crate) use offered::tell;
pub(crate) use pages::said_to;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, routes, yours::lead_back};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::CASES, get(list::list))
        .route(routes::CASE_REPORT, get(report::show))
        .route("/cases/report/rows", get(report::rows))
        .route("/cases/{id}", get(pages::show))
        .route("/cases/drawn/{id}", get(pages::drawn))
        .route("/cases/{id}/{act}", post(acts::act))
        .route("/conversations/{id}/case", post(acts::open))
        .route("/yours/{secret}/choice", get(lead_back).post(yours::choose))
        .route(
            "/yours/{secret}/handling",
            get(lead_back).post(yours::answer),
        )
}
