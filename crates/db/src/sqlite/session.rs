//! One connection to the file, used by the thread that opened it and no other.

use super::answers::{Answer, Answers, Key};
use super::errors::{explain, failure};
use crate::failure::Failure;
use crate::row::Source;
use crate::sql::{Kept, Statements};
use crate::text::without_nul;
use crate::tx::{Connection, Purpose, Step, Wanted};
use crate::{Engine, Error, Row, Value, ValueRef};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef as Stored};
use rusqlite::{OpenFlags, PrepFlags, Statement};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

/// How long a statement waits for another process that holds the file. Ours is the only writer
/// unless a command (`attent backup`, a migration) runs beside the server.
const BUSY: Duration = Duration::from_secs(10);

/// What is prepared on a connection, while it lasts.
pub(crate) struct Session<'c> {
    connection: &'c rusqlite::Connection,
    statements: Statements<Statement<'c>>,
    /// What statements answered; a writer keeps none, for it changes what they would answer.
    answers: Option<Answers>,
    /// What `data_version` was when last asked.
    version: Option<i64>,
    /// Whether the file or its disk failed under us since it was opened.
    failed: Cell<bool>,
}

pub(crate) fn writer(file: &Path) -> Result<rusqlite::Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = open(file, flags)?;
    batch(
        &connection,
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    Ok(connection)
}

