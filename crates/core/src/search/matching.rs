//! Which documents hold every word asked for, within the actor's reach.

use attent_db::{Engine, Error as DbError, Row, Tx, Value, params};

use super::words::Term;
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
}

/// The newest first.
pub(super) fn matching(tx: &mut Tx<'_>, actor: &Actor, terms: &[Term]) -> Result<Vec<Candidate>> {
    let (asked, from, holds, newest) = match tx.engine() {
        Engine::Sqlite => (
            sqlite_query(terms),
            "search_index CROSS JOIN search_document d ON d.id = search_index.rowid",
            "search_index MATCH $1",
            "search_index.rowid",
        ),
        Engine::Postgres => (
            postgres_query(terms),
            "search_document d",
            "d.vector @@ CAST(CAST($1 AS TEXT) AS TSQUERY)",
            "d.id",
        ),
    };
    let mut params: Vec<Value> = params![asked, NEWEST].into();
    let mut within_reach = "";
    if let Some(reach) = actor.reach_list() {
        params.push(reach);
        within_reach = "AND c.sealed_team IN ($3)";
    }
    let sql = format!(
        "SELECT d.id, d.kind, d.tokens, c.id, COALESCE(c.customer_id, n.customer_id, d.id)
           FROM {from}
           LEFT JOIN entry e ON d.kind = 'entry' AND e.id = d.id AND NOT e.outside
           LEFT JOIN conversation c
                  ON c.id = CASE d.kind WHEN 'entry' THEN e.conversation_id
                                        WHEN 'conversation' THEN d.id END
                 AND c.state <> 'merged' {within_reach}
           LEFT JOIN customer_note n ON d.kind = 'note' AND n.id = d.id
          WHERE {holds}
            AND (d.kind = 'customer' OR c.id IS NOT NULL OR n.id IS NOT NULL)
          ORDER BY {newest} DESC
          LIMIT $2"
    );
    Ok(tx.all(&sql, &params, read)?)
}

fn read(row: &Row<'_>) -> std::result::Result<Candidate, DbError> {
    Ok(Candidate {
        id: row.get(0)?,
        kind: row.get(1)?,
        tokens: row.get(2)?,
        conversation: row.get(3)?,
        customer: row.get(4)?,
    })
}

fn sqlite_query(terms: &[Term]) -> String {
    let word = |word: &String| format!("\"{word}\"");
    let start = |word: &String| format!("\"{word}\" *");
    join(terms, word, start, " OR ", " AND ")
}

fn postgres_query(terms: &[Term]) -> String {
    let word = |word: &String| format!("'{word}'");
    let start = |word: &String| format!("'{word}':*");
    join(terms, word, start, " | ", " & ")
}

/// Tokens are [a-z0-9]: they cannot end a quote.
fn join(
    terms: &[Term],
    word: impl Fn(&String) -> String,
    start: impl Fn(&String) -> String,
    or: &str,
    and: &str,
) -> String {
    let groups = terms.iter().map(|term| {
        let words = term
            .any
            .iter()
            .map(&word)
            .chain(term.start.iter().map(&start));
        format!("({})", words.collect::<Vec<_>>().join(or))
    });
    groups.collect::<Vec<_>>().join(and)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_are_asked_the_same() {
        let terms = [
            Term {
                any: vec!["bike".to_owned(), "bik".to_owned()],
                start: None,
            },
            Term {
                any: vec!["whe".to_owned()],
                start: Some("whe".to_owned()),
            },
        ];
        assert_eq!(
            sqlite_query(&terms),
            r#"("bike" OR "bik") AND ("whe" OR "whe" *)"#
        );
        assert_eq!(
            postgres_query(&terms),
            "('bike' | 'bik') & ('whe' | 'whe':*)"
        );
    }
}
