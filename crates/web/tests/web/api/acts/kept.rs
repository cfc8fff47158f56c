//! The kept rate of promises, and the promises behind it.

use attent_db::Millis;
use serde_json::{Value as Json, json};

use super::{Desk, customer, field, on_each_engine, wrong};

/// Promised for an hour from now.
async fn promises(desk: &Desk, customer: &str, text: &str) -> String {
    let owner = desk.owner_does(|_, owner| Ok(owner.staff_id()));
    let owner = owner.expect("a person").to_string();
    let due = desk.owner_does(|tx, _| Ok(tx.now().plus(3_600_000)));
    let due = attent_web::format::Format::machine(due);
    let new = json!({"customer": customer, "text": text, "owner": owner, "due": due});
    let made = desk.post("staff", "/promises", new).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.text_of("id")
}

#[test]
fn the_kept_rate_leads_to_its_promises() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let none = desk.get("viewer", "/promises/figures").await;
            assert!(none.json["kept"].is_null(), "{}", none.text);
            let rosa = customer(desk);
            let kept = promises(desk, &rosa, "We call").await;
            let unsaid = promises(desk, &rosa, "We write").await;
            promises(desk, &rosa, "We come").await;
            for id in [&kept, &unsaid] {
                desk.post("staff", &format!("/promises/{id}/report"), json!({}))
                    .await;
            }
            let yes = json!({"how": "customer", "note": "She said so"});
            let got = desk
                .post("staff", &format!("/promises/{kept}/confirmation"), yes)
                .await;
            assert_eq!(got.json["state"], "kept", "{}", got.text);
            desk.clock.pass(Millis::from_hours(2));
            counted(desk, &rosa).await;
        });
    });
}

async fn counted(desk: &Desk, rosa: &str) {
    let figures = desk.get("viewer", "/promises/figures").await;
    let share = &figures.json["kept"];
    assert_eq!(
        (&share["hits"], &share["of"]),
        (&json!(1), &json!(2)),
        "{}",
        figures.text
    );
    assert!(share["from"].as_f64() < share["to"].as_f64());
    assert_eq!(figures.json["unconfirmed"], 1);
    let first = desk
        .get("viewer", "/promises/figures/promises?limit=2")
        .await;
    let next = first.text_of("next");
    let path = format!("/promises/figures/promises?limit=2&after={next}");
    let rest = desk.get("viewer", &path).await;
    let both = [&first, &rest].map(|page| page.json["items"].as_array().expect("a list").clone());
    let mut counts: Vec<String> = both.concat().iter().map(word).collect();
    counts.sort();
    assert_eq!(counts, ["kept", "open", "unconfirmed"]);
    let other = desk.get("viewer", "/promises/figures?team=7").await;
    assert!(other.json["kept"].is_null(), "{}", other.text);
    let hers = desk
        .get("viewer", &format!("/promises/figures?customer={rosa}"))
        .await;
    assert_eq!(hers.json["kept"]["of"], 2);
    let before = desk
        .get("viewer", "/promises/figures?to=2026-01-01T00:00:00Z")
        .await;
    assert!(before.json["kept"].is_null(), "{}", before.text);
    let both = desk.get("viewer", "/promises/figures?owner=1&team=2").await;
    assert_eq!(wrong(&both), [field("team", "api-wrong-value")]);
}

fn word(one: &Json) -> String {
    one["counts"].as_str().expect("a word").to_owned()
}
