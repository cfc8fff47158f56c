//! What hostile mail and hostile requests get, where no other test looks. `docs/security.md` names
//! the test that holds each kind of threat.

use crate::shop;

use shop::{Shop, on_both};

const SCRIPT: &str = "<script>alert(1)</script>";

/// Answers the entry of a mail whose every word is hostile, and its files.
fn came(shop: &Shop) -> (i64, Vec<i64>) {
    let raw = format!(
        "From: \"{SCRIPT}\" <rosa@example.net>\r\nTo: desk@example.com\r\nSubject: {SCRIPT}\r\n\
         Message-ID: <1@example.net>\r\nDate: Tue, 3 Feb 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=edge\r\n\r\n\
         --edge\r\nContent-Type: text/plain\r\n\r\n{SCRIPT}\r\n\
         --edge\r\nContent-Type: image/svg+xml; name=\"{SCRIPT}.svg\"\r\n\
         Content-Disposition: inline; filename=\"{SCRIPT}.svg\"\r\n\r\n<svg onload=\"alert(1)\"/>\r\n\
         --edge\r\nContent-Type: text/html; name=\"../../etc/passwd.html\"\r\n\
         Content-Disposition: attachment; filename=\"../../etc/passwd.html\"\r\n\r\n{SCRIPT}\r\n\
         --edge--\r\n"
    );
    shop.takes_in(&raw);
    let filed = shop.db.write_now(move |tx| {
        let talk = tx.one("SELECT MAX(id) FROM conversation", &[], |row| row.get(0))?;
        let files = tx.all("SELECT id FROM attachment ORDER BY id", &[], |row| {
            row.get(0)
        })?;
        Ok::<(Option<i64>, Vec<i64>), attent_core::Error>((talk, files))
    });
    let (talk, files) = filed.expect("filed");
    (talk.expect("a conversation"), files)
}

/// Lines 1 to 4 of the table: words of strangers are text on every page, their files are saved and
/// never opened, and only those who see the conversation get them.
#[tokio::test]
async fn nothing_of_a_stranger_is_markup_and_no_file_opens() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        let (talk, files) = came(&shop);
        let talk = format!("/conversations/{talk}");
        let pages = [
            "/",
            "/conversations?view=open",
            talk.as_str(),
            "/customers",
            "/search?q=alert",
            "/notices",
            "/today",
        ];
        for path in pages {
            let page = owner.get(path).await;
            assert!(!page.body.contains(SCRIPT), "{path}: {}", page.body);
        }
        assert!(owner.get(&talk).await.body.contains("&lt;script&gt;"));
        assert_eq!(files.len(), 2, "both are kept");
        for file in files {
            for name in ["x.svg", "image?inline=1"] {
                let path = format!("/attachments/{file}/{name}");
                let got = owner.get(&path).await;
                assert_eq!(got.status, 200, "{path}");
                let says = |name: &str| got.header(name).unwrap_or_default();
                assert!(
                    says("content-disposition").starts_with("attachment"),
                    "{path}"
                );
                assert_eq!(says("x-content-type-options"), "nosniff", "{path}");
                let policy = says("content-security-policy");
                assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
                let none = shop.browser().get(&path).await;
                assert_ne!(none.status, 200, "{path} without a session");
            }
        }
    })
    .await;
}

/// Line 1 again, and 14: what every answer carries, also one that is wrong.
#[tokio::test]
async fn every_answer_says_what_a_browser_may_do() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        for path in [
            "/",
            "/sign-in",
            "/nowhere",
            "/api/v1/nowhere",
            "/health/live",
            "/api/docs",
        ] {
            let got = owner.get(path).await;
            let policy = got.header("content-security-policy").unwrap_or_default();
            for part in [
                "default-src 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            ] {
                assert!(policy.contains(part), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
            assert_eq!(
                got.header("x-content-type-options").as_deref(),
                Some("nosniff")
            );
            assert!(
                got.header("access-control-allow-origin").is_none(),
                "{path}"
            );
        }
    })
    .await;
}

/// Line 15: what stands in an address chooses from closed lists and never becomes a statement.
#[tokio::test]
async fn no_parameter_becomes_a_statement() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        for hostile in [
            "'",
            "1;DROP TABLE staff",
            "name) --",
            "%00",
            "\u{10ffff}",
            "-1",
            "1e9",
        ] {
            let word = attent_web::routes::encode(hostile);
            for path in [
                format!("/conversations?view={word}"),
                format!("/conversations?view=open&after={word}"),
                format!("/conversations?view=open&order={word}"),
                format!("/customers?after={word}"),
                format!("/customers?q={word}"),
                format!("/organisations?after={word}"),
                format!("/search?q={word}"),
                format!("/settings/audit?before={word}"),
                format!("/promises?view={word}&whose={word}"),
            ] {
                let got = owner.get(&path).await;
                assert!(got.status.as_u16() < 500, "{path}: {}", got.text());
            }
        }
        assert_eq!(owner.get("/settings/people").await.status, 200);
    })
    .await;
}

/// Line 24: a body larger than any form is refused before it is read.
#[tokio::test]
async fn a_flood_in_a_form_is_refused() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        let flood = "x".repeat(3 * 1024 * 1024);
        let got = owner.post("/organisations", &[("name", &flood)]).await;
        assert_eq!(got.status, 413, "{}", got.text());
    })
    .await;
}

