//! The house as programs run it: mailboxes, people who are invited and signed out, their notices.

use crate::support;

use serde_json::{Value as Json, json};
use support::{Desk, on_each_engine};

/// A port of this machine where nobody listens.
fn closed_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

fn mailbox(port: u16, password: &str) -> Json {
    let mut server = json!({
        "host": "127.0.0.1", "port": port, "security": "none", "user": "help@example.com",
    });
    if !password.is_empty() {
        server["password"] = json!(password);
    }
    json!({
        "name": "Help", "address": "help@example.com", "imap": server, "smtp": server,
        "untested": true,
    })
}

#[test]
fn a_mailbox_is_tried_connected_changed_and_retired() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let port = closed_port();
            let mut tried = mailbox(port, "open sesame");
            tried["untested"] = json!(false);
            let got = desk.post("manager", "/mailboxes", tried).await;
            assert_eq!(got.status, 422, "{}", got.text);
            assert_eq!(got.json["errors"][0]["field"], "imap");
            assert_eq!(got.json["errors"][0]["code"], "mailbox-check-failed");

            let got = desk
                .post("manager", "/mailboxes", mailbox(port, "open sesame"))
                .await;
            assert_eq!(got.status, 201, "{}", got.text);
            assert!(!got.text.contains("sesame"), "{}", got.text);
            assert_eq!(got.json["imap"]["password_set"], true);
            let (at, seen) = (format!("/mailboxes/{}", got.text_of("id")), got.etag());

            let read = desk.get("manager", &at).await;
            assert_eq!((&read.json, read.etag()), (&got.json, seen.clone()));

            let check = format!("{at}/check");
            let got = desk.asks("manager", "POST", &check, None, &[]).await;
            assert_eq!(got.json["imap"]["code"], "reason-refused", "{}", got.text);
            assert_eq!(
                desk.asks("staff", "POST", &check, None, &[]).await.status,
                403
            );

            // The stored password goes to no other server than the one it was given for.
            let moved = mailbox(closed_port(), "");
            let got = desk.asks("manager", "PUT", &at, Some(&moved), &[]).await;
            assert_eq!(got.status, 422, "{}", got.text);
            assert_eq!(got.json["errors"][0]["field"], "imap.password");

            let mut renamed = mailbox(port, "");
            renamed["name"] = json!("Help desk");
            let tag = [("if-match", seen.as_str())];
            let got = desk.asks("manager", "PUT", &at, Some(&renamed), &tag).await;
            assert_eq!(got.status, 200, "{}", got.text);
            assert_eq!(got.json["name"], "Help desk");
            assert_eq!(got.json["smtp"]["password_set"], true);
            let got = desk.asks("manager", "PUT", &at, Some(&renamed), &tag).await;
            assert_eq!(got.status, 412, "{}", got.text);

            let retirement = format!("{at}/retirement");
            let got = desk.asks("manager", "POST", &retirement, None, &[]).await;
            assert!(got.json["retired_at"].is_string(), "{}", got.text);
            let got = desk.asks("manager", "DELETE", &retirement, None, &[]).await;
            assert!(got.json["retired_at"].is_null(), "{}", got.text);
        });
    });
}

#[test]
fn somebody_is_invited_by_mail_again_and_no_more() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let eve = json!({"name": "Eve", "email": "eve@example.com", "role": "staff"});
            let got = desk.post("manager", "/staff", eve.clone()).await;
            assert_eq!(got.status, 409, "{}", got.text);
            assert_eq!(got.json["code"], "error-no-mailbox-sends");
            let all = desk.get("viewer", "/staff").await;
            assert_eq!(all.json["items"].as_array().map(Vec::len), Some(1));

            let made = desk
                .post("manager", "/mailboxes", mailbox(closed_port(), "sesame"))
                .await;
            assert_eq!(made.status, 201, "{}", made.text);
            let got = desk.post("manager", "/staff", eve.clone()).await;
            assert_eq!(got.status, 201, "{}", got.text);
            assert_eq!(got.json["joined"], false);
            let at = format!("/staff/{}/invitation", got.text_of("id"));
            let got = desk.post("manager", "/staff", eve).await;
            assert_eq!(got.json["errors"][0]["code"], "error-email-taken");

            let got = desk.asks("manager", "POST", &at, None, &[]).await;
            assert_eq!(got.status, 200, "{}", got.text);
            let got = desk.asks("manager", "DELETE", &at, None, &[]).await;
            assert!(got.json["disabled_at"].is_string(), "{}", got.text);
            let got = desk.asks("manager", "POST", &at, None, &[]).await;
            assert_eq!(got.status, 409, "{}", got.text);
        });
    });
}

