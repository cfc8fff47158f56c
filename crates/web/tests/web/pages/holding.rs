//! A holding message: shown before it goes, one mail and one promise however often it is pressed.

use crate::shop;

use attent_core::{
    Actor, conversations,
    ids::ConversationId,
    promises::{self, Origin, Promise},
};
use attent_db::Millis;
use shop::{Browser, MAILBOX, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius, a Wednesday.
const NOW: Millis = Millis(1_795_595_880_000);

/// A mailbox that could send, and Rosa's call, to be answered from it.
async fn begun(shop: &Shop) -> (Browser, ConversationId) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    let added = ona.post("/settings/mailboxes/new", &MAILBOX).await;
    assert!(added.to().starts_with("/settings/"), "{}", added.text());
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let answer = ona.post("/conversations/new", &form).await;
    let id = answer.to().rsplit('/').next();
    let id = id.and_then(|id| id.parse().ok());
    let id = id.unwrap_or_else(|| panic!("{}", answer.text()));
    (ona, ConversationId(id))
}

fn promised(shop: &Shop, id: ConversationId) -> Vec<Promise> {
    let found = shop
        .db
        .read_now(move |tx| promises::of_conversation(tx, &Actor::system(), id));
    let lines = found.expect("a read");
    lines.into_iter().map(|line| line.promise).collect()
}

fn mails(shop: &Shop) -> i64 {
    let found = shop.db.read_now(|tx| {
        let sql = "SELECT COUNT(*) FROM outgoing";
        Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get(0))?)
    });
    found.expect("a read").expect("a number")
}

#[tokio::test]
async fn one_press_is_one_mail_and_one_promise() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let talk = ona.get(&format!("/conversations/{id}")).await;
        let url = format!("/conversations/{id}/holding");
        let button = format!("button[form='holding-{id}']");
        let at = talk.attribute(&button, "value").expect("a time to press");
        assert_eq!(at, "1795622400000", "before we close today, at six");
        assert!(talk.text().contains("today 18:00"), "{}", talk.text());
        let form = format!("form#holding-{id} input[name=press]");
        let press = talk.attribute(&form, "value").expect("its press");
        let seen = format!("form#holding-{id} input[name=seen]");
        let seen = talk.attribute(&seen, "value").expect("what was seen");
        let fields = [
            ("at", at.as_str()),
            ("press", press.as_str()),
            ("seen", seen.as_str()),
        ];
        for _ in 0..2 {
            let sent = ona.post(&url, &fields).await;
            assert_eq!(sent.to(), format!("/conversations/{id}"), "{}", sent.text());
        }
        assert_eq!(mails(&shop), 1, "pressed twice it goes out once");
        let promises = promised(&shop, id);
        assert_eq!(promises.len(), 1);
        assert_eq!(promises[0].origin, Origin::Holding);
        assert_eq!(promises[0].due_at, Some(Millis(1_795_622_400_000)));
        let talk = ona.get(&format!("/conversations/{id}")).await;
        let letter = talk.text();
        for word in [
            "Hello Rosa",
            "Ona looks after it",
            "25 November 2026 at 18:00",
        ] {
            assert!(letter.contains(word), "{word}: {letter}");
        }
        let found = shop
            .db
            .read_now(move |tx| conversations::find(tx, &Actor::system(), id))
            .expect("the conversation");
        assert!(found.waiting_since.is_some(), "it stays with us");
    })
    .await;
}

#[tokio::test]
async fn the_letter_is_shown_before_it_goes() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let url = format!("/conversations/{id}/holding");
        let asked = format!("{url}?doing=We+ask+the+maker.&due=2026-11-27T12:00");
        let shown = ona.get(&asked).await;
        for word in ["We ask the maker.", "27 November 2026 at 12:00"] {
            assert!(shown.text().contains(word), "{word}: {}", shown.text());
        }
        assert_eq!(mails(&shop), 0, "a GET sends nothing");
        let value = |name: &str| shown.attribute(&format!("input[name={name}]"), "value");
        let at = value("due_at").expect("shown");
        // Another time than the one shown: it is shown again.
        let changed = [
            ("doing", "We ask the maker."),
            ("due", "Monday 12:00"),
            ("due_at", at.as_str()),
            ("due_shown", "2026-11-27T12:00"),
        ];
        let again = ona.post(&url, &changed).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("30 November"), "{}", again.text());
        assert!(again.text().contains("We ask the maker."));
        for (due, error) in [
            ("2020-01-01T12:00", "passed already"),
            ("soon", "“soon” is not understood"),
        ] {
            let wrong = ona.get(&format!("{url}?due={due}")).await;
            assert!(wrong.has("#f-due-error"), "{due}: {}", wrong.text());
            assert!(wrong.text().contains(error), "{due}: {}", wrong.text());
            assert!(!wrong.has("input[name=due_at]"), "nothing to send yet");
        }
        let nobody = [
            changed[0],
            ("due", "2026-11-27T12:00"),
            changed[2],
            changed[3],
            ("owner", "77"),
        ];
        let refused = ona.post(&url, &nobody).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert_eq!((mails(&shop), promised(&shop, id).len()), (0, 0));
    })
    .await;
}
