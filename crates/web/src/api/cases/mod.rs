//! Cases: lists of them, one with everything in it, and opening one. What is done to a case stands in
//! the files beside this one.

mod act;
mod figures;
mod hands;
mod matter;
mod solving;
mod way;

use attent_core::{
    Actor, Result as CoreResult, Role,
    cases::{self, After, Kind, State, View},
    ids::{CaseId, ConversationId, CustomerId},
    solutions::{self, Fulfilment, Offer, Round},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Sum, Time, Word},
};
use crate::cases::answered;

pub(super) fn operations() -> Vec<Op> {
    let mut all = vec![
        op::get(
            "/cases",
            "Cases of one state, those longest there first.",
            list,
        )
        .query(&[
            ("state", "`received` unless said."),
            (
                "customer",
                "The newest cases of this customer, of every state.",
            ),
        ])
        .paged()
        .lists::<CaseLine>(),
        op::post(
            "/cases",
            "Opens the case of a conversation, or answers the one there is.",
            open,
        )
        .takes::<NewCase>()
        .answers::<OneCase>(201),
        op::get("/cases/{id}", "One case, with everything in it.", show).answers::<OneCase>(200),
    ];
    for more in [
        way::operations,
        matter::operations,
        solving::operations,
        hands::operations,
        figures::operations,
    ] {
        all.extend(more());
    }
    all
}

pub(super) type CaseKindWord = Word<Kind>;
pub(super) type CaseStateWord = Word<State>;
pub(super) type SeverityWord = Word<cases::Severity>;
pub(super) type WishWord = Word<cases::Wish>;
pub(super) type MoodWord = Word<cases::Mood>;
pub(super) type WayWord = Word<cases::Way>;
pub(super) type OutcomeWord = Word<cases::Outcome>;
pub(super) type VerdictWord = Word<cases::Verdict>;
pub(super) type ReasonWord = Word<cases::Reason>;
pub(super) type ConditionWord = Word<cases::Condition>;
pub(super) type DecisionWord = Word<cases::Decision>;
pub(super) type EffectWord = Word<cases::Effect>;
pub(super) type SolutionKindWord = Word<solutions::Kind>;

/// A case as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
struct CaseLine {
    id: Id,
    conversation: Id,
    customer: Id,
    kind: CaseKindWord,
    state: CaseStateWord,
    /// Since when it stands there.
    since: Time,
    owner: Option<Id>,
    severity: Option<SeverityWord>,
    cause: Option<Id>,
    /// The how-manyeth time on the same matter.
    times: i64,
    escalated: bool,
    outcome: Option<OutcomeWord>,
    created_at: Time,
    version: i64,
}

/// A case with its steps, what was offered and chosen, and what comes of it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OneCase {
    id: Id,
    conversation: Id,
    customer: Id,
    kind: CaseKindWord,
    state: CaseStateWord,
    since: Time,
    owner: Option<Id>,
    severity: Option<SeverityWord>,
    cause: Option<Id>,
    said: String,
    really: String,
    looks: String,
    /// When the customer confirmed the core.
    read_back_at: Option<Time>,
    wish: Option<WishWord>,
    wish_words: String,
    mood_came: Option<MoodWord>,
    mood_left: Option<MoodWord>,
    symptom: String,
    fault: String,
    fix: String,
    /// The case before this one on the same matter.
    repeats: Option<Id>,
    times: i64,
    handovers: i64,
    outcome: Option<OutcomeWord>,
    created_at: Time,
    closed_at: Option<Time>,
    rounds: Vec<OneRound>,
    fulfilments: Vec<OneFulfilment>,
    items: Vec<ReturnItem>,
    tried: Vec<TriedStep>,
    /// Since the solutions were offered: the newest mail of the customer, nothing once they chose.
    answered: Option<WrittenAnswer>,
    handling: Option<HowHandled>,
    version: i64,
}

/// One time of offering.
#[derive(Debug, Serialize, ToSchema)]
struct OneRound {
    id: Id,
    apology: String,
    law: String,
    offered_at: Time,
    offers: Vec<OneOffer>,
    chosen_at: Option<Time>,
    /// Absent with `chosen_at`: none of them suits.
    chosen: Option<Id>,
    way: Option<WayWord>,
    words: String,
    ended_at: Option<Time>,
}

