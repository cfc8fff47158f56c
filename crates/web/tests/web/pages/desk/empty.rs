//! An empty place offers the next thing to do, where there is one.

use super::{
    NOW,
    shop::{MAILBOX, on_both},
};

#[tokio::test]
async fn an_empty_place_offers_what_to_do_next() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        for (path, next) in [
            ("/conversations?view=mine", "/conversations?view=unassigned"),
            ("/conversations?view=open", "/conversations/new"),
            ("/conversations?view=drafts", "/conversations?view=mine"),
            ("/conversations?view=closed", "/conversations?view=open"),
            ("/customers", "/conversations/new"),
            ("/search?q=brakes", "/conversations/new"),
            ("/today", "/settings/mailboxes/new"),
            ("/promises?whose=all", "/promises/new"),
            ("/cases", "/conversations"),
            ("/refusals", "/cases"),
            ("/gestures", "/gestures/new"),
            ("/vouchers", "/vouchers/new"),
            ("/settings/standards", "/settings/standards/new"),
            ("/standards", "/settings/standards/new"),
            ("/settings/runs", "/settings/mailboxes"),
        ] {
            let page = ona.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            let offered = page.attributes(".empty .acts a", "href");
            assert!(offered.iter().any(|to| to == next), "{path}: {offered:?}");
        }
        ona.post("/settings/mailboxes/new", &MAILBOX).await;
        let offered = ona.get("/today").await.attributes(".empty .acts a", "href");
        assert_eq!(offered, ["/conversations?view=open"], "mail can come in");
        // Nobody is offered what they would be refused.
        shop.db
            .write_now(|tx| tx.run("UPDATE staff SET role = 'viewer'", &[]))
            .expect("she only looks on");
        for path in [
            "/conversations?view=open",
            "/customers",
            "/gestures",
            "/standards",
        ] {
            let offered = ona.get(path).await.attributes(".empty .acts a", "href");
            assert!(
                !offered.iter().any(|to| to.ends_with("/new")),
                "{path}: {offered:?}"
            );
        }
    })
    .await;
}
