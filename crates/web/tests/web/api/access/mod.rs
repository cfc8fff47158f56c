//! Every route of the JSON API by every role, and the document that lists them.

mod contract;
use crate::support;

use std::collections::BTreeSet;

use attent_core::{conversations, people::teams};
use serde_json::{Value as Json, json};
use support::{Desk, on_each_engine};

const ROLES: [&str; 4] = ["viewer", "staff", "manager", "owner"];

/// Each area has its table, read in this order: METHOD | PATH | LEAST ROLE | BODY.
///
/// LEAST ROLE: those below are refused with 403; `-`: what it names is not there, for anybody;
/// `gone` before a role: it is not there for those who might see it.
/// A route that is missing in them fails the test.
const AREAS: [&str; 10] = [
    include_str!("conversations.txt"),
    include_str!("cases.txt"),
    include_str!("promises.txt"),
    include_str!("house.txt"),
    include_str!("mail.txt"),
    include_str!("giving.txt"),
    include_str!("counter.txt"),
    include_str!("standards.txt"),
    include_str!("foresight.txt"),
    include_str!("customers.txt"),
];

struct Line {
    method: &'static str,
    path: &'static str,
    least: &'static str,
    body: Option<Json>,
}

fn table() -> Vec<Line> {
    let lines = AREAS.into_iter().flat_map(str::lines);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let parts: Vec<&str> = line.splitn(4, '|').map(str::trim).collect();
            let [method, path, least, body] = parts[..] else {
                panic!("four parts: {line}")
            };
            let body = (!body.is_empty()).then(|| serde_json::from_str(body).expect(line));
            Line {
                method,
                path,
                least,
                body,
            }
        })
        .collect()
}

fn routes_of_the_document() -> BTreeSet<String> {
    let document = json!(attent_web::api::openapi_document());
    let paths = document["paths"].as_object().expect("paths");
    let mut all = BTreeSet::new();
    for (path, methods) in paths {
        let path = path.strip_prefix("/api/v1").expect("below the root");
        for method in methods.as_object().expect("methods").keys() {
            all.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    all
}

#[test]
fn the_table_lists_every_route() {
    let listed = table().into_iter().map(|line| {
        let path = line.path.split('?').next().expect("a path");
        format!("{} {path}", line.method)
    });
    assert_eq!(listed.collect::<BTreeSet<_>>(), routes_of_the_document());
}

struct Ids {
    conversation: String,
    customer: String,
    number: String,
}

async fn begun(desk: &Desk) -> Ids {
    let body = json!({"channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Broken."});
    let got = desk.post("staff", "/conversations", body).await;
    assert_eq!(got.status, 201, "{}", got.text);
    Ids {
        conversation: got.text_of("id"),
        customer: got.text_of("customer"),
        number: got.text_of("number"),
    }
}

fn filled(path: &str, ids: &Ids) -> String {
    let id = if path.starts_with("/conversations") {
        &ids.conversation
    } else if path.starts_with("/customers") {
        &ids.customer
    } else {
        "1"
    };
    path.replace("{id}", id)
        .replace("{number}", &ids.number)
        .replace("{name}", "undo-seconds")
        .replace("{role}", "staff")
        .replace("{month}", "2026-11")
        .split('/')
        .map(|part| if part.starts_with('{') { "1" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

fn rank(role: &str) -> usize {
    ROLES.iter().position(|one| *one == role).unwrap_or(0)
}

#[test]
fn each_role_gets_what_it_may() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ids = begun(desk).await;
            for line in table() {
                let Line {
                    method,
                    path,
                    least,
                    body,
                } = line;
                let at = filled(path, &ids);
                let got = desk.asks("", method, &at, body.as_ref(), &[]).await;
                assert_eq!(got.status, 401, "nobody: {method} {path}: {}", got.text);
                for role in ROLES {
                    let got = desk.asks(role, method, &at, body.as_ref(), &[]).await;
                    let status = got.status.as_u16();
                    let said = format!("{role}: {method} {path}: {status} {}", got.text);
                    let gone = least.strip_prefix("gone ");
                    let least = gone.unwrap_or(least);
                    if least == "-" {
                        assert_eq!(status, 404, "{said}");
                    } else if rank(role) < rank(least) {
                        assert_eq!(status, 403, "{said}");
                    } else if gone.is_some() {
                        assert_eq!(status, 404, "{said}");
                    } else if method == "GET" {
                        assert_eq!(status, 200, "{said}");
                    } else {
                        assert!(![401, 403, 405, 500, 503].contains(&status), "{said}");
                    }
                }
            }
        });
    });
}

