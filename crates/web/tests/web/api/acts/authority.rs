//! How far somebody may go alone.

use attent_core::Role;
use serde_json::{Value as Json, json};

use super::{euros, field, on_each_engine, wrong};

fn limits(per_gesture: i64) -> Json {
    json!({"per_gesture": euros(per_gesture), "per_customer": euros(6000),
           "kinds": ["flowers", "card", "card"]})
}

#[test]
fn limits_of_a_role_and_of_a_person() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let none = desk.get("owner", "/roles/staff/authority").await;
            assert_eq!(none.status, 404);
            let set = desk
                .put("owner", "/roles/staff/authority", limits(3000))
                .await;
            assert_eq!(set.status, 200, "{}", set.text);
            assert_eq!(set.json["role"], "staff");
            assert_eq!(set.json["per_gesture"], euros(3000));
            assert_eq!(set.json["kinds"], json!(["card", "flowers"]), "each once");
            let seen = set.etag();
            let raised = desk
                .put("owner", "/roles/staff/authority", limits(4000))
                .await;
            assert_eq!(raised.json["version"], 2, "{}", raised.text);
            let (old, late) = ([("If-Match", seen.as_str())], limits(1));
            let late = desk
                .asks("owner", "PUT", "/roles/staff/authority", Some(&late), &old)
                .await;
            assert_eq!(late.status, 412);
            let viewer = desk
                .put("owner", "/roles/viewer/authority", limits(1))
                .await;
            assert_eq!(wrong(&viewer), [field("role", "error-no-budget-for-them")]);
            let nobody = desk.get("owner", "/roles/king/authority").await;
            assert_eq!(nobody.status, 404);

            let ana = desk.joins("ana", Role::Staff, 50);
            let at = format!("/staff/{ana}/authority");
            assert_eq!(desk.get("owner", &at).await.status, 404);
            let mut own = limits(9000);
            own["ends_at"] = json!("2020-01-01T00:00:00Z");
            own["starts_at"] = json!("2021-01-01T00:00:00Z");
            let no = desk.put("owner", &at, own).await;
            assert_eq!(wrong(&no), [field("ends_at", "error-ends-before")]);
            let set = desk.put("owner", &at, limits(9000)).await;
            assert_eq!(set.json["staff"], ana.to_string(), "{}", set.text);
            let read = desk.get("owner", &at).await;
            assert_eq!(read.json, set.json);
            // A manager sees and sets those of people they lead; a program leads nobody.
            for got in [
                desk.get("manager", &at).await,
                desk.put("manager", &at, limits(1)).await,
                desk.delete("manager", &at).await,
            ] {
                assert_eq!(got.status, 403, "{}", got.text);
            }
            let all = desk.get("owner", "/authorities").await;
            assert_eq!(
                all.json["items"].as_array().map(Vec::len),
                Some(2),
                "{}",
                all.text
            );
            assert_eq!(desk.delete("owner", &at).await.status, 204);
            assert_eq!(desk.delete("owner", &at).await.status, 404);
            assert_eq!(desk.events("authority.set"), 4);
        });
    });
}
