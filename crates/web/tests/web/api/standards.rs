//! Standards and what looks ahead through the JSON API, on both engines.

use crate::support;

use attent_core::{jobs, standards};
use attent_db::{Clock, Millis};
use serde_json::{Value as Json, json};
use support::{Desk, Got, on_each_engine};

async fn post(desk: &Desk, path: &str, body: Json) -> Got {
    let got = desk.post("manager", path, body).await;
    assert!(got.status.is_success(), "{path}: {}", got.text);
    got
}

async fn put(desk: &Desk, path: &str, body: Json) -> Got {
    let got = desk.asks("manager", "PUT", path, Some(&body), &[]).await;
    assert!(got.status.is_success(), "{path}: {}", got.text);
    got
}

async fn call(desk: &Desk, subject: &str) -> String {
    let body = json!({
        "channel": "phone", "to": ["Rosa <rosa@example.com>"], "subject": subject,
        "text": "The lamp is broken.",
    });
    post(desk, "/conversations", body).await.text_of("id")
}

/// Does the jobs and the minute, as the loops do.
fn work(desk: &Desk) {
    loop {
        let claimed = desk.owner_does(|tx, _| jobs::claim(tx, "worker"));
        let jobs::Claim::Job(job) = claimed else {
            return;
        };
        desk.owner_does(move |tx, _| {
            assert!(jobs::finish(tx, &job)?);
            standards::go_on(tx, &job.payload)
        });
    }
}

#[test]
fn a_standard_is_refitted_and_what_is_late_is_listed() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let talk = call(desk, "A lamp").await;
            desk.clock.set(Millis(desk.clock.now().0 + 60 * 60_000));
            let new = json!({"clock": "resolution", "minutes": 30});
            let standard = post(desk, "/standards", new).await;
            let at = |what: &str| format!("/standards/{}{what}", standard.text_of("id"));
            assert!(standard.json["holds_since"].is_string());
            work(desk);
            let clocks = format!("/conversations/{talk}/clocks");
            assert_eq!(desk.get("staff", &clocks).await.json["items"], json!([]));
            let asked = format!("/conversations/{talk}/asked");
            let asked = desk.get("viewer", &asked).await;
            assert_eq!(
                (&asked.json["times"], &asked.json["conversations"]),
                (&json!(1), &json!([talk])),
                "{}",
                asked.text
            );

            let refused = desk.post("staff", &at("/refit"), json!({})).await;
            assert_eq!(refused.status, 403, "{}", refused.text);
            let refitted = post(desk, &at("/refit"), json!({})).await;
            assert_eq!(refitted.json["standard"]["holds_since"], Json::Null);
            work(desk);
            let late = desk.get("staff", &at("/clocks?result=late")).await;
            assert_eq!(
                late.json["items"][0]["conversation"],
                json!(talk),
                "{}",
                late.text
            );
            let figures = desk.get("viewer", "/standards/figures").await;
            assert_eq!(
                figures.json["items"][0]["late"],
                json!(1),
                "{}",
                figures.text
            );
            let list = desk.get("staff", "/conversations?view=open").await;
            let line = &list.json["items"][0];
            assert_eq!(line["due_clock"], json!("resolution"), "{}", list.text);

            let closed = format!("/conversations/{talk}/resolution");
            desk.post("staff", &closed, json!({})).await;
            // Figures are of what ended before now.
            desk.clock.set(Millis(desk.clock.now().0 + 1));
            let late = desk.get("staff", &at("/clocks?result=late")).await;
            assert_eq!(late.json["items"], json!([]));
            let figure = desk.get("viewer", "/standards/figures").await.json["items"][0].clone();
            assert_eq!(figure["real_median_seconds"], json!(3600), "{figure}");
            assert_eq!(figure["late"], json!(0));
            let wrong = desk.get("viewer", &at("/clocks?result=soon")).await;
            assert_eq!(wrong.status, 422, "{}", wrong.text);
        });
    });
}