/// The fields of the body that are ids, each with an id that is nobody's.
fn nobodys(method: &str, path: &str) -> Vec<(String, Json)> {
    let document = json!(attent_web::api::openapi_document());
    let path = path.split('?').next().unwrap_or("");
    let says = &document["paths"][format!("/api/v1{path}")][method.to_lowercase()];
    let body = &says["requestBody"]["content"]["application/json"]["schema"]["$ref"];
    let name = body.as_str().and_then(|shape| shape.rsplit('/').next());
    let shape = &document["components"]["schemas"][name.unwrap_or("")]["properties"];
    let is_id = |schema: &Json| schema["$ref"] == "#/components/schemas/Id";
    let fields = shape.as_object().into_iter().flatten();
    let found = fields.filter_map(|(name, schema)| {
        let or_null = schema["oneOf"]
            .as_array()
            .is_some_and(|all| all.iter().any(is_id));
        let value = if is_id(schema) || or_null {
            json!("999999")
        } else if is_id(&schema["items"]) {
            json!(["999999"])
        } else {
            return None;
        };
        Some((name.clone(), value))
    });
    found.collect()
}

/// The address is there; what is not is something that the body names.
#[test]
fn an_id_in_a_body_that_is_nobodys_is_a_wrong_field() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ids = begun(desk).await;
            let there = table().into_iter().filter(|line| line.least != "-");
            let mut other = Vec::new();
            let known = |path: &str| {
                let begins = ["/conversations", "/customers"];
                !path.contains('{') || begins.iter().any(|root| path.starts_with(root))
            };
            for line in there.filter(|line| !line.least.starts_with("gone") && known(line.path)) {
                let at = filled(line.path, &ids);
                for (field, value) in nobodys(line.method, line.path) {
                    let mut body = line.body.clone().unwrap_or(json!({}));
                    body[&field] = value;
                    let got = desk.asks("owner", line.method, &at, Some(&body), &[]).await;
                    if [404, 500, 503].contains(&got.status.as_u16()) {
                        other.push(format!("{} {at} {body}: {}", line.method, got.text));
                    }
                }
            }
            assert!(other.is_empty(), "{}", other.join("\n"));
        });
    });
}

#[test]
fn a_closed_teams_conversation_is_not_there_for_others() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ids = begun(desk).await;
            let id: i64 = ids.conversation.parse().expect("an id");
            desk.owner_does(move |tx, owner| {
                let team = teams::add(tx, owner, "Doctors", true)?;
                let id = attent_core::ids::ConversationId(id);
                conversations::move_to_team(tx, owner, id, Some(team))
            });
            let of_one = table().into_iter().filter(|line| {
                line.path.starts_with("/conversations/{id}") || line.path.contains("{number}")
            });
            for line in of_one {
                let Line {
                    method, path, body, ..
                } = line;
                let at = filled(path, &ids);
                for role in ["viewer", "staff", "manager"] {
                    let got = desk.asks(role, method, &at, body.as_ref(), &[]).await;
                    assert_eq!(got.status, 404, "{role}: {method} {path}: {}", got.text);
                }
            }
            let got = desk
                .get("owner", &filled("/conversations/{id}", &ids))
                .await;
            assert_eq!(got.status, 200);
            for role in ["viewer", "staff", "manager"] {
                let got = desk.get(role, "/conversations").await;
                assert_eq!(got.json["items"], json!([]), "{role}");
                let got = desk.get(role, "/search?q=lamp").await;
                assert_eq!(got.json["items"], json!([]), "{role}: {}", got.text);
            }
        });
    });
}

#[test]
fn people_read_the_document_as_a_page() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let request = axum::http::Request::builder().uri("/api/docs");
            let request = request.body(axum::body::Body::empty()).expect("a request");
            let got = desk.sends(request).await;
            assert_eq!(got.status, 200);
            let page = scraper::Html::parse_document(&got.text);
            let heading = scraper::Selector::parse("details > summary > code").expect("a selector");
            let shown = page.select(&heading).map(|h| h.text().collect::<String>());
            let shown: BTreeSet<String> = shown.collect();
            assert_eq!(shown, routes_of_the_document());
        });
    });
}

/// `ATTENT_UPDATE_OPENAPI=1` writes it anew; read the difference before it is committed.
#[test]
fn the_document_is_the_one_that_was_read() {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = here.join("../../tests/api/openapi.json");
    let document = json!(attent_web::api::openapi_document());
    let mut now = serde_json::to_string_pretty(&document).expect("JSON");
    now.push('\n');
    if std::env::var("ATTENT_UPDATE_OPENAPI").is_ok() {
        std::fs::write(&file, &now).expect("the snapshot can be written");
    }
    let known = std::fs::read_to_string(&file).expect("the snapshot");
    assert!(
        known == now,
        "the API changed: ATTENT_UPDATE_OPENAPI=1 writes tests/api/openapi.json anew"
    );
    assert!(
        document["openapi"]
            .as_str()
            .expect("a version")
            .starts_with("3.1")
    );
    let text = document.to_string();
    for part in text.split("#/components/schemas/").skip(1) {
        let name = part.split('"').next().expect("a name");
        assert!(
            document["components"]["schemas"].get(name).is_some(),
            "{name} is named and not there"
        );
    }
}
