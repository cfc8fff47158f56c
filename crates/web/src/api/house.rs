//! The business and its people as programs may read them: staff, teams, places, mailboxes (no
//! secrets), tokens, the search, mail in trouble, the event log.

use attent_core::{
    Actor, business, channels, conversations, events,
    ids::{EventId, MailId, OutgoingId, TokenId},
    incoming, outgoing,
    people::{places, staff, teams, tokens},
    search,
};
use attent_db::Tx;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    file, mailboxes,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Time},
};

/// The most that is read of what waits for a person.
const MOST_WAITING: i64 = 1000;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/business", "The business.", business).answers_json(),
        op::get("/settings", "Its settings.", settings).answers_list(),
        op::get("/staff", "Who works here.", list_staff).answers_list(),
        op::get("/teams", "The teams.", list_teams).answers_list(),
        op::get("/places", "The places.", list_places).answers_list(),
        op::get(
            "/mailboxes",
            "The mailboxes, without their passwords.",
            list_mailboxes,
        )
        .answers_list(),
        op::get(
            "/tokens",
            "The tokens an owner made; an owner sees all.",
            list_tokens,
        )
        .answers_list(),
        op::delete("/tokens/{id}", "Ends a token for good.", revoke).answers_nothing(),
        op::get("/search", "What words find, the best first.", find)
            .query(&[("q", "The words.")])
            .answers_list(),
        op::get(
            "/outgoing",
            "Mail that waits, failed, came back or perhaps left.",
            troubled,
        )
        .answers_list(),
        op::post("/outgoing/{id}/retry", "Sends it again.", retry).answers_nothing(),
        op::post(
            "/outgoing/{id}/settlement",
            "It did arrive: a person decides.",
            settle,
        )
        .answers_nothing(),
        op::post(
            "/outgoing/{id}/withdrawal",
            "It shall not leave: its words stay as a note.",
            withdraw,
        )
        .answers_nothing(),
        op::delete(
            "/outgoing/{id}",
            "It came back or was refused, and is left at that.",
            let_be,
        )
        .answers_nothing(),
        op::get("/quarantine", "Mail that could not be read.", quarantine).answers_list(),
        op::get(
            "/quarantine/{id}/raw",
            "The mail as it came.",
            quarantined_raw,
        )
        .answers_file(),
        op::post(
            "/quarantine/{id}/retry",
            "Reads it again.",
            retry_quarantined,
        )
        .answers_nothing(),
        op::delete(
            "/quarantine/{id}",
            "Puts it away for good.",
            discard_quarantined,
        )
        .answers_nothing(),
        op::get("/events", "What happened, the newest first.", log).answers_list(),
    ]
}

/// A list that is read whole and shown by pages; each item has an `id`.
async fn all<S: Serialize + 'static>(
    caller: Caller,
    asked: page::Asked,
    read: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<Vec<S>> + Send + 'static,
    more: impl Fn(&S, &mut Json) + Send + 'static,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, actor| {
            let mut found = Vec::new();
            for one in read(tx, actor)? {
                let mut item = json!(one);
                more(&one, &mut item);
                found.push(item);
            }
            let cursor = |item: &Json| item["id"].as_str().unwrap_or("").to_owned();
            Ok(Items::of_all(
                found,
                asked.after.as_deref(),
                limit,
                cursor,
                |item| item,
            ))
        })
        .await
}

async fn business(caller: Caller) -> Done<Answer> {
    caller.show(|tx, _| Ok(business::get(tx)?)).await
}

async fn settings(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let read = |tx: &mut Tx<'_>, _: &Actor| {
        let all = business::settings::all(tx)?;
        let all = all.into_iter().map(|one| {
            json!({
                "id": one.setting.name(),
                "value": one.value,
                "default": one.setting.default_value(),
                "version": one.version,
            })
        });
        Ok(all.collect())
    };
    all(caller, asked, read, |_, _| {}).await
}

async fn list_staff(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    all(caller, asked, staff::list, |one, item| {
        item["disabled_at"] = json!(Time::maybe(one.disabled_at));
        item["created_at"] = json!(Time(one.created_at));
    })
    .await
}

async fn list_teams(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    all(caller, asked, teams::list, |one, item| {
        item["retired_at"] = json!(Time::maybe(one.retired_at));
    })
    .await
}

async fn list_places(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    all(caller, asked, places::list, |one, item| {
        item["retired_at"] = json!(Time::maybe(one.retired_at));
    })
    .await
}

async fn list_mailboxes(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    all(
        caller,
        asked,
        channels::mailboxes::list,
        mailboxes::described,
    )
    .await
}

