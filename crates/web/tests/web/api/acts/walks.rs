//! A guided procedure followed by a program with a customer.

use serde_json::{Value as Json, json};

use super::{Desk, field, on_each_engine, wrong};

/// "Does it light up?" yes: solved; no: press it, solved. Published.
async fn lamp(desk: &Desk) -> String {
    let ask = json!({"title": "Does it light up?", "answers": [
        {"label": "Yes", "step": 3}, {"label": "No", "step": 2},
    ]});
    let press = json!({"title": "Press it", "answers": [{"label": "Done", "step": 3}]});
    let end = json!({"title": "All is well", "ending": "solved"});
    let new = json!({"title": "The lamp", "language": "en", "steps": [ask, press, end]});
    let made = desk.post("manager", "/procedures", new).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let of = format!("/procedures/{}", made.text_of("id"));
    let publication = format!("{of}/publication");
    let published = desk.asks("manager", "POST", &publication, None, &[]).await;
    assert_eq!(published.json["published"], true, "{}", published.text);
    made.text_of("id")
}

async fn conversation(desk: &Desk) -> String {
    let new = json!({
        "channel": "phone", "to": ["rosa@example.com"], "subject": "Lamp", "text": "Dark.",
    });
    desk.post("staff", "/conversations", new)
        .await
        .text_of("id")
}

/// The answer with this label at the step where the customer is.
fn says(walk: &Json, label: &str) -> Json {
    let answers = walk["at"]["answers"].as_array().expect("answers");
    let answer = answers.iter().find(|one| one["label"] == label);
    json!({"step": walk["at"]["id"], "answer": answer.expect(label)["id"]})
}

#[test]
fn a_program_leads_through_a_procedure_and_back() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let (procedure, talk) = (lamp(desk).await, conversation(desk).await);
            let all = format!("/conversations/{talk}/walks");
            let begin = json!({"procedure": procedure});
            assert_eq!(desk.post("viewer", &all, begin.clone()).await.status, 403);
            let lost = desk.post("staff", &all, json!({"procedure": "7"})).await;
            assert_eq!(wrong(&lost), [field("procedure", "error-unknown-choice")]);
            let begun = desk.post("staff", &all, begin.clone()).await;
            assert_eq!(begun.status, 201, "{}", begun.text);
            let again = desk.post("staff", &all, begin).await;
            assert_eq!(again.json["id"], begun.json["id"], "it goes on");
            let at = format!("/walks/{}", begun.text_of("id"));
            let answers = format!("{at}/answers");
            let no = says(&begun.json, "No");
            let pressed = desk.post("staff", &answers, no.clone()).await;
            assert_eq!(pressed.json["at"]["title"], "Press it", "{}", pressed.text);
            let odd = json!({"step": pressed.json["at"]["id"], "answer": no["answer"]});
            let odd = desk.post("staff", &answers, odd).await;
            assert_eq!(wrong(&odd), [field("answer", "error-unknown-choice")]);
            let done = says(&pressed.json, "Done");
            let done = desk.post("staff", &answers, done).await;
            assert_eq!(done.json["ending"], "solved", "{}", done.text);
            assert_eq!(done.json["answers"].as_array().map(Vec::len), Some(2));
            let late = desk.post("staff", &answers, no).await;
            assert_eq!(late.status, 409, "{}", late.text);
            let end = done.json["at"]["id"].as_str().expect("a step");
            let back = desk.delete("staff", &format!("{answers}/{end}")).await;
            assert!(back.json["ended_at"].is_null(), "{}", back.text);
            assert_eq!(desk.get("viewer", &at).await.json, back.json);
            let known = desk.get("viewer", &all).await;
            assert_eq!(
                known.json["items"][0]["at"]["title"], "Press it",
                "{}",
                known.text
            );
        });
    });
}

#[test]
fn a_procedure_is_read_and_taken_back_into_use() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let at = format!("/procedures/{}", lamp(desk).await);
            let read = desk.get("viewer", &at).await;
            let titles = read.json["steps"].as_array().expect("steps").iter();
            let titles: Vec<_> = titles.map(|step| step["title"].clone()).collect();
            assert_eq!(titles[0], "Does it light up?", "{}", read.text);
            assert_eq!(titles.len(), 3);
            let gone = desk.delete("manager", &at).await;
            assert!(gone.json["retired_at"].is_string(), "{}", gone.text);
            let path = format!("{at}/restoration");
            assert_eq!(desk.post("staff", &path, json!(null)).await.status, 403);
            let back = desk.post("manager", &path, json!(null)).await;
            assert!(back.json["retired_at"].is_null(), "{}", back.text);
        });
    });
}
