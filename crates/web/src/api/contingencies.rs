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
    contingency_cards::{
        ContingencyCard, ContingencyFilter, NewContingency, add, change, restore, retire, show,
    },
    known_problems::{JointUpdate, JointWords, words},
    op::{self, Op},
    page::Items,
    problem::{Done, called},
    shown::{Id, Time},
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/contingencies", "The cards.", list).lists::<Contingency>(),
        op::post("/contingencies", "Adds a card of one's own.", add)
            .takes::<NewContingency>()
            .answers::<ContingencyCard>(201),
        op::get("/contingencies/{id}", "One card, with all that is ready on it.", show)
            .answers::<ContingencyCard>(200),
        op::put(
            "/contingencies/{id}",
            "Writes it anew; one that ships with the program has its own words back with an empty name.",
            change,
        )
        .takes::<NewContingency>()
        .answers::<ContingencyCard>(200),
        op::delete("/contingencies/{id}", "Takes it out of use.", retire)
            .answers::<ContingencyCard>(200),
        op::post("/contingencies/{id}/restoration", "Back into use.", restore)
            .answers::<ContingencyCard>(200),
        op::post(
            "/contingencies/{id}/runs",
            "Starts it; nobody is told by that.",
            start,
        )
        .takes::<NewContingencyRun>()
        .answers::<ContingencyRun>(201),
        op::get("/contingency-runs", "What is going on now.", running).lists::<ContingencyRun>(),
        op::get("/contingency-runs/{id}", "One of them.", run).answers::<ContingencyRun>(200),
        op::get(
            "/contingency-runs/{id}/touched",
            "Whom it touches now, and which of their promises.",
            touched,
        )
        .answers::<ContingencyTouched>(200),
        op::put(
            "/contingency-runs/{id}/filter",
            "It touches others than was thought.",
            refilter,
        )
        .takes::<ContingencyFilter>()
        .answers::<ContingencyRun>(200),
        op::get("/contingency-runs/{id}/log", "What was done, the newest first.", log)
            .lists::<ContingencyLogEntry>(),
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
pub(super) struct Contingency {
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
    filter: ContingencyFilter,
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
        filter: found.filter.into(),
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

async fn refilter(
    caller: Caller,
    At(id): At<ContingencyRunId>,
    Body(filter): Body<ContingencyFilter>,
) -> Done<Answer> {
    let (filter, seen) = (filter.filter("due_days")?, caller.if_match);
    caller
        .change(move |tx, actor| {
            let version = seen.over(contingencies::run(tx, actor, id)?.version)?;
            contingencies::refilter(tx, actor, id, version, &filter)?;
            let found = contingencies::run(tx, actor, id)?;
            shown(tx, actor, found)
        })
        .await
}

/// Whom a contingency touches.
#[derive(Debug, Serialize, ToSchema)]
struct ContingencyTouched {
    people: Vec<TouchedPerson>,
    promises: Vec<TouchedPromise>,
    /// Things kept aside or waited for.
    set_asides: usize,
    conversations: usize,
    /// Lines of the filter that fit no customer.
    unknown: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ContingencyPerson)]
struct TouchedPerson {
    customer: Id,
    name: String,
    language: String,
    /// Whether anything of theirs takes mail.
    has_address: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ContingencyPromise)]
struct TouchedPromise {
    id: Id,
    customer: Id,
    text: String,
    due_at: Option<Time>,
}

impl From<contingencies::Touched> for ContingencyTouched {
    fn from(found: contingencies::Touched) -> Self {
        let people = found.people.into_iter().map(|one| TouchedPerson {
            customer: one.customer.into(),
            name: one.name,
            language: one.language.code().to_owned(),
            has_address: one.has_address,
        });
        let promises = found.promises.into_iter().map(|one| TouchedPromise {
            id: Id(one.id.0),
            customer: one.customer.into(),
            text: one.text,
            due_at: Time::maybe(one.due_at),
        });
        Self {
            people: people.collect(),
            promises: promises.collect(),
            set_asides: found.set_asides,
            conversations: found.conversations,
            unknown: found.unknown,
        }
    }
}

async fn touched(caller: Caller, At(id): At<ContingencyRunId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let run = contingencies::run(tx, actor, id)?;
            let found = contingencies::touched(tx, actor, &run.filter)?;
            Ok(ContingencyTouched::from(found))
        })
        .await
}

/// A line of the log.
#[derive(Debug, Serialize, ToSchema)]
struct ContingencyLogEntry {
    at: Time,
    by: Option<Id>,
    /// `started`, `noted`, `told`, `changed`, `ended`.
    what: &'static str,
    note: String,
    /// How many people, where something was told.
    count: Option<i64>,
}

async fn log(caller: Caller, At(id): At<ContingencyRunId>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            contingencies::run(tx, actor, id)?;
            let found = contingencies::log(tx, id)?;
            Ok(Items::whole(found, |entry| ContingencyLogEntry {
                at: Time(entry.at),
                by: Id::maybe(entry.by),
                what: entry.what.as_str(),
                note: entry.note,
                count: entry.count,
            }))
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
            let noted = contingencies::note(tx, actor, id, &note.text);
            noted.map_err(called(&[("note", "text")]))?;
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
            let words = words(&new.words)?;
            let told = contingencies::tell(tx, actor, id, seen, &without, due, words);
            told.map_err(called(&[
                ("due", "due_at"),
                ("subject", "words.subject"),
                ("text", "words.text"),
            ]))?;
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
