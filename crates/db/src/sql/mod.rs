//! The one SQL made ready for each engine: `$n` to `?n` on SQLite, lists at `IN ($n)` on both.
//!
//! Pure. A text is cut once into pieces (each connection remembers them), aware of string literals,
//! quoted identifiers and comments; then rendered for the values at hand:
//!
//! | in our SQL | PostgreSQL | SQLite |
//! |---|---|---|
//! | `$3` | `$3` | `?3` (a bare `$3` is a *name* there, numbered by first appearance) |
//! | `x IN ($1)` with a list | `x = ANY ($1)` | `x IN (?4, ?5, ...)`, padded to a power of two |
//! | `x NOT IN ($1)` with a list | `x <> ALL ($1)` | `x NOT IN (?4, ?5, ...)` |
//!
//! So an empty list matches nothing (everything with `NOT IN`), and few texts reach the engines'
//! caches of prepared statements.

mod hash;
mod pieces;
#[cfg(test)]
mod tests;

use crate::{Engine, Error, Value};
use hash::Hash;
use pieces::{Piece, cut};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::BuildHasherDefault;
use std::sync::Arc;

/// How many values a list may hold. SQLite takes 32,766 parameters in a statement; callers with
/// more work in chunks.
pub const MAX_LIST: usize = 16_384;

/// How many texts a connection remembers; the program has some hundreds. A guard against SQL
/// that is put together at run time.
const MAX_REMEMBERED: usize = 4_000;

/// The parsed statements of one connection.
pub(crate) struct Statements {
    engine: Engine,
    parsed: HashMap<String, Arc<Statement>, BuildHasherDefault<Hash>>,
}

impl Statements {
    pub(crate) fn new(engine: Engine) -> Self {
        Self {
            engine,
            parsed: HashMap::default(),
        }
    }

    pub(crate) fn get(&mut self, sql: &str) -> Result<Arc<Statement>, Error> {
        if let Some(statement) = self.parsed.get(sql) {
            return Ok(Arc::clone(statement));
        }
        let statement = Arc::new(Statement::parse(sql, self.engine)?);
        if self.parsed.len() >= MAX_REMEMBERED {
            self.parsed.clear();
        }
        self.parsed.insert(sql.to_owned(), Arc::clone(&statement));
        Ok(statement)
    }
}

/// A statement in pieces, for one engine.
#[derive(Debug)]
pub(crate) struct Statement {
    engine: Engine,
    pieces: Vec<Piece>,
    /// How many values it takes: the highest `$n`.
    params: usize,
    /// The whole text when no value is a list, which is nearly always.
    plain: String,
    /// The beginning of the text as written, for messages.
    brief: String,
}

/// A text ready for the engine, and the values with the numbers they are bound under.
pub(crate) struct Ready<'s> {
    pub sql: Cow<'s, str>,
    pub bound: Vec<(usize, &'s Value)>,
}

impl Statement {
    fn parse(sql: &str, engine: Engine) -> Result<Self, Error> {
        let pieces = cut(sql);
        let mut used: Vec<usize> = pieces.iter().filter_map(Piece::param).collect();
        used.sort_unstable();
        used.dedup();
        let params = used.last().copied().unwrap_or(0);
        let brief = brief(sql);
        if used.len() != params || used.first() == Some(&0) {
            return Err(Error::Sql(format!(
                "its parameters must be $1 to ${params} without a gap: {brief}"
            )));
        }
        let mut statement = Self {
            engine,
            pieces,
            params,
            plain: String::new(),
            brief,
        };
        statement.plain = statement.render(&[])?.sql.into_owned();
        Ok(statement)
    }

    /// The text and the bindings for these values.
    pub(crate) fn ready<'s>(&'s self, values: &'s [Value]) -> Result<Ready<'s>, Error> {
        if values.len() != self.params {
            let (takes, given) = (self.params, values.len());
            return Err(self.wrong(&format!("it takes {takes} values and got {given}")));
        }
        if values.iter().any(|value| matches!(value, Value::List(_))) {
            return self.render(values);
        }
        let bound = values
            .iter()
            .enumerate()
            .map(|(i, value)| (i + 1, value))
            .collect();
        Ok(Ready {
            sql: Cow::Borrowed(&self.plain),
            bound,
        })
    }

    fn render<'s>(&self, values: &'s [Value]) -> Result<Ready<'s>, Error> {
        let mut out = Rendering {
            engine: self.engine,
            sql: String::new(),
            bound: Vec::new(),
            next: self.params + 1,
        };
        for piece in &self.pieces {
            let value = piece.param().and_then(|n| values.get(n - 1));
            match (piece, value) {
                (Piece::Text(text), _) => out.sql.push_str(text),
                (Piece::Param(n), Some(Value::List(_))) => {
                    return Err(
                        self.wrong(&format!("${n} is a list and may only stand in IN (${n})"))
                    );
                }
                (Piece::Param(n), value) => out.param(*n, value),
                (Piece::In { param, not }, Some(list @ Value::List(items))) => {
                    if items.len() > MAX_LIST {
                        return Err(self.wrong(&format!(
                            "${param} is a list of more than {MAX_LIST} values"
                        )));
                    }
                    out.list(*param, *not, list, items);
                }
                (Piece::In { param, not }, value) => {
                    out.sql.push_str(if *not { "NOT IN (" } else { "IN (" });
                    out.param(*param, value);
                    out.sql.push(')');
                }
            }
        }
        Ok(Ready {
            sql: Cow::Owned(out.sql),
            bound: out.bound,
        })
    }

    pub(crate) fn wrong(&self, what: &str) -> Error {
        Error::Sql(format!("{what}: {}", self.brief))
    }
}

struct Rendering<'s> {
    engine: Engine,
    sql: String,
    bound: Vec<(usize, &'s Value)>,
    /// The next free number for a list's values on SQLite.
    next: usize,
}

impl<'s> Rendering<'s> {
    fn param(&mut self, n: usize, value: Option<&'s Value>) {
        let sign = match self.engine {
            Engine::Sqlite => '?',
            Engine::Postgres => '$',
        };
        // Writing to a String cannot fail.
        let _ = write!(self.sql, "{sign}{n}");
        if let Some(value) = value {
            self.bind(n, value);
        }
    }

    /// A number that stands in several places is bound once.
    fn bind(&mut self, n: usize, value: &'s Value) {
        if !self.bound.iter().any(|(bound, _)| *bound == n) {
            self.bound.push((n, value));
        }
    }

    fn list(&mut self, n: usize, not: bool, list: &'s Value, items: &'s [Value]) {
        if self.engine == Engine::Postgres {
            self.sql.push_str(if not { "<> ALL (" } else { "= ANY (" });
            self.param(n, Some(list));
            self.sql.push(')');
            return;
        }
        self.sql.push_str(if not { "NOT IN (" } else { "IN (" });
        let padded = if items.is_empty() {
            0
        } else {
            items.len().next_power_of_two()
        };
        for at in 0..padded {
            if at > 0 {
                self.sql.push_str(", ");
            }
            let _ = write!(self.sql, "?{}", self.next);
            self.bound
                .push((self.next, &items[at.min(items.len() - 1)]));
            self.next += 1;
        }
        self.sql.push(')');
    }
}

impl Piece {
    fn param(&self) -> Option<usize> {
        match self {
            Piece::Text(_) => None,
            Piece::Param(n) | Piece::In { param: n, .. } => Some(*n),
        }
    }
}

/// The beginning of a statement on one line, to be recognised in a message.
pub(crate) fn brief(sql: &str) -> String {
    const LENGTH: usize = 120;
    let line = sql.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
