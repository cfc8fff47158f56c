//! What is refused in the menu of a conversation is said at its own field.

use super::{
    NOW,
    shop::{Browser, on_both},
};

#[tokio::test]
async fn each_field_of_the_menu_has_its_own_name_and_error() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let form = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        let talk = ona.post("/conversations/new", &form).await.to().to_owned();
        let page = ona.get(&talk).await;
        let mut ids = page.attributes("[id]", "id");
        ids.sort();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands for one thing");

        let wrong = ona.post(&format!("{talk}/merge"), &[("value", "99")]).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.has("#f-merge-value[aria-invalid=true]") && wrong.has("#f-merge-value-error")
        );
        assert!(
            !wrong.has("#f-tags-value[aria-invalid]")
                && !wrong.has("#f-subject-value[aria-invalid]")
        );
    })
    .await;
}

#[tokio::test]
async fn words_that_are_no_time_are_refused_with_a_way_back() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let talk = told(&mut ona, "Lamp").await;
        let cows = [("until", "when the cows come home")];
        let wrong = ona.post(&format!("{talk}/snooze"), &cows).await;
        assert_eq!(wrong.status, 422);
        let back = wrong.attributes(".form-actions a", "href");
        assert_eq!(back, [talk.as_str()]);
    })
    .await;
}

#[tokio::test]
async fn a_merge_leads_to_where_it_is_taken_back() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let stays = told(&mut ona, "Lamp").await;
        let goes = told(&mut ona, "The lamp again").await;
        let number = ona.get(&goes).await.text();
        let number = number.split('#').nth(1).expect("it has a number");
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        let taken = ona
            .post(&format!("{stays}/merge"), &[("value", &number)])
            .await;
        assert_eq!(taken.to(), stays);
        let led = ona.get(&stays).await.attributes(".event a", "href");
        assert_eq!(led, [format!("/conversations/{number}")]);
        let there = ona.get(&led[0]).await;
        assert_eq!(there.status, 303, "the number leads to its address");
        let there = ona.get(there.to()).await;
        assert!(there.actions().contains(&format!("{goes}/unmerge")));
    })
    .await;
}

/// A call of Rosa about `subject`, written down.
async fn told(ona: &mut Browser, subject: &str) -> String {
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", subject),
        ("body", "She called."),
    ];
    ona.post("/conversations/new", &form).await.to().to_owned()
}

#[tokio::test]
async fn a_snooze_says_its_hour_however_far_it_is() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let form = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        let talk = ona.post("/conversations/new", &form).await.to().to_owned();
        let put_off = ona
            .post(&format!("{talk}/snooze"), &[("value", "next-week")])
            .await;
        assert_eq!(put_off.to(), talk);
        let until = shop.db.read_now(|tx| {
            let sql = "SELECT snoozed_until FROM conversation";
            Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get::<attent_db::Millis>(0))?)
        });
        let until = until.expect("a read").expect("a moment");
        let zone = jiff::tz::TimeZone::get("Europe/Vilnius").expect("a zone");
        let until = jiff::Timestamp::from_millisecond(until.0).expect("a moment");
        let hour = until.to_zoned(zone).strftime("%H:%M").to_string();
        let text = ona.get(&talk).await.text();
        let said = text.split("snoozed until").nth(1).expect("it is snoozed");
        assert!(
            said.chars().take(30).collect::<String>().contains(&hour),
            "{hour}: {said}"
        );
    })
    .await;
}
