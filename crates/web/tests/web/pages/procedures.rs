//! Guided procedures through HTTP: written until every way ends, followed with a customer, followed
//! by customers alone.

use crate::shop;

use shop::{Browser, Shop, on_both};

async fn conversation(ona: &mut Browser) -> String {
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Brakes"),
        ("body", "They squeal."),
    ];
    let answer = ona.post("/conversations/new", &form).await;
    answer
        .to()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn count(shop: &Shop, sql: &'static str) -> i64 {
    let found = shop
        .db
        .read_now(move |tx| Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get(0))?));
    found.expect("a read").expect("a number")
}

fn last_step(shop: &Shop) -> String {
    count(shop, "SELECT MAX(id) FROM procedure_step").to_string()
}

/// "Are the pads wet?" yes: dry them, solved; no: a case. Answers its address.
async fn brakes(shop: &Shop, ona: &mut Browser) -> String {
    let form = [("title", "The brakes squeal"), ("language", "en")];
    let draft = ona.post("/procedures", &form).await.to().to_owned();
    let base = draft.trim_end_matches("/draft").to_owned();
    let steps = format!("{base}/steps");
    let first = [
        ("version", "1"),
        ("title", "Are the pads wet?"),
        ("answer", "Yes"),
        ("goes", "new"),
        ("answer", "No"),
        ("goes", ""),
    ];
    let saved = ona.multipart(&steps, &first).await;
    assert_eq!(saved.to(), draft, "{}", saved.text());
    let page = ona.get(&draft).await;
    for said in ["Step 2 is not written yet", "“No” leads nowhere"] {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    let refused = ona
        .post(&format!("{base}/publication"), &[("version", "2")])
        .await;
    assert_eq!(refused.status, 409, "{}", refused.text());
    let second = last_step(shop);
    let dry = [
        ("version", "2"),
        ("title", "Dry them"),
        ("ending", "solved"),
    ];
    ona.multipart(&format!("{steps}/{second}"), &dry).await;
    let case = [
        ("version", "3"),
        ("title", "Bring it in"),
        ("ending", "case"),
    ];
    ona.multipart(&steps, &case).await;
    let third = last_step(shop);
    let first_id = count(shop, "SELECT MIN(id) FROM procedure_step");
    let first = [
        ("version", "4"),
        ("title", "Are the pads wet?"),
        ("answer", "Yes"),
        ("goes", second.as_str()),
        ("answer", "No"),
        ("goes", third.as_str()),
    ];
    ona.multipart(&format!("{steps}/{first_id}"), &first).await;
    let old = ona
        .post(&format!("{base}/publication"), &[("version", "3")])
        .await;
    assert_eq!(old.status, 409, "somebody else changed it");
    let done = ona
        .post(&format!("{base}/publication"), &[("version", "5")])
        .await;
    assert_eq!(done.to(), base, "{}", done.text());
    base
}

#[tokio::test]
async fn followed_with_the_customer_and_kept_in_the_case() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let base = brakes(&shop, &mut ona).await;
        let id = conversation(&mut ona).await;
        let choose = format!("/conversations/{id}/procedures");
        assert!(ona.get(&choose).await.text().contains("The brakes squeal"));
        let procedure = base.rsplit('/').next().unwrap_or_default();
        let mut walk = String::new();
        for _ in 0..2 {
            let begun = ona.post(&choose, &[("procedure", procedure)]).await;
            walk = begun.to().to_owned();
        }
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM procedure_walk"), 1);
        let talk = ona.get(&format!("/conversations/{id}")).await;
        assert!(talk.has(&format!("a[href='{walk}']")), "a way back to it");
        let step = ona.get(&walk).await;
        let at = step.attribute("input[name=step]", "value").expect("a step");
        let no = step
            .attribute("button[name=answer]:nth-of-type(2)", "value")
            .expect("two answers");
        let given = [("step", at.as_str()), ("answer", no.as_str())];
        for _ in 0..2 {
            let gone = ona.post(&format!("{walk}/answer"), &given).await;
            assert_eq!(gone.to(), walk, "{}", gone.text());
        }
        let tried = "SELECT COUNT(*) FROM case_try WHERE tried = 'Are the pads wet?: No'";
        assert_eq!(count(&shop, tried), 1, "the case was opened with it");
        let over = ona.get(&walk).await;
        assert!(
            over.text().contains("case of technical support"),
            "{}",
            over.text()
        );
        assert!(over.has("main a[href^='/cases/']"), "and leads to it");
        let at_end = over.attribute("input[name=step]", "value").expect("a step");
        ona.post(&format!("{walk}/back"), &[("step", &at_end)])
            .await;
        assert_eq!(count(&shop, tried), 0, "a step back takes it back");
        let again = ona
            .post(&format!("{walk}/back"), &[("step", &at_end)])
            .await;
        assert_eq!(again.status, 409);
        let yes = ona
            .get(&walk)
            .await
            .attribute("button[name=answer]", "value");
        let given = [
            ("step", at.as_str()),
            ("answer", yes.as_deref().unwrap_or("")),
        ];
        ona.post(&format!("{walk}/answer"), &given).await;
        let helped = "SELECT COUNT(*) FROM case_try WHERE outcome = 'helped'";
        assert_eq!(count(&shop, helped), 1);
        let shown = ona.get(&base).await;
        assert!(
            shown.text().contains("One way ended here"),
            "{}",
            shown.text()
        );
    })
    .await;
}

#[tokio::test]
async fn customers_follow_it_by_themselves_once_it_is_open() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let base = brakes(&shop, &mut ona).await;
        let mut rosa = shop.browser();
        let guide = "/guides/the-brakes-squeal";
        assert_eq!(rosa.get(guide).await.status, 404);
        let open = [("version", "6"), ("open", "yes")];
        ona.post(&format!("{base}/opening"), &open).await;
        let first = rosa.get(guide).await;
        assert_eq!(first.status, 200);
        let action = first
            .attribute("form.walk-answers", "action")
            .expect("a form");
        let yes = first
            .attribute("button[name=answer]", "value")
            .expect("answers");
        assert_eq!(
            count(
                &shop,
                "SELECT CAST(SUM(alone) AS BIGINT) FROM procedure_step"
            ),
            0
        );
        let next = rosa.post(&action, &[("answer", &yes)]).await;
        assert_eq!(next.status, 303);
        let end = rosa.get(next.to()).await;
        assert!(end.text().contains("Dry them"), "{}", end.text());
        assert_eq!(
            count(
                &shop,
                "SELECT CAST(SUM(alone) AS BIGINT) FROM procedure_step"
            ),
            2
        );
        let print = rosa.get(&format!("{guide}/print")).await;
        for step in ["Are the pads wet?", "Dry them", "Bring it in"] {
            assert!(print.text().contains(step), "{step}");
        }
        let said = print.text();
        assert!(
            said.contains("We help you") && !said.contains("Open a case"),
            "{said}"
        );
        // An answer of a version that is gone leads to the beginning, not to an error.
        let lost = rosa.post(&format!("{guide}/1"), &[("answer", "1")]).await;
        assert_eq!(lost.to(), guide);
        // The next version is written while this one is followed.
        ona.post(&format!("{base}/revision"), &[]).await;
        let page = rosa.get(guide).await;
        assert!(page.text().contains("Are the pads wet?"));
    })
    .await;
}
