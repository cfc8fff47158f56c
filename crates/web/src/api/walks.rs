//! Guided procedures followed with a customer: by a robot on the phone, by a chat.

use attent_core::{
    Actor, Error,
    ids::{ConversationId, ProcedureWalkId},
    procedures::{self, Walk},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    page::Items,
    problem::Done,
    procedures::{EndingWord, ProcedureStep},
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/conversations/{id}/walks",
            "What was followed in a conversation, the newest first.",
            list,
        )
        .lists::<ProcedureWalk>(),
        op::post(
            "/conversations/{id}/walks",
            "Follows a procedure with the customer, or goes on with it where it stopped.",
            start,
        )
        .takes::<NewWalk>()
        .answers::<ProcedureWalk>(201),
        op::get("/walks/{id}", "One of them, and where it stands.", show)
            .answers::<ProcedureWalk>(200),
        op::post(
            "/walks/{id}/answers",
            "What the customer answers at the step where they are.",
            answer,
        )
        .takes::<NewWalkAnswer>()
        .answers::<ProcedureWalk>(200),
        op::delete(
            "/walks/{id}/answers/{step}",
            "One step back from there; what was noted in the case goes with it.",
            back,
        )
        .answers::<ProcedureWalk>(200),
    ]
}

/// A procedure that is followed, and where the customer is.
#[derive(Debug, Serialize, ToSchema)]
struct ProcedureWalk {
    id: Id,
    procedure: Id,
    title: String,
    conversation: Id,
    at: ProcedureStep,
    /// The answers so far.
    answers: Vec<WalkAnswer>,
    ending: Option<EndingWord>,
    started_at: Time,
    ended_at: Option<Time>,
}

/// What was answered on the way.
#[derive(Debug, Serialize, ToSchema)]
struct WalkAnswer {
    step: Id,
    answer: Id,
    at: Time,
}

fn shown(tx: &mut Tx<'_>, walk: Walk) -> Done<ProcedureWalk> {
    let taken = procedures::taken(tx, &walk)?;
    let steps = procedures::steps(tx, walk.version_id)?;
    let at = steps.into_iter().find(|step| step.id == walk.at);
    let taken = taken.into_iter().map(|one| WalkAnswer {
        step: one.step.into(),
        answer: one.answer.into(),
        at: Time(one.at),
    });
    Ok(ProcedureWalk {
        id: walk.id.into(),
        procedure: walk.procedure.into(),
        title: walk.title,
        conversation: walk.conversation.into(),
        at: at.ok_or(Error::NotFound)?.into(),
        answers: taken.collect(),
        ending: walk.ending.map(super::shown::Word),
        started_at: Time(walk.started_at),
        ended_at: Time::maybe(walk.ended_at),
    })
}

fn walk(tx: &mut Tx<'_>, actor: &Actor, id: ProcedureWalkId) -> Done<ProcedureWalk> {
    let found = procedures::walk(tx, actor, id)?;
    shown(tx, found)
}

async fn list(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let mut all = Vec::new();
            for found in procedures::of_conversation(tx, actor, id)? {
                all.push(shown(tx, found)?);
            }
            Ok(Items::whole(all, |one| one))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewWalk {
    procedure: Id,
}

async fn start(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewWalk>,
) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            attent_core::conversations::see(tx, actor, id)?;
            let made = procedures::start(tx, actor, id, new.procedure.into());
            let made = made.map_err(|error| error.named("procedure"))?;
            walk(tx, actor, made)
        })
        .await
}

async fn show(caller: Caller, At(id): At<ProcedureWalkId>) -> Done<Answer> {
    caller.show(move |tx, actor| walk(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewWalkAnswer {
    /// The step where the customer is; 409 when somebody went on meanwhile.
    step: Id,
    answer: Id,
}

async fn answer(
    caller: Caller,
    At(id): At<ProcedureWalkId>,
    Body(new): Body<NewWalkAnswer>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            procedures::walk(tx, actor, id)?;
            let (step, given) = (new.step.into(), new.answer.into());
            let answered = procedures::answer(tx, actor, id, step, given);
            answered.map_err(|error| error.named("answer"))?;
            walk(tx, actor, id)
        })
        .await
}

async fn back(
    caller: Caller,
    At((id, step)): At<(ProcedureWalkId, attent_core::ids::ProcedureStepId)>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            procedures::back(tx, actor, id, step)?;
            walk(tx, actor, id)
        })
        .await
}
