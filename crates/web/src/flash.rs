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
    /// What can still be taken back, and for how many seconds.
    pub undo: Option<(Undo, u32)>,
    /// Of several at once: how many are done, how many were left.
    pub counts: Option<(i64, i64)>,
    /// Why the first of those was left: a key of the language files, `error-...`.
    pub why: Option<String>,
}

/// What can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A reply, by its entry.
    Reply(i64),
    /// What was done with several conversations at once.
    Chosen(i64),
}

impl Undo {
    /// Where it is taken back.
    #[must_use]
    pub fn action(self) -> String {
        match self {
            Self::Reply(entry) => format!("/entries/{entry}/undo"),
            Self::Chosen(undo) => format!("/conversations/chosen/{undo}/undo"),
        }
    }
}

const COOKIE: &str = "attent_said";

impl Flash {
    #[must_use]
    pub fn said(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            undo: None,
            counts: None,
            why: None,
        }
    }

    #[must_use]
    pub fn undo(word: &str, entry: i64, seconds: u32) -> Self {
        Self {
            undo: Some((Undo::Reply(entry), seconds)),
            ..Self::said(word)
        }
    }

    /// As the header that sets it.
    #[must_use]
    pub fn header(&self) -> HeaderValue {
        let mut value = format!("{COOKIE}={}", self.word);
        match self.undo {
            Some((Undo::Reply(entry), seconds)) => value += &format!(".r{entry}-{seconds}"),
            Some((Undo::Chosen(undo), seconds)) => value += &format!(".c{undo}-{seconds}"),
            None => {}
        }
        if let Some((done, left)) = self.counts {
            value += &format!(".n{done}-{left}");
        }
        if let Some(why) = &self.why {
            value += &format!(".w{why}");
        }
        value += "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax";
        HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static(""))
    }

    /// From the request's cookies.
    #[must_use]
    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let value = crate::page::cookie(headers, COOKIE)?;
        let mut parts = value.split('.');
        let mut flash = Self::said(ours(parts.next()?, "said-")?);
        for part in parts {
            let Some((first, rest)) = part.split_at_checked(1) else {
                continue;
            };
            match first {
                "r" => {
                    flash.undo = pair(rest).map(|(entry, seconds)| (Undo::Reply(entry), seconds));
                }
                "c" => flash.undo = pair(rest).map(|(undo, seconds)| (Undo::Chosen(undo), seconds)),
                "n" => flash.counts = pair(rest),
                "w" => flash.why = ours(rest, "error-").map(str::to_owned),
                _ => {}
            }
        }
        Some(flash)
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

/// One of our own words, which begins so.
fn ours<'a>(word: &'a str, begins: &str) -> Option<&'a str> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (word.starts_with(begins) && word.bytes().all(plain)).then_some(word)
}

/// `12-3`.
fn pair<A: std::str::FromStr, B: std::str::FromStr>(text: &str) -> Option<(A, B)> {
    let (a, b) = text.split_once('-')?;
    Some((a.parse().ok()?, b.parse().ok()?))
}
