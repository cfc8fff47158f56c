//! What members of staff were told, for programs that pass it on: a chat, a phone, a screen on the
//! wall. A notice is somebody's own, so only a token of an owner reads it, of a person it names.

use attent_core::{
    ids::{NoticeId, StaffId},
    notices::{self, Notice},
};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/staff/{id}/notices",
            "What they were told, the newest first; an owner's.",
            list,
        )
        .answers_list(),
        op::post(
            "/staff/{id}/notices/reading",
            "Marks their notices as read, up to one of them; an owner's.",
            read,
        )
        .takes::<UpTo>()
        .answers_nothing(),
    ]
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UpTo {
    /// The newest notice they have seen.
    up_to: Id,
}

async fn list(
    caller: Caller,
    At(id): At<StaffId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let before: Option<NoticeId> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
            let found = notices::list_of(tx, actor, id, before, more)?;
            let cursor = |one: &Notice| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, notice))
        })
        .await
}

fn notice(one: Notice) -> Json {
    json!({
        "id": one.id.to_string(),
        "kind": one.kind.as_str(),
        "conversation": one.conversation.as_ref().map(|about| Id::from(about.id)),
        "number": one.conversation.as_ref().map(|about| about.number),
        "subject": one.conversation.map(|about| about.subject),
        "entry": Id::maybe(one.entry),
        "mailbox": one.mailbox.map(|(id, _)| Id::from(id)),
        // The row of the kind's own: a promise, a clock, a finding.
        "about": one.subject.map(Id),
        "by": Id::maybe(one.by),
        "at": Time(one.at),
        "read_at": Time::maybe(one.read_at),
    })
}

async fn read(caller: Caller, At(id): At<StaffId>, Body(to): Body<UpTo>) -> Done<Answer> {
    let up_to = NoticeId(to.up_to.0);
    caller
        .change(move |tx, actor| Ok(notices::read_of(tx, actor, id, up_to)?))
        .await
}
