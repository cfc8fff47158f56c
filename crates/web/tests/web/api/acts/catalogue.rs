//! Causes and solutions: the catalogue of the business, written by a program.

use serde_json::json;

use super::{Desk, euros, field, on_each_engine, wrong};

#[test]
fn a_program_grows_the_tree_of_causes() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let top = desk.get("viewer", "/causes").await;
            let top = top.json["items"][0]["id"].as_str().expect("one").to_owned();
            let new = json!({"name": "Dropped", "parent": top});
            let key = [("Idempotency-Key", "dropped")];
            let made = desk
                .asks("manager", "POST", "/causes", Some(&new), &key)
                .await;
            assert_eq!(made.status, 201, "{}", made.text);
            let again = desk
                .asks("manager", "POST", "/causes", Some(&new), &key)
                .await;
            assert_eq!(again.json, made.json);
            let twice = desk.post("manager", "/causes", new).await;
            assert_eq!(wrong(&twice), [field("name", "error-name-taken")]);
            assert_eq!(desk.events("cause.added"), 1);
            let at = format!("/causes/{}", made.text_of("id"));
            renamed(desk, &at, &made.etag()).await;
            deep(desk, made.text_of("id")).await;
        });
    });
}

async fn renamed(desk: &Desk, at: &str, first: &str) {
    let seen = [("If-Match", first)];
    let name = json!({"name": "Dropped by us"});
    let named = desk.asks("manager", "PUT", at, Some(&name), &seen).await;
    assert_eq!(named.json["name"], "Dropped by us", "{}", named.text);
    assert_eq!(named.json["shipped"], false);
    let late = desk.asks("manager", "PUT", at, Some(&name), &seen).await;
    assert_eq!(late.status, 412);
    let gone = desk.delete("manager", at).await;
    assert!(gone.json["retired_at"].is_string(), "{}", gone.text);
    let back = desk
        .post("manager", &format!("{at}/restoration"), json!({}))
        .await;
    assert!(back.json["retired_at"].is_null(), "{}", back.text);
    assert_eq!(desk.events("cause.changed"), 3);
}

/// No deeper than a person finds while the customer waits.
async fn deep(desk: &Desk, from: String) {
    let mut parent = from;
    for depth in 3..=4 {
        let new = json!({"name": "Below", "parent": parent});
        let made = desk.post("manager", "/causes", new).await;
        assert_eq!(made.status, 201, "{depth}: {}", made.text);
        parent = made.text_of("id");
    }
    let new = json!({"name": "Below", "parent": parent});
    let made = desk.post("manager", "/causes", new).await;
    assert_eq!(wrong(&made), [field("parent", "error-cause-too-deep")]);
    let new = json!({"name": "Nowhere", "parent": "999999"});
    let lost = desk.post("manager", "/causes", new).await;
    assert_eq!(wrong(&lost), [field("parent", "error-unknown-choice")]);
}

#[test]
fn a_shipped_cause_is_said_in_each_language_until_it_is_named() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let said = async |language: &str| {
                let path = format!("/causes/1?language={language}");
                desk.get("viewer", &path).await.text_of("name")
            };
            let (english, lithuanian) = (said("en").await, said("lt").await);
            assert_ne!(english, lithuanian);
            desk.put("manager", "/causes/1", json!({"name": "Ours"}))
                .await;
            assert_eq!(
                (said("en").await, said("lt").await),
                ("Ours".into(), "Ours".into())
            );
            desk.put("manager", "/causes/1", json!({"name": " "})).await;
            assert_eq!(said("lt").await, lithuanian);
            let no = desk.get("viewer", "/causes/1?language=fr").await;
            assert_eq!(wrong(&no), [field("language", "api-wrong-value")]);
        });
    });
}

#[test]
fn a_program_writes_the_words_of_a_solution() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let mut new = json!({"kind": "redo", "days": 3, "cost": 1200, "causes": ["1", "1"]});
            let bare = desk.post("manager", "/solutions", new.clone()).await;
            assert_eq!(wrong(&bare), [field("words", "error-required")]);
            new["words"] = json!([{"language": "lt", "title": " ", "limits": "", "why": "Nes"}]);
            let half = desk.post("manager", "/solutions", new.clone()).await;
            let missing = |name| field(name, "error-required");
            assert_eq!(
                wrong(&half),
                [missing("words[0].title"), missing("words[0].limits")]
            );
            new["words"][0]["title"] = json!("Darome iš naujo");
            new["words"][0]["limits"] = json!("Vieną kartą");
            let made = desk.post("manager", "/solutions", new.clone()).await;
            assert_eq!(made.status, 201, "{}", made.text);
            assert_eq!(made.json["title"], "Darome iš naujo");
            assert_eq!(made.json["cost"], euros(1200));
            assert_eq!(made.json["causes"], json!(["1"]));
            let taken = desk.post("manager", "/solutions", new).await;
            assert_eq!(wrong(&taken), [field("words[0].title", "error-name-taken")]);
            assert_eq!(
                desk.events("solution.added"),
                1,
                "what was refused left nothing"
            );
            more_words(desk, &format!("/solutions/{}", made.text_of("id"))).await;
        });
    });
}

async fn more_words(desk: &Desk, at: &str) {
    // What was written in another language is better than nothing.
    let english = desk.get("viewer", at).await;
    assert_eq!(english.json["title"], "Darome iš naujo", "{}", english.text);
    let words = json!([{"language": "en", "title": "All anew", "limits": "Once", "why": "So"}]);
    let change = json!({"kind": "redo", "days": 5, "words": words});
    let changed = desk.put("manager", at, change).await;
    assert_eq!(changed.json["title"], "All anew", "{}", changed.text);
    assert_eq!(changed.json["days"], 5);
    let lithuanian = desk.get("viewer", &format!("{at}?language=lt")).await;
    assert_eq!(lithuanian.json["title"], "Darome iš naujo");
    // Without words they stay.
    let bare = json!({"kind": "redo", "days": 6});
    let changed = desk.put("manager", at, bare).await;
    assert_eq!(changed.json["title"], "All anew", "{}", changed.text);
    let twice = json!({"kind": "redo", "days": 6, "words": [words[0], words[0]]});
    let twice = desk.put("manager", at, twice).await;
    assert_eq!(wrong(&twice), [field("words", "api-wrong-value")]);
    desk.delete("manager", at).await;
    let back = desk
        .post("manager", &format!("{at}/restoration"), json!({}))
        .await;
    assert!(back.json["retired_at"].is_null(), "{}", back.text);
    name_taken(desk, at).await;
}

/// Who chooses tells them apart by name, also after one came back.
async fn name_taken(desk: &Desk, at: &str) {
    desk.delete("manager", at).await;
    let words = json!([{"language": "en", "title": "All anew", "limits": "Once", "why": "So"}]);
    let other = json!({"kind": "redo", "days": 5, "words": words});
    let other = desk.post("manager", "/solutions", other).await;
    assert_eq!(other.status, 201, "{}", other.text);
    let path = format!("{at}/restoration");
    let taken = desk.asks("manager", "POST", &path, None, &[]).await;
    assert_eq!(taken.json["code"], "error-name-taken", "{}", taken.text);
    assert!(desk.get("viewer", at).await.json["retired_at"].is_string());
    let gone = format!("/solutions/{}", other.text_of("id"));
    desk.delete("manager", &gone).await;
    let back = desk.asks("manager", "POST", &path, None, &[]).await;
    assert!(back.json["retired_at"].is_null(), "{}", back.text);
}
