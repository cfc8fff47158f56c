//! A joint update to a thousand customers, killed again and again in the middle: each is told once.

use std::{path::Path, time::Instant};

use attent::House;
use attent_core::{
    Actor, Error, Language, Role,
    channels::Security,
    conversations, customers,
    joint_updates::Words,
    known_problems::{self, Details, Kind},
};
use attent_testing::postgres;

use crate::{
    inbox::Inbox,
    program::{DESK, free_address, kill, run_at},
    support::{house, mailbox, number, server, set_up, until},
};

const PEOPLE: usize = 1000;
/// It is killed as soon as so many are told.
const KILLS: [i64; 6] = [40, 200, 360, 520, 680, 840];
const SECRET: &str = "a secret of more than thirty-two characters";

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_once_on_sqlite() {
    told_once(Vec::new()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_once_on_postgres() {
    let Some(database) = postgres::database() else {
        return;
    };
    let url = database.url.clone();
    told_once(vec![("database", url), ("secret", SECRET.to_owned())]).await;
}

async fn told_once(settings: Vec<(&'static str, String)>) {
    attent_net::tls::install_provider();
    let inbox = Inbox::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let desk = house(&data, &settings);
    let owner = Actor::staff(set_up(&desk), Role::Owner, Vec::new());
    let out = server(&desk, inbox.port, Security::None, "", "");
    mailbox(&desk, DESK, None, Some(out), false);
    send(&desk, &owner);
    let begun = Instant::now();
    let path = data.clone();
    let desk = tokio::task::spawn_blocking(move || {
        let kills = go_through(&path, &desk, &settings);
        assert!(kills >= 3, "killed {kills} times while some were not told");
        desk
    });
    let desk = desk.await.expect("told");
    eprintln!("{PEOPLE} told and sent in {:?}", begun.elapsed());

    let people = i64::try_from(PEOPLE).expect("few");
    for (sql, expect) in [
        ("SELECT COUNT(*) FROM joint_update", 1),
        (
            "SELECT COUNT(*) FROM joint_update_recipient WHERE state = 'sent'",
            people,
        ),
        ("SELECT COUNT(*) FROM entry WHERE kind = 'out'", people),
        (
            "SELECT COUNT(DISTINCT conversation_id) FROM entry WHERE kind = 'out'",
            people,
        ),
        ("SELECT COUNT(*) FROM outgoing", people),
        (
            "SELECT COUNT(*) FROM outgoing WHERE state NOT IN ('sent', 'perhaps')",
            0,
        ),
    ] {
        assert_eq!(number(&desk, sql), expect, "{sql}");
    }
    let seen = inbox.seen();
    let twice: Vec<_> = seen.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "sent twice: {twice:?}");
    let sent = number(&desk, "SELECT COUNT(*) FROM outgoing WHERE state = 'sent'");
    assert!(
        i64::try_from(seen.len()).expect("few") >= sent,
        "{} of {sent}",
        seen.len()
    );
    desk.db.close();
}

/// A thousand customers who told of the same trouble, and one press that tells them it is fixed; the
/// second press answers the first one's update.
fn send(desk: &House, owner: &Actor) {
    let actor = owner.clone();
    let problem: Result<_, Error> = desk.db.write_now(move |tx| {
        let details = Details {
            title: "The pads squeal".to_owned(),
            ..Details::default()
        };
        let problem = known_problems::add(tx, &actor, &details)?;
        for number in 0..PEOPLE {
            let new = customers::New {
                name: format!("Customer {number}"),
                language: Some("en".to_owned()),
                identities: vec![(
                    customers::IdentityKind::Email,
                    format!("customer{number}@mail.example"),
                )],
            };
            let who = customers::add(tx, &actor, &new)?;
            let new = conversations::New::mail("It squeals".to_owned(), who, tx.now());
            let talk = conversations::open(tx, &actor, &new)?;
            known_problems::link(tx, &actor, problem, talk)?;
        }
        Ok(problem)
    });
    let problem = problem.expect("a problem of a thousand");
    for _ in 0..2 {
        let actor = owner.clone();
        let sent: Result<_, Error> = desk.db.write_now(move |tx| {
            let words = vec![Words {
                language: Language::En,
                subject: "It is mended".to_owned(),
                text: "Hello {name}, come by.".to_owned(),
            }];
            let fixed = Kind::Fixed("Other pads".to_owned());
            known_problems::tell(tx, &actor, problem, &fixed, (0, PEOPLE), words)
        });
        sent.expect("sent");
    }
}

/// Runs the program until all are told and every mail is out; answers how often it was killed while
/// somebody was not told yet.
fn go_through(data: &Path, desk: &House, settings: &[(&'static str, String)]) -> usize {
    let environment: Vec<(&str, &str)> = settings
        .iter()
        .map(|(key, value)| match *key {
            "database" => ("ATTENT_DATABASE", value.as_str()),
            _ => ("ATTENT_SECRET", value.as_str()),
        })
        .collect();
    let waiting = "SELECT COUNT(*) FROM joint_update_recipient WHERE state = 'waiting'";
    let people = i64::try_from(PEOPLE).expect("few");
    let mut kills = 0;
    let web = free_address();
    let (mut program, _) = run_at(web, data, &environment);
    for told in KILLS {
        until("some to be told", || {
            (people - number(desk, waiting) >= told).then_some(())
        });
        kill(program.id());
        drop(program);
        kills += usize::from(number(desk, waiting) > 0);
        (program, _) = run_at(web, data, &environment);
    }
    until("all to be told and sent", || {
        let left = number(desk, waiting)
            + number(desk, "SELECT COUNT(*) FROM job")
            + number(
                desk,
                "SELECT COUNT(*) FROM outgoing WHERE state IN ('queued', 'sending')",
            );
        (left == 0).then_some(())
    });
    program.end();
    kills
}
