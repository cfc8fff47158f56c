//! What the program writes of its own accord, in every language, as it leaves: its envelope, its
//! header, its two twins. `ATTENT_TEST_LETTERS` names a folder for the HTML, to look at in a browser.

use std::sync::Arc;

use attent::{House, Role, config::Config, start};
use attent_core::{
    Actor, Currency, Error, Language, Money, Secret,
    approvals::{self, Ask, Within},
    budgets::{Beyond, Kind as Gesture, Occasion, Purpose, Spend, Subject, SubjectKind},
    channels::Security,
    conversations,
    ids::{ConversationId, MailboxId, StaffId},
    incoming::{self, Arrival, CameBy},
    joint_updates::Words,
    known_problems::{self, Details},
    people::{links, password, sessions, staff},
};
use attent_db::{FakeClock, Millis, params};
use attent_mail::{Budget, Mail, parse};
use rand::{SeedableRng, rngs::SmallRng};
use scraper::{Html, Selector};

use crate::{
    inbox::{Got, Inbox},
    support::{house as opened, mailbox, server, set_up, until},
};

const DESK: &str = "desk@example.com";
const ROSA: &str = "rosa@example.net";
const ONA: &str = "ona@example.com";

/// A kind of mail: to whom, and what its header and envelope say.
struct Kind {
    name: &'static str,
    to: &'static str,
    /// The beginning of a header that no other kind to this person has.
    known_by: fn(&Mail) -> bool,
    automatic: Option<&'static str>,
    returns: bool,
}

const KINDS: [Kind; 4] = [
    Kind {
        name: "acknowledgement",
        to: ROSA,
        known_by: |mail| mail.headers.get("auto-submitted").is_some(),
        automatic: Some("auto-replied"),
        returns: false,
    },
    Kind {
        name: "known-problem-fixed",
        to: ROSA,
        known_by: |mail| mail.headers.get("auto-submitted").is_none(),
        automatic: None,
        returns: true,
    },
    Kind {
        name: "notice",
        to: ONA,
        known_by: |mail| mail.text.contains("/conversations/"),
        automatic: Some("auto-generated"),
        returns: true,
    },
    Kind {
        name: "approval",
        to: ONA,
        known_by: |mail| mail.text.contains("/approve/"),
        automatic: Some("auto-generated"),
        returns: true,
    },
];

/// All languages at once, for each waits most of the time; a waiting one holds a thread.
#[tokio::test(flavor = "multi_thread", worker_threads = 10)]
async fn what_the_program_writes_by_itself() {
    attent_net::tls::install_provider();
    let all = Language::ALL.map(|language| tokio::spawn(written(language)));
    for one in all {
        one.await.expect("written in its language");
    }
}

async fn written(language: Language) {
    let inbox = Inbox::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    opened(&data, &[]).db.close();
    let clock = Arc::new(FakeClock::at(Millis(1_795_595_880_000)));
    let mut config = Config::read(&data, None).expect("right");
    config.set("base_url", Some("https://desk.example.com".to_owned()));
    let desk = House::open_at(config, clock.clone()).expect("it opens");
    let ona = set_up(&desk);
    let out = server(&desk, inbox.port, Security::None, "", "");
    let mailbox = mailbox(&desk, DESK, None, Some(out), true);
    let ana = joins(&desk);
    speaks(&desk, language);
    writes(&desk, mailbox);
    let running = start(desk.clone(), "127.0.0.1:0", Role::All, false)
        .await
        .expect("it starts");
    let talk = until("the conversation", || {
        let found: Result<_, Error> = desk
            .db
            .read_now(|tx| Ok(tx.one("SELECT id FROM conversation", &[], |row| row.get(0))?));
        found.expect("the database answers")
    });
    speaks(&desk, language);
    waits(&desk, language, talk, (ona, ana));
    clock.pass(Millis::from_minutes(6));
    for kind in &KINDS {
        let (got, mail) = until(kind.name, || {
            let all = inbox.mails().into_iter();
            let mut read = all.map(|got| (parse(&got.raw, Budget::default()), got));
            let found =
                read.find(|(mail, got)| got.recipients == [kind.to] && (kind.known_by)(mail));
            found.map(|(mail, got)| (got, mail))
        });
        is_right(kind, &got, &mail, language);
        kept(kind, &mail, language);
    }
    running.stop().await;
}

/// Ana, who needs a yes now and then.
fn joins(desk: &House) -> StaffId {
    let roll = |seed: u64| Secret::roll(&mut SmallRng::seed_from_u64(seed));
    let hash = password::hash("correct horse battery", [1; 16]).expect("a good password");
    let joined: Result<_, Error> = desk.db.write_now(move |tx| {
        let form = staff::Invite {
            name: "Ana".to_owned(),
            email: "ana@example.com".to_owned(),
            role: attent_core::Role::Staff,
            place: None,
            language: None,
            teams: Vec::new(),
        };
        let id = staff::invite(tx, &Actor::system(), &form, &roll(1))?.staff;
        let device = sessions::Device {
            agent: String::new(),
            address: String::new(),
        };
        links::accept(tx, &roll(1).text(), &hash, &roll(2), &device)?;
        Ok(id)
    });
    joined.expect("a colleague")
}

fn speaks(desk: &House, language: Language) {
    let done: Result<_, Error> = desk.db.write_now(move |tx| {
        for table in ["business", "mailbox", "customer", "conversation"] {
            let change = format!("UPDATE {table} SET language = $1");
            tx.run(&change, &params![language.code()])?;
        }
        Ok(())
    });
    done.expect("it speaks");
}

