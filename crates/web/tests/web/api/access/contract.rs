//! What the document does not say is found out.

use std::panic::{AssertUnwindSafe, catch_unwind};

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_json::{Value as Json, json};

use super::support::{Got, contract};

/// Whether the document says that this may be answered.
fn documented(uri: &str, status: u16, kind: &'static str, json: &Json) -> bool {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static(kind));
    let got = Got {
        status: StatusCode::from_u16(status).expect("a status"),
        headers,
        text: json.to_string(),
        json: json.clone(),
    };
    let uri = uri.parse().expect("an address");
    let hold = || contract::hold(&Method::GET, &uri, b"", &got);
    catch_unwind(AssertUnwindSafe(hold)).is_ok()
}

#[test]
fn an_answer_that_is_not_in_the_document_fails_its_test() {
    const JSON: &str = "application/json";
    const PROBLEM: &str = "application/problem+json";
    let token = json!({
        "id": "7", "name": "Till", "role": "staff", "made_by": null,
        "created_at": "2026-11-23T16:56:02Z", "used_at": null, "expires_at": null,
    });
    let with = |field: &str, value: Json| {
        let mut other = token.clone();
        other[field] = value;
        json!({"items": [other], "next": null})
    };
    let good = with("id", json!("7"));
    let problem = json!({"type": "about:blank", "title": "No", "status": 403});
    let all = "/api/v1/tokens";
    for (uri, status, kind, body, expect) in [
        (all, 200, JSON, &good, true),
        ("/api/v1/tokens?limit=5", 200, JSON, &good, true),
        ("/api/v1/tokens?colour=red", 200, JSON, &good, false),
        (all, 201, JSON, &good, false),
        (all, 200, "text/plain", &good, false),
        (all, 200, JSON, &with("secret", json!("att_x")), false),
        (all, 200, JSON, &with("id", json!(7)), false),
        (all, 200, JSON, &with("role", json!("king")), false),
        (all, 200, JSON, &with("created_at", json!("today")), false),
        (
            all,
            200,
            JSON,
            &json!({"items": [{"id": "7"}], "next": null}),
            false,
        ),
        (all, 403, PROBLEM, &problem, true),
        (all, 403, "text/plain", &problem, false),
        (all, 403, PROBLEM, &json!({"title": "No"}), false),
        ("/api/v1/nowhere", 404, PROBLEM, &problem, true),
        ("/api/v1/nowhere", 200, JSON, &good, false),
    ] {
        let held = documented(uri, status, kind, body);
        assert_eq!(held, expect, "{uri} {status} {kind} {body}");
    }
}
