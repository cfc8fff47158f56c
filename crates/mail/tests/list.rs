//! A real mailing list, where it is: every mail found, in its thread.

mod shared;

use std::{collections::HashMap, fs::File, io::BufReader};

use attent_mail::{Budget, Mail, history, mbox, parse};
use serde_json::Value;

const MAILS: usize = 3_237;

fn mails(root: &std::path::Path) -> Vec<Mail> {
    let file = BufReader::new(File::open(root.join("list-2002.mbox")).expect("readable"));
    mbox::split(file, 0, 50_000_000)
        .map(|e| parse(&e.expect("readable").bytes, Budget::default()))
        .collect()
}

#[test]
fn a_list_is_split_and_threaded() {
    let Some(root) = shared::data("mail") else {
        return;
    };
    let mails = mails(&root);
    assert_eq!(mails.len(), MAILS);
    let links: Vec<history::Links<'_>> = mails
        .iter()
        .map(|m| history::Links {
            message_id: m.message_id.as_deref(),
            references: &m.references,
            in_reply_to: &m.in_reply_to,
        })
        .collect();
    let threads = history::threads(&links);
    let count = threads.iter().max().map_or(0, |n| n + 1);
    shared::say(&format!("list: {} mails in {count} threads", mails.len()));
    assert!((916..=917).contains(&count), "{count} threads");
    agrees(&root, &mails, &threads);
}

/// Headers and threads against the computed ones: how many differ.
fn agrees(root: &std::path::Path, mails: &[Mail], threads: &[usize]) {
    let truth = std::fs::read_to_string(root.join("list-2002.threads.jsonl")).expect("readable");
    let by_id: HashMap<&str, usize> = mails
        .iter()
        .enumerate()
        .filter_map(|(n, m)| Some((m.message_id.as_deref()?, n)))
        .collect();
    let (mut found, mut subjects, mut references, mut answered) = (0, 0, 0, 0);
    let mut pairs: HashMap<i64, usize> = HashMap::new();
    let mut split = 0;
    for line in truth.lines() {
        let entry: Value = serde_json::from_str(line).expect("JSON");
        let Some(&n) = entry["message_id"].as_str().and_then(|id| by_id.get(id)) else {
            shared::say(&format!("not found: {line}"));
            continue;
        };
        found += 1;
        let list = |name: &str| {
            entry[name]
                .as_array()
                .map(|a| {
                    a.iter()
                        .filter_map(|v| v.as_str().map(str::to_owned))
                        .collect::<Vec<_>>()
                })
                .unwrap_or_default()
        };
        let squeeze = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
        let subject = entry["subject"].as_str().map(squeeze);
        if subject == mails[n].subject.as_deref().map(squeeze) {
            subjects += 1;
        } else {
            shared::say(&format!("subject {subject:?} {:?}", mails[n].subject));
        }
        if list("references") == mails[n].references {
            references += 1;
        } else {
            shared::say(&format!(
                "references of {:?}: {:?} {:?}",
                mails[n].message_id,
                list("references"),
                mails[n].references
            ));
        }
        if list("in_reply_to") == mails[n].in_reply_to {
            answered += 1;
        } else {
            shared::say(&format!(
                "in-reply-to of {:?}: {:?} {:?}",
                mails[n].message_id,
                list("in_reply_to"),
                mails[n].in_reply_to
            ));
        }
        let thread = entry["notmuch_thread"].as_i64().unwrap_or(-1);
        split += usize::from(*pairs.entry(thread).or_insert(threads[n]) != threads[n]);
    }
    shared::say(&format!(
        "of {MAILS}: found {found}, same subject {subjects}, references {references}, in-reply-to {answered}; in another thread {split}"
    ));
    assert_eq!(found, MAILS);
    assert_eq!(split, 0);
}
