//! The rules by which we say no, month by month.

use serde_json::json;

use super::{Desk, euros, field, on_each_engine, wrong};

#[test]
fn an_owner_keeps_the_list_of_rules_by_a_program() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let new = json!({"name": "Not on Sundays"});
            let made = desk.post("owner", "/refusal-rules", new.clone()).await;
            assert_eq!(made.status, 201, "{}", made.text);
            let twice = desk.post("owner", "/refusal-rules", new).await;
            assert_eq!(wrong(&twice), [field("name", "error-name-taken")]);
            let long = json!({"name": "x".repeat(500)});
            let long = desk.post("owner", "/refusal-rules", long).await;
            assert_eq!(wrong(&long), [field("name", "error-too-long")]);
            let id = made.text_of("id");
            let at = format!("/refusal-rules/{id}");
            let named = desk.put("owner", &at, json!({"name": "Sundays"})).await;
            assert_eq!(named.json["name"], "Sundays", "{}", named.text);
            refuses(desk, &id).await;
            reviewed(desk, &id, &at).await;
        });
    });
}

async fn refuses(desk: &Desk, rule: &str) {
    for cost in [json!(1500), json!(null)] {
        let no = json!({"rule": rule, "asked": "Sunday", "instead": "Monday", "cost": cost});
        let got = desk.post("staff", "/refusals", no).await;
        assert_eq!(got.status, 201, "{}", got.text);
    }
}

async fn reviewed(desk: &Desk, rule: &str, at: &str) {
    let figures = desk.get("manager", "/refusal-rules/figures").await;
    assert_eq!(figures.json["month"], "2026-11", "{}", figures.text);
    let of_rule = &figures.json["rules"][0];
    assert_eq!(of_rule["rule"]["id"], rule);
    assert_eq!(
        (&of_rule["count"], &of_rule["estimated"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(of_rule["cost"], euros(1500));
    assert_eq!(of_rule["newest"].as_array().expect("a list").len(), 2);
    assert!(of_rule["review"].is_null());
    let drop = json!({"decision": "drop", "words": "It costs us customers"});
    let done = desk
        .put("owner", &format!("{at}/reviews/2026-11"), drop)
        .await;
    assert!(done.json["retired_at"].is_string(), "{}", done.text);
    let figures = desk
        .get("manager", "/refusal-rules/figures?month=2026-11")
        .await;
    assert_eq!(figures.json["rules"][0]["review"]["decision"], "drop");
    let before = desk
        .get("manager", "/refusal-rules/figures?month=2026-10")
        .await;
    assert_eq!(before.json["rules"], json!([]), "{}", before.text);
    for month in ["2026-13", "November", "9999-12"] {
        let path = format!("/refusal-rules/figures?month={month}");
        let no = desk.get("manager", &path).await;
        assert_eq!(
            wrong(&no),
            [field("month", "error-no-such-time")],
            "{month}"
        );
    }
    let back = desk
        .post("owner", &format!("{at}/restoration"), json!({}))
        .await;
    assert!(back.json["retired_at"].is_null(), "{}", back.text);
    assert_eq!(desk.events("refusal.rule_reviewed"), 1);
}
