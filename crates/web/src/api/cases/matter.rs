//! The matter of a case: the things that come back, what was tried, the diagnosis.

use attent_core::{
    cases::{self, Diagnosis, NewItem},
    ids::{CaseId, CaseItemId},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ConditionWord, DecisionWord, EffectWord, OneCase, ReasonWord, act::act};
use crate::api::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, called},
};

pub(super) fn operations() -> Vec<Op> {
    let all = [
        op::post("/cases/{id}/items", "A thing that comes back.", add_item).takes::<NewThing>(),
        op::delete(
            "/cases/{id}/items/{item}",
            "It does not come back after all; not once it was decided on.",
            remove_item,
        ),
        op::put(
            "/cases/{id}/items/{item}/decision",
            "Decides on a thing that comes back.",
            decide,
        )
        .takes::<Decided>(),
        op::post(
            "/cases/{id}/tries",
            "What was tried, and what came of it.",
            tried,
        )
        .takes::<NewTry>(),
        op::put(
            "/cases/{id}/diagnosis",
            "What shows, what was behind it, what mended it.",
            diagnose,
        )
        .takes::<TheDiagnosis>(),
    ];
    all.into_iter()
        .map(|op| op.answers::<OneCase>(200))
        .collect()
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewThing {
    name: String,
    /// 1 unless said.
    quantity: Option<i64>,
    reason: ReasonWord,
    condition: ConditionWord,
}

async fn add_item(caller: Caller, At(id): At<CaseId>, Body(new): Body<NewThing>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let item = NewItem {
            name: new.name.clone(),
            quantity: new.quantity.unwrap_or(1),
            reason: new.reason.0,
            condition: new.condition.0,
        };
        cases::add_item(tx, actor, id, &item).map(|_| ())
    })
    .await
}

async fn remove_item(caller: Caller, At((id, item)): At<(CaseId, CaseItemId)>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::remove_item(tx, actor, id, item)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Decided {
    decision: DecisionWord,
    reason: String,
    /// Of the item, as it was seen.
    version: i64,
}

async fn decide(
    caller: Caller,
    At((id, item)): At<(CaseId, CaseItemId)>,
    Body(new): Body<Decided>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let seen = (item, new.version);
        let decided = cases::decide(tx, actor, id, seen, new.decision.0, &new.reason);
        decided.map_err(called(&[("decision_reason", "reason")]))
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTry {
    tried: String,
    outcome: EffectWord,
}

async fn tried(caller: Caller, At(id): At<CaseId>, Body(new): Body<NewTry>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::tried(tx, actor, id, &new.tried, new.outcome.0).map(|_| ())
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TheDiagnosis {
    symptom: String,
    fault: String,
    fix: String,
}

async fn diagnose(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<TheDiagnosis>,
) -> Done<Answer> {
    let diagnosis = Diagnosis {
        symptom: new.symptom,
        fault: new.fault,
        fix: new.fix,
    };
    act(caller, id, move |tx, actor, version| {
        cases::diagnose(tx, actor, id, version, &diagnosis)
    })
    .await
}
