//! Promises: the ledger, making one, what becomes of it, and what conditional ones wait for.

use attent_core::{
    Actor, conversations,
    ids::{ConversationId, CustomerId, EntryId, PromiseId, StaffId},
    promises::{
        self, Condition, ConditionKind, Due, How, Inform, KeptHow, New, Origin, Promise as Found,
        State, View, Whose,
        acts::{self, Break, Renegotiation, Told},
        conditions,
    },
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem, called},
    shown::{Id, Time, Word},
};
use crate::promises::letters;

pub(super) fn operations() -> Vec<Op> {
    let mut all = vec![
        op::get("/promises", "Promises, the soonest due first.", list)
            .query(&[
                (
                    "view",
                    "`open` (unless said), `at-risk`, `late`, `done`, `settled`, `broken`.",
                ),
                ("owner", "Of this person."),
                ("customer", "To this customer."),
            ])
            .paged()
            .lists::<Promise>(),
        op::post("/promises", "Makes one.", make)
            .takes::<NewPromise>()
            .answers::<Promise>(201),
        op::get("/promises/{id}", "One promise.", show).answers::<Promise>(200),
        op::post(
            "/promise-conditions",
            "Something happened that promises wait for: each of them is met once.",
            meet_key,
        )
        .takes::<Happened>()
        .answers::<Met>(201),
    ];
    all.extend(
        [
            op::post("/promises/{id}/report", "Says that it is done.", report).takes::<Note>(),
            op::post(
                "/promises/{id}/confirmation",
                "It was kept: the customer said so, or something shows it.",
                confirm,
            )
            .takes::<Confirmation>(),
            op::post(
                "/promises/{id}/dispute",
                "The customer says that it was not kept.",
                dispute,
            )
            .takes::<Note>(),
            op::post(
                "/promises/{id}/renegotiation",
                "Another time, and the customer knows.",
                renegotiate,
            )
            .takes::<NewTime>(),
            op::post(
                "/promises/{id}/withdrawal",
                "The customer does not want it any more.",
                withdraw,
            )
            .takes::<Note>(),
            op::post(
                "/promises/{id}/break",
                "It cannot be kept: why, what the customer was told and offered.",
                break_it,
            )
            .takes::<Broken>(),
            op::post(
                "/promises/{id}/condition",
                "What it waits for has happened.",
                meet,
            ),
            op::put("/promises/{id}/owner", "Gives it to a person.", hand_over).takes::<Owner>(),
        ]
        .map(|op| op.answers::<Promise>(200)),
    );
    all
}

/// A promise.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Promise {
    id: Id,
    customer: Id,
    conversation: Option<Id>,
    entry: Option<Id>,
    text: String,
    owner: Id,
    origin: OriginWord,
    state: PromiseStateWord,
    /// `waits`, `open`, `at-risk`, `late`, `done`, `kept`, `withdrawn`, `broken`.
    stand: String,
    /// Never edited; the kept rate is measured by it.
    first_due_at: Option<Time>,
    due_at: Option<Time>,
    condition: Option<ConditionShown>,
    done_at: Option<Time>,
    kept_at: Option<Time>,
    kept_how: Option<KeptHowWord>,
    disputed_at: Option<Time>,
    withdrawn_at: Option<Time>,
    broken_at: Option<Time>,
    created_at: Time,
    version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
struct ConditionShown {
    kind: ConditionKindWord,
    text: Option<String>,
    at: Option<Time>,
    inform: Option<InformWord>,
    met_at: Option<Time>,
}

type OriginWord = Word<Origin>;
type PromiseStateWord = Word<State>;
type KeptHowWord = Word<KeptHow>;
type ConditionKindWord = Word<ConditionKind>;
type InformWord = Word<Inform>;
pub(super) type HowWord = Word<How>;

