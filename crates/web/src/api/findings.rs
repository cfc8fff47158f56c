//! What is weaker than it should be, who mends it, and whether it helped.

use attent_core::{
    Actor,
    findings::{self, Finding as Found, New, Source, State},
    ids::{FindingId, StaffId},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::Items,
    problem::{Done, Problem, called},
    shown::{Id, Time, Word},
};

/// How many a list holds: there are never many open.
const MOST: i64 = 500;

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get(
            "/findings",
            "What is to be mended, due soonest first.",
            list,
        )
        .query(&[("state", "`open` (unless said), `done`, `verified`.")])
        .lists::<Finding>(),
        op::post("/findings", "Writes one down.", add)
            .takes::<NewFinding>()
            .answers::<Finding>(201),
        op::get("/findings/{id}", "One of them.", show).answers::<Finding>(200),
        op::post("/findings/{id}/done", "It was mended.", done)
            .takes::<FindingSaid>()
            .answers::<Finding>(200),
        op::post(
            "/findings/{id}/verification",
            "It helped, as whoever made the token saw; never who reported it done.",
            verify,
        )
        .takes::<FindingVerified>()
        .answers::<Finding>(200),
        op::post(
            "/findings/{id}/reopening",
            "It did not help: it is open again.",
            reopen,
        )
        .takes::<FindingSaid>()
        .answers::<Finding>(200),
    ]
}

type FindingStateWord = Word<State>;
type FindingSourceWord = Word<Source>;

#[derive(Debug, Serialize, ToSchema)]
struct Finding {
    id: Id,
    source: FindingSourceWord,
    cause: Option<Id>,
    /// Empty where the cause says it.
    what: String,
    measure: Option<FindingMeasure>,
    owner: Id,
    due_at: Time,
    state: FindingStateWord,
    done_by: Option<Id>,
    done_words: String,
    verified_by: Option<Id>,
    verified_words: String,
    created_at: Time,
    version: i64,
}

/// So many cases of the cause among so many in a week.
#[derive(Debug, Serialize, ToSchema)]
struct FindingMeasure {
    hits: i64,
    of: i64,
    /// The share's 95 % interval, 0 to 1.
    from: f64,
    to: f64,
    /// Usual is up to so many a week.
    limit: f64,
    week_at: Time,
}

impl From<Found> for Finding {
    fn from(found: Found) -> Self {
        let measure = found.measure.map(|one| {
            let interval = one.rate().map(attent_stats::Rate::interval);
            let (from, to) = interval.map_or((0.0, 1.0), |one| (one.from, one.to));
            #[expect(clippy::cast_precision_loss, reason = "thousandths of a few cases")]
            let limit = one.limit_milli as f64 / 1000.0;
            FindingMeasure {
                hits: one.hits,
                of: one.of,
                from,
                to,
                limit,
                week_at: Time(one.week_at),
            }
        });
        Self {
            id: Id(found.id.0),
            source: Word(found.source),
            cause: found.cause.map(|id| Id(id.0)),
            what: found.what,
            measure,
            owner: found.owner.into(),
            due_at: Time(found.due_at),
            state: Word(found.state),
            done_by: Id::maybe(found.done_by),
            done_words: found.done_words,
            verified_by: Id::maybe(found.verified_by),
            verified_words: found.verified_words,
            created_at: Time(found.created_at),
            version: found.version,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListAsked {
    state: Option<String>,
}

async fn list(caller: Caller, Asked(asked): Asked<ListAsked>) -> Done<Answer> {
    let state = match asked.state.as_deref() {
        None => State::Open,
        Some(word) => State::parse(word).ok_or(Problem::field("state", "error-no-such-word"))?,
    };
    caller
        .show(move |tx, actor| {
            let found = findings::list(tx, actor, state, MOST)?;
            Ok(Items::whole(found, Finding::from))
        })
        .await
}

async fn show(caller: Caller, At(id): At<FindingId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Finding::from(findings::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewFinding {
    what: String,
    owner: Id,
    due_at: Time,
}

async fn add(caller: Caller, Body(new): Body<NewFinding>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let made = New {
                what: new.what.clone(),
                owner: StaffId(new.owner.0),
                due_at: new.due_at.0,
            };
            let id = findings::add(tx, actor, &made);
            let id = id.map_err(called(&[("due", "due_at")]))?;
            Ok(Finding::from(findings::find(tx, actor, id)?))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FindingSaid {
    words: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FindingVerified {
    /// Who saw it: whoever made the token.
    by: Id,
    words: String,
}

async fn act(
    caller: Caller,
    id: FindingId,
    words: String,
    act: impl Fn(&mut Tx<'_>, &Actor, FindingId, i64, &str) -> attent_core::Result<()> + Send + 'static,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(findings::find(tx, actor, id)?.version)?;
            act(tx, actor, id, version, &words)?;
            Ok(Finding::from(findings::find(tx, actor, id)?))
        })
        .await
}

async fn done(
    caller: Caller,
    At(id): At<FindingId>,
    Body(said): Body<FindingSaid>,
) -> Done<Answer> {
    act(caller, id, said.words, findings::done).await
}

async fn verify(
    caller: Caller,
    At(id): At<FindingId>,
    Body(seen): Body<FindingVerified>,
) -> Done<Answer> {
    let by = StaffId(seen.by.0);
    act(
        caller,
        id,
        seen.words,
        move |tx, actor, id, version, words| {
            findings::verify(tx, actor, id, version, (Some(by), words))
        },
    )
    .await
}

async fn reopen(
    caller: Caller,
    At(id): At<FindingId>,
    Body(said): Body<FindingSaid>,
) -> Done<Answer> {
    act(caller, id, said.words, findings::reopen).await
}
