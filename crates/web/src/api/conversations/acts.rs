//! What one does with a conversation. Every one of them answers the conversation as it is then.

use attent_core::{
    Actor, conversations,
    ids::{ConversationId, EntryId, StaffId, TagId, TeamId},
    promises::Choice,
};
use attent_db::Tx;
use serde::Deserialize;
use utoipa::ToSchema;

use super::items::{self, Conversation};
use crate::api::{
    answer::Answer,
    asked::{At, Body, Perhaps},
    caller::Caller,
    op::{self, Op},
    problem::{Done, called},
    promise_closing::{self, PromiseChoice},
    shown::{Id, KindWord, LaneWord, PriorityWord, Time, Word},
    version::IfMatch,
};

pub(super) fn operations() -> Vec<Op> {
    let mut all = vec![
        op::patch(
            "/conversations/{id}",
            "Changes subject, kind, priority or lane.",
            change,
        )
        .takes::<ConversationChange>(),
        op::post(
            "/conversations/{id}/resolution",
            "Closes it, with a choice for each open promise; 422 lists those without one.",
            close,
        )
        .may_take::<Resolution>(),
        op::delete("/conversations/{id}/resolution", "Opens it again.", reopen),
        op::post(
            "/conversations/{id}/snooze",
            "Puts it out of sight until then.",
            snooze,
        )
        .takes::<Snooze>(),
        op::delete("/conversations/{id}/snooze", "Brings it back now.", wake),
        op::post("/conversations/{id}/spam", "Marks it as spam.", spam),
        op::delete("/conversations/{id}/spam", "It is no spam.", no_spam),
        op::put(
            "/conversations/{id}/assignment",
            "Gives it to a person.",
            assign,
        )
        .takes::<Assignment>(),
        op::delete(
            "/conversations/{id}/assignment",
            "Takes it from whoever has it.",
            unassign,
        ),
        op::put(
            "/conversations/{id}/team",
            "Moves it to a team. 204 when that puts it out of your sight.",
            to_team,
        )
        .takes::<ToTeam>()
        .answers_nothing(),
        op::delete(
            "/conversations/{id}/team",
            "Takes it out of its team.",
            no_team,
        ),
        op::post(
            "/conversations/{id}/tags",
            "Adds a tag, made on first use.",
            tag,
        )
        .takes::<NewTag>(),
        op::delete("/conversations/{id}/tags/{tag}", "Takes a tag off.", untag),
        op::post(
            "/conversations/{id}/merge",
            "Takes up another conversation into this one.",
            merge,
        )
        .takes::<Merge>(),
        op::delete(
            "/conversations/{id}/merge",
            "Takes the merge of this one into another back.",
            unmerge,
        ),
        op::post(
            "/conversations/{id}/split",
            "Gives entries that are another matter a conversation of their own, and answers that.",
            split,
        )
        .takes::<Split>(),
    ];
    all = all
        .into_iter()
        .map(|op| op.answers::<Conversation>(200))
        .collect();
    all
}

/// Makes the change to the version that was seen, and shows what came of it.
async fn act(
    caller: Caller,
    id: ConversationId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            hold(tx, actor, id, seen)?;
            work(tx, actor)?;
            items::show_if_mine(tx, actor, id)
        })
        .await
}

/// Checks the version and keeps it from changing until the commit.
pub(super) fn hold(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId, seen: IfMatch) -> Done<()> {
    seen.held(|| conversations::hold(tx, actor, id))
}

/// What is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConversationChange {
    subject: Option<String>,
    kind: Option<KindWord>,
    priority: Option<PriorityWord>,
    lane: Option<LaneWord>,
}

