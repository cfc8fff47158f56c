//! Mail: a voucher's letter, a stranger let in, what waits in quarantine.

use attent_core::{channels::mailboxes, files::Shelf, ids::MailId, incoming, outgoing::TokenKeys};
use attent_db::params;
use serde_json::json;

use super::{Desk, customer, euros, on_each_engine};

#[test]
fn a_voucher_is_written_to_its_customer() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = customer(desk);
            let later = "2027-02-01T00:00:00Z";
            let new = json!({"customer": rosa, "occasion": "delay", "expires_at": later, "value": euros(1000)});
            let issued = desk.post("owner", "/vouchers", new).await;
            assert_eq!(issued.status, 201, "{}", issued.text);
            let at = format!("/vouchers/{}/mail", issued.text_of("id"));
            let no = desk.post("staff", &at, json!(null)).await;
            assert_eq!(no.json["code"], "error-no-recipient", "{}", no.text);
            let address = json!({"kind": "email", "value": "rosa@example.com"});
            desk.post("staff", &format!("/customers/{rosa}/identities"), address).await;
            let no = desk.post("staff", &at, json!(null)).await;
            assert_eq!(no.json["code"], "error-no-mailbox-sends", "{}", no.text);
            connects(desk).await;
            assert_eq!(desk.post("viewer", &at, json!(null)).await.status, 403);
            let sent = desk.post("staff", &at, json!(null)).await;
            assert_eq!(sent.status, 201, "{}", sent.text);
            let entry = desk.get("staff", &format!("/entries/{}", sent.text_of("entry"))).await;
            let text = entry.text_of("text");
            assert!(text.contains(&issued.text_of("code")), "{text}");
            assert!(text.contains("http://localhost/yours/"), "{text}");
            assert_eq!(entry.json["to"][0]["address"], "rosa@example.com");
        });
    });
}

pub(super) async fn connects(desk: &Desk) {
    let server = json!({"host": "127.0.0.1", "port": 9, "security": "none", "user": "help@example.com", "password": "sesame"});
    let mailbox = json!({"name": "Help", "address": "help@example.com", "imap": server, "smtp": server, "untested": true});
    let made = desk.post("manager", "/mailboxes", mailbox).await;
    assert_eq!(made.status, 201, "{}", made.text);
}

/// Eve writes of a lamp.
pub(super) const RAW: &str = "From: Eve <eve@example.com>\r\nTo: help@example.com\r\nSubject: Lamp\r\n\
                   Message-ID: <1@example.com>\r\nDate: Mon, 16 Nov 2026 10:00:00 +0000\r\n\r\nBroken.\r\n";

async fn comes(desk: &Desk, filed: bool) -> MailId {
    connects(desk).await;
    arrives(desk, RAW, filed)
}

/// The mail as it came, and whether it is filed too.
pub(super) fn arrives(desk: &Desk, raw: &str, filed: bool) -> MailId {
    let letter = incoming::read(raw.as_bytes(), &Shelf::in_database()).expect("a letter");
    let bytes = Shelf::in_database().put(raw.as_bytes()).expect("bytes");
    desk.owner_does(move |tx, owner| {
        let mailbox = mailboxes::list(tx, owner)?.remove(0).id;
        let arrival = incoming::Arrival {
            mailbox,
            came_by: incoming::CameBy::Pipe,
            bytes: bytes.clone(),
            sent_from: None,
            peer: None,
        };
        let mail = incoming::receive(tx, &arrival)?.mail;
        if filed {
            let rules = incoming::Rules {
                keys: TokenKeys::from_secret(b"of this test"),
                reopen_days: 30,
                authenticity: None,
                trusted: true,
                history: None,
                live: true,
            };
            incoming::file(tx, mail, &letter, &rules)?;
        } else {
            incoming::quarantine(tx, mail, "unreadable")?;
        }
        Ok(mail)
    })
}

