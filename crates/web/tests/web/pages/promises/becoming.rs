//! What becomes of one: on its page, when its conversation closes, and by the customer's own word.

use attent_core::{
    Actor, Secret, customers,
    ids::{CustomerId, PromiseId},
    links, promises,
};
use attent_db::{Millis, Tx};
use rand::{SeedableRng, rngs::SmallRng};

use super::{
    begun, count, makes, rows,
    shop::{Shop, on_both},
    shown,
};

#[tokio::test]
async fn closing_asks_about_each_open_promise() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let promise = makes(&shop, id);
        let talk = format!("/conversations/{id}");
        let closing = format!("{talk}/closing");
        let press = ona.post(&format!("{talk}/resolution"), &[]).await;
        assert_eq!(press.to(), closing);
        let asks = ona.get(&closing).await;
        assert!(asks.text().contains("We call back"), "{}", asks.text());
        let closed = || {
            count(
                &shop,
                "SELECT COUNT(*) FROM conversation WHERE state = 'closed'",
            )
        };
        let note = format!("note-{promise}");
        let nothing = ona.post(&closing, &[(note.as_str(), "Hello")]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.text().contains("Hello"), "what was typed stays");
        let what = format!("what-{promise}");
        let unsaid = ona.post(&closing, &[(what.as_str(), "withdrawn")]).await;
        assert_eq!(unsaid.status, 422, "how do we know");
        assert_eq!(closed(), 0);
        let fields = [(what.as_str(), "withdrawn"), (note.as_str(), "She said so")];
        let done = ona.post(&closing, &fields).await;
        assert_eq!(done.to(), talk, "{}", done.text());
        assert_eq!(closed(), 1);
        let found = shop
            .db
            .read_now(move |tx| promises::find(tx, &Actor::system(), promise));
        assert_eq!(
            found.expect("it is there").state,
            promises::State::Withdrawn
        );
    })
    .await;
}

/// The name over every page of a customer's.
const UNDER: &str = "<span class=\"brand\">Riverside Cycles</span>";

fn link(shop: &Shop, promise: PromiseId) -> (String, CustomerId) {
    let made = shop.db.write_now(move |tx: &mut Tx<'_>| {
        let secret = Secret::roll(&mut SmallRng::seed_from_u64(99));
        let actor = Actor::system();
        let customer = promises::find(tx, &actor, promise)?.customer;
        let until = tx.now().plus(Millis::from_days(9).0);
        let kind = links::Kind::Promise;
        links::make(tx, &actor, &secret, kind, promise.0, customer, until)?;
        let found = customers::find(tx, &actor, customer)?;
        let change = customers::Change {
            language: customers::Patch::Set("en".to_owned()),
            ..customers::Change::default()
        };
        customers::change(tx, &actor, customer, found.version, change)?;
        Ok::<_, attent_core::Error>((secret.text(), customer))
    });
    made.expect("a link")
}

