//! A mail's way through real servers: OpenSMTPD takes it, Dovecot keeps it, we read it back.

// The source alone: the crate around it would bring two databases into this test.
#[expect(dead_code, reason = "this test needs only a part of it")]
#[path = "../../testing/src/mail_servers.rs"]
mod mail_servers;
mod support;

use std::time::Duration;

use attent_net::imap::{Contents, Limits, Purpose, Session, Waited};
use attent_net::smtp::{self, Envelope};
use attent_net::tls::Trust;
use attent_net::{Encryption, Server, Trouble, imap};
use mail_servers::MailServers;
use support::{password, server};

fn trusting(servers: &MailServers, port: u16, encryption: Encryption) -> Server {
    Server {
        host: "localhost".into(),
        encryption,
        login: password(servers.users[0], servers.password),
        trust: Trust::only(servers.ca_pem.as_bytes()).unwrap(),
        ..server(port)
    }
}

async fn fetch_all(session: &mut Session, expected: usize) -> Vec<(u32, Vec<u8>)> {
    let mut got = Vec::new();
    let (mut after, limits) = (
        0,
        Limits {
            messages: 7,
            ..Limits::default()
        },
    );
    for _ in 0..200 {
        let batch = session.fetch_since(after, limits).await.unwrap();
        after = batch.through;
        for message in batch.messages {
            assert!(message.received.is_some());
            match message.contents {
                Contents::Whole(raw) => got.push((message.uid, raw)),
                other => panic!("{other:?}"),
            }
        }
        if got.len() >= expected && !batch.more {
            return got;
        }
        if !batch.more {
            session.idle(Duration::from_secs(10)).await.unwrap();
        }
    }
    panic!("only {} of {expected} came", got.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_out_and_comes_in() {
    let Some(servers) = MailServers::start() else {
        return;
    };
    every_way_in_works(&servers).await;
    wrong_ways_are_named(&servers).await;
    let mails = sent_mails_come_back_byte_for_byte(&servers).await;
    large_mails_are_reported(&servers).await;
    idle_hears_of_new_mail(&servers, mails).await;
    copies_are_kept_and_marks_are_made(&servers).await;
}

async fn every_way_in_works(servers: &MailServers) {
    let smtp = server(servers.smtp_port);
    assert_eq!(
        smtp::check(&smtp, smtp::Timeouts::default()).await,
        Ok(()),
        "{}",
        servers.logs()
    );
    for (port, encryption) in [
        (servers.imap_port, Encryption::None),
        (servers.imap_port, Encryption::StartTls),
        (servers.imaps_port, Encryption::Implicit),
    ] {
        let server = trusting(servers, port, encryption);
        let checked = imap::check(&server, imap::Timeouts::default()).await;
        assert_eq!(checked, Ok(()), "{}", servers.logs());
    }
}

async fn wrong_ways_are_named(servers: &MailServers) {
    let times = imap::Timeouts::default();
    let smtp = trusting(servers, servers.smtp_port, Encryption::StartTls);
    let clear = smtp::check(&smtp, smtp::Timeouts::default()).await;
    assert_eq!(clear, Err(Trouble::NoStartTls));
    let mut imaps = trusting(servers, servers.imaps_port, Encryption::Implicit);
    imaps.login = password(servers.users[0], "wrong");
    let refused = imap::check(&imaps, times).await;
    assert!(
        matches!(refused, Err(Trouble::AuthRefused(_))),
        "{refused:?}"
    );
    imaps.trust = Trust::system().unwrap();
    let stranger = imap::check(&imaps, times).await;
    assert!(
        matches!(stranger, Err(Trouble::CertificateNotTrusted(_))),
        "{stranger:?}"
    );
    imaps.trust = Trust::only(servers.ca_pem.as_bytes()).unwrap();
    imaps.host = "127.0.0.2".into();
    let elsewhere = imap::check(&imaps, times).await;
    assert_eq!(elsewhere, Err(Trouble::Refused));
}

/// Gives how many there are now.
async fn sent_mails_come_back_byte_for_byte(servers: &MailServers) -> usize {
    let server = server(servers.smtp_port);
    let envelope = Envelope::new(Some(servers.users[1]), [servers.users[0]]).unwrap();
    let count = 20;
    for number in 0..count {
        let mail = mail(number);
        let sent = smtp::send(
            &server,
            &envelope,
            mail.as_bytes(),
            smtp::Timeouts::default(),
        )
        .await;
        assert_eq!(sent.unwrap().accepted, [servers.users[0]]);
    }
    let imap = trusting(servers, servers.imaps_port, Encryption::Implicit);
    let mut session = Session::connect(&imap, imap::Timeouts::default())
        .await
        .unwrap();
    let opened = session.open_folder("INBOX").await.unwrap();
    assert!(opened.uid_validity > 0);
    let got = fetch_all(&mut session, count).await;
    assert!(got.is_sorted_by_key(|(uid, _)| *uid));
    let texts: Vec<_> = got
        .iter()
        .map(|(_, raw)| String::from_utf8_lossy(raw))
        .collect();
    for number in 0..count {
        let mail = mail(number);
        let found = texts.iter().filter(|text| text.ends_with(&mail)).count();
        assert_eq!(found, 1, "mail {number}: {}", servers.logs());
    }
    // Beyond the last there is nothing, though `n:*` names the last one.
    let last = got.last().unwrap().0;
    let beyond = session.fetch_since(last, Limits::default()).await.unwrap();
    assert_eq!(
        (beyond.messages, beyond.through, beyond.more),
        (vec![], last, false)
    );
    // Reading left no mark.
    assert_eq!(seen(servers), 0);
    session.leave().await;
    count
}

fn mail(number: usize) -> String {
    format!(
        "From: Ana <ana@example.com>\r\nTo: desk@example.com\r\nSubject: mail {number}\r\nMessage-ID: <{number}@example.com>\r\nDate: Wed, 25 Nov 2026 10:00:00 +0000\r\n\r\n.\r\n..dots\r\n(bracket {{3}}\r\nκαλημέρα {number}\r\n"
    )
}

async fn large_mails_are_reported(servers: &MailServers) {
    let imap = trusting(servers, servers.imaps_port, Encryption::Implicit);
    let mut session = Session::connect(&imap, imap::Timeouts::default())
        .await
        .unwrap();
    session.open_folder("INBOX").await.unwrap();
    let small = Limits {
        message_bytes: 10,
        ..Limits::default()
    };
    let batch = session.fetch_since(0, small).await.unwrap();
    assert!(!batch.messages.is_empty());
    for message in &batch.messages {
        assert!(matches!(message.contents, Contents::TooLarge { bytes } if bytes > 10));
    }
    let uid = batch.messages[0].uid;
    assert!(session.fetch_one(uid, 1 << 20).await.unwrap().is_some());
    assert_eq!(session.fetch_one(uid, 10).await, Err(Trouble::TooMuch));
    assert_eq!(session.fetch_one(999_999, 10).await, Ok(None));
}

async fn idle_hears_of_new_mail(servers: &MailServers, so_far: usize) {
    let imap = trusting(servers, servers.imap_port, Encryption::StartTls);
    let mut session = Session::connect(&imap, imap::Timeouts::default())
        .await
        .unwrap();
    session.open_folder("INBOX").await.unwrap();
    let got = fetch_all(&mut session, so_far).await;
    let quiet = session.idle(Duration::from_millis(300)).await;
    assert_eq!(quiet, Ok(Waited::Timeout));

    let smtp = server(servers.smtp_port);
    let envelope = Envelope::new(None, [servers.users[0]]).unwrap();
    let mail = mail(999);
    let sending = smtp::send(&smtp, &envelope, mail.as_bytes(), smtp::Timeouts::default());
    let (news, sent) = tokio::join!(session.idle(Duration::from_secs(20)), sending);
    sent.unwrap();
    assert_eq!(news, Ok(Waited::Changed));
    let after = got.last().unwrap().0;
    let batch = session.fetch_since(after, Limits::default()).await.unwrap();
    assert_eq!(batch.messages.len(), 1);
}

async fn copies_are_kept_and_marks_are_made(servers: &MailServers) {
    let imap = trusting(servers, servers.imaps_port, Encryption::Implicit);
    let mut session = Session::connect(&imap, imap::Timeouts::default())
        .await
        .unwrap();
    let folders = session.folders().await.unwrap();
    let purpose = |purpose| folders.iter().find(|f| f.purpose == purpose).unwrap();
    assert_eq!(purpose(Purpose::Inbox).name, "INBOX");
    assert!(folders.iter().any(|folder| folder.name == "Offene Fälle"));
    let sent = purpose(Purpose::Sent).name.clone();

    let copy = mail(7);
    session.keep_copy(&sent, copy.as_bytes()).await.unwrap();
    let opened = session.open_folder(&sent).await.unwrap();
    assert_eq!(opened.messages, 1);
    let batch = session.fetch_since(0, Limits::default()).await.unwrap();
    assert_eq!(
        batch.messages[0].contents,
        Contents::Whole(copy.into_bytes())
    );
    let nowhere = session.keep_copy("No such folder", b"x").await;
    assert!(matches!(nowhere, Err(Trouble::Protocol(_))), "{nowhere:?}");

    // A folder opened for reading only takes no marks, whatever the server says.
    session.open_folder("INBOX").await.unwrap();
    let batch = session.fetch_since(0, Limits::default()).await.unwrap();
    let uid = batch.messages[0].uid;
    let _answer = session.mark_seen(uid).await;
    assert_eq!(seen(servers), 0);
    session.open_folder_for_marking("INBOX").await.unwrap();
    session.mark_seen(uid).await.unwrap();
    assert_eq!(seen(servers), 1);
}

/// How many mails in the first mailbox carry the mark `\Seen`.
fn seen(servers: &MailServers) -> usize {
    let files = std::fs::read_dir(servers.maildir(servers.users[0]).join("cur")).unwrap();
    let names = files
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned());
    names
        .filter(|name| {
            name.rsplit(',')
                .next()
                .is_some_and(|flags| flags.contains('S'))
        })
        .count()
}
