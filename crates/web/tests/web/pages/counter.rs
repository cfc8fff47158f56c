//! The counter: what whoever comes in is owed, made and handed over right there; visits and tasks
//! as programs see them.

use crate::shop;
use crate::support;

use attent_core::{
    Actor, customers,
    ids::CustomerId,
    people::staff,
    promises::{self, Due, New, Origin},
    set_asides,
};
use attent_db::Millis;
use serde_json::json;
use shop::{Browser, Shop, on_both};
use support::on_each_engine;

/// 2026-11-25 10:38 in Vilnius.
const NOW: Millis = Millis(1_795_595_880_000);

fn rosa(shop: &Shop) -> CustomerId {
    let added = shop.db.write_now(|tx| {
        let system = Actor::system();
        let new = customers::New {
            name: "Rosa Brandt".into(),
            language: None,
            identities: Vec::new(),
        };
        let id = customers::add(tx, &system, &new)?;
        let owner = staff::assignable(tx)?.first().map(|one| one.id);
        let promise = New {
            conversation: None,
            customer: id,
            entry: None,
            set_aside: None,
            text: "We call when the lamp is back".into(),
            owner: owner.expect("the owner"),
            due: Due::At(NOW.plus(7_200_000)),
            origin: Origin::Phone,
        };
        promises::make(tx, &system, &promise)?;
        let kept = set_asides::New {
            customer: id,
            conversation: None,
            place: None,
            item: "Blue helmet".into(),
            size: "M".into(),
            shelf: "B12".into(),
            days: 7,
            discount: None,
            in_line: false,
        };
        set_asides::keep(tx, &system, &kept)?;
        Ok::<_, attent_core::Error>(id)
    });
    added.expect("a customer")
}

/// Somebody came in, was greeted, and said who they are.
async fn greeted(ona: &mut Browser, customer: CustomerId) -> String {
    ona.post("/counter/arrivals", &[("mark", "red jacket")])
        .await;
    let room = ona.get("/counter").await;
    let greet = room.attribute("form[action$='/greeting']", "action");
    let greet = greet.expect("somebody waits");
    let person = ona.post(&greet, &[]).await.to().to_owned();
    let who = customer.to_string();
    let said = ona
        .post(&format!("{person}/customer"), &[("customer", &who)])
        .await;
    assert_eq!(said.to(), person, "{}", said.text());
    person
}

#[tokio::test]
async fn what_they_are_owed_stands_beside_their_name() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let customer = rosa(&shop);
        let here = greeted(&mut ona, customer).await;
        let page = ona.get(&here).await;
        for word in ["We call when the lamp is back", "Blue helmet, M", "B12"] {
            assert!(page.text().contains(word), "{word}: {}", page.text());
        }
        assert!(page.text().contains("We kept this for you"));
        let ids = page.body.split(" id=\"").skip(1);
        let mut ids: Vec<&str> = ids.filter_map(|rest| rest.split('"').next()).collect();
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(
            twice, None,
            "an id that is there twice is lost in a refresh"
        );
        let hand_over = page.attribute("form[action$='/collection']", "action");
        let hand_over = hand_over.expect("it can be handed over");
        let handed = ona.post(&hand_over, &[("to", &here)]).await;
        assert_eq!(handed.to(), here, "{}", handed.text());
        let after = ona.get(&here).await;
        assert!(!after.text().contains("Blue helmet"), "{}", after.text());
        let elsewhere = ona
            .post(&hand_over, &[("to", "https://evil.example")])
            .await;
        assert_eq!(elsewhere.to(), "/", "no way out of this site");
        let list = ona.post(&hand_over, &[]).await;
        assert_eq!(list.to(), "/set-asides?state=kept");
    })
    .await;
}

#[tokio::test]
async fn a_promise_and_a_set_aside_are_made_at_the_counter() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let customer = rosa(&shop);
        let here = greeted(&mut ona, customer).await;
        let id = customer.to_string();
        let typed = [
            ("customer", id.as_str()),
            ("origin", "counter"),
            ("to", here.as_str()),
            ("text", "The wheel is true"),
            ("due", "tomorrow 12:00"),
        ];
        let shown = ona.post("/promises", &typed).await;
        assert_eq!(shown.status, 422, "what it means is shown first");
        assert!(
            shown.text().contains("26 November 2026"),
            "{}",
            shown.text()
        );
        let at = shown.attribute("input[name=due_at]", "value");
        let at = at.expect("the moment");
        let to = shown.attribute("input[name=to]", "value");
        assert_eq!(to.as_deref(), Some(here.as_str()), "the way back is kept");
        let shown_back = [("due_at", at.as_str()), ("due_shown", "tomorrow 12:00")];
        let fields = [typed.as_slice(), &shown_back].concat();
        let made = ona.post("/promises", &fields).await;
        assert_eq!(made.to(), here, "{}", made.text());
        let nothing = [
            ("customer", id.as_str()),
            ("to", here.as_str()),
            ("item", ""),
            ("shelf", "C3"),
            ("days", "7"),
        ];
        let wrong = ona.post("/set-asides", &nothing).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(
            wrong.attribute("input[name=shelf]", "value").as_deref(),
            Some("C3"),
            "what was typed stays"
        );
        let to = wrong.attribute("input[name=to]", "value");
        assert_eq!(
            to.as_deref(),
            Some(here.as_str()),
            "and so does the way back"
        );
        let kept = [
            nothing[0],
            nothing[1],
            ("item", "Bell"),
            nothing[3],
            nothing[4],
        ];
        let made = ona.post("/set-asides", &kept).await;
        assert_eq!(made.to(), here, "{}", made.text());
        let page = ona.get(&here).await;
        for word in ["The wheel is true", "Bell", "C3"] {
            assert!(page.text().contains(word), "{word}: {}", page.text());
        }
    })
    .await;
}

