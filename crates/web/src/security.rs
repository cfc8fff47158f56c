//! What holds for every answer and every request: headers, the origin check, limits.

use std::sync::LazyLock;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
};

use crate::{Site, api, error, yours::under_their_name};

/// The largest form or JSON without files.
const LARGEST_FORM: usize = 2 * 1024 * 1024;

/// How hard answers are packed, for brotli and gzip alike: the usual level made a conversation's page
/// a seventh smaller and took three times as long for it, longer than reading and drawing the page.
const PACKING: CompressionLevel = CompressionLevel::Precise(1);

pub(crate) fn wrap(routes: Router<Site>, site: Site) -> Router {
    let worth_packing =
        DefaultPredicate::new().and(NotForContentType::const_new("text/event-stream"));
    routes
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn(error::for_people))
        .layer(middleware::from_fn_with_state(site.clone(), same_origin))
        .layer(middleware::from_fn_with_state(
            site.clone(),
            under_their_name,
        ))
        .layer(middleware::from_fn(headers))
        .layer(
            CompressionLayer::new()
                .quality(PACKING)
                .compress_when(worth_packing),
        )
        .layer(CatchPanicLayer::new())
        .with_state(site)
}

/// A request that changes something and comes with a cookie must come from a page of ours.
async fn same_origin(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    // A cookie opens nothing there: who comes without a token is told so by the API itself.
    let to_programs = request.uri().path().strip_prefix(api::ROOT);
    let to_programs = to_programs.is_some_and(|rest| rest.starts_with('/'));
    let by_token = to_programs || request.headers().contains_key(header::AUTHORIZATION);
    if safe || by_token || from_here(request.headers(), &site.config().base_url) {
        return next.run(request).await;
    }
    (
        StatusCode::FORBIDDEN,
        "this request does not come from a page of ours",
    )
        .into_response()
}

/// By `Origin`, which browsers send with every POST; older ones by `Sec-Fetch-Site` or `Referer`.
fn from_here(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).unwrap_or("");
    let ours = |origin: &str| {
        let origin = origin.trim_end_matches('/');
        let named = origin.split_once("://").map_or("", |(_, rest)| rest);
        origin == base_url || (!host.is_empty() && named.eq_ignore_ascii_case(host))
    };
    if let Some(origin) = text(header::ORIGIN) {
        return ours(origin);
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    text(header::REFERER).is_some_and(|referer| {
        let end = referer
            .match_indices('/')
            .nth(2)
            .map_or(referer.len(), |(at, _)| at);
        ours(&referer[..end])
    })
}

async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // A page with a policy of its own (a mail's frame) keeps it.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Some(policy) = POLICY.as_ref()
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key("x-frame-options") {
        headers.insert("x-frame-options", HeaderValue::from_static("DENY"));
    }
    response
}

/// The same for every page, made once.
static POLICY: LazyLock<Option<HeaderValue>> =
    LazyLock::new(|| HeaderValue::from_str(&policy()).ok());

fn policy() -> String {
    let hashes = attent_assets::csp_hashes();
    format!(
        "default-src 'none'; script-src 'self' {}; style-src 'self' {}; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
        hashes.script.join(" "),
        hashes.style.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_change_something() {
        let check = |pairs: &[(&'static str, &str)], expect: bool| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_str(value).expect("a header"));
            }
            assert_eq!(
                from_here(&headers, "https://desk.example.com"),
                expect,
                "{pairs:?}"
            );
        };
        check(&[], false);
        check(&[("origin", "https://desk.example.com")], true);
        check(&[("origin", "https://evil.example")], false);
        check(&[("origin", "null"), ("host", "desk.example.com")], false);
        check(
            &[
                ("origin", "http://127.0.0.1:8080"),
                ("host", "127.0.0.1:8080"),
            ],
            true,
        );
        check(&[("sec-fetch-site", "cross-site")], false);
        check(&[("sec-fetch-site", "same-origin")], true);
        check(
            &[
                ("referer", "https://desk.example.com/a"),
                ("host", "desk.example.com"),
            ],
            true,
        );
        check(
            &[
                ("referer", "https://evil.example/desk.example.com"),
                ("host", "desk.example.com"),
            ],
            false,
        );
        check(
            &[
                ("origin", "https://evil.example"),
                ("sec-fetch-site", "same-origin"),
            ],
            false,
        );
    }
}
