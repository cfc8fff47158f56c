//! What is kept aside for a customer.

use crate::{begun, count, shop::on_both};

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