/// Line 14: no form of another site does anything here, whatever it is sent to.
#[tokio::test]
async fn no_form_of_another_site_does_anything() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        let posts: Vec<&str> = include_str!("access.txt")
            .lines()
            .filter_map(|line| line.strip_prefix("POST |"))
            .filter_map(|line| line.split('|').next().map(str::trim))
            .collect();
        assert!(posts.len() > 100, "the table was read");
        for evil in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "null")],
            &[("origin", "http://desk.example.com.evil.example")],
        ] {
            owner.headers = evil;
            // The origin is looked at before the address: the others need not try every one.
            let all = if evil[0].1 == "null" {
                &posts[..]
            } else {
                &posts[..9]
            };
            for path in all {
                let path = path.replace(['{', '}'], "");
                let got = owner.post(&path, &[("value", "me")]).await;
                assert_eq!(got.status, 403, "{path} from {evil:?}");
            }
        }
        owner.headers = &[];
        assert_eq!(owner.get("/settings/people").await.status, 200);
    })
    .await;
}

/// Line 12: whoever puts a session into another's browser beforehand has nothing of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_session_from_before_signing_in_is_not_the_one_after() {
    on_both(async |shop: Shop| {
        let owner = shop.owner().await;
        let planted = owner.cookie.clone().expect("a session");
        for before in ["planted", planted.as_str()] {
            let mut victim = shop.browser();
            victim.cookie = Some(before.to_owned());
            let form = [("email", "ona@example.com"), ("password", shop::PASSWORD)];
            let got = victim.post("/sign-in", &form).await;
            assert_eq!(got.status, 303, "{}", got.text());
            let after = victim.cookie.clone().expect("a session");
            assert_ne!(after, before);
            assert_eq!(victim.get("/profile").await.status, 200);
        }
        let mut attacker = shop.browser();
        attacker.cookie = Some("planted".to_owned());
        assert_eq!(attacker.get("/profile").await.to(), "/sign-in?to=/profile");
    })
    .await;
}

/// Line 20: what a request says of the host and of proxies is in no page and in no address.
#[tokio::test]
async fn a_host_that_a_request_names_is_nowhere() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        owner.headers = &[
            ("host", "evil.example"),
            ("x-forwarded-host", "evil.example"),
            ("x-forwarded-proto", "gopher"),
            ("forwarded", "host=evil.example"),
        ];
        for path in [
            "/",
            "/today",
            "/sign-in",
            "/profile",
            "/settings/people/new",
        ] {
            let got = owner.get(path).await;
            assert!(!got.body.contains("evil.example"), "{path}");
            let to = got.header("location").unwrap_or_default();
            assert!(!to.contains("evil"), "{path} leads to {to}");
        }
        let colleague = [
            ("name", "Ben"),
            ("email", "ben@example.com"),
            ("role", "staff"),
        ];
        let got = owner.post("/settings/people/new", &colleague).await;
        assert!(!got.body.contains("evil.example"), "{}", got.text());
        assert!(
            got.body.contains(shop::BASE) || got.status == 303,
            "{}: {}",
            got.status,
            got.text()
        );
    })
    .await;
}

/// Line 21: every form that leads back leads back to this site.
#[tokio::test]
async fn no_form_leads_to_another_site() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        let (talk, _) = came(&shop);
        let chosen = talk.to_string();
        for evil in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
        ] {
            for (path, value) in [
                (format!("/conversations/{talk}/assignment"), "me"),
                ("/conversations/chosen/assignment".to_owned(), "me"),
            ] {
                let form = [
                    ("value", value),
                    ("staff", value),
                    ("conversation", chosen.as_str()),
                    ("to", evil),
                ];
                let got = owner.post(&path, &form).await;
                assert_eq!(got.to(), "/", "{path} with {evil}: {}", got.text());
            }
        }
    })
    .await;
}

/// Line 3: no address climbs out of what is served.
#[tokio::test]
async fn no_address_climbs() {
    on_both(async |shop: Shop| {
        let mut owner = shop.owner().await;
        let (_, files) = came(&shop);
        let file = files[0];
        for path in [
            "/assets/../../../../etc/passwd".to_owned(),
            "/assets/..%2f..%2f..%2fetc%2fpasswd".to_owned(),
            "/assets/%2e%2e/%2e%2e/Cargo.toml".to_owned(),
            "/assets/%00".to_owned(),
            format!("/attachments/{file}/..%2f..%2f..%2fetc%2fpasswd"),
            "/attachments/../attachments/1/x".to_owned(),
            "/attachments/1e3/x".to_owned(),
            "/guides/..%2f..%2fetc%2fpasswd".to_owned(),
        ] {
            let got = owner.get(&path).await;
            assert!(!got.body.contains("root:"), "{path}");
            assert!(!got.body.contains("[package]"), "{path}");
            assert!(got.status.as_u16() < 500, "{path}: {}", got.status);
            if got.status == 200 {
                // The name at the end is only for whoever saves it; the file is known by its id.
                let says = got.header("content-disposition").unwrap_or_default();
                assert!(says.starts_with("attachment"), "{path}: {says}");
                assert!(!says.contains('/'), "{path}: {says}");
            }
        }
    })
    .await;
}
