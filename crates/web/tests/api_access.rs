//! Every route of the JSON API by every role, and the document that lists them.

#[expect(dead_code, reason = "each test file uses its part of it")]
mod support;

use std::collections::BTreeSet;

use attent_core::{conversations, people::teams};
use serde_json::{Value as Json, json};
use support::{Desk, on_each_engine};

const ROLES: [&str; 4] = ["viewer", "staff", "manager", "owner"];

/// Each route: method, path, the least role (`-`: what it names is not there, for anybody), a body.
/// A route that is missing here fails the test.
fn table() -> Vec<(&'static str, &'static str, &'static str, Json)> {
    let none = Json::Null;
    let text = json!({"text": "Hello"});
    let joint = json!({"words": [{"language": "en", "subject": "A", "text": "B"}], "people": 1});
    let new = json!({"channel": "phone", "to": ["a@example.com"], "subject": "A", "text": "B"});
    vec![
        ("GET", "/conversations", "viewer", none.clone()),
        ("POST", "/conversations", "staff", new),
        (
            "GET",
            "/conversations/number/{number}",
            "viewer",
            none.clone(),
        ),
        ("GET", "/conversations/{id}", "viewer", none.clone()),
        (
            "PATCH",
            "/conversations/{id}",
            "staff",
            json!({"subject": "Lamp"}),
        ),
        (
            "POST",
            "/conversations/{id}/resolution",
            "staff",
            none.clone(),
        ),
        (
            "DELETE",
            "/conversations/{id}/resolution",
            "staff",
            none.clone(),
        ),
        (
            "POST",
            "/conversations/{id}/snooze",
            "staff",
            json!({"until": "2030-01-01T00:00:00Z"}),
        ),
        (
            "DELETE",
            "/conversations/{id}/snooze",
            "staff",
            none.clone(),
        ),
        ("POST", "/conversations/{id}/spam", "staff", none.clone()),
        ("DELETE", "/conversations/{id}/spam", "staff", none.clone()),
        (
            "PUT",
            "/conversations/{id}/assignment",
            "staff",
            json!({"staff": "1"}),
        ),
        (
            "DELETE",
            "/conversations/{id}/assignment",
            "staff",
            none.clone(),
        ),
        (
            "PUT",
            "/conversations/{id}/team",
            "staff",
            json!({"team": "1"}),
        ),
        ("DELETE", "/conversations/{id}/team", "staff", none.clone()),
        (
            "POST",
            "/conversations/{id}/tags",
            "staff",
            json!({"name": "lamp"}),
        ),
        (
            "DELETE",
            "/conversations/{id}/tags/{tag}",
            "staff",
            none.clone(),
        ),
        (
            "POST",
            "/conversations/{id}/merge",
            "staff",
            json!({"conversation": "1"}),
        ),
        ("DELETE", "/conversations/{id}/merge", "staff", none.clone()),
        (
            "POST",
            "/conversations/{id}/split",
            "staff",
            json!({"entries": ["1"]}),
        ),
        ("POST", "/conversations/{id}/replies", "staff", text.clone()),
        ("POST", "/conversations/{id}/notes", "staff", text.clone()),
        ("POST", "/conversations/{id}/calls", "staff", text.clone()),
        ("POST", "/conversations/{id}/visits", "staff", text.clone()),
        ("GET", "/conversations/{id}/entries", "viewer", none.clone()),
        ("GET", "/entries/{id}", "-", none.clone()),
        ("GET", "/entries/{id}/html", "-", none.clone()),
        ("GET", "/entries/{id}/raw", "-", none.clone()),
        ("GET", "/attachments/{id}", "-", none.clone()),
        ("GET", "/counts", "viewer", none.clone()),
        ("GET", "/tags", "viewer", none.clone()),
        ("GET", "/cases", "viewer", none.clone()),
        (
            "POST",
            "/cases",
            "-",
            json!({"conversation": "1", "kind": "complaint"}),
        ),
        ("GET", "/cases/{id}", "-", none.clone()),
        (
            "POST",
            "/cases/{id}/acknowledgement",
            "-",
            json!({"way": "word"}),
        ),
        (
            "PUT",
            "/cases/{id}/assessment",
            "-",
            json!({"severity": "minor"}),
        ),
        (
            "PUT",
            "/cases/{id}/core",
            "-",
            json!({"said": "a", "really": "b", "looks": "c"}),
        ),
        ("POST", "/cases/{id}/read-back", "-", json!({"way": "word"})),
        ("PUT", "/cases/{id}/wish", "-", json!({"wish": "heard"})),
        ("PUT", "/cases/{id}/mood", "-", json!({"came": "poor"})),
        (
            "POST",
            "/cases/{id}/items",
            "-",
            json!({"name": "Lamp", "reason": "faulty", "condition": "used"}),
        ),
        (
            "PUT",
            "/cases/{id}/items/{item}/decision",
            "-",
            json!({"decision": "accepted", "reason": "Ours", "version": 1}),
        ),
        (
            "POST",
            "/cases/{id}/tries",
            "-",
            json!({"tried": "Charged it", "outcome": "helped"}),
        ),
        (
            "PUT",
            "/cases/{id}/diagnosis",
            "-",
            json!({"symptom": "a", "fault": "b", "fix": "c"}),
        ),
        (
            "POST",
            "/cases/{id}/offers",
            "-",
            json!({"apology": "Sorry", "offers": []}),
        ),
        (
            "POST",
            "/cases/{id}/withdrawals",
            "-",
            json!({"offer": "1", "because": "Gone"}),
        ),
        (
            "POST",
            "/cases/{id}/choice",
            "-",
            json!({"round": "1", "way": "word"}),
        ),
        (
            "POST",
            "/cases/{id}/fulfilment",
            "-",
            json!({"staff": "1", "due": "2030-01-01T00:00:00Z"}),
        ),
        (
            "POST",
            "/cases/{id}/voucher",
            "-",
            json!({"expires_at": "2030-01-01T00:00:00Z"}),
        ),
        (
            "POST",
            "/cases/{id}/set-aside",
            "-",
            json!({"item": "Lamp", "days": 7}),
        ),
        ("POST", "/cases/{id}/delivery", "-", json!({"way": "word"})),
        (
            "POST",
            "/cases/{id}/failure",
            "-",
            json!({"because": "Gone", "told": "So"}),
        ),
        (
            "POST",
            "/cases/{id}/resolution",
            "-",
            json!({"outcome": "withdrawn"}),
        ),
        ("DELETE", "/cases/{id}/resolution", "-", none.clone()),
        ("POST", "/cases/{id}/hand-overs", "-", json!({"staff": "1"})),
        (
            "POST",
            "/cases/{id}/handling",
            "-",
            json!({"verdict": "better", "way": "word"}),
        ),
        ("POST", "/cases/{id}/links", "-", none.clone()),
        ("GET", "/solutions", "viewer", none.clone()),
        (
            "POST",
            "/solutions",
            "manager",
            json!({"kind": "redo", "days": 3}),
        ),
        ("GET", "/solutions/{id}", "viewer", none.clone()),
        (
            "PUT",
            "/solutions/{id}",
            "manager",
            json!({"kind": "redo", "days": 3}),
        ),
        ("DELETE", "/solutions/{id}", "manager", none.clone()),
        ("GET", "/causes", "viewer", none.clone()),
        ("GET", "/refusals", "viewer", none.clone()),
        (
            "POST",
            "/refusals",
            "staff",
            json!({"rule": "1", "asked": "a", "instead": "b"}),
        ),
        ("GET", "/refusal-rules", "viewer", none.clone()),
        ("GET", "/promises", "viewer", none.clone()),
        (
            "POST",
            "/promises",
            "staff",
            json!({"customer": "1", "text": "We call", "due": "2030-01-01T00:00:00Z", "owner": "1"}),
        ),
        ("GET", "/promises/{id}", "-", none.clone()),
        ("POST", "/promises/{id}/report", "-", json!({})),
        (
            "POST",
            "/promises/{id}/confirmation",
            "-",
            json!({"how": "customer", "note": "Yes"}),
        ),
        ("POST", "/promises/{id}/dispute", "-", json!({"note": "No"})),
        (
            "POST",
            "/promises/{id}/renegotiation",
            "-",
            json!({"due": "2030-01-01T00:00:00Z", "told": "phone", "note": "Fine"}),
        ),
        (
            "POST",
            "/promises/{id}/withdrawal",
            "-",
            json!({"note": "No need"}),
        ),
        (
            "POST",
            "/promises/{id}/break",
            "-",
            json!({"reason": "a", "message": "b", "solution": "c", "told": "phone"}),
        ),
        ("POST", "/promises/{id}/condition", "-", none.clone()),
        ("PUT", "/promises/{id}/owner", "-", json!({"staff": "1"})),
        (
            "POST",
            "/promise-conditions",
            "staff",
            json!({"key": "lamp"}),
        ),
        ("GET", "/set-asides", "viewer", none.clone()),
        (
            "POST",
            "/set-asides",
            "staff",
            json!({"customer": "1", "item": "Lamp", "days": 7}),
        ),
        ("GET", "/set-asides/{id}", "-", none.clone()),
        (
            "POST",
            "/set-asides/{id}/extension",
            "-",
            json!({"until": "2030-01-01T00:00:00Z"}),
        ),
        ("POST", "/set-asides/{id}/collection", "-", none.clone()),
        ("POST", "/set-asides/{id}/return", "-", none.clone()),
        ("GET", "/customers", "viewer", none.clone()),
        ("POST", "/customers", "staff", json!({"name": "Ana"})),
        ("GET", "/customers/{id}", "viewer", none.clone()),
        (
            "PATCH",
            "/customers/{id}",
            "staff",
            json!({"name": "Rosa P."}),
        ),
        ("GET", "/customers/{id}/identities", "viewer", none.clone()),
        (
            "POST",
            "/customers/{id}/identities",
            "staff",
            json!({"kind": "phone", "value": "+370 612 34567"}),
        ),
        (
            "DELETE",
            "/customers/{id}/identities/{identity}",
            "staff",
            none.clone(),
        ),
        ("GET", "/customers/{id}/notes", "viewer", none.clone()),
        ("POST", "/customers/{id}/notes", "staff", text),
        ("DELETE", "/customers/{id}/notes/{note}", "-", none.clone()),
        ("POST", "/customers/{id}/export", "manager", none.clone()),
        ("GET", "/business", "viewer", none.clone()),
        ("GET", "/settings", "viewer", none.clone()),
        ("GET", "/staff", "viewer", none.clone()),
        ("GET", "/teams", "viewer", none.clone()),
        ("GET", "/places", "viewer", none.clone()),
        (
            "PUT",
            "/business",
            "owner",
            json!({"name": "Bells", "language": "en", "time_zone": "Europe/Vilnius",
                   "currency": "EUR", "country": "LT"}),
        ),
        ("PUT", "/settings/{name}", "manager", json!({"value": 12})),
        ("GET", "/staff/{id}", "-", none.clone()),
        (
            "PUT",
            "/staff/{id}",
            "-",
            json!({"name": "Ana", "email": "ana@example.com"}),
        ),
        ("PUT", "/staff/{id}/role", "-", json!({"role": "viewer"})),
        ("POST", "/staff/{id}/leaving", "-", none.clone()),
        ("DELETE", "/staff/{id}/leaving", "-", none.clone()),
        ("POST", "/places", "manager", json!({"name": "Market"})),
        ("GET", "/places/{id}", "-", none.clone()),
        ("PUT", "/places/{id}", "-", json!({"name": "Market hall"})),
        ("POST", "/places/{id}/retirement", "manager", none.clone()),
        ("DELETE", "/places/{id}/retirement", "manager", none.clone()),
        ("POST", "/teams", "manager", json!({"name": "Workshop"})),
        ("GET", "/teams/{id}", "-", none.clone()),
        ("PUT", "/teams/{id}", "-", json!({"name": "Repairs"})),
        ("PUT", "/teams/{id}/members/{staff}", "-", json!({})),
        ("DELETE", "/teams/{id}/members/{staff}", "-", none.clone()),
        ("POST", "/teams/{id}/retirement", "-", none.clone()),
        ("DELETE", "/teams/{id}/retirement", "-", none.clone()),
        ("GET", "/jobs", "manager", none.clone()),
        ("POST", "/jobs/{id}/retry", "manager", none.clone()),
        ("DELETE", "/jobs/{id}", "manager", none.clone()),
        ("GET", "/mailboxes", "viewer", none.clone()),
        ("GET", "/tokens", "manager", none.clone()),
        ("DELETE", "/tokens/{id}", "manager", none.clone()),
        ("GET", "/search?q=lamp", "viewer", none.clone()),
        ("GET", "/outgoing", "viewer", none.clone()),
        ("POST", "/outgoing/{id}/retry", "-", none.clone()),
        ("POST", "/outgoing/{id}/settlement", "-", none.clone()),
        ("GET", "/quarantine", "manager", none.clone()),
        ("POST", "/quarantine/{id}/retry", "manager", none.clone()),
        ("GET", "/events", "manager", none.clone()),
        ("GET", "/organisations", "viewer", none.clone()),
        (
            "POST",
            "/organisations",
            "staff",
            json!({"name": "Lamps Ltd"}),
        ),
        ("GET", "/organisations/{id}", "-", none.clone()),
        ("PUT", "/organisations/{id}", "-", json!({"name": "Lamps"})),
        ("DELETE", "/organisations/{id}", "-", none.clone()),
        ("GET", "/customers/{id}/timeline", "viewer", none.clone()),
        (
            "POST",
            "/customers/{id}/merges",
            "staff",
            json!({"customer": "1"}),
        ),
        ("DELETE", "/customers/{id}/merges/{undo}", "-", none.clone()),
        ("GET", "/budgets", "viewer", none.clone()),
        (
            "POST",
            "/budgets",
            "manager",
            json!({"staff": "1", "year": 2999, "purpose": "recover",
                   "money": {"amount": 1000, "currency": "EUR"}}),
        ),
        ("GET", "/budgets/{id}", "-", none.clone()),
        ("GET", "/budgets/{id}/ledger", "-", none.clone()),
        ("GET", "/approvals", "viewer", none.clone()),
        ("GET", "/approvals/{id}", "-", none.clone()),
        ("GET", "/gestures", "viewer", none.clone()),
        (
            "POST",
            "/gestures",
            "manager",
            json!({"staff": "1", "customer": "1", "purpose": "recover", "kind": "card",
                   "occasion": "delay", "money": {"amount": 1000, "currency": "EUR"}}),
        ),
        ("GET", "/gestures/{id}", "-", none.clone()),
        ("POST", "/gestures/{id}/delivery", "-", none.clone()),
        ("POST", "/gestures/{id}/release", "-", none.clone()),
        ("POST", "/gestures/{id}/reversal", "-", none.clone()),
        ("GET", "/vouchers", "viewer", none.clone()),
        (
            "POST",
            "/vouchers",
            "manager",
            json!({"customer": "1", "occasion": "delay", "expires_at": "2999-01-01T00:00:00Z",
                   "value": {"amount": 1000, "currency": "EUR"}}),
        ),
        ("GET", "/vouchers/{id}", "-", none.clone()),
        ("POST", "/vouchers/{id}/redemptions", "-", json!({})),
        ("DELETE", "/vouchers/{id}", "-", none.clone()),
        ("GET", "/visits", "viewer", none.clone()),
        (
            "POST",
            "/visits",
            "staff",
            json!({"channel": "counter", "mark": "red jacket"}),
        ),
        ("GET", "/visits/greeting", "viewer", none.clone()),
        ("GET", "/visits/{id}", "-", none.clone()),
        ("POST", "/visits/{id}/greeting", "staff", none.clone()),
        (
            "PUT",
            "/visits/{id}/customer",
            "staff",
            json!({"customer": "1"}),
        ),
        ("POST", "/visits/{id}/end", "staff", json!({})),
        ("POST", "/visits/{id}/leaving", "staff", none.clone()),
        ("GET", "/tasks", "viewer", none.clone()),
        (
            "POST",
            "/tasks",
            "staff",
            json!({"text": "Order brake pads"}),
        ),
        ("GET", "/tasks/{id}", "-", none.clone()),
        ("PUT", "/tasks/{id}/owner", "staff", json!({"staff": "1"})),
        ("DELETE", "/tasks/{id}/owner", "staff", none.clone()),
        ("POST", "/tasks/{id}/completion", "staff", none.clone()),
        ("DELETE", "/tasks/{id}/completion", "staff", none.clone()),
        ("GET", "/calendars", "viewer", none.clone()),
        (
            "POST",
            "/calendars",
            "manager",
            json!({"name": "Night", "time_zone": "Europe/Vilnius", "hours": {"mon": [["22:00", "24:00"]]}}),
        ),
        ("GET", "/calendars/{id}", "-", none.clone()),
        (
            "PUT",
            "/calendars/{id}",
            "-",
            json!({"name": "Night", "time_zone": "Europe/Vilnius", "hours": {"mon": [["22:00", "24:00"]]}}),
        ),
        ("POST", "/calendars/{id}/usual", "manager", none.clone()),
        ("DELETE", "/calendars/{id}", "manager", none.clone()),
        ("GET", "/standards", "viewer", none.clone()),
        (
            "POST",
            "/standards",
            "manager",
            json!({"clock": "first-reply", "minutes": 240}),
        ),
        ("GET", "/standards/figures", "viewer", none.clone()),
        ("GET", "/standards/{id}", "-", none.clone()),
        ("GET", "/standards/{id}/versions", "-", none.clone()),
        (
            "POST",
            "/standards/{id}/versions",
            "-",
            json!({"minutes": 120, "published": true}),
        ),
        ("PUT", "/standards/{id}/words", "-", json!({"en": "Today"})),
        ("GET", "/standards/{id}/clocks", "-", none.clone()),
        ("DELETE", "/standards/{id}", "-", none.clone()),
        ("GET", "/charter", "viewer", none.clone()),
        ("GET", "/conversations/{id}/clocks", "viewer", none.clone()),
        (
            "POST",
            "/conversations/{id}/deadlines",
            "staff",
            json!({"due": "2030-01-01T00:00:00Z", "reason": "The law"}),
        ),
        (
            "POST",
            "/conversations/{id}/holding",
            "staff",
            json!({"text": "We look into it.", "promise": "You hear from us", "staff": "1",
                   "due": "2030-01-01T00:00:00Z"}),
        ),
        ("GET", "/clocks/{id}", "-", none.clone()),
        ("DELETE", "/clocks/{id}", "-", none.clone()),
        ("GET", "/procedures", "viewer", none.clone()),
        (
            "POST",
            "/procedures",
            "manager",
            json!({"title": "The lamp", "language": "en",
                   "steps": [{"title": "Press it", "ending": "solved"}]}),
        ),
        ("GET", "/procedures/{id}", "-", none.clone()),
        ("POST", "/procedures/{id}/publication", "-", none.clone()),
        ("GET", "/known-problems", "viewer", none.clone()),
        (
            "POST",
            "/known-problems",
            "staff",
            json!({"title": "The lamp flickers"}),
        ),
        ("GET", "/known-problems/{id}", "-", none.clone()),
        (
            "PUT",
            "/known-problems/{id}/conversations/{conversation}",
            "-",
            none.clone(),
        ),
        (
            "DELETE",
            "/known-problems/{id}/conversations/{conversation}",
            "-",
            none.clone(),
        ),
        ("GET", "/known-problems/{id}/updates", "-", none.clone()),
        ("POST", "/known-problems/{id}/updates", "-", joint.clone()),
        ("GET", "/contingencies", "viewer", none.clone()),
        ("GET", "/contingencies/{id}", "viewer", none.clone()),
        (
            "POST",
            "/contingencies/{id}/runs",
            "staff",
            json!({"what": "The wheels"}),
        ),
        ("GET", "/contingency-runs", "viewer", none.clone()),
        ("GET", "/contingency-runs/{id}", "-", none.clone()),
        (
            "POST",
            "/contingency-runs/{id}/notes",
            "-",
            json!({"text": "Called them"}),
        ),
        ("POST", "/contingency-runs/{id}/updates", "-", joint.clone()),
        ("POST", "/contingency-runs/{id}/end", "-", json!({})),
        ("GET", "/findings", "viewer", none.clone()),
        (
            "POST",
            "/findings",
            "staff",
            json!({"what": "The queue", "owner": "1", "due_at": "2999-01-01T00:00:00Z"}),
        ),
        ("GET", "/findings/{id}", "-", none.clone()),
        (
            "POST",
            "/findings/{id}/done",
            "-",
            json!({"words": "Mended"}),
        ),
        (
            "POST",
            "/findings/{id}/reopening",
            "-",
            json!({"words": "Again"}),
        ),
        // Last: nothing is left of the customer afterwards.
        ("POST", "/customers/{id}/erasure", "manager", none),
    ]
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
    let listed = table().into_iter().map(|(method, path, ..)| {
        let path = path.split('?').next().expect("a path");
        format!("{method} {path}")
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
        .replace("{conversation}", "1")
        .replace("{tag}", "1")
        .replace("{staff}", "1")
        .replace("{name}", "undo-seconds")
        .replace("{identity}", "1")
        .replace("{note}", "1")
        .replace("{undo}", "1")
        .replace("{item}", "1")
}

fn rank(role: &str) -> usize {
    ROLES.iter().position(|one| *one == role).unwrap_or(0)
}

#[test]
fn each_role_gets_what_it_may() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ids = begun(desk).await;
            for (method, path, least, body) in table() {
                let body = (!body.is_null()).then_some(body);
                let at = filled(path, &ids);
                let got = desk.asks("", method, &at, body.as_ref(), &[]).await;
                assert_eq!(got.status, 401, "nobody: {method} {path}: {}", got.text);
                for role in ROLES {
                    let got = desk.asks(role, method, &at, body.as_ref(), &[]).await;
                    let status = got.status.as_u16();
                    let said = format!("{role}: {method} {path}: {status} {}", got.text);
                    if least == "-" {
                        assert_eq!(status, 404, "{said}");
                    } else if rank(role) < rank(least) {
                        assert_eq!(status, 403, "{said}");
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
            let of_one = table().into_iter().filter(|(_, path, ..)| {
                path.starts_with("/conversations/{id}") || path.contains("{number}")
            });
            for (method, path, _, body) in of_one {
                let body = (!body.is_null()).then_some(body);
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
            let heading = scraper::Selector::parse("section h2").expect("a selector");
            let shown = page.select(&heading).map(|h| h.text().collect::<String>());
            let shown: BTreeSet<String> = shown.map(|h| h.replace("/api/v1", "")).collect();
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
