//! The view of one's own drafts: their number beside the other views, their first words in the rows,
//! and the way back to where one wrote.

use attent_core::{
    conversations::entries::{self, Holder},
    files::Shelf,
    ids::DraftId,
};
use axum::http::Method;
use scraper::{Html, Selector};

use super::{
    NOW,
    shop::{Answer, MAILBOX, on_both},
};

const DRAFTS: &str = "/conversations?view=drafts";

/// What the first element that matches says.
fn words(page: &Answer, selector: &str) -> String {
    let selector = Selector::parse(selector).expect("a selector");
    let html = Html::parse_document(&page.body);
    let found = html.select(&selector).next().expect("it is there");
    found.text().collect()
}

#[tokio::test]
async fn what_one_began_to_write_is_found_again() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        shop.takes_in("From: Rosa <rosa@example.com>\r\nTo: desk@example.com\r\nSubject: The bell\r\nMessage-ID: <bell@example.com>\r\n\r\nIt is silent.\r\n");
        let list = ona.get("/conversations?view=open").await;
        let tab = ".views a[href='/conversations?view=drafts']";
        assert!(!list.has(tab), "nothing was begun");
        assert!(list.has("a.item[href='/conversations?view=drafts']"), "the view is there");
        let row = list.attribute(".rows a.row", "href").expect("a conversation");
        let there = row.split('?').next().expect("a path").to_owned();

        // The composer saves by itself.
        let draft = format!("{there}/draft/note");
        assert_eq!(ona.ask(Method::PUT, &draft, "body=Ask+%3Cb%3EJonas%3C%2Fb%3E+first&seen=0".to_owned()).await.status, 204);
        let list = ona.get("/conversations?view=open").await;
        assert!(list.has(tab), "in sight until it is done");
        assert_eq!(words(&list, &format!("{tab} .count")), "1");
        let list = ona.get(DRAFTS).await;
        assert_eq!(words(&list, ".rows a.row .start"), "draft Ask <b>Jonas</b> first");
        let back = list.attribute(".rows a.row", "href").expect("the way back");
        assert_eq!(back, format!("{there}?view=drafts&write=note"));
        let page = ona.get(&back).await;
        assert!(page.body.contains("Ask &lt;b&gt;Jonas&lt;/b&gt; first</textarea>"), "where it was written");

        // Thrown away.
        ona.post(&draft, &[]).await;
        let list = ona.get(DRAFTS).await;
        assert!(list.text().contains("You have no drafts"), "{}", list.text());
    })
    .await;
}

#[tokio::test]
async fn a_first_mail_taken_back_stands_among_the_drafts() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        ona.post("/settings/mailboxes/new", &MAILBOX).await;
        let form = [
            ("channel", "mail"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Lamp"),
            ("body", "It is here."),
        ];
        ona.post("/conversations/new", &form).await;
        let id = shop
            .db
            .read_now(|tx| tx.one("SELECT id FROM entry", &[], |row| row.get::<i64>(0)));
        let undo = format!("/entries/{}/undo", id.expect("read").expect("the mail"));
        ona.post(&undo, &[]).await;
        let waiting = ona.get("/conversations?view=waiting").await;
        assert!(!waiting.has(".rows a.row"), "nobody is waited for");
        let drafts = ona.get(DRAFTS).await;
        assert_eq!(words(&drafts, ".rows a.row .start"), "draft It is here.");
        assert!(words(&drafts, ".rows a.row .chips").contains("nothing sent yet"));

        // Whoever only looks on has no drafts to be led to.
        shop.db
            .write_now(|tx| tx.run("UPDATE staff SET role = 'viewer'", &[]))
            .expect("she only looks on");
        let list = ona.get("/conversations?view=open").await;
        assert!(!list.has("a[href='/conversations?view=drafts']"));
    })
    .await;
}

#[tokio::test]
async fn what_a_draft_carries_is_in_sight_and_comes_off() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        shop.takes_in("From: Rosa <rosa@example.com>\r\nTo: desk@example.com\r\nSubject: The bell\r\nMessage-ID: <bell@example.com>\r\n\r\nIt is silent.\r\n");
        let list = ona.get("/conversations?view=open").await;
        let row = list.attribute(".rows a.row", "href").expect("a conversation");
        let there = row.split('?').next().expect("a path").to_owned();
        ona.ask(Method::PUT, &format!("{there}/draft/note"), "body=See+the+plan&seen=0".to_owned()).await;
        let kept = shop.db.write_now(|tx| {
            let draft = tx.one("SELECT id FROM draft", &[], |row| row.get(0))?;
            let draft = DraftId(draft.expect("the draft"));
            for name in ["plan.pdf", "bill.pdf"] {
                let file = Shelf::in_database().put(name.as_bytes())?;
                entries::attach(tx, Holder::Draft(draft), name, "application/pdf", &file)?;
            }
            Ok::<_, attent_core::Error>(())
        });
        kept.expect("two files");
        let page = ona.get(&format!("{there}?write=note")).await;
        assert_eq!(page.attributes(".compose .files a.file", "href").len(), 2);
        let first = page.attribute(".compose button[name=detach]", "value").expect("a way off");
        let form = [("body", "See the plan, Jonas"), ("seen", "0"), ("detach", first.as_str())];
        let done = ona.multipart(&format!("{there}/note"), &form).await;
        assert_eq!(done.to(), format!("{there}?write=note"));
        let page = ona.get(done.to()).await;
        assert_eq!(words(&page, ".compose .files a.file span"), "bill.pdf");
        assert!(page.body.contains("See the plan, Jonas</textarea>"), "what was typed stays");
        // A file of somebody else's is not theirs to take off.
        let form = [("body", "See the bill"), ("seen", "0"), ("detach", "1")];
        ona.multipart(&format!("{there}/note"), &form).await;
        let page = ona.get(done.to()).await;
        assert!(page.has(".compose button[name=detach]"));
    })
    .await;
}
