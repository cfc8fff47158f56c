//! The rows that one database has more than another, and bare SQLite writing them.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{Connection, params_from_iter, types::Value};

/// A copy that can be opened alone.
pub fn copy(database: &Path, to: &Path) {
    let connection = open(database);
    let path = to.to_str().expect("a path");
    connection
        .execute("VACUUM INTO ?1", [path])
        .expect("a copy");
}

fn open(database: &Path) -> Connection {
    let connection = Connection::open(database).expect("the database");
    let order = connection.create_collation("C", |a, b| a.as_bytes().cmp(b.as_bytes()));
    order.expect("PostgreSQL's order of bytes");
    connection
}

struct Table {
    insert: String,
    rows: Vec<Vec<Value>>,
}

/// What was written between two states of a database.
pub struct Written(Vec<Table>);

impl Written {
    pub fn between(before: &Path, after: &Path) -> Self {
        let connection = open(after);
        let path = before.to_str().expect("a path");
        connection
            .execute("ATTACH ?1 AS old", [path])
            .expect("the one before");
        let mut tables: Vec<Table> = names(&connection)
            .iter()
            .map(|name| changed(&connection, name))
            .filter(|table| !table.rows.is_empty())
            .collect();
        // The index of words holds what the documents say.
        tables.push(Table {
            insert: "INSERT INTO search_index (rowid, tokens) VALUES (?1, ?2)".to_owned(),
            rows: all(
                &connection,
                "SELECT id, tokens FROM main.search_document WHERE id NOT IN (SELECT id FROM old.search_document)",
            ),
        });
        Self(tables)
    }

    /// Writes all of it into the state before, in so many transactions.
    pub fn write(&self, before: &Path, transactions: usize) -> Duration {
        let copy = before.with_extension("bare.db");
        fs::copy(before, &copy).expect("a copy");
        let connection = open(&copy);
        connection.set_prepared_statement_cache_capacity(100);
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
                 PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;",
            )
            .expect("set");
        let began = Instant::now();
        for part in 0..transactions {
            connection.execute_batch("BEGIN IMMEDIATE").expect("begun");
            for table in &self.0 {
                let at = |part| table.rows.len() * part / transactions;
                for row in &table.rows[at(part)..at(part + 1)] {
                    let mut statement = connection.prepare_cached(&table.insert).expect("prepared");
                    statement.execute(params_from_iter(row)).expect("written");
                }
            }
            connection.execute_batch("COMMIT").expect("committed");
        }
        began.elapsed()
    }
}

fn names(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM main.sqlite_schema
                WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%'
                ORDER BY rowid";
    let mut statement = connection.prepare(sql).expect("prepared");
    let names = statement.query_map([], |row| row.get(0)).expect("names");
    names.collect::<Result<_, _>>().expect("names")
}

/// Rows that are new or different.
fn changed(connection: &Connection, name: &str) -> Table {
    let sql = format!("SELECT * FROM main.{name} EXCEPT SELECT * FROM old.{name} ORDER BY 1");
    let rows = all(connection, &sql);
    let places: Vec<String> = (1..=rows.first().map_or(1, Vec::len))
        .map(|n| format!("?{n}"))
        .collect();
    Table {
        insert: format!(
            "INSERT OR REPLACE INTO {name} VALUES ({})",
            places.join(", ")
        ),
        rows,
    }
}

fn all(connection: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare(sql).expect("prepared");
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect());
    rows.expect("rows").collect::<Result<_, _>>().expect("rows")
}
