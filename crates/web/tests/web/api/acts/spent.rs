//! What was given: handed over, released, taken back, redeemed, and the ledger that says so.

use serde_json::{Value as Json, json};

use super::{Desk, customer, done, euros, field, on_each_engine, ona, wrong};

async fn granted(desk: &Desk) -> String {
    let grant =
        json!({"staff": ona(desk), "year": 2026, "purpose": "recover", "money": euros(9000)});
    let made = desk.post("owner", "/budgets", grant).await;
    assert_eq!(made.status, 201, "{}", made.text);
    format!("/budgets/{}", made.text_of("id"))
}

async fn gives(desk: &Desk, rosa: &str) -> String {
    let give = json!({
        "staff": ona(desk), "customer": rosa, "purpose": "recover", "kind": "card",
        "occasion": "delay", "money": euros(1000),
    });
    let given = done(desk, "POST", "/gestures", give).await;
    format!("/gestures/{}", given.text_of("id"))
}

#[test]
fn gestures_draw_on_a_budget_and_give_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (rosa, budget) = (customer(desk), granted(desk).await);
            let mut give = json!({
                "staff": "7", "customer": rosa, "purpose": "recover", "kind": "card",
                "occasion": "delay", "money": euros(1000),
            });
            let nobody = desk.post("manager", "/gestures", give.clone()).await;
            assert_eq!(wrong(&nobody), [field("staff", "error-unknown-choice")]);
            give["staff"] = json!(ona(desk));
            give["money"] = euros(0);
            let nothing = desk.post("manager", "/gestures", give).await;
            assert_eq!(wrong(&nothing), [field("money", "error-amount-zero")]);
            for what in [&["release"] as &[&str], &["delivery", "reversal"]] {
                let at = gives(desk, &rosa).await;
                for act in what {
                    done(desk, "POST", &format!("{at}/{act}"), json!(null)).await;
                }
                let read = desk.get("viewer", &at).await;
                assert_ne!(read.text_of("state"), "offered", "{}", read.text);
            }
            let read = desk.get("owner", &budget).await;
            assert_eq!(read.json["available"], euros(9000), "{}", read.text);
            let ledger = desk.get("owner", &format!("{budget}/ledger")).await;
            let lines = ledger.json["items"].as_array().expect("a list").clone();
            assert!(lines.len() >= 5, "{}", ledger.text);
            assert_eq!(lines[0]["available"], euros(9000), "the newest first");
        });
    });
}

#[test]
fn a_voucher_is_used_in_part_and_taken_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = customer(desk);
            let new = |value: Json, until: &str| json!({"customer": rosa, "occasion": "delay", "expires_at": until, "value": value});
            for (value, until, name) in [
                (euros(0), "2027-02-01T00:00:00Z", "value"),
                (euros(1000), "2020-02-01T00:00:00Z", "expires_at"),
            ] {
                let no = desk.post("owner", "/vouchers", new(value, until)).await;
                assert_eq!(wrong(&no)[0].0, name, "{}", no.text);
            }
            let made = done(desk, "POST", "/vouchers", new(euros(1000), "2027-02-01T00:00:00Z")).await;
            let at = format!("/vouchers/{}", made.text_of("id"));
            let uses = format!("{at}/redemptions");
            let more = desk.post("staff", &uses, json!({"money": euros(2000)})).await;
            assert_eq!(wrong(&more), [field("money", "error-voucher-less")]);
            let nowhere = desk.post("staff", &uses, json!({"money": euros(1), "place": "7"})).await;
            assert_eq!(wrong(&nowhere), [field("place", "error-unknown-choice")]);
            let used = done(desk, "POST", &uses, json!({"money": euros(400)})).await;
            assert_eq!(used.json["remaining"], euros(600), "{}", used.text);
            done(desk, "DELETE", &at, json!(null)).await;
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.json["redemptions"].as_array().map(Vec::len), Some(1), "{}", read.text);
        });
    });
}
