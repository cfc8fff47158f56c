//! The shape of the tables, asked of the database itself, and putting off what they check of each other.
//!
//! Our own two tables are left out: each database has its own.

use std::collections::BTreeMap;

use crate::{Engine, Error, Tx};

/// A table as it is in the database now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// In the order of the table.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub key: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// The kinds of values that both engines keep alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Int,
    Text,
    Real,
    Bool,
    Bytes,
    /// What one engine has alone.
    Other,
}

impl Kind {
    fn of(declared: &str) -> Self {
        match declared.to_ascii_lowercase().as_str() {
            "bigint" | "integer" => Self::Int,
            "text" => Self::Text,
            "double precision" => Self::Real,
            "boolean" => Self::Bool,
            "bytea" => Self::Bytes,
            _ => Self::Other,
        }
    }
}

const OURS: [&str; 2] = ["schema_migration", "node"];

/// Table, column, type, place in the primary key (0: none).
const SQLITE_COLUMNS: &str = "SELECT t.name, c.name, c.type, c.pk
       FROM sqlite_schema t JOIN pragma_table_info(t.name) c
      WHERE t.type = 'table' AND substr(t.name, 1, 7) <> 'sqlite_'
      ORDER BY t.name, c.cid";
const POSTGRES_COLUMNS: &str =
    "SELECT CAST(t.relname AS TEXT), CAST(c.attname AS TEXT), format_type(c.atttypid, NULL),
            CAST(COALESCE(array_position(CAST(k.indkey AS SMALLINT[]), c.attnum) + 1, 0) AS BIGINT)
       FROM pg_class t
       JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
       LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
      WHERE t.relkind = 'r' AND t.relnamespace = CAST(current_schema() AS regnamespace)
      ORDER BY CAST(t.relname AS TEXT) COLLATE \"C\", c.attnum";

/// Which table refers to which.
const SQLITE_REFERENCES: &str =
    "SELECT t.name, r.\"table\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) r
      WHERE t.type = 'table'";
const POSTGRES_REFERENCES: &str =
    "SELECT CAST(t.relname AS TEXT), CAST(r.relname AS TEXT)
       FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
      WHERE c.contype = 'f' AND c.connamespace = CAST(current_schema() AS regnamespace)";
/// Each reference with its table, ready for a statement.
const POSTGRES_CONSTRAINTS: &str =
    "SELECT format('ALTER TABLE %I ALTER CONSTRAINT %I', t.relname, c.conname)
       FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      WHERE c.contype = 'f' AND c.connamespace = CAST(current_schema() AS regnamespace)";

impl Tx<'_> {
    /// The last migration that was applied; 0 where none was.
    ///
    /// # Errors
    /// Those of the database, one that was never migrated among them.
    pub fn schema(&mut self) -> Result<i64, Error> {
        let last = "SELECT MAX(number) FROM schema_migration";
        let found: Option<Option<i64>> = self.one(last, &[], |row| row.get(0))?;
        Ok(found.flatten().unwrap_or(0))
    }

    /// All tables, each after those it refers to, as far as they do not refer to each other.
    ///
    /// # Errors
    /// Those of the database.
    pub fn tables(&mut self) -> Result<Vec<Table>, Error> {
        let (columns, references) = match self.engine() {
            Engine::Sqlite => (SQLITE_COLUMNS, SQLITE_REFERENCES),
            Engine::Postgres => (POSTGRES_COLUMNS, POSTGRES_REFERENCES),
        };
        let found: Vec<(String, String, String, i64)> = self.all(columns, &[], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        let mut tables: BTreeMap<String, (Table, Vec<(i64, String)>)> = BTreeMap::new();
        for (table, name, declared, place) in found {
            if OURS.contains(&table.as_str()) {
                continue;
            }
            let (found, key) = tables.entry(table.clone()).or_insert_with(|| {
                let (columns, key) = (Vec::new(), Vec::new());
                (
                    Table {
                        name: table,
                        columns,
                        key,
                    },
                    Vec::new(),
                )
            });
            if place > 0 {
                key.push((place, name.clone()));
            }
            found.columns.push(Column {
                kind: Kind::of(&declared),
                name,
            });
        }
        let refers: Vec<(String, String)> =
            self.all(references, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let tables = tables.into_values().map(|(mut table, mut key)| {
            key.sort();
            table.key = key.into_iter().map(|(_, name)| name).collect();
            table
        });
        Ok(in_order(tables.collect(), &refers))
    }

    /// From here on a row may come before the one it refers to, until [`Tx::settle_references`].
    ///
    /// # Errors
    /// Those of the database; on PostgreSQL the tables must be ours.
    pub fn defer_references(&mut self) -> Result<(), Error> {
        if self.engine() == Engine::Sqlite {
            return self.batch("PRAGMA defer_foreign_keys = ON");
        }
        self.alter_references("DEFERRABLE")?;
        self.batch("SET CONSTRAINTS ALL DEFERRED")
    }

    /// Checks what was put off. On SQLite the end of the transaction does.
    ///
    /// # Errors
    /// A row that refers to one that is not there; those of the database.
    pub fn settle_references(&mut self) -> Result<(), Error> {
        if self.engine() == Engine::Sqlite {
            return Ok(());
        }
        self.batch("SET CONSTRAINTS ALL IMMEDIATE")?;
        self.alter_references("NOT DEFERRABLE")
    }

    fn alter_references(&mut self, to: &str) -> Result<(), Error> {
        let each: Vec<String> = self.all(POSTGRES_CONSTRAINTS, &[], |row| row.get(0))?;
        let all: Vec<String> = each.iter().map(|one| format!("{one} {to};")).collect();
        self.batch(&all.join("\n"))
    }
}

fn in_order(mut left: Vec<Table>, refers: &[(String, String)]) -> Vec<Table> {
    let mut order: Vec<Table> = Vec::new();
    while !left.is_empty() {
        let waits = |table: &Table| {
            refers.iter().any(|(from, to)| {
                *from == table.name && from != to && left.iter().any(|other| other.name == *to)
            })
        };
        // Of those that refer to each other any comes first.
        let next = left.iter().position(|table| !waits(table)).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_after_those_it_refers_to() {
        let check = |names: &[&str], refers: &[(&str, &str)], order: &[&str]| {
            let tables = names.iter().map(|name| Table {
                name: (*name).to_owned(),
                columns: Vec::new(),
                key: Vec::new(),
            });
            let refers: Vec<(String, String)> = refers
                .iter()
                .map(|(from, to)| ((*from).to_owned(), (*to).to_owned()))
                .collect();
            let found = in_order(tables.collect(), &refers);
            let found: Vec<&str> = found.iter().map(|table| table.name.as_str()).collect();
            assert_eq!(found, order);
        };
        check(&["a", "b"], &[], &["a", "b"]);
        check(
            &["a", "b", "c"],
            &[("a", "c"), ("c", "b")],
            &["b", "c", "a"],
        );
        check(&["a", "b"], &[("a", "a"), ("a", "b")], &["b", "a"]);
        check(
            &["a", "b", "c"],
            &[("a", "b"), ("b", "a")],
            &["c", "a", "b"],
        );
    }
}
