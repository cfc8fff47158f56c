//! What the list page and the conversation page cost, against what they cannot do without.
//!
//! Over 100,000 conversations at 8 connections: the CPU time of the server for a page, against the
//! same bytes served from memory by the same HTTP library plus the same SQL run bare in a process:
//! each different statement of the page once, prepared, on a connection like ours. Had a page slow
//! SQL, the ratio would look better than it is; so the cost of the SQL is a line of its own.
//! Rounds are interleaved; the middle one counts. What a browser causes is more: it asks for pages
//! that are packed, which is a line of its own. So is a page before which somebody wrote, each time:
//! nothing that readers kept of the database is then of use.

#[path = "support/mod.rs"]
mod support;

use std::{
    collections::HashMap,
    path::Path,
    process::{Child, Command, ExitCode, Stdio},
    sync::Mutex,
    time::Duration,
};

use attent_db::{Engine, Value};
use rusqlite::{Connection, OpenFlags, types::ToSqlOutput, types::ValueRef};
use support::{
    ROUNDS, cost, load,
    program::{self, Program},
    table::{Rounds, Table},
};

#[path = "support/memory.rs"]
mod memory;
#[path = "support/statements.rs"]
mod statements;

const CONNECTIONS: usize = 8;
/// Pages in a round.
const PAGES: usize = 1_500;
/// From memory a page costs little: more of them, so that the clock sees them.
const FROM_MEMORY: usize = 6_000;
/// The SQL of so many pages runs in a round.
const SQL: usize = 2_000;
const ASKED: f64 = 0.6;

fn main() -> ExitCode {
    if let Some(port) = memory::asked() {
        memory::serve(&port);
        return ExitCode::SUCCESS;
    }
    if !support::is_asked() {
        return ExitCode::SUCCESS;
    }
    let folder = program::large_shop();
    let program = program::demo(&folder, &[]);
    program.rests();
    let headers = vec![("cookie", program.sign_in())];
    let list = "/conversations?view=open".to_owned();
    let talks = conversations(&program, &headers, &list);
    let mut table = Table::begin("Pages of 100,000 conversations, at 8 connections");
    measure(
        &mut table,
        "list page of 50",
        &program,
        &folder,
        &headers,
        &[list],
    );
    measure(
        &mut table,
        "conversation page",
        &program,
        &folder,
        &headers,
        &talks,
    );
    table.end()
}

