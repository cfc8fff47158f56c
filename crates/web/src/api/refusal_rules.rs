//! The rules by which we say no: the owner's list, and what becomes of each rule month by month.

use attent_core::{
    Currency, Language, Money, business,
    ids::RefusalRuleId,
    months,
    refusals::{self, ByRule, Review, Rule},
};
use attent_db::Tx;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    answer::Answer,
    asked::{Asked, At, Body},
    caller::Caller,
    op::{self, Op},
    page::{self, InWords, Items},
    problem::Done,
    refusals::{Refusal, shown as refusal},
    shown::{Id, RuleDecisionWord, Sum, Time, Word},
};
use crate::{T, cases::said};

pub(super) fn operations() -> Vec<Op> {
    vec![
        op::get("/refusal-rules", "By which rules we say no.", list)
            .in_words()
            .paged()
            .lists::<RefusalRule>(),
        op::post("/refusal-rules", "Adds a rule, last.", add)
            .takes::<RefusalRuleName>()
            .answers::<RefusalRule>(201),
        op::get(
            "/refusal-rules/figures",
            "A month by rule, the busiest first: how often, what it may cost, what was decided.",
            figures,
        )
        .query(&[("month", "`2026-11`; this one unless said.")])
        .answers::<RefusalFigures>(200),
        op::get("/refusal-rules/{id}", "One rule.", show)
            .in_words()
            .answers::<RefusalRule>(200),
        op::put("/refusal-rules/{id}", "Names it.", rename)
            .takes::<RefusalRuleName>()
            .answers::<RefusalRule>(200),
        op::delete(
            "/refusal-rules/{id}",
            "Takes it out of use; it stays with what was refused by it.",
            retire,
        )
        .answers::<RefusalRule>(200),
        op::post(
            "/refusal-rules/{id}/restoration",
            "Takes it back into use.",
            restore,
        )
        .answers::<RefusalRule>(200),
        op::put(
            "/refusal-rules/{id}/reviews/{month}",
            "What the owner makes of a rule in a month; dropping takes it out of use.",
            review,
        )
        .takes::<NewReview>()
        .answers::<RefusalRule>(200),
    ]
}

/// A rule by which we say no.
#[derive(Debug, Serialize, ToSchema)]
struct RefusalRule {
    id: Id,
    name: String,
    /// It ships with the program, which has a name for it in each language.
    shipped: bool,
    retired_at: Option<Time>,
    version: i64,
}

fn shown(found: &Rule, language: Language) -> RefusalRule {
    RefusalRule {
        id: found.id.into(),
        name: said::rule(T::new(language), found),
        shipped: found.word.is_some(),
        retired_at: Time::maybe(found.retired_at),
        version: found.version,
    }
}

fn read(tx: &mut Tx<'_>, id: RefusalRuleId) -> Done<RefusalRule> {
    Ok(shown(&refusals::rule(tx, id)?, Language::En))
}

async fn list(caller: Caller, Asked(asked): Asked<page::AskedInWords>) -> Done<Answer> {
    let limit = page::limit(asked.limit)?;
    caller
        .show(move |tx, _| {
            let language = page::language(asked.language);
            let all = refusals::rules(tx)?;
            let all = all.iter().map(|one| shown(one, language)).collect();
            let cursor = |one: &RefusalRule| one.id.0.to_string();
            let after = asked.after.as_deref();
            Ok(Items::of_all(all, after, limit, cursor, |one| one))
        })
        .await
}

async fn show(
    caller: Caller,
    At(id): At<RefusalRuleId>,
    Asked(asked): Asked<InWords>,
) -> Done<Answer> {
    caller
        .show(move |tx, _| {
            let found = refusals::rule(tx, id)?;
            Ok(shown(&found, page::language(asked.language)))
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RefusalRuleName {
    /// Empty, where one that ships with the program is named: it gets its own name back.
    name: String,
}

async fn add(caller: Caller, Body(new): Body<RefusalRuleName>) -> Done<Answer> {
    caller
        .add(move |tx, actor| {
            let id = refusals::add_rule(tx, actor, &new.name)?;
            read(tx, id)
        })
        .await
}

async fn rename(
    caller: Caller,
    At(id): At<RefusalRuleId>,
    Body(new): Body<RefusalRuleName>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(refusals::rule(tx, id)?.version)?;
            refusals::rename_rule(tx, actor, id, version, &new.name)?;
            read(tx, id)
        })
        .await
}

async fn set_retired(caller: Caller, id: RefusalRuleId, retired: bool) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let version = seen.over(refusals::rule(tx, id)?.version)?;
            refusals::retire_rule(tx, actor, id, version, retired)?;
            read(tx, id)
        })
        .await
}

async fn retire(caller: Caller, At(id): At<RefusalRuleId>) -> Done<Answer> {
    set_retired(caller, id, true).await
}

async fn restore(caller: Caller, At(id): At<RefusalRuleId>) -> Done<Answer> {
    set_retired(caller, id, false).await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfMonth {
    month: Option<String>,
}

/// What was refused in a month.
#[derive(Debug, Serialize, ToSchema)]
struct RefusalFigures {
    /// `2026-11`.
    month: String,
    from: Time,
    to: Option<Time>,
    rules: Vec<RefusalsByRule>,
}

#[derive(Debug, Serialize, ToSchema)]
struct RefusalsByRule {
    rule: RefusalRule,
    count: i64,
    /// The sum of the estimates.
    cost: Sum,
    /// Of how many refusals somebody made one.
    estimated: i64,
    /// The newest of them.
    newest: Vec<Refusal>,
    review: Option<RefusalReview>,
}

/// What the owner made of a rule.
#[derive(Debug, Serialize, ToSchema)]
struct RefusalReview {
    decision: RuleDecisionWord,
    words: String,
    at: Time,
    by: Option<Id>,
}

impl From<Review> for RefusalReview {
    fn from(found: Review) -> Self {
        Self {
            decision: Word(found.decision),
            words: found.words,
            at: Time(found.at),
            by: Id::maybe(found.by),
        }
    }
}

fn by_rule(found: ByRule, currency: Currency) -> RefusalsByRule {
    RefusalsByRule {
        rule: shown(&found.rule, Language::En),
        count: found.count,
        cost: Sum(Money::new(found.cost, currency)),
        estimated: found.estimated,
        newest: found.newest.into_iter().map(refusal).collect(),
        review: found.review.map(RefusalReview::from),
    }
}

async fn figures(caller: Caller, Asked(asked): Asked<OfMonth>) -> Done<Answer> {
    caller
        .show(move |tx, actor| {
            let (month, span) = months::named(tx, asked.month.as_deref())?;
            let currency = Currency::parse(&business::get(tx)?.currency).unwrap_or(Currency::EUR);
            let found = refusals::month(tx, actor, &month, span.from, span.end())?;
            let rules = found.into_iter().map(|one| by_rule(one, currency));
            Ok(RefusalFigures {
                month,
                from: Time(span.from),
                to: Time::maybe(span.to),
                rules: rules.collect(),
            })
        })
        .await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewReview {
    decision: RuleDecisionWord,
    #[serde(default)]
    words: String,
}

async fn review(
    caller: Caller,
    At((id, month)): At<(RefusalRuleId, String)>,
    Body(new): Body<NewReview>,
) -> Done<Answer> {
    let seen = caller.if_match;
    caller
        .change(move |tx, actor| {
            let (month, _) = months::named(tx, Some(&month))?;
            seen.over(refusals::rule(tx, id)?.version)?;
            refusals::review(tx, actor, id, &month, new.decision.0, &new.words)?;
            read(tx, id)
        })
        .await
}
