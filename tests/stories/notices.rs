//! Whoever has not looked is told by mail: once, with a link, without a word of the customer's.

use std::sync::Arc;

use attent::{House, Role, config::Config, start};
use attent_core::{
    Actor,
    channels::Security,
    conversations,
    customers::{self, IdentityKind},
    ids::ConversationId,
};
use attent_db::{FakeClock, Millis};
use attent_mail::{Budget, parse};

use crate::{
    inbox::Inbox,
    support::{house as opened, mailbox, number, server, set_up, until},
};

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_looked_is_told_once_by_mail() {
    attent_net::tls::install_provider();
    let inbox = Inbox::start().await;

    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    opened(&data, &[]).db.close();
    let clock = Arc::new(FakeClock::at(Millis(1_795_595_880_000)));
    let open = || {
        let mut config = Config::read(&data, None).expect("right");
        config.set("base_url", Some("https://desk.example.com".to_owned()));
        House::open_at(config, clock.clone()).expect("it opens")
    };
    let desk = open();
    let ona = set_up(&desk);
    let out = server(&desk, inbox.port, Security::None, "", "");
    mailbox(&desk, "desk@example.com", None, Some(out), false);
    let talk: Result<ConversationId, attent_core::Error> = desk.db.write_now(move |tx| {
        let system = Actor::system();
        let new = customers::New {
            name: "Rosa Brandt".into(),
            language: None,
            identities: vec![(IdentityKind::Email, "rosa@example.net".to_owned())],
        };
        let rosa = customers::add(tx, &system, &new)?;
        let new = conversations::New::mail("Squealing brakes".to_owned(), rosa, tx.now());
        let talk = conversations::open(tx, &system, &new)?;
        conversations::assign(tx, &system, talk, Some(ona))?;
        Ok(talk)
    });
    let talk = talk.expect("a conversation of hers");

    let waiting = |desk: &House| {
        let asked: Result<_, attent_core::Error> =
            desk.db.read_now(|tx| attent_core::notices::unmailed(tx, 9));
        asked.expect("a list").len()
    };
    assert_eq!(waiting(&desk), 0, "at the desk one has a while to see it");

    clock.pass(Millis::from_minutes(6));
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false)
        .await
        .expect("it starts");
    until("the mail to Ona", || {
        (!inbox.mails().is_empty()).then_some(())
    });
    until("it to be noted", || {
        let sent = "SELECT COUNT(*) FROM outgoing WHERE state = 'sent' AND purpose = 'notice'";
        (number(&desk, sent) == 1).then_some(())
    });
    clock.pass(Millis::from_minutes(6));
    assert_eq!(waiting(&desk), 0, "once is enough");
    running.stop().await;

    let kept = inbox.mails();
    assert_eq!(kept.len(), 1, "once: {kept:?}");
    let mail = parse(&kept[0].raw, Budget::default());
    let text = format!("{} {}", mail.subject.unwrap_or_default(), mail.text);
    assert_eq!(kept[0].recipients, ["ona@example.com"]);
    let link = format!("https://desk.example.com/conversations/{talk}");
    assert!(text.contains(&link), "{text}");
    for theirs in ["Rosa", "rosa@", "Squealing"] {
        assert!(!text.contains(theirs), "{theirs}: {text}");
    }
}
