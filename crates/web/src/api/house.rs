//! What else the house has: tokens, the search, mail in trouble.

use attent_core::{
    Actor, conversations,
    ids::{MailId, OutgoingId, TokenId},
    incoming, outgoing,
    people::tokens,
    search,
};
use attent_db::Tx;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    file,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, RoleWord, SendingWord, Time, Word},
};

/// The most that is read of what waits for a person.
const MOST_WAITING: i64 = 1000;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/tokens",
            "The tokens an owner made; an owner sees all.",
            list_tokens,
        )
        .paged()
        .lists::<OneToken>(),
        op::delete("/tokens/{id}", "Ends a token for good.", revoke).answers_nothing(),
        op::get("/search", "What words find, the best first.", find)
            .needs("q", "The words.")
            .query(&[("limit", "How many, 1 to 200; 50 unless said.")])
            .lists::<Hit>(),
        op::get(
            "/outgoing",
            "Mail that waits, failed, came back or perhaps left.",
            troubled,
        )
        .paged()
        .lists::<MailInTrouble>(),
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
        op::get("/quarantine", "Mail that could not be read.", quarantine)
            .paged()
            .lists::<MailInQuarantine>(),
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
    ]
}

/// What a program shows to come in; its text was shown once.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Token)]
struct OneToken {
    id: Id,
    name: String,
    role: RoleWord,
    made_by: Option<Id>,
    created_at: Time,
    used_at: Option<Time>,
    expires_at: Option<Time>,
}

impl From<tokens::Token> for OneToken {
    fn from(found: tokens::Token) -> Self {
        Self {
            id: found.id.into(),
            name: found.name,
            role: Word(found.role),
            made_by: Id::maybe(found.made_by),
            created_at: Time(found.created_at),
            used_at: Time::maybe(found.used_at),
            expires_at: Time::maybe(found.expires_at),
        }
    }
}

async fn list_tokens(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let id = |one: &tokens::Token| one.id.to_string();
    caller
        .show_list(asked, tokens::list, id, OneToken::from)
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
            Ok(Items::whole(hits, Hit::from))
        })
        .await
}

type FoundWord = Word<search::HitKind>;

/// One thing that words found.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SearchHit)]
struct Hit {
    kind: FoundWord,
    /// What it is, or what it is in.
    conversation: Option<Id>,
    number: Option<i64>,
    /// Who it is, or whose it is.
    customer: Option<Id>,
    customer_name: String,
    entry: Option<Id>,
    promise: Option<Id>,
    known_problem: Option<Id>,
    procedure: Option<Id>,
    title: String,
    /// Where the words stand.
    excerpt: String,
    at: Time,
}

impl From<search::Hit> for Hit {
    fn from(found: search::Hit) -> Self {
        Self {
            kind: Word(found.kind),
            conversation: Id::maybe(found.conversation),
            number: found.number,
            customer: Id::maybe(found.customer),
            customer_name: found.customer_name,
            entry: Id::maybe(found.entry),
            promise: Id::maybe(found.promise),
            known_problem: Id::maybe(found.known_problem),
            procedure: Id::maybe(found.procedure),
            title: found.title,
            excerpt: found.excerpt.text,
            at: Time(found.at),
        }
    }
}

/// Mail of ours that waits, did not arrive, or perhaps did not.
#[derive(Debug, Serialize, ToSchema)]
struct MailInTrouble {
    id: Id,
    conversation: Option<Id>,
    number: Option<i64>,
    entry: Option<Id>,
    state: SendingWord,
    /// Why, as a word of a closed list.
    reason: Option<String>,
    /// Why, in the words of the other server.
    detail: Option<String>,
    created_at: Time,
}

impl From<outgoing::Troubled> for MailInTrouble {
    fn from(found: outgoing::Troubled) -> Self {
        Self {
            id: found.id.into(),
            conversation: Id::maybe(found.conversation),
            number: found.number,
            entry: Id::maybe(found.entry),
            state: Word(found.state),
            reason: found.reason,
            detail: found.detail,
            created_at: Time(found.created_at),
        }
    }
}

async fn troubled(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let read = |tx: &mut Tx<'_>, actor: &Actor| {
        let mut all = outgoing::troubled(tx, actor, MOST_WAITING)?;
        all.extend(outgoing::late(tx, actor, MOST_WAITING)?);
        all.sort_by_key(|one| std::cmp::Reverse(one.id));
        Ok(all)
    };
    let id = |one: &outgoing::Troubled| one.id.to_string();
    caller.show_list(asked, read, id, MailInTrouble::from).await
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

/// Mail to us that could not be read, kept as it came.
#[derive(Debug, Serialize, ToSchema)]
struct MailInQuarantine {
    id: Id,
    mailbox: Id,
    /// Why, as a word of a closed list.
    because: String,
    attempts: i64,
    /// In bytes.
    size: i64,
    sent_from: Option<String>,
    received_at: Time,
}

impl From<incoming::Quarantined> for MailInQuarantine {
    fn from(found: incoming::Quarantined) -> Self {
        Self {
            id: found.id.into(),
            mailbox: found.mailbox.into(),
            because: found.because,
            attempts: found.attempts,
            size: found.size,
            sent_from: found.sent_from,
            received_at: Time(found.received_at),
        }
    }
}

async fn quarantine(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let read =
        |tx: &mut Tx<'_>, actor: &Actor| incoming::quarantined(tx, actor, None, MOST_WAITING);
    let id = |one: &incoming::Quarantined| one.id.to_string();
    caller
        .show_list(asked, read, id, MailInQuarantine::from)
        .await
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
