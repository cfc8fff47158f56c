//! Bytes as an answer.

use attent_core::files::Found;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};

use super::{caller::Caller, problem::Done};

/// Never shown by a browser: a program saves it, its name and type stand elsewhere.
pub(super) async fn saved(caller: &Caller, found: Found) -> Done<Response> {
    as_kind(caller, found, "application/octet-stream").await
}

/// The same, where the bytes are known to be of this kind.
pub(super) async fn as_kind(caller: &Caller, found: Found, kind: &str) -> Done<Response> {
    let bytes = match found {
        Found::Here(bytes) => bytes,
        Found::OnDisk { sha256 } => {
            let shelf = caller.site.shelf().clone();
            let read = tokio::task::spawn_blocking(move || shelf.read(&sha256)).await;
            read.map_err(|error| attent_core::Error::Internal(error.to_string()))??
        }
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, "attachment"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
    ];
    Ok((headers, bytes).into_response())
}
