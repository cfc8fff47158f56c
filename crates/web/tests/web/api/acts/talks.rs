//! Conversations as a program sorts them: answered, joined, taken apart, handed to a team.

use attent_db::params;
use serde_json::{Value as Json, json};

use super::{
    Desk, customer, done, field,
    letters::{RAW, arrives, connects},
    on_each_engine, ona, wrong,
};

async fn calls(desk: &Desk, subject: &str) -> String {
    let call = json!({
        "channel": "phone", "to": ["Rosa <rosa@example.com>"], "subject": subject,
        "text": "It fell off again.",
    });
    let talk = done(desk, "POST", "/conversations", call).await;
    format!("/conversations/{}", talk.text_of("id"))
}

fn id(at: &str) -> &str {
    at.rsplit('/').next().unwrap_or("")
}

#[test]
fn conversations_are_joined_and_taken_apart() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (stays, goes) = (calls(desk, "Chain").await, calls(desk, "Bell").await);
            let merge = format!("{stays}/merge");
            let itself = json!({"conversation": id(&stays)});
            let itself = desk.post("staff", &merge, itself).await;
            assert_eq!(
                wrong(&itself),
                [field("conversation", "error-same-conversation")]
            );
            done(desk, "POST", &merge, json!({"conversation": id(&goes)})).await;
            let gone = desk.get("viewer", &goes).await;
            assert_eq!(gone.text_of("merged_into"), id(&stays), "{}", gone.text);
            let entries = desk.get("viewer", &format!("{stays}/entries")).await;
            let newest = entries.json["items"][0]["id"].clone();
            let split = format!("{stays}/split");
            let new = done(desk, "POST", &split, json!({"entries": [newest]})).await;
            assert_ne!(new.text_of("id"), id(&stays), "{}", new.text);
        });
    });
}

#[test]
fn a_conversation_goes_to_a_team_and_gets_a_tag() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let at = calls(desk, "Chain").await;
            let tags = format!("{at}/tags");
            let bare = desk.post("staff", &tags, json!({"name": " "})).await;
            assert_eq!(wrong(&bare), [field("name", "error-empty")]);
            let team = done(desk, "POST", "/teams", json!({"name": "Workshop"})).await;
            let team = team.text_of("id");
            let moved = done(desk, "PUT", &format!("{at}/team"), json!({"team": team})).await;
            assert_eq!(moved.text_of("team"), team, "{}", moved.text);
            let nobody = json!({"staff": "7"});
            let path = format!("{at}/assignment");
            let nobody = desk.asks("staff", "PUT", &path, Some(&nobody), &[]).await;
            assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
            done(desk, "DELETE", &format!("{at}/team"), json!(null)).await;
            let retirement = format!("/teams/{team}/retirement");
            let gone = done(desk, "POST", &retirement, json!(null)).await;
            assert!(gone.json["retired_at"].is_string(), "{}", gone.text);
            done(desk, "DELETE", &retirement, json!(null)).await;
        });
    });
}

#[test]
fn a_customer_is_answered_and_kept_informed() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            arrives(desk, RAW, true);
            let all = desk.get("staff", "/conversations").await;
            let talk = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let at = format!("/conversations/{talk}");
            let mut hold = json!({
                "text": "Ona looks into it.", "promise": "We tell you more", "staff": "7",
                "due": "2026-11-20T10:00:00Z",
            });
            let path = format!("{at}/holding");
            let nobody = desk.post("staff", &path, hold.clone()).await;
            assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
            hold["staff"] = json!(ona(desk));
            let held = done(desk, "POST", &path, hold).await;
            assert!(held.json["promise"].is_string(), "{}", held.text);
            let reply = json!({"text": "Dear Eve, it is mended.", "then": "stay-open"});
            done(desk, "POST", &format!("{at}/replies"), reply).await;
            let entry = held.text_of("entry");
            let read = desk.get("viewer", &format!("/entries/{entry}")).await;
            assert_eq!(read.json["conversation"], json!(talk), "{}", read.text);
        });
    });
}

