//! Promises through HTTP: two steps to make one, no closing around them, the customer's own page.

#[expect(dead_code, reason = "each test file uses its part of it")]
mod shop;

use attent_core::{
    Actor, Secret, customers,
    ids::{ConversationId, CustomerId, PromiseId},
    links, promises,
};
use attent_db::{Millis, Tx};
use rand::{SeedableRng, rngs::SmallRng};
use shop::{Browser, Shop, on_both};

/// 2026-11-25 10:38 in Vilnius.
const NOW: Millis = Millis(1_795_595_880_000);

async fn begun(shop: &Shop) -> (Browser, i64) {
    shop.clock.set(NOW);
    let mut ona = shop.owner().await;
    let form = [
        ("channel", "phone"),
        ("to", "Rosa <rosa@example.com>"),
        ("subject", "Lamp"),
        ("body", "She called."),
    ];
    let answer = ona.post("/conversations/new", &form).await;
    let id = answer
        .to()
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok());
    let id = id.unwrap_or_else(|| panic!("{}", answer.text()));
    (ona, id)
}

fn count(shop: &Shop, sql: &'static str) -> i64 {
    let found = shop
        .db
        .read_now(move |tx| Ok::<_, attent_core::Error>(tx.one(sql, &[], |row| row.get(0))?));
    found.expect("a read").expect("a number")
}

fn promised(shop: &Shop) -> i64 {
    count(shop, "SELECT COUNT(*) FROM promise")
}

/// Everything a GET might have touched.
fn rows(shop: &Shop) -> [i64; 4] {
    [
        promised(shop),
        count(shop, "SELECT COUNT(*) FROM promise_step"),
        count(shop, "SELECT COUNT(*) FROM event"),
        count(
            shop,
            "SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM promise",
        ),
    ]
}

/// A moment as it was shown for `words`: what a form sends with them.
fn shown(answer: &shop::Answer, name: &str) -> (String, String) {
    let value = |end: &str| {
        let found = answer.attribute(&format!("input[name={name}_{end}]"), "value");
        found.unwrap_or_else(|| panic!("{name}_{end}: {}", answer.text()))
    };
    (value("at"), value("shown"))
}

#[tokio::test]
async fn what_the_time_means_is_shown_before_it_counts() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let new = format!("/promises/new?conversation={id}");
        let first = ona.get(&new).await;
        assert!(first.text().contains("Rosa"), "{}", first.text());
        let id_text = id.to_string();
        let typed = [
            ("conversation", id_text.as_str()),
            ("text", "We call back"),
            ("due", "tomorrow 12:00"),
        ];
        let meant = ona.post("/promises", &typed).await;
        assert_eq!(meant.status, 422, "it was not shown yet");
        let text = meant.text().replace(',', "");
        let day = "Thursday 26 November 2026 at 12:00";
        assert!(text.contains(day), "{text}");
        assert!(text.contains("in 1 d 1 h"), "{text}");
        assert_eq!(promised(&shop), 0);
        let (at, words) = shown(&meant, "due");
        let fields = [
            typed[0],
            typed[1],
            typed[2],
            ("due_at", at.as_str()),
            ("due_shown", words.as_str()),
        ];
        for _ in 0..2 {
            let made = ona.post("/promises", &fields).await;
            assert_eq!(made.to(), format!("/conversations/{id}"), "{}", made.text());
        }
        assert_eq!(promised(&shop), 1, "pressed twice there is one");
        let due = count(&shop, "SELECT first_due_at FROM promise");
        assert_eq!(due, 1_795_687_200_000, "noon in Vilnius");
        // Other words than those shown: what they mean is shown again.
        let changed = [
            fields[0],
            fields[1],
            ("due", "Friday"),
            fields[3],
            fields[4],
        ];
        let again = ona.post("/promises", &changed).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("27 November"), "{}", again.text());
        assert_eq!(promised(&shop), 1);
        let page = ona.get(&format!("/conversations/{id}")).await;
        assert!(page.text().contains("We call back"));
        let today = ona.get("/today").await;
        assert!(today.text().contains("We call back"), "{}", today.text());
        let ledger = ona.get("/promises?whose=mine").await;
        assert!(ledger.text().contains("We call back"));
    })
    .await;
}

