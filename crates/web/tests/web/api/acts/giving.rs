//! Budgets planned and granted in one go, somebody's thanks, somebody's yes.

use attent_core::{Role, budgets::Year, ids::StaffId};
use serde_json::{Value as Json, json};

use super::{Desk, customer, euros, field, on_each_engine, wrong};

fn year(desk: &Desk) -> i64 {
    desk.owner_does(|tx, _| Ok(Year::at(tx.now(), "Europe/Vilnius")?.year))
}

fn ona(desk: &Desk) -> StaffId {
    let me = desk.owner_does(|_, owner| Ok(owner.staff_id()));
    me.expect("a person")
}

#[test]
fn the_years_budgets_in_one_go() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (ona, ana) = (ona(desk), desk.joins("ana", Role::Staff, 50));
            let plan = desk.get("owner", "/budgets/plan?amount=12000").await;
            let planned = plan.json["items"].as_array().expect("a list").clone();
            assert_eq!(planned.len(), 2, "{}", plan.text);
            assert_eq!(planned[0]["money"], euros(12_000));
            assert!(planned.iter().all(|one| one["has"].is_null()));
            let none = desk.get("manager", "/budgets/plan?amount=12000").await;
            assert_eq!(none.json["items"], json!([]), "a program leads nobody");
            for (query, name, word) in [
                ("amount=0", "amount", "error-amount-zero"),
                ("amount=5&purpose=bribe", "purpose", "api-wrong-value"),
                ("amount=5&year=99999", "year", "error-year"),
                ("purpose=delight", "amount", "error-required"),
            ] {
                let no = desk.get("owner", &format!("/budgets/plan?{query}")).await;
                assert_eq!(wrong(&no), [field(name, word)], "{query}");
            }
            granted(desk, ona, ana).await;
        });
    });
}

async fn granted(desk: &Desk, ona: StaffId, ana: StaffId) {
    let of = |staff: StaffId, amount: i64, currency: &str| json!({"staff": staff, "money": {"amount": amount, "currency": currency}});
    let year = year(desk);
    let grants = |all: &[Json]| json!({"year": year, "purpose": "recover", "grants": all});
    let nobody = desk.post("owner", "/budgets/grants", grants(&[])).await;
    assert_eq!(wrong(&nobody), [field("grants", "error-nobody-marked")]);
    let mixed = [of(ona, 5000, "EUR"), of(ana, 5000, "USD")];
    let mixed = desk.post("owner", "/budgets/grants", grants(&mixed)).await;
    assert_eq!(
        wrong(&mixed),
        [field("grants[1].money", "error-currency-mixed")]
    );
    let mut past = grants(&[of(ona, 5000, "EUR")]);
    past["year"] = json!(2020);
    let past = desk.post("owner", "/budgets/grants", past).await;
    assert_eq!(wrong(&past), [field("year", "error-year-over")]);
    let none = desk.get("owner", "/budgets").await;
    assert_eq!(none.json["items"], json!([]), "all of them, or nobody");
    let both = grants(&[of(ona, 5000, "EUR"), of(ana, 6000, "EUR")]);
    let key = [("Idempotency-Key", "the year")];
    let path = "/budgets/grants";
    let first = desk.asks("owner", "POST", path, Some(&both), &key).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let again = desk.asks("owner", "POST", path, Some(&both), &key).await;
    assert_eq!(again.json, first.json);
    assert_eq!(first.json["items"][1]["granted"], euros(6000));
    let many: Vec<Json> = (0..501).map(|_| of(ana, 1, "EUR")).collect();
    let many = desk.post("owner", path, grants(&many)).await;
    assert_eq!(wrong(&many), [field("grants", "error-out-of-range")]);
}

async fn gives(desk: &Desk, staff: StaffId, ask: bool) -> Json {
    let mut give = json!({
        "staff": staff, "customer": customer(desk), "purpose": "recover", "kind": "card",
        "occasion": "delay", "money": euros(1000),
    });
    if ask {
        give["ask"] = json!({"why": "She waited for an hour"});
    }
    let given = desk.post("manager", "/gestures", give).await;
    assert_eq!(given.status, 201, "{}", given.text);
    given.json
}