#[test]
fn an_owners_program_passes_notices_on_and_signs_people_out() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let owner = owner(desk).await;
            let call = json!({
                "channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Broken.",
            });
            let talk = desk.post("staff", "/conversations", call).await;
            let at = format!("/conversations/{}/assignment", talk.text_of("id"));
            let to = json!({"staff": owner});
            let got = desk.asks("staff", "PUT", &at, Some(&to), &[]).await;
            assert_eq!(got.status, 200, "{}", got.text);

            let at = format!("/staff/{owner}/notices");
            assert_eq!(desk.get("manager", &at).await.status, 403);
            let told = desk.get("owner", &at).await;
            let first = &told.json["items"][0];
            assert_eq!(first["kind"], "assigned", "{}", told.text);
            assert_eq!(first["conversation"], talk.json["id"]);
            assert!(first["read_at"].is_null());
            let seen = json!({"up_to": first["id"]});
            let got = desk.post("owner", &format!("{at}/reading"), seen).await;
            assert_eq!(got.status, 204, "{}", got.text);
            let told = desk.get("owner", &at).await;
            assert!(told.json["items"][0]["read_at"].is_string(), "{}", told.text);

            let at = format!("/staff/{owner}/sessions");
            let got = desk.asks("manager", "DELETE", &at, None, &[]).await;
            assert_eq!(got.status, 403, "{}", got.text);
            let got = desk.asks("owner", "DELETE", &at, None, &[]).await;
            assert_eq!(got.status, 200, "{}", got.text);
        });
    });
}

#[test]
fn what_happened_is_asked_for_by_who_what_when_and_whose() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let mut talks = Vec::new();
            for (whose, role) in [("rosa", "staff"), ("mark", "manager")] {
                let call = json!({
                    "channel": "phone", "to": [format!("{whose}@example.com")],
                    "subject": "Lamp", "text": "Broken.",
                });
                let talk = desk.post(role, "/conversations", call).await;
                assert_eq!(talk.status, 201, "{}", talk.text);
                talks.push(talk);
                desk.clock.pass(86_400_000);
            }
            let ids = ["id", "customer"].map(|of| talks[0].text_of(of));
            let [rosas, rosa] = &ids;
            let staff = format!("token:{}", desk.token_id("staff"));
            let (all, opened) = ("limit=200", "kind=conversation.opened");
            let found = async |role: &str, asked: &str| {
                let got = desk.get(role, &format!("/events?{asked}")).await;
                assert_eq!(got.status, 200, "{asked}: {}", got.text);
                got.json["items"].as_array().expect("a list").clone()
            };
            let of = |events: &[Json], field: &str, is: &str| {
                !events.is_empty() && events.iter().all(|one| one[field] == is)
            };
            let got = found("manager", opened).await;
            assert!(
                got.len() == 2 && of(&got, "kind", "conversation.opened"),
                "{got:?}"
            );
            let got = found("manager", &format!("by={staff}&{all}")).await;
            assert!(
                got.iter().all(|one| one["by"]["id"] == staff[6..]),
                "{got:?}"
            );
            assert!(got.len() > 1, "{got:?}");
            let got = found(
                "manager",
                &format!("conversation={rosas}&topic=conversations"),
            )
            .await;
            assert!(of(&got, "conversation", rosas), "{got:?}");
            let got = found("manager", &format!("customer={rosa}&{opened}")).await;
            assert!(got.len() == 1 && of(&got, "conversation", rosas), "{got:?}");
            let split = got[0]["at"].as_str().expect("a moment").to_owned();
            let got = found("viewer", &format!("until={split}&{opened}")).await;
            assert!(got.is_empty(), "{got:?}");
            let got = found("viewer", &format!("from={split}&{opened}&limit=1")).await;
            assert!(
                !of(&got, "conversation", rosas),
                "the newest first: {got:?}"
            );
            for wrong in [
                "by=staff",
                "kind=x",
                "topic=x",
                "topic=mail&kind=token.made",
                "since=0&by=system",
            ] {
                let got = desk.get("manager", &format!("/events?{wrong}")).await;
                assert_eq!(got.status, 422, "{wrong}: {}", got.text);
            }

            desk.owner_does(|tx, _| {
                tx.run("UPDATE conversation SET sealed_team = 7", &[])?;
                Ok(())
            });
            let closed = format!("/events?conversation={rosas}");
            assert_eq!(desk.get("staff", &closed).await.status, 404);
            assert_eq!(desk.get("manager", &closed).await.status, 404);
            assert!(found("staff", opened).await.is_empty());
        });
    });
}

async fn owner(desk: &Desk) -> String {
    let all = desk.get("viewer", "/staff").await;
    let id = all.json["items"][0]["id"].as_str().map(str::to_owned);
    id.expect("the owner's id")
}
