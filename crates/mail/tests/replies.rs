//! Real replies, where they are: how many are cut where a person would cut.

mod shared;

use attent_mail::reply;
use serde_json::Value;

#[test]
fn real_replies_are_cut_right() {
    let Some(root) = shared::data("mail") else {
        return;
    };
    let lines = std::fs::read_to_string(root.join("replies.jsonl")).expect("readable");
    let (mut all, mut right) = (0, 0);
    for line in lines.lines() {
        let entry: Value = serde_json::from_str(line).expect("JSON");
        let text = |name: &str| entry[name].as_str().unwrap_or("").trim().to_owned();
        let found = reply(entry["input"].as_str().unwrap_or(""));
        all += 1;
        if found.written.trim() == text("expect") {
            right += 1;
        } else {
            shared::say(&format!(
                "{}\n--- expected\n{}\n--- found\n{}\n",
                entry["id"],
                text("expect"),
                found.written
            ));
        }
    }
    shared::say(&format!("replies: {right}/{all}"));
    assert!(right * 100 >= all * 93, "right in {right} of {all}");
}