#[test]
fn visits_through_the_api() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let rosa = desk
                .post("staff", "/customers", json!({"name": "Rosa"}))
                .await;
            let new = json!({"channel": "counter", "mark": "red jacket"});
            let key = [("idempotency-key", "a")];
            let came = desk
                .asks("staff", "POST", "/visits", Some(&new), &key)
                .await;
            assert_eq!(came.status, 201, "{}", came.text);
            let again = desk
                .asks("staff", "POST", "/visits", Some(&new), &key)
                .await;
            assert_eq!(again.text_of("id"), came.text_of("id"), "done once");
            let at = format!("/visits/{}", came.text_of("id"));
            let tag = came.etag();
            desk.clock.pass(40_000);
            let greeting = format!("{at}/greeting");
            let old = [("if-match", "\"9\"")];
            let refused = desk.asks("staff", "POST", &greeting, None, &old).await;
            assert_eq!(refused.status, 412, "{}", refused.text);
            let seen = [("if-match", tag.as_str())];
            let greeted = desk.asks("staff", "POST", &greeting, None, &seen).await;
            assert_eq!(greeted.status, 200, "{}", greeted.text);
            let second = desk.asks("staff", "POST", &greeting, None, &[]).await;
            assert_eq!(second.status, 409, "greeted once: {}", second.text);
            let who = json!({"customer": rosa.text_of("id")});
            let known = desk
                .asks("staff", "PUT", &format!("{at}/customer"), Some(&who), &[])
                .await;
            assert_eq!(known.json["customer"], rosa.json["id"], "{}", known.text);
            let said = json!({"subject": "Lamp", "text": "It flickers."});
            let over = desk.post("staff", &format!("{at}/end"), said.clone()).await;
            assert_eq!(over.json["outcome"], "conversation", "{}", over.text);
            assert_eq!(over.json["mark"], "", "how they looked is forgotten");
            let twice = desk.post("staff", &format!("{at}/end"), said).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
            let here = desk.get("viewer", "/visits").await;
            assert_eq!(here.json["items"], json!([]));
            let gone = desk.get("viewer", "/visits?state=over").await;
            assert_eq!(
                gone.json["items"][0]["id"], came.json["id"],
                "{}",
                gone.text
            );
            let today = desk.get("viewer", "/visits/greeting").await;
            assert_eq!(today.json["median_seconds"], 40, "{}", today.text);
            for (body, field) in [
                (json!({"channel": "counter", "place": "77"}), "place"),
                (json!({"channel": "door"}), "channel"),
            ] {
                let wrong = desk.post("staff", "/visits", body).await;
                assert_eq!(wrong.status, 422, "{}", wrong.text);
                assert_eq!(wrong.json["errors"][0]["field"], field, "{}", wrong.text);
            }
        });
    });
}

#[test]
fn tasks_through_the_api() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let mut made = Vec::new();
            for (text, due) in [
                ("Water the plants", None),
                ("Order brake pads", Some("2030-01-02T00:00:00Z")),
                ("Call the bank", Some("2030-01-01T00:00:00Z")),
            ] {
                let new = json!({"text": text, "due_at": due});
                let got = desk.post("staff", "/tasks", new).await;
                assert_eq!(got.status, 201, "{}", got.text);
                made.push(got);
            }
            let first = desk.get("viewer", "/tasks?limit=2").await;
            let next = first.text_of("next");
            let second = desk.get("viewer", &format!("/tasks?after={next}")).await;
            let texts: Vec<&str> = [&first, &second]
                .iter()
                .filter_map(|page| page.json["items"].as_array())
                .flatten()
                .filter_map(|task| task["text"].as_str())
                .collect();
            assert_eq!(
                texts,
                ["Call the bank", "Order brake pads", "Water the plants"],
                "by due time, then what has none"
            );
            assert!(second.json["next"].is_null(), "{}", second.text);
            let at = format!("/tasks/{}", made[0].text_of("id"));
            let completion = format!("{at}/completion");
            let done = desk.asks("staff", "POST", &completion, None, &[]).await;
            assert!(done.json["done_at"].is_string(), "{}", done.text);
            let twice = desk.asks("staff", "POST", &completion, None, &[]).await;
            assert_eq!(twice.status, 409, "{}", twice.text);
            let listed = desk.get("viewer", "/tasks?state=done").await;
            assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(1));
            let undone = desk.asks("staff", "DELETE", &completion, None, &[]).await;
            assert!(undone.json["done_at"].is_null(), "{}", undone.text);
            let nobody = json!({"staff": "77"});
            let refused = desk
                .asks("staff", "PUT", &format!("{at}/owner"), Some(&nobody), &[])
                .await;
            assert_eq!(refused.status, 422, "{}", refused.text);
        });
    });
}

#[tokio::test]
async fn the_counter_leads_to_those_who_wait_for_an_answer() {
    on_both(async |shop| {
        shop.clock.set(NOW);
        let mut ona = shop.owner().await;
        let link = "main a[href='/conversations?view=open']";
        assert!(!ona.get("/counter").await.has(link), "nobody wrote");
        shop.takes_in(
            "From: Rosa <rosa@example.com>\r\nTo: desk@example.com\r\nMessage-ID: <1@example.com>\r\n\
             Subject: Lamp\r\n\r\nIt flickers.\r\n",
        );
        let page = ona.get("/counter").await;
        assert!(page.has(link), "{}", page.text());
        assert!(page.text().contains("One more customer waits"), "{}", page.text());
    })
    .await;
}
