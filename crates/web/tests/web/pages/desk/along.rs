//! A conversation becomes part of another while somebody writes in it; and two customers in one.

use axum::http::Method;

use super::{
    NOW,
    shop::{Answer, Browser, MAILBOX, Shop, on_both},
};

/// Rosa's and Jonas's, each with a way to be written in.
async fn two(shop: &Shop) -> (Browser, [String; 2]) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    ona.post("/settings/mailboxes/new", &MAILBOX).await;
    let mut both = [String::new(), String::new()];
    for (at, name) in ["rosa", "jonas"].into_iter().enumerate() {
        shop.takes_in(&format!("From: {name} <{name}@example.com>\r\nTo: desk@example.com\r\nSubject: {name}'s bell\r\nMessage-ID: <{name}@example.com>\r\n\r\nIt is silent.\r\n"));
        let list = ona.get("/conversations?view=open").await;
        let rows = list.attributes(".rows a.row", "href");
        let mut paths = rows.iter().filter_map(|row| row.split('?').next());
        let new = paths.rfind(|path| *path != both[0]);
        both[at] = new.expect("a conversation").to_owned();
    }
    (ona, both)
}

async fn merge(ona: &mut Browser, into: &str, from: &str) {
    let page = ona.get(from).await;
    let number = page.text();
    let (_, number) = number.split_once('#').expect("its number");
    let number: String = number.chars().take_while(char::is_ascii_digit).collect();
    let merged = ona
        .post(&format!("{into}/merge"), &[("value", &number)])
        .await;
    assert_eq!(merged.status, 303, "{}", merged.body);
}

fn written(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("data-main").expect("a composer");
    let (text, _) = rest.split_once("</textarea>").expect("its end");
    text.split_once('>').expect("its text").1.trim().to_owned()
}

#[tokio::test]
async fn words_typed_over_a_merge_are_kept_and_sent_by_nobody_unseen() {
    on_both(async |shop| {
        let (mut ona, [stays, goes]) = two(&shop).await;
        merge(&mut ona, &stays, &goes).await;
        assert!(
            !ona.get(&goes).await.has("form.compose"),
            "nothing is written there any more"
        );

        // A page from before the merge saves, and shows what it saved.
        let draft = format!("{goes}/draft/reply");
        let saved = ona
            .ask(
                Method::PUT,
                &draft,
                "to=jonas%40example.com&body=At+ten&seen=0".to_owned(),
            )
            .await;
        assert_eq!(saved.status, 204);
        let page = ona.get(&goes).await;
        assert_eq!(written(&page), "At ten");
        assert!(
            page.text()
                .contains("This conversation is part of another one now")
        );

        // Send is pressed there: nothing leaves, and the words stand where it goes on.
        let form = [
            ("to", "jonas@example.com"),
            ("body", "At ten, Jonas"),
            ("seen", "0"),
            ("then", "wait"),
        ];
        let sent = ona.multipart(&format!("{goes}/reply"), &form).await;
        assert_eq!(sent.status, 303);
        assert_eq!(sent.to(), stays);
        let page = ona.get(&stays).await;
        assert!(
            page.text()
                .contains("What you began to write in #1002 stands here too"),
            "{}",
            page.text()
        );
        assert_eq!(written(&page), "At ten, Jonas");
        assert_eq!(
            page.attribute("#f-to", "value").as_deref(),
            Some("jonas@example.com")
        );
        let queued = shop.db.read_now(|tx| {
            tx.one("SELECT COUNT(*) FROM outgoing", &[], |row| {
                row.get::<i64>(0)
            })
        });
        assert_eq!(queued.expect("read"), Some(0));

        // Sent from there, they are gone from both.
        let along = page
            .attribute("input[name=along]", "value")
            .expect("which words stand there");
        let form = [
            ("to", "jonas@example.com"),
            ("body", "At ten, Jonas"),
            ("seen", "99999999999999999"),
            ("then", "wait"),
            ("along", along.as_str()),
        ];
        let sent = ona.multipart(&format!("{stays}/reply"), &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        assert_eq!(written(&ona.get(&stays).await), "");
        assert!(!ona.get(&goes).await.has("form.compose"));
    })
    .await;
}

#[tokio::test]
async fn a_note_goes_on_as_a_note() {
    on_both(async |shop| {
        let (mut ona, [stays, goes]) = two(&shop).await;
        merge(&mut ona, &stays, &goes).await;
        let noted = ona
            .multipart(
                &format!("{goes}/note"),
                &[("body", "She is cross"), ("seen", "0")],
            )
            .await;
        assert_eq!(noted.to(), format!("{stays}?write=note"));
        assert_eq!(written(&ona.get(noted.to()).await), "She is cross");
    })
    .await;
}

#[tokio::test]
async fn the_other_customer_is_named_and_added_by_a_press() {
    on_both(async |shop| {
        let (mut ona, [rosa, jonas]) = two(&shop).await;
        let page = ona.get(&rosa).await;
        assert!(!page.has("button[name=add]"), "she is alone");
        merge(&mut ona, &rosa, &jonas).await;
        let page = ona.get(&rosa).await;
        let to = page.attribute("#f-to", "value").expect("whom it goes to");
        let other = page
            .attribute("button[name=add]", "value")
            .expect("the other");
        assert_ne!(
            to.contains("rosa@"),
            to.contains("jonas@"),
            "one of them: {to}"
        );
        assert_ne!(other.contains("rosa@"), to.contains("rosa@"), "{other}");
        assert!(
            page.text()
                .contains("wrote here too, and this answer does not go there")
        );

        let form = [
            ("to", to.as_str()),
            ("body", "Both are here"),
            ("seen", "0"),
            ("then", "wait"),
            ("add", other.as_str()),
        ];
        let added = ona.multipart(&format!("{rosa}/reply"), &form).await;
        assert_eq!(added.status, 303);
        assert_eq!(added.to(), rosa);
        let page = ona.get(&rosa).await;
        let to = page.attribute("#f-to", "value").expect("whom it goes to");
        assert!(to.contains("rosa@") && to.contains("jonas@"), "{to}");
        assert_eq!(written(&page), "Both are here");
        assert!(!page.has("button[name=add]"));
    })
    .await;
}