pub(super) fn shown(found: Found, now: attent_db::Millis) -> Promise {
    Promise {
        stand: found.stand(now).as_str().to_owned(),
        condition: found.condition.map(|kind| ConditionShown {
            kind: Word(kind),
            text: found.condition_text.clone(),
            at: Time::maybe(found.condition_at),
            inform: found.inform.map(Word),
            met_at: Time::maybe(found.met_at),
        }),
        id: found.id.into(),
        customer: found.customer.into(),
        conversation: Id::maybe(found.conversation),
        entry: Id::maybe(found.entry),
        text: found.text,
        owner: found.owner.into(),
        origin: Word(found.origin),
        state: Word(found.state),
        first_due_at: Time::maybe(found.first_due_at),
        due_at: Time::maybe(found.due_at),
        done_at: Time::maybe(found.done_at),
        kept_at: Time::maybe(found.kept_at),
        kept_how: found.kept_how.map(Word),
        disputed_at: Time::maybe(found.disputed_at),
        withdrawn_at: Time::maybe(found.withdrawn_at),
        broken_at: Time::maybe(found.broken_at),
        created_at: Time(found.created_at),
        version: found.version,
    }
}

fn find(tx: &mut Tx<'_>, actor: &Actor, id: PromiseId) -> Done<Promise> {
    Ok(shown(promises::find(tx, actor, id)?, tx.now()))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    view: Option<String>,
    owner: Option<Id>,
    customer: Option<Id>,
    after: Option<String>,
    limit: Option<usize>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let after: Option<promises::After> = page::after(asked.after.as_deref())?;
    let view = match asked.view.as_deref() {
        None => View::Open,
        Some(word) => View::parse(word).ok_or(Problem::field("view", "error-no-such-word"))?,
    };
    let whose = match (asked.owner, asked.customer) {
        (None, None) => Whose::All,
        (Some(owner), None) => Whose::Person(StaffId(owner.0)),
        (None, Some(customer)) => Whose::Customer(CustomerId(customer.0)),
        _ => return Err(Problem::field("customer", "api-wrong-value")),
    };
    caller
        .show(move |tx, actor| {
            let more = page::one_more(limit);
            let now = tx.now();
            let found = promises::list(tx, actor, whose, view, after, more)?;
            let cursor = |line: &promises::Line| line.after().to_string();
            Ok(Items::cut(found, limit, cursor, |line| {
                shown(line.promise, now)
            }))
        })
        .await
}

async fn show(caller: Caller, At(id): At<PromiseId>) -> Done<Answer> {
    caller.show(move |tx, actor| find(tx, actor, id)).await
}

/// By a time, or once something else has happened.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewPromise {
    /// Needed where there is no conversation.
    customer: Option<Id>,
    conversation: Option<Id>,
    /// The entry it was given in.
    entry: Option<Id>,
    text: String,
    /// Absent: whoever has the conversation.
    owner: Option<Id>,
    due: Option<Time>,
    when: Option<NewCondition>,
    /// Writes to the customer what was promised, where a mail reaches them.
    #[serde(default)]
    tell: bool,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewCondition {
    kind: ConditionKindWord,
    /// The item, the repair, the key of the event.
    text: Option<String>,
    /// Of a date.
    at: Option<Time>,
    /// Due so many minutes after it; 1440 unless said.
    minutes: Option<i64>,
    /// What is done for the customer then; `nothing` unless said.
    inform: Option<InformWord>,
}

async fn make(caller: Caller, Body(new): Body<NewPromise>) -> Done<Answer> {
    let site = caller.site.clone();
    caller
        .add(move |tx, actor| {
            let conversation = new.conversation.map(|id| ConversationId(id.0));
            let found = match conversation {
                Some(id) => {
                    let found = conversations::find(tx, actor, id);
                    Some(found.map_err(|error| error.named("conversation"))?)
                }
                None => None,
            };
            let customer = new.customer.map(|id| CustomerId(id.0));
            let customer = customer.or(found.as_ref().map(|found| found.customer));
            let owner = new.owner.map(|id| StaffId(id.0));
            let owner = owner.or(found.and_then(|found| found.assignee));
            let due = match (&new.due, &new.when) {
                (Some(Time(at)), None) => Due::At(*at),
                (None, Some(when)) => Due::When(Condition {
                    kind: when.kind.0,
                    text: when.text.clone().unwrap_or_default(),
                    at: when.at.map(|Time(at)| at),
                    minutes: when.minutes.unwrap_or(1440),
                    inform: when.inform.map_or(Inform::Nothing, |word| word.0),
                }),
                _ => return Err(Problem::field("due", "error-required")),
            };
            let made = New {
                conversation,
                customer: customer.ok_or(Problem::field("customer", "error-required"))?,
                entry: new.entry.map(|id| EntryId(id.0)),
                set_aside: None,
                text: new.text.clone(),
                owner: owner.ok_or(Problem::field("owner", "error-required"))?,
                due,
                origin: Origin::Api,
            };
            let id = promises::make(tx, actor, &made).map_err(called(&[
                ("condition", "when.text"),
                ("condition_at", "when.at"),
                ("condition_minutes", "when.minutes"),
            ]))?;
            if new.tell {
                letters::send(tx, actor, &site, id, letters::Kind::Made)?;
            }
            find(tx, actor, id)
        })
        .await
}

