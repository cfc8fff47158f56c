//! Whose a case is: handed over and taken, escalated and settled there; and the case before it on the
//! same matter.

use attent_core::{
    cases::{self, Where},
    ids::{CaseEscalationId, CaseHandoverId, CaseId, StaffId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{CaseKindWord, CaseStateWord, OneCase, act::act};
use crate::api::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    page::Items,
    problem::{Done, Problem, called},
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    let all = [
        op::post(
            "/cases/{id}/hand-overs",
            "Asks somebody to take it.",
            hand_over,
        )
        .takes::<HandOver>(),
        op::post(
            "/cases/{id}/hand-overs/{hand_over}/acceptance",
            "Whoever made the token was asked, and takes it: it is theirs from now on.",
            accept,
        ),
        op::delete(
            "/cases/{id}/hand-overs/{hand_over}",
            "Does not take it, or takes the question back.",
            take_back,
        ),
        op::post(
            "/cases/{id}/escalations",
            "Escalates it to somebody of the house, or to a body outside.",
            escalate,
        )
        .takes::<NewEscalation>(),
        op::post(
            "/cases/{id}/escalations/{escalation}/settlement",
            "It is settled there.",
            settle,
        ),
        op::put(
            "/cases/{id}/before",
            "It is the same matter as an earlier case.",
            same_matter,
        )
        .takes::<Before>(),
    ];
    let mut all: Vec<Op> = all
        .into_iter()
        .map(|op| op.answers::<OneCase>(200))
        .collect();
    all.push(
        op::get("/cases/{id}/hand-overs", "How it changed hands.", handovers)
            .lists::<CaseHandOver>(),
    );
    all.push(
        op::get(
            "/cases/{id}/escalations",
            "Where it was escalated to.",
            escalations,
        )
        .lists::<CaseEscalation>(),
    );
    all.push(
        op::get(
            "/cases/{id}/earlier",
            "Earlier cases of the same customer.",
            earlier,
        )
        .lists::<EarlierCase>(),
    );
    all
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandOver {
    /// A member of staff.
    staff: Id,
    #[serde(default)]
    note: String,
}

async fn hand_over(caller: Caller, At(id): At<CaseId>, Body(new): Body<HandOver>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let asked = cases::hand_over(tx, actor, id, StaffId(new.staff.0), &new.note);
        asked.map(drop).map_err(called(&[("to", "staff")]))
    })
    .await
}

/// Who was asked to take it.
#[derive(Debug, Serialize, ToSchema)]
struct CaseHandOver {
    id: Id,
    from: Option<Id>,
    to: Id,
    note: String,
    at: Time,
    accepted_at: Option<Time>,
    /// Refused, or taken back.
    ended_at: Option<Time>,
}

async fn handovers(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let case = cases::find(tx, actor, id)?;
            let found = cases::handovers(tx, &case)?;
            Ok(Items::whole(found, |one| CaseHandOver {
                id: Id(one.id.0),
                from: Id::maybe(one.from),
                to: one.to.into(),
                note: one.note,
                at: Time(one.at),
                accepted_at: Time::maybe(one.accepted_at),
                ended_at: Time::maybe(one.ended_at),
            }))
        })
        .await
}

async fn accept(caller: Caller, At((id, one)): At<(CaseId, CaseHandoverId)>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::accept(tx, actor, one)
    })
    .await
}

async fn take_back(caller: Caller, At((id, one)): At<(CaseId, CaseHandoverId)>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::take_back(tx, actor, one)
    })
    .await
}

/// One of `staff` and `body`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewEscalation {
    staff: Option<Id>,
    /// The name of the body outside.
    body: Option<String>,
    reason: String,
}

async fn escalate(
    caller: Caller,
    At(id): At<CaseId>,
    Body(new): Body<NewEscalation>,
) -> Done<Answer> {
    let to = match (new.staff, new.body) {
        (Some(staff), None) => Where::Inside(StaffId(staff.0)),
        (None, Some(body)) => Where::Outside(body),
        _ => return Err(Problem::field("staff", "error-required")),
    };
    act(caller, id, move |tx, actor, _| {
        let escalated = cases::escalate(tx, actor, id, &to, &new.reason);
        escalated.map(drop).map_err(called(&[("person", "staff")]))
    })
    .await
}

async fn settle(caller: Caller, At((id, one)): At<(CaseId, CaseEscalationId)>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        cases::settle(tx, actor, id, one)
    })
    .await
}

/// Where it was escalated to.
#[derive(Debug, Serialize, ToSchema)]
struct CaseEscalation {
    id: Id,
    staff: Option<Id>,
    body: String,
    reason: String,
    at: Time,
    by: Option<Id>,
    /// Settled there.
    ended_at: Option<Time>,
}

async fn escalations(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let case = cases::find(tx, actor, id)?;
            let found = cases::escalations(tx, &case)?;
            Ok(Items::whole(found, |one| CaseEscalation {
                id: Id(one.id.0),
                staff: Id::maybe(one.to),
                body: one.body,
                reason: one.reason,
                at: Time(one.at),
                by: Id::maybe(one.by),
                ended_at: Time::maybe(one.ended_at),
            }))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Before {
    case: Id,
}

async fn same_matter(caller: Caller, At(id): At<CaseId>, Body(new): Body<Before>) -> Done<Answer> {
    act(caller, id, move |tx, actor, _| {
        let found = cases::same_matter(tx, actor, id, CaseId(new.case.0));
        found.map_err(|error| error.named("case"))
    })
    .await
}

/// A case before this one.
#[derive(Debug, Serialize, ToSchema)]
struct EarlierCase {
    id: Id,
    conversation: Id,
    kind: CaseKindWord,
    state: CaseStateWord,
    created_at: Time,
    /// Of the same cause.
    same_cause: bool,
}

async fn earlier(caller: Caller, At(id): At<CaseId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let case = cases::find(tx, actor, id)?;
            let found = cases::earlier(tx, actor, &case)?;
            Ok(Items::whole(found, |one| EarlierCase {
                id: one.id.into(),
                conversation: one.conversation.into(),
                kind: super::Word(one.kind),
                state: super::Word(one.state),
                created_at: Time(one.created_at),
                same_cause: one.same_cause,
            }))
        })
        .await
}
