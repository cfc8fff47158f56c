//! Writing a no down: what was asked, which rule said no, what was offered instead.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};

use super::rules;
use crate::{
    Actor, Error, FieldErrors, Result, Role, business,
    cases::LONGEST_TEXT,
    conversations,
    events::{self, About, Kind},
    fields,
    ids::{ConversationId, PlaceId, RefusalId, RefusalRuleId, StaffId},
    money::{Currency, MOST, Money},
    people::places,
};

#[derive(Clone, Debug)]
pub struct New {
    /// `None`: at the counter, without a conversation.
    pub conversation: Option<ConversationId>,
    pub place: Option<PlaceId>,
    pub rule: RefusalRuleId,
    pub asked: String,
    pub instead: String,
    /// What the no may cost us, in minor units of the business's currency.
    pub cost: Option<i64>,
}

#[derive(Clone, Debug)]
pub struct Refusal {
    pub id: RefusalId,
    pub conversation: Option<ConversationId>,
    pub place: Option<PlaceId>,
    pub rule: RefusalRuleId,
    pub asked: String,
    pub instead: String,
    pub cost: Option<Money>,
    pub at: Millis,
    pub by: Option<StaffId>,
}

/// # Errors
/// [`Error::Invalid`] by field: what was asked, what was offered instead, a rule in use.
pub fn record(tx: &mut Tx<'_>, actor: &Actor, new: &New) -> Result<RefusalId> {
    actor.at_least(Role::Staff)?;
    let talk = match new.conversation {
        Some(id) => {
            let found = conversations::find(tx, actor, id);
            Some(found.map_err(|error| error.named("conversation"))?)
        }
        None => None,
    };
    check(tx, new)?;
    let currency = business::get(tx)?.currency;
    let place = new.place.or(talk.as_ref().and_then(|talk| talk.place));
    let (id, now) = (RefusalId(tx.new_id()), tx.now());
    tx.run(
        "INSERT INTO refusal (id, conversation_id, place_id, rule_id, asked, instead, cost, currency,
                              at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &params![
            id,
            new.conversation,
            place,
            new.rule,
            new.asked.trim(),
            new.instead.trim(),
            new.cost,
            new.cost.map(|_| currency),
            now,
            actor.staff_id()
        ],
    )?;
    let mut about = About::subject(id.0).with("rule", new.rule.0);
    about.conversation = new.conversation;
    about.customer = talk.map(|talk| talk.customer);
    events::record(tx, actor, Kind::Refused, about)?;
    Ok(id)
}

fn check(tx: &mut Tx<'_>, new: &New) -> Result<()> {
    let mut errors = FieldErrors::new();
    for (field, text) in [("asked", &new.asked), ("instead", &new.instead)] {
        if text.trim().is_empty() {
            errors.add(field, "error-required");
        }
        fields::text(&mut errors, field, text, LONGEST_TEXT);
    }
    if new.cost.is_some_and(|cost| !(0..=MOST).contains(&cost)) {
        errors.add("cost", "error-out-of-range");
    }
    places::check(tx, &mut errors, "place", new.place)?;
    match rules::rule(tx, new.rule) {
        // Nothing was chosen.
        _ if new.rule.0 == 0 => errors.add("rule", "error-required"),
        Ok(rule) if rule.retired_at.is_none() => {}
        Ok(_) | Err(Error::NotFound) => errors.add("rule", "error-unknown-choice"),
        Err(error) => return Err(error),
    }
    errors.check()
}

/// Whether a no was written down for the conversation.
pub fn any_of(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<bool> {
    let found = tx.one(
        "SELECT id FROM refusal WHERE conversation_id = $1 LIMIT 1",
        &params![conversation],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

const COLUMNS: &str = "r.id, r.conversation_id, r.place_id, r.rule_id, r.asked, r.instead, r.cost,
       r.currency, r.at, r.staff_id";

fn read(row: &Row<'_>) -> std::result::Result<Refusal, DbError> {
    let currency: Option<String> = row.get(7)?;
    let currency = currency.as_deref().and_then(Currency::parse);
    let cost: Option<i64> = row.get(6)?;
    Ok(Refusal {
        id: row.get(0)?,
        conversation: row.get(1)?,
        place: row.get(2)?,
        rule: row.get(3)?,
        asked: row.get(4)?,
        instead: row.get(5)?,
        cost: cost.zip(currency).map(|(a, c)| Money::new(a, c)),
        at: row.get(8)?,
        by: row.get(9)?,
    })
}

/// The refusals of a conversation found through the actor.
///
/// # Errors
/// Those of the database.
pub fn of_conversation(tx: &mut Tx<'_>, conversation: ConversationId) -> Result<Vec<Refusal>> {
    let sql = format!("SELECT {COLUMNS} FROM refusal r WHERE r.conversation_id = $1 ORDER BY r.id");
    Ok(tx.all(&sql, &params![conversation], read)?)
}

/// The newest first, before `before`, within reach; of one rule, or of all.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    rule: Option<RefusalRuleId>,
    before: Option<RefusalId>,
    limit: i64,
) -> Result<Vec<Refusal>> {
    let before = before.map_or(i64::MAX, |id| id.0);
    let mut asked: Vec<Value> = params![before, limit, rule].into();
    let reach = actor.reach_list().map_or("", |reach| {
        asked.push(reach);
        "AND (c.id IS NULL OR c.sealed_team IN ($4))"
    });
    let sql = format!(
        "SELECT {COLUMNS}
           FROM refusal r LEFT JOIN conversation c ON c.id = r.conversation_id
          WHERE r.id < $1 AND (CAST($3 AS BIGINT) IS NULL OR r.rule_id = $3) {reach}
          ORDER BY r.id DESC LIMIT $2"
    );
    Ok(tx.all(&sql, &asked, read)?)
}
