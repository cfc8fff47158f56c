//! Known problems, contingencies and findings through HTTP: everybody is told once, and nobody by a
//! look.

use crate::shop;

use attent_core::{
    Actor, Error, Language, Role,
    channels::{
        Security,
        mailboxes::{self, Form, Password, ServerForm},
    },
    conversations, customers, findings,
    ids::{CustomerId, StaffId},
    jobs::{self, Claim},
    joint_updates,
    outgoing::TokenKeys,
    promises,
};
use attent_db::{Millis, Tx, params};
use shop::{Browser, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius.
const NOW: Millis = Millis(1_795_595_880_000);

fn count(shop: &Shop, sql: &'static str) -> i64 {
    let found = shop
        .db
        .read_now(move |tx| Ok::<_, Error>(tx.one(sql, &[], |row| row.get(0))?));
    found.expect("a read").expect("a number")
}

fn mailbox(tx: &mut Tx<'_>) -> attent_core::Result<()> {
    let form = Form {
        name: "Two Wheels".to_owned(),
        address: "desk@wheels.example".to_owned(),
        place: None,
        team: None,
        language: Language::En,
        signature: String::new(),
        acknowledges: false,
        imap: None,
        folder: "INBOX".to_owned(),
        starts_at: Millis(0),
        smtp: Some(ServerForm {
            host: "localhost".to_owned(),
            port: 25,
            security: Security::None,
            user: String::new(),
            password: Password::Clear,
        }),
    };
    mailboxes::add(tx, &Actor::system(), &form).map(drop)
}

/// Someone with an address, in this language.
fn customer(tx: &mut Tx<'_>, number: usize, language: &str) -> attent_core::Result<CustomerId> {
    let new = customers::New {
        name: format!("Customer {number}"),
        language: Some(language.to_owned()),
        identities: vec![(
            customers::IdentityKind::Email,
            format!("c{number}@example.com"),
        )],
    };
    customers::add(tx, &Actor::system(), &new)
}

/// So many customers, each with a conversation, in turn English and Dutch.
fn talks(shop: &Shop, many: usize) -> Vec<i64> {
    let made = shop.db.write_now(move |tx| {
        mailbox(tx)?;
        let mut ids = Vec::new();
        for number in 0..many {
            let language = if number % 2 == 0 { "en" } else { "nl" };
            let who = customer(tx, number, language)?;
            let new = conversations::New::mail("It squeals".to_owned(), who, tx.now());
            ids.push(conversations::open(tx, &Actor::system(), &new)?.0);
        }
        Ok::<_, Error>(ids)
    });
    made.expect("conversations")
}

/// Does the jobs that are there, each as the loop does; answers how many there were.
fn work(shop: &Shop) -> usize {
    let keys = TokenKeys::from_secret(&[9; 32]);
    let mut done = 0;
    loop {
        let claimed = shop.db.write_now(|tx| jobs::claim(tx, "worker"));
        let Claim::Job(job) = claimed.expect("a claim") else {
            return done;
        };
        let keys = keys.clone();
        let worked = shop.db.write_now(move |tx| {
            assert!(jobs::finish(tx, &job)?);
            joint_updates::go_on(tx, &keys, &job.payload)
        });
        worked.expect("it is done");
        done += 1;
    }
}

async fn problem(ona: &mut Browser, talks: &[i64]) -> String {
    let form = [("title", "The new pads squeal"), ("symptom", "In the wet")];
    let made = ona.post("/known-problems", &form).await.to().to_owned();
    let id = made.rsplit('/').next().unwrap_or_default().to_owned();
    for talk in talks {
        let link = format!("/conversations/{talk}/known-problems");
        for _ in 0..2 {
            let linked = ona.post(&link, &[("problem", id.as_str())]).await;
            assert_eq!(linked.status, 303, "{}", linked.text());
        }
    }
    made
}

#[tokio::test]
async fn the_fix_tells_everybody_once() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let talks = talks(&shop, 45);
        let made = problem(&mut ona, &talks).await;
        let list = ona.get("/known-problems").await;
        assert!(list.text().contains("45"), "{}", list.text());
        let update = format!("{made}/update");
        let form = ona.get(&format!("{update}?kind=fixed")).await;
        for there in ["textarea[name=text-en]", "textarea[name=text-nl]"] {
            assert!(form.has(there), "{there}: {}", form.text());
        }
        let mut fields = vec![
            ("kind", "fixed"),
            ("after", "0"),
            ("subject-en", "It is fixed"),
            ("text-en", "Hello {name}, come by."),
            ("subject-nl", "Opgelost"),
            ("text-nl", "Hallo {name}."),
        ];
        fields[4] = ("subject-nl", " ");
        let wrong = ona.post(&update, &fields).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text());
        assert!(
            wrong.has("#f-subject-nl-error") && !wrong.has("#f-subject-en-error"),
            "beside the language that lacks it: {}",
            wrong.text()
        );
        assert!(wrong.text().contains("Hallo {name}."), "nothing is lost");
        fields[4] = ("subject-nl", "Opgelost");
        let look = ona.post(&update, &fields).await;
        assert!(look.text().contains("Send to 45 people"), "{}", look.text());
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM joint_update"), 0);
        fields.extend([("people", "44"), ("send", "yes")]);
        let others = ona.post(&update, &fields).await;
        assert_eq!(others.status, 409, "{}", others.text());
        fields[6] = ("people", "45");
        for _ in 0..2 {
            let sent = ona.post(&update, &fields).await;
            assert_eq!(sent.to(), made, "{}", sent.text());
        }
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM joint_update"), 1);
        assert!(work(&shop) > 1, "a few at a time");
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM outgoing"), 45);
        let once = "SELECT COUNT(DISTINCT conversation_id) FROM entry WHERE kind = 'out'";
        assert_eq!(count(&shop, once), 45);
        let dutch = "SELECT COUNT(*) FROM entry WHERE text LIKE 'Hallo Customer%'";
        assert_eq!(count(&shop, dutch), 22);
        let waits = "SELECT COUNT(*) FROM conversation WHERE waiting_since IS NOT NULL";
        assert_eq!(count(&shop, waits), 0, "they were answered by it");
        let page = ona.get(&made).await;
        assert!(page.text().contains("45 of 45"), "{}", page.text());
        assert!(page.text().contains("Fixed on"), "{}", page.text());
        assert_eq!(work(&shop), 0);
    })
    .await;
}

