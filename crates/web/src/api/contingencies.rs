//! Cards for what can go wrong, and those that were started.

use attent_core::{
    contingencies::{self, Card as Found, Run as Going},
    ids::{ContingencyId, ContingencyRunId, CustomerId},
    joint_updates::{self, Of},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    known_problems::{JointUpdate, JointWords, words},
    op::{self, Op},
    page::Items,
    problem::Done,
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/contingencies", "The cards.", list).lists::<Contingency>(),
        op::get("/contingencies/{id}", "One card.", show).answers::<Contingency>(200),
        op::post(
            "/contingencies/{id}/runs",
            "Starts it; nobody is told by that.",
            start,
        )
        .takes::<NewContingencyRun>()
        .answers::<ContingencyRun>(201),
        op::get("/contingency-runs", "What is going on now.", running).lists::<ContingencyRun>(),
        op::get("/contingency-runs/{id}", "One of them.", run).answers::<ContingencyRun>(200),
        op::post("/contingency-runs/{id}/notes", "Notes what was done.", note)
            .takes::<ContingencyNote>()
            .answers::<ContingencyRun>(200),
        op::post(
            "/contingency-runs/{id}/updates",
            "Tells those it touches, once; `due_at` moves their promises.",
            tell,
        )
        .takes::<NewContingencyUpdate>()
        .answers::<JointUpdate>(201),
        op::post("/contingency-runs/{id}/end", "It is over.", end)
            .takes::<ContingencyEnd>()
            .answers::<ContingencyRun>(200),
    ]
}

#[derive(Debug, Serialize, ToSchema)]
struct Contingency {
    id: Id,
    /// Of those that ship with the program.
    word: Option<String>,
    /// Empty while the program's own words are used.
    name: String,
    steps: String,
    retired_at: Option<Time>,
    version: i64,
}

impl From<Found> for Contingency {
    fn from(found: Found) -> Self {
        Self {
            id: Id(found.id.0),
            word: found.word,
            name: found.name,
            steps: found.steps,
            retired_at: Time::maybe(found.retired_at),
            version: found.version,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct ContingencyRun {
    id: Id,
    contingency: Id,
    what: String,
    started_at: Time,
    started_by: Option<Id>,
    ended_at: Option<Time>,
    learned: String,
    /// How many people and promises it touches now.
    people: usize,
    promises: usize,
    version: i64,
}

fn shown(
    tx: &mut attent_db::Tx<'_>,
    actor: &attent_core::Actor,
    found: Going,
) -> Done<ContingencyRun> {
    let touched = contingencies::touched(tx, actor, &found.filter)?;
    Ok(ContingencyRun {
        id: Id(found.id.0),
        contingency: Id(found.contingency.0),
        what: found.what,
        started_at: Time(found.started_at),
        started_by: Id::maybe(found.started_by),
        ended_at: Time::maybe(found.ended_at),
        learned: found.learned,
        people: touched.people.len(),
        promises: touched.promises.len(),
        version: found.version,
    })
}

async fn list(caller: Caller) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = contingencies::list(tx, actor)?;
            Ok(Items::whole(found, Contingency::from))
        })
        .await
}

async fn show(caller: Caller, At(id): At<ContingencyId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| Ok(Contingency::from(contingencies::find(tx, actor, id)?)))
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewContingencyRun {
    /// What has happened, in a line.
    what: String,
}

async fn start(
    caller: Caller,
    At(id): At<ContingencyId>,
    Body(new): Body<NewContingencyRun>,
) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let card = contingencies::find(tx, actor, id)?;
            let run = contingencies::start(tx, actor, id, &new.what, &card.filter)?;
            let found = contingencies::run(tx, actor, run)?;
            shown(tx, actor, found)
        })
        .await
}

async fn running(caller: Caller) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let mut all = Vec::new();
            for found in contingencies::running(tx, actor)? {
                all.push(shown(tx, actor, found)?);
            }
            Ok(Items::whole(all, |one| one))
        })
        .await
}

async fn run(caller: Caller, At(id): At<ContingencyRunId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let found = contingencies::run(tx, actor, id)?;
            shown(tx, actor, found)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContingencyNote {
    text: String,
}

async fn note(
    caller: Caller,
    At(id): At<ContingencyRunId>,
    Body(note): Body<ContingencyNote>,
) -> Done<Answer> {
    caller
        .change(move |tx, actor| {
            contingencies::note(tx, actor, id, &note.text)?;
            let found = contingencies::run(tx, actor, id)?;
            shown(tx, actor, found)
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewContingencyUpdate {
    words: Vec<JointWords>,
    /// Customers who are left out.
    #[serde(default)]
    without: Vec<Id>,
    /// The new time of the promises that are touched.
    due_at: Option<Time>,
    /// How many were seen to be told: others by now, and it is refused.
    people: usize,
}

async fn tell(
    caller: Caller,
    At(id): At<ContingencyRunId>,
    Body(new): Body<NewContingencyUpdate>,
) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let of = Of::Contingency(id);
            let after = joint_updates::list(tx, of)?.len();
            let seen = (i64::try_from(after).unwrap_or(i64::MAX), new.people);
            let without: Vec<CustomerId> =
                new.without.iter().map(|one| CustomerId(one.0)).collect();
            let due = new.due_at.map(|at| at.0);
            contingencies::tell(tx, actor, id, seen, &without, due, words(&new.words)?)?;
            let sent = joint_updates::list(tx, of)?.into_iter().next();
            Ok(sent.map(JointUpdate::from))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ContingencyEnd {
    /// What is done differently next time.
    #[serde(default)]
    learned: String,
}

async fn end(
    caller: Caller,
    At(id): At<ContingencyRunId>,
    Body(end): Body<ContingencyEnd>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(contingencies::run(tx, actor, id)?.version)?;
            contingencies::end(tx, actor, id, version, &end.learned)?;
            let found = contingencies::run(tx, actor, id)?;
            shown(tx, actor, found)
        })
        .await
}
