//! The full circle: a customer's mail server -> ours -> Attent -> the customer -> Attent again.

use attent::{Role, start};
use attent_core::{
    Actor, Error,
    channels::Security,
    conversations::{self, Reply, Then, participants},
    ids::ConversationId,
};
use attent_net::{
    Encryption, Login, Server,
    smtp::{Envelope, Timeouts, send},
    tls::Trust,
};
use attent_testing::mail_servers::MailServers;

use crate::support::{asked, house, mailbox, number, server, set_up, until};

const DESK: &str = "desk@example.com";
const ANA: &str = "ana@example.com";

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_comes_is_answered_and_the_answer_to_it_finds_its_place() {
    attent_net::tls::install_provider();
    let Some(servers) = MailServers::start() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let ca = folder.path().join("ca.pem");
    std::fs::write(&ca, &servers.ca_pem).expect("written");
    let settings = [("ca_file", ca.display().to_string())];
    let desk = house(&folder.path().join("data"), &settings);
    let ona = set_up(&desk);
    let (imap, smtp) = (servers.imap_port, servers.smtp_port);
    let fetch = server(&desk, imap, Security::Starttls, DESK, servers.password);
    let out = server(&desk, smtp, Security::None, "", "");
    mailbox(&desk, DESK, Some(fetch), Some(out), false);
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false)
        .await
        .expect("it starts");

    write(
        &servers,
        "Subject: Brakes\r\nMessage-ID: <one@example.com>\r\n",
        "They squeal.",
    )
    .await;
    let id = until("the mail", || {
        asked(&desk, "SELECT id FROM conversation", |row| row.get(0))
    });
    let id = ConversationId(id);

    let sent = answer(&desk, ona, id);
    until("the answer to be sent", || {
        let sql = "SELECT COUNT(*) FROM outgoing WHERE state = 'sent'";
        (number(&desk, sql) == 1).then_some(())
    });
    let mails = until("the answer at Ana's", || {
        let new = servers.maildir(ANA);
        let all = files_below(&new);
        all.iter()
            .find(|text| text.contains("Bring it in"))
            .cloned()
    });
    assert!(mails.contains(&sent), "our Message-ID: {mails}");
    assert!(mails.contains("In-Reply-To: <one@example.com>"), "{mails}");

    let header = format!(
        "Subject: Re: Brakes\r\nIn-Reply-To: <{sent}>\r\nMessage-ID: <two@example.com>\r\n"
    );
    write(&servers, &header, "Tomorrow at nine.").await;
    until("the second mail", || {
        let sql = "SELECT COUNT(*) FROM entry WHERE kind = 'in'";
        (number(&desk, sql) == 2).then_some(())
    });
    assert_eq!(number(&desk, "SELECT COUNT(*) FROM conversation"), 1);
    let because = asked(
        &desk,
        "SELECT because FROM entry WHERE message_id = 'two@example.com'",
        |row| row.get::<String>(0),
    );
    assert_eq!(because.as_deref(), Some("because-token-reply"));
    running.stop().await;
}

/// Ana's mail program hands a mail to her server.
async fn write(servers: &MailServers, header: &str, text: &str) {
    let server = Server {
        host: "localhost".to_owned(),
        port: servers.smtp_port,
        encryption: Encryption::None,
        login: Login::None,
        trust: Trust::only(servers.ca_pem.as_bytes()).expect("an authority"),
        hello: "ana.example.com".to_owned(),
    };
    let envelope = Envelope::new(Some(ANA), [DESK]).expect("addresses");
    let mail = format!(
        "From: Ana <{ANA}>\r\nTo: {DESK}\r\n{header}Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\n{text}\r\n"
    );
    let sent = send(&server, &envelope, mail.as_bytes(), Timeouts::default()).await;
    sent.unwrap_or_else(|error| panic!("{error}\n{}", servers.logs()));
}

/// Answers with the Message-ID of the answer.
fn answer(desk: &attent::House, ona: attent_core::ids::StaffId, id: ConversationId) -> String {
    let keys = desk.keys.clone();
    let actor = Actor::staff(ona, attent_core::Role::Owner, Vec::new());
    let entry: Result<_, Error> = desk.db.write_now(move |tx| {
        let reply = Reply {
            recipients: participants::proposed(tx, id)?,
            text: "Bring it in.".to_owned(),
            seen: conversations::newest_entry(tx, id)?,
            anyway: false,
            then: Then::Wait,
            draft: None,
            press_key: None,
            layout: None,
        };
        let entry = conversations::reply(tx, &actor, &keys, id, &reply, 0)?.entry;
        conversations::entries::find(tx, &actor, entry)
    });
    entry
        .expect("answered")
        .message_id
        .expect("a mail has a Message-ID")
}

fn files_below(folder: &std::path::Path) -> Vec<String> {
    let Ok(all) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    all.flatten()
        .flat_map(|entry| match entry.path() {
            path if path.is_dir() => files_below(&path),
            path => std::fs::read(path)
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
                .into_iter()
                .collect(),
        })
        .collect()
}