/// Somebody without a name writes a word in no language.
fn writes(desk: &House, mailbox: MailboxId) {
    let raw = format!(
        "From: {ROSA}\r\nTo: {DESK}\r\nSubject: 1234\r\nMessage-ID: <one@example.net>\r\n\
         Date: Tue, 24 Nov 2026 09:00:00 +0000\r\n\r\n1234?\r\n"
    );
    let arrival = Arrival {
        mailbox,
        came_by: CameBy::Pipe,
        bytes: desk.shelf.put(raw.as_bytes()).expect("bytes"),
        sent_from: None,
        peer: None,
    };
    let received = desk.db.write_now(move |tx| incoming::receive(tx, &arrival));
    received.expect("received");
}

/// What makes the program write.
fn waits(desk: &House, language: Language, talk: ConversationId, (ona, ana): (StaffId, StaffId)) {
    let done: Result<_, Error> = desk.db.write_now(move |tx| {
        let system = Actor::system();
        conversations::assign(tx, &system, talk, Some(ona))?;
        let customer = conversations::find(tx, &system, talk)?.customer;
        let spend = Spend {
            giver: ana,
            purpose: Purpose::Recover,
            kind: Gesture::Flowers,
            occasion: Occasion::Delay,
            money: Money::new(12_50, Currency::EUR),
            customer: Some(customer),
            subject: Subject {
                kind: SubjectKind::Gesture,
                id: tx.new_id(),
            },
            approval: None,
        };
        let asked = Ask {
            why: "She waited for three weeks.".to_owned(),
            within: Within::Day,
        };
        let ana = Actor::staff(ana, attent_core::Role::Staff, Vec::new());
        approvals::ask(tx, &ana, &spend, &[Beyond::PerGesture], &asked)?;
        let details = Details {
            title: "1234".to_owned(),
            ..Details::default()
        };
        let owner = Actor::staff(ona, attent_core::Role::Owner, Vec::new());
        let problem = known_problems::add(tx, &owner, &details)?;
        known_problems::link(tx, &owner, problem, talk)?;
        let words = [
            ("problem", "1234".into()),
            ("business", "Two Wheels".into()),
            ("name", "{name}".into()),
        ];
        let words = Words {
            language,
            subject: "1234".to_owned(),
            text: attent_web::T::new(language).say_with("known-problem-letter-fixed", &words),
        };
        let fixed = known_problems::Kind::Fixed("Other pads".to_owned());
        known_problems::tell(tx, &owner, problem, &fixed, (0, 1), vec![words])?;
        Ok(())
    });
    done.expect("done");
}

fn is_right(kind: &Kind, got: &Got, mail: &Mail, language: Language) {
    let what = format!("{}, {}", kind.name, language.code());
    assert_eq!(
        got.sender.as_str(),
        if kind.returns { DESK } else { "" },
        "{what}"
    );
    assert_eq!(mail.headers.get("auto-submitted"), kind.automatic, "{what}");
    let suppressed = mail.headers.get("x-auto-response-suppress");
    assert_eq!(suppressed.is_some(), kind.automatic.is_some(), "{what}");
    let silent = suppressed == Some("All");
    assert_eq!(silent, !kind.returns, "{what}: a mail that is lost is told");
    let id = mail.message_id.as_deref().unwrap_or_default();
    assert!(id.ends_with("@example.com"), "{what}: {id}");
    assert!(mail.date.is_some(), "{what}");
    assert_eq!(mail.content_type, "multipart/alternative", "{what}");
    let header = String::from_utf8_lossy(&got.raw);
    let header = header.split("\r\n\r\n").next().unwrap_or_default();
    assert!(header.is_ascii(), "{what}: {header}");
    assert!(header.lines().all(|line| line.len() <= 998), "{what}");
    let answers = mail.in_reply_to.first().map(String::as_str);
    assert_eq!(
        answers,
        (kind.to == ROSA).then_some("one@example.net"),
        "{what}"
    );

    let text = &mail.text;
    let subject = mail.subject.as_deref().unwrap_or_default();
    for said in [subject, text] {
        assert!(
            !said.is_empty() && !said.contains(['{', '}']),
            "{what}: {said}"
        );
    }
    let greeting = text.lines().next().unwrap_or_default();
    if kind.to == ONA {
        assert!(greeting.contains("Ona"), "{what}: {greeting}");
    } else {
        assert!(!text.contains('@'), "{what}: no name is no address: {text}");
        assert!(greeting.ends_with([',', '!']), "{what}: {greeting}");
    }
    let html = mail.html.as_deref().expect("its twin");
    let page = Html::parse_document(html);
    let body = Selector::parse("body").expect("a selector");
    let shown: String = page.select(&body).flat_map(|one| one.text()).collect();
    for word in text.split_whitespace().filter(|word| *word != "--") {
        assert!(shown.contains(word), "{what}: {word} in {shown}");
    }
    let lang = format!("<html lang=\"{}\">", language.code());
    assert!(html.contains(&lang), "{what}");
}

fn kept(kind: &Kind, mail: &Mail, language: Language) {
    let Ok(folder) = std::env::var("ATTENT_TEST_LETTERS") else {
        return;
    };
    let name = format!("{folder}/{}-{}", language.code(), kind.name);
    std::fs::create_dir_all(&folder).expect("a folder");
    let html = mail.html.as_deref().unwrap_or_default();
    std::fs::write(format!("{name}.html"), html).expect("written");
    let text = format!(
        "{}\n\n{}",
        mail.subject.as_deref().unwrap_or_default(),
        mail.text
    );
    std::fs::write(format!("{name}.txt"), text).expect("written");
}
