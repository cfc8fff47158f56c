//! Writing into a conversation: a reply, a note, a call or a visit.

use attent_core::{
    business::{Setting, settings},
    conversations::{
        self, EntryKind, Reply, Then, drafts,
        entries::{self, Party},
        participants,
    },
    ids::{ConversationId, EntryId},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    acts::hold,
    entries::Entry,
    files::{self, NewFile},
};
use crate::api::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    op::{self, Op},
    problem::{Done, Problem},
    promise_closing::listing,
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::post(
            "/conversations/{id}/replies",
            "Sends a reply, after the seconds in which it can be called back.",
            reply,
        )
        .takes_with_files::<NewReply>()
        .answers::<Entry>(201),
        op::post(
            "/conversations/{id}/notes",
            "Writes a note for colleagues.",
            note,
        )
        .takes_with_files::<NewText>()
        .answers::<Entry>(201),
        op::post("/conversations/{id}/calls", "Writes down a call.", call)
            .takes_with_files::<NewText>()
            .answers::<Entry>(201),
        op::post("/conversations/{id}/visits", "Writes down a visit.", visit)
            .takes_with_files::<NewText>()
            .answers::<Entry>(201),
    ]
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewReply {
    text: String,
    #[serde(default)]
    files: Vec<NewFile>,
    /// Addresses like `Ana Ruiz <ana@example.com>`; absent: whom the page would propose.
    to: Option<Vec<String>>,
    cc: Option<Vec<String>>,
    bcc: Option<Vec<String>>,
    /// What becomes of the conversation: `wait` (unless said), `close`, `snooze`, `stay-open`.
    then: Option<String>,
    /// Until when, with `snooze`.
    until: Option<Time>,
    /// The newest entry that was seen: 409 when somebody answered after it.
    seen: Option<Id>,
}

async fn reply(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewReply>,
) -> Done<Answer> {
    let (keys, seen) = (caller.site.keys().clone(), caller.if_match);
    let kept = files::kept(&caller, &new.files).await?;
    caller
        .add(move |tx, actor| {
            conversations::see(tx, actor, id)?;
            hold(tx, actor, id, seen)?;
            let mut recipients = participants::proposed(tx, id)?;
            let given = [
                ("to", &new.to, &mut recipients.to),
                ("cc", &new.cc, &mut recipients.cc),
                ("bcc", &new.bcc, &mut recipients.bcc),
            ];
            for (field, given, into) in given {
                if let Some(given) = given {
                    *into = parties(field, given)?;
                }
            }
            let reply = Reply {
                recipients,
                text: new.text.clone(),
                seen: new.seen.map_or(EntryId(0), Into::into),
                anyway: new.seen.is_none(),
                then: then(new.then.as_deref(), new.until)?,
                draft: None,
                press_key: None,
                layout: None,
            };
            conversations::check_then(reply.then, tx.now())?;
            let undo = settings::number(tx, Setting::UndoSeconds)? * 1000;
            let done = conversations::reply(tx, actor, &keys, id, &reply, undo)
                .map_err(|error| listing(tx, actor, id, error))?;
            files::attach(tx, done.entry, &kept)?;
            Ok(Entry::from(entries::find(tx, actor, done.entry)?))
        })
        .await
}

fn then(word: Option<&str>, until: Option<Time>) -> Done<Then> {
    match (word.unwrap_or("wait"), until) {
        ("wait", None) => Ok(Then::Wait),
        ("close", None) => Ok(Then::Close),
        ("stay-open", None) => Ok(Then::StayOpen),
        ("snooze", Some(Time(until))) => Ok(Then::Snooze(until)),
        ("snooze", None) => Err(Problem::field("until", "error-required")),
        ("wait" | "close" | "stay-open", Some(_)) => {
            Err(Problem::field("until", "api-wrong-value"))
        }
        _ => Err(Problem::field("then", "error-no-such-word")),
    }
}

/// Addresses, each as people type it.
pub(super) fn parties(field: &'static str, typed: &[String]) -> Done<Vec<Party>> {
    let mut all = Vec::new();
    for (at, one) in typed.iter().enumerate() {
        let parties = drafts::parties(field, one);
        all.extend(parties.map_err(|error| error.within(field, at))?);
    }
    Ok(all)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewText {
    text: String,
    #[serde(default)]
    files: Vec<NewFile>,
}

async fn note(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewText>,
) -> Done<Answer> {
    let kept = files::kept(&caller, &new.files).await?;
    caller
        .add(move |tx, actor| {
            let entry = conversations::note(tx, actor, id, &new.text, None)?;
            files::attach(tx, entry, &kept)?;
            Ok(Entry::from(entries::find(tx, actor, entry)?))
        })
        .await
}

async fn call(caller: Caller, at: At<ConversationId>, new: Body<NewText>) -> Done<Answer> {
    contact(caller, at, new, EntryKind::Call).await
}

async fn visit(caller: Caller, at: At<ConversationId>, new: Body<NewText>) -> Done<Answer> {
    contact(caller, at, new, EntryKind::Visit).await
}

async fn contact(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewText>,
    kind: EntryKind,
) -> Done<Answer> {
    let kept = files::kept(&caller, &new.files).await?;
    caller
        .add(move |tx, actor| {
            let entry = conversations::contact(tx, actor, id, kind, &new.text)?;
            files::attach(tx, entry, &kept)?;
            Ok(Entry::from(entries::find(tx, actor, entry)?))
        })
        .await
}
