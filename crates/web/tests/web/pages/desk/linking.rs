//! Linking by hand: found, said, shown on either side, taken away.

use super::{
    NOW,
    shop::{Browser, on_both},
};

/// A call that was written down, answered by its path.
async fn call(ona: &mut Browser, from: &str, subject: &str) -> String {
    let form = [
        ("channel", "phone"),
        ("to", from),
        ("subject", subject),
        ("body", "They called."),
    ];
    ona.post("/conversations/new", &form).await.to().to_owned()
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

#[tokio::test]
async fn a_link_is_made_shown_on_both_sides_and_taken_away() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let rosa = "Rosa <rosa@example.com>";
        let lamp = call(&mut ona, rosa, "Lamp").await;
        let other = call(&mut ona, rosa, "Lamp again").await;
        let tyre = call(&mut ona, "Tom <tom@example.com>", "A tyre").await;

        let page = ona.get(&format!("{lamp}/links")).await;
        let offered = page.attributes("button[name=other]", "value");
        assert_eq!(offered, [id(&other)], "the same customer's");
        let page = ona.get(&format!("{lamp}/links?q=tyre")).await;
        assert_eq!(page.attributes("button[name=other]", "value"), [id(&tyre)]);
        let page = ona.get(&format!("{lamp}/links?q=nowhere")).await;
        assert!(page.has(".empty") && !page.has("button[name=other]"));

        let form = [("other", id(&tyre)), ("relation", "related")];
        let made = ona.post(&format!("{lamp}/links"), &form).await;
        assert_eq!(made.to(), lamp, "{}", made.text());
        for (here, there) in [(&lamp, &tyre), (&tyre, &lamp)] {
            let page = ona.get(here).await;
            assert!(
                page.has(&format!(".talk-head a.item[href='{there}']")),
                "{here}"
            );
            assert!(
                page.text()
                    .contains("another matter that has to do with it")
            );
            assert!(
                page.text().contains("Linked two conversations"),
                "its history"
            );
        }

        let gone = ona
            .post(&format!("{lamp}/unlink"), &[("other", id(&tyre))])
            .await;
        assert_eq!(gone.to(), format!("{lamp}/links"));
        let page = ona.get(&tyre).await;
        assert!(!page.has(&format!(".talk-head a.item[href='{lamp}']")));
        assert!(
            page.text()
                .contains("Took the link between two conversations away")
        );

        // What is not there is said beside the search, with the words still in it.
        let form = [("other", "7"), ("relation", "related"), ("q", "tyre")];
        let wrong = ona.post(&format!("{lamp}/links"), &form).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.has("#f-q-error"));
        assert_eq!(
            wrong.attribute("main [name=q]", "value").as_deref(),
            Some("tyre")
        );
    })
    .await;
}
