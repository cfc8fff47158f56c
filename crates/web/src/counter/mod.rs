//! The counter and the phone, for a tablet: who waits, who it is, what it was about.
//!
//! `/counter` is the room: those who wait, those somebody is with, today's figures. `/counter/{visit}`
//! is one person: found in three keystrokes or added, greeted by name with what we owe them (`known`),
//! written down, done.

mod acts;
mod known;
mod pages;
mod person;
mod room;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Site;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/counter", get(pages::room))
        .route("/counter/arrivals", post(acts::arrive))
        .route("/counter/calls", post(acts::call))
        .route("/counter/place", post(acts::choose_place))
        .route("/counter/{visit}", get(pages::person).post(acts::end))
        .route("/counter/{visit}/greeting", post(acts::greet))
        .route("/counter/{visit}/customer", post(acts::recognise))
        .route("/counter/{visit}/leaving", post(acts::leave))
}
