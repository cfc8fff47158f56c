//! The mails that tell of a promise: in the customer's language and time, once, and with all that
//! was said.

use attent_core::{
    Actor, Secret, conversations, customers,
    ids::{ConversationId, PromiseId},
    promises,
};
use attent_db::Millis;
use attent_web::promise_letters::{self, Kind};
use rand::{SeedableRng, rngs::SmallRng};

use super::{
    begun, count, makes,
    shop::{BASE, Browser, MAILBOX, Shop, on_both},
    shown,
};

/// A mailbox that could send, and Rosa in a language of her own, with something promised.
pub(super) async fn promised(shop: &Shop, language: &'static str) -> (Browser, i64, PromiseId) {
    let (mut ona, id) = begun(shop).await;
    let added = ona.post("/settings/mailboxes/new", &MAILBOX).await;
    assert!(added.to().starts_with("/settings/"), "{}", added.text());
    let said = shop.db.write_now(move |tx| {
        let system = Actor::system();
        let customer = conversations::find(tx, &system, ConversationId(id))?.customer;
        let found = customers::find(tx, &system, customer)?;
        let change = customers::Change {
            language: customers::Patch::Set(language.to_owned()),
            ..customers::Change::default()
        };
        customers::change(tx, &system, customer, found.version, change)
    });
    said.expect("a language");
    let promise = makes(shop, id);
    (ona, id, promise)
}

/// The words of the newest mail to her.
pub(super) fn newest(shop: &Shop) -> String {
    let found = shop.db.read_now(|tx| {
        let sql =
            "SELECT text FROM entry WHERE kind IN ('out', 'automatic') ORDER BY id DESC LIMIT 1";
        Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get::<String>(0))?)
    });
    found.expect("a read").expect("a mail")
}

fn mails(shop: &Shop) -> i64 {
    count(shop, "SELECT COUNT(*) FROM outgoing")
}

fn has(letter: &str, words: &[&str]) {
    for word in words {
        assert!(letter.contains(word), "{word}: {letter}");
    }
    let link = format!("{BASE}/yours/");
    assert_eq!(letter.matches(&link).count(), 1, "one link: {letter}");
}

#[tokio::test]
async fn another_time_is_told_in_the_customers_language() {
    for (language, words) in [
        (
            "lt",
            [
                "Sveiki, Rosa",
                "pažadėjome Jums: We call back",
                "Naujas terminas: ",
                "2026 m. lapkričio 28 d.",
            ],
        ),
        (
            "el",
            [
                "Γεια σας, Rosa",
                "Σας υποσχεθήκαμε: We call back",
                "Η νέα προθεσμία: ",
                "28 Νοεμβρίου 2026",
            ],
        ),
    ] {
        on_both(async |shop| {
            let (mut ona, id, promise) = promised(&shop, language).await;
            let url = format!("/promises/{promise}/renegotiation");
            let said = ("note", "The part came late.");
            let typed = [("due", "Saturday 12:00"), ("told", "mail"), said];
            let meant = ona.post(&url, &typed).await;
            assert_eq!((meant.status.as_u16(), mails(&shop)), (422, 0));
            let at = shown(&meant, "due").0;
            let fields = [
                typed[0],
                typed[1],
                said,
                ("due_at", at.as_str()),
                ("due_shown", typed[0].1),
            ];
            for _ in 0..2 {
                let told = ona.post(&url, &fields).await;
                assert_eq!(told.to(), format!("/promises/{promise}"), "{}", told.text());
            }
            assert_eq!(mails(&shop), 1, "pressed twice it is told once");
            let letter = newest(&shop);
            has(&letter, &words);
            has(&letter, &["The part came late."]);
            let talk = ona.get(&format!("/conversations/{id}")).await;
            assert!(
                !talk.has("[data-undo]"),
                "what she was told is not taken back"
            );
        })
        .await;
    }
}