#[tokio::test]
async fn words_stay_what_they_meant_when_they_were_shown() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let id_text = id.to_string();
        let typed = [
            ("conversation", id_text.as_str()),
            ("text", "We call back"),
            ("due", "in 2 hours"),
        ];
        let meant = ona.post("/promises", &typed).await;
        let (at, words) = shown(&meant, "due");
        shop.clock.set(NOW.plus(Millis::from_minutes(7).0));
        let fields = [
            typed[0],
            typed[1],
            typed[2],
            ("due_at", at.as_str()),
            ("due_shown", words.as_str()),
        ];
        assert_eq!(ona.post("/promises", &fields).await.status, 303);
        let due = count(&shop, "SELECT first_due_at FROM promise");
        assert_eq!(due, NOW.plus(Millis::from_hours(2).0).0);
    })
    .await;
}

#[tokio::test]
async fn times_that_are_over_or_come_twice_or_never() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let id_text = id.to_string();
        let mut see = async |due: &str| {
            let typed = [
                ("conversation", id_text.as_str()),
                ("text", "We call"),
                ("due", due),
            ];
            let seen = ona.post("/promises", &typed).await;
            assert_eq!(seen.status, 422, "{due}");
            assert!(seen.has("textarea[name=text]"), "what was typed stays");
            seen
        };
        let over = see("2020-01-01T12:00").await;
        assert!(over.has("#f-due-error"), "{}", over.text());
        let missing = see("").await;
        assert!(missing.has("#f-due-error"), "{}", missing.text());
        let unknown = see("soon, if Jonas is back").await;
        assert!(unknown.text().contains("soon"), "{}", unknown.text());
        assert!(unknown.text().contains("in 2 working hours"), "examples");
        let twice = see("2027-10-31T03:30").await;
        let moments = twice.attribute("input[name=due_at][checked]", "value");
        assert_eq!(
            moments.as_deref(),
            Some("1824942600000"),
            "{}",
            twice.text()
        );
        assert!(twice.has("input[name=due_at][value='1824946200000']"));
        let never = see("2027-03-28T03:30").await;
        assert!(never.text().contains("does not exist"), "{}", never.text());
        assert_eq!(promised(&shop), 0);
        // The same while one types.
        let live = ona.get("/due?name=due&text=rytoj+12:00").await;
        assert!(live.has("input[name=due_at]"), "{}", live.text());
        let live = ona.get("/due?name=due&text=whenever").await;
        assert!(!live.has("input"), "{}", live.text());
    })
    .await;
}

