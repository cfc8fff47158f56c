//! How many customers wait, wherever they do.

use attent_db::Millis;
use serde_json::json;

use super::on_each_engine;

#[test]
fn who_stands_at_the_counter_waits_too() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let here = json!({"channel": "counter", "mark": "red jacket"});
            let here = desk.post("staff", "/visits", here).await;
            desk.clock.pass(Millis::from_minutes(5));
            let call = json!({
                "channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Dark.",
            });
            desk.post("staff", "/conversations", call).await;
            let counts = desk.get("viewer", "/counts").await;
            assert_eq!(counts.json["waiting"], 2, "{}", counts.text);
            assert_eq!(counts.json["at_counter"], 1);
            let since = &counts.json["longest_waiting_since"];
            assert_eq!(since, &here.json["arrived_at"], "{}", counts.text);
            let greeted = format!("/visits/{}/greeting", here.text_of("id"));
            desk.asks("staff", "POST", &greeted, None, &[]).await;
            let counts = desk.get("viewer", "/counts").await;
            assert_eq!(counts.json["waiting"], 1, "{}", counts.text);
            assert_eq!(counts.json["at_counter"], 0);
        });
    });
}
