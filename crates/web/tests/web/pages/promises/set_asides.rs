//! What is kept aside for a customer.

use attent_core::{Actor, ids::PromiseId, set_asides};
use attent_db::Millis;
use attent_web::promise_letters::{self, Kind};
use rand::{RngCore, SeedableRng, rngs::SmallRng};

use super::{
    begun, count,
    let_down::link,
    shop::{BASE, on_both},
};

#[tokio::test]
async fn something_is_kept_for_a_customer() {
    on_both(async |shop| {
        let (mut ona, _) = begun(&shop).await;
        let rosa = count(&shop, "SELECT MIN(id) FROM customer").to_string();
        let wrong = [
            ("customer", rosa.as_str()),
            ("item", ""),
            ("days", "7"),
            ("discount", "5,50 eur"),
        ];
        let back = ona.post("/set-asides", &wrong).await;
        assert_eq!(back.status, 422);
        let typed = back.attribute("input[name=discount]", "value");
        assert_eq!(typed.as_deref(), Some("5,50 eur"));
        let unread = [wrong[0], wrong[1], ("days", "0"), ("discount", "some")];
        let back = ona.post("/set-asides", &unread).await;
        for field in ["item", "days", "discount"] {
            let said = format!("#f-{field}-error");
            assert!(back.has(&said), "all at once: {field}: {}", back.text());
        }
        let fine = [
            wrong[0],
            ("item", "Blue helmet"),
            wrong[2],
            ("shelf", "B4"),
            ("discount", "5.50"),
        ];
        let kept = ona.post("/set-asides", &fine).await;
        assert_eq!(kept.to(), format!("/customers/{rosa}"), "{}", kept.text());
        let page = ona.get(&format!("/customers/{rosa}")).await.text();
        assert!(
            page.contains("We kept this for you") && page.contains("B4"),
            "{page}"
        );
        let list = ona.get("/set-asides").await;
        // Keeping it longer is asked on a page of its own: a table cuts off what opens in a line.
        let longer = list.attribute("td.acts a[href$='/extension']", "href");
        let longer = longer.expect("a link");
        let asks = ona.get(&longer).await;
        assert!(
            asks.has("input[name=until]") && !asks.has(".error"),
            "{}",
            asks.body
        );
        let past = ona.post(&longer, &[("until", "yesterday")]).await;
        assert_eq!(past.status, 422);
        assert!(past.has("#f-until-error"), "{}", past.text());
        let collect = list.attribute("td.acts form", "action").expect("an act");
        assert_eq!(ona.post(&collect, &[]).await.to(), "/set-asides?state=kept");
        let over = ona.get("/set-asides?state=collected").await;
        assert!(over.text().contains("Blue helmet"));
    })
    .await;
}

#[tokio::test]
async fn what_was_not_collected_is_told_by_its_name_and_goes_to_the_next() {
    on_both(async |shop| {
        let (mut ona, _) = begun(&shop).await;
        let nora = [
            ("channel", "phone"),
            ("to", "Nora <nora@example.com>"),
            ("subject", "Helmet"),
            ("body", "She would like one."),
        ];
        ona.post("/conversations/new", &nora).await;
        let [rosa, nora] = ["MIN", "MAX"].map(|which| match which {
            "MIN" => count(&shop, "SELECT MIN(id) FROM customer").to_string(),
            _ => count(&shop, "SELECT MAX(id) FROM customer").to_string(),
        });
        let form = [
            ("customer", rosa.as_str()),
            ("item", "Blue helmet"),
            ("days", "1"),
        ];
        ona.post("/set-asides", &form).await;
        let next = [
            ("customer", nora.as_str()),
            form[1],
            form[2],
            ("in_line", "on"),
        ];
        ona.post("/set-asides", &next).await;
        let line = ona.get("/set-asides?state=in-line").await;
        assert!(
            line.text().contains("Take out of the line"),
            "{}",
            line.text()
        );
        shop.clock.pass(Millis::from_days(1));
        let over = shop.db.write_now(|tx| {
            for id in set_asides::to_expire(tx, 10)? {
                set_asides::expire(tx, id)?;
            }
            Ok::<_, attent_core::Error>(())
        });
        over.expect("its day is over");
        let told = ona.get("/notices").await;
        for said in [
            "Blue helmet · Rosa",
            "Tell them that it is here: Blue helmet",
        ] {
            assert!(told.text().contains(said), "{said}: {}", told.text());
        }
        assert!(
            told.has("a.row[href='/set-asides?state=expired']"),
            "{}",
            told.body
        );
        let kept = ona.get("/set-asides").await.text();
        assert!(kept.contains("Nora") && !kept.contains("Rosa"), "{kept}");

        // Told in words that are hers: that it is here, and how long it is kept.
        let promise = PromiseId(count(&shop, "SELECT MAX(id) FROM promise"));
        let letter = |seed: u64| {
            let written = shop.db.write_now(move |tx| {
                let mut dice = SmallRng::seed_from_u64(seed);
                let dice: &mut dyn RngCore = &mut dice;
                promise_letters::write(tx, &Actor::system(), BASE, Some(dice), promise, Kind::Done)
            });
            written.expect("a letter")
        };
        let here = letter(7);
        assert_eq!(here.subject, "It is here, and kept for you");
        let text = here.words.text;
        let said = "it is here, and we keep it for you until 27 Nov 2026: Blue helmet";
        assert!(text.contains(said), "{text}");
        let own = shop.browser().get(&link(&text)).await.text();
        assert!(
            own.contains("We tell you when it is here: Blue helmet"),
            "{own}"
        );
        let aside = count(&shop, "SELECT MAX(id) FROM set_aside");
        ona.post(&format!("/set-asides/{aside}/collection"), &[])
            .await;
        let text = letter(8).words.text;
        let said = "we promised you: We tell you when it is here: Blue helmet";
        assert!(
            text.contains(said) && text.contains("It is done."),
            "{text}"
        );
    })
    .await;
}