fn makes(shop: &Shop, conversation: i64) -> PromiseId {
    let made = shop.db.write_now(move |tx| {
        let id = ConversationId(conversation);
        let actor = Actor::system();
        let found = attent_core::conversations::find(tx, &actor, id)?;
        let owner = tx.one("SELECT MIN(id) FROM staff", &[], |row| row.get(0))?;
        let new = promises::New {
            conversation: Some(id),
            customer: found.customer,
            entry: None,
            set_aside: None,
            text: "We call back".to_owned(),
            owner: owner.ok_or(attent_core::Error::NotFound)?,
            due: promises::Due::At(tx.now().plus(Millis::from_hours(5).0)),
            origin: promises::Origin::Phone,
        };
        promises::make(tx, &actor, &new)
    });
    made.expect("a promise")
}

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
        let (_ona, id) = begun(&shop).await;
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
        let no = rosa
            .post(&says, &[("word", "no"), ("note", "Nobody called")])
            .await;
        assert_eq!(no.to(), page);
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
        assert_eq!(rosa.get("/yours/nothing").await.status, 404);
        let elsewhere = rosa
            .post("/yours/nothing/promise", &[("word", "yes")])
            .await;
        assert_eq!(elsewhere.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_promise_in_an_answer_is_made_with_it() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        // Without a mailbox nothing is sent, and nothing is promised.
        let reply = format!("/conversations/{id}/reply");
        let fields = [
            ("body", "We call you back."),
            ("promise_text", "We call back"),
            ("promise_due", "tomorrow 12:00"),
        ];
        let shown = ona.multipart(&reply, &fields).await;
        assert_eq!(shown.status, 422);
        assert!(
            shown.text().contains("26 November 2026 at 12:00"),
            "{}",
            shown.text()
        );
        let at = shown
            .attribute("input[name=promise_due_at]", "value")
            .expect("the moment");
        assert_eq!(
            shown
                .attribute("input[name=promise_text]", "value")
                .as_deref(),
            Some("We call back"),
            "what was typed stays"
        );
        let confirmed = [
            fields[0],
            fields[1],
            fields[2],
            ("promise_due_at", at.as_str()),
            ("promise_due_shown", "tomorrow 12:00"),
        ];
        let unsent = ona.multipart(&reply, &confirmed).await;
        assert_eq!(unsent.status, 422, "no mailbox can send");
        assert_eq!(promised(&shop), 0);
        let past = [fields[0], fields[1], ("promise_due", "2020-01-01T12:00")];
        assert_eq!(ona.multipart(&reply, &past).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn what_reads_like_a_promise_is_pointed_out_once() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let text = "Hello. We will call you tomorrow. Goodbye.";
        let hint = ona.post("/promises/likely", &[("text", text)]).await;
        assert_eq!(
            hint.attribute("[data-promise]", "data-promise").as_deref(),
            Some("We will call you tomorrow.")
        );
        let id_text = id.to_string();
        let no = [
            ("text", "We will call you tomorrow."),
            ("conversation", id_text.as_str()),
        ];
        let refused = ona.post("/promises/refusals", &no).await;
        assert_eq!(refused.to(), format!("/conversations/{id}"));
        let quiet = ona.post("/promises/likely", &[("text", text)]).await;
        assert!(!quiet.has("[data-promise]"));
        // In a call that was noted: below it, until it is written down.
        let form = [
            ("channel", "phone"),
            ("to", "Rosa <rosa@example.com>"),
            ("subject", "Bell"),
            ("body", "She asks for the bell. You will get it by Friday."),
        ];
        let other = ona.post("/conversations/new", &form).await.to().to_owned();
        let page = ona.get(&other).await;
        assert!(page.text().contains("You will get it by Friday."));
        let make = page
            .attribute(".nudge a", "href")
            .expect("a link to write it down");
        assert!(make.contains("entry="), "{make}");
        assert!(ona.get(&make).await.has("textarea[name=text]"));
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

#[tokio::test]
async fn something_is_kept_for_a_customer() {
    on_both(async |shop| {
        let (mut ona, _) = begun(&shop).await;
        let rosa = count(&shop, "SELECT MIN(id) FROM customer").to_string();
        let wrong = [
            ("customer", rosa.as_str()),
            ("item", ""),
            ("days", "7"),
            ("discount", "5,50 eur"),
        ];
        let back = ona.post("/set-asides", &wrong).await;
        assert_eq!(back.status, 422);
        let typed = back.attribute("input[name=discount]", "value");
        assert_eq!(typed.as_deref(), Some("5,50 eur"));
        let fine = [
            wrong[0],
            ("item", "Blue helmet"),
            wrong[2],
            ("shelf", "B4"),
            ("discount", "5.50"),
        ];
        let kept = ona.post("/set-asides", &fine).await;
        assert_eq!(kept.to(), format!("/customers/{rosa}"), "{}", kept.text());
        let page = ona.get(&format!("/customers/{rosa}")).await.text();
        assert!(
            page.contains("We kept this for you") && page.contains("B4"),
            "{page}"
        );
        let list = ona.get("/set-asides").await;
        let collect = list.attribute("td.acts form", "action").expect("an act");
        assert_eq!(ona.post(&collect, &[]).await.to(), "/set-asides?state=kept");
        let over = ona.get("/set-asides?state=collected").await;
        assert!(over.text().contains("Blue helmet"));
    })
    .await;
}