#[test]
fn a_stranger_is_let_in() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            comes(desk, true).await;
            let all = desk.get("staff", "/conversations").await;
            let id = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            // As filing leaves one that came with a token of ours from somebody unknown.
            desk.owner_does(|tx, _| {
                tx.run("UPDATE entry SET outside = TRUE", &params![])?;
                tx.run("UPDATE conversation SET waiting_since = NULL", &params![])?;
                Ok(())
            });
            let entries = desk
                .get("staff", &format!("/conversations/{id}/entries"))
                .await;
            let entry = entries.json["items"][0]["id"]
                .as_str()
                .expect("one")
                .to_owned();
            assert_eq!(
                entries.json["items"][0]["outside"], true,
                "{}",
                entries.text
            );
            let at = format!("/entries/{entry}/acceptance");
            assert_eq!(desk.post("viewer", &at, json!(null)).await.status, 403);
            for _ in 0..2 {
                let done = desk.post("staff", &at, json!(null)).await;
                assert_eq!(done.json["outside"], false, "{}", done.text);
            }
            let now = desk.get("staff", &format!("/conversations/{id}")).await;
            assert!(now.json["waiting_since"].is_string(), "{}", now.text);
            assert_eq!(desk.events("entry.stranger_accepted"), 1);
        });
    });
}

#[test]
fn what_waits_in_quarantine_is_read_as_it_came() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let mail = comes(desk, false).await;
            let at = format!("/quarantine/{mail}");
            let raw = desk.get("manager", &format!("{at}/raw")).await;
            assert_eq!((raw.status.as_u16(), raw.text.as_str()), (200, RAW));
            assert_eq!(raw.headers["content-type"], "application/octet-stream");
            assert_eq!(desk.get("staff", &format!("{at}/raw")).await.status, 403);
            let again = desk
                .post("manager", &format!("{at}/retry"), json!(null))
                .await;
            assert_eq!(again.status, 204, "{}", again.text);
            // What does not wait is read through its conversation.
            assert_eq!(desk.get("manager", &format!("{at}/raw")).await.status, 404);
        });
    });
}

/// Eve writes in HTML, and sends a file along.
const PARTS: &str = "From: Eve <eve@example.com>\r\nTo: help@example.com\r\nSubject: Lamp\r\n\
    Message-ID: <2@example.com>\r\nDate: Mon, 16 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=x\r\n\r\n\
    --x\r\nContent-Type: text/html\r\n\r\n<p>It is <b>broken</b>.</p><script>alert(1)</script>\r\n\
    --x\r\nContent-Type: text/plain; name=\"order.txt\"\r\n\
    Content-Disposition: attachment; filename=\"order.txt\"\r\n\r\nOrder 7\r\n--x--\r\n";

#[test]
fn a_mail_is_read_as_html_as_it_came_and_with_its_files() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            arrives(desk, PARTS, true);
            let all = desk.get("staff", "/conversations").await;
            let talk = all.json["items"][0]["id"].as_str().expect("one").to_owned();
            let entries = desk
                .get("viewer", &format!("/conversations/{talk}/entries"))
                .await;
            let entry = &entries.json["items"][0];
            let at = format!("/entries/{}", entry["id"].as_str().expect("an id"));
            assert_eq!(entry["has_html"], true, "{entry}");
            let html = desk.get("viewer", &format!("{at}/html")).await;
            let written = html.text_of("written");
            assert!(written.contains("<b>broken</b>"), "{}", html.text);
            assert!(!written.contains("script"), "{}", html.text);
            let raw = desk.get("viewer", &format!("{at}/raw")).await;
            assert_eq!((raw.status.as_u16(), raw.text.as_str()), (200, PARTS));
            let file = &entry["attachments"][0];
            assert_eq!(file["name"], "order.txt", "{entry}");
            let bytes = format!("/attachments/{}", file["id"].as_str().expect("an id"));
            let bytes = desk.get("viewer", &bytes).await;
            assert_eq!(bytes.text.trim_end(), "Order 7");
            assert_eq!(bytes.headers["content-disposition"], "attachment");
            // What nobody wrote in HTML has none, and what was typed here came as no mail.
            let note = format!("/conversations/{talk}/notes");
            let note = desk.post("staff", &note, json!({"text": "Seen"})).await;
            for what in ["html", "raw"] {
                let none = format!("/entries/{}/{what}", note.text_of("id"));
                let none = desk.get("viewer", &none).await;
                assert_eq!(none.status, 404, "{what}: {}", none.text);
            }
        });
    });
}
