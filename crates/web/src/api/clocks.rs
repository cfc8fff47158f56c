//! The clocks of a conversation, why they are due when they are, deadlines of the law.

use attent_core::{
    ids::{ClockId, ConversationId},
    standards::{self, Because, Clock as Timed, Ended, Running, Why as Reasons},
};
use attent_hours::{Closed, Step as Counted};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page,
    problem::Done,
    shown::{Id, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/conversations/{id}/clocks",
            "Its clocks: what is due first, then those that are over.",
            list,
        )
        .paged()
        .lists::<Clock>(),
        op::get(
            "/conversations/{id}/asked",
            "The customer's own clock, in real hours over linked conversations.",
            asked,
        )
        .answers::<CustomersClock>(200),
        op::post(
            "/conversations/{id}/deadlines",
            "Sets a deadline of the law, with its reason.",
            set,
        )
        .takes::<NewDeadline>()
        .answers::<Why>(201),
        op::get("/clocks/{id}", "Why it is due then, step by step.", show).answers::<Why>(200),
        op::delete(
            "/clocks/{id}",
            "Takes back a deadline of the law that was set by mistake.",
            remove,
        )
        .answers::<Why>(200),
    ]
}

pub(super) type ClockWord = Word<Timed>;
pub(super) type EndedWord = Word<Ended>;
type BecauseWord = Word<Because>;

/// A standard running on one conversation, or over.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Clock {
    id: Id,
    conversation: Id,
    clock: ClockWord,
    standard: Option<Id>,
    /// The version it is measured by; null for a deadline of the law.
    standard_version: Option<Id>,
    calendar: Option<Id>,
    minutes: i64,
    /// Of a deadline of the law.
    reason: String,
    started_at: Time,
    first_due_at: Time,
    /// Null while it is paused.
    due_at: Option<Time>,
    paused_since: Option<Time>,
    ended_at: Option<Time>,
    result: Option<EndedWord>,
    /// Working time it took.
    seconds: Option<i64>,
    version: i64,
}

impl From<Running> for Clock {
    fn from(found: Running) -> Self {
        Self {
            id: found.id.into(),
            conversation: found.conversation.into(),
            clock: Word(found.clock),
            standard: Id::maybe(found.standard),
            standard_version: Id::maybe(found.version_id),
            calendar: Id::maybe(found.calendar),
            minutes: found.minutes,
            reason: found.reason,
            started_at: Time(found.started_at),
            first_due_at: Time(found.first_due_at),
            due_at: Time::maybe(found.due_at),
            paused_since: Time::maybe(found.paused_since),
            ended_at: Time::maybe(found.ended_at),
            result: found.result.map(Word),
            seconds: found.seconds,
            version: found.version,
        }
    }
}

/// A clock with what was counted.
#[derive(Debug, Serialize, ToSchema)]
struct Why {
    clock: Clock,
    /// Working seconds gone so far, or that it took.
    gone_seconds: i64,
    pauses: Vec<Pause>,
    steps: Vec<Step>,
    version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ClockPause)]
struct Pause {
    because: BecauseWord,
    from: Time,
    /// Null while it lasts.
    to: Option<Time>,
}

/// `counted` and `paused` have times, `closed` has dates and why, `weeks` and `more` are added up.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = ClockStep)]
struct Step {
    kind: &'static str,
    from: Option<String>,
    to: Option<String>,
    seconds: Option<i64>,
    weeks: Option<i64>,
    /// `usual`, `holiday`, `extra`.
    why: Option<&'static str>,
    /// The key of the holiday; empty for one written by hand.
    holiday: Option<&'static str>,
}

impl From<Counted> for Step {
    fn from(step: Counted) -> Self {
        match step {
            Counted::Counted {
                from, to, seconds, ..
            } => Self {
                kind: "counted",
                from: Some(from.to_string()),
                to: Some(to.to_string()),
                seconds: Some(seconds),
                ..Self::default()
            },
            Counted::Paused { from, to, .. } => Self {
                kind: "paused",
                from: Some(from.to_string()),
                to: Some(to.to_string()),
                ..Self::default()
            },
            Counted::Closed { from, to, why } => {
                let (why, holiday) = match why {
                    Closed::Usual => ("usual", None),
                    Closed::Holiday(key) => ("holiday", Some(key)),
                    Closed::Extra => ("extra", None),
                };
                Self {
                    kind: "closed",
                    from: Some(from.to_string()),
                    to: Some(to.to_string()),
                    why: Some(why),
                    holiday,
                    ..Self::default()
                }
            }
            Counted::Weeks {
                from,
                weeks,
                seconds,
            } => Self {
                kind: "weeks",
                from: Some(from.to_string()),
                weeks: Some(weeks),
                seconds: Some(seconds),
                ..Self::default()
            },
            Counted::More { seconds } => Self {
                kind: "more",
                seconds: Some(seconds),
                ..Self::default()
            },
        }
    }
}

impl From<Reasons> for Why {
    fn from(found: Reasons) -> Self {
        let pauses = found.pauses.iter().map(|pause| Pause {
            because: Word(pause.because),
            from: Time(pause.from),
            to: Time::maybe(pause.to),
        });
        Self {
            pauses: pauses.collect(),
            gone_seconds: found.gone,
            steps: found.steps.into_iter().map(Step::from).collect(),
            version: found.clock.version,
            clock: found.clock.into(),
        }
    }
}

async fn list(
    caller: Caller,
    At(id): At<ConversationId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let cursor = |one: &Running| one.id.to_string();
    caller
        .show_list(
            asked,
            move |tx, actor| standards::clocks(tx, actor, id),
            cursor,
            Clock::from,
        )
        .await
}

/// Since when they have been at it, and how often they turned to us.
#[derive(Debug, Serialize, ToSchema)]
struct CustomersClock {
    /// Null once it is closed.
    since: Option<Time>,
    times: i64,
    /// The conversations that belong together, the oldest first.
    conversations: Vec<Id>,
}

async fn asked(caller: Caller, At(id): At<ConversationId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = standards::asked(tx, actor, id)?;
            let (times, matters) = found
                .as_ref()
                .map_or((0, Vec::new()), |one| (one.times, one.matters.clone()));
            Ok(CustomersClock {
                since: found.map(|one| Time(one.since)),
                times,
                conversations: matters.into_iter().map(Id::from).collect(),
            })
        })
        .await
}

async fn show(caller: Caller, At(id): At<ClockId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Why::from(standards::why(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewDeadline {
    due: Time,
    reason: String,
}

async fn set(
    caller: Caller,
    At(id): At<ConversationId>,
    Body(new): Body<NewDeadline>,
) -> Done<Answer> {
    let Time(due) = new.due;
    caller
        .add(move |tx, actor| {
            let clock = standards::set_statutory(tx, actor, id, due, &new.reason, None)?;
            Ok(Why::from(standards::why(tx, actor, clock)?))
        })
        .await
}

async fn remove(caller: Caller, At(id): At<ClockId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.over(standards::why(tx, actor, id)?.clock.version)?;
            standards::drop_statutory(tx, actor, id)?;
            Ok(Why::from(standards::why(tx, actor, id)?))
        })
        .await
}
