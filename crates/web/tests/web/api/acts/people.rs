//! Who works here and where, and the organisations of customers.

use attent_core::Role;
use serde_json::json;

use super::{customer, done, field, on_each_engine, ona, wrong};

#[test]
fn somebody_changes_their_place_in_the_house() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ana = desk.joins("ana", Role::Staff, 50);
            let at = format!("/staff/{ana}");
            let place = done(desk, "POST", "/places", json!({"name": "Market"})).await;
            let place = place.text_of("id");
            let moved = json!({"name": "Ana R.", "email": "ana@example.com", "place": place});
            let moved = done(desk, "PUT", &at, moved).await;
            assert_eq!(moved.text_of("place"), place, "{}", moved.text);
            let nowhere = json!({"name": "Ana", "email": "ana@example.com", "place": "7"});
            let nowhere = desk.asks("manager", "PUT", &at, Some(&nowhere), &[]).await;
            assert_eq!(wrong(&nowhere), [field("place", "error-unknown-choice")]);
            let role = done(desk, "PUT", &format!("{at}/role"), json!({"role": "viewer"})).await;
            assert_eq!(role.text_of("role"), "viewer");
            done(desk, "PUT", &format!("{at}/role"), json!({"role": "staff"})).await;

            let call = json!({"channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Dark."});
            let talk = done(desk, "POST", "/conversations", call).await.text_of("id");
            let talk = format!("/conversations/{talk}/assignment");
            done(desk, "PUT", &talk, json!({"staff": ana})).await;
            let gone = done(desk, "POST", &format!("{at}/leaving"), json!(null)).await;
            assert!(gone.json["disabled_at"].is_string(), "{}", gone.text);
            let over = format!("{at}/handover");
            let nobody = desk.post("manager", &over, json!({"to": "7"})).await;
            assert_eq!(wrong(&nobody), [field("to", "error-cannot-take-it")]);
            let moved = done(desk, "POST", &over, json!({"to": ona(desk)})).await;
            assert_eq!(moved.json["conversations"], 1, "{}", moved.text);
            let back = desk.asks("manager", "DELETE", &format!("{at}/leaving"), None, &[]).await;
            assert!(back.json["disabled_at"].is_null(), "{}", back.text);
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("name"), "Ana R.");
        });
    });
}

#[test]
fn teams_and_places_are_named_filled_and_left() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ana = desk.joins("ana", Role::Staff, 50);
            let made = done(desk, "POST", "/teams", json!({"name": "Workshop"})).await;
            let at = format!("/teams/{}", made.text_of("id"));
            let named = done(desk, "PUT", &at, json!({"name": "Repairs"})).await;
            assert_eq!(named.text_of("name"), "Repairs", "{}", named.text);
            let member = format!("{at}/members/{ana}");
            done(desk, "PUT", &member, json!({"leads": true})).await;
            let read = desk.get("viewer", &at).await;
            assert!(read.text.contains(&ana.to_string()), "{}", read.text);
            let left = desk.asks("manager", "DELETE", &member, None, &[]).await;
            assert!(
                left.status.is_success() && !left.text.contains(&ana.to_string()),
                "{}",
                left.text
            );

            let made = done(desk, "POST", "/places", json!({"name": "Market"})).await;
            let at = format!("/places/{}", made.text_of("id"));
            let hall = json!({"name": "Market hall", "time_zone": "Europe/Riga"});
            done(desk, "PUT", &at, hall).await;
            let zone = json!({"name": "Market hall", "time_zone": "Europe/Nowhere"});
            let zone = desk.asks("manager", "PUT", &at, Some(&zone), &[]).await;
            assert_eq!(wrong(&zone)[0].0, "time_zone");
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("time_zone"), "Europe/Riga");
            let retirement = format!("{at}/retirement");
            let gone = done(desk, "POST", &retirement, json!(null)).await;
            assert!(gone.json["retired_at"].is_string(), "{}", gone.text);
            let back = done(desk, "DELETE", &retirement, json!(null)).await;
            assert!(back.json["retired_at"].is_null(), "{}", back.text);
        });
    });
}

#[test]
fn an_organisation_and_notes_on_its_people() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = format!("/customers/{}", customer(desk));
            let new = json!({"name": "Lamps Ltd", "domain": "lamps.example"});
            let made = done(desk, "POST", "/organisations", new).await;
            let id = made.text_of("id");
            let at = format!("/organisations/{id}");
            let theirs = done(desk, "PATCH", &rosa, json!({"organisation": id})).await;
            assert_eq!(theirs.text_of("organisation"), id);
            done(desk, "PUT", &at, json!({"name": "Lamps"})).await;
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("name"), "Lamps", "{}", read.text);

            let notes = format!("{rosa}/notes");
            done(
                desk,
                "POST",
                &notes,
                json!({"text": "Her bell rings twice"}),
            )
            .await;
            let all = desk.get("viewer", &notes).await;
            let note = &all.json["items"][0];
            assert_eq!(note["text"], "Her bell rings twice", "{}", all.text);
            let one = format!("{notes}/{}", note["id"].as_str().expect("an id"));
            done(desk, "DELETE", &one, json!(null)).await;
            let all = desk.get("viewer", &notes).await;
            assert_eq!(all.json["items"], json!([]));
            done(desk, "DELETE", &at, json!(null)).await;
            assert_eq!(desk.get("viewer", &at).await.status, 404);

            let twin = done(desk, "POST", "/customers", json!({"name": "Rosa L."})).await;
            let merges = format!("{rosa}/merges");
            let nobody = desk.post("staff", &merges, json!({"customer": "7"})).await;
            assert_eq!(wrong(&nobody), [field("customer", "error-unknown-choice")]);
            let merged = done(
                desk,
                "POST",
                &merges,
                json!({"customer": twin.text_of("id")}),
            )
            .await;
            let undo = format!("{merges}/{}", merged.text_of("undo"));
            done(desk, "DELETE", &undo, json!(null)).await;
        });
    });
}

#[test]
fn a_customer_is_no_longer_known_by_an_address() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let known = format!("/customers/{}/identities", customer(desk));
            let address = json!({"kind": "email", "value": "rosa@example.com"});
            done(desk, "POST", &known, address).await;
            let all = desk.get("viewer", &known).await;
            let id = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let at = format!("{known}/{id}");
            assert_eq!(desk.delete("viewer", &at).await.status, 403);
            done(desk, "DELETE", &at, json!(null)).await;
            let all = desk.get("viewer", &known).await;
            assert_eq!(all.json["items"], json!([]));
        });
    });
}

#[test]
fn a_token_that_was_ended_opens_nothing() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let at = format!("/tokens/{}", desk.token_id("viewer"));
            assert_eq!(desk.get("viewer", "/counts").await.status, 200);
            assert_eq!(desk.delete("staff", &at).await.status, 403);
            assert_eq!(desk.delete("owner", &at).await.status, 204);
            assert_eq!(desk.delete("owner", &at).await.status, 404);
            assert_eq!(desk.get("viewer", "/counts").await.status, 401);
        });
    });
}
