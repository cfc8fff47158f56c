//! What we say no to: a month by rule, with how often, what it may cost, and what was decided.

use attent_db::{Millis, Tx, Value, params};

use super::{Refusal, Rule, list, rules};
use crate::{
    Actor, Result, Role,
    cases::LONGEST_TEXT,
    conversations::words::words,
    error::invalid,
    events::{self, About, Kind},
    ids::{RefusalRuleId, StaffId},
};

words! {
    /// What the owner makes of a rule.
    Decision { Keep = "keep", Change = "change", Drop = "drop" }
}

#[derive(Clone, Debug)]
pub struct Review {
    pub decision: Decision,
    pub words: String,
    pub at: Millis,
    pub by: Option<StaffId>,
}

#[derive(Clone, Debug)]
pub struct ByRule {
    pub rule: Rule,
    pub count: i64,
    /// The sum of the estimates, in minor units of the business's currency, and of how many
    /// refusals somebody made one.
    pub cost: i64,
    pub estimated: i64,
    /// The newest of them within reach.
    pub newest: Vec<Refusal>,
    pub review: Option<Review>,
}

const SHOWN: usize = 5;
/// More are not looked through for the newest of each rule.
const LOOKED_AT: i64 = 500;

/// The rules that said no from `from` until before `to`, the busiest first. `month` names the time
/// for what was decided: `2026-11`. Managers and up.
///
/// # Errors
/// [`crate::Error::Forbidden`] below manager.
pub fn month(
    tx: &mut Tx<'_>,
    actor: &Actor,
    month: &str,
    from: Millis,
    to: Millis,
) -> Result<Vec<ByRule>> {
    actor.at_least(Role::Manager)?;
    let counted = tx.all(
        "SELECT rule_id, COUNT(*), CAST(COALESCE(SUM(cost), 0) AS BIGINT), COUNT(cost)
           FROM refusal WHERE at >= $1 AND at < $2
          GROUP BY rule_id",
        &params![from, to],
        |row| {
            let rule: RefusalRuleId = row.get(0)?;
            Ok((
                rule,
                (row.get::<i64>(1)?, row.get::<i64>(2)?, row.get::<i64>(3)?),
            ))
        },
    )?;
    let reviews = reviews(tx, month)?;
    let recent = list(tx, actor, None, None, LOOKED_AT)?;
    let mut by_rule: Vec<ByRule> = rules::rules(tx)?
        .into_iter()
        .filter_map(|rule| {
            let (_, (count, cost, estimated)) = *counted.iter().find(|(id, _)| *id == rule.id)?;
            let of_rule = recent
                .iter()
                .filter(|one| one.rule == rule.id && one.at >= from && one.at < to);
            let newest = of_rule.take(SHOWN).cloned().collect();
            let review = reviews.iter().find(|(id, _)| *id == rule.id);
            Some(ByRule {
                count,
                cost,
                estimated,
                newest,
                review: review.map(|(_, review)| review.clone()),
                rule,
            })
        })
        .collect();
    by_rule.sort_by_key(|one| -one.count);
    Ok(by_rule)
}

fn reviews(tx: &mut Tx<'_>, month: &str) -> Result<Vec<(RefusalRuleId, Review)>> {
    let asked: [Value; 1] = params![month];
    Ok(tx.all(
        "SELECT rule_id, decision, words, at, staff_id FROM refusal_review WHERE month = $1",
        &asked,
        |row| {
            let review = Review {
                decision: row.get(1)?,
                words: row.get(2)?,
                at: row.get(3)?,
                by: row.get(4)?,
            };
            Ok((row.get(0)?, review))
        },
    )?)
}

/// The owner keeps the rule, means to change it, or drops it (out of use from now on).
///
/// # Errors
/// [`crate::Error::Invalid`] when the words are too long.
pub fn review(
    tx: &mut Tx<'_>,
    actor: &Actor,
    rule: RefusalRuleId,
    month: &str,
    decision: Decision,
    words: &str,
) -> Result<()> {
    actor.at_least(Role::Owner)?;
    let found = rules::rule(tx, rule)?;
    if words.chars().count() > LONGEST_TEXT {
        return Err(invalid("words", "error-too-long"));
    }
    let (now, by) = (tx.now(), actor.staff_id());
    tx.run(
        "INSERT INTO refusal_review (rule_id, month, decision, words, at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (rule_id, month) DO UPDATE
            SET decision = excluded.decision, words = excluded.words, at = excluded.at,
                staff_id = excluded.staff_id",
        &params![rule, month, decision, words.trim(), now, by],
    )?;
    let about = About::subject(rule.0).with("decision", decision.as_str());
    events::record(tx, actor, Kind::RefusalRuleReviewed, about)?;
    if decision == Decision::Drop && found.retired_at.is_none() {
        rules::retire_rule(tx, actor, rule, found.version, true)?;
    }
    Ok(())
}