async fn list_tokens(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    all(caller, asked, tokens::list, |one, item| {
        item["created_at"] = json!(Time(one.created_at));
        item["used_at"] = json!(Time::maybe(one.used_at));
        item["expires_at"] = json!(Time::maybe(one.expires_at));
    })
    .await
}

async fn revoke(caller: Caller, At(id): At<TokenId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(tokens::revoke(tx, actor, id)?))
        .await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    q: String,
    limit: Option<usize>,
}

async fn find(caller: Caller, Asked(words): Asked<Words>) -> Done<Answer> {
    let limit = page::limit(words.limit)?;
    caller
        .show(move |tx, actor| {
            let hits = search::search(tx, actor, &words.q, limit)?;
            let items = hits.into_iter().map(|hit| {
                json!({
                    "kind": hit.kind,
                    "conversation": Id::maybe(hit.conversation),
                    "number": hit.number,
                    "customer": Id::maybe(hit.customer),
                    "customer_name": hit.customer_name,
                    "entry": Id::maybe(hit.entry),
                    "promise": hit.promise.map(|id| Id(id.0)),
                    "known_problem": hit.known_problem.map(|id| Id(id.0)),
                    "procedure": hit.procedure.map(|id| Id(id.0)),
                    "title": hit.title,
                    "excerpt": hit.excerpt.text,
                    "at": Time(hit.at),
                })
            });
            Ok(Items {
                items: items.collect(),
                next: None,
            })
        })
        .await
}

async fn troubled(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let read = |tx: &mut Tx<'_>, actor: &Actor| {
        let mut all = outgoing::troubled(tx, actor, MOST_WAITING)?;
        all.extend(outgoing::late(tx, actor, MOST_WAITING)?);
        all.sort_by_key(|one| std::cmp::Reverse(one.id));
        let all = all.into_iter().map(|one| {
            json!({
                "id": one.id,
                "conversation": one.conversation,
                "number": one.number,
                "entry": one.entry,
                "state": one.state,
                "reason": one.reason,
                "detail": one.detail,
                "created_at": Time(one.created_at),
            })
        });
        Ok(all.collect())
    };
    all(caller, asked, read, |_, _| {}).await
}

async fn retry(caller: Caller, At(id): At<OutgoingId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(outgoing::retry(tx, actor, id)?))
        .await
}

async fn settle(caller: Caller, At(id): At<OutgoingId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(outgoing::decide_sent(tx, actor, id)?))
        .await
}

async fn withdraw(caller: Caller, At(id): At<OutgoingId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(conversations::withdraw(tx, actor, id).map(drop)?))
        .await
}

async fn let_be(caller: Caller, At(id): At<OutgoingId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(outgoing::let_be(tx, actor, id)?))
        .await
}

async fn quarantine(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let read = |tx: &mut Tx<'_>, actor: &Actor| {
        let all = incoming::quarantined(tx, actor, None, MOST_WAITING)?;
        let all = all.into_iter().map(|one| {
            json!({
                "id": one.id,
                "mailbox": one.mailbox,
                "because": one.because,
                "attempts": one.attempts,
                "size": one.size,
                "sent_from": one.sent_from,
                "received_at": Time(one.received_at),
            })
        });
        Ok(all.collect())
    };
    all(caller, asked, read, |_, _| {}).await
}

async fn quarantined_raw(caller: Caller, At(id): At<MailId>) -> Done<Response> {
    let found = caller
        .read(move |tx, actor| Ok(incoming::quarantined_raw(tx, actor, id)?))
        .await?;
    file::saved(&caller, found).await
}

async fn retry_quarantined(caller: Caller, At(id): At<MailId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(incoming::retry_quarantined(tx, actor, id)?))
        .await
}

async fn discard_quarantined(caller: Caller, At(id): At<MailId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| Ok(incoming::discard_quarantined(tx, actor, id)?))
        .await
}

async fn log(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before = asked.after.as_deref().map(str::parse::<EventId>);
    let before = before
        .transpose()
        .map_err(|_| Problem::field("after", "api-wrong-value"))?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = events::audit(tx, actor, before, more)?;
            Ok(Items::cut(
                found,
                limit,
                |event| event.id.to_string(),
                event,
            ))
        })
        .await
}

fn event(event: events::Event) -> Json {
    let (kind, id) = event.who.parts();
    json!({
        "id": event.id,
        "at": Time(event.at),
        "by": { "kind": kind, "id": id.map(Id) },
        "kind": event.kind.as_str(),
        "conversation": event.conversation,
        "customer": event.customer,
        "subject": event.subject.map(Id),
        "facts": event.facts,
    })
}