/// A solution as it was offered.
#[derive(Debug, Serialize, ToSchema)]
struct OneOffer {
    id: Id,
    solution: Id,
    kind: SolutionKindWord,
    title: String,
    text: String,
    limits: String,
    why: String,
    cost: Option<Sum>,
    withdrawn_at: Option<Time>,
    withdrawn_because: String,
}

/// What the customer wrote about the solutions that were offered.
#[derive(Debug, Serialize, ToSchema)]
struct WrittenAnswer {
    entry: Id,
    at: Time,
    text: String,
    /// What it names, where that is plain: pointed out, to be recorded by `POST /cases/{id}/choice`.
    likely: Option<LikelyChoice>,
}

/// A choice as the words of a mail read, made by nobody yet.
#[derive(Debug, Serialize, ToSchema)]
struct LikelyChoice {
    /// Null: none of them suits.
    offer: Option<Id>,
}

/// What was chosen, on its way.
#[derive(Debug, Serialize, ToSchema)]
struct OneFulfilment {
    offer: Id,
    owner: Option<Id>,
    due_at: Time,
    promise: Option<Id>,
    voucher: Option<Id>,
    set_aside: Option<Id>,
    delivered_at: Option<Time>,
    failed_at: Option<Time>,
    failed_because: String,
}

/// A thing that comes back.
#[derive(Debug, Serialize, ToSchema)]
struct ReturnItem {
    id: Id,
    name: String,
    quantity: i64,
    reason: ReasonWord,
    condition: ConditionWord,
    decision: Option<DecisionWord>,
    decision_reason: String,
    version: i64,
}

/// What was tried on a technical problem.
#[derive(Debug, Serialize, ToSchema)]
struct TriedStep {
    tried: String,
    outcome: EffectWord,
    at: Time,
}

/// What the customer said of the handling.
#[derive(Debug, Serialize, ToSchema)]
struct HowHandled {
    asked_at: Time,
    verdict: Option<VerdictWord>,
    words: String,
    answered_at: Option<Time>,
}

fn round(one: Round) -> OneRound {
    let choice = one.choice.as_ref();
    OneRound {
        chosen_at: Time::maybe(choice.map(|choice| choice.at)),
        chosen: Id::maybe(choice.and_then(|choice| choice.offer)),
        way: choice.map(|choice| Word(choice.way)),
        words: choice.map_or_else(String::new, |choice| choice.words.clone()),
        id: one.id.into(),
        apology: one.apology,
        law: one.law,
        offered_at: Time(one.offered_at),
        offers: one.offers.into_iter().map(offer).collect(),
        ended_at: Time::maybe(one.ended_at),
    }
}

fn offer(one: Offer) -> OneOffer {
    OneOffer {
        id: one.id.into(),
        solution: one.solution.into(),
        kind: Word(one.kind),
        title: one.title,
        text: one.text,
        limits: one.limits,
        why: one.why,
        cost: one.cost.map(Sum),
        withdrawn_at: Time::maybe(one.withdrawn_at),
        withdrawn_because: one.withdrawn_because,
    }
}

fn fulfilment(one: Fulfilment) -> OneFulfilment {
    OneFulfilment {
        offer: one.offer.into(),
        owner: Id::maybe(one.owner),
        due_at: Time(one.due_at),
        promise: Id::maybe(one.promise),
        voucher: Id::maybe(one.voucher),
        set_aside: Id::maybe(one.set_aside),
        delivered_at: Time::maybe(one.delivered_at),
        failed_at: Time::maybe(one.failed_at),
        failed_because: one.failed_because,
    }
}

fn item(one: cases::Item) -> ReturnItem {
    ReturnItem {
        id: one.id.into(),
        name: one.name,
        quantity: one.quantity,
        reason: Word(one.reason),
        condition: Word(one.condition),
        decision: one.decision.map(Word),
        decision_reason: one.decision_reason,
        version: one.version,
    }
}

