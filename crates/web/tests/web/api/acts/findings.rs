//! Findings: a program writes one down, says that it was mended, and whether its owner saw it help.

use attent_core::{
    Actor, Role, findings,
    ids::{FindingId, StaffId},
};
use serde_json::json;

use super::{Desk, field, on_each_engine, wrong};

/// On the page, not by a program of the owner's.
fn mends(desk: &Desk, who: StaffId, finding: &str) {
    let id = FindingId(finding.parse().expect("an id"));
    desk.owner_does(move |tx, _| {
        let ana = Actor::staff(who, Role::Staff, Vec::new());
        let version = findings::find(tx, &ana, id)?.version;
        findings::done(tx, &ana, id, version, "A second till")
    });
}

#[test]
fn a_finding_is_seen_to_help_by_whoever_made_the_token() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let ona = desk.owner.staff_id().expect("a person");
            let ana = desk.joins("ana", Role::Staff, 50);
            let past = json!({"what": "The queue", "owner": ana, "due_at": "2020-01-01T00:00:00Z"});
            let past = desk.post("staff", "/findings", past).await;
            assert_eq!(wrong(&past), [field("due_at", "error-in-the-past")]);
            let new = json!({"what": "The queue", "owner": ana, "due_at": "2030-01-01T00:00:00Z"});
            let made = desk.post("staff", "/findings", new).await;
            assert_eq!(made.status, 201, "{}", made.text);
            let at = format!("/findings/{}", made.text_of("id"));
            let (done, reopen) = (format!("{at}/done"), format!("{at}/reopening"));
            let verification = format!("{at}/verification");
            let say = |by: &str| json!({"words": "It is shorter", "by": by});
            // A token speaks for whoever made it: what one of Ona's says is done, none of hers verifies.
            let words = json!({"words": "A second till"});
            let got = desk.post("staff", &done, words.clone()).await;
            assert_eq!(got.text_of("state"), "done", "{}", got.text);
            assert_eq!(got.json["done_by"], ona.to_string());
            for role in ["staff", "owner"] {
                let own = desk.post(role, &verification, say(&ona.to_string())).await;
                let said = (own.status.as_u16(), own.text_of("code"));
                assert_eq!(said, (409, "error-finding-other-person".into()), "{role}");
            }
            let got = desk.post("staff", &reopen, words).await;
            assert_eq!(got.text_of("state"), "open", "{}", got.text);
            assert_eq!(desk.get("viewer", &at).await.json, got.json);
            mends(desk, ana, &made.text_of("id"));
            let nobody = desk.post("staff", &verification, say("1")).await;
            assert_eq!(wrong(&nobody), [field("by", "error-unknown-choice")]);
            let other = desk
                .post("staff", &verification, say(&ana.to_string()))
                .await;
            assert_eq!(other.status, 403, "in nobody else's name: {}", other.text);
            let seen = desk
                .post("staff", &verification, say(&ona.to_string()))
                .await;
            assert_eq!(seen.text_of("state"), "verified", "{}", seen.text);
            assert_eq!(seen.json["verified_by"], ona.to_string());
            let all = desk.get("viewer", "/findings?state=verified").await;
            assert_eq!(
                all.json["items"].as_array().map(Vec::len),
                Some(1),
                "{}",
                all.text
            );
        });
    });
}
