//! All that happened between a customer and us.

use attent_core::{
    budgets, cases,
    customers::{self, What},
    events, gestures,
    ids::CustomerId,
    promises, set_asides, vouchers,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::Done,
    shown::{EntryKindWord, Id, KindWord, StateWord, Sum, Time, Word},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/customers/{id}/timeline",
            "All that happened, the newest first.",
            timeline,
        )
        .paged()
        .lists::<Moment>(),
    ]
}

type CaseStateWord = Word<cases::State>;
type EventKindWord = Word<events::Kind>;
type GestureKindWord = Word<budgets::Kind>;
type GestureStateWord = Word<gestures::State>;
type PromiseStateWord = Word<promises::State>;
type SetAsideStateWord = Word<set_asides::State>;
type StepWord = Word<cases::Step>;
type VoucherStateWord = Word<vouchers::State>;

/// One thing that happened; `what` says which, and with it what else there is to say.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum Moment {
    Opened {
        at: Time,
        conversation: Matter,
    },
    Closed {
        at: Time,
        conversation: Matter,
    },
    /// A mail, a call, a visit, a note in a conversation.
    Entry {
        at: Time,
        conversation: Matter,
        entry: Id,
        kind: EntryKindWord,
        staff: Option<Id>,
        preview: String,
    },
    /// A conversation of a closed team: this much and no more.
    Sealed {
        at: Time,
        kind: KindWord,
        team: Id,
        state: StateWord,
    },
    /// A note on the customer.
    Note {
        at: Time,
        note: Id,
        staff: Option<Id>,
        preview: String,
    },
    Promised {
        at: Time,
        promise: Id,
        state: PromiseStateWord,
        text: String,
        due_at: Option<Time>,
    },
    SetAside {
        at: Time,
        set_aside: Id,
        state: SetAsideStateWord,
        text: String,
    },
    Gesture {
        at: Time,
        gesture: Id,
        staff: Id,
        kind: GestureKindWord,
        money: Sum,
        story: String,
        state: GestureStateWord,
    },
    Voucher {
        at: Time,
        voucher: Id,
        staff: Option<Id>,
        value: Sum,
        remaining: Sum,
        state: VoucherStateWord,
    },
    /// A case went on, or came to its end.
    Case {
        at: Time,
        conversation: Matter,
        case: Id,
        step: StepWord,
        state: CaseStateWord,
        staff: Option<Id>,
        /// What the customer chose, when they did.
        chosen: String,
    },
    /// We said no.
    Refused {
        at: Time,
        conversation: Matter,
        refusal: Id,
        asked: String,
        instead: String,
        staff: Option<Id>,
    },
    /// What happened to the customer's record itself.
    Event {
        at: Time,
        event: EventKindWord,
    },
}

/// The conversation a moment belongs to.
#[derive(Debug, Serialize, ToSchema)]
struct Matter {
    id: Id,
    number: i64,
    subject: String,
    kind: KindWord,
    state: StateWord,
}

impl From<customers::Matter> for Matter {
    fn from(found: customers::Matter) -> Self {
        Self {
            id: found.id.into(),
            number: found.number,
            subject: found.subject,
            kind: Word(found.kind),
            state: Word(found.state),
        }
    }
}

async fn timeline(
    caller: Caller,
    At(id): At<CustomerId>,
    Asked(asked): Asked<page::Asked>,
) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<customers::Place> = page::after(asked.after.as_deref())?;
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let found = customers::timeline(tx, actor, id, after, more)?;
            let cursor = |moment: &customers::Moment| moment.place.to_string();
            Ok(Items::cut(found, limit, cursor, Moment::from))
        })
        .await
}

impl From<customers::Moment> for Moment {
    fn from(found: customers::Moment) -> Self {
        let at = Time(found.place.at);
        match found.what {
            What::Opened(matter) => Self::Opened {
                at,
                conversation: matter.into(),
            },
            What::Closed(matter) => Self::Closed {
                at,
                conversation: matter.into(),
            },
            What::Entry {
                matter,
                entry,
                kind,
                staff,
                preview,
            } => Self::Entry {
                at,
                conversation: matter.into(),
                entry: entry.into(),
                kind: Word(kind),
                staff: Id::maybe(staff),
                preview,
            },
            What::Sealed { kind, team, state } => Self::Sealed {
                at,
                kind: Word(kind),
                team: team.into(),
                state: Word(state),
            },
            What::Note {
                note,
                staff,
                preview,
            } => Self::Note {
                at,
                note: note.into(),
                staff: Id::maybe(staff),
                preview,
            },
            What::Promised(line) => Self::Promised {
                at,
                promise: line.promise.id.into(),
                state: Word(line.promise.state),
                text: line.promise.text,
                due_at: Time::maybe(line.promise.due_at),
            },
            What::SetAside(line) => Self::SetAside {
                at,
                set_aside: line.set_aside.id.into(),
                state: Word(line.set_aside.state),
                text: line.set_aside.name(),
            },
            What::Gesture {
                gesture,
                staff,
                kind,
                money,
                story,
                state,
            } => Self::Gesture {
                at,
                gesture: gesture.into(),
                staff: staff.into(),
                kind: Word(kind),
                money: Sum(money),
                story,
                state: Word(state),
            },
            What::Voucher {
                voucher,
                staff,
                value,
                remaining,
                state,
            } => Self::Voucher {
                at,
                voucher: voucher.into(),
                staff: Id::maybe(staff),
                value: Sum(value),
                remaining: Sum(remaining),
                state: Word(state),
            },
            What::Case {
                matter,
                case,
                step,
                state,
                staff,
                chosen,
            } => Self::Case {
                at,
                conversation: matter.into(),
                case: case.into(),
                step: Word(step),
                state: Word(state),
                staff: Id::maybe(staff),
                chosen,
            },
            What::Refused {
                matter,
                refusal,
                asked,
                instead,
                staff,
            } => Self::Refused {
                at,
                conversation: matter.into(),
                refusal: refusal.into(),
                asked,
                instead,
                staff: Id::maybe(staff),
            },
            What::Event(event) => Self::Event {
                at,
                event: Word(event.kind),
            },
        }
    }
}
