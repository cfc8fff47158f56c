//! Due times that two other programs agree on, and holidays another project tests.
//! Read where they lie beside the project or where ATTENT_SHARED_DATA says; otherwise skipped.

use std::path::PathBuf;

use attent_hours::{
    Calendar,
    holidays::{self, Country},
};
use jiff::{Timestamp, civil::Date};
use serde_json::Value;

fn lines(name: &str) -> Vec<Value> {
    let shared = std::env::var_os("ATTENT_SHARED_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let path = shared.join("hours").join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: no {}", path.display());
        return Vec::new();
    };
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn time(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn due_times_are_those_that_two_programs_agree_on() {
    for case in lines("vectors.jsonl") {
        let file = serde_json::json!({
            "time_zone": case["tz"], "hours": case["hours"], "holidays": case["holidays"],
        });
        let calendar = Calendar::from_json(&file.to_string()).unwrap();
        let minutes = case["minutes"].as_i64().unwrap();
        let due = calendar.due(time(&case["start"]), minutes, &[]).unwrap();
        let mut accepted = vec![time(&case["expect"])];
        if let Some(also) = case["also_accept"].as_array() {
            accepted.extend(also.iter().map(time));
        }
        assert!(accepted.contains(&due.at), "{} is not {case}", due.at);
        let elapsed = calendar.elapsed(time(&case["start"]), due.at, &[]).unwrap();
        assert_eq!(elapsed.seconds, minutes * 60, "{case}");
    }
}

#[test]
fn holidays_are_those_another_project_tests() {
    for case in lines("holidays.jsonl") {
        let date: Date = case["date"].as_str().unwrap().parse().unwrap();
        let country = Country::from_code(case["country"].as_str().unwrap()).unwrap();
        let found = holidays::of(country, date.year())
            .iter()
            .any(|holiday| holiday.date == date);
        assert_eq!(found, case["holiday"].as_bool().unwrap(), "{case}");
    }
}