#[tokio::test]
async fn a_broken_promise_is_told_with_what_is_offered_or_not_at_all() {
    on_both(async |shop| {
        let (mut ona, _, promise) = promised(&shop, "nl").await;
        let url = format!("/promises/{promise}/break");
        let told = ("told", "mail");
        let half = [("reason", "Sold out"), ("message", "Sorry."), told];
        let back = ona.post(&url, &half).await;
        assert_eq!(back.status, 422);
        assert!(back.has("#f-break-solution-error"), "{}", back.text());
        assert!(!back.has("#f-break-told-error"), "only what is missing");
        assert!(back.has("details[open] form[action$='/break']"));
        assert_eq!(mails(&shop), 0);
        let whole = [half[0], half[1], ("solution", "The newer model"), told];
        for _ in 0..2 {
            let told = ona.post(&url, &whole).await;
            assert_eq!(told.to(), format!("/promises/{promise}"), "{}", told.text());
        }
        let letter = newest(&shop);
        has(
            &letter,
            &["Rosa", "We call back", "Sorry.", "The newer model"],
        );
        assert!(!letter.contains("Sold out"), "the reason is ours: {letter}");
        assert_eq!(mails(&shop), 1);
    })
    .await;
}

#[tokio::test]
async fn closing_with_two_promises_tells_of_both_or_of_none() {
    on_both(async |shop| {
        let (mut ona, id, one) = promised(&shop, "lv").await;
        let other = makes_another(&shop, id);
        let closing = format!("/conversations/{id}/closing");
        let field = |name: &str, promise: PromiseId| format!("{name}-{promise}");
        let names = [
            field("what", one),
            field("note", one),
            field("reason", one),
            field("solution", one),
            field("what", other),
            field("note", other),
            field("due", other),
        ];
        let values = [
            "broken",
            "Sorry.",
            "Gone",
            "Another",
            "renegotiate",
            "Later.",
            "Saturday 12:00",
        ];
        let typed: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
        let back = ona.post(&closing, &typed).await;
        assert_eq!(back.status, 422, "the time was not shown yet");
        assert!(back.has(".due-is"), "{}", back.text());
        assert_eq!(mails(&shop), 0);
        let missing = ona.post(&closing, &typed[..1]).await;
        for name in [&names[1], &names[2], &names[3], &names[4]] {
            assert!(missing.has(&format!("#f-{name}-error")), "{name}");
        }
        let due = field("due", other);
        let (at, words) = shown(&back, &due);
        let more = [format!("{due}_at"), format!("{due}_shown")];
        let mut whole = typed.clone();
        whole.extend([(more[0].as_str(), at.as_str()), (&more[1], &words)]);
        let closed = ona.post(&closing, &whole).await;
        assert_eq!(
            closed.to(),
            format!("/conversations/{id}"),
            "{}",
            closed.text()
        );
        assert_eq!(mails(&shop), 2);
        let state = |id: PromiseId| {
            let found = shop
                .db
                .read_now(move |tx| promises::find(tx, &Actor::system(), id));
            found.expect("it is there").state
        };
        assert_eq!(state(one), promises::State::Broken);
        assert_eq!(state(other), promises::State::Open);
    })
    .await;
}

pub(super) fn makes_another(shop: &Shop, conversation: i64) -> PromiseId {
    let made = shop.db.write_now(move |tx| {
        let system = Actor::system();
        let id = ConversationId(conversation);
        let found = conversations::find(tx, &system, id)?;
        let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| row.get(0))?;
        let new = promises::New {
            conversation: Some(id),
            customer: found.customer,
            entry: None,
            set_aside: None,
            text: "We send the catalogue".to_owned(),
            owner: owner.ok_or(attent_core::Error::NotFound)?,
            due: promises::Due::At(tx.now().plus(Millis::from_days(2).0)),
            origin: promises::Origin::Phone,
        };
        promises::make(tx, &system, &new)
    });
    made.expect("a promise")
}

#[tokio::test]
async fn what_she_waited_for_and_what_is_done_are_told_in_her_words() {
    on_both(async |shop| {
        let (_, _, promise) = promised(&shop, "el").await;
        let letter = |kind| {
            let written = shop.db.write_now(move |tx| {
                let mut dice = SmallRng::seed_from_u64(kind as u64);
                let _ = Secret::roll(&mut dice);
                let system = Actor::system();
                promise_letters::write(tx, &system, BASE, Some(&mut dice), promise, kind)
            });
            written.expect("a letter").words.text
        };
        let met = letter(Kind::Met);
        assert!(met.starts_with("Γεια σας, Rosa"), "{met}");
        assert!(
            met.contains("We call back") && met.contains("Έγινε") && met.contains("/yours/"),
            "{met}"
        );
        has(&letter(Kind::Done), &["Γεια σας, Rosa", "We call back"]);
    })
    .await;
}
