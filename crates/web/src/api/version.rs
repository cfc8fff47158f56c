//! `If-Match`: a change that names the version it saw is made to that version or not at all.

use axum::http::{HeaderMap, header};

use super::problem::{Done, Problem};

/// What the request says of the version it saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IfMatch {
    /// Nothing, or `*`: whatever it is.
    Any,
    Version(i64),
}

impl IfMatch {
    pub(super) fn read(headers: &HeaderMap) -> Done<Self> {
        let Some(value) = headers.get(header::IF_MATCH) else {
            return Ok(Self::Any);
        };
        let text = value.to_str().unwrap_or("").trim();
        if text == "*" {
            return Ok(Self::Any);
        }
        // A tag of another shape is none of ours: it matches nothing.
        let inner = text
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        inner
            .and_then(|version| version.parse().ok())
            .map(Self::Version)
            .ok_or(Problem::OtherVersion)
    }

    /// Where the request names a version: whether `present` is it. `present` also holds the row, so
    /// that nobody changes it in between; a request that names none does not need to.
    pub(crate) fn held(self, present: impl FnOnce() -> attent_core::Result<i64>) -> Done<()> {
        match self {
            Self::Any => Ok(()),
            Self::Version(_) => self.over(present()?).map(drop),
        }
    }

    /// The version to change, given the one there is.
    pub(crate) fn over(self, present: i64) -> Done<i64> {
        match self {
            Self::Version(seen) if seen != present => Err(Problem::OtherVersion),
            _ => Ok(present),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn tags() {
        for (value, expect) in [
            ("\"3\"", Some(IfMatch::Version(3))),
            (" * ", Some(IfMatch::Any)),
            ("3", None),
            ("W/\"3\"", None),
            ("\"3\", \"4\"", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_MATCH, HeaderValue::from_static(value));
            assert_eq!(IfMatch::read(&headers).ok(), expect, "{value}");
        }
        assert_eq!(IfMatch::read(&HeaderMap::new()).ok(), Some(IfMatch::Any));
    }
}
