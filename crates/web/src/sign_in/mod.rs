//! Signing in and out, forgotten passwords, and the links of invitations and resets.
//!
//! Nothing here tells whether an address is somebody's: the same words, status and time. Passwords
//! are verified on blocking threads outside any transaction, a few at once.

mod forgotten;
pub(crate) mod letters;
mod links;
mod pages;
pub(crate) mod session;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, routes};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::SIGN_IN, get(pages::show).post(pages::sign_in))
        .route(routes::SIGN_OUT, post(pages::sign_out))
        .route(routes::FORGOTTEN, get(forgotten::show).post(forgotten::ask))
        .route("/links/{secret}", get(links::show).post(links::accept))
}
