//! What waits for a person: mail that did not go out, mail that could not be read, work that failed.
//! Every page says why in words, and every button on it does what it says.

use crate::shop;

use attent_core::{
    Error, conversations,
    ids::ConversationId,
    incoming, jobs, joint_updates,
    outgoing::{self, Taken},
    promises::conditions,
    search, standards,
};
use attent_db::{Millis, Tx, params};
use shop::{Browser, MAILBOX, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);

fn does<A: Send + 'static>(
    shop: &Shop,
    work: impl Fn(&mut Tx<'_>) -> Result<A, Error> + Send + 'static,
) -> A {
    shop.db.write_now(work).expect("it is done")
}

/// An owner, a mailbox that could send, and a call of Rosa's.
async fn begun(shop: &Shop) -> (Browser, String) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    ona.post("/settings/mailboxes/new", &MAILBOX).await;
    let talk = call(&mut ona).await;
    (ona, talk)
}

/// A call of Rosa's; where it stands.
async fn call(ona: &mut Browser) -> String {
    let call = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let talk = ona.post("/conversations/new", &call).await.to().to_owned();
    assert!(talk.starts_with("/conversations/"), "{talk}");
    talk
}

/// Ona's answer, taken by a worker; `ends` says how it went.
async fn answered(
    shop: &Shop,
    ona: &mut Browser,
    talk: &str,
    ends: impl Fn(&mut Tx<'_>, &Taken) -> Result<bool, Error> + Send + 'static,
) {
    let page = ona.get(talk).await;
    let of = |name: &str| {
        let field = page.attribute(&format!("form[data-draft] [name={name}]"), "value");
        field.unwrap_or_else(|| panic!("{name} in {}", page.text()))
    };
    let fields = [
        ("to", "rosa@example.com"),
        ("body", "We have found it."),
        ("seen", &of("seen")),
        ("press", &of("press")),
    ];
    let sent = ona.multipart(&format!("{talk}/reply"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    shop.clock.pass(Millis::from_minutes(5).0);
    does(shop, move |tx| {
        let taken = outgoing::take(tx, "post")?.expect("it is due");
        assert!(ends(tx, &taken)?);
        Ok(())
    });
}

/// No page shows a key of the language files where a word should stand.
fn in_words(page: &str) {
    for key in [
        "reason-",
        "because-",
        "delivery-",
        "outbox-",
        "job-",
        "error-",
    ] {
        assert!(!page.contains(key), "{key} in {page}");
    }
}

/// The buttons of this page that decide about a mail.
fn decisions(page: &shop::Answer) -> Vec<String> {
    let all = page.actions().into_iter();
    let mut all: Vec<String> = all
        .filter(|action| action.starts_with("/outbox/"))
        .map(|action| action.rsplit('/').next().unwrap_or_default().to_owned())
        .collect();
    all.sort();
    all
}

async fn press(ona: &mut Browser, page: &shop::Answer, what: &str, to: &str) -> shop::Answer {
    let action = page
        .actions()
        .into_iter()
        .find(|action| action.starts_with("/outbox/") && action.ends_with(&format!("/{what}")));
    let action = action.unwrap_or_else(|| panic!("{what} in {}", page.text()));
    let fields: &[(&str, &str)] = if to.is_empty() { &[] } else { &[("to", to)] };
    ona.post(&action, fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_trouble_of_a_mail_has_its_words_and_its_buttons() {
    on_both(async |shop: Shop| {
        let (mut ona, _) = begun(&shop).await;
        type Ends = fn(&mut Tx<'_>, &Taken) -> Result<bool, Error>;
        let cases: [(Ends, &str, &[&str], &[&str]); 5] = [
            (
                |tx, mail| outgoing::try_later(tx, mail, "refused-for-now", "451 busy"),
                "the server does not take it yet",
                &["retry", "withdrawal"],
                &["retry", "withdrawal"],
            ),
            (
                |tx, mail| outgoing::failed(tx, mail, "refused-for-good", "550 no such user"),
                "the server refuses it",
                &["retry", "withdrawal"],
                &["retry", "withdrawal"],
            ),
            (
                |tx, mail| outgoing::failed(tx, mail, outgoing::FOR_SOME, "b: 550 no"),
                "the others have it",
                &["retry"],
                &["removal", "retry"],
            ),
            (
                |tx, mail| outgoing::perhaps(tx, mail, "the connection ended"),
                "the connection broke before the server answered",
                &["retry", "sent"],
                &["retry", "sent"],
            ),
            (
                |tx, mail| {
                    outgoing::sent(tx, mail)?;
                    let sql = "UPDATE outgoing SET state = 'bounced', reason = 'bounced-hard'
                                WHERE id = $1";
                    Ok(tx.run(sql, &params![mail.id])? == 1)
                },
                "the address does not work",
                &["retry"],
                &["removal", "retry"],
            ),
        ];
        for (ends, says, in_talk, in_outbox) in cases {
            let talk = call(&mut ona).await;
            answered(&shop, &mut ona, &talk, ends).await;
            let page = ona.get(&talk).await;
            assert!(page.text().contains(says), "{says}: {}", page.text());
            in_words(&page.text());
            assert_eq!(decisions(&page), in_talk, "{says}");
            let page = ona.get("/outbox").await;
            assert!(page.text().contains(says), "{says}: {}", page.text());
            in_words(&page.text());
            assert_eq!(decisions(&page), in_outbox, "{says}");

            // Whatever is pressed leads back to where it was pressed, and settles it.
            let (what, from) = match in_outbox {
                ["removal", _] => ("removal", "/outbox"),
                [_, last] => (*last, talk.as_str()),
                other => panic!("{other:?}"),
            };
            let to = if from == "/outbox" { "" } else { from };
            let done = press(&mut ona, &page, what, to).await;
            assert_eq!(done.to(), from, "{what}: {}", done.text());
            let left = ona.get("/outbox").await;
            assert_eq!(decisions(&left), [""; 0], "{what}: {}", left.text());
            // What was not sent stands there as a note, with its words.
            let page = ona.get(&talk).await;
            assert_eq!(page.has(".entry.note"), what == "withdrawal", "{what}");
            assert!(page.text().contains("We have found it."));
            in_words(&page.text());
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_that_cannot_be_read_is_listed_by_pages_taken_away_tried_again_and_discarded() {
    on_both(async |shop: Shop| {
        let mut ona = shop.owner().await;
        shop.takes_in("From: rosa@example.com\r\nSubject: A\r\n\r\nHello");
        does(&shop, |tx| {
            let sql = "INSERT INTO mail (id, file_id, mailbox_id, came_by, sent_from, peer,
                                         delivery_key, state, because, attempts, size, received_at)
                       SELECT CAST($1 AS BIGINT), file_id, mailbox_id, came_by, 'eve@example.net',
                              peer, $2, 'received', '', 3, size, received_at
                         FROM mail WHERE id = (SELECT MIN(id) FROM mail)";
            for number in 0..60 {
                let id = tx.new_id();
                tx.run(sql, &params![id, format!("key-{number}")])?;
                let because = if number % 2 == 0 {
                    "because-unreadable"
                } else {
                    "because-too-slow"
                };
                incoming::quarantine(tx, attent_core::ids::MailId(id), because)?;
            }
            Ok(())
        });
        let page = ona.get("/quarantine").await;
        in_words(&page.text());
        assert!(page.text().contains("Reading it took too long."));
        let retry = |page: &shop::Answer| {
            let all = page.actions().into_iter();
            all.filter(|action| action.ends_with("/retry"))
                .collect::<Vec<_>>()
        };
        assert_eq!(retry(&page).len(), 50);
        let older = page.attributes("main a[href*='before=']", "href");
        let older = ona.get(&older[0]).await;
        assert_eq!(retry(&older).len(), 10);

        let first = retry(&page)[0].trim_end_matches("/retry").to_owned();
        let raw = ona.get(&format!("{first}/raw")).await;
        assert_eq!(raw.status, 200);
        let saved = raw.header("content-disposition").unwrap_or_default();
        assert!(saved.starts_with("attachment"), "{saved}");
        let gone = ona.post(&format!("{first}/removal"), &[]).await;
        assert_eq!(gone.to(), "/quarantine", "{}", gone.text());
        assert_eq!(ona.get(&format!("{first}/raw")).await.status, 404);
        let twice = ona.post(&format!("{first}/removal"), &[]).await;
        assert_eq!(twice.status, 409, "{}", twice.text());
        let again = ona.post(&retry(&page)[1], &[]).await;
        assert_eq!(again.to(), "/quarantine", "{}", again.text());
        let waiting = does(&shop, |tx| {
            let sql = "SELECT COUNT(*) FROM mail WHERE state = 'quarantined'";
            Ok(tx.one(sql, &[], |row| row.get::<i64>(0))?)
        });
        assert_eq!(waiting, Some(58));
        let told = ona.get("/settings/audit").await.text();
        assert!(told.contains("Discarded a mail"), "{told}");
    })
    .await;
}

/// Every kind of work there is.
const KINDS: [&str; 5] = [
    incoming::ACKNOWLEDGE,
    conditions::INFORM,
    joint_updates::JOB,
    standards::JOB,
    search::JOB,
];

#[tokio::test(flavor = "multi_thread")]
async fn work_that_failed_is_seen_tried_again_and_let_be() {
    on_both(async |shop: Shop| {
        let mut ona = shop.owner().await;
        does(&shop, |tx| {
            for kind in KINDS {
                jobs::enqueue(tx, &jobs::New::now(kind, "1".to_owned()))?;
            }
            tx.run(
                "UPDATE job SET state = 'failed', attempt = 16, error = 'the mailbox is gone'",
                &[],
            )?;
            Ok(())
        });
        let page = ona.get("/settings/jobs").await;
        in_words(&page.text());
        assert!(
            page.text().contains("the mailbox is gone"),
            "{}",
            page.text()
        );
        let actions = page.actions();
        let of = |what: &str| {
            let found = actions.iter().filter(|action| action.ends_with(what));
            found.cloned().collect::<Vec<_>>()
        };
        assert_eq!((of("/retry").len(), of("/removal").len()), (5, 5));
        let one = ona.post(&of("/retry")[0], &[]).await;
        assert_eq!(one.to(), "/settings/jobs");
        for other in &of("/removal")[1..] {
            let other = ona.post(other, &[]).await;
            assert_eq!(other.to(), "/settings/jobs");
        }
        let page = ona.get("/settings/jobs").await;
        assert!(
            page.text().contains("Nothing has failed"),
            "{}",
            page.text()
        );
        let left = does(&shop, |tx| {
            let sql = "SELECT COUNT(*) FROM job WHERE state = 'ready'";
            Ok(tx.one(sql, &[], |row| row.get::<i64>(0))?)
        });
        assert_eq!(left, Some(1), "one is tried again, the others are no more");
        let twice = ona.post(&of("/removal")[1], &[]).await;
        assert!(twice.status.is_client_error(), "{}", twice.status);
    })
    .await;
}

/// Several conversations, through the form of the list.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_in_the_list_is_done_together() {
    on_both(async |shop: Shop| {
        let (mut ona, talk) = begun(&shop).await;
        does(&shop, |tx| {
            let sql = "UPDATE conversation SET state = 'open', waiting_since = $1";
            Ok(tx.run(sql, &params![NOW])?)
        });
        let list = ona.get("/conversations?view=open").await;
        let boxes = list.attributes("input[name=conversation][form=chosen]", "value");
        assert_eq!(boxes, [talk.rsplit('/').next().unwrap_or_default()]);
        let id = boxes[0].as_str();
        let to = "/conversations?view=open";
        let none = ona
            .post("/conversations/chosen/resolution", &[("to", to)])
            .await;
        assert_eq!(none.status, 422);
        assert!(none.text().contains("at least one"), "{}", none.text());
        let named = [("conversation", id), ("to", to), ("tag", "recall")];
        let tagged = ona.post("/conversations/chosen/tags", &named).await;
        assert_eq!(tagged.to(), to, "{}", tagged.text());
        assert!(ona.get(to).await.text().contains("recall"));
        let closed = ona.post("/conversations/chosen/resolution", &named).await;
        assert_eq!(closed.to(), to, "{}", closed.text());
        let said = closed.header("set-cookie").unwrap_or_default();
        let undo = said
            .split(".c")
            .nth(1)
            .and_then(|rest| rest.split('-').next());
        let undo = undo.unwrap_or_else(|| panic!("{said}")).to_owned();
        let find = |shop: &Shop, id: i64| {
            does(shop, move |tx| {
                conversations::find(tx, &attent_core::Actor::system(), ConversationId(id))
            })
        };
        let number: i64 = id.parse().expect("an id");
        assert!(find(&shop, number).closed_at.is_some());
        let back = ona
            .post(&format!("/conversations/chosen/{undo}/undo"), &[])
            .await;
        assert_eq!(back.to(), "/conversations", "{}", back.text());
        assert!(find(&shop, number).closed_at.is_none());
        let twice = ona
            .post(&format!("/conversations/chosen/{undo}/undo"), &[])
            .await;
        assert_eq!(twice.status, 409);
    })
    .await;
}
