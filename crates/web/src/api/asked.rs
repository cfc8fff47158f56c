//! What a request asks: parts of its path, its query, its body. Wrong ones are told by field.

use axum::{
    extract::{FromRequest, FromRequestParts, Path, Query, Request},
    http::request::Parts,
};
use serde::de::DeserializeOwned;

use super::{
    body,
    problem::{Done, Problem},
};
use crate::Site;

/// Ids in the path; what is no id is not found.
pub(crate) struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for At<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Done<Self> {
        match Path::from_request_parts(parts, site).await {
            Ok(Path(at)) => Ok(Self(at)),
            Err(_) => Err(attent_core::Error::NotFound.into()),
        }
    }
}

/// The query.
pub(crate) struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Site> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Done<Self> {
        match Query::try_from_uri(&parts.uri) {
            Ok(Query(asked)) => Ok(Self(asked)),
            Err(rejection) => {
                let source = std::error::Error::source(&rejection).map(ToString::to_string);
                Err(wrong("", source.unwrap_or_default()))
            }
        }
    }
}

/// The body, as JSON; a field nobody knows is refused by name.
pub(crate) struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Site> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Site) -> Done<Self> {
        let (_, bytes) = body::whole(request).await?;
        read(&bytes).map(Self)
    }
}

/// The same where a request may come without a body.
pub(crate) struct Perhaps<T>(pub Option<T>);

impl<T: DeserializeOwned> FromRequest<Site> for Perhaps<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Site) -> Done<Self> {
        let (_, bytes) = body::whole(request).await?;
        if bytes.is_empty() {
            return Ok(Self(None));
        }
        read(&bytes).map(|body| Self(Some(body)))
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Done<T> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut json);
    let value = read.map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        if inner.is_data() {
            wrong(&path, inner.to_string())
        } else {
            Problem::NotJson(inner.to_string())
        }
    })?;
    json.end()
        .map_err(|error| Problem::NotJson(error.to_string()))?;
    Ok(value)
}

/// The field is where reading stopped, or the one that serde names.
fn wrong(path: &str, says: String) -> Problem {
    // Of a query the path stands before the words.
    let (path, says) = match says.split_once(": ") {
        Some((before, rest)) if path.is_empty() && !before.contains(' ') => (before, rest),
        _ => (path, says.as_str()),
    };
    let path = path.trim_matches('.');
    let named = says.split('`').nth(1).unwrap_or("");
    let (field, word) = if says.starts_with("unknown field") {
        (within(path, named), "api-unknown-field")
    } else if says.starts_with("missing field") {
        (within(path, named), "error-required")
    } else {
        (path.to_owned(), "api-wrong-value")
    };
    // Where in the text it stands says less than the field does.
    let detail = says
        .split(" at line ")
        .next()
        .map(|text| text.trim().to_owned());
    Problem::Field {
        field,
        word,
        detail,
    }
}

/// The field of this name in what stands at `path`, which may end with it.
fn within(path: &str, named: &str) -> String {
    match path.strip_suffix(named) {
        Some("") => named.to_owned(),
        Some(around) if around.ends_with('.') => path.to_owned(),
        _ if path.is_empty() => named.to_owned(),
        _ => format!("{path}.{named}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape is read")]
    struct Sample {
        name: String,
        ports: Vec<u16>,
        #[serde(default)]
        lamps: Vec<Lamp>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its shape is read")]
    struct Lamp {
        name: String,
    }

    #[test]
    fn a_wrong_body_says_which_field() {
        for (body, field, word) in [
            (
                r#"{"name": "a", "ports": [], "x": 1}"#,
                "x",
                "api-unknown-field",
            ),
            (r#"{"name": "a"}"#, "ports", "error-required"),
            (r#"{"name": 5, "ports": []}"#, "name", "api-wrong-value"),
            (
                r#"{"name": "a", "ports": [1, "b"]}"#,
                "ports[1]",
                "api-wrong-value",
            ),
            (
                r#"{"name": "a", "ports": [], "lamps": [{"name": "b"}, {}]}"#,
                "lamps[1].name",
                "error-required",
            ),
            (
                r#"{"name": "a", "ports": [], "lamps": [{"name": "b", "x": 1}]}"#,
                "lamps[0].x",
                "api-unknown-field",
            ),
            (
                r#"{"name": "a", "ports": [], "lamps": [{"name": 5}]}"#,
                "lamps[0].name",
                "api-wrong-value",
            ),
        ] {
            match read::<Sample>(body.as_bytes()) {
                Err(Problem::Field {
                    field: f, word: w, ..
                }) => {
                    assert_eq!((f.as_str(), w), (field, word), "{body}");
                }
                other => panic!("{body}: {other:?}"),
            }
        }
        for body in ["", "{", "{} x", "{\"name\": \"a\", \"ports\": []} 1"] {
            let read = read::<Sample>(body.as_bytes());
            assert!(
                matches!(read, Err(Problem::NotJson(_) | Problem::Field { .. })),
                "{body}: {read:?}"
            );
        }
    }
}
