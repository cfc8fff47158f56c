//! How a database would find what was asked: no table that grows with the business may be read from
//! end to end. What a partial index holds (the open, the waiting) may be.

use attent_db::{Db, Engine, Error, Noted, Tx, Value};

/// They have as many rows as the business has people, places and rules.
const SMALL: &[&str] = &[
    "api_token",
    "authority",
    "budget",
    "business",
    "calendar",
    "cause",
    "channel_health",
    "conversation_count",
    "leads",
    "mailbox",
    "mailbox_cursor",
    "membership",
    "node",
    "notice_choice",
    "phrase",
    "contingency",
    "contingency_solution",
    "contingency_words",
    "known_problem",
    "procedure",
    "place",
    "refusal_review",
    "refusal_rule",
    "return_decider",
    "run",
    "setting",
    "solution",
    "solution_cause",
    "staff",
    "standard",
    "standard_version",
    "tag",
    "team",
];

/// What of these statements reads a growing table whole, with the plan's line.
///
/// # Panics
/// When the database does not answer.
#[must_use]
pub fn whole_reads(db: &Db, noted: Vec<Noted>) -> Vec<String> {
    let done = db.read_now(move |tx| {
        let partial = partial_indexes(tx)?;
        let mut found = Vec::new();
        for one in noted.iter().filter(|one| is_asked(one)) {
            for line in plan(tx, one)? {
                if reads_whole(&line, &one.sql, &partial) {
                    let sql = one.sql.split_whitespace().collect::<Vec<_>>().join(" ");
                    found.push(format!("{line}: {sql}"));
                }
            }
        }
        found.sort();
        found.dedup();
        Ok::<_, Error>(found)
    });
    done.expect("the database explains itself")
}

/// Nothing is in an empty list, and SQLite knows: it does not even look.
fn is_asked(one: &Noted) -> bool {
    let looks = ["SELECT", "UPDATE", "DELETE"];
    let empty = |value: &Value| matches!(value, Value::List(items) if items.is_empty());
    looks
        .iter()
        .any(|word| one.sql.trim_start().starts_with(word))
        && !one.values.iter().any(empty)
}

fn partial_indexes(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    match tx.engine() {
        Engine::Sqlite => tx.all(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%WHERE%'",
            &[],
            |row| row.get(0),
        ),
        Engine::Postgres => Ok(Vec::new()),
    }
}

fn plan(tx: &mut Tx<'_>, one: &Noted) -> Result<Vec<String>, Error> {
    let (explain, column) = match tx.engine() {
        Engine::Sqlite => ("EXPLAIN QUERY PLAN", 3),
        Engine::Postgres => {
            // Tables of a test are so small that reading them whole is the best plan.
            tx.run("SET LOCAL enable_seqscan = off", &[])?;
            ("EXPLAIN", 0)
        }
    };
    let sql = format!("{explain} {}", one.sql);
    tx.all(&sql, &one.values, |row| row.get(column))
}

fn reads_whole(line: &str, sql: &str, partial: &[String]) -> bool {
    let scanned = line
        .split_once("SCAN ")
        .or_else(|| line.split_once("Seq Scan on "))
        .and_then(|(_, rest)| rest.split_whitespace().next());
    let Some(named) = scanned else {
        return false;
    };
    let by = line.split_once(" INDEX ").map(|(_, name)| name.trim());
    if line.contains("VIRTUAL TABLE") || by.is_some_and(|by| partial.iter().any(|one| one == by)) {
        return false;
    }
    table_of(named, sql).is_some_and(|table| !SMALL.contains(&table))
}

/// SQLite names a table by its alias. `None` for what is no table: a subquery, a common one.
fn table_of<'s>(named: &str, sql: &'s str) -> Option<&'s str> {
    let words: Vec<&str> = sql
        .split(|c: char| c.is_whitespace() || "(),".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let after = |i: &usize| *i > 0 && ["FROM", "JOIN", "UPDATE"].contains(&words[i - 1]);
    let is_it = |i: &usize| words[*i] == named || words.get(i + 1) == Some(&named);
    (0..words.len()).filter(after).find(is_it).map(|i| words[i])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_reads_are_told_from_others() {
        let partial = ["task_open".to_owned()];
        let sql = "SELECT c.id FROM conversation c JOIN staff s ON s.id = c.assignee_id";
        for (line, expect) in [
            ("SCAN c", true),
            ("SCAN c USING INDEX conversation_by_state", true),
            ("SCAN c USING COVERING INDEX task_open", false),
            ("SEARCH c USING INDEX conversation_by_state (lane=?)", false),
            ("SCAN s", false),
            ("SCAN subquery", false),
            (
                "  ->  Seq Scan on conversation c  (cost=10000.00..1.1 rows=1)",
                true,
            ),
            ("SCAN search_index VIRTUAL TABLE INDEX 0:M1", false),
        ] {
            assert_eq!(reads_whole(line, sql, &partial), expect, "{line}");
        }
    }
}