/// Makes the change to the version that was seen, and shows what came of it.
async fn act(
    caller: Caller,
    id: PromiseId,
    work: impl Fn(&mut Tx<'_>, &Actor) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            seen.held(|| promises::hold(tx, actor, id))?;
            work(tx, actor)?;
            find(tx, actor, id)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PromiseNote)]
struct Note {
    #[serde(default)]
    note: String,
}

async fn report(caller: Caller, At(id): At<PromiseId>, Body(body): Body<Note>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        acts::report_done(tx, actor, id, &body.note)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Confirmation {
    /// `customer` or `evidence`.
    how: KeptHowWord,
    note: String,
}

async fn confirm(
    caller: Caller,
    At(id): At<PromiseId>,
    Body(body): Body<Confirmation>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        acts::keep(tx, actor, id, body.how.0, &body.note)
    })
    .await
}

async fn dispute(caller: Caller, At(id): At<PromiseId>, Body(body): Body<Note>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        acts::dispute(tx, actor, id, &body.note)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTime {
    due: Time,
    told: HowWord,
    /// With `mail`: the entry in which the customer was told.
    entry: Option<Id>,
    /// Else what was said.
    #[serde(default)]
    note: String,
}

async fn renegotiate(
    caller: Caller,
    At(id): At<PromiseId>,
    Body(body): Body<NewTime>,
) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        let told = Told {
            how: body.told.0,
            entry: body.entry.map(|id| EntryId(id.0)),
            note: body.note.clone(),
        };
        let due = body.due.0;
        acts::renegotiate(tx, actor, id, &Renegotiation { due, told })
    })
    .await
}

async fn withdraw(caller: Caller, At(id): At<PromiseId>, Body(body): Body<Note>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        acts::withdraw(tx, actor, id, &body.note)
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Broken {
    reason: String,
    /// What the customer was told.
    message: String,
    /// What they were offered instead.
    solution: String,
    told: HowWord,
    /// With `mail`: the entry in which the customer was told.
    entry: Option<Id>,
}

async fn break_it(caller: Caller, At(id): At<PromiseId>, Body(body): Body<Broken>) -> Done<Answer> {
    act(caller, id, move |tx, actor| {
        let how = Break {
            reason: body.reason.clone(),
            message: body.message.clone(),
            solution: body.solution.clone(),
            told: Told {
                how: body.told.0,
                entry: body.entry.map(|id| EntryId(id.0)),
                note: String::new(),
            },
        };
        acts::break_it(tx, actor, id, &how)
    })
    .await
}

async fn meet(caller: Caller, At(id): At<PromiseId>) -> Done<Answer> {
    act(caller, id, move |tx, actor| conditions::meet(tx, actor, id)).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Owner {
    /// A member of staff.
    staff: Id,
}

async fn hand_over(caller: Caller, At(id): At<PromiseId>, Body(body): Body<Owner>) -> Done<Answer> {
    let to = StaffId(body.staff.0);
    act(caller, id, move |tx, actor| {
        promises::hand_over(tx, actor, id, to).map_err(called(&[("owner", "staff")]))
    })
    .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Happened {
    /// The item, the number of the repair, the key of the event.
    key: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct Met {
    /// The promises that waited for it and run from now.
    promises: Vec<Id>,
}

async fn meet_key(caller: Caller, Body(body): Body<Happened>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let met = conditions::meet_key(tx, actor, &body.key)?;
            Ok(Met {
                promises: met.into_iter().map(Id::from).collect(),
            })
        })
        .await
}
