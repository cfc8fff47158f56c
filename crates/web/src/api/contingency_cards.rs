//! What is ready on a card for what can go wrong: whom it touches, words, solutions.

use attent_core::{
    Actor,
    contingencies::{self, Details, Filter},
    ids::{ContingencyId, PlaceId, SolutionId, StaffId},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{At, Body},
    caller::Caller,
    contingencies::Contingency,
    known_problems::{JointWords, words},
    problem::{Done, Problem, called},
    shown::{Id, KindWord, Word},
};

/// Ten years: further ahead nobody promises.
const MOST_DAYS: i64 = 3650;

/// Each part that is filled in adds those it finds; within a part everything must fit.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ContingencyFilter {
    /// Open promises with all of these words.
    promise_words: String,
    promise_owner: Option<Id>,
    /// Due within so many days, or late.
    due_days: Option<i64>,
    /// Only those that wait for something.
    waits: bool,
    /// Things kept aside, or waited for, with these words.
    item: String,
    /// Conversations that are not closed.
    tag: String,
    kind: Option<KindWord>,
    place: Option<Id>,
    /// Customers by name or address, one a line.
    customers: String,
}

impl From<Filter> for ContingencyFilter {
    fn from(filter: Filter) -> Self {
        Self {
            promise_words: filter.promise_words,
            promise_owner: Id::maybe(filter.promise_owner),
            due_days: filter.due_days,
            waits: filter.waits,
            item: filter.item,
            tag: filter.tag,
            kind: filter.kind.map(Word),
            place: Id::maybe(filter.place),
            customers: filter.customers,
        }
    }
}

impl ContingencyFilter {
    /// `named`: what its days are called in the body.
    pub(super) fn filter(self, named: &str) -> Done<Filter> {
        let days = self.due_days;
        if days.is_some_and(|days| !(0..=MOST_DAYS).contains(&days)) {
            return Err(Problem::field(named, "error-contingency-days"));
        }
        Ok(Filter {
            promise_words: self.promise_words,
            promise_owner: self.promise_owner.map(|id| StaffId(id.0)),
            due_days: days,
            waits: self.waits,
            item: self.item,
            tag: self.tag,
            kind: self.kind.map(|word| word.0),
            place: self.place.map(|id| PlaceId(id.0)),
            customers: self.customers,
        })
    }
}

/// A card with all that is ready on it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ContingencyCard {
    card: Contingency,
    filter: ContingencyFilter,
    /// Drafts of the business's own; the program has its own words for the cards that ship.
    words: Vec<JointWords>,
    solutions: Vec<Id>,
    version: i64,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewContingency {
    name: String,
    /// What to do, a line a step.
    #[serde(default)]
    steps: String,
    #[serde(default)]
    filter: ContingencyFilter,
    #[serde(default)]
    words: Vec<JointWords>,
    #[serde(default)]
    solutions: Vec<Id>,
}

impl NewContingency {
    fn details(self) -> Done<Details> {
        Ok(Details {
            name: self.name,
            steps: self.steps,
            filter: self.filter.filter("filter.due_days")?,
            words: words(&self.words)?,
            solutions: self.solutions.iter().map(|id| SolutionId(id.0)).collect(),
        })
    }
}

const NAMES: &[(&str, &str)] = &[
    ("customers", "filter.customers"),
    ("item", "filter.item"),
    ("promise_words", "filter.promise_words"),
    ("tag", "filter.tag"),
    ("subject", "words.subject"),
    ("text", "words.text"),
];

fn card(tx: &mut Tx<'_>, actor: &Actor, id: ContingencyId) -> Done<ContingencyCard> {
    let found = contingencies::find(tx, actor, id)?;
    let (words, solutions) = (
        contingencies::words(tx, id)?,
        contingencies::solutions(tx, id)?,
    );
    Ok(ContingencyCard {
        filter: found.filter.clone().into(),
        version: found.version,
        card: found.into(),
        words: words.into_iter().map(JointWords::from).collect(),
        solutions: solutions.into_iter().map(|id| Id(id.0)).collect(),
    })
}

pub(super) async fn show(caller: Caller, At(id): At<ContingencyId>) -> Done<Answer> {
    caller.show(move |tx, actor| card(tx, actor, id)).await
}

pub(super) async fn add(caller: Caller, Body(new): Body<NewContingency>) -> Done<Answer> {
    let details = new.details()?;
    caller
        .add(move |tx, actor| {
            let id = contingencies::add(tx, actor, &details).map_err(called(NAMES))?;
            card(tx, actor, id)
        })
        .await
}

pub(super) async fn change(
    caller: Caller,
    At(id): At<ContingencyId>,
    Body(new): Body<NewContingency>,
) -> Done<Answer> {
    let (details, seen) = (new.details()?, caller.if_match);
    caller
        .change(move |tx, actor| {
            let version = seen.over(contingencies::find(tx, actor, id)?.version)?;
            let changed = contingencies::change(tx, actor, id, version, &details);
            changed.map_err(called(NAMES))?;
            card(tx, actor, id)
        })
        .await
}

async fn set_retired(caller: Caller, id: ContingencyId, retired: bool) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(contingencies::find(tx, actor, id)?.version)?;
            contingencies::retire(tx, actor, id, version, retired)?;
            card(tx, actor, id)
        })
        .await
}

pub(super) async fn retire(caller: Caller, At(id): At<ContingencyId>) -> Done<Answer> {
    set_retired(caller, id, true).await
}

pub(super) async fn restore(caller: Caller, At(id): At<ContingencyId>) -> Done<Answer> {
    set_retired(caller, id, false).await
}
