//! Promises: the ledger, one promise, making one, what becomes of it, and the customer's own page.
//!
//! Making one has two steps: what the due time means is shown before it counts. [`letters`] has the
//! words of mails to customers, for the pages and for the program.

mod act_form;
mod acts;
mod asked;
mod closing;
mod ledger;
pub mod letters;
mod likely;
mod making;
mod rated;
mod show;
mod telling;
mod views;
pub(crate) mod yours;

pub(crate) use likely::nudge;
pub(crate) use likely::{Suggestion, suggestions};
pub(crate) use making::brief;
pub(crate) use views::{chip, facts as stand_chip, line as row};

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, yours::lead_back};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/promises", get(ledger::list).post(making::make))
        .route("/promises/rate", get(rated::list))
        .route("/promises/new", get(making::form))
        .route("/promises/likely", post(likely::point_out))
        .route("/promises/refusals", post(likely::refuse))
        .route("/promises/conditions", post(acts::meet_key))
        .route("/promises/{id}", get(show::show))
        .route("/promises/{id}/done", post(acts::done))
        .route("/promises/{id}/kept", post(acts::kept))
        .route("/promises/{id}/dispute", post(acts::dispute))
        .route("/promises/{id}/renegotiation", post(acts::renegotiate))
        .route("/promises/{id}/withdrawal", post(acts::withdraw))
        .route("/promises/{id}/break", post(acts::break_it))
        .route("/promises/{id}/owner", post(acts::hand_over))
        .route("/promises/{id}/condition", post(acts::meet))
        .route(
            "/conversations/{id}/closing",
            get(closing::ask).post(closing::close),
        )
        .route("/yours/{secret}/promise", get(lead_back).post(yours::says))
}
