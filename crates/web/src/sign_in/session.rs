//! Passwords on blocking threads, and the cookie of a session.

use attent_core::{
    Error as CoreError, Secret,
    people::{
        password::{self, PasswordHash},
        sessions::Device,
    },
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use rand::RngCore;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{Error, Result, Site, T, Visitor, page::SESSION_COOKIE};

/// Each costs 19 MiB and a core: more at once would starve the others.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// As long as a session can last (`people::sessions`); whether it still does is known there.
const COOKIE_AGE: u32 = 365 * 24 * 60 * 60;

/// Hashes a new password.
///
/// # Errors
/// On the field `password` where it will not do.
pub(crate) async fn hash(site: &Site, t: T, text: String) -> Result<PasswordHash> {
    let mut salt = [0; 16];
    site.dice().fill_bytes(&mut salt);
    let hashed = slow(move || password::hash(&text, salt))
        .await
        .and_then(|done| done);
    hashed.map_err(|kind| Error::page(t, kind))
}

/// Whether it is the password behind `known`; takes as long when there is none.
pub(crate) async fn verify(t: T, text: String, known: Option<PasswordHash>) -> Result<bool> {
    let verified = slow(move || password::verify(&text, known.as_ref())).await;
    verified.map_err(|kind| Error::page(t, kind))
}

async fn slow<A: Send + 'static>(
    work: impl FnOnce() -> A + Send + 'static,
) -> std::result::Result<A, CoreError> {
    let internal = |error: String| CoreError::Internal(format!("password: {error}"));
    let _turn = AT_ONCE
        .acquire()
        .await
        .map_err(|error| internal(error.to_string()))?;
    spawn_blocking(work)
        .await
        .map_err(|error| internal(error.to_string()))
}

pub(crate) fn device(visitor: &Visitor) -> Device {
    Device {
        agent: visitor.agent.clone(),
        address: visitor.address.clone(),
    }
}

/// Goes on to `to` with the session in the browser's cookie.
pub(crate) fn begin(site: &Site, secret: &Secret, to: &str) -> Response {
    let text = secret.text();
    with_cookie(
        site,
        to,
        &format!("{SESSION_COOKIE}={text}; Max-Age={COOKIE_AGE}"),
    )
}

/// Goes on to `to` without a session.
pub(crate) fn end(site: &Site, to: &str) -> Response {
    with_cookie(site, to, &format!("{SESSION_COOKIE}=; Max-Age=0"))
}

fn with_cookie(site: &Site, to: &str, cookie: &str) -> Response {
    let secure = if site.config().secure() {
        "; Secure"
    } else {
        ""
    };
    let mut response = Redirect::to(to).into_response();
    let value = format!("{cookie}; Path=/; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&value) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
