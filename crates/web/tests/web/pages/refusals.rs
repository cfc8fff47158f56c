//! A no: written down in its case, the end of it, and looked at month by month by the owner.

use crate::shop;

use shop::{
    Answer, Browser,
    case::{act, goes, understood},
    on_both,
};

async fn refused(ona: &mut Browser, case: &str, asked: &str, cost: &str) -> Answer {
    let form = [
        ("asked", asked.to_owned()),
        ("rule", "1".to_owned()),
        ("instead", "A new chain".to_owned()),
        ("refusal_cost", cost.to_owned()),
    ];
    act(ona, case, "refuse", &form).await
}

#[tokio::test]
async fn a_no_is_written_down_and_ends_the_case() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let case = understood(&mut ona).await;
        let end = [("outcome", "refused".to_owned())];
        let bare = act(&mut ona, &case, "close", &end).await;
        assert_eq!(bare.status, 409);
        let text = bare.text();
        assert!(text.contains("Write down first what was asked"), "{text}");

        goes(refused(&mut ona, &case, "A new bicycle", "1 250").await);
        goes(refused(&mut ona, &case, "A day's wages", "").await);
        let page = ona.get(&case).await;
        let text = page.text();
        for words in [
            "A new bicycle → A new chain",
            "Too late to return · €1,250.00",
            "A day's wages → A new chain",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        goes(act(&mut ona, &case, "close", &end).await);
        let page = ona.get(&case).await;
        assert!(page.text().contains("Refused"), "{}", page.text());
        assert!(!page.has("#refuse"), "it is over");
        let list = ona.get("/cases?view=all&state=closed").await;
        let row = format!("main a[href='{case}']");
        assert!(list.has(&row), "{}", list.text());
    })
    .await;
}

#[tokio::test]
async fn the_owner_looks_at_what_we_say_no_to() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let nothing = ona.get("/refusals").await;
        assert!(
            nothing.text().contains("Nothing was refused"),
            "{}",
            nothing.text()
        );
        let case = understood(&mut ona).await;
        goes(refused(&mut ona, &case, "A new bicycle", "12,50").await);
        goes(refused(&mut ona, &case, "A day's wages", "").await);
        let month = ona.get("/refusals").await;
        let text = month.text();
        for words in [
            "2 refusals in",
            "Too late to return",
            "Thought to cost €12.50 (1 estimated)",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(month.has("main li a[href^='/conversations/']"), "{text}");

        let review = "/refusals/rules/1/review";
        let key = month
            .attribute("input[name=month]", "value")
            .expect("a month");
        let long = "x".repeat(20_000);
        let wrong = [
            ("month", key.as_str()),
            ("decision", "drop"),
            ("words", long.as_str()),
        ];
        let wrong = ona.post(review, &wrong).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains(&long), "what was typed stays");
        let dropped = [
            ("month", key.as_str()),
            ("decision", "drop"),
            ("words", "It costs us regulars"),
        ];
        goes(ona.post(review, &dropped).await);
        let text = ona.get("/refusals").await.text();
        assert!(
            text.contains("Dropped") && text.contains("It costs us regulars"),
            "{text}"
        );
        // A rule that was dropped says no to nobody any more.
        let page = ona.get(&case).await;
        assert!(page.has("select[name=rule] option[value='2']"));
        assert!(!page.has("select[name=rule] option[value='1']"));
        let late = refused(&mut ona, &case, "A helmet", "").await;
        assert_eq!(late.status, 422);
        assert!(late.has("#f-rule-error"), "{}", late.text());
        assert!(late.body.contains("A helmet"), "what was typed stays");
        let before = ona.get("/refusals?month=2020-01").await;
        assert!(before.text().contains("Nothing was refused"));
    })
    .await;
}
