//! Conversations that have to do with each other, and how.

use attent_db::{Tx, Value, params};

use crate::{
    Actor, Result,
    events::{self, About, Kind},
    ids::ConversationId,
};

/// Another conversation that has to do with this one.
#[derive(Clone, Debug)]
pub struct Linked {
    pub id: ConversationId,
    pub number: i64,
    pub subject: String,
    /// A word of `locales/<lang>/because.ftl`: why the later one of the two is not in the earlier.
    pub because: String,
}

/// Says that `id` has to do with `other`.
pub(crate) fn link(
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ConversationId,
    other: ConversationId,
    because: &str,
) -> Result<()> {
    let now = tx.now();
    let new = tx.run(
        "INSERT INTO conversation_link (conversation_id, other_id, because, created_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (conversation_id, other_id) DO NOTHING",
        &params![id, other, because, now],
    )?;
    if new == 1 {
        let about = About::conversation(id).and_subject(other.0);
        events::record(tx, actor, Kind::Linked, about)?;
    }
    Ok(())
}

/// Those linked with a conversation that was found through the actor, either way, the latest first;
/// only those within reach.
///
/// # Errors
/// Those of the database.
pub fn linked(tx: &mut Tx<'_>, actor: &Actor, id: ConversationId) -> Result<Vec<Linked>> {
    const MOST: i64 = 20;
    let mut sql = "SELECT c.id, c.number, c.subject, l.because
           FROM (SELECT other_id AS id, because FROM conversation_link WHERE conversation_id = $1
                 UNION
                 SELECT conversation_id AS id, because FROM conversation_link WHERE other_id = $1) l
           JOIN conversation c ON c.id = l.id"
        .to_owned();
    let mut values: Vec<Value> = params![id, MOST].into();
    if let Some(reach) = actor.reach_list() {
        values.push(reach);
        sql.push_str(" WHERE c.sealed_team IN ($3)");
    }
    // By `l.id`: by `c.id` SQLite would walk through all conversations.
    sql.push_str(" ORDER BY l.id DESC LIMIT $2");
    Ok(tx.all(&sql, &values, |row| {
        Ok(Linked {
            id: row.get(0)?,
            number: row.get(1)?,
            subject: row.get(2)?,
            because: row.get(3)?,
        })
    })?)
}