#[tokio::test]
async fn a_contingency_moves_the_promises_it_touches() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let talks = talks(&shop, 3);
        let promised = shop.db.write_now(move |tx| {
            let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| row.get(0))?;
            let owner: StaffId = owner.ok_or(Error::NotFound)?;
            for (at, talk) in talks.iter().enumerate() {
                let id = attent_core::ids::ConversationId(*talk);
                let found = conversations::find(tx, &Actor::system(), id)?;
                let new = promises::New {
                    // The last customer's stands in no conversation.
                    conversation: (at < 2).then_some(id),
                    customer: found.customer,
                    entry: None,
                    set_aside: None,
                    text: "Your red saddle is here".into(),
                    owner,
                    due: promises::Due::At(tx.now().plus(Millis::from_hours(5).0)),
                    origin: promises::Origin::Phone,
                };
                promises::make(tx, &Actor::system(), &new)?;
            }
            Ok::<_, Error>(())
        });
        promised.expect("promises");
        let started = ona
            .post("/contingencies/1/runs", &[("what", "Saddles")])
            .await;
        let run = started.to().to_owned();
        assert!(
            run.starts_with("/contingencies/runs/"),
            "{}",
            started.text()
        );
        let again = ona
            .post("/contingencies/1/runs", &[("what", "Saddles")])
            .await;
        assert_eq!(again.status, 409);
        assert!(
            again.text().contains("A colleague has started this"),
            "{}",
            again.text()
        );
        let filter = [("version", "1"), ("promise_words", "SADDLE red")];
        ona.post(&format!("{run}/filter"), &filter).await;
        let update = format!("{run}/update");
        let form = ona.get(&update).await;
        assert!(form.text().contains("3 people"), "{}", form.text());
        let left_out = form
            .attribute("input[name=without]", "value")
            .expect("each can be left out");
        let past = [
            ("after", "0"),
            ("text-en", "Later"),
            ("subject-en", "Later"),
            ("due", "2020-01-01T12:00"),
        ];
        let refused = ona.post(&update, &past).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.has("#f-due-error"));
        let fields = [
            ("after", "0"),
            ("people", "2"),
            ("without", left_out.as_str()),
            ("subject-en", "It comes later"),
            ("text-en", "Hello {name}, on Friday."),
            ("due", "2026-11-27T12:00"),
            ("send", "yes"),
        ];
        let sent = ona.post(&update, &fields).await;
        assert_eq!(sent.to(), run, "{}", sent.text());
        let moved = "SELECT COUNT(*) FROM promise_step WHERE what = 'renegotiated'";
        assert_eq!(count(&shop, moved), 0, "the job does it");
        work(&shop);
        assert_eq!(count(&shop, moved), 2);
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM outgoing"), 2);
        let end = [("version", "2"), ("learned", "Order earlier")];
        ona.post(&format!("{run}/end"), &end).await;
        let over = ona.get(&run).await;
        assert!(over.text().contains("Order earlier"), "{}", over.text());
        let late = ona.post(&update, &fields).await;
        assert_eq!(late.status, 409, "it is over");
    })
    .await;
}

