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
