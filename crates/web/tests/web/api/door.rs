//! The JSON API, through the router, on both engines.

use crate::support;

use axum::{body::Body, http::Request};
use serde_json::{Value as Json, json};
use support::{Desk, Got, on_each_engine};

async fn call(desk: &Desk, subject: &str) -> Got {
    let body = json!({
        "channel": "phone", "to": ["Rosa <rosa@example.com>"], "subject": subject,
        "text": "The lamp is broken.",
    });
    let got = desk.post("staff", "/conversations", body).await;
    assert_eq!(got.status, 201, "{}", got.text);
    got
}

fn words(got: &Got) -> (u16, String, String) {
    let error = &got.json["errors"][0];
    let text = |json: &Json| json.as_str().unwrap_or("").to_owned();
    (
        got.status.as_u16(),
        text(&error["field"]),
        text(&error["code"]),
    )
}

#[test]
fn who_shows_no_token_gets_nothing() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let got = desk.get("", "/conversations").await;
            assert_eq!(got.status, 401, "{}", got.text);
            assert!(got.headers.contains_key("www-authenticate"));
            assert_eq!(got.headers["content-type"], "application/problem+json");
            let unknown = ("authorization", "Bearer att_unknown");
            let got = desk
                .asks("", "GET", "/conversations", None, &[unknown])
                .await;
            assert_eq!(got.status, 401);
            // Also not from another site, whatever cookie came along; a program is told as one.
            for origin in ["https://evil.example", "null"] {
                let foreign = axum::http::Request::builder()
                    .method("POST")
                    .uri("/api/v1/conversations")
                    .header("origin", origin)
                    .body(axum::body::Body::from("{}"))
                    .expect("a request");
                let got = desk.sends(foreign).await;
                assert_eq!(got.status, 401, "{}", got.text);
                assert_eq!(got.headers["content-type"], "application/problem+json");
            }
            assert_eq!(desk.get("viewer", "/conversations").await.status, 200);
            let revoked = desk.token_id("viewer");
            desk.owner_does(move |tx, owner| {
                attent_core::people::tokens::revoke(tx, owner, revoked)
            });
            assert_eq!(desk.get("viewer", "/conversations").await.status, 401);
        });
    });
}

#[test]
fn a_conversation_from_its_start_to_its_end() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let started = call(desk, "A lamp").await;
            let id = started.text_of("id");
            assert!(started.json["id"].is_string());
            assert_eq!(started.json["state"], "open");
            let at = |what: &str| format!("/conversations/{id}{what}");

            let note = json!({"text": "She sounded sad."});
            let got = desk.post("staff", &at("/notes"), note).await;
            assert_eq!(
                (got.status.as_u16(), got.text_of("kind").as_str()),
                (201, "note")
            );
            let got = desk.get("viewer", &at("/entries?limit=1")).await;
            assert_eq!(got.json["items"][0]["kind"], "note");
            let next = got.text_of("next");
            let got = desk
                .get("viewer", &at(&format!("/entries?after={next}")))
                .await;
            assert_eq!(got.json["items"][0]["kind"], "call");
            assert_eq!(got.json["next"], Json::Null);

            for (method, what, body, field, expect) in [
                ("POST", "/resolution", None, "state", json!("closed")),
                ("DELETE", "/resolution", None, "state", json!("open")),
                ("POST", "/spam", None, "state", json!("spam")),
                ("DELETE", "/spam", None, "state", json!("open")),
                (
                    "POST",
                    "/snooze",
                    Some(json!({"until": "2027-06-01T09:00:00+03:00"})),
                    "snoozed_until",
                    json!("2027-06-01T06:00:00Z"),
                ),
                ("DELETE", "/snooze", None, "state", json!("open")),
                (
                    "PATCH",
                    "",
                    Some(json!({"subject": "Lamp", "priority": "high"})),
                    "priority",
                    json!("high"),
                ),
                ("DELETE", "/assignment", None, "assignee", Json::Null),
            ] {
                let got = desk
                    .asks("staff", method, &at(what), body.as_ref(), &[])
                    .await;
                assert_eq!(got.status, 200, "{method} {what}: {}", got.text);
                assert_eq!(got.json[field], expect, "{method} {what}: {}", got.text);
            }
            let got = desk
                .post("staff", &at("/tags"), json!({"name": "lamps"}))
                .await;
            assert_eq!(got.json["tags"][0]["name"], "lamps");
            let got = desk.get("staff", "/counts").await;
            assert_eq!(got.json["waiting"], 1, "{}", got.text);
        });
    });
}

