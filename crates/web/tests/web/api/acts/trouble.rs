//! What waits for a person: mail that does not leave or cannot be read, work that failed, long tasks.

use attent_core::{
    jobs, outgoing,
    runs::{self, Start},
};
use serde_json::json;

use super::{
    Desk, done,
    letters::{RAW, arrives, connects},
    on_each_engine,
};

/// A reply of ours that the other server answered so; the id of its mail.
async fn replied(desk: &Desk, talk: &str, answer: &'static str) -> String {
    let reply = json!({"text": "Dear Eve, it is mended.", "then": "stay-open"});
    let path = format!("/conversations/{talk}/replies");
    let reply = done(desk, "POST", &path, reply).await;
    let id = reply.json["sending"]["outgoing"].as_str().expect("a mail");
    desk.clock.pass(attent_db::Millis::from_minutes(5));
    desk.owner_does(move |tx, _| {
        let taken = outgoing::take(tx, "worker")?.expect("the mail is due");
        let done = match answer {
            "refused" => outgoing::failed(tx, &taken, "refused", "550 No")?,
            "waits" => outgoing::try_later(tx, &taken, "busy", "451 Later")?,
            _ => outgoing::perhaps(tx, &taken, "The line broke")?,
        };
        assert!(done);
        Ok(())
    });
    id.to_owned()
}

async fn talk(desk: &Desk) -> String {
    connects(desk).await;
    arrives(desk, RAW, true);
    let all = desk.get("staff", "/conversations").await;
    all.json["items"][0]["id"].as_str().expect("one").to_owned()
}

async fn state(desk: &Desk, mail: &str) -> String {
    let all = desk.get("staff", "/outgoing").await;
    let all = all.json["items"].as_array().expect("a list").clone();
    let one = all.iter().find(|one| one["id"] == mail);
    one.map_or("gone", |one| one["state"].as_str().expect("a word"))
        .to_owned()
}

#[test]
fn mail_in_trouble_is_sent_again_settled_left_or_withdrawn() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let talk = talk(desk).await;
            for (answer, before, method, what, after) in [
                ("refused", "failed", "POST", "/retry", "gone"),
                ("perhaps", "perhaps", "POST", "/settlement", "gone"),
                ("refused", "failed", "DELETE", "", "gone"),
                ("waits", "queued", "POST", "/withdrawal", "gone"),
            ] {
                let mail = replied(desk, &talk, answer).await;
                assert_eq!(state(desk, &mail).await, before, "{what}");
                let at = format!("/outgoing/{mail}{what}");
                let no = desk.asks("viewer", method, &at, None, &[]).await;
                assert_eq!(no.status, 403, "{what}: {}", no.text);
                let yes = desk.asks("staff", method, &at, None, &[]).await;
                assert_eq!(yes.status, 204, "{what}: {}", yes.text);
                assert_eq!(state(desk, &mail).await, after, "{what}");
                let twice = desk.asks("staff", method, &at, None, &[]).await;
                assert_eq!(twice.status, 409, "{what}: {}", twice.text);
                // What was to be sent again is not in the way of the next.
                desk.clock.pass(attent_db::Millis::from_minutes(5));
                desk.owner_does(|tx, _| {
                    if let Some(taken) = outgoing::take(tx, "worker")? {
                        outgoing::sent(tx, &taken)?;
                    }
                    Ok(())
                });
            }
            let entries = format!("/conversations/{talk}/entries");
            let newest = desk.get("viewer", &entries).await;
            assert_eq!(newest.json["items"][0]["kind"], "note", "{}", newest.text);
        });
    });
}

#[test]
fn mail_that_cannot_be_read_is_put_away() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            connects(desk).await;
            let at = format!("/quarantine/{}", arrives(desk, RAW, false));
            assert_eq!(desk.delete("staff", &at).await.status, 403);
            assert_eq!(desk.delete("manager", &at).await.status, 204);
            let all = desk.get("manager", "/quarantine").await;
            assert_eq!(all.json["items"], json!([]));
            assert_eq!(desk.delete("manager", &at).await.status, 409);
        });
    });
}

#[test]
fn work_that_failed_is_tried_again_or_let_be() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            for (method, what) in [("POST", "/retry"), ("DELETE", "")] {
                desk.owner_does(|tx, _| {
                    jobs::enqueue(tx, &jobs::New::now("sweep", "{}".into()))?;
                    let jobs::Claim::Job(job) = jobs::claim(tx, "worker")? else {
                        panic!("the job is due");
                    };
                    assert!(jobs::give_up(tx, &job, "No room")?);
                    Ok(())
                });
                let all = desk.get("manager", "/jobs").await;
                assert_eq!(all.json["items"][0]["error"], "No room", "{}", all.text);
                let id = all.json["items"][0]["id"].as_str().expect("an id");
                let at = format!("/jobs/{id}{what}");
                let no = desk.asks("staff", method, &at, None, &[]).await;
                assert_eq!(no.status, 403, "{}", no.text);
                let yes = desk.asks("manager", method, &at, None, &[]).await;
                assert_eq!(yes.status, 204, "{}", yes.text);
                let all = desk.get("manager", "/jobs").await;
                assert_eq!(all.json["items"], json!([]), "{what}");
                desk.owner_does(|tx, _| {
                    if let jobs::Claim::Job(job) = jobs::claim(tx, "worker")? {
                        jobs::finish(tx, &job)?;
                    }
                    Ok(())
                });
            }
        });
    });
}

#[test]
fn a_long_task_is_watched_and_stopped() {
    on_each_engine(|desk, runtime| {
        runtime.block_on(async {
            let run = desk.owner_does(|tx, owner| {
                let form = Start {
                    kind: "import",
                    title: "old-desk.mbox".to_owned(),
                    source_key: None,
                    total: Some(40),
                };
                let run = runs::start(tx, owner, &form)?;
                let counts = json!({"messages": 12});
                let at = runs::Progress {
                    cursor: "1200".to_owned(),
                    done: 12,
                    counts: counts.as_object().cloned().unwrap_or_default(),
                    ..runs::Progress::default()
                };
                runs::progress(tx, run.id, &run.cursor, &at)?;
                Ok(run.id)
            });
            let at = format!("/runs/{run}");
            assert_eq!(desk.get("staff", &at).await.status, 403);
            let read = desk.get("manager", &at).await;
            assert_eq!(read.json["done"], 12, "{}", read.text);
            assert_eq!(read.json["total"], 40);
            assert_eq!(read.json["counts"]["messages"], 12);
            let path = format!("{at}/stopping");
            let stopped = done(desk, "POST", &path, json!(null)).await;
            assert_eq!(stopped.json["state"], "stopped", "{}", stopped.text);
            let twice = done(desk, "POST", &path, json!(null)).await;
            assert_eq!(twice.json, stopped.json);
        });
    });
}
