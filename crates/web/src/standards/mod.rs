//! Standards of service: when we are open, how soon we mean to answer, how we do, and what customers
//! read of it.
//!
//! `/settings/calendars` and `/settings/standards` are for managers, `/standards` are the figures,
//! `/clocks/{id}` says why something is due then, `/charter` is for everybody, without an account.
//! [`chips`] draws clocks on the desk.

pub(crate) mod behind;
mod calendar_form;
mod calendars;
mod charter;
pub(crate) mod chips;
mod clocks;
mod figures;
mod form;
mod holidays;
mod hours;
mod list;
mod said;
mod show;
mod steps;
mod week;
mod why;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{
    Site,
    routes::{CALENDARS, CHARTER, FIGURES, STANDARDS},
};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(CALENDARS, get(calendars::list))
        .route(
            "/settings/calendars/new",
            get(calendars::new).post(calendars::add),
        )
        .route(
            "/settings/calendars/{id}",
            get(calendars::show).post(calendars::change),
        )
        .route("/settings/calendars/{id}/usual", post(calendars::usual))
        .route(
            "/settings/calendars/{id}/retirement",
            post(calendars::retire),
        )
        .route(STANDARDS, get(list::list))
        .route("/settings/standards/new", get(form::new).post(form::add))
        .route(
            "/settings/standards/{id}",
            get(show::show).post(show::change),
        )
        .route("/settings/standards/{id}/words", post(show::say))
        .route("/settings/standards/{id}/retirement", post(show::retire))
        .route(FIGURES, get(figures::show))
        .route("/standards/{id}/clocks", get(behind::show))
        .route(CHARTER, get(charter::show))
        .route("/clocks/{id}", get(why::show))
        .route("/clocks/{id}/removal", post(clocks::remove))
        .route("/conversations/{id}/clocks", get(clocks::show))
        .route("/conversations/{id}/deadlines", post(clocks::set))
}