#[test]
fn what_is_wrong_is_said_by_field() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let id = call(desk, "A lamp").await.text_of("id");
            let of = |what: &str| format!("/conversations/{id}{what}");
            let good =
                json!({"channel": "phone", "to": ["r@example.com"], "subject": "A", "text": "B"});
            let with = |field: &str, value: Json| {
                let mut body = good.clone();
                body[field] = value;
                body
            };
            for (path, body, field, code) in [
                (
                    "/conversations".to_owned(),
                    with("subject", json!("")),
                    "subject",
                    "error-required",
                ),
                (
                    "/conversations".to_owned(),
                    with("colour", json!("red")),
                    "colour",
                    "api-unknown-field",
                ),
                (
                    "/conversations".to_owned(),
                    with("channel", json!("pigeon")),
                    "channel",
                    "api-wrong-value",
                ),
                (
                    "/conversations".to_owned(),
                    with("to", json!(["nobody"])),
                    "to[0]",
                    "error-email",
                ),
                (
                    "/conversations".to_owned(),
                    with("customer", json!("77")),
                    "customer",
                    "error-unknown",
                ),
                (
                    "/conversations".to_owned(),
                    json!({"to": []}),
                    "subject",
                    "error-required",
                ),
                (
                    of("/snooze"),
                    json!({"until": "2001-01-01T00:00:00Z"}),
                    "until",
                    "error-in-the-past",
                ),
                (
                    of("/snooze"),
                    json!({"until": "soon"}),
                    "until",
                    "api-wrong-value",
                ),
                (
                    of("/replies"),
                    json!({"text": "a", "then": "dance"}),
                    "then",
                    "error-no-such-word",
                ),
                (of("/notes"), json!({"text": " "}), "text", "error-empty"),
            ] {
                let got = desk.post("staff", &path, body).await;
                assert_eq!(
                    words(&got),
                    (422, field.into(), code.into()),
                    "{}",
                    got.text
                );
            }
            for (path, field) in [
                ("/conversations?limit=0", "limit"),
                ("/conversations?limit=201", "limit"),
                ("/conversations?after=x", "after"),
                ("/conversations?view=all", "view"),
                ("/conversations?colour=red", "colour"),
            ] {
                let got = desk.get("staff", path).await;
                assert_eq!(
                    (words(&got).0, words(&got).1.as_str()),
                    (422, field),
                    "{path}"
                );
            }
            let torn = axum::http::Request::builder()
                .method("POST")
                .uri("/api/v1/conversations")
                .header("authorization", format!("Bearer {}", desk.token("staff")))
                .body(axum::body::Body::from("{\"subject\":"))
                .expect("a request");
            assert_eq!(desk.sends(torn).await.status, 400);
            for path in ["/conversations/1", "/conversations/x", "/nothing"] {
                assert_eq!(desk.get("staff", path).await.status, 404, "{path}");
            }
            let got = desk.asks("staff", "PUT", "/conversations", None, &[]).await;
            assert_eq!(got.status, 405);
            let got = desk
                .asks("viewer", "POST", &of("/resolution"), None, &[])
                .await;
            assert_eq!(got.status, 403);
            // No mailbox can send yet.
            let got = desk
                .post("staff", &of("/replies"), json!({"text": "a"}))
                .await;
            assert_eq!(
                (got.status.as_u16(), got.text_of("code").as_str()),
                (409, "error-no-mailbox-sends")
            );
        });
    });
}

#[test]
fn a_change_is_made_to_the_version_that_was_seen() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let started = call(desk, "A lamp").await;
            let path = format!("/conversations/{}", started.text_of("id"));
            let seen = started.etag();
            let body = json!({"subject": "The lamp"});
            let tag = [("if-match", seen.as_str())];
            let got = desk.asks("staff", "PATCH", &path, Some(&body), &tag).await;
            assert_eq!(got.status, 200, "{}", got.text);
            assert_ne!(got.etag(), seen);
            let body = json!({"subject": "Another lamp"});
            let tag = [("if-match", "one")];
            let got = desk.asks("staff", "POST", &path, None, &tag).await;
            assert_eq!(got.status, 405, "there is no such method: {}", got.text);
            let long = "k".repeat(201);
            let key = [("idempotency-key", long.as_str())];
            let got = desk.asks("staff", "POST", &path, None, &key).await;
            assert_eq!(got.status, 405, "nor with a key: {}", got.text);
            let got = desk
                .asks("staff", "POST", "/conversations", None, &key)
                .await;
            assert_eq!(got.json["errors"][0]["field"], "Idempotency-Key");
            for stale in [seen.as_str(), "W/\"1\"", "one"] {
                let tag = [("if-match", stale)];
                let got = desk.asks("staff", "PATCH", &path, Some(&body), &tag).await;
                assert_eq!(got.status, 412, "{stale}");
            }
            let got = desk
                .asks("staff", "PATCH", &path, Some(&body), &[("if-match", "*")])
                .await;
            assert_eq!(got.status, 200);
        });
    });
}