pub(crate) fn reader(file: &Path) -> Result<rusqlite::Connection, Error> {
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    batch(&connection, "PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(file: &Path, flags: OpenFlags) -> Result<rusqlite::Connection, Error> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(file, flags);
    let connection = connection.map_err(|e| explain(&e))?;
    let set = || {
        connection.busy_timeout(BUSY)?;
        // "x" is a column on PostgreSQL, never a text.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        // A plan does not depend on the values bound: else SQLite prepares a statement anew for
        // each of them, which was a sixth of the cost of reading a page.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // PostgreSQL's name for the order of bytes.
        connection.create_collation("C", |a, b| a.as_bytes().cmp(b.as_bytes()))
    };
    set().map_err(|e| explain(&e))?;
    batch(
        &connection,
        "PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -32768;",
    )?;
    Ok(connection)
}

fn batch(connection: &rusqlite::Connection, sql: &str) -> Result<(), Error> {
    connection.execute_batch(sql).map_err(|e| explain(&e))
}

impl<'c> Session<'c> {
    pub(crate) fn on(connection: &'c rusqlite::Connection, purpose: Purpose) -> Self {
        Self {
            connection,
            statements: Statements::new(Engine::Sqlite),
            answers: (purpose == Purpose::Read).then(Answers::default),
            version: None,
            failed: Cell::new(false),
        }
    }

    pub(crate) fn is_in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    /// Moves the write-ahead log into the file.
    pub(crate) fn checkpoint(&self) -> Result<(), Error> {
        batch(self.connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// BEGIN, COMMIT, SAVEPOINT and their like.
    pub(crate) fn control(&self, sql: &str) -> Result<(), Error> {
        let mut statement = self
            .connection
            .prepare_cached(sql)
            .map_err(|e| explain(&e))?;
        let done = statement.raw_execute().map(|_| ()).map_err(|e| explain(&e));
        if let Err(Error::Unavailable(_) | Error::ReadOnly(_) | Error::Corrupt(_)) = &done {
            self.failed.set(true);
        }
        done
    }

    /// Begins to read one state of the database. What is kept of another is forgotten.
    pub(crate) fn begin_reading(&mut self) -> Result<(), Error> {
        self.control("BEGIN")?;
        let version = self.data_version()?;
        if let Some(answers) = &mut self.answers {
            answers.stand_at(version);
        }
        Ok(())
    }

    /// Another number after each commit of another connection. Inside a transaction, the number of
    /// the state it sees.
    fn data_version(&self) -> Result<i64, Error> {
        let asked = || {
            let mut statement = self.connection.prepare_cached("PRAGMA data_version")?;
            let mut rows = statement.raw_query();
            let row = rows.next()?;
            row.ok_or(rusqlite::Error::QueryReturnedNoRows)?.get(0)
        };
        asked().map_err(|e| explain(&e))
    }

    /// Whether it is better to open the file anew: what failed may be this connection's handle.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.get()
    }
}

impl Connection for Session<'_> {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value],
        wanted: Wanted,
        step: Step<'_>,
    ) -> Result<(), Failure> {
        let Kept {
            number,
            statement,
            prepared,
            ..
        } = self.statements.get(sql)?;
        let mut again = None;
        if let Some(answers) = &mut self.answers {
            let key = Key::of(*number, wanted, params);
            if let Some(answer) = answers.find(&key) {
                let mut rows = answer.rows().map(|row| step(&Row(Source::Kept(row))));
                let _stopped = rows.find(ControlFlow::is_break);
                return Ok(());
            }
            again = answers.wants(&key).then_some(key);
        }
        let shape = statement.shape(params)?;
        let place = match prepared.iter().position(|(kept, _)| *kept == shape) {
            Some(place) => place,
            None => {
                let text = statement.text(params, &shape)?;
                let keep = PrepFlags::SQLITE_PREPARE_PERSISTENT;
                let ready = self.connection.prepare_with_flags(&text, keep);
                prepared.push((shape, ready.map_err(|e| failure(&e))?));
                prepared.len() - 1
            }
        };
        let prepared = &mut prepared[place].1;
        for (number, value) in statement.bound(params) {
            bind(prepared, number, value).map_err(|e| failure(&e))?;
        }
        let mut keep = again.map(|_| Answer::default());
        let walked = walk(prepared, wanted, step, &mut keep);
        // A large value is not kept with the statement.
        prepared.clear_bindings();
        walked?;
        if let (Some(answers), Some(key), Some(answer)) = (&mut self.answers, again, keep) {
            answers.keep(&key, answer);
        }
        Ok(())
    }

    fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Failure> {
        let before = self.connection.total_changes();
        self.query(sql, params, Wanted::All, &mut |_| ControlFlow::Continue(()))?;
        // `changes` keeps the number of the last change while other statements run.
        let changed = self.connection.total_changes() != before;
        Ok(if changed {
            self.connection.changes()
        } else {
            0
        })
    }

    fn batch(&mut self, sql: &str) -> Result<(), Error> {
        batch(self.connection, sql)
    }

    /// SQLite may have ended it already.
    fn roll_back(&mut self) {
        if self.is_in_transaction()
            && let Err(error) = self.control("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    /// Our readers never commit.
    fn changed_elsewhere(&mut self) -> Result<bool, Error> {
        let version = self.data_version()?;
        Ok(self
            .version
            .replace(version)
            .is_some_and(|before| before != version))
    }
}

/// Each wanted row through `step`, and into `keep`, where nothing is left if not all of them were
/// read or they are too many.
fn walk(
    prepared: &mut Statement<'_>,
    wanted: Wanted,
    step: Step<'_>,
    keep: &mut Option<Answer>,
) -> Result<(), Failure> {
    let width = prepared.column_count();
    let mut rows = prepared.raw_query();
    while let Some(row) = rows.next().map_err(|e| failure(&e))? {
        if step(&Row(Source::Sqlite(row))).is_break() {
            *keep = None;
            break;
        }
        if let Some(answer) = keep {
            answer.add(width, |index| column(row, index))?;
            if answer.is_too_large() {
                *keep = None;
            }
        }
        if wanted == Wanted::First {
            break;
        }
    }
    Ok(())
}

fn bind(statement: &mut Statement<'_>, number: usize, value: &Value) -> rusqlite::Result<()> {
    let text;
    let stored = match value {
        Value::Null | Value::List(_) => Stored::Null,
        Value::Int(value) => Stored::Integer(*value),
        Value::Bool(value) => Stored::Integer((*value).into()),
        Value::Real(value) => Stored::Real(*value),
        Value::Bytes(value) => Stored::Blob(value),
        Value::Text(value) => {
            text = without_nul(value);
            Stored::Text(text.as_bytes())
        }
    };
    statement.raw_bind_parameter(number, ToSqlOutput::Borrowed(stored))
}

pub(crate) fn column<'r>(row: &'r rusqlite::Row<'_>, index: usize) -> Result<ValueRef<'r>, Error> {
    Ok(match row.get_ref(index).map_err(|e| explain(&e))? {
        Stored::Null => ValueRef::Null,
        Stored::Integer(value) => ValueRef::Int(value),
        Stored::Real(value) => ValueRef::Real(value),
        Stored::Blob(value) => ValueRef::Bytes(value),
        Stored::Text(value) => ValueRef::Text(
            std::str::from_utf8(value)
                .map_err(|_| Error::Corrupt("a text that is not UTF-8".into()))?,
        ),
    })
}
