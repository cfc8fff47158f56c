//! Who decides on returns, by place.

use serde_json::json;

use super::{field, on_each_engine, wrong};

#[test]
fn a_place_has_a_team_that_decides() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let team = desk
                .post("manager", "/teams", json!({"name": "Workshop"}))
                .await;
            let place = desk
                .post("manager", "/places", json!({"name": "Market"}))
                .await;
            let (team, place) = (team.text_of("id"), place.text_of("id"));
            for body in [json!({"team": team}), json!({"team": team, "place": place})] {
                let set = desk.put("manager", "/return-deciders", body).await;
                assert_eq!(set.status, 200, "{}", set.text);
            }
            let all = desk.get("manager", "/return-deciders").await;
            let expected = json!([{"place": null, "team": team}, {"place": place, "team": team}]);
            assert_eq!(all.json["items"], expected, "{}", all.text);
            let own = desk
                .put("manager", "/return-deciders", json!({"place": place}))
                .await;
            assert_eq!(own.json["items"], json!([{"place": null, "team": team}]));
            for (body, name) in [
                (json!({"team": "7"}), "team"),
                (json!({"place": "7", "team": team}), "place"),
            ] {
                let no = desk.put("manager", "/return-deciders", body).await;
                assert_eq!(wrong(&no), [field(name, "error-unknown-choice")]);
            }
            assert_eq!(desk.events("case.decider_set"), 3);
        });
    });
}
