//! Promises and what is set aside: everything that becomes of them.

use attent_db::Millis;
use serde_json::{Value as Json, json};

use super::{Desk, customer, done, field, letters::connects, on_each_engine, ona, wrong};

/// Promised to Rosa by Ona; the address of the promise.
async fn promised(desk: &Desk, rosa: &str, text: &str, more: Json) -> String {
    let mut new = json!({"customer": rosa, "text": text, "owner": ona(desk)});
    for (name, value) in more.as_object().into_iter().flatten() {
        new[name] = value.clone();
    }
    let made = done(desk, "POST", "/promises", new).await;
    format!("/promises/{}", made.text_of("id"))
}

#[test]
fn what_becomes_of_promises() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = customer(desk);
            let due = json!({"due": "2026-12-24T10:00:00Z"});
            let at = promised(desk, &rosa, "We call", due.clone()).await;
            let later = json!({"due": "2026-12-31T10:00:00Z", "told": "phone", "note": "Fine"});
            let moved = done(desk, "POST", &format!("{at}/renegotiation"), later).await;
            assert_eq!(moved.json["first_due_at"], "2026-12-24T10:00:00Z", "{}", moved.text);
            done(desk, "POST", &format!("{at}/report"), json!({})).await;
            let no = json!({"note": "Nobody called"});
            let open = done(desk, "POST", &format!("{at}/dispute"), no).await;
            assert_eq!(open.text_of("state"), "open", "{}", open.text);
            let owner = format!("{at}/owner");
            let nobody = json!({"staff": "7"});
            let nobody = desk.asks("staff", "PUT", &owner, Some(&nobody), &[]).await;
            assert_eq!(wrong(&nobody), [field("staff", "error-cannot-take-it")]);
            done(desk, "PUT", &owner, json!({"staff": ona(desk)})).await;
            let broken = json!({"reason": "Ill", "message": "We cannot", "solution": "A voucher", "told": "phone"});
            let broken = done(desk, "POST", &format!("{at}/break"), broken).await;
            assert_eq!(broken.text_of("state"), "broken");
            let at = promised(desk, &rosa, "We write", due).await;
            let given_up = json!({"note": "No need"});
            let given_up = done(desk, "POST", &format!("{at}/withdrawal"), given_up).await;
            assert_eq!(given_up.text_of("state"), "withdrawn");
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("text"), "We write");
        });
    });
}

#[test]
fn what_a_promise_waits_for() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = customer(desk);
            for (when, name) in [
                (json!({"kind": "stock"}), "when.text"),
                (json!({"kind": "date"}), "when.at"),
                (
                    json!({"kind": "stock", "text": "Lamp", "minutes": -1}),
                    "when.minutes",
                ),
            ] {
                let new =
                    json!({"customer": rosa, "text": "We write", "owner": ona(desk), "when": when});
                let no = desk.post("staff", "/promises", new).await;
                assert_eq!(wrong(&no)[0].0, name, "{}", no.text);
            }
            let when = json!({"when": {"kind": "stock", "text": "Lamp"}});
            let at = promised(desk, &rosa, "We write", when).await;
            let met = done(desk, "POST", &format!("{at}/condition"), json!(null)).await;
            assert!(met.json["due_at"].is_string(), "{}", met.text);
        });
    });
}

/// The letters that customers are sent.
async fn letters(desk: &Desk, rosa: &str) -> String {
    desk.get("staff", &format!("/customers/{rosa}/timeline"))
        .await
        .text
}

#[test]
fn a_customer_is_told_what_was_promised() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let rosa = customer(desk);
            let address = json!({"kind": "email", "value": "rosa@example.com"});
            done(
                desk,
                "POST",
                &format!("/customers/{rosa}/identities"),
                address,
            )
            .await;
            let due = json!({"due": "2026-12-24T10:00:00Z"});
            promised(desk, &rosa, "We call", due).await;
            let untold = desk.get("staff", "/conversations").await;
            assert_eq!(untold.json["items"], json!([]), "{}", untold.text);
            let told = json!({"due": "2026-12-24T10:00:00Z", "tell": true});
            promised(desk, &rosa, "We bring the lamp", told).await;
            let sent = letters(desk, &rosa).await;
            assert!(sent.contains("We bring the lamp"), "{sent}");
            let all = desk.get("staff", "/conversations?view=waiting").await;
            assert_eq!(
                all.json["items"].as_array().map(Vec::len),
                Some(1),
                "{}",
                all.text
            );
        });
    });
}

#[test]
fn what_is_set_aside_is_kept_collected_or_given_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = customer(desk);
            let nowhere = json!({"customer": rosa, "item": "Lamp", "days": 7, "place": "7"});
            let nowhere = desk.post("staff", "/set-asides", nowhere).await;
            assert_eq!(wrong(&nowhere), [field("place", "error-unknown-choice")]);
            let keeps = async |item: &str| {
                let new = json!({"customer": rosa, "item": item, "days": 7});
                let made = done(desk, "POST", "/set-asides", new).await;
                format!("/set-asides/{}", made.text_of("id"))
            };
            let lamp = keeps("Lamp").await;
            desk.clock.pass(Millis::from_minutes(1));
            let longer = json!({"until": "2026-12-24T10:00:00Z"});
            let longer = done(desk, "POST", &format!("{lamp}/extension"), longer).await;
            assert_eq!(longer.text_of("kept_until"), "2026-12-24T10:00:00Z");
            done(desk, "POST", &format!("{lamp}/collection"), json!(null)).await;
            let bell = keeps("Bell").await;
            let back = done(desk, "POST", &format!("{bell}/return"), json!(null)).await;
            assert_eq!(back.text_of("state"), "given-back", "{}", back.text);
            let read = desk.get("viewer", &lamp).await;
            assert_eq!(read.text_of("state"), "collected");
        });
    });
}
