//! How large a body may be, and what is done before a handler sees it: nothing of it is read before
//! the token was.

use axum::{
    body::{Bytes, HttpBody, to_bytes},
    extract::{Request, State},
    http::request::Parts,
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    once::Once,
    problem::{Done, Problem},
};

/// How many bytes an operation takes.
#[derive(Clone, Copy)]
pub(super) struct Largest(usize);

/// Of fields alone.
pub(super) const PLAIN: Largest = Largest(2 * 1024 * 1024);
/// With files, written as base64, a third larger than they are.
pub(super) const WITH_FILES: Largest = Largest(16 * 1024 * 1024);

/// Stands before the one operation that takes so much; whoever asks has shown a token.
pub(super) async fn within(
    State(largest): State<Largest>,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(largest);
    match Once::read(request).await {
        Ok((once, mut request)) => {
            request.extensions_mut().insert(once);
            next.run(request).await
        }
        Err(problem) => problem.into_response(),
    }
}

/// The body, if it is no larger than it may be. One that says so itself is not read at all.
pub(super) async fn whole(request: Request) -> Done<(Parts, Bytes)> {
    let (parts, body) = request.into_parts();
    let Largest(largest) = parts.extensions.get().copied().unwrap_or(PLAIN);
    let said = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if said > largest {
        return Err(Problem::TooLarge);
    }
    let bytes = to_bytes(body, largest).await;
    Ok((parts, bytes.map_err(|_| Problem::TooLarge)?))
}
