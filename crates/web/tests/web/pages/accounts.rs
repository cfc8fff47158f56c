//! How people come in: the first visit, invitations, resets, guessing, sessions, roles.

use crate::shop;

use attent_db::{Millis, params};
use axum::http::StatusCode;
use shop::{Browser, FIRST, MAILBOX, PASSWORD, Shop, on_both};

/// `/links/...` out of a whole address.
fn path_of(link: &str) -> String {
    link.strip_prefix(shop::BASE)
        .expect("a link of ours")
        .to_owned()
}

/// Invites someone while no mailbox sends; the link that is shown once.
async fn invited(owner: &mut Browser, name: &str, email: &str, role: &str) -> String {
    let fields = [("name", name), ("email", email), ("role", role)];
    let answer = owner.post("/settings/people/new", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    path_of(
        &answer
            .attribute("input[readonly]", "value")
            .expect("the link to hand over"),
    )
}

async fn joined(shop: &Shop, owner: &mut Browser, name: &str, role: &str) -> Browser {
    let email = format!("{}@example.com", name.to_lowercase());
    let link = invited(owner, name, &email, role).await;
    let mut browser = shop.browser();
    let answer = browser.post(&link, &[("password", PASSWORD)]).await;
    assert_eq!(answer.to(), "/", "{}", answer.text());
    browser
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> shop::Answer {
    browser
        .post(
            "/sign-in",
            &[("email", email), ("password", password), ("to", "/profile")],
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_visitor_is_led_through_setting_up() {
    on_both(async |shop| {
        let mut first = shop.browser();
        assert_eq!(
            first.get("/conversations").await.to(),
            "/sign-in?to=/conversations"
        );
        assert_eq!(first.get("/sign-in").await.to(), "/set-up");
        assert!(first.get("/set-up").await.has("input[name=owner_name]"));

        let mut wrong = FIRST.to_vec();
        wrong[2].1 = "short";
        let answer = first.post("/set-up", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            answer
                .attribute("input[name=owner_name]", "value")
                .as_deref(),
            Some("Ona")
        );
        assert_eq!(
            answer.attribute("input[name=password]", "value").as_deref(),
            Some("")
        );
        assert!(answer.has("#f-password-error"));

        assert_eq!(first.post("/set-up", FIRST).await.to(), "/set-up/mailbox");
        for step in ["/set-up/mailbox", "/set-up/colleagues", "/set-up/next"] {
            assert_eq!(first.get(step).await.status, StatusCode::OK, "{step}");
        }
        let answer = shop.browser().post("/set-up", FIRST).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(shop.browser().get("/set-up").await.to(), "/");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_works_once_and_opening_it_changes_nothing() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let link = invited(&mut owner, "Rasa", "rasa@example.com", "staff").await;
        let mut rasa = shop.browser();
        for _ in 0..2 {
            assert!(rasa.get(&link).await.text().contains("Rasa"));
        }
        let answer = rasa.post(&link, &[("password", "short")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(rasa.post(&link, &[("password", PASSWORD)]).await.to(), "/");
        assert!(
            rasa.get("/profile")
                .await
                .text()
                .contains("rasa@example.com")
        );
        assert_eq!(
            shop.browser().get(&link).await.status,
            StatusCode::NOT_FOUND
        );
        let again = shop.browser().post(&link, &[("password", PASSWORD)]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    })
    .await;
}

/// A mailbox that could send; nobody talks to it here.
async fn mailbox(owner: &mut Browser) {
    let answer = owner.post("/settings/mailboxes/new", &MAILBOX).await;
    assert!(
        answer.to().starts_with("/settings/mailboxes/"),
        "{}",
        answer.text()
    );
}

/// The words of the newest mail about an account, unsealed.
fn letter(shop: &Shop) -> Option<(String, String)> {
    let row = shop.db.read_now(|tx| {
        tx.one(
            "SELECT recipients, words FROM outgoing WHERE purpose = 'account'
              ORDER BY id DESC LIMIT 1",
            &params![],
            |row| Ok((row.get::<String>(0)?, row.get::<Vec<u8>>(1)?)),
        )
    });
    let (recipients, sealed) = row.expect("a query")?;
    assert!(
        !String::from_utf8_lossy(&sealed).contains("/links/"),
        "the secret is readable"
    );
    let letter = shop.seal.open_letter(&sealed).expect("our seal");
    Some((recipients, letter.text))
}

fn link_in(words: &str) -> String {
    let word = words
        .split_whitespace()
        .find(|word| word.contains("/links/"));
    path_of(word.expect("a link"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_set_anew_by_mail_and_ends_every_session() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        mailbox(&mut owner).await;
        let mut lost = shop.browser();
        let nobody = lost
            .post("/sign-in/forgotten", &[("email", "nobody@example.com")])
            .await;
        assert!(letter(&shop).is_none());
        let somebody = lost
            .post("/sign-in/forgotten", &[("email", "Ona@Example.com")])
            .await;
        assert_eq!(
            (nobody.status, nobody.text()),
            (somebody.status, somebody.text())
        );
        let (recipients, words) = letter(&shop).expect("a mail");
        assert!(recipients.contains("ona@example.com"));

        let link = link_in(&words);
        let new = "another horse battery";
        assert_eq!(lost.post(&link, &[("password", new)]).await.to(), "/");
        assert!(
            owner.get("/profile").await.to().starts_with("/sign-in"),
            "the old session ended"
        );
        assert_eq!(
            sign_in(&mut shop.browser(), "ona@example.com", PASSWORD)
                .await
                .status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            sign_in(&mut shop.browser(), "ona@example.com", new)
                .await
                .to(),
            "/profile"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_goes_out_by_mail_once_a_mailbox_sends() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        mailbox(&mut owner).await;
        let fields = [
            ("name", "Rasa"),
            ("email", "rasa@example.com"),
            ("role", "staff"),
        ];
        assert_eq!(
            owner.post("/settings/people/new", &fields).await.to(),
            "/settings/people"
        );
        let (_, words) = letter(&shop).expect("a mail");
        assert!(
            shop.browser()
                .get(&link_in(&words))
                .await
                .text()
                .contains("Rasa")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_and_strangers_look_like_colleagues() {
    on_both(async |shop| {
        shop.owner().await;
        let mut known = shop.browser();
        let mut unknown = shop.browser();
        let one = sign_in(&mut known, "ona@example.com", "wrong").await;
        let other = sign_in(&mut unknown, "nobody@example.com", "wrong").await;
        assert_eq!((one.status, one.text()), (other.status, other.text()));
        assert!(known.cookie.is_none());
        for _ in 0..9 {
            sign_in(&mut known, "ona@example.com", "wrong").await;
        }
        let barred = sign_in(&mut known, "ona@example.com", PASSWORD).await;
        assert_eq!(barred.status, StatusCode::TOO_MANY_REQUESTS);
        shop.clock.pass(Millis::from_minutes(16).0);
        assert_eq!(
            sign_in(&mut known, "ona@example.com", PASSWORD).await.to(),
            "/profile"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_stays_on_this_site_and_signing_out_ends_the_session() {
    on_both(async |shop| {
        shop.owner().await;
        for (to, expect) in [
            ("/customers", "/customers"),
            ("//evil.example", "/"),
            ("https://evil.example/", "/"),
        ] {
            let fields = [
                ("email", "ona@example.com"),
                ("password", PASSWORD),
                ("to", to),
            ];
            assert_eq!(
                shop.browser().post("/sign-in", &fields).await.to(),
                expect,
                "{to}"
            );
        }
        let mut browser = shop.browser();
        sign_in(&mut browser, "ona@example.com", PASSWORD).await;
        let stolen = browser.clone();
        assert_eq!(browser.post("/sign-out", &[]).await.to(), "/sign-in");
        assert!(browser.cookie.is_none());
        assert!(
            { stolen }
                .get("/profile")
                .await
                .to()
                .starts_with("/sign-in")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_password_ends_the_other_sessions() {
    on_both(async |shop| {
        let mut here = shop.owner().await;
        let mut there = shop.browser();
        sign_in(&mut there, "ona@example.com", PASSWORD).await;
        let new = "another horse battery";
        let wrong = here
            .post(
                "/profile/password",
                &[("old", "not this"), ("password", new)],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.has("#f-old-error"));
        let right = here
            .post("/profile/password", &[("old", PASSWORD), ("password", new)])
            .await;
        assert_eq!(right.to(), "/profile");
        assert_eq!(here.get("/profile").await.status, StatusCode::OK);
        assert!(there.get("/profile").await.to().starts_with("/sign-in"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_gets_its_pages() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let mut manager = joined(&shop, &mut owner, "Mia", "manager").await;
        let mut staff = joined(&shop, &mut owner, "Sam", "staff").await;
        let mut viewer = joined(&shop, &mut owner, "Vic", "viewer").await;
        for (path, least) in [
            ("/profile", 0),
            ("/settings/teams", 1),
            ("/settings/mailboxes", 1),
            ("/outbox", 1),
            ("/settings/mailboxes/new", 2),
            ("/settings/business", 2),
            ("/settings/people", 2),
            ("/settings/people/new", 2),
            ("/settings/places", 2),
            ("/settings/tokens", 2),
            ("/settings/audit", 2),
            ("/quarantine", 2),
            ("/set-up/mailbox", 3),
        ] {
            let all = [&mut viewer, &mut staff, &mut manager, &mut owner];
            for (role, browser) in all.into_iter().enumerate() {
                let status = browser.get(path).await.status;
                let expect = if role >= least {
                    StatusCode::OK
                } else {
                    StatusCode::FORBIDDEN
                };
                assert_eq!(status, expect, "{path} by {role}");
            }
        }
        let fields = [
            ("name", "Max"),
            ("email", "max@example.com"),
            ("role", "owner"),
        ];
        let answer = manager.post("/settings/people/new", &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let team = [("name", "Workshop")];
        assert_eq!(
            staff.post("/settings/teams", &team).await.status,
            StatusCode::FORBIDDEN
        );
        assert!(
            manager
                .post("/settings/teams", &team)
                .await
                .to()
                .starts_with("/settings/teams/")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_kept_and_a_wrong_form_comes_back_as_typed() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let change = [
            ("name", "Riverside"),
            ("language", "lv"),
            ("time_zone", "Europe/Nowhere"),
            ("currency", "EUR"),
            ("country", "LV"),
            ("version", "1"),
        ];
        let wrong = owner.post("/settings/business", &change).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let zone = wrong.attribute("input[name=time_zone]", "value");
        assert_eq!(zone.as_deref(), Some("Europe/Nowhere"));
        let mut right = change;
        right[2].1 = "Europe/Riga";
        assert_eq!(
            owner.post("/settings/business", &right).await.to(),
            "/settings/business"
        );

        let token = [("name", "Web shop"), ("role", "staff"), ("days", "30")];
        let made = owner.post("/settings/tokens", &token).await;
        let text = made
            .attribute("input[readonly]", "value")
            .expect("the token");
        assert!(text.starts_with("att_"));
        assert!(
            !owner.get("/settings/tokens").await.has("input[readonly]"),
            "shown once"
        );

        let number = [
            ("setting", "reopen-days"),
            ("value", "9999"),
            ("version", "0"),
        ];
        let answer = owner.post("/settings/business/numbers", &number).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let notices = owner
            .post("/profile/notices", &[("mention.app", "on")])
            .await;
        assert_eq!(notices.to(), "/profile");
        let profile = owner.get("/profile").await;
        assert!(profile.has("input[name='mention.app'][checked]"));
        assert!(!profile.has("input[name='mention.mail'][checked]"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_is_signed_out_and_may_come_back() {
    on_both(async |shop| {
        let mut owner = shop.owner().await;
        let mut sam = joined(&shop, &mut owner, "Sam", "staff").await;
        let id: i64 = shop
            .db
            .read_now(|tx| {
                tx.one(
                    "SELECT id FROM staff WHERE name = 'Sam'",
                    &params![],
                    |row| row.get(0),
                )
            })
            .expect("a query")
            .expect("Sam");
        let page = format!("/settings/people/{id}");
        assert!(owner.get(&page).await.text().contains("Sam"));
        assert_eq!(owner.post(&format!("{page}/leaving"), &[]).await.to(), page);
        assert!(sam.get("/profile").await.to().starts_with("/sign-in"));
        assert_eq!(owner.post(&format!("{page}/return"), &[]).await.to(), page);
        assert_eq!(
            sign_in(&mut sam, "sam@example.com", PASSWORD).await.to(),
            "/profile"
        );
    })
    .await;
}
