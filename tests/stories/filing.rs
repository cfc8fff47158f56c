//! Filing many at once: a slow or poisoned mail harms no other, and where mails are from is asked of
//! DNS where no server of ours says it.

use std::{sync::Arc, time::Duration};

use attent::{House, READING_BUDGET, Role, file_waiting, start};
use attent_core::{
    Error,
    channels::Security,
    ids::MailboxId,
    incoming::{self, Arrival, CameBy},
};
use attent_testing::plans::whole_reads;
use mail_auth::{
    common::{crypto::Ed25519Key, headers::HeaderWriter},
    dkim::DkimSigner,
};

use crate::{
    dns::Zone,
    support::{asked, house, mailbox, number, server, set_up, until},
};

fn desk(folder: &tempfile::TempDir, dns: &str) -> (House, MailboxId) {
    let desk = house(&folder.path().join("data"), &[("dns", dns.to_owned())]);
    set_up(&desk);
    let mailbox = mailbox(&desk, "desk@example.com", None, None, false);
    (desk, mailbox)
}

fn receive(desk: &House, mailbox: MailboxId, raw: &str, peer: Option<&str>) {
    let arrival = Arc::new(Arrival {
        mailbox,
        came_by: if peer.is_some() {
            CameBy::Smtp
        } else {
            CameBy::Imap
        },
        bytes: desk
            .shelf
            .put(raw.as_bytes())
            .expect("a place on the shelf"),
        sent_from: peer.map(|_| "ana@shop.example".to_owned()),
        peer: peer.map(str::to_owned),
    });
    let received = desk.db.write_now(move |tx| incoming::receive(tx, &arrival));
    received.expect("received");
}

fn mail(number: usize, more: &str) -> String {
    format!(
        "From: Ana <ana@shop.example>\r\nTo: desk@example.com\r\nSubject: Order {number}\r\nDate: Wed, 25 Nov 2026 10:00:00 +0000\r\nMessage-ID: <{number}@shop.example>\r\n{more}\r\nWhere is order {number}?\r\n"
    )
}

#[test]
fn many_are_filed_in_order_and_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mailbox) = desk(&folder, "off");
    for number in 0..50 {
        let answers = format!("In-Reply-To: <{}@shop.example>\r\n", number / 10 * 10);
        let more = if number % 10 == 0 { "" } else { &answers };
        receive(&desk, mailbox, &mail(number, more), None);
    }
    assert_eq!(file_waiting(&desk, READING_BUDGET).expect("filed"), 50);
    assert_eq!(
        number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'filed'"),
        50
    );
    // Each answer found what it answers, though both were written at once.
    assert_eq!(number(&desk, "SELECT COUNT(*) FROM conversation"), 5);
    let moments =
        "SELECT COUNT(DISTINCT m.received_at) FROM entry e JOIN mail m ON m.id = e.mail_id";
    assert_eq!(
        number(&desk, moments),
        number(&desk, "SELECT COUNT(DISTINCT received_at) FROM mail")
    );
    let commits = number(&desk, "SELECT COUNT(DISTINCT created_at) FROM entry");
    assert!(commits <= 3, "20 in a transaction: {commits}");
    desk.db.close();
}

#[test]
fn a_mail_that_cannot_be_written_is_set_aside_and_the_others_are_filed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mailbox) = desk(&folder, "off");
    // The database itself refuses one of them.
    let trap = desk.db.write_now(|tx| {
        let sql = "CREATE TRIGGER poison BEFORE INSERT ON entry WHEN NEW.text LIKE '%order 7?%'
                   BEGIN SELECT RAISE(ABORT, 'poison'); END";
        Ok::<_, Error>(tx.run(sql, &[]).map(drop)?)
    });
    trap.expect("a trap");
    for number in 0..20 {
        receive(&desk, mailbox, &mail(number, ""), None);
    }
    while file_waiting(&desk, READING_BUDGET).expect("filed") > 0 {}
    assert_eq!(
        number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'filed'"),
        19
    );
    let aside = "SELECT because FROM mail WHERE state = 'quarantined'";
    let because = asked(&desk, aside, |row| row.get::<String>(0));
    assert_eq!(because.as_deref(), Some("because-unreadable"));
    assert_eq!(
        number(&desk, "SELECT COUNT(*) FROM entry WHERE kind = 'in'"),
        19
    );
    desk.db.close();
}

#[test]
fn what_takes_too_long_to_read_is_set_aside_and_the_others_are_filed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, mailbox) = desk(&folder, "off");
    let (slow, takes) = slow_mail(&desk);
    assert!(takes > Duration::from_millis(200), "slow: {takes:?}");
    let budget = takes / 3;
    receive(&desk, mailbox, &mail(1, ""), None);
    receive(&desk, mailbox, &slow, None);
    for number in 2..6 {
        receive(&desk, mailbox, &mail(number, ""), None);
    }
    file_waiting(&desk, budget).expect("filed");
    assert_eq!(
        number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'filed'"),
        5
    );
    let aside = "SELECT because FROM mail WHERE state = 'quarantined'";
    let because = asked(&desk, aside, |row| row.get::<String>(0));
    assert_eq!(because.as_deref(), Some("because-too-slow"));
    // With time enough it can be read: a person lets it in again.
    let again = "UPDATE mail SET state = 'received', because = '' WHERE state = 'quarantined'";
    let retried = desk
        .db
        .write_now(move |tx| Ok::<_, Error>(tx.run(again, &[]).map(drop)?));
    retried.expect("retried");
    file_waiting(&desk, Duration::from_secs(300)).expect("filed");
    assert_eq!(
        number(&desk, "SELECT COUNT(*) FROM mail WHERE state = 'filed'"),
        6
    );
    desk.db.close();
}

