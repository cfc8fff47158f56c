//! `/health/live`: the process answers. `/health/ready`: the database does too.

use axum::{Router, extract::State, http::StatusCode, routing::get};

use crate::Site;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/health/live", get(|| async { "live" }))
        .route("/health/ready", get(ready))
}

async fn ready(State(site): State<Site>) -> (StatusCode, &'static str) {
    let asked = site.db().read(attent_core::business::is_set_up).await;
    match asked {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer",
        ),
    }
}
