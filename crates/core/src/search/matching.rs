//! Which documents hold every word asked for, within the actor's reach.

use attent_db::{Engine, Error as DbError, Millis, Row, Tx, Value, params};
use attent_text::search::Query;

use crate::{
    Actor, Result,
    ids::{ConversationId, CustomerId},
};

/// So many of the newest are ranked: ranking all of 100,000 would take a quarter of a second.
pub const NEWEST: i64 = 2000;

/// A document that matches, with what ranking needs.
pub(super) struct Candidate {
    pub id: i64,
    pub kind: String,
    pub tokens: String,
    pub conversation: Option<ConversationId>,
    pub customer: CustomerId,
    /// When it was written, or last heard of.
    pub at: Millis,
    /// What its customer is found by, where some of the words name them.
    pub whose: Option<String>,
}

/// The newest first.
pub(super) fn matching(tx: &mut Tx<'_>, actor: &Actor, query: &Query) -> Result<Vec<Candidate>> {
    let (asked, from, holds, newest) = match tx.engine() {
        Engine::Sqlite => (
            query.fts5(),
            "search_index CROSS JOIN search_document d ON d.id = search_index.rowid",
            "search_index MATCH $1",
            "search_index.rowid",
        ),
        Engine::Postgres => (
            query.tsquery(),
            "search_document d",
            "d.vector @@ CAST(CAST($1 AS TEXT) AS TSQUERY)",
            "d.id",
        ),
    };
    let mut params: Vec<Value> = params![asked, NEWEST].into();
    let within_reach = actor.within_reach(&mut params);
    let sql = format!(
        "SELECT d.id, d.kind, d.tokens, c.id, COALESCE(c.customer_id, n.customer_id, p.customer_id, d.id),
                COALESCE(e.at, p.created_at, c.last_entry_at, n.created_at, u.last_contact_at,
                         k.created_at, r.created_at, 0)
           FROM {from}
           LEFT JOIN entry e ON d.kind = 'entry' AND e.id = d.id AND NOT e.outside
           LEFT JOIN promise p ON d.kind = 'promise' AND p.id = d.id
           LEFT JOIN conversation c
                  ON c.id = CASE d.kind WHEN 'entry' THEN e.conversation_id
                                        WHEN 'promise' THEN p.conversation_id
                                        WHEN 'conversation' THEN d.id END
                 AND c.state <> 'merged' {within_reach}
           LEFT JOIN customer_note n ON d.kind = 'note' AND n.id = d.id
           LEFT JOIN customer u ON d.kind = 'customer' AND u.id = d.id
           LEFT JOIN known_problem k ON d.kind = 'known_problem' AND k.id = d.id
           LEFT JOIN procedure r ON d.kind = 'procedure' AND r.id = d.id
          WHERE {holds}
            AND (d.kind IN ('customer', 'known_problem', 'procedure')
                 OR c.id IS NOT NULL OR n.id IS NOT NULL
                 OR (p.id IS NOT NULL AND p.conversation_id IS NULL))
          ORDER BY {newest} DESC
          LIMIT $2"
    );
    Ok(tx.all(&sql, &params, read)?)
}

pub(super) fn read(row: &Row<'_>) -> std::result::Result<Candidate, DbError> {
    Ok(Candidate {
        id: row.get(0)?,
        kind: row.get(1)?,
        tokens: row.get(2)?,
        conversation: row.get(3)?,
        customer: row.get(4)?,
        at: row.get(5)?,
        whose: None,
    })
}