/// A mail that is slow to read, and how long it takes on this machine.
fn slow_mail(desk: &House) -> (String, Duration) {
    let html = "<div style=\"color:red\"><p>Where is it? <b>Tell me!</b></p>".repeat(100_000);
    let raw = mail(9, "Content-Type: text/html; charset=utf-8\r\n") + &html;
    let began = std::time::Instant::now();
    incoming::read(raw.as_bytes(), &desk.shelf).expect("any bytes are a mail");
    (raw, began.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn dns_says_where_a_mail_is_from() {
    attent_net::tls::install_provider();
    let zone = Zone::default();
    let server = zone.serve().await;
    let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ED25519).expect("a key");
    let public = base64(key.public_key_raw());
    zone.txt(
        "k._domainkey.shop.example",
        &format!("v=DKIM1; k=ed25519; p={public}"),
    );
    zone.txt("shop.example", "v=spf1 ip4:192.0.2.1 -all");
    zone.txt("_dmarc.shop.example", "v=DMARC1; p=reject");
    let signer = Ed25519Key::from_pkcs8_der(&key.serialize_der()).expect("the key");
    let signer = DkimSigner::from_key(signer)
        .domain("shop.example")
        .selector("k");
    let signer = signer.headers(["From", "To", "Subject", "Date"]);
    let plain = mail(4, "");
    let signature = signer.sign(plain.as_bytes()).expect("signed");
    let signed = format!("{}{plain}", signature.to_header());

    tokio::task::spawn_blocking(move || {
        let folder = tempfile::tempdir().expect("a folder");
        let (desk, mailbox) = desk(&folder, &server.to_string());
        receive(&desk, mailbox, &mail(1, ""), Some("192.0.2.1"));
        receive(&desk, mailbox, &mail(2, ""), Some("198.51.100.9"));
        receive(&desk, mailbox, &mail(3, ""), Some("127.0.0.1"));
        receive(&desk, mailbox, &signed, None);
        assert_eq!(file_waiting(&desk, READING_BUDGET).expect("filed"), 4);
        let of = |sql| asked(&desk, sql, |row| row.get::<Option<String>>(0)).flatten();
        let (pass, fail) = (
            r#"{"spf":"pass","dkim":"none","dmarc":"pass","domain":"shop.example"}"#,
            r#"{"spf":"fail","dkim":"none","dmarc":"fail","domain":null}"#,
        );
        let by_dkim = r#"{"spf":"none","dkim":"pass","dmarc":"pass","domain":"shop.example"}"#;
        assert_eq!(
            of("SELECT authenticity FROM entry WHERE message_id LIKE '1@%'").as_deref(),
            Some(pass)
        );
        assert_eq!(
            of("SELECT authenticity FROM entry WHERE message_id LIKE '2@%'").as_deref(),
            Some(fail)
        );
        // A server beside us forwarded it: there is nothing to ask.
        assert_eq!(
            of("SELECT authenticity FROM entry WHERE message_id LIKE '3@%'"),
            None
        );
        assert_eq!(
            of("SELECT authenticity FROM entry WHERE message_id LIKE '4@%'").as_deref(),
            Some(by_dkim)
        );
        desk.db.close();
    })
    .await
    .expect("told");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_dns_holds_nothing_up() {
    attent_net::tls::install_provider();
    let deaf = tokio::net::UdpSocket::bind("127.0.0.1:0")
        .await
        .expect("a socket");
    let server = deaf.local_addr().expect("its address");
    tokio::task::spawn_blocking(move || {
        let folder = tempfile::tempdir().expect("a folder");
        let (desk, mailbox) = desk(&folder, &server.to_string());
        let began = std::time::Instant::now();
        for number in 0..60 {
            receive(&desk, mailbox, &mail(number, ""), Some("192.0.2.1"));
        }
        until("all to be filed", || {
            (file_waiting(&desk, READING_BUDGET).expect("filed") == 0).then_some(())
        });
        // One group waited, the others did not ask any more.
        assert!(
            began.elapsed() < Duration::from_secs(9),
            "{:?}",
            began.elapsed()
        );
        let unasked =
            "SELECT COUNT(*) FROM entry WHERE authenticity LIKE '%\"dmarc\":\"temperror\"%'";
        assert_eq!(number(&desk, unasked), 60);
        desk.db.close();
    })
    .await
    .expect("told");
    drop(deaf);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_loop_reads_a_growing_table_from_end_to_end() {
    const TRIED: &str = "SELECT COUNT(*) FROM outgoing WHERE attempts > 0";
    attent_net::tls::install_provider();
    let folder = tempfile::tempdir().expect("a folder");
    let desk = house(&folder.path().join("data"), &[("dns", "off".to_owned())]);
    set_up(&desk);
    // Nobody listens there: the acknowledgement is taken, and tried later.
    let out = server(&desk, 9, Security::None, "", "");
    let mailbox = mailbox(&desk, "desk@example.com", None, Some(out), true);
    let notes = desk.db.note_statements();
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false);
    let running = running.await.expect("started");
    let looking = desk.clone();
    tokio::task::spawn_blocking(move || {
        receive(&looking, mailbox, &mail(1, ""), None);
        until("the acknowledgement to be tried", || {
            let tried = number(&looking, TRIED);
            (tried > 0).then_some(())
        });
    })
    .await
    .expect("tried");
    let mut noted = notes.take();
    noted.retain(|one| !one.sql.contains(TRIED));
    drop(notes);
    assert!(noted.len() > 100, "the loops ran: {}", noted.len());
    let db = desk.db.clone();
    let whole = tokio::task::spawn_blocking(move || whole_reads(&db, noted));
    let whole = whole.await.expect("explained");
    assert!(whole.is_empty(), "{whole:#?}");
    running.stop().await;
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
