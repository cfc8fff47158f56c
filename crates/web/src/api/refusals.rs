//! Refusals: a no that was said, by which rule, what was offered instead.

use attent_core::{
    ids::{ConversationId, PlaceId, RefusalId, RefusalRuleId},
    refusals::{self, New, Refusal as Found},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, Sum, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/refusals", "What was said no to, the newest first.", list)
            .query(&[("rule", "By this rule.")])
            .paged()
            .lists::<Refusal>(),
        op::post("/refusals", "Writes a no down.", record)
            .takes::<NewRefusal>()
            .answers::<Refusal>(201),
    ]
}

/// A no that was said.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Refusal {
    id: Id,
    conversation: Option<Id>,
    place: Option<Id>,
    rule: Id,
    asked: String,
    instead: String,
    /// What it may cost us.
    cost: Option<Sum>,
    staff: Option<Id>,
    at: Time,
}

pub(super) fn shown(found: Found) -> Refusal {
    Refusal {
        id: found.id.into(),
        conversation: Id::maybe(found.conversation),
        place: Id::maybe(found.place),
        rule: found.rule.into(),
        asked: found.asked,
        instead: found.instead,
        cost: found.cost.map(Sum),
        staff: Id::maybe(found.by),
        at: Time(found.at),
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    rule: Option<Id>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<Wanted>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<RefusalId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let rule = asked.rule.map(|id| RefusalRuleId(id.0));
            let found = refusals::list(tx, actor, rule, after, more)?;
            let cursor = |one: &Found| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, shown))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRefusal {
    conversation: Option<Id>,
    place: Option<Id>,
    rule: Id,
    asked: String,
    instead: String,
    /// What it may cost us, in minor units of the business's currency.
    cost: Option<i64>,
}

async fn record(caller: Caller, Body(new): Body<NewRefusal>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let new = New {
                conversation: new.conversation.map(|id| ConversationId(id.0)),
                place: new.place.map(|id| PlaceId(id.0)),
                rule: RefusalRuleId(new.rule.0),
                asked: new.asked.clone(),
                instead: new.instead.clone(),
                cost: new.cost,
            };
            let id = refusals::record(tx, actor, &new)?;
            let before = RefusalId(id.0.saturating_add(1));
            let found = refusals::list(tx, actor, Some(new.rule), Some(before), 1)?.pop();
            Ok(shown(found.ok_or(attent_core::Error::NotFound)?))
        })
        .await
}