#[test]
fn somebodys_thanks_are_passed_on_once() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (ona, ana) = (ona(desk), desk.joins("ana", Role::Staff, 50));
            let eva = desk.joins("eva", Role::Owner, 70);
            for giver in [ona, eva] {
                let grant = json!({"staff": giver, "year": year(desk), "purpose": "recover", "money": euros(5000)});
                desk.post("owner", "/budgets", grant).await;
            }
            let given = gives(desk, eva, false).await;
            let at = format!("/gestures/{}/thanks", given["id"].as_str().expect("an id"));
            // Whoever holds a token speaks for whoever made it, and in no other name.
            let other = desk.post("owner", &at, json!({"by": ana})).await;
            assert_eq!(other.status, 403, "{}", other.text);
            for _ in 0..2 {
                let done = desk.post("staff", &at, json!({"by": ona})).await;
                assert_eq!(done.json["thanks"], 1, "{}", done.text);
            }
            let all = desk.get("viewer", &at).await;
            assert_eq!(all.json["items"][0]["staff"], ona.to_string(), "{}", all.text);
            assert_eq!(desk.events("gesture.thanked"), 1);
            let own = gives(desk, ona, false).await;
            let own = format!("/gestures/{}/thanks", own["id"].as_str().expect("an id"));
            let own = desk.post("staff", &own, json!({"by": ona})).await;
            assert_eq!(own.json["code"], "error-not-yourself-thanks", "{}", own.text);
            let nobody = desk.post("staff", &at, json!({"by": "1"})).await;
            assert_eq!(wrong(&nobody), [field("by", "error-unknown-choice")]);
            assert_eq!(desk.post("viewer", &at, json!({"by": ona})).await.status, 403);
            let told = desk.get("owner", &format!("/staff/{eva}/notices")).await;
            assert_eq!(told.json["items"].as_array().map(Vec::len), Some(1), "{}", told.text);
        });
    });
}

#[test]
fn a_program_passes_on_the_yes_of_the_owner_who_made_its_token() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (ona, ana) = (ona(desk), desk.joins("ana", Role::Staff, 50));
            let ben = desk.joins("ben", Role::Staff, 70);
            let eva = desk.joins("eva", Role::Owner, 90);
            let asked = gives(desk, ana, true).await;
            assert_eq!(asked["state"], "asked");
            let all = desk.get("owner", "/approvals").await;
            let id = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let at = format!("/approvals/{id}/answer");
            let say = |by: StaffId| json!({"by": by, "yes": true, "words": "Of course"});
            // Not who asked, not somebody whose turn it never was, not another owner, who might have
            // said no.
            for by in [ana, ben, eva] {
                let no = desk.post("owner", &at, say(by)).await;
                assert_eq!(no.status, 403, "{}", no.text);
            }
            let hidden = desk.post("manager", &at, say(ona)).await;
            assert_eq!(hidden.status, 404, "{}", hidden.text);
            let mut long = say(ona);
            long["words"] = json!("x".repeat(2001));
            let long = desk.post("owner", &at, long).await;
            assert_eq!(wrong(&long), [field("words", "error-too-long")]);
            let yes = desk.post("owner", &at, say(ona)).await;
            assert_eq!(yes.json["decided_by"], ona.to_string(), "{}", yes.text);
            let gesture = format!("/gestures/{}", asked["id"].as_str().expect("an id"));
            let given = desk.get("owner", &gesture).await;
            assert_eq!(given.json["state"], "offered", "{}", given.text);
            let second = desk.post("owner", &at, say(ona)).await;
            assert_eq!(
                second.json["code"], "error-already-decided",
                "{}",
                second.text
            );
            assert_eq!(desk.events("approval.decided"), 1);
        });
    });
}

#[test]
fn a_no_is_passed_on_too() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (ona, ana) = (ona(desk), desk.joins("ana", Role::Staff, 50));
            let asked = gives(desk, ana, true).await;
            let all = desk.get("owner", "/approvals").await;
            let id = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let no = json!({"by": ona, "yes": false});
            let said = desk
                .post("owner", &format!("/approvals/{id}/answer"), no)
                .await;
            assert_eq!(said.json["state"], "declined", "{}", said.text);
            let gesture = format!("/gestures/{}", asked["id"].as_str().expect("an id"));
            let given = desk.get("owner", &gesture).await;
            assert_eq!(given.json["state"], "declined", "{}", given.text);
        });
    });
}

#[test]
fn a_question_is_taken_back_by_whoever_asked() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ona = ona(desk);
            desk.joins("eva", Role::Owner, 90);
            let asked = gives(desk, ona, true).await;
            let all = desk.get("owner", "/approvals").await;
            let at = format!(
                "/approvals/{}",
                all.json["items"][0]["id"].as_str().expect("one")
            );
            let read = desk.get("owner", &at).await;
            assert_eq!(read.json["why"], "She waited for an hour", "{}", read.text);
            assert_eq!(read.json["requester"], ona.to_string());
            let path = format!("{at}/withdrawal");
            let back = desk.post("owner", &path, json!(null)).await;
            assert_eq!(back.json["state"], "withdrawn", "{}", back.text);
            let twice = desk.post("owner", &path, json!(null)).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
            let gesture = format!("/gestures/{}", asked["id"].as_str().expect("an id"));
            let given = desk.get("owner", &gesture).await;
            assert_eq!(given.json["state"], "declined", "{}", given.text);
        });
    });
}
