//! Gestures: a program gives in somebody's name and says in whose.

use attent_core::{
    Actor, Result,
    approvals::{Ask, Within},
    gestures::{self, Filter, Gesture, New, State},
    ids::GestureId,
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
    problem::{Done, called},
    shown::{GestureKindWord, GestureStateWord, Id, OccasionWord, PurposeWord, Sum, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/gestures", "Gestures, the newest first.", list)
            .query(&[
                ("customer", "Those for one customer."),
                ("staff", "Those that one person gave."),
                ("state", "Those that stand so."),
            ])
            .paged()
            .lists::<OneGesture>(),
        op::post(
            "/gestures",
            "Gives something out of somebody's budget, or asks for a yes.",
            give,
        )
        .takes::<NewGesture>()
        .answers::<OneGesture>(201),
        op::get("/gestures/{id}", "One gesture.", show).answers::<OneGesture>(200),
        op::post("/gestures/{id}/delivery", "It is handed over.", deliver)
            .answers::<OneGesture>(200),
        op::post(
            "/gestures/{id}/release",
            "It does not come to that: the money is free again.",
            release,
        )
        .answers::<OneGesture>(200),
        op::post("/gestures/{id}/reversal", "It came back.", reverse).answers::<OneGesture>(200),
        op::get(
            "/gestures/{id}/thanks",
            "Who said thank you for it.",
            thanked,
        )
        .paged()
        .lists::<OneThanks>(),
        op::post(
            "/gestures/{id}/thanks",
            "Passes on the thanks of whoever made the token; the giver hears of it, once.",
            thank,
        )
        .takes::<NewThanks>()
        .answers::<OneGesture>(200),
    ]
}

/// Something given beyond what was owed.
#[derive(Debug, Serialize, ToSchema)]
struct OneGesture {
    id: Id,
    staff: Id,
    customer: Id,
    conversation: Option<Id>,
    purpose: PurposeWord,
    kind: GestureKindWord,
    occasion: OccasionWord,
    money: Sum,
    story: String,
    state: GestureStateWord,
    /// How many said thank you.
    thanks: i64,
    created_at: Time,
    delivered_at: Option<Time>,
    version: i64,
}

impl From<Gesture> for OneGesture {
    fn from(found: Gesture) -> Self {
        Self {
            id: found.id.into(),
            staff: found.giver.into(),
            customer: found.customer.into(),
            conversation: Id::maybe(found.conversation),
            purpose: Word(found.purpose),
            kind: Word(found.kind),
            occasion: Word(found.occasion),
            money: Sum(found.money),
            story: found.story,
            state: Word(found.state),
            thanks: found.thanks,
            created_at: Time(found.created_at),
            delivered_at: Time::maybe(found.delivered_at),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    customer: Option<Id>,
    staff: Option<Id>,
    state: Option<Word<State>>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<Wanted>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<GestureId> = page::after(asked.after.as_deref())?;
    let filter = Filter {
        giver: asked.staff.map(Into::into),
        customer: asked.customer.map(Into::into),
        conversation: None,
        state: asked.state.map(|Word(state)| state),
    };
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = gestures::list(tx, actor, filter, after, more)?;
            let cursor = |one: &Gesture| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, OneGesture::from))
        })
        .await
}

/// A question for somebody else's yes, asked where it is beyond the giver's authority.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asking {
    why: String,
    /// Within 15 minutes, not within a day: the customer waits.
    #[serde(default)]
    soon: bool,
}

impl From<Asking> for Ask {
    fn from(asking: Asking) -> Self {
        Self {
            why: asking.why,
            within: if asking.soon {
                Within::Minutes
            } else {
                Within::Day
            },
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewGesture {
    /// Whose budget it comes out of.
    staff: Id,
    customer: Id,
    conversation: Option<Id>,
    purpose: PurposeWord,
    kind: GestureKindWord,
    occasion: OccasionWord,
    money: Sum,
    #[serde(default)]
    story: String,
    /// It has been handed over already.
    #[serde(default)]
    delivered: bool,
    ask: Option<Asking>,
}

async fn give(caller: Caller, Body(new): Body<NewGesture>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let wanted = new.clone();
            let given = gestures::give(
                tx,
                actor,
                &New {
                    giver: Some(wanted.staff.into()),
                    customer: wanted.customer.into(),
                    conversation: wanted.conversation.map(Into::into),
                    purpose: wanted.purpose.0,
                    kind: wanted.kind.0,
                    occasion: wanted.occasion.0,
                    money: wanted.money.0,
                    story: wanted.story,
                    delivered: wanted.delivered,
                    ask: wanted.ask.map(Into::into),
                    press_key: None,
                },
            );
            let given = given.map_err(called(&[
                ("giver", "staff"),
                ("amount", "money"),
                ("why", "ask.why"),
            ]))?;
            Ok(OneGesture::from(gestures::find(tx, actor, given.id)?))
        })
        .await
}

async fn show(caller: Caller, At(id): At<GestureId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(OneGesture::from(gestures::find(tx, actor, id)?)))
        .await
}

type Act = fn(&mut Tx<'_>, &Actor, GestureId, i64) -> Result<()>;

async fn act(caller: Caller, id: GestureId, act: Act) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(gestures::find(tx, actor, id)?.version)?;
            act(tx, actor, id, version)?;
            Ok(OneGesture::from(gestures::find(tx, actor, id)?))
        })
        .await
}

async fn deliver(caller: Caller, At(id): At<GestureId>) -> Done<Answer> {
    act(caller, id, gestures::deliver).await
}

async fn release(caller: Caller, At(id): At<GestureId>) -> Done<Answer> {
    act(caller, id, gestures::release).await
}

async fn reverse(caller: Caller, At(id): At<GestureId>) -> Done<Answer> {
    act(caller, id, gestures::reverse).await
}

/// Somebody's thanks.
#[derive(Debug, Serialize, ToSchema)]
struct OneThanks {
    staff: Id,
    at: Time,
}

async fn thanked(
    caller: Caller,
    At(id): At<GestureId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    caller
        .show_list(
            asked,
            move |tx, actor| gestures::thanks(tx, actor, id),
            |one| one.staff.to_string(),
            |one| OneThanks {
                staff: one.staff.into(),
                at: Time(one.at),
            },
        )
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewThanks {
    /// Who says thank you: whoever made the token; never whoever gave.
    by: Id,
}

async fn thank(caller: Caller, At(id): At<GestureId>, Body(new): Body<NewThanks>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            gestures::thank(tx, actor, id, Some(new.by.into()))?;
            Ok(OneGesture::from(gestures::find(tx, actor, id)?))
        })
        .await
}