pub(super) fn read(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> CoreResult<OneCase> {
    let case = cases::find(tx, actor, id)?;
    let handling = cases::handling(tx, &case)?.map(|one| HowHandled {
        asked_at: Time(one.asked_at),
        verdict: one.verdict.map(Word),
        words: one.words,
        answered_at: Time::maybe(one.answered_at),
    });
    let tried = cases::tries(tx, &case)?.into_iter().map(|one| TriedStep {
        tried: one.tried,
        outcome: Word(one.outcome),
        at: Time(one.at),
    });
    let tried = tried.collect();
    let answered = answered::written(tx, actor, &case)?.map(|one| WrittenAnswer {
        entry: one.entry.into(),
        at: Time(one.at),
        text: one.text,
        likely: one.likely.map(|likely| LikelyChoice {
            offer: Id::maybe(likely.offer()),
        }),
    });
    let rounds = solutions::rounds(tx, &case)?.into_iter();
    let fulfilments = solutions::fulfilments(tx, &case)?.into_iter();
    let items = cases::items(tx, &case)?.into_iter();
    Ok(OneCase {
        id: case.id.into(),
        conversation: case.conversation.into(),
        customer: case.customer.into(),
        kind: Word(case.kind),
        state: Word(case.state),
        since: Time(case.since),
        owner: Id::maybe(case.owner),
        severity: case.severity.map(Word),
        cause: Id::maybe(case.cause),
        said: case.said,
        really: case.really,
        looks: case.looks,
        read_back_at: Time::maybe(case.read_back.map(|back| back.at)),
        wish: case.wish.map(Word),
        wish_words: case.wish_words,
        mood_came: case.mood_came.map(Word),
        mood_left: case.mood_left.map(Word),
        symptom: case.symptom,
        fault: case.fault,
        fix: case.fix,
        repeats: Id::maybe(case.repeats),
        times: case.times,
        handovers: case.handovers,
        outcome: case.outcome.map(Word),
        created_at: Time(case.created_at),
        closed_at: Time::maybe(case.closed_at),
        rounds: rounds.map(round).collect(),
        fulfilments: fulfilments.map(fulfilment).collect(),
        items: items.map(item).collect(),
        tried,
        answered,
        handling,
        version: case.version,
    })
}

fn line(one: cases::Line) -> CaseLine {
    CaseLine {
        id: one.id.into(),
        conversation: one.conversation.into(),
        customer: one.customer.into(),
        kind: Word(one.kind),
        state: Word(one.state),
        since: Time(one.since),
        owner: Id::maybe(one.owner),
        severity: one.severity.map(Word),
        cause: Id::maybe(one.cause),
        times: one.times,
        escalated: one.escalated,
        outcome: one.outcome.map(Word),
        created_at: Time(one.created_at),
        version: one.version,
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    state: Option<String>,
    customer: Option<Id>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let state = match asked.state.as_deref() {
        None => State::Received,
        Some(word) => State::parse(word).ok_or(Problem::field("state", "error-no-such-word"))?,
    };
    let after: Option<After> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let cursor = |one: &cases::Line| After::of(one).to_string();
            if let Some(customer) = asked.customer {
                let customer = CustomerId(customer.0);
                attent_core::customers::find(tx, actor, customer)?;
                let found = cases::of_customer(tx, actor, customer, more - 1)?;
                return Ok(Items::cut(found, limit, cursor, line));
            }
            let found = cases::list(tx, actor, View::All, state, after, more)?;
            Ok(Items::cut(found.lines, limit, cursor, line))
        })
        .await
}

async fn show(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    caller.show(move |tx, actor| Ok(read(tx, actor, id)?)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCase {
    conversation: Id,
    kind: CaseKindWord,
}

async fn open(caller: Caller, Body(new): Body<NewCase>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            actor.at_least(Role::Staff)?;
            let conversation = ConversationId(new.conversation.0);
            let id = cases::open(tx, actor, conversation, new.kind.0);
            let id = id.map_err(|error| error.named("conversation"))?;
            Ok(read(tx, actor, id)?)
        })
        .await
}
