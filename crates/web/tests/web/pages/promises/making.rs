//! Making one: what its time means is shown before it counts.

use attent_db::Millis;

use super::{NOW, begun, count, promised, shop::on_both, shown};

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
async fn an_empty_promise_says_all_that_is_missing() {
    on_both(async |shop| {
        let (mut ona, id) = begun(&shop).await;
        let form = [("conversation", id.to_string())];
        let form: Vec<_> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let back = ona.post("/promises", &form).await;
        assert_eq!(back.status, 422);
        for field in ["text", "due"] {
            assert!(
                back.has(&format!("#f-{field}-error")),
                "{field}: {}",
                back.text()
            );
        }
    })
    .await;
}
