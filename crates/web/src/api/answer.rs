//! An answer: a status and JSON, with the `version` of what it shows as its `ETag`.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::Value as Json;

use super::problem::Done;

/// What was done, ready to be sent or kept for the next request with the same key.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(super) status: StatusCode,
    /// Empty: nothing to show.
    pub(super) text: String,
    version: Option<i64>,
}

impl Answer {
    /// Nothing to show (`()`, `null`) is 204.
    pub(super) fn of(status: StatusCode, shown: &impl Serialize) -> Done<Self> {
        let internal = |e: serde_json::Error| attent_core::Error::Internal(e.to_string());
        let json = serde_json::to_value(shown).map_err(internal)?;
        if json.is_null() {
            return Ok(Self {
                status: StatusCode::NO_CONTENT,
                text: String::new(),
                version: None,
            });
        }
        Ok(Self {
            status,
            text: json.to_string(),
            version: version(&json),
        })
    }

    /// As it was kept.
    pub(super) fn kept(status: i64, text: String) -> Self {
        let status = u16::try_from(status).ok();
        let json: Option<Json> = serde_json::from_str(&text).ok();
        Self {
            status: status
                .and_then(|status| StatusCode::from_u16(status).ok())
                .unwrap_or(StatusCode::OK),
            version: json.as_ref().and_then(version),
            text,
        }
    }
}

fn version(json: &Json) -> Option<i64> {
    json.get("version")?.as_i64()
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        if self.text.is_empty() {
            return self.status.into_response();
        }
        let kind = [
            (header::CONTENT_TYPE, "application/json"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        let mut response = (self.status, kind, self.text).into_response();
        let tag = self.version.map(|version| format!("\"{version}\""));
        if let Some(Ok(tag)) = tag.map(|tag| HeaderValue::from_str(&tag)) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}
