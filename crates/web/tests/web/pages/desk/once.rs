//! What stands on a page for once, and what stays there.

use super::{
    NOW,
    shop::{MAILBOX, on_both},
};

#[tokio::test]
async fn what_is_shown_once_is_not_asked_for_anew() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        assert!(ona.get("/settings/tokens").await.has("body[data-live]"));
        let form = [("name", "Till"), ("role", "staff"), ("days", "30")];
        let made = ona.post("/settings/tokens", &form).await;
        assert!(made.has("main input[readonly]") && !made.has("body[data-live]"));

        let form = [
            ("name", "Petra"),
            ("email", "petra@two.example"),
            ("role", "staff"),
            ("language", ""),
        ];
        let invited = ona.post("/settings/people/new", &form).await;
        assert!(invited.has("main input[readonly]") && !invited.has("body[data-live]"));
    })
    .await;
}

#[tokio::test]
async fn in_a_sample_the_link_is_shown_as_no_mail_leaves() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        ona.post("/settings/mailboxes/new", &MAILBOX).await;
        let petra = [
            ("name", "Petra"),
            ("email", "petra@two.example"),
            ("role", "staff"),
        ];
        let by_mail = ona.post("/settings/people/new", &petra).await;
        assert_eq!(by_mail.to(), "/settings/people");
        shop.db
            .write_now(|tx| tx.run("UPDATE business SET sample = $1", &attent_db::params![true]))
            .expect("it is a sample");
        let tom = [
            ("name", "Tom"),
            ("email", "tom@two.example"),
            ("role", "staff"),
        ];
        let by_hand = ona.post("/settings/people/new", &tom).await;
        assert!(by_hand.has("main input[readonly]"));
    })
    .await;
}

#[tokio::test]
async fn the_words_one_looks_for_stay_in_their_field() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let field = "form.search input[name=q]";
        let page = ona.get("/search?q=dvira%C4%8Dio+%26+Co").await;
        assert_eq!(
            page.attribute(field, "value").as_deref(),
            Some("dviračio & Co")
        );
        let page = ona.get("/customers?q=rosa").await;
        assert_eq!(page.attribute(field, "value").as_deref(), Some(""));
        let page = ona.get("/search").await;
        assert!(
            !page.text().contains("What we found"),
            "nothing was looked for"
        );
    })
    .await;
}
