//! `attent hours`: one question, many questions, and questions that cannot be answered.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

const CALENDAR: &str = r#"{"time_zone": "Europe/Vilnius", "hours": {"fri": [["09:00","12:00"],["13:00","17:00"]],
    "mon": [["09:00","12:00"],["13:00","17:00"]]}, "holidays": ["2026-12-25"]}"#;

fn hours(calendar: &str, arguments: &[&str], input: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calendar.json");
    std::fs::write(&path, calendar).expect("written");
    let mut child = Command::new(env!("CARGO_BIN_EXE_attent"))
        .arg("hours")
        .args(arguments)
        .arg("--calendar")
        .arg(&path)
        .arg("--json")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(input.as_bytes()).expect("it reads");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn lines(out: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&out.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn one_question_has_its_answer_and_its_steps() {
    let arguments = [
        "due",
        "--start",
        "2026-03-27T16:30:00+02:00",
        "--minutes",
        "240",
    ];
    let out = hours(CALENDAR, &arguments, "");
    assert!(out.status.success());
    let answer = &lines(&out)[0];
    assert_eq!(answer["due"], "2026-03-30T10:30:00Z");
    assert_eq!(answer["local"], "2026-03-30T13:30:00+03:00");
    assert_eq!(answer["steps"].as_array().expect("steps").len(), 4);
    let arguments = [
        "elapsed",
        "--start",
        "2026-03-27T16:30",
        "--end",
        "2026-03-30T13:30",
        "--pauses",
        r#"[["2026-03-30T09:00:00+03:00","2026-03-30T10:00:00+03:00"]]"#,
    ];
    assert_eq!(
        lines(&hours(CALENDAR, &arguments, ""))[0]["seconds"],
        3 * 3600
    );
}

#[test]
fn a_line_that_cannot_be_computed_is_answered_and_the_next_goes_on() {
    let input = r#"{"start": "2026-03-27T16:30:00+02:00", "minutes": 30, "pauses": []}
{"start": "2026-03-27T16:30:00+02:00", "minutes": 0}
not json
{"start": "yesterday", "minutes": 10}
{"start": "2026-03-27T16:30:00+02:00"}
{"start": "2026-03-27T16:30:00+02:00", "minutes": 60, "pauses": [["2026-03-27T16:45:00+02:00", null]]}
{"start": "2026-12-21T16:30", "minutes": 60}
"#;
    let out = hours(CALENDAR, &["due", "--batch"], input);
    assert!(out.status.success());
    let lines = lines(&out);
    assert_eq!(lines.len(), 7);
    assert_eq!(lines[0]["due"], "2026-03-27T15:00:00Z");
    for line in &lines[1..6] {
        assert!(line["error"].is_string(), "{line}");
    }
    // Friday is Christmas, so Monday: 21 December has half an hour, the rest is on the 28th.
    assert_eq!(lines[6]["due"], "2026-12-28T07:30:00Z");
}

#[test]
fn a_calendar_that_cannot_be_used_is_said_not_waited_for() {
    for calendar in [
        r#"{"time_zone": "Europe/Vilnius", "hours": {}}"#,
        r#"{"time_zone": "Nowhere/At_All", "hours": {"mon": [["09:00","17:00"]]}}"#,
        r#"{"time_zone": "Europe/Vilnius", "hours": {"mon": [["22:00","06:00"]]}}"#,
        "",
    ] {
        let question = r#"{"start": "2026-03-27T16:30:00Z", "minutes": 30}"#;
        let out = hours(
            calendar,
            &["due", "--batch"],
            &format!("{question}\n{question}\n"),
        );
        assert!(!out.status.success());
        let lines = lines(&out);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line["error"].is_string()));
    }
}
