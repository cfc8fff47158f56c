//! The way of a case: acknowledged, assessed, understood, ended, and how the handling was.

use attent_core::{
    cases::{self, Assessment, Core},
    ids::{CaseId, CauseId},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    MoodWord, OneCase, OutcomeWord, SeverityWord, VerdictWord, WayWord, WishWord,
    act::{By, act, way},
};
use crate::api::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, called},
    shown::Id,
};

pub(super) fn operations() -> Vec<Op> {
    let all = [
        op::post(
            "/cases/{id}/acknowledgement",
            "The customer knows that we have it.",
            acknowledge,
        )
        .takes::<By>(),
        op::put(
            "/cases/{id}/assessment",
            "How serious it is, and why it happened.",
            assess,
        )
        .takes::<Assessed>(),
        op::put(
            "/cases/{id}/core",
            "What they said, what it really is, how it looks to them.",
            core,
        )
        .takes::<TheCore>(),
        op::post(
            "/cases/{id}/read-back",
            "It was said back, and they confirmed it.",
            read_back,
        )
        .takes::<By>(),
        op::put("/cases/{id}/wish", "What they would like.", wish).takes::<Wished>(),
        op::put("/cases/{id}/mood", "How they came, how they left.", mood).takes::<Moods>(),
        op::post("/cases/{id}/resolution", "Ends it.", close).takes::<Ended>(),
        op::delete("/cases/{id}/resolution", "Opens it again.", reopen),
        op::post(
            "/cases/{id}/handling",
            "What the customer said of the handling, by mail or by word.",
            handling,
        )
        .takes::<Handled>(),
    ];
    all.into_iter()
        .map(|op| op.answers::<OneCase>(200))
        .collect()
}

async fn acknowledge(caller: Caller, At(id): At<CaseId>, Body(by): Body<By>) -> Done<Answer> {
    let way = way(by.way)?;
    act(caller, id, move |tx, actor, _| {
        cases::acknowledge(tx, actor, id, way)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Assessed {
    severity: SeverityWord,
    cause: Option<Id>,
}

async fn assess(caller: Caller, At(id): At<CaseId>, Body(new): Body<Assessed>) -> Done<Answer> {
    act(caller, id, move |tx, actor, version| {
        let assessment = Assessment {
            severity: new.severity.0,
            cause: new.cause.map(|id| CauseId(id.0)),
        };
        cases::assess(tx, actor, id, version, assessment)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TheCore {
    said: String,
    really: String,
    looks: String,
}

async fn core(caller: Caller, At(id): At<CaseId>, Body(new): Body<TheCore>) -> Done<Answer> {
    let core = Core {
        said: new.said,
        really: new.really,
        looks: new.looks,
    };
    act(caller, id, move |tx, actor, version| {
        cases::core_is(tx, actor, id, version, &core)
    })
    .await
}

async fn read_back(caller: Caller, At(id): At<CaseId>, Body(by): Body<By>) -> Done<Answer> {
    let way = way(by.way)?;
    act(caller, id, move |tx, actor, _| {
        cases::read_back(tx, actor, id, way)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Wished {
    wish: WishWord,
    #[serde(default)]
    words: String,
}

async fn wish(caller: Caller, At(id): At<CaseId>, Body(new): Body<Wished>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let wished = cases::wish_is(tx, actor, id, new.wish.0, &new.words);
        wished.map_err(called(&[("wish_words", "words")]))
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Moods {
    came: Option<MoodWord>,
    left: Option<MoodWord>,
}

async fn mood(caller: Caller, At(id): At<CaseId>, Body(new): Body<Moods>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        if let Some(came) = new.came {
            cases::came(tx, actor, id, came.0)?;
        }
        match new.left {
            Some(left) => cases::left(tx, actor, id, left.0),
            None => Ok(()),
        }
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ended {
    outcome: OutcomeWord,
}

async fn close(caller: Caller, At(id): At<CaseId>, Body(new): Body<Ended>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::close(tx, actor, id, new.outcome.0)
    })
    .await
}

async fn reopen(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| cases::reopen(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Handled {
    verdict: VerdictWord,
    #[serde(default)]
    words: String,
    /// `mail` or `word`.
    way: WayWord,
}

async fn handling(caller: Caller, At(id): At<CaseId>, Body(new): Body<Handled>) -> Done<Answer> {
    let way = way(new.way)?;
    act(caller, id, move |tx, actor, _| {
        let case = cases::find(tx, actor, id)?;
        if cases::handling(tx, &case)?.is_none() {
            cases::ask_handling(tx, actor, id)?;
        }
        cases::answer_handling(tx, actor, &case, new.verdict.0, &new.words, way)
    })
    .await
}
