//! A customer's name beside a word of the matter: "rosa lamp" finds Rosa's conversation about the
//! lamp, though no text in it holds both.
//!
//! Whoever the words may name is looked up by the words of names; what is theirs and within reach
//! fits if it holds every word that does not name them. The work is bounded by how many people and
//! texts are looked at, however large the index is: of a name that very many have, only the latest to
//! come are looked at, unless more of their name is said.

use std::collections::HashMap;

use attent_db::{Tx, Value, params};
use attent_text::search::{Clause, Nearness, Query};

use super::{
    matching::{Candidate, NEWEST, read},
    words,
};
use crate::{Actor, Result, ids::CustomerId};

/// Words of the question that may be a name.
const MOST_WORDS: usize = 6;
/// A shorter beginning fits half of all names.
const SHORTEST: usize = 3;
/// Endings by which names are declined are at most so long: Rosa, Rosos; Jonas, Jonui.
const ENDING: usize = 2;
/// People whose texts are looked at.
const MOST_PEOPLE: i64 = 100;
/// They are chosen among so many who have the word for a name, and so many whose name begins alike.
const NAMESAKES: i64 = 10_000;
const MOST_ALIKE: i64 = 1_000;

/// What belongs to people whom some of the words name and holds all of the others, the newest first.
pub(super) fn of_named(
    tx: &mut Tx<'_>,
    actor: &Actor,
    text: &str,
    query: &Query,
) -> Result<Vec<Candidate>> {
    let required: Vec<&Clause> = query.clauses.iter().filter(|one| !one.optional).collect();
    if required.len() < 2 {
        return Ok(Vec::new());
    }
    let mut left: HashMap<CustomerId, (String, Vec<&Clause>)> = HashMap::new();
    for (customer, tokens) in people(tx, text)? {
        let others = required.iter().filter(|one| !names(one, &tokens));
        let others: Vec<&Clause> = others.copied().collect();
        if !others.is_empty() && others.len() < required.len() {
            left.insert(customer, (tokens, others));
        }
    }
    if left.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = belongings(tx, actor, left.keys().copied().collect())?;
    let fitting = theirs.into_iter().filter_map(|mut one| {
        let (name, others) = left.get(&one.customer)?;
        let fits = others.iter().all(|clause| holds(clause, &one.tokens));
        one.whose = Some(name.clone());
        fits.then_some(one)
    });
    Ok(fitting.collect())
}

/// Whom one of the words may name, with all that they are found by: first whom more of them name,
/// then who came last.
fn people(tx: &mut Tx<'_>, text: &str) -> Result<Vec<(CustomerId, String)>> {
    let folded = words::fold(text);
    let asked = folded.split(|c: char| !c.is_alphanumeric());
    let asked = asked.filter(|word| word.chars().count() >= SHORTEST);
    let mut values: Vec<Value> = params![MOST_PEOPLE].into();
    let mut named = Vec::new();
    for word in asked.take(MOST_WORDS) {
        let letters = word.chars().count().saturating_sub(ENDING).max(SHORTEST);
        let begins: String = word.chars().take(letters).collect();
        for (from, to, most) in [
            (word.to_owned(), format!("{word}\u{1}"), NAMESAKES),
            (begins.clone(), format!("{begins}\u{10ffff}"), MOST_ALIKE),
        ] {
            values.extend([from.into(), to.into(), Value::Int(most)]);
            let (from, to, most) = (values.len() - 2, values.len() - 1, values.len());
            named.push(format!(
                "SELECT customer_id FROM (SELECT customer_id FROM customer_word
                                           WHERE word >= ${from} AND word < ${to}
                                           ORDER BY word, customer_id LIMIT ${most}) AS named"
            ));
        }
    }
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT d.id, d.tokens
           FROM (SELECT customer_id AS id, COUNT(*) AS times FROM ({}) AS each
                  GROUP BY customer_id ORDER BY times DESC, id DESC LIMIT $1) AS person
           JOIN search_document d ON d.id = person.id AND d.kind = 'customer'",
        named.join(" UNION ALL ")
    );
    Ok(tx.all(&sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What these people have that can be found, within the actor's reach.
fn belongings(tx: &mut Tx<'_>, actor: &Actor, people: Vec<CustomerId>) -> Result<Vec<Candidate>> {
    let mut params: Vec<Value> = params![Value::list(people), NEWEST].into();
    let within_reach = actor.within_reach(&mut params);
    let sql = format!(
        "SELECT d.id, d.kind, d.tokens, thing.conversation_id, thing.customer_id, thing.at
           FROM (SELECT c.id, c.id AS conversation_id, c.customer_id, c.last_entry_at AS at
                   FROM conversation c
                  WHERE c.customer_id IN ($1) AND c.state <> 'merged' {within_reach}
                 UNION ALL
                 SELECT e.id, c.id, c.customer_id, e.at
                   FROM conversation c JOIN entry e ON e.conversation_id = c.id AND NOT e.outside
                  WHERE c.customer_id IN ($1) AND c.state <> 'merged' {within_reach}
                 UNION ALL
                 SELECT n.id, NULL, n.customer_id, n.created_at
                   FROM customer_note n WHERE n.customer_id IN ($1)
                 UNION ALL
                 SELECT p.id, c.id, p.customer_id, p.created_at
                   FROM promise p LEFT JOIN conversation c
                     ON c.id = p.conversation_id AND c.state <> 'merged' {within_reach}
                  WHERE p.customer_id IN ($1) AND (p.conversation_id IS NULL OR c.id IS NOT NULL)
                ) AS thing
           JOIN search_document d ON d.id = thing.id
          ORDER BY d.id DESC
          LIMIT $2"
    );
    Ok(tx.all(&sql, &params, read)?)
}

/// Whether the text with these tokens holds what the clause asks for.
fn holds(clause: &Clause, tokens: &str) -> bool {
    let fits = |term: &str| {
        clause.any.iter().any(|asked| match asked.nearness {
            Nearness::Prefix => term.starts_with(&asked.term),
            _ => term == asked.term,
        })
    };
    tokens.split_ascii_whitespace().any(fits)
        || (!clause.parts.is_empty() && clause.parts.iter().all(|part| holds(part, tokens)))
}

/// Whether the clause is a name among these tokens, in any of its cases: names stand in the index
/// as they are, whatever the language of who asks.
fn names(clause: &Clause, tokens: &str) -> bool {
    let declined = |term: &str| {
        clause.any.iter().any(|asked| {
            let end = term.strip_prefix(asked.term.as_str());
            asked.nearness == Nearness::Related
                && asked.term.len() >= SHORTEST
                && end.is_some_and(|end| end.len() <= ENDING)
        })
    };
    holds(clause, tokens) || tokens.split_ascii_whitespace().any(declined)
}
