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
pub(crate) use hash::Hash;
use pieces::{Piece, cut};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::{BuildHasherDefault, Hasher as _};
use std::sync::Arc;

/// How many values a list may hold. SQLite takes 32,766 parameters in a statement; callers with
/// more work in chunks.
pub const MAX_LIST: usize = 16_384;

/// How many texts a connection remembers; the program has some hundreds. A guard against SQL
/// that is put together at run time.
const MAX_REMEMBERED: usize = 2_000;

/// The parsed statements of one connection, each with what that connection prepared for it.
pub(crate) struct Statements<P = ()> {
    engine: Engine,
    kept: Vec<Kept<P>>,
    /// How many were ever kept.
    ever: usize,
    /// Where each text is among them.
    places: HashMap<Arc<str>, usize, BuildHasherDefault<Hash>>,
    /// Where the text that last stood at an address is: most stand in the program, each at its own,
    /// and to look whether it is that text costs less than a hash of all of it.
    stood: Vec<usize>,
}

/// A statement, and what was prepared for the shapes in which its values came.
pub(crate) struct Kept<P> {
    sql: Arc<str>,
    /// Its own among all that this connection ever kept.
    pub number: usize,
    pub statement: Statement,
    pub prepared: Vec<(Shape, P)>,
}

/// All that a statement's text depends on: which values are lists, and how many places each takes.
/// Empty when none is, which is nearly always.
pub(crate) type Shape = Vec<Option<usize>>;

impl<P> Statements<P> {
    pub(crate) fn new(engine: Engine) -> Self {
        Self {
            engine,
            kept: Vec::new(),
            ever: 0,
            places: HashMap::default(),
            stood: vec![0; ADDRESSES],
        }
    }

    pub(crate) fn get(&mut self, sql: &str) -> Result<&mut Kept<P>, Error> {
        let address = address(sql);
        let stood = self.stood[address];
        if self.kept.get(stood).is_some_and(|kept| *kept.sql == *sql) {
            return Ok(&mut self.kept[stood]);
        }
        let place = self.place(sql)?;
        self.stood[address] = place;
        Ok(&mut self.kept[place])
    }

    fn place(&mut self, sql: &str) -> Result<usize, Error> {
        if let Some(place) = self.places.get(sql) {
            return Ok(*place);
        }
        let statement = Statement::parse(sql, self.engine)?;
        if self.kept.len() >= MAX_REMEMBERED {
            self.kept.clear();
            self.places.clear();
        }
        let place = self.kept.len();
        let sql: Arc<str> = sql.into();
        self.places.insert(Arc::clone(&sql), place);
        self.ever += 1;
        self.kept.push(Kept {
            sql,
            number: self.ever,
            statement,
            prepared: Vec::new(),
        });
        Ok(place)
    }
}

/// How many addresses of texts are told apart, a power of two.
const ADDRESSES: usize = 4_096;

/// A text's address, as one of them. Two that fall together are found by their words.
fn address(sql: &str) -> usize {
    let at = sql.as_ptr().addr() ^ sql.len().rotate_left(17);
    let mut hash = Hash::default();
    hash.write_usize(at);
    usize::try_from(hash.finish() >> 20).unwrap_or(0) % ADDRESSES
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
        statement.plain = statement.render(&[])?;
        Ok(statement)
    }

    /// The text and the bindings for these values.
    pub(crate) fn ready<'s>(&'s self, values: &'s [Value]) -> Result<Ready<'s>, Error> {
        let sql = self.text(values, &self.shape(values)?)?;
        let bound = self.bound(values);
        Ok(Ready { sql, bound })
    }

    pub(crate) fn shape(&self, values: &[Value]) -> Result<Shape, Error> {
        if values.len() != self.params {
            let (takes, given) = (self.params, values.len());
            return Err(self.wrong(&format!("it takes {takes} values and got {given}")));
        }
        if !values.iter().any(is_list) {
            return Ok(Shape::new());
        }
        Ok(values.iter().map(places).collect())
    }

    /// The text for values of this shape.
    pub(crate) fn text(&self, values: &[Value], shape: &Shape) -> Result<Cow<'_, str>, Error> {
        if shape.is_empty() {
            return Ok(Cow::Borrowed(&self.plain));
        }
        self.render(values).map(Cow::Owned)
    }

    /// The values with the numbers they are bound under.
    pub(crate) fn bound<'s>(&self, values: &'s [Value]) -> Vec<(usize, &'s Value)> {
        let lists_are_values = self.engine == Engine::Postgres;
        let numbered = values.iter().enumerate().map(|(at, value)| (at + 1, value));
        let mut bound: Vec<_> = numbered
            .filter(|(_, value)| lists_are_values || !is_list(value))
            .collect();
        if bound.len() == values.len() {
            return bound;
        }
        let mut next = self.params + 1;
        for piece in &self.pieces {
            let Piece::In { param, .. } = piece else {
                continue;
            };
            if let list @ Value::List(items) = &values[param - 1] {
                for at in 0..places(list).unwrap_or(0) {
                    bound.push((next, &items[at.min(items.len() - 1)]));
                    next += 1;
                }
            }
        }
        bound
    }

    fn render(&self, values: &[Value]) -> Result<String, Error> {
        let mut out = Rendering {
            engine: self.engine,
            sql: String::new(),
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
                (Piece::Param(n), _) => out.param(*n),
                (Piece::In { param, not }, Some(list @ Value::List(items))) => {
                    if items.len() > MAX_LIST {
                        return Err(self.wrong(&format!(
                            "${param} is a list of more than {MAX_LIST} values"
                        )));
                    }
                    out.list(*param, *not, places(list).unwrap_or(0));
                }
                (Piece::In { param, not }, _) => {
                    out.sql.push_str(if *not { "NOT IN (" } else { "IN (" });
                    out.param(*param);
                    out.sql.push(')');
                }
            }
        }
        Ok(out.sql)
    }

    pub(crate) fn wrong(&self, what: &str) -> Error {
        Error::Sql(format!("{what}: {}", self.brief))
    }
}

fn is_list(value: &Value) -> bool {
    matches!(value, Value::List(_))
}

/// How many places a list takes on SQLite: a power of two, so that few texts come of it.
fn places(value: &Value) -> Option<usize> {
    match value {
        Value::List(items) if items.is_empty() => Some(0),
        Value::List(items) => Some(items.len().next_power_of_two()),
        _ => None,
    }
}

struct Rendering {
    engine: Engine,
    sql: String,
    /// The next free number for a list's values on SQLite.
    next: usize,
}

impl Rendering {
    fn param(&mut self, n: usize) {
        let sign = match self.engine {
            Engine::Sqlite => '?',
            Engine::Postgres => '$',
        };
        // Writing to a String cannot fail.
        let _ = write!(self.sql, "{sign}{n}");
    }

    fn list(&mut self, n: usize, not: bool, places: usize) {
        if self.engine == Engine::Postgres {
            self.sql.push_str(if not { "<> ALL (" } else { "= ANY (" });
            self.param(n);
            self.sql.push(')');
            return;
        }
        self.sql.push_str(if not { "NOT IN (" } else { "IN (" });
        for at in 0..places {
            if at > 0 {
                self.sql.push_str(", ");
            }
            let _ = write!(self.sql, "?{}", self.next);
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
