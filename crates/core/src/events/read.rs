//! Reading events: of a conversation, of a customer, and in the order of the feed.

use attent_db::{Error as DbError, Millis, Row, Tx, Value, params};
use serde_json::Value as Json;

use super::Kind;
use crate::{
    Actor, Result, Role, Who,
    ids::{ConversationId, CustomerId, EventId, StaffId, TokenId},
    reading::word,
};

#[derive(Clone, Debug)]
pub struct Event {
    pub id: EventId,
    pub at: Millis,
    pub who: Who,
    pub kind: Kind,
    pub conversation: Option<ConversationId>,
    pub customer: Option<CustomerId>,
    pub subject: Option<i64>,
    pub facts: Json,
    /// Its place in the feed; `None` for the moment until it has one.
    pub position: Option<i64>,
}

pub(super) const COLUMNS: &str =
    "id, at, actor_kind, actor_id, kind, conversation_id, customer_id, subject_id, facts, position";

/// A conversation's events, oldest first. The caller has found the conversation through an actor.
///
/// # Errors
/// Those of the database.
pub fn of_conversation(tx: &mut Tx<'_>, id: ConversationId) -> Result<Vec<Event>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE conversation_id = $1 ORDER BY id");
    Ok(tx.all(&sql, &params![id], read)?)
}

/// The events of these customers' records outside any conversation, newest first, before the one
/// with this time and id. Notes tell of themselves where these are listed.
///
/// # Errors
/// Those of the database.
pub fn of_customers(
    tx: &mut Tx<'_>,
    ids: Value,
    before: (Millis, i64),
    limit: i64,
) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM event
          WHERE customer_id IN ($1) AND conversation_id IS NULL AND kind <> 'customer.noted'
            AND kind NOT LIKE 'promise.%' AND kind NOT LIKE 'set_aside.%'
            AND (at, id) < ($2, $3)
          ORDER BY at DESC, id DESC LIMIT $4"
    );
    Ok(tx.all(&sql, &params![ids, before.0, before.1, limit], read)?)
}

/// What the actor may hear of in the order of the feed, after `position` of it: who follows misses
/// nothing, whichever node wrote it.
///
/// # Errors
/// Those of the database.
pub fn following(tx: &mut Tx<'_>, actor: &Actor, position: i64, limit: i64) -> Result<Vec<Event>> {
    let mut values: Vec<Value> = params![position, limit].into();
    let within = within_reach(actor, &mut values);
    let sql = format!(
        "SELECT {COLUMNS} FROM event
          WHERE position > $1 {within}
          ORDER BY position LIMIT $2"
    );
    Ok(tx.all(&sql, &values, read)?)
}

/// Managers hear all of it, others what happened in the conversations they may read: what is about
/// no conversation is how the house is run, money, people, settings.
pub(super) fn within_reach(actor: &Actor, values: &mut Vec<Value>) -> String {
    let Some(reach) = actor.reach_list().filter(|_| actor.role < Role::Manager) else {
        return String::new();
    };
    values.push(reach);
    format!(
        "AND EXISTS (SELECT 1 FROM conversation
                      WHERE conversation.id = event.conversation_id
                        AND conversation.sealed_team IN (${}))",
        values.len()
    )
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Event, DbError> {
    Ok(Event {
        id: row.get(0)?,
        at: row.get(1)?,
        who: who(&row.get::<String>(2)?, row.get(3)?),
        kind: word(row, 4, "event.kind", Kind::parse)?,
        conversation: row.get(5)?,
        customer: row.get(6)?,
        subject: row.get(7)?,
        facts: serde_json::from_str(&row.get::<String>(8)?).unwrap_or(Json::Null),
        position: row.get(9)?,
    })
}

fn who(kind: &str, id: Option<i64>) -> Who {
    match (kind, id) {
        ("staff", Some(id)) => Who::Staff(StaffId(id)),
        ("token", Some(id)) => Who::Token(TokenId(id)),
        ("customer", Some(id)) => Who::Customer(CustomerId(id)),
        ("channel", _) => Who::Channel,
        _ => Who::System,
    }
}

/// When the newest event was written, by the clock of the process that wrote it.
pub fn latest_at(tx: &mut Tx<'_>) -> Result<Option<Millis>> {
    Ok(tx.one(
        "SELECT at FROM event ORDER BY id DESC LIMIT 1",
        &params![],
        |row| row.get(0),
    )?)
}
