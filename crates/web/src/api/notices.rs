//! What members of staff were told, for programs that pass it on: a chat, a phone, a screen on the
//! wall. A notice is somebody's own, so only a token of an owner reads it, of a person it names.

use attent_core::{
    ids::{NoticeId, StaffId},
    notices::{self, Kind, Notice},
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
    shown::{Id, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/staff/{id}/notices",
            "What they were told, the newest first; an owner's.",
            list,
        )
        .paged()
        .lists::<OneNotice>(),
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
            let more = page::one_more(limit);
            let found = notices::list_of(tx, actor, id, before, more)?;
            let cursor = |one: &Notice| one.id.to_string();
            Ok(Items::cut(found, limit, cursor, OneNotice::from))
        })
        .await
}

type KindWord = Word<Kind>;

/// What somebody was told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Notice)]
struct OneNotice {
    id: Id,
    kind: KindWord,
    conversation: Option<Id>,
    number: Option<i64>,
    /// Of the conversation.
    subject: Option<String>,
    entry: Option<Id>,
    mailbox: Option<Id>,
    /// The row of the kind's own: a promise, a clock, a finding.
    about: Option<Id>,
    /// Whose doing it was.
    by: Option<Id>,
    at: Time,
    read_at: Option<Time>,
}

impl From<Notice> for OneNotice {
    fn from(found: Notice) -> Self {
        let about = found.conversation;
        Self {
            id: found.id.into(),
            kind: Word(found.kind),
            conversation: about.as_ref().map(|about| about.id.into()),
            number: about.as_ref().map(|about| about.number),
            subject: about.map(|about| about.subject),
            entry: Id::maybe(found.entry),
            mailbox: found.mailbox.map(|(id, _)| id.into()),
            about: found.subject.map(Id),
            by: Id::maybe(found.by),
            at: Time(found.at),
            read_at: Time::maybe(found.read_at),
        }
    }
}

async fn read(caller: Caller, At(id): At<StaffId>, Body(to): Body<UpTo>) -> Done<Answer> {
    let up_to = NoticeId(to.up_to.0);
    caller
        .change(move |tx, actor| Ok(notices::read_of(tx, actor, id, up_to)?))
        .await
}
