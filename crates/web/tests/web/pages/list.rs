//! The list of conversations: rows are kept as they were drawn, and drawn anew when anything they
//! show has changed.

use crate::shop;

use attent_db::{Millis, Value};
use shop::{Browser, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);
const LIST: &str = "/conversations?view=open";

/// What the first row of the list says.
async fn row(browser: &mut Browser) -> String {
    let text = browser.get(LIST).await.body;
    let from = text.find("class=\"row\"").expect("a row");
    let to = text[from..].find("</li>").expect("its end");
    text[from..from + to].to_owned()
}

fn change(shop: &Shop, sql: &'static str, values: Vec<Value>) {
    let changed = shop.db.write_now(move |tx| tx.run(sql, &values));
    assert_eq!(changed, Ok(1));
}

#[tokio::test]
async fn an_address_that_is_none_of_ours_is_a_page_too() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        for (path, status) in [
            ("/conversations/abc", 404),
            ("/conversations/abc/parts/x", 404),
            ("/customers/18446744073709551616", 404),
            ("/conversations?view=open&view=late", 404),
            ("/settings/teams/1/retirement", 405),
        ] {
            let got = ona.get(path).await;
            assert_eq!(got.status, status, "{path}");
            assert!(
                got.body.contains("There is nothing here"),
                "{path}: {}",
                got.body
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_row_is_drawn_anew_when_what_it_shows_has_changed() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let form = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Lamp"),
            ("body", "She called."),
        ];
        ona.post("/conversations/new", &form).await;
        change(
            &shop,
            "UPDATE conversation SET state = 'open', waiting_since = $1",
            vec![NOW.into()],
        );
        let first = row(&mut ona).await;
        assert!(first.contains("Lamp") && first.contains("Rosa"), "{first}");
        assert_eq!(row(&mut ona).await, first, "nothing changed");
        change(&shop, "UPDATE conversation SET subject = 'Chair'", vec![]);
        assert!(row(&mut ona).await.contains("Chair"));
        change(&shop, "UPDATE customer SET name = 'Rosalind'", vec![]);
        assert!(row(&mut ona).await.contains("Rosalind"));
        change(&shop, "UPDATE conversation SET priority = 'urgent'", vec![]);
        assert_ne!(row(&mut ona).await, first);
        let before = row(&mut ona).await;
        shop.clock.set(NOW.plus(Millis::from_minutes(7).0));
        let later = row(&mut ona).await;
        assert!(later.contains("7 min") && later != before, "{later}");
        change(&shop, "UPDATE staff SET language = 'lt'", vec![]);
        assert_ne!(row(&mut ona).await, later, "in another language");
    })
    .await;
}
