//! Many customers at once: those with a known problem, and those whom something that went wrong touches.

use serde_json::{Value as Json, json};

use super::{Desk, done, field, letters::connects, on_each_engine, wrong};

async fn calls(desk: &Desk, subject: &str) -> String {
    let call = json!({
        "channel": "phone", "to": ["Rosa <rosa@example.com>"], "subject": subject,
        "text": "The lamp is dark.",
    });
    done(desk, "POST", "/conversations", call)
        .await
        .text_of("id")
}

fn words(subject: &str) -> Json {
    json!([{"language": "en", "subject": subject, "text": "We are on it."}])
}

#[test]
fn those_with_a_known_problem_are_told_of_its_fix() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let talk = calls(desk, "Dark").await;
            let new = json!({"title": "The lamp is dark", "procedure": "7"});
            let no = desk.post("staff", "/known-problems", new).await;
            assert_eq!(wrong(&no), [field("procedure", "error-unknown-choice")]);
            let made = done(
                desk,
                "POST",
                "/known-problems",
                json!({"title": "The lamp is dark"}),
            )
            .await;
            let at = format!("/known-problems/{}", made.text_of("id"));
            let named = json!({"title": "The lamp is dark", "symptom": "It does not shine"});
            done(desk, "PUT", &at, named).await;
            let link = format!("{at}/conversations/{talk}");
            done(desk, "PUT", &link, json!(null)).await;
            done(desk, "DELETE", &link, json!(null)).await;
            done(desk, "PUT", &link, json!(null)).await;
            let updates = format!("{at}/updates");
            let bare = json!({"words": words(" "), "people": 1});
            let bare = desk.post("manager", &updates, bare).await;
            assert_eq!(wrong(&bare), [field("words[0].subject", "error-required")]);
            let fixed = json!({"words": words("Mended"), "fix": "A new switch", "people": 1});
            let sent = done(desk, "POST", &updates, fixed).await;
            assert_eq!(sent.json["people"], 1, "{}", sent.text);
            let all = desk.get("viewer", &updates).await;
            assert_eq!(all.json["items"][0]["subject"], "Mended", "{}", all.text);
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("symptom"), "It does not shine");
            done(desk, "POST", &format!("{at}/reopening"), json!(null)).await;
        });
    });
}

#[test]
fn those_whom_something_touches_are_told() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let talk = calls(desk, "Dark").await;
            let tag = format!("/conversations/{talk}/tags");
            done(desk, "POST", &tag, json!({"name": "lamp"})).await;
            let card = json!({"name": "Flood", "filter": {"tag": "lamp"}});
            let card = done(desk, "POST", "/contingencies", card).await;
            let id = card.json["card"]["id"].as_str().expect("an id").to_owned();
            let days = json!({"name": "Flood", "filter": {"due_days": 99999}});
            let days = desk
                .asks(
                    "manager",
                    "PUT",
                    &format!("/contingencies/{id}"),
                    Some(&days),
                    &[],
                )
                .await;
            assert_eq!(wrong(&days)[0].0, "filter.due_days", "{}", days.text);
            let started = json!({"what": "The cellar is under water"});
            let run = done(desk, "POST", &format!("/contingencies/{id}/runs"), started).await;
            assert_eq!(run.json["people"], 1, "{}", run.text);
            let at = format!("/contingency-runs/{}", run.text_of("id"));
            let empty = desk
                .post("staff", &format!("{at}/notes"), json!({"text": " "}))
                .await;
            assert_eq!(wrong(&empty), [field("text", "error-required")]);
            done(
                desk,
                "POST",
                &format!("{at}/notes"),
                json!({"text": "Pumps run"}),
            )
            .await;
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.json["people"], 1, "{}", read.text);
            let log = desk.get("viewer", &format!("{at}/log")).await;
            assert!(log.text.contains("Pumps run"), "{}", log.text);
            let path = format!("{at}/updates");
            let without = json!({"words": words("Flood"), "people": 1, "without": ["7"]});
            let without = desk.post("manager", &path, without).await;
            assert_eq!(
                wrong(&without),
                [field("without[0]", "error-unknown-choice")]
            );
            let past =
                json!({"words": words("Flood"), "people": 1, "due_at": "2020-01-01T00:00:00Z"});
            let past = desk.post("manager", &path, past).await;
            assert_eq!(wrong(&past), [field("due_at", "error-in-the-past")]);
            let sent = json!({"words": words("Flood"), "people": 1});
            let sent = done(desk, "POST", &path, sent).await;
            assert_eq!(sent.text_of("subject"), "Flood", "{}", sent.text);
            let over = done(
                desk,
                "POST",
                &format!("{at}/end"),
                json!({"learned": "A pump"}),
            )
            .await;
            assert!(over.json["ended_at"].is_string(), "{}", over.text);
        });
    });
}