#[test]
fn a_body_is_read_after_the_token_and_no_further_than_the_operation_takes() {
    const MB: usize = 1024 * 1024;
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let unread = || {
                let nothing = || -> Result<&'static str, std::io::Error> {
                    panic!("the body was read, and nobody is signed in")
                };
                Body::from_stream(futures_util::stream::once(async move { nothing() }))
            };
            for key in ["", "one"] {
                let request = Request::post("/api/v1/conversations").header("idempotency-key", key);
                let request = request.body(unread()).expect("a request");
                assert_eq!(desk.reaches(request).await.status(), 401);
            }

            let talk = call(desk, "A lamp").await.text_of("id");
            let notes = format!("/conversations/{talk}/notes");
            let large = |megabytes: usize| {
                let content = "A".repeat(megabytes * MB);
                json!({"text": "Seen", "files": [{"name": "a", "content": content}]})
            };
            let long = json!({"name": "x".repeat(3 * MB)});
            for key in [&[][..], &[("idempotency-key", "two")]] {
                let got = desk
                    .asks("staff", "POST", &notes, Some(&large(3)), key)
                    .await;
                assert_eq!(got.status, 201, "{}", got.text);
                let got = desk
                    .asks("staff", "POST", &notes, Some(&large(16)), key)
                    .await;
                assert_eq!(got.status, 413, "{}", got.text);
                let got = desk
                    .asks("staff", "POST", "/customers", Some(&long), key)
                    .await;
                assert_eq!(got.status, 413, "{}", got.text);
            }
            // One that does not say how large it is.
            let pieces = (0..3).map(|_| Ok::<_, std::io::Error>("x".repeat(MB)));
            let pieces = Body::from_stream(futures_util::stream::iter(pieces));
            let bearer = format!("Bearer {}", desk.token("staff"));
            let request = Request::post("/api/v1/customers").header("authorization", bearer);
            let request = request.body(pieces).expect("a request");
            assert_eq!(desk.reaches(request).await.status(), 413);
        });
    });
}

#[test]
fn a_post_with_a_key_is_done_once() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let body =
                json!({"channel": "phone", "to": ["r@example.com"], "subject": "A", "text": "B"});
            let other =
                json!({"channel": "phone", "to": ["r@example.com"], "subject": "C", "text": "D"});
            let key = [("idempotency-key", "one")];
            let post = async |role: &str, body: &Json| {
                desk.asks(role, "POST", "/conversations", Some(body), &key)
                    .await
            };
            let first = post("staff", &body).await;
            assert_eq!(first.status, 201, "{}", first.text);
            let again = post("staff", &body).await;
            assert_eq!((again.status, &again.text), (first.status, &first.text));
            assert_eq!(again.etag(), first.etag());
            assert_eq!(post("staff", &other).await.status, 422);
            // Another token has keys of its own.
            let theirs = post("owner", &body).await;
            assert_ne!(theirs.text_of("id"), first.text_of("id"));
            // What failed may be tried again.
            let wrong = json!({"subject": ""});
            let retry = [("idempotency-key", "two")];
            let got = desk
                .asks("staff", "POST", "/conversations", Some(&wrong), &retry)
                .await;
            assert_eq!(got.status, 422);
            let got = desk
                .asks("staff", "POST", "/conversations", Some(&body), &retry)
                .await;
            assert_eq!(got.status, 201);
            // A day later the key is forgotten.
            desk.clock.pass(attent_db::Millis::from_hours(25));
            assert_ne!(
                post("staff", &body).await.text_of("id"),
                first.text_of("id")
            );
        });
    });
}

#[test]
fn pages_follow_each_other() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            for subject in ["One", "Two", "Three"] {
                call(desk, subject).await;
                desk.clock.pass(attent_db::Millis::from_minutes(1));
            }
            let mut seen = Vec::new();
            let mut after = String::new();
            loop {
                let got = desk
                    .get("viewer", &format!("/conversations?limit=2{after}"))
                    .await;
                let items = got.json["items"].as_array().expect("items").clone();
                seen.extend(items.iter().map(|item| item["subject"].clone()));
                match got.json["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break,
                }
            }
            assert_eq!(seen, ["One", "Two", "Three"]);
        });
    });
}