/// The addresses of the conversations on the list.
fn conversations(program: &Program, headers: &[(&'static str, String)], list: &str) -> Vec<String> {
    let answer = load::Client::to(&program.address).get(list, headers);
    let text = String::from_utf8_lossy(&answer.body).into_owned();
    let mut found: Vec<String> = text
        .split("href=\"/conversations/")
        .skip(1)
        .filter_map(|rest| {
            let id = rest.split(['"', '?']).next()?;
            let is_id = id.len() > 8 && id.bytes().all(|byte| byte.is_ascii_digit());
            is_id.then(|| format!("/conversations/{id}?view=open"))
        })
        .collect();
    found.sort();
    found.dedup();
    assert!(
        found.len() >= 40,
        "a list of conversations: {}",
        found.len()
    );
    found
}

fn measure(
    table: &mut Table,
    what: &str,
    program: &Program,
    folder: &Path,
    headers: &[(&'static str, String)],
    paths: &[String],
) {
    let bytes = memory::Server::of(program, headers, paths);
    let sql = Bare::of(statements::of(folder, &headers[0].1, paths), folder);
    // Caches of both are warm before anything counts.
    load::load(&program.address, paths, headers, CONNECTIONS, PAGES / 3);
    load::load(&bytes.address, paths, headers, CONNECTIONS, FROM_MEMORY / 3);
    let times = (SQL / sql.pages()).max(1);
    sql.run(times);
    let packed_headers = [headers, &[("accept-encoding", "gzip, br".to_owned())]].concat();
    let writer = Writer::of(folder);
    let (mut page, mut memory, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    let (mut packed, mut written) = (Vec::new(), Vec::new());
    let (mut ratio, mut rate) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // After pages before which somebody wrote, nothing is kept any more.
        load::load(&program.address, paths, headers, CONNECTIONS, PAGES / 3);
        let (cost_of_page, took) = spent(program.pid(), || {
            load::load(&program.address, paths, headers, CONNECTIONS, PAGES)
        });
        let (cost_packed, _) = spent(program.pid(), || {
            load::load(&program.address, paths, &packed_headers, CONNECTIONS, PAGES)
        });
        packed.push(each(cost_packed, PAGES));
        let (cost_written, _) = spent(program.pid(), || {
            let commit = || writer.commit();
            load::load_after(&program.address, paths, headers, CONNECTIONS, PAGES, commit)
        });
        written.push(each(cost_written, PAGES));
        let (cost_from_memory, _) = spent(bytes.pid(), || {
            load::load(&bytes.address, paths, headers, CONNECTIONS, FROM_MEMORY)
        });
        let before = cost::of_this_thread();
        sql.run(times);
        let of_sql = each(cost::of_this_thread() - before, times * sql.pages());
        let (of_page, of_memory) = (
            each(cost_of_page, PAGES),
            each(cost_from_memory, FROM_MEMORY),
        );
        ratio.push((of_memory + of_sql) / of_page);
        page.push(of_page);
        memory.push(of_memory);
        bare.push(of_sql);
        rate.push(as_float(PAGES) / took.as_secs_f64());
    }
    let kilobytes = as_float(bytes.size / paths.len()) / 1024.0;
    table.line(&format!("{what}: CPU, ms"), &Rounds::of(page).text(3));
    table.line(
        &format!("{what}: CPU with packing, as browsers ask for it, ms"),
        &Rounds::of(packed).text(3),
    );
    table.line(
        &format!("{what}: CPU with a commit before each, ms"),
        &Rounds::of(written).text(3),
    );
    table.line(
        &format!("{what}: the same {kilobytes:.0} kB from memory, ms"),
        &Rounds::of(memory).text(3),
    );
    table.line(
        &format!(
            "{what}: the same SQL bare ({} statements), ms",
            sql.statements()
        ),
        &Rounds::of(bare).text(3),
    );
    table.line(
        &format!("{what}: pages a second"),
        &Rounds::of(rate).text(0),
    );
    table.at_least(
        &format!("{what}: (memory + SQL) / page"),
        &Rounds::of(ratio),
        ASKED,
    );
}

fn spent<T>(pid: u32, work: impl FnOnce() -> T) -> (Duration, T) {
    let before = cost::of_process(pid);
    let done = work();
    (cost::of_process(pid) - before, done)
}

/// Milliseconds for one.
fn each(all: Duration, count: usize) -> f64 {
    all.as_secs_f64() * 1000.0 / as_float(count)
}

fn as_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Somebody else who writes into the shop, a commit each time. It changes something: SQLite writes
/// nothing where the same stands already.
struct Writer(Mutex<Connection>);

impl Writer {
    fn of(folder: &Path) -> Self {
        let connection = Connection::open(folder.join("attent.db")).expect("the shop's database");
        let set = "PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000;";
        connection.execute_batch(set).expect("set");
        Self(Mutex::new(connection))
    }

    fn commit(&self) {
        let connection = self.0.lock().expect("no other panicked");
        let done = connection.execute("UPDATE business SET version = version + 1", []);
        assert_eq!(done, Ok(1));
    }
}

/// A statement and the values it is asked with, by their place.
type Asking = (String, Vec<(usize, Value)>);

/// The statements of some pages on a connection of their own.
struct Bare {
    connection: Connection,
    pages: Vec<Vec<Asking>>,
}

impl Bare {
    /// Each different statement of a page once: what a page asks twice counts against the page.
    fn of(noted: Vec<Vec<attent_db::Noted>>, folder: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(folder.join("attent.db"), flags);
        let connection = connection.expect("the database of the shop");
        connection.set_prepared_statement_cache_capacity(1_000);
        let steady = rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG;
        connection.set_db_config(steady, true).expect("set");
        let collation = connection.create_collation("C", |a, b| a.as_bytes().cmp(b.as_bytes()));
        collation.expect("a collation");
        connection
            .execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -32768;")
            .expect("set");
        let page = |noted: Vec<attent_db::Noted>| {
            let mut kept = Vec::new();
            for one in noted {
                let ready = one.ready(Engine::Sqlite).expect("a statement");
                if !kept.contains(&ready) {
                    kept.push(ready);
                }
            }
            kept
        };
        let pages = noted.into_iter().map(page).collect();
        Self { connection, pages }
    }

    fn pages(&self) -> usize {
        self.pages.len()
    }

    fn statements(&self) -> usize {
        self.pages.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Every page, `times` each, one transaction a page.
    fn run(&self, times: usize) {
        for _ in 0..times {
            for page in &self.pages {
                self.control("BEGIN");
                for (sql, values) in page {
                    self.one(sql, values);
                }
                self.control("COMMIT");
            }
        }
    }

    fn control(&self, sql: &str) {
        let mut statement = self.connection.prepare_cached(sql).expect("prepared");
        statement.raw_execute().expect("run");
    }

    fn one(&self, sql: &str, values: &[(usize, Value)]) {
        let mut statement = self.connection.prepare_cached(sql).expect("prepared");
        for (number, value) in values {
            let stored = match value {
                Value::Null | Value::List(_) => ValueRef::Null,
                Value::Int(value) => ValueRef::Integer(*value),
                Value::Bool(value) => ValueRef::Integer((*value).into()),
                Value::Real(value) => ValueRef::Real(*value),
                Value::Bytes(value) => ValueRef::Blob(value),
                Value::Text(value) => ValueRef::Text(value.as_bytes()),
            };
            let bound = statement.raw_bind_parameter(*number, ToSqlOutput::Borrowed(stored));
            bound.expect("bound");
        }
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().expect("a row") {
            for column in 0..columns {
                std::hint::black_box(row.get_ref(column).expect("a value"));
            }
        }
    }
}
