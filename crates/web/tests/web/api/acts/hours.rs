//! When we are open, and how soon we mean to answer.

use serde_json::json;

use super::{done, field, on_each_engine, wrong};

#[test]
fn a_calendar_is_written_used_and_put_away() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let night = json!({"name": "Night", "time_zone": "Europe/Vilnius", "hours": {"mon": [["22:00", "24:00"]]}});
            let made = done(desk, "POST", "/calendars", night.clone()).await;
            let at = format!("/calendars/{}", made.text_of("id"));
            let mut zone = night.clone();
            zone["time_zone"] = json!("Europe/Nowhere");
            let zone = desk.asks("manager", "PUT", &at, Some(&zone), &[]).await;
            assert_eq!(wrong(&zone)[0].0, "time_zone", "{}", zone.text);
            let mut late = night;
            late["name"] = json!("Late");
            done(desk, "PUT", &at, late).await;
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.text_of("name"), "Late", "{}", read.text);
            done(desk, "DELETE", &at, json!(null)).await;
        });
    });
}

#[test]
fn a_standard_has_versions_and_words() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let new = json!({"clock": "first-reply", "minutes": 240, "calendar": "7"});
            let nowhere = desk.post("manager", "/standards", new).await;
            assert_eq!(wrong(&nowhere), [field("calendar", "error-required")]);
            let new = json!({"clock": "first-reply", "minutes": 240});
            let made = done(desk, "POST", "/standards", new).await;
            let at = format!("/standards/{}", made.text_of("id"));
            let next = json!({"minutes": 120, "published": true});
            done(desk, "POST", &format!("{at}/versions"), next).await;
            let all = desk.get("viewer", &format!("{at}/versions")).await;
            assert_eq!(
                all.json["items"].as_array().map(Vec::len),
                Some(2),
                "{}",
                all.text
            );
            let words = format!("{at}/words");
            let french = json!({"fr": "Aujourd'hui"});
            let french = desk
                .asks("manager", "PUT", &words, Some(&french), &[])
                .await;
            assert_eq!(wrong(&french), [field("fr", "error-no-such-word")]);
            done(desk, "PUT", &words, json!({"en": "Today"})).await;
            let read = desk.get("viewer", &at).await;
            assert_eq!(read.status, 200, "{}", read.text);
            done(desk, "DELETE", &at, json!(null)).await;
        });
    });
}

#[test]
fn another_calendar_becomes_the_usual_one() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let day = |name: &str| json!({"name": name, "time_zone": "Europe/Vilnius", "hours": {"mon": [["09:00", "17:00"]]}});
            let first = done(desk, "POST", "/calendars", day("Shop")).await;
            let second = done(desk, "POST", "/calendars", day("Workshop")).await;
            for one in [&first, &second] {
                let at = format!("/calendars/{}/usual", one.text_of("id"));
                let usual = done(desk, "POST", &at, json!(null)).await;
                assert_eq!(usual.json["usual"], true, "{}", usual.text);
            }
            let all = desk.get("viewer", "/calendars").await;
            let usual = all.json["items"].as_array().expect("a list").iter();
            let usual: Vec<_> = usual.filter(|one| one["usual"] == true).collect();
            assert_eq!(usual.len(), 1, "{}", all.text);
            assert_eq!(usual[0]["name"], "Workshop");
            let mut odd = day("Odd");
            odd["holidays"] = json!(["2026-12-25", "Christmas"]);
            let odd = desk.post("manager", "/calendars", odd).await;
            assert_eq!(wrong(&odd), [field("holidays[1]", "error-no-date")]);
            let mut odd = day("Odd");
            odd["extra"] = json!({"Christmas": []});
            let odd = desk.post("manager", "/calendars", odd).await;
            assert_eq!(wrong(&odd), [field("extra", "error-no-date")]);
        });
    });
}

#[test]
fn a_deadline_of_the_law_says_why_and_is_taken_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let call = json!({"channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Dark."});
            let talk = done(desk, "POST", "/conversations", call).await.text_of("id");
            let law = json!({"due": "2027-01-15T10:00:00Z", "reason": "Access to data"});
            let set = done(desk, "POST", &format!("/conversations/{talk}/deadlines"), law).await;
            let id = set.json["clock"]["id"].as_str().expect("an id").to_owned();
            let at = format!("/clocks/{id}");
            let why = desk.get("viewer", &at).await;
            assert_eq!(why.json["clock"]["reason"], "Access to data", "{}", why.text);
            assert_eq!(why.json["clock"]["due_at"], "2027-01-15T10:00:00Z");
            assert_eq!(desk.asks("viewer", "DELETE", &at, None, &[]).await.status, 403);
            let back = done(desk, "DELETE", &at, json!(null)).await;
            assert!(back.json["clock"]["ended_at"].is_string(), "{}", back.text);
            let twice = desk.asks("staff", "DELETE", &at, None, &[]).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
        });
    });
}