#[test]
fn a_task_is_taken_done_and_opened_again() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let made = done(desk, "POST", "/tasks", json!({"text": "Order pads"})).await;
            let at = format!("/tasks/{}", made.text_of("id"));
            let owner = format!("{at}/owner");
            let nobody = desk
                .asks("staff", "PUT", &owner, Some(&json!({"staff": "7"})), &[])
                .await;
            assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
            let taken = done(desk, "PUT", &owner, json!({"staff": ona(desk)})).await;
            assert_eq!(taken.text_of("owner"), ona(desk), "{}", taken.text);
            done(desk, "DELETE", &owner, json!(null)).await;
            let completion = format!("{at}/completion");
            let over = done(desk, "POST", &completion, json!(null)).await;
            assert!(over.json["done_at"].is_string(), "{}", over.text);
            let open = done(desk, "DELETE", &completion, json!(null)).await;
            assert!(open.json["done_at"].is_null(), "{}", open.text);
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("text"), "Order pads");
        });
    });
}

#[test]
fn a_visit_is_recognised_and_ends() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let talk = calls(desk, "Chain").await;
            let rosa = desk.get("viewer", &talk).await.text_of("customer");
            let here = async || -> String {
                let new = json!({"channel": "counter", "mark": "red jacket"});
                let made = done(desk, "POST", "/visits", new).await;
                format!("/visits/{}", made.text_of("id"))
            };
            let at = here().await;
            let whose = format!("{at}/customer");
            let nobody = json!({"customer": "7"});
            let nobody = desk.asks("staff", "PUT", &whose, Some(&nobody), &[]).await;
            assert_eq!(wrong(&nobody), [field("customer", "error-unknown-choice")]);
            done(desk, "PUT", &whose, json!({"customer": rosa})).await;
            let end = format!("{at}/end");
            let other = desk.post("staff", &end, json!({"conversation": "7"})).await;
            assert_eq!(
                wrong(&other),
                [field("conversation", "error-unknown-choice")]
            );
            let said = json!({"conversation": id(&talk), "text": "It holds now."});
            let over = done(desk, "POST", &end, said).await;
            assert!(over.json["ended_at"].is_string(), "{}", over.text);
            let left = here().await;
            done(desk, "POST", &format!("{left}/leaving"), json!(null)).await;
            let read: Json = desk.get("viewer", &left).await.json;
            assert!(read["ended_at"].is_string(), "{read}");
        });
    });
}

#[test]
fn a_merge_and_a_closing_of_several_are_taken_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (stays, goes) = (calls(desk, "Chain").await, calls(desk, "Bell").await);
            let merge = json!({"conversation": id(&goes)});
            done(desk, "POST", &format!("{stays}/merge"), merge).await;
            let back = done(desk, "DELETE", &format!("{goes}/merge"), json!(null)).await;
            assert!(back.json["merged_into"].is_null(), "{}", back.text);
            let both = json!({"conversations": [id(&stays), id(&goes)]});
            let closed = done(desk, "POST", "/conversations/chosen/resolution", both).await;
            let ended = closed.json["done"].as_array().map(Vec::len);
            assert_eq!(ended, Some(2), "{}", closed.text);
            let undo = format!("/conversations/chosen/{}/undo", closed.text_of("undo"));
            let open = done(desk, "POST", &undo, json!(null)).await;
            assert_eq!(open.json["count"], 2, "{}", open.text);
            let read = desk.get("viewer", &stays).await;
            assert_eq!(read.text_of("state"), "open", "{}", read.text);
            let twice = desk.post("manager", &undo, json!(null)).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
        });
    });
}

