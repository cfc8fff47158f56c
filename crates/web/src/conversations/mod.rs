//! Conversations on the desk.
use axum::Router;
use crate::Site;
pub(crate) fn routes() -> Router<Site> { Router::new() }
