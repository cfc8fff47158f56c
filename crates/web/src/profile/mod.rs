//! One's own profile: who one is here, the password, where one is signed in, which notices come how.

mod pages;
mod views;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{Site, routes};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::PROFILE, get(pages::show).post(pages::change))
        .route("/profile/password", post(pages::set_password))
        .route("/profile/sessions/others", post(pages::end_others))
        .route("/profile/sessions/{id}/end", post(pages::end_session))
        .route("/profile/notices", post(pages::choose))
}