#[test]
fn a_form_of_a_web_site_comes_in_and_is_answered_with_a_file() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let file = |name: &str, kind: &str, content: &str| json!({"name": name, "media_type": kind, "content": content});
            let form = json!({
                "channel": "web", "to": ["Rosa Lind <rosa@example.com>"], "subject": "Lamp",
                "text": "It is dark.", "files": [file("lamp.png", "image/png", "iVBORw==")],
            });
            let talk = done(desk, "POST", "/conversations", form.clone()).await;
            assert_eq!(talk.text_of("channel"), "web", "{}", talk.text);
            assert!(talk.json["waiting_since"].is_string(), "she waits: {}", talk.text);
            let rosa = format!("/customers/{}", talk.text_of("customer"));
            assert_eq!(desk.get("viewer", &rosa).await.text_of("name"), "Rosa Lind");
            let at = format!("/conversations/{}", talk.text_of("id"));
            let first = desk.get("viewer", &format!("{at}/entries")).await;
            let first = &first.json["items"][0];
            assert_eq!((&first["kind"], &first["from"]["address"]), (&json!("in"), &json!("rosa@example.com")));
            assert_eq!(first["attachments"][0]["name"], "lamp.png", "{first}");
            assert_eq!(desk.events("entry.form_came"), 1);
            followed(desk).await;

            let label = file("label.txt", "text/plain", "T3JkZXIgNw==");
            let reply = json!({"text": "Send it back with this.", "files": [label]});
            let reply = done(desk, "POST", &format!("{at}/replies"), reply).await;
            assert_eq!(reply.json["to"][0]["address"], "rosa@example.com", "{}", reply.text);
            let bytes = &reply.json["attachments"][0]["id"];
            let bytes = format!("/attachments/{}", bytes.as_str().expect("an id"));
            assert_eq!(desk.get("viewer", &bytes).await.text, "Order 7");

            let notes = format!("{at}/notes");
            for (file, name) in [
                (file("", "text/plain", ""), "files[1].name"),
                (file("a\r\nb", "text/plain", ""), "files[1].name"),
                (file("a", "text", ""), "files[1].media_type"),
                (file("a", "text/plain", "-"), "files[1].content"),
            ] {
                let body = json!({"text": "Seen", "files": [label, file]});
                let got = desk.post("staff", &notes, body).await;
                assert_eq!(wrong(&got), [field(name, if file["name"] == "" { "error-required" } else { "api-wrong-value" })]);
            }
            let many = json!({"text": "Seen", "files": vec![label; 31]});
            let many = desk.post("staff", &notes, many).await;
            assert_eq!(wrong(&many), [field("files", "error-too-many-files")]);
            assert_eq!(desk.post("viewer", "/conversations", form).await.status, 403);
        });
    });
}

