//! The keyboard's help says every key that a page has, and none that no page has.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use super::{
    NOW,
    shop::{Answer, on_both},
};

/// What `keys.js` and the browser do by themselves, and what stands in a toast.
const NOT_AT_A_BUTTON: [&str; 8] = ["j", "k", "x", "?", "Esc", "Enter", "Ctrl k", "z"];

/// The keys of each line of the help.
fn said(page: &Answer) -> BTreeSet<String> {
    let html = Html::parse_document(&page.body);
    let select = |selector| Selector::parse(selector).expect("a selector");
    let (line, key) = (select("dialog#keys li"), select("kbd"));
    let names = |li: scraper::ElementRef<'_>| {
        let names: Vec<String> = li.select(&key).map(|key| key.text().collect()).collect();
        names.join(" ")
    };
    html.select(&line).map(names).collect()
}

#[tokio::test]
async fn the_help_says_every_key_that_a_page_has_and_no_other() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        shop.takes_in("From: Rosa <rosa@example.com>\r\nTo: desk@example.com\r\nSubject: The bell\r\nMessage-ID: <bell@example.com>\r\n\r\nIt is silent.\r\n");
        ona.post("/counter/arrivals", &[("mark", "blue jacket")]).await;
        let list = ona.get("/conversations?view=open").await;
        let row = list.attribute(".rows a.row", "href").expect("a conversation");
        let row = row.split('?').next().expect("a path").to_owned();
        let mut on_pages = BTreeSet::new();
        let note = format!("{row}?write=note");
        for path in ["/today", "/conversations?view=open", &row, &note, "/counter"] {
            let page = ona.get(path).await;
            let here: BTreeSet<String> = page.attributes("[data-key]", "data-key").into_iter().collect();
            assert!(here.contains("/") && here.contains("g c"), "{path}: {here:?}");
            assert!(page.has("button[commandfor=keys]"), "{path}: a way to find it");
            let unsaid: Vec<_> = here.difference(&said(&page)).cloned().collect();
            assert!(unsaid.is_empty(), "{path} has keys that the help does not say: {unsaid:?}");
            on_pages.extend(here);
        }
        let mut gone = said(&list);
        gone.retain(|key| !on_pages.contains(key) && !NOT_AT_A_BUTTON.contains(&key.as_str()));
        assert!(gone.is_empty(), "no page has them: {gone:?}");
        shop.db
            .write_now(|tx| tx.run("UPDATE staff SET role = 'viewer'", &[]))
            .expect("she only looks on");
        let looks = said(&ona.get("/conversations?view=open").await);
        assert!(looks.contains("j") && looks.contains("g c"), "{looks:?}");
        assert!(!looks.contains("e") && !looks.contains("g s"), "{looks:?}");
    })
    .await;
}
