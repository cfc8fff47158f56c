//! The first visit says everything that is wrong at once, and keeps what was typed.

use crate::shop;

use axum::http::StatusCode;
use shop::{Answer, FIRST, MAILBOX, on_both};

/// The fields that are marked, in the order of the summary above the form.
fn marked(answer: &Answer) -> Vec<String> {
    let links = answer.attributes("#refused .errors a", "href");
    let names = links
        .iter()
        .filter_map(|link| link.strip_prefix("#f-").map(str::to_owned));
    let names: Vec<String> = names.collect();
    for name in &names {
        let error = format!("#f-{name}-error");
        assert!(answer.has(&error), "{name} is not marked at its field");
    }
    names
}

fn kept(answer: &Answer, fields: &[(&str, &str)]) {
    for (name, typed) in fields {
        let is = answer.attribute(&format!("[name={name}]"), "value");
        let chosen = format!("select[name={name}] option[value=\"{typed}\"][selected]");
        assert!(
            is.as_deref() == Some(*typed) || answer.has(&chosen),
            "{name} was {typed} and is {is:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_with_the_first_step_is_said_at_once() {
    on_both(async |shop| {
        let mut first = shop.browser();
        first.language = "lt";
        let wrong = [
            ("owner_name", ""),
            ("owner_email", "ona"),
            ("password", "short"),
            ("business_name", ""),
            ("language", "lv"),
            ("time_zone", "Vilnius"),
            ("currency", "euro"),
            ("country", "Latvia"),
        ];
        let answer = first.post("/set-up", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            marked(&answer),
            [
                "owner_name",
                "owner_email",
                "password",
                "business_name",
                "country",
                "time_zone",
                "currency"
            ]
        );
        kept(
            &answer,
            &[
                ("owner_email", "ona"),
                ("language", "lv"),
                ("time_zone", "Vilnius"),
                ("currency", "euro"),
                ("country", "Latvia"),
                ("password", ""),
            ],
        );
        assert!(
            answer.text().contains("Dar reikia pataisyti 7 vietas"),
            "{}",
            answer.text()
        );
        // One wrong thing elsewhere, and the password is asked for again though it would do.
        let mut nearly = FIRST.to_vec();
        nearly[0].1 = " ";
        let answer = first.post("/set-up", &nearly).await;
        assert_eq!(marked(&answer), ["owner_name"]);
        assert!(!answer.body.contains(shop::PASSWORD));
        assert_eq!(first.post("/set-up", FIRST).await.to(), "/set-up/mailbox");
    })
    .await;
}

/// A port of this machine where nobody listens.
fn closed_port() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener
        .local_addr()
        .expect("an address")
        .port()
        .to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_hears_of_its_fields_and_of_its_servers_at_once() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let port = closed_port();
        let typed = [
            ("address", "help"),
            ("name", ""),
            ("password", "open sesame"),
            ("imap_host", "127.0.0.1"),
            ("imap_port", port.as_str()),
            ("imap_security", "none"),
            ("smtp_host", "mail example"),
            ("smtp_port", "70000"),
            ("smtp_security", "starttls"),
            ("since", "30"),
            ("language", "en"),
        ];
        for page in ["/set-up/mailbox", "/settings/mailboxes/new"] {
            let answer = owner.post(page, &typed).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
            assert_eq!(
                marked(&answer),
                ["address", "name", "smtp_host", "smtp_port"],
                "{page}"
            );
            let said = answer.text();
            assert!(said.contains("refuses the connection"), "{said}");
            // Two servers, each with a name and a port: the summary says which is meant.
            assert!(said.contains("For sending (SMTP), Port: "), "{said}");
            kept(&answer, &typed[3..10]);
            kept(&answer, &[("address", "help"), ("password", "")]);
            assert!(answer.has("details#servers-open[open]"), "{page}");
        }

        // A wrong field of a server is seen although nobody could try that server.
        let fields = [
            ("address", "help@example.com"),
            ("name", "Help"),
            ("imap_host", "127.0.0.1"),
            ("imap_port", "none"),
            ("imap_security", "none"),
        ];
        let answer = owner.post("/set-up/mailbox", &fields).await;
        assert_eq!(marked(&answer), ["imap_port"]);
        assert!(answer.has("details#servers-open[open]"));
        assert!(!answer.has("button[name=anyway]"), "nothing was tried");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_must_be_typed_again_is_asked_for_where_it_is_typed() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let (port, other) = (closed_port(), closed_port());
        let fields = |imap: &'static str| {
            [
                ("address", "help@example.com"),
                ("name", "Help"),
                ("password", "open sesame"),
                ("imap_host", imap),
                ("imap_port", port.as_str()),
                ("imap_security", "none"),
                ("imap_user", "help"),
                ("smtp_host", "127.0.0.1"),
                ("smtp_port", other.as_str()),
                ("smtp_security", "none"),
                ("smtp_user", "help"),
                ("folder", "INBOX"),
                ("language", "en"),
                ("version", "1"),
                ("anyway", "yes"),
            ]
        };
        let added = owner
            .post("/settings/mailboxes/new", &fields("127.0.0.1"))
            .await;
        let page = added.to().to_owned();
        assert!(page.starts_with("/settings/mailboxes/"), "{}", added.text());
        let mut moved = fields("localhost");
        moved[2].1 = "";
        let answer = owner.post(&page, &moved).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
        assert_eq!(marked(&answer), ["password"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_page_promises_no_mail_that_nobody_fetches() {
    on_both(async |shop| {
        let mut ona = shop.owner().await;
        let none = ona.get("/set-up/next").await;
        assert!(none.text().contains("No mailbox is connected yet"));
        let added = ona.post("/set-up/mailbox", &MAILBOX).await;
        assert_eq!(added.to(), "/set-up/colleagues", "{}", added.text());
        let last = ona.get("/set-up/next").await;
        let text = last.text();
        assert!(text.contains("does not come in by itself"), "{text}");
        assert!(!text.contains("within a minute"), "{text}");
        assert!(!text.contains("Nothing can be sent"), "{text}");
        assert!(last.has(".notice a[href^='/settings/mailboxes/']"));
    })
    .await;
}
