//! Questions for a yes. A program passes on the answer of the owner who made its token, and nobody
//! else's.

use attent_core::{
    approvals::{self, Answer as Given, Approval},
    ids::ApprovalId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{ApprovalStateWord, DrawnWord, GestureKindWord, Id, PurposeWord, Sum, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/approvals",
            "Questions for a yes, the newest first.",
            questions,
        )
        .paged()
        .lists::<Question>(),
        op::get("/approvals/{id}", "One question.", question).answers::<Question>(200),
        op::post(
            "/approvals/{id}/answer",
            "Passes on the yes or no of the owner who made the token, and of nobody else. \
             A yes goes on at once with the gesture or voucher.",
            answer,
        )
        .takes::<NewAnswer>()
        .answers::<Question>(200),
        op::post(
            "/approvals/{id}/withdrawal",
            "Takes back a question of whoever made the token, and with it what was asked for.",
            withdraw,
        )
        .answers::<Question>(200),
    ]
}

/// A question for somebody else's yes.
#[derive(Debug, Serialize, ToSchema)]
struct Question {
    id: Id,
    subject: DrawnWord,
    subject_id: Id,
    requester: Id,
    /// Whose turn it is, or was last.
    approver: Id,
    stand_in: bool,
    customer: Option<Id>,
    purpose: PurposeWord,
    kind: GestureKindWord,
    money: Sum,
    /// `authority`, `kind`, `per_gesture`, `per_customer`, `budget`.
    beyond: Vec<String>,
    tops_up: bool,
    why: String,
    state: ApprovalStateWord,
    due_at: Time,
    decided_by: Option<Id>,
    decided_at: Option<Time>,
    answer: String,
    created_at: Time,
    version: i64,
}

impl From<Approval> for Question {
    fn from(found: Approval) -> Self {
        let beyond = found.beyond.iter().map(|one| one.as_str().to_owned());
        Self {
            id: found.id.into(),
            subject: Word(found.subject),
            subject_id: Id(found.subject_id),
            requester: found.requester.into(),
            approver: found.approver.into(),
            stand_in: found.stand_in,
            customer: Id::maybe(found.customer),
            purpose: Word(found.purpose),
            kind: Word(found.kind),
            money: Sum(found.money),
            beyond: beyond.collect(),
            tops_up: found.tops_up,
            why: found.why,
            state: Word(found.state),
            due_at: Time(found.due_at),
            decided_by: Id::maybe(found.decided_by),
            decided_at: Time::maybe(found.decided_at),
            answer: found.answer,
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

async fn questions(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<ApprovalId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = approvals::list(tx, actor, after, more)?;
            let cursor = |one: &Approval| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, Question::from))
        })
        .await
}

async fn question(caller: Caller, At(id): At<ApprovalId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Question::from(approvals::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewAnswer {
    /// Who says it: whoever made the token; never who asked, and never who is the customer.
    by: Id,
    yes: bool,
    /// A word for whoever asked.
    #[serde(default)]
    words: String,
}

async fn answer(
    caller: Caller,
    At(id): At<ApprovalId>,
    Body(new): Body<NewAnswer>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.over(approvals::find(tx, actor, id)?.version)?;
            let given = if new.yes { Given::Yes } else { Given::No };
            let by = Some(new.by.into());
            let found = approvals::decide(tx, actor, id, given, &new.words, by)?;
            Ok(Question::from(found))
        })
        .await
}

async fn withdraw(caller: Caller, At(id): At<ApprovalId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.over(approvals::find(tx, actor, id)?.version)?;
            approvals::withdraw(tx, actor, id)?;
            Ok(Question::from(approvals::find(tx, actor, id)?))
        })
        .await
}
