//! The one place where the core's errors become a status and a page or JSON.

use attent_core::{Error as CoreError, FieldErrors, Language};
use axum::{
    Json,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use maud::html;
use serde_json::json;

use crate::{T, routes, ui};

/// What a handler answers.
pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong, and for whom it is put into words.
#[derive(Debug)]
pub struct Error {
    pub kind: CoreError,
    pub t: T,
    pub wants: Wants,
}

/// A page for people or JSON for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    Page,
    Json,
}

impl Error {
    #[must_use]
    pub fn page(t: T, kind: CoreError) -> Self {
        Self {
            kind,
            t,
            wants: Wants::Page,
        }
    }

    #[must_use]
    pub fn json(kind: CoreError) -> Self {
        Self {
            kind,
            t: T::new(Language::En),
            wants: Wants::Json,
        }
    }

    /// The wrong fields, when that is what it is: the form comes back with them.
    ///
    /// # Errors
    /// The error itself when it is something else.
    pub fn fields(self) -> Result<FieldErrors> {
        match self.kind {
            CoreError::Invalid(fields) => Ok(fields),
            kind => Err(Self { kind, ..self }),
        }
    }

    fn status(&self) -> StatusCode {
        match &self.kind {
            CoreError::NotFound => StatusCode::NOT_FOUND,
            CoreError::Forbidden => StatusCode::FORBIDDEN,
            CoreError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            CoreError::Conflict(_) => StatusCode::CONFLICT,
            CoreError::Database(_) => StatusCode::SERVICE_UNAVAILABLE,
            CoreError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Title and what to do, as keys.
    fn words(&self) -> (&'static str, String) {
        match &self.kind {
            CoreError::NotFound => (
                "error-page-not-found",
                self.t.say("error-page-not-found-do"),
            ),
            CoreError::Forbidden => (
                "error-page-forbidden",
                self.t.say("error-page-forbidden-do"),
            ),
            CoreError::Conflict(word) => ("error-page-conflict", self.t.say(word)),
            CoreError::Invalid(fields) => {
                let first = fields
                    .0
                    .first()
                    .map_or("error-page-invalid-do", |(_, word)| word);
                ("error-page-invalid", self.t.say(first))
            }
            CoreError::Database(attent_db::Error::Full(_)) => {
                ("error-page-full", self.t.say("error-page-full-do"))
            }
            CoreError::Database(_) => ("error-page-away", self.t.say("error-page-away-do")),
            CoreError::Internal(_) => ("error-page-internal", self.t.say("error-page-internal-do")),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let CoreError::Database(_) | CoreError::Internal(_) = &self.kind {
            tracing::error!(error = %self.kind, "request failed");
        }
        let status = self.status();
        match self.wants {
            Wants::Json => problem(status, &self),
            Wants::Page => {
                let (title, text) = self.words();
                let said = Said {
                    t: self.t,
                    title: self.t.say(title),
                    text,
                };
                let page = plain_page(said.t, &said.title, &said.text);
                let mut response = (status, page).into_response();
                response.extensions_mut().insert(said);
                response
            }
        }
    }
}

/// What a page of an error says, for whoever draws it anew around the same words.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub t: T,
    pub title: String,
    pub text: String,
}

/// An error with its fields called as they are where it is shown: each pair is the core's name and
/// the one of the form or the body.
pub(crate) fn called(
    names: &'static [(&'static str, &'static str)],
) -> impl Fn(CoreError) -> CoreError {
    move |error| {
        let CoreError::Invalid(mut fields) = error else {
            return error;
        };
        for (field, _) in &mut fields.0 {
            let here = names.iter().find(|(theirs, _)| theirs == field);
            *field = here.map_or(*field, |(_, here)| *here);
        }
        CoreError::Invalid(fields)
    }
}

/// RFC 9457.
fn problem(status: StatusCode, error: &Error) -> Response {
    let (title, detail) = error.words();
    let mut body = json!({
        "type": "about:blank",
        "title": error.t.say(title),
        "status": status.as_u16(),
        "code": title,
        "detail": detail,
    });
    if let CoreError::Invalid(fields) = &error.kind {
        let all = fields.0.iter().enumerate().map(|(at, (_, word))| {
            json!({ "field": fields.place(at), "code": word, "message": error.t.say(word) })
        });
        body["errors"] = all.collect();
    }
    if let CoreError::Conflict(word) = &error.kind {
        body["code"] = json!(word);
    }
    (
        status,
        [(header::CONTENT_TYPE, "application/problem+json")],
        Json(body).0.to_string(),
    )
        .into_response()
}

/// A page that says one thing and leads back.
fn plain_page(t: T, title: &str, text: &str) -> maud::Markup {
    let document = ui::Document {
        lang: t.language.code(),
        title,
        theme: ui::Theme::Device,
        live: None,
        keys: false,
        away: away(t),
    };
    let back = ui::Button::new(&t.word("error-page-back")).link(routes::HOME);
    ui::document(
        &document,
        ui::quiet(
            ui::Width::Reading,
            ui::pages::brand(routes::HOME),
            html! {},
            html! { (ui::pages::intro(title, text)) (back) },
            html! {},
        ),
    )
}

/// What a page says where the server does not answer.
pub(crate) fn away(t: T) -> maud::Markup {
    let words = ["away", "away-unsent", "away-unread", "away-again"].map(|key| t.say(key));
    let [heading, unsent, unread, again] = words.each_ref().map(String::as_str);
    ui::away(heading, unsent, unread, again)
}

/// No such address.
pub(crate) async fn nowhere(headers: HeaderMap, request: Request) -> Response {
    if request.uri().path().starts_with("/api/") {
        return Error::json(CoreError::NotFound).into_response();
    }
    Error::page(crate::visitor::language_of(&headers), CoreError::NotFound).into_response()
}

/// What the framework refuses before a handler sees it, it says in bare English: an id or a query that
/// is none, a form of another shape, a method that nobody takes. People read a page instead.
pub(crate) async fn for_people(request: Request, next: Next) -> Response {
    let t = crate::visitor::language_of(request.headers());
    let response = next.run(request).await;
    let said = response.headers().get(header::CONTENT_TYPE);
    let bare = said.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let (kind, status) = match response.status() {
        // What is no id is not found, as in the API.
        StatusCode::BAD_REQUEST => (CoreError::NotFound, StatusCode::NOT_FOUND),
        status @ StatusCode::METHOD_NOT_ALLOWED => (CoreError::NotFound, status),
        status @ (StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::UNSUPPORTED_MEDIA_TYPE
        | StatusCode::UNPROCESSABLE_ENTITY) => (CoreError::Invalid(FieldErrors::new()), status),
        _ => return response,
    };
    if !bare {
        return response;
    }
    let mut page = Error::page(t, kind).into_response();
    *page.status_mut() = status;
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    page
}

/// Nobody is signed in: to the sign-in page and back afterwards.
pub(crate) fn sign_in_first(path: &str) -> Response {
    Redirect::to(&routes::sign_in(Some(path))).into_response()
}
