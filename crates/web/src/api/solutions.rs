//! The catalogue of solutions, and the causes they fit.

use attent_core::{
    Language,
    cases::causes::{self, Cause},
    ids::{CauseId, SolutionId},
    solutions::{self, Details, Solution as Found},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    cases::SolutionKindWord,
    op::{self, Op},
    page::{self, Items},
    problem::{Done, Problem},
    shown::{Id, Sum, Time, Word},
};
use crate::{T, cases::said};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/solutions", "The catalogue: what can be offered.", list)
            .query(&[("language", "Of the words: `en` unless said.")])
            .paged()
            .lists::<Solution>(),
        op::post("/solutions", "Adds one of the business's own.", add)
            .takes::<NewSolution>()
            .answers::<Solution>(201),
        op::get("/solutions/{id}", "One solution.", show)
            .query(&[("language", "Of the words: `en` unless said.")])
            .answers::<Solution>(200),
        op::put(
            "/solutions/{id}",
            "Changes it; what was offered stays as it was said.",
            change,
        )
        .takes::<NewSolution>()
        .answers::<Solution>(200),
        op::delete("/solutions/{id}", "Takes it out of use.", retire).answers::<Solution>(200),
        op::get("/causes", "Why things go wrong: a tree.", causes)
            .paged()
            .lists::<OneCause>(),
    ]
}

/// What can be offered.
#[derive(Debug, Serialize, ToSchema)]
struct Solution {
    id: Id,
    kind: SolutionKindWord,
    title: String,
    text: String,
    limits: String,
    why: String,
    /// What it usually costs us.
    cost: Option<Sum>,
    /// What it is worth to the customer.
    worth: Option<Sum>,
    /// Above this cost a manager offers it.
    authority_above: Option<Sum>,
    days: i64,
    /// Beyond what is owed: it draws on the budget of whoever offers it.
    draws: bool,
    causes: Vec<Id>,
    retired_at: Option<Time>,
    version: i64,
}

fn shown(tx: &mut Tx<'_>, found: Found, language: Language) -> attent_core::Result<Solution> {
    let words = said::solution(tx, &found, language)?;
    Ok(Solution {
        id: found.id.into(),
        kind: Word(found.kind),
        title: words.title,
        text: words.text,
        limits: words.limits,
        why: words.why,
        cost: found.cost.map(Sum),
        worth: found.worth.map(Sum),
        authority_above: found.authority_above.map(Sum),
        days: found.days,
        draws: found.draws,
        causes: found.causes.into_iter().map(Id::from).collect(),
        retired_at: Time::maybe(found.retired_at),
        version: found.version,
    })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    language: Option<String>,
    after: Option<String>,
    limit: Option<usize>,
}

fn language(asked: Option<&str>) -> Done<Language> {
    match asked {
        None => Ok(Language::En),
        Some(code) => Language::parse(code).ok_or(Problem::field("language", "error-no-such-word")),
    }
}

async fn list(caller: Caller, Asked(asked): Asked<Wanted>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let language = language(asked.language.as_deref())?;
    caller
        .show(move |tx, _| {
            let mut all = Vec::new();
            for found in solutions::list(tx)? {
                all.push(shown(tx, found, language)?);
            }
            let cursor = |one: &Solution| one.id.0.to_string();
            Ok(Items::of_all(
                all,
                asked.after.as_deref(),
                limit,
                cursor,
                |one| one,
            ))
        })
        .await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InWords {
    language: Option<String>,
}

async fn show(
    caller: Caller,
    At(id): At<SolutionId>,
    Asked(asked): Asked<InWords>,
) -> Done<Answer> {
    let language = language(asked.language.as_deref())?;
    caller
        .show(move |tx, _| {
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, language)?)
        })
        .await
}

/// Amounts in minor units of the business's currency; its words are written in the settings.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSolution {
    kind: SolutionKindWord,
    cost: Option<i64>,
    worth: Option<i64>,
    authority_above: Option<i64>,
    days: i64,
    #[serde(default)]
    draws: bool,
    #[serde(default)]
    causes: Vec<Id>,
}

impl NewSolution {
    fn details(&self) -> Details {
        Details {
            kind: self.kind.0,
            cost: self.cost,
            worth: self.worth,
            authority_above: self.authority_above,
            days: self.days,
            draws: self.draws,
            causes: self.causes.iter().map(|id| CauseId(id.0)).collect(),
        }
    }
}

async fn add(caller: Caller, Body(new): Body<NewSolution>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = solutions::add(tx, actor, &new.details())?;
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, Language::En)?)
        })
        .await
}

async fn change(
    caller: Caller,
    At(id): At<SolutionId>,
    Body(new): Body<NewSolution>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(solutions::get(tx, id)?.version)?;
            solutions::change(tx, actor, id, version, &new.details())?;
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, Language::En)?)
        })
        .await
}

async fn retire(caller: Caller, At(id): At<SolutionId>) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(solutions::get(tx, id)?.version)?;
            solutions::retire(tx, actor, id, version, true)?;
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, Language::En)?)
        })
        .await
}

/// A cause, after the one it stands below.
#[derive(Debug, Serialize, ToSchema)]
struct OneCause {
    id: Id,
    parent: Option<Id>,
    name: String,
    retired_at: Option<Time>,
    version: i64,
}

async fn causes(caller: Caller, Asked(asked): Asked<page::Asked>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, _| {
            let t = T::new(Language::En);
            let cursor = |one: &Cause| one.id.to_string();
            let all = causes::tree(tx)?;
            Ok(Items::of_all(
                all,
                asked.after.as_deref(),
                limit,
                cursor,
                |one| OneCause {
                    name: said::cause(t, &one),
                    id: one.id.into(),
                    parent: Id::maybe(one.parent),
                    retired_at: Time::maybe(one.retired_at),
                    version: one.version,
                },
            ))
        })
        .await
}
