//! What went wrong, for programs: RFC 9457.
//!
//! The core's errors keep the status they have on pages; what only programs can do wrong is here.

use attent_core::{Error as CoreError, Language};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

pub(crate) use crate::error::called;
use crate::{Error, T};

/// What a handler of the API answers.
pub(crate) type Done<A> = std::result::Result<A, Problem>;

#[derive(Debug)]
pub(crate) enum Problem {
    Core(CoreError),
    /// No token, an unknown one, one that has ended.
    NoToken,
    /// The body is no JSON; the parser's own words.
    NotJson(String),
    /// Understood, but wrong: field, word of the language files, the parser's own words.
    Field {
        field: String,
        word: &'static str,
        detail: Option<String>,
    },
    /// A conversation is to be closed and these promises of it are open: id and words of each.
    OpenPromises(Vec<(i64, String)>),
    /// `If-Match` names another version.
    OtherVersion,
    /// The `Idempotency-Key` was used with another body.
    OtherBody,
    /// The request with this `Idempotency-Key` is still being done.
    StillRunning,
    /// The address is there, the method is not.
    NoSuchMethod,
    TooLarge,
}

impl Problem {
    pub(crate) fn field(field: &str, word: &'static str) -> Self {
        Self::Field {
            field: field.to_owned(),
            word,
            detail: None,
        }
    }

    /// Status and the word that says it.
    fn says(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Core(_) => (StatusCode::INTERNAL_SERVER_ERROR, "error-page-internal"),
            Self::NoToken => (StatusCode::UNAUTHORIZED, "api-no-token"),
            Self::NotJson(_) => (StatusCode::BAD_REQUEST, "api-not-json"),
            Self::Field { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "error-page-invalid"),
            Self::OpenPromises(_) => (StatusCode::UNPROCESSABLE_ENTITY, "error-page-invalid"),
            Self::OtherVersion => (StatusCode::PRECONDITION_FAILED, "api-other-version"),
            Self::OtherBody => (StatusCode::UNPROCESSABLE_ENTITY, "api-other-body"),
            Self::StillRunning => (StatusCode::CONFLICT, "api-still-running"),
            Self::NoSuchMethod => (StatusCode::METHOD_NOT_ALLOWED, "api-no-such-method"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "api-too-large"),
        }
    }
}

impl From<CoreError> for Problem {
    fn from(error: CoreError) -> Self {
        Self::Core(error)
    }
}

impl From<attent_db::Error> for Problem {
    fn from(error: attent_db::Error) -> Self {
        Self::Core(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, word) = self.says();
        let t = T::new(Language::En);
        let mut body = json!({
            "type": "about:blank",
            "title": t.say(word),
            "status": status.as_u16(),
            "code": word,
        });
        match self {
            Self::Core(error) => return Error::json(error).into_response(),
            Self::OpenPromises(open) => {
                let message = t.say("error-open-promises");
                let all = open.into_iter();
                let all: Vec<_> = all
                    .map(|(id, text)| json!({ "id": id.to_string(), "text": text }))
                    .collect();
                body["detail"] = json!(message);
                body["errors"] = json!([{
                    "field": "promises", "code": "error-open-promises", "message": message,
                    "promises": all,
                }]);
            }
            Self::NotJson(detail) => body["detail"] = json!(detail),
            Self::Field {
                field,
                word,
                detail,
            } => {
                let message = detail.unwrap_or_else(|| t.say(word));
                body["detail"] = json!(message);
                body["errors"] = json!([{ "field": field, "code": word, "message": message }]);
            }
            _ => {}
        }
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (status, kind, body.to_string()).into_response();
        if status == StatusCode::UNAUTHORIZED {
            let how = HeaderValue::from_static("Bearer realm=\"Attent\"");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, how);
        }
        response
    }
}