/// A case of the cause "faulty", assessed at that moment.
fn case_at(shop: &Shop, at: Millis, number: usize) {
    use attent_core::cases::{self, Assessment, Severity};
    shop.clock.set(at);
    let done = shop.db.write_now(move |tx| {
        let system = Actor::system();
        let who = customer(tx, 1000 + number, "en")?;
        let new = conversations::New::mail("Broken".to_owned(), who, tx.now());
        let talk = conversations::open(tx, &system, &new)?;
        let id = cases::open(tx, &system, talk, cases::Kind::Complaint)?;
        cases::acknowledge(tx, &system, id, cases::Way::Mail)?;
        let version = cases::find(tx, &system, id)?.version;
        let assessment = Assessment {
            severity: Severity::Minor,
            cause: Some(attent_core::ids::CauseId(3)),
        };
        cases::assess(tx, &system, id, version, assessment)?;
        attent_core::events::place_new(tx)
    });
    done.expect("a case");
    while shop
        .db
        .write_now(|tx| findings::follow(tx, 100))
        .expect("read")
        > 0
    {}
}

#[tokio::test]
async fn a_cause_with_too_many_cases_opens_one_finding() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let week = |before: i64| NOW.plus(-Millis::from_days(7).0 * before);
        let mut number = 0;
        for before in (1..=10).rev() {
            number += 1;
            case_at(&shop, week(before), number);
        }
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM finding"), 0);
        for _ in 0..5 {
            number += 1;
            case_at(&shop, NOW, number);
        }
        assert_eq!(count(&shop, "SELECT COUNT(*) FROM finding"), 1);
        assert_eq!(
            count(
                &shop,
                "SELECT COUNT(*) FROM notice WHERE kind = 'finding_yours'"
            ),
            1
        );
        let list = ona.get("/findings").await;
        assert!(
            list.text().contains("More cases than usual: Faulty"),
            "{}",
            list.text()
        );
        let one = list.attribute("td a", "href").expect("a finding");
        let told = ona.get("/notices").await.text();
        assert!(told.contains("More cases than usual: Faulty"), "{told}");
        let rows = ona.get(&one).await;
        let rows = rows.attribute("main a[href*='cause=']", "href");
        let rows = ona.get(&rows.expect("the cases themselves")).await;
        assert!(rows.text().contains("Broken"), "{}", rows.text());
        let said = [("version", "1"), ("words", "Other brake pads")];
        let done = ona.post(&format!("{one}/done"), &said).await;
        assert_eq!(done.to(), one, "{}", done.text());
        let own = [("version", "2"), ("words", "I see it")];
        let refused = ona.post(&format!("{one}/verification"), &own).await;
        assert_eq!(refused.status, 409, "{}", refused.text());
        let other = Actor::staff(StaffId(7), Role::Staff, Vec::new());
        let id = one.rsplit('/').next().and_then(|id| id.parse().ok());
        let id = attent_core::ids::FindingId(id.expect("an id"));
        shop.db
            .write_now(move |tx| findings::verify(tx, &other, id, 2, (None, "Seen")))
            .expect("somebody else saw it");
    })
    .await;
}

#[tokio::test]
async fn the_second_breach_is_told_to_the_owners() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let _ona = shop.owner().await;
        let breach = |customer: i64| {
            let done = shop.db.write_now(move |tx| {
                let (id, now) = (tx.new_id(), tx.now());
                tx.run(
                    "INSERT INTO event (id, at, actor_kind, kind, kind_version, customer_id, facts)
                     VALUES ($1, $2, 'system', 'promise.broken', 1, $3, '{}')",
                    &params![id, now, customer],
                )?;
                attent_core::events::place_new(tx)?;
                findings::follow(tx, 500)
            });
            done.expect("an event");
        };
        let made = shop
            .db
            .write_now(|tx| Ok::<_, Error>((customer(tx, 1, "en")?.0, customer(tx, 2, "en")?.0)));
        let (rosa, tom) = made.expect("customers");
        let told = "SELECT COUNT(*) FROM notice WHERE kind = 'broken_again'";
        breach(rosa);
        breach(tom);
        assert_eq!(count(&shop, told), 0, "the first of each");
        breach(rosa);
        assert_eq!(count(&shop, told), 1);
        shop.clock.pass(Millis::from_days(findings::WITHIN + 1).0);
        breach(tom);
        assert_eq!(count(&shop, told), 1, "too long ago");
    })
    .await;
}