async fn change(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(to): Body<ConversationChange>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        // Also when nothing is to be changed: who may not, may not.
        conversations::see(tx, actor, id)?;
        actor.at_least(attent_core::Role::Staff)?;
        if let Some(subject) = &to.subject {
            conversations::set_subject(tx, actor, id, subject)?;
        }
        if let Some(Word(kind)) = to.kind {
            conversations::set_kind(tx, actor, id, kind)?;
        }
        if let Some(Word(priority)) = to.priority {
            conversations::set_priority(tx, actor, id, priority)?;
        }
        if let Some(Word(lane)) = to.lane {
            conversations::set_lane(tx, actor, id, lane)?;
        }
        Ok(())
    })
    .await
}

/// May be absent where no promise is open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Resolution {
    #[serde(default)]
    promises: Vec<PromiseChoice>,
}

async fn close(
    caller: Caller,
    At(id): At<ConversationId>,
    Perhaps(body): Perhaps<Resolution>,
) -> Done<Answer> {
    let chosen = body.map_or_else(Vec::new, |body| body.promises);
    let chosen: Vec<Choice> = chosen
        .iter()
        .enumerate()
        .map(|(at, one)| one.read(at))
        .collect::<Done<_>>()?;
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            hold(tx, actor, id, seen)?;
            match conversations::close_settling(tx, actor, id, &chosen) {
                Ok(()) => items::show_if_mine(tx, actor, id),
                Err(error) => Err(promise_closing::listing(tx, actor, id, error)),
            }
        })
        .await
}

async fn reopen(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::reopen(tx, actor, id)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Snooze {
    until: Time,
}

async fn snooze(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(body): Body<Snooze>,
) -> Done<Answer> {
    let Time(until) = body.until;
    act(caller, id, move |tx, actor| {
        conversations::snooze(tx, actor, id, until)
    })
    .await
}

async fn wake(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::wake(tx, actor, id)
    })
    .await
}

async fn spam(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::mark_spam(tx, actor, id)
    })
    .await
}

async fn no_spam(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::unmark_spam(tx, actor, id)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Assignment {
    /// A member of staff.
    staff: Id,
}

async fn assign(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(body): Body<Assignment>,
) -> Done<Answer> {
    let to = StaffId(body.staff.0);
    act(caller, id, move |tx, actor| {
        let assigned = conversations::assign(tx, actor, id, Some(to));
        assigned.map_err(called(&[("assignee", "staff")]))
    })
    .await
}

async fn unassign(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::assign(tx, actor, id, None)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ToTeam {
    team: Id,
}

async fn to_team(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(body): Body<ToTeam>,
) -> Done<Answer> {
    let team = TeamId(body.team.0);
    act(caller, id, move |tx, actor| {
        conversations::move_to_team(tx, actor, id, Some(team))
    })
    .await
}

async fn no_team(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::move_to_team(tx, actor, id, None)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTag {
    name: String,
}

async fn tag(caller: Caller, At(id): At<ConversationId>, Body(body): Body<NewTag>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        let tagged = conversations::tag(tx, actor, id, &body.name);
        tagged.map(drop).map_err(called(&[("tag", "name")]))
    })
    .await
}

async fn untag(caller: Caller, At((id, tag)): At<(ConversationId, TagId)>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::untag(tx, actor, id, tag)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Merge {
    /// The conversation that goes; it remains as a pointer.
    conversation: Id,
}

async fn merge(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(body): Body<Merge>,
) -> Done<Answer> {
    let other = ConversationId(body.conversation.0);
    act(caller, id, move |tx, actor| {
        let merged = conversations::merge(tx, actor, id, other);
        merged
            .map(drop)
            .map_err(called(&[("other", "conversation")]))
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Split {
    /// Entries of this conversation; at least one other stays.
    entries: Vec<Id>,
}

async fn split(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(body): Body<Split>,
) -> Done<Answer> {
    let entries: Vec<EntryId> = body.entries.iter().map(|id| EntryId(id.0)).collect();
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            hold(tx, actor, id, seen)?;
            let new = conversations::split(tx, actor, id, &entries)?;
            items::show_if_mine(tx, actor, new)
        })
        .await
}

async fn unmerge(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        conversations::unmerge(tx, actor, id)
    })
    .await
}
