//! What one does with several conversations at once.

use attent_core::{
    conversations::chosen::{self, Act},
    ids::{ConversationId, StaffId, UndoId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, called},
    shown::Id,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::post(
            "/conversations/chosen/assignment",
            "Gives several to a person, or to nobody.",
            assign,
        )
        .takes::<ChosenAssignment>()
        .answers::<Together>(200),
        op::post(
            "/conversations/chosen/resolution",
            "Closes several; one with an open promise is left.",
            close,
        )
        .takes::<Chosen>()
        .answers::<Together>(200),
        op::post("/conversations/chosen/tags", "Adds a tag to several.", tag)
            .takes::<ChosenTag>()
            .answers::<Together>(200),
        op::post("/conversations/chosen/spam", "Marks several as spam.", spam)
            .takes::<Chosen>()
            .answers::<Together>(200),
        op::post(
            "/conversations/chosen/{undo}/undo",
            "Takes a closing or a marking of several back, once.",
            take_back,
        )
        .answers::<TakenBack>(200),
    ]
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// One to a hundred; those you may not see are passed over.
    conversations: Vec<Id>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChosenAssignment {
    conversations: Vec<Id>,
    /// A member of staff; null: nobody.
    staff: Option<Id>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChosenTag {
    conversations: Vec<Id>,
    name: String,
}

/// What became of them.
#[derive(Debug, Serialize, ToSchema)]
struct Together {
    done: Vec<Id>,
    left: Vec<Left>,
    /// Takes it back; null where there is nothing to take back.
    undo: Option<Id>,
}

/// One that was left as it is.
#[derive(Debug, Serialize, ToSchema)]
struct Left {
    conversation: Id,
    /// Why, as a word: `error-open-promises`.
    because: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct TakenBack {
    /// How many stand as before.
    count: usize,
}

async fn together(caller: Caller, all: Vec<Id>, act: Act) -> Done<Answer> {
    let all: Vec<ConversationId> = all.into_iter().map(ConversationId::from).collect();
    caller
        .change(move |tx, actor| {
            let done = chosen::together(tx, actor, &all, &act);
            let done = done.map_err(called(&[("tag", "name"), ("assignee", "staff")]))?;
            let left = done.left.into_iter().map(|(id, because)| Left {
                conversation: id.into(),
                because,
            });
            Ok(Together {
                done: done.done.into_iter().map(Id::from).collect(),
                left: left.collect(),
                undo: Id::maybe(done.undo),
            })
        })
        .await
}

async fn assign(caller: Caller, Body(body): Body<ChosenAssignment>) -> Done<Answer> {
    let to = body.staff.map(StaffId::from);
    together(caller, body.conversations, Act::Assign(to)).await
}

async fn close(caller: Caller, Body(body): Body<Chosen>) -> Done<Answer> {
    together(caller, body.conversations, Act::Close).await
}

async fn tag(caller: Caller, Body(body): Body<ChosenTag>) -> Done<Answer> {
    together(caller, body.conversations, Act::Tag(body.name)).await
}

async fn spam(caller: Caller, Body(body): Body<Chosen>) -> Done<Answer> {
    together(caller, body.conversations, Act::Spam).await
}

async fn take_back(caller: Caller, At(id): At<UndoId>) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            let count = chosen::take_back(tx, actor, id)?;
            Ok(TakenBack { count })
        })
        .await
}