#[test]
fn a_procedure_is_written_step_by_step() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let new = json!({"title": "The lamp flickers", "language": "en", "steps": [
                {"title": "Is the plug in?", "answers": [{"label": "Yes", "step": 2}]},
                {"title": "Change the bulb", "ending": "advice"},
            ]});
            let made = post(desk, "/procedures", new).await;
            let id = made.text_of("id");
            let at = |what: &str| format!("/procedures/{id}{what}");
            let draft = desk.get("manager", &at("/draft")).await;
            assert_eq!(draft.json["missing"], json!([]), "{}", draft.text);
            let first = draft.json["steps"][0]["id"].as_str().expect("an id");
            let second = draft.json["steps"][1]["id"].as_str().expect("an id");
            let step = json!({"title": "Is the plug in?", "answers": [
                {"label": "Yes", "step": second}, {"label": "No", "to_new": true},
            ]});
            let draft = put(desk, &at(&format!("/steps/{first}")), step.clone()).await;
            let what = &draft.json["missing"][0];
            assert_eq!(
                *what,
                json!({"what": "nothing-said", "step": 3, "answer": null})
            );
            let old = desk
                .asks(
                    "manager",
                    "PUT",
                    &at(&format!("/steps/{first}")),
                    Some(&step),
                    &[("if-match", "\"1\"")],
                )
                .await;
            assert_eq!(old.status, 412, "{}", old.text);
            let third = draft.json["steps"][2]["id"].as_str().expect("an id");
            let end = json!({"title": "Put it in", "ending": "solved"});
            let draft = put(desk, &at(&format!("/steps/{third}")), end).await;
            assert_eq!(draft.json["missing"], json!([]), "{}", draft.text);
            let nobody = json!({"title": "Nobody comes here", "ending": "case"});
            let draft = post(desk, &at("/steps"), nobody).await;
            assert_eq!(draft.json["missing"][0]["what"], json!("nobody-comes"));
            let fourth = draft.json["steps"][3]["id"].as_str().expect("an id");
            let gone = at(&format!("/steps/{fourth}"));
            let gone = desk.asks("manager", "DELETE", &gone, None, &[]).await;
            assert_eq!(gone.json["missing"], json!([]), "{}", gone.text);
            post(desk, &at("/publication"), json!({})).await;
            let open = put(desk, &at("/opening"), json!({"open": true})).await;
            assert!(open.json["open_since"].is_string(), "{}", open.text);
            let found = desk.get("viewer", "/search?q=flickering").await;
            assert_eq!(
                found.json["items"][0]["procedure"],
                json!(id),
                "{}",
                found.text
            );

            let again = desk.get("manager", &at("/draft")).await;
            assert_eq!(again.status, 404, "nothing is being written");
            post(desk, &at("/draft"), json!({})).await;
            let details = json!({"title": "The lamp blinks", "language": "en"});
            put(desk, &at("/draft"), details).await;
            let done = post(desk, &at("/publication"), json!({})).await;
            assert_eq!(done.text_of("title"), "The lamp blinks");
            let gone = desk.asks("manager", "DELETE", &at(""), None, &[]).await;
            assert!(gone.json["retired_at"].is_string(), "{}", gone.text);
        });
    });
}

#[test]
fn a_card_is_made_ready_and_started() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let card = json!({"name": "Flood", "steps": "Close the valve", "solutions": ["1"],
                "filter": {"customers": "rosa@example.com\nnobody@example.com"},
                "words": [{"language": "en", "subject": "Water", "text": "Hello {name}"}]});
            call(desk, "A lamp").await;
            let card = post(desk, "/contingencies", card).await;
            let id = card.json["card"]["id"].as_str().expect("an id").to_owned();
            let at = format!("/contingencies/{id}");
            assert_eq!(card.json["words"][0]["subject"], json!("Water"));
            let wrong = json!({"name": "Flood", "filter": {"due_days": -1}});
            let wrong = desk.asks("manager", "PUT", &at, Some(&wrong), &[]).await;
            assert_eq!(wrong.status, 422, "{}", wrong.text);
            let run = post(desk, &format!("{at}/runs"), json!({"what": "Tuesday"})).await;
            assert_eq!(run.json["people"], json!(1), "{}", run.text);
            let run = format!("/contingency-runs/{}", run.text_of("id"));
            let touched = desk.get("viewer", &format!("{run}/touched")).await;
            assert_eq!(touched.json["unknown"], json!(["nobody@example.com"]));
            let nobody = put(desk, &format!("{run}/filter"), json!({"item": "boots"})).await;
            assert_eq!(nobody.json["people"], json!(0));
            let log = desk.get("viewer", &format!("{run}/log")).await;
            let what = |at: usize| log.json["items"][at]["what"].clone();
            assert_eq!((what(0), what(1)), (json!("changed"), json!("started")));
            let gone = desk.asks("manager", "DELETE", &at, None, &[]).await;
            assert!(gone.json["card"]["retired_at"].is_string(), "{}", gone.text);
        });
    });
}