/// The feed in order, by pages; who was there hears nothing twice.
async fn followed(desk: &Desk) {
    desk.owner_does(|tx, _| attent_core::events::place_new(tx));
    let (mut kinds, mut positions, mut after) = (Vec::new(), Vec::new(), String::new());
    loop {
        let path = format!("/events?since=0&limit=3{after}");
        let page = desk.get("manager", &path).await;
        for event in page.json["items"].as_array().expect("a list") {
            kinds.push(event["kind"].as_str().expect("a word").to_owned());
            let position = event["position"].as_str().expect("a place");
            positions.push(position.parse::<i64>().expect("a number"));
        }
        match page.json["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert!(
        positions.is_sorted() && positions.len() > 3,
        "{positions:?}"
    );
    assert_eq!(
        kinds
            .iter()
            .filter(|kind| *kind == "entry.form_came")
            .count(),
        1
    );
    let last = positions.last().expect("one");
    let rest = desk.get("manager", &format!("/events?since={last}")).await;
    assert_eq!(rest.json["items"], json!([]));
    let house = async |role: &str, path: &str| {
        let got = desk.get(role, path).await;
        let all = got.json["items"].as_array().expect("a list").clone();
        (
            all.len(),
            all.iter().all(|one| one["conversation"].is_string()),
        )
    };
    for path in ["/events?since=0&limit=200", "/events?limit=200"] {
        let (all, talks) = house("manager", path).await;
        assert!(!talks, "{path}: a manager hears of the house, too");
        let (some, talks) = house("viewer", path).await;
        assert!(talks && 0 < some && some < all, "{path}: {some} of {all}");
        desk.owner_does(|tx, _| {
            tx.run("UPDATE conversation SET sealed_team = 7", &params![])?;
            Ok(())
        });
        assert_eq!(
            house("staff", path).await.0,
            0,
            "{path}: it is a closed team's"
        );
        assert_eq!(house("owner", path).await.0, all, "{path}");
        desk.owner_does(|tx, _| {
            tx.run("UPDATE conversation SET sealed_team = 0", &params![])?;
            Ok(())
        });
    }
}

#[test]
fn a_form_has_a_language_and_is_acknowledged_as_a_mail_is() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let sends = async |more: Json| {
                let mut form = json!({
                    "channel": "web", "to": ["Rosa Lind <rosa@example.com>"], "subject": "Licht",
                    "text": "Mijn lamp is kapot en ik wil graag weten wanneer hij klaar is.",
                });
                for (name, value) in more.as_object().expect("fields") {
                    form[name] = value.clone();
                }
                desk.post("staff", "/conversations", form).await
            };
            let due = || -> i64 {
                desk.owner_does(|tx, _| {
                    let sql = "SELECT COUNT(*) FROM job WHERE kind = 'acknowledge'";
                    Ok(tx.one(sql, &params![], |row| row.get(0))?.unwrap_or(0))
                })
            };
            let talk = sends(json!({})).await;
            assert_eq!(talk.text_of("language"), "nl", "{}", talk.text);
            let rosa = format!("/customers/{}", talk.text_of("customer"));
            assert_eq!(desk.get("viewer", &rosa).await.text_of("language"), "nl");
            let said = sends(json!({"language": "lv"})).await;
            assert_eq!(said.text_of("language"), "lv", "{}", said.text);
            assert_eq!(due(), 0, "no mailbox can send");

            connects(desk).await;
            sends(json!({})).await;
            assert_eq!(due(), 0, "the mailbox does not acknowledge");
            let team = done(desk, "POST", "/teams", json!({"name": "Workshop"})).await;
            let (team, other) = (team.text_of("id").parse::<i64>().expect("an id"), 7);
            desk.owner_does(move |tx, _| {
                let sql = "UPDATE mailbox SET acknowledges = TRUE, team_id = $1";
                tx.run(sql, &params![team])?;
                Ok(())
            });
            let all = desk.get("staff", "/mailboxes").await;
            let mailbox = all.json["items"][0]["id"].clone();
            let talk = sends(json!({"mailbox": mailbox})).await;
            assert_eq!(talk.json["mailbox"], mailbox, "{}", talk.text);
            assert_eq!(talk.text_of("team"), team.to_string());
            assert_eq!(due(), 1);
            sends(json!({"closed": true})).await;
            assert_eq!(due(), 1, "nobody waits");
            sends(json!({"to": ["help@example.com"]})).await;
            assert_eq!(due(), 1, "we never answer ourselves");
            for _ in 0..50 {
                sends(json!({})).await;
            }
            assert!(due() < 20, "nobody is flooded through us: {}", due());
            let nobodys = sends(json!({"mailbox": other.to_string()})).await;
            assert_eq!(wrong(&nobodys), [field("mailbox", "error-unknown-choice")]);
            let call = sends(json!({"channel": "phone", "mailbox": mailbox})).await;
            assert_eq!(wrong(&call), [field("mailbox", "api-wrong-value")]);
        });
    });
}

#[test]
fn two_conversations_have_to_do_with_each_other_and_no_more() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (one, other) = (calls(desk, "Chain").await, calls(desk, "Bell").await);
            let link = format!("{one}/links/{}", id(&other));
            let itself = format!("{one}/links/{}", id(&one));
            let related = json!({"relation": "related"});
            let itself = desk
                .asks("staff", "PUT", &itself, Some(&related), &[])
                .await;
            assert_eq!(wrong(&itself), [field("other", "error-same-conversation")]);
            let linked = done(desk, "PUT", &link, related).await;
            assert_eq!(linked.json["subject"], "Bell", "{}", linked.text);
            let shown = desk.get("viewer", &format!("{other}/links")).await;
            assert_eq!(
                shown.json["items"][0]["because"], "related",
                "{}",
                shown.text
            );
            assert_eq!(shown.json["items"][0]["conversation"], id(&one));
            done(desk, "DELETE", &link, json!(null)).await;
            let shown = desk.get("viewer", &format!("{other}/links")).await;
            assert_eq!(shown.json["items"], json!([]));
        });
    });
}

