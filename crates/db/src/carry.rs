//! Rows of any table, as they are: for carrying a whole database elsewhere.

use crate::{Error, Kind, Row, Table, Tx, Value};

/// Values of one statement; each engine takes more.
const VALUES: usize = 2_000;

impl Tx<'_> {
    /// The next rows in the order of the key, after the row with the key `after` (empty: from the
    /// beginning), at most `limit`; all rows of a table without a key.
    ///
    /// # Errors
    /// Those of the database; a column that one engine has alone.
    pub fn rows_after(
        &mut self,
        table: &Table,
        after: &[Value],
        limit: usize,
    ) -> Result<Vec<Vec<Value>>, Error> {
        let kinds: Vec<Kind> = table.columns.iter().map(|column| column.kind).collect();
        self.all(&select(table, !after.is_empty(), limit), after, |row| {
            let each = kinds.iter().enumerate();
            each.map(|(at, kind)| row.value(at, *kind)).collect()
        })
    }

    /// Writes rows: `values` holds those of all rows, one row after the other, each in the order of
    /// `columns`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn put_rows(
        &mut self,
        table: &str,
        columns: &[String],
        values: &[Value],
    ) -> Result<(), Error> {
        let wide = columns.len().max(1);
        for some in values.chunks((VALUES / wide).max(1) * wide) {
            self.run(&insert(table, columns, some.len() / wide), some)?;
        }
        Ok(())
    }

    /// Deletes every row.
    ///
    /// # Errors
    /// Those of the database.
    pub fn clear(&mut self, table: &Table) -> Result<(), Error> {
        self.run(&format!("DELETE FROM {}", quoted(&table.name)), &[])
            .map(drop)
    }
}

impl Table {
    /// The key of a row with all columns.
    #[must_use]
    pub fn key_of(&self, row: &[Value]) -> Vec<Value> {
        let place = |name: &String| self.columns.iter().position(|column| column.name == *name);
        let places = self.key.iter().filter_map(place);
        places.filter_map(|place| row.get(place).cloned()).collect()
    }
}

impl Row<'_> {
    /// The value of column `index`, counted from 0, as it can be written again.
    ///
    /// # Errors
    /// [`Error::Sql`] when it is of another kind.
    pub fn value(&self, index: usize, kind: Kind) -> Result<Value, Error> {
        Ok(match kind {
            Kind::Int => self.get::<Option<i64>>(index)?.into(),
            Kind::Text => self.get::<Option<String>>(index)?.into(),
            Kind::Real => self.get::<Option<f64>>(index)?.into(),
            Kind::Bool => self.get::<Option<bool>>(index)?.into(),
            Kind::Bytes => self.get::<Option<Vec<u8>>>(index)?.into(),
            Kind::Other => {
                return Err(Error::Sql(
                    "a kind of value that one engine has alone".into(),
                ));
            }
        })
    }
}

fn select(table: &Table, after: bool, limit: usize) -> String {
    let columns: Vec<String> = table.columns.iter().map(|c| quoted(&c.name)).collect();
    let mut sql = format!("SELECT {} FROM {}", columns.join(", "), quoted(&table.name));
    if table.key.is_empty() {
        return sql;
    }
    let key: Vec<String> = table.key.iter().map(|name| quoted(name)).collect();
    let key = key.join(", ");
    if after {
        sql.push_str(&format!(
            " WHERE ({key}) > ({})",
            places(0, table.key.len())
        ));
    }
    sql.push_str(&format!(" ORDER BY {key} LIMIT {limit}"));
    sql
}

fn insert(table: &str, columns: &[String], rows: usize) -> String {
    let names: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    let row = |row: usize| format!("({})", places(row * columns.len(), columns.len()));
    let rows: Vec<String> = (0..rows).map(row).collect();
    let (table, names) = (quoted(table), names.join(", "));
    format!("INSERT INTO {table} ({names}) VALUES {}", rows.join(", "))
}

/// So many `$n` after the first `before`.
fn places(before: usize, count: usize) -> String {
    let each: Vec<String> = (before + 1..=before + count)
        .map(|n| format!("${n}"))
        .collect();
    each.join(", ")
}

/// A name, whatever words an engine keeps for itself.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
