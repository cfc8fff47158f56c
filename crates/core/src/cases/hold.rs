//! Everything held on a customer in their cases, for the answer to "what do you hold on me".

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};
use serde_json::{Value as Json, json};

use crate::{Result, ids::CaseId};

type Read = std::result::Result<Json, DbError>;

/// The cases of these customers with their steps, offers, choices, things that came back, what was
/// tried, and how the handling was. The caller has made sure that nothing is sealed.
pub(crate) fn held(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    let found = tx.all(
        "SELECT f.id, c.number, f.kind, f.state, f.severity, f.said, f.really, f.looks, f.wish,
                f.wish_words, f.mood_came, f.mood_left, f.symptom, f.fault, f.fix, f.outcome,
                f.created_at, f.closed_at
           FROM conversation c JOIN case_file f ON f.conversation_id = c.id
          WHERE c.customer_id IN ($1) ORDER BY f.id",
        std::slice::from_ref(family),
        |row| Ok((row.get::<CaseId>(0)?, case(row)?)),
    )?;
    let mut all = Vec::with_capacity(found.len());
    for (id, mut case) in found {
        for (name, sql, read) in PARTS {
            case[name] = tx.all(sql, &params![id], read)?.into();
        }
        all.push(case);
    }
    Ok(all)
}

/// What we said no to in these customers' conversations.
pub(crate) fn refused(tx: &mut Tx<'_>, family: &Value) -> Result<Vec<Json>> {
    Ok(tx.all(
        "SELECT r.at, r.asked, r.instead
           FROM conversation c JOIN refusal r ON r.conversation_id = c.id
          WHERE c.customer_id IN ($1) ORDER BY r.id",
        std::slice::from_ref(family),
        |row| {
            Ok(json!({
                "at": time(row.get(0)?),
                "asked": row.get::<String>(1)?,
                "instead": row.get::<String>(2)?,
            }))
        },
    )?)
}

type Part = (&'static str, &'static str, fn(&Row<'_>) -> Read);

const PARTS: [Part; 6] = [
    (
        "steps",
        "SELECT at, step, way FROM case_step WHERE case_id = $1 ORDER BY id",
        step,
    ),
    (
        "offers",
        "SELECT r.offered_at, r.apology, o.title, o.text, o.limits, o.why, o.withdrawn_because,
                r.offer_id IS NOT NULL AND r.offer_id = o.id
           FROM case_offer o JOIN case_round r ON r.id = o.round_id
          WHERE o.case_id = $1 ORDER BY o.id",
        offer,
    ),
    (
        "choices",
        "SELECT chosen_at, way, chosen_words FROM case_round
          WHERE case_id = $1 AND chosen_at IS NOT NULL ORDER BY id",
        choice,
    ),
    (
        "items",
        "SELECT name, quantity, reason, condition, decision, decision_reason FROM case_item
          WHERE case_id = $1 ORDER BY id",
        item,
    ),
    (
        "tried",
        "SELECT at, tried, outcome FROM case_try WHERE case_id = $1 ORDER BY id",
        tried,
    ),
    (
        "handling",
        "SELECT asked_at, verdict, words, answered_at FROM case_handling WHERE case_id = $1",
        handling,
    ),
];

fn case(row: &Row<'_>) -> Read {
    let text = |at: usize| row.get::<String>(at);
    let word = |at: usize| row.get::<Option<String>>(at);
    Ok(json!({
        "conversation": row.get::<i64>(1)?,
        "kind": text(2)?,
        "state": text(3)?,
        "severity": word(4)?,
        "said": text(5)?,
        "really": text(6)?,
        "looks": text(7)?,
        "wish": word(8)?,
        "wish_words": text(9)?,
        "mood_came": word(10)?,
        "mood_left": word(11)?,
        "symptom": text(12)?,
        "fault": text(13)?,
        "fix": text(14)?,
        "outcome": word(15)?,
        "opened_at": time(row.get(16)?),
        "closed_at": row.get::<Option<Millis>>(17)?.map(time),
    }))
}

fn step(row: &Row<'_>) -> Read {
    let (what, way) = (row.get::<String>(1)?, row.get::<Option<String>>(2)?);
    Ok(json!({ "at": time(row.get(0)?), "what": what, "way": way }))
}

fn offer(row: &Row<'_>) -> Read {
    Ok(json!({
        "at": time(row.get(0)?),
        "apology": row.get::<String>(1)?,
        "title": row.get::<String>(2)?,
        "text": row.get::<String>(3)?,
        "limits": row.get::<String>(4)?,
        "why": row.get::<String>(5)?,
        "withdrawn_because": row.get::<String>(6)?,
        "chosen": row.get::<bool>(7)?,
    }))
}

fn choice(row: &Row<'_>) -> Read {
    let (way, words) = (row.get::<Option<String>>(1)?, row.get::<String>(2)?);
    Ok(json!({ "at": time(row.get(0)?), "way": way, "words": words }))
}

fn item(row: &Row<'_>) -> Read {
    Ok(json!({
        "name": row.get::<String>(0)?,
        "quantity": row.get::<i64>(1)?,
        "reason": row.get::<String>(2)?,
        "condition": row.get::<String>(3)?,
        "decision": row.get::<Option<String>>(4)?,
        "decision_reason": row.get::<String>(5)?,
    }))
}

fn tried(row: &Row<'_>) -> Read {
    let (what, outcome) = (row.get::<String>(1)?, row.get::<String>(2)?);
    Ok(json!({ "at": time(row.get(0)?), "tried": what, "outcome": outcome }))
}

fn handling(row: &Row<'_>) -> Read {
    Ok(json!({
        "asked_at": time(row.get(0)?),
        "verdict": row.get::<Option<String>>(1)?,
        "words": row.get::<String>(2)?,
        "answered_at": row.get::<Option<Millis>>(3)?.map(time),
    }))
}

fn time(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| String::new(), |at| at.to_string())
}