#[tokio::test]
async fn the_customer_says_whether_it_was_kept() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let promise = makes(&shop, id);
        let (secret, _) = link(&shop, promise);
        let page = format!("/yours/{secret}");
        let mut rosa = shop.browser();
        let before = rows(&shop);
        for _ in 0..3 {
            let seen = rosa.get(&page).await;
            assert!(seen.text().contains("We call back"), "{}", seen.text());
        }
        assert_eq!(rows(&shop), before, "a GET changes nothing");
        let says = format!("{page}/promise");
        // First a mere no, then what is missing: her words are not lost, nor told twice.
        for note in ["", "Nobody called", "Nobody called", ""] {
            let no = rosa.post(&says, &[("word", "no"), ("note", note)]).await;
            assert_eq!(no.to(), page);
        }
        let said = "SELECT COUNT(*) FROM promise_step WHERE what = 'disputed'";
        assert_eq!(count(&shop, said), 2);
        let told = ona.get(&format!("/promises/{promise}")).await;
        assert!(told.text().contains("Nobody called"), "{}", told.text());
        let hers = rosa.get(&page).await;
        assert!(
            hers.text().contains("that something is missing"),
            "{}",
            hers.text()
        );
        let state = || {
            let found = shop
                .db
                .read_now(move |tx| promises::find(tx, &Actor::system(), promise));
            found.expect("it is there")
        };
        assert!(state().disputed_at.is_some());
        for _ in 0..2 {
            let yes = rosa.post(&says, &[("word", "yes")]).await;
            assert_eq!(yes.to(), page, "{}", yes.text());
        }
        assert_eq!(state().kept_how, Some(promises::KeptHow::Customer));
        let late_no = rosa.post(&says, &[("word", "no")]).await;
        assert_eq!(late_no.status, 422);
        assert!(!rosa.get(&page).await.has("form"), "nothing is left to ask");
        let dead = rosa.get("/yours/nothing").await;
        assert_eq!(dead.status, 404);
        // Under the name of the business, and nothing leads to where staff sign in.
        for path in [
            "/yours/nothing",
            "/yours/nothing/promise/more",
            "/guides/nothing",
        ] {
            let dead = rosa.get(path).await;
            assert_eq!(dead.status, 404);
            let page = &dead.body;
            assert!(page.contains(UNDER), "{path}: {page}");
            assert!(!dead.has("a") && !dead.has("img"), "{path}: {page}");
        }
        let elsewhere = rosa
            .post("/yours/nothing/promise", &[("word", "yes")])
            .await;
        assert_eq!(elsewhere.status, 404);
        // Another kind's button behind a link that works, and a link that ran out.
        let other = rosa
            .post(&format!("{page}/choice"), &[("offer", "none")])
            .await;
        assert_eq!(other.status, 404);
        assert!(other.body.contains(UNDER), "{}", other.body);
        shop.clock.pass(Millis::from_days(10));
        let over = rosa.get(&page).await;
        assert_eq!(over.status, 404);
        assert!(over.body.contains(UNDER), "{}", over.body);
        let text = over.text();
        assert!(text.contains("This link no longer works"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn acts_on_the_page_of_a_promise() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let promise = makes(&shop, id);
        let page = format!("/promises/{promise}");
        assert!(ona.get(&page).await.text().contains("We call back"));
        let url = |act: &str| format!("{page}/{act}");
        let unshown = [("due", "Saturday 12:00"), ("told", "phone"), ("note", "So")];
        let meant = ona.post(&url("renegotiation"), &unshown).await;
        assert_eq!(meant.status, 422, "not before its meaning was shown");
        let at = shown(&meant, "due").0;
        let untold = [
            unshown[0],
            unshown[1],
            ("note", ""),
            ("due_at", at.as_str()),
            ("due_shown", unshown[0].1),
        ];
        let wrong = ona.post(&url("renegotiation"), &untold).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(
            wrong.attribute("form input[name=due]", "value").as_deref(),
            Some(unshown[0].1),
            "what was typed stays"
        );
        let told = [
            untold[0],
            untold[1],
            ("note", "She agreed"),
            untold[3],
            untold[4],
        ];
        assert_eq!(ona.post(&url("renegotiation"), &told).await.to(), page);
        let unmended = [
            ("reason", "Gone"),
            ("message", ""),
            ("solution", "Another"),
            ("told", "phone"),
        ];
        assert_eq!(ona.post(&url("break"), &unmended).await.status, 422);
        assert_eq!(
            ona.post(&url("done"), &[("note", "Called")]).await.to(),
            page
        );
        assert_eq!(ona.post(&url("done"), &[]).await.to(), page, "twice");
        let kept = [("how", "evidence"), ("note", "The call is noted")];
        assert_eq!(ona.post(&url("kept"), &kept).await.to(), page);
        let story = ona.get(&page).await.text();
        for word in [
            "She agreed",
            "Called",
            "The call is noted",
            "28 November 2026",
        ] {
            assert!(story.contains(word), "{word}: {story}");
        }
        let settled = ona.post(&url("withdrawal"), &[("note", "No need")]).await;
        assert_eq!(settled.status, 409);
    })
    .await;
}
