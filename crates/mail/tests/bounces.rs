//! Real bounces, where they are: how many are read right.

mod shared;

use attent_mail::{BounceKind, Budget, bounce, parse};
use serde_json::Value;

/// Statuses that our source of truth makes up where a bounce names none.
fn made_up(status: &str) -> bool {
    status.get(1..4) == Some(".0.") && status.len() > 5
}

#[test]
fn real_bounces_are_read_right() {
    let Some(root) = shared::data("mail") else {
        return;
    };
    let lines = std::fs::read_to_string(root.join("bounces.jsonl")).expect("readable");
    let (mut all, mut kinds, mut statuses, mut wrong) = (0, 0, 0, Vec::new());
    for line in lines.lines() {
        let entry: Value = serde_json::from_str(line).expect("JSON");
        let file = entry["file"].as_str().expect("a file");
        let mail = parse(
            &std::fs::read(root.join(file)).expect("readable"),
            Budget::default(),
        );
        let found = bounce(&mail).map(|b| b.recipients).unwrap_or_default();
        for (n, expect) in entry["expect"]
            .as_array()
            .expect("a list")
            .iter()
            .enumerate()
        {
            // Answering machines and deliveries are no bounces here.
            if matches!(expect["reason"].as_str(), Some("vacation" | "delivered")) {
                assert!(found.is_empty(), "{file} is no bounce");
                continue;
            }
            all += 1;
            let hard = expect["hard"] == true;
            let status = expect["dsn"].as_str().unwrap_or("");
            let got = found.get(n);
            let kind_right = got.is_some_and(|r| (r.kind == BounceKind::Hard) == hard);
            let got_status = got.and_then(|r| r.status.as_deref()).unwrap_or("");
            let status_right = got.is_some()
                && (status == got_status
                    || ((made_up(status) || status.is_empty())
                        && (status.get(..1) == got_status.get(..1) || status.is_empty())));
            kinds += usize::from(kind_right);
            statuses += usize::from(status_right);
            if !(kind_right && status_right) {
                wrong.push(format!(
                    "{file} [{n}] {} {status} hard={hard} -> {got:?}",
                    expect["reason"]
                ));
            }
        }
    }
    shared::say(&wrong.join("\n"));
    shared::say(&format!(
        "bounces: kind {kinds}/{all}, status {statuses}/{all}"
    ));
    assert!(kinds * 100 >= all * 95, "kind right in {kinds} of {all}");
    assert!(
        statuses * 100 >= all * 95,
        "status right in {statuses} of {all}"
    );
}

#[test]
fn what_is_no_bounce_stays_none() {
    let Some(root) = shared::data("mail") else {
        return;
    };
    for name in ["is-not-bounce-01.eml", "is-not-bounce-02.eml"] {
        let mail = parse(
            &std::fs::read(root.join("bounces").join(name)).expect("readable"),
            Budget::default(),
        );
        assert_eq!(bounce(&mail), None, "{name}");
    }
}
