//! Letting somebody down more than once: whoever meets them sees it on their page, and the page of
//! their own says it to them.

use attent_core::{events, findings};

use super::{
    count,
    letters::{makes_another, newest, promised},
    shop::{BASE, Shop, on_both},
};

/// What the minute does with what is new in the history.
fn heeded(shop: &Shop) {
    let read = shop.db.write_now(|tx| {
        events::place_new(tx)?;
        while findings::follow(tx, 500)? > 0 {}
        Ok::<_, attent_core::Error>(())
    });
    read.expect("read");
}

/// The address of their own page in a mail.
pub(super) fn link(letter: &str) -> String {
    let at = letter.find(BASE).expect("a link") + BASE.len();
    let end = letter[at..].find(char::is_whitespace);
    letter[at..end.map_or(letter.len(), |end| at + end)].to_owned()
}

#[tokio::test]
async fn the_second_time_is_said_to_whoever_meets_them_and_to_them() {
    on_both(async |shop| {
        let (mut ona, talk, first) = promised(&shop, "en").await;
        let second = makes_another(&shop, talk);
        let rosa = count(&shop, "SELECT MIN(id) FROM customer");
        let about = format!("/customers/{rosa}");
        let broken = [
            ("reason", "Sold out"),
            ("message", "Sorry."),
            ("solution", "The newer model"),
            ("told", "mail"),
        ];
        ona.post(&format!("/promises/{first}/break"), &broken).await;
        heeded(&shop);
        let once = ona.get(&about).await.text();
        assert!(!once.contains("We let them down"), "{once}");
        let theirs = link(&newest(&shop));
        let once = shop.browser().get(&theirs).await.text();
        assert!(once.contains("We could not keep this"), "{once}");
        assert!(!once.contains("not the first time"), "{once}");

        ona.post(&format!("/promises/{second}/break"), &broken)
            .await;
        heeded(&shop);
        let page = ona.get(&about).await;
        let twice = page.text();
        assert!(
            twice.contains("We let them down 2 times within three months"),
            "{twice}"
        );
        assert_eq!(twice.matches("A promise was broken").count(), 2, "{twice}");
        assert!(page.has(&format!("main .pairs a[href='/conversations/{talk}']")));
        let twice = shop.browser().get(&theirs).await.text();
        assert!(
            twice.contains("not the first time within three months"),
            "{twice}"
        );
        let told = ona.get("/notices").await;
        assert!(
            told.has(&format!("main a[href='{about}']")),
            "{}",
            told.text()
        );
    })
    .await;
}