#[test]
fn a_wrong_entry_of_a_list_is_named_by_its_number() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let at = calls(desk, "Chain").await;
            let entries = desk.get("viewer", &format!("{at}/entries")).await;
            let there = entries.json["items"][0]["id"].clone();
            let to = ["a@example.com", "b@example.com", "nowhere"];
            let replies = format!("{at}/replies");
            let closing = format!("{at}/resolution");
            for (path, body, name) in [
                (format!("{at}/split"), json!({"entries": [there, "7"]}), "entries[1]"),
                (replies, json!({"text": "Hello", "to": to}), "to[2]"),
                (closing.clone(), json!({"promises": [{"promise": "7", "what": "done"}]}), "promises[0].promise"),
                (closing.clone(), json!({"promises": [{"promise": "7", "what": "eaten"}]}), "promises[0].what"),
                (closing, json!({"promises": [{"promise": "7"}]}), "promises[0].what"),
                ("/customers".into(), json!({"name": "R", "identities": [
                    {"kind": "email", "value": "r@example.com"}, {"kind": "email", "value": "r"},
                ]}), "identities[1].value"),
                ("/procedures".into(), json!({"title": "Lamp", "language": "en", "steps": [
                    {"title": "Dark?", "answers": [{"label": "Yes", "step": 1}, {"label": "x".repeat(201), "step": 1}]},
                ]}), "steps[0].answers[1]"),
                ("/procedures".into(), json!({"title": "Lamp", "language": "en", "steps": [
                    {"title": "Dark?"}, {"title": " "},
                ]}), "steps[1].title"),
                ("/contingencies".into(), json!({"name": "Flood", "solutions": ["999999"]}), "solutions[0]"),
                ("/contingencies".into(), json!({"name": "Flood", "words": [
                    {"language": "fr", "subject": "Eau", "text": "Partout"},
                ]}), "words[0].language"),
                ("/staff".into(), json!({"name": "Eve", "email": "eve@example.com", "role": "staff", "teams": ["7"]}), "teams[0]"),
            ] {
                let got = desk.post("manager", &path, body).await;
                let names: Vec<String> = wrong(&got).into_iter().map(|(name, _)| name).collect();
                assert_eq!(names, [name], "{path}: {}", got.text);
            }
        });
    });
}

#[test]
fn what_is_longer_than_it_can_be_is_refused_at_its_place() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let at = calls(desk, "Chain").await;
            let long = "x".repeat(100_000);
            let named = format!("{long} <a@example.com>");
            let filter = |part: &str| json!({"name": "Flood", "filter": {part: long}});
            for (path, body, name) in [
                ("/customers".to_owned(), json!({"name": long}), "name"),
                (
                    "/customers".into(),
                    json!({"name": "R", "language": long}),
                    "language",
                ),
                ("/organisations".into(), json!({"name": long}), "name"),
                (
                    "/organisations".into(),
                    json!({"name": "O", "domain": format!("{long}.example")}),
                    "domain",
                ),
                (
                    format!("{at}/replies"),
                    json!({"text": "Hello", "to": [named]}),
                    "to[0]",
                ),
                (
                    "/contingencies".into(),
                    filter("promise_words"),
                    "filter.promise_words",
                ),
                ("/contingencies".into(), filter("item"), "filter.item"),
                ("/contingencies".into(), filter("tag"), "filter.tag"),
                (
                    "/contingencies".into(),
                    filter("customers"),
                    "filter.customers",
                ),
            ] {
                let got = desk.post("manager", &path, body).await;
                let names: Vec<String> = wrong(&got).into_iter().map(|(name, _)| name).collect();
                assert_eq!(names, [name], "{path}: {}", got.text);
            }
            let customer = customer(desk);
            let path = format!("/customers/{customer}");
            let got = desk
                .asks("staff", "PATCH", &path, Some(&json!({"name": long})), &[])
                .await;
            assert_eq!(wrong(&got), [field("name", "error-too-long")]);
        });
    });
}
