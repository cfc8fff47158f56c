//! The catalogue of solutions, and the causes they fit.

use attent_core::{
    Actor, Language,
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
    page::{self, InWords, Items},
    problem::{Done, Problem, called},
    shown::{Id, LanguageWord, Sum, Time, Word},
};
use crate::cases::{
    said::{self, Said},
    wording,
};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/solutions", "The catalogue: what can be offered.", list)
            .in_words()
            .paged()
            .lists::<Solution>(),
        op::post("/solutions", "Adds one of the business's own.", add)
            .takes::<NewSolution>()
            .answers::<Solution>(201),
        op::get("/solutions/{id}", "One solution.", show)
            .in_words()
            .answers::<Solution>(200),
        op::put(
            "/solutions/{id}",
            "Changes it; what was offered stays as it was said.",
            change,
        )
        .takes::<NewSolution>()
        .answers::<Solution>(200),
        op::delete("/solutions/{id}", "Takes it out of use.", retire).answers::<Solution>(200),
        op::post(
            "/solutions/{id}/restoration",
            "Takes it back into use.",
            restore,
        )
        .answers::<Solution>(200),
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

async fn list(caller: Caller, Asked(asked): Asked<page::AskedInWords>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    let language = page::language(asked.language);
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

async fn show(
    caller: Caller,
    At(id): At<SolutionId>,
    Asked(asked): Asked<InWords>,
) -> Done<Answer> {
    let language = page::language(asked.language);
    caller
        .show(move |tx, _| {
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, language)?)
        })
        .await
}

/// Amounts in minor units of the business's currency.
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
    /// A new one needs them in one language at least. Of one that is there, languages that are not
    /// named stay as they are; so do all of them without this.
    #[serde(default)]
    words: Vec<SolutionWords>,
}

/// As customers read it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SolutionWords {
    language: LanguageWord,
    /// No other solution in use has it.
    title: String,
    #[serde(default)]
    text: String,
    limits: String,
    why: String,
}

impl SolutionWords {
    fn said(&self) -> Said {
        let text = |text: &str| text.trim().to_owned();
        Said {
            title: text(&self.title),
            text: text(&self.text),
            limits: text(&self.limits),
            why: text(&self.why),
        }
    }
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

    /// Each language once.
    fn check(&self) -> Done<()> {
        let said = |language: &Language| {
            let words = self.words.iter();
            words.filter(|one| one.language.0 == *language).count()
        };
        if Language::ALL.iter().any(|language| said(language) > 1) {
            return Err(Problem::field("words", "api-wrong-value"));
        }
        Ok(())
    }

    fn write_words(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        found: &Found,
    ) -> attent_core::Result<()> {
        for (at, words) in self.words.iter().enumerate() {
            let language = words.language.0;
            let before = said::solution(tx, found, language)?;
            let said = words.said();
            let written = wording::write(tx, actor, found.id, language, &said, Some(&before));
            let named = called(&[
                ("title", "words.title"),
                ("text", "words.text"),
                ("limits", "words.limits"),
                ("why", "words.why"),
            ]);
            written.map_err(|error| named(error).within("words", at))?;
        }
        Ok(())
    }

    /// As whoever wrote it reads it.
    fn shown(&self, tx: &mut Tx<'_>, id: SolutionId) -> Done<Solution> {
        let language = page::language(self.words.first().map(|words| words.language));
        let found = solutions::get(tx, id)?;
        Ok(shown(tx, found, language)?)
    }
}

async fn add(caller: Caller, Body(new): Body<NewSolution>) -> Done<Answer> {
    new.check()?;
    caller
        .add(move |tx, actor| {
            let id = solutions::add(tx, actor, &new.details())?;
            if new.words.is_empty() {
                return Err(Problem::field("words", "error-required"));
            }
            let found = solutions::get(tx, id)?;
            new.write_words(tx, actor, &found)?;
            new.shown(tx, id)
        })
        .await
}

async fn change(
    caller: Caller,
    At(id): At<SolutionId>,
    Body(new): Body<NewSolution>,
) -> Done<Answer> {
    new.check()?;
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let before = solutions::get(tx, id)?;
            let version = seen.over(before.version)?;
            solutions::change(tx, actor, id, version, &new.details())?;
            new.write_words(tx, actor, &before)?;
            new.shown(tx, id)
        })
        .await
}

async fn set_retired(caller: Caller, id: SolutionId, retired: bool) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(solutions::get(tx, id)?.version)?;
            if retired {
                solutions::retire(tx, actor, id, version, true)?;
            } else {
                wording::restore(tx, actor, id, version)?;
            }
            let found = solutions::get(tx, id)?;
            Ok(shown(tx, found, Language::En)?)
        })
        .await
}

async fn retire(caller: Caller, At(id): At<SolutionId>) -> Done<Answer> {
    set_retired(caller, id, true).await
}

async fn restore(caller: Caller, At(id): At<SolutionId>) -> Done<Answer> {
    set_retired(caller, id, false).await
}
