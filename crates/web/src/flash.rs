//! What the next page says once: "Closed", or "Sending in 10 s, undo".
//!
//! A cookie of closed words, written with the 303 and cleared by the page that shows it. It holds
//! no text: a forged one can only show one of our own words.

use axum::http::{HeaderMap, HeaderValue, header::SET_COOKIE};

/// Said once on the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    /// A key of the language files, `said-...`.
    pub word: String,
    /// The reply that can still be taken back: its entry, and for how many seconds.
    pub undo: Option<(i64, u32)>,
}

const COOKIE: &str = "attent_said";

impl Flash {
    #[must_use]
    pub fn said(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            undo: None,
        }
    }

    #[must_use]
    pub fn undo(word: &str, entry: i64, seconds: u32) -> Self {
        Self {
            word: word.to_owned(),
            undo: Some((entry, seconds)),
        }
    }

    /// As the header that sets it.
    #[must_use]
    pub fn header(&self) -> HeaderValue {
        let undo = self.undo.map_or(String::new(), |(entry, seconds)| {
            format!(".{entry}.{seconds}")
        });
        let value = format!(
            "{COOKIE}={}{undo}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax",
            self.word
        );
        HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static(""))
    }

    /// From the request's cookies.
    #[must_use]
    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let value = crate::page::cookie(headers, COOKIE)?;
        let mut parts = value.split('.');
        let word = parts.next()?;
        let plain = word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !word.starts_with("said-") || !plain {
            return None;
        }
        let undo = parts.next().and_then(|entry| entry.parse().ok());
        let seconds = parts.next().and_then(|seconds| seconds.parse().ok());
        Some(Self {
            word: word.to_owned(),
            undo: undo.zip(seconds),
        })
    }

    /// The header that forgets it.
    #[must_use]
    pub fn forget() -> (axum::http::HeaderName, HeaderValue) {
        (
            SET_COOKIE,
            HeaderValue::from_static("attent_said=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"),
        )
    }
}
