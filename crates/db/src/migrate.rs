//! Migrations: numbered texts, each applied once, in order, in one transaction, under a lock.
//!
//! What was applied stands in `schema_migration` with a checksum; a text that was changed afterwards
//! is refused, and so is a database that a newer program has migrated. Refused means: nothing was
//! touched.

use crate::shared::Shared;
use crate::tx::{Link, Purpose};
use crate::{Engine, Error, Tx, params};
use sha2::{Digest, Sha256};

/// One step of the schema. The same text in both fields when it is portable; several statements may
/// stand in one.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// From 1. Number 0 is ours.
    pub number: i64,
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

/// What [`crate::Db::migrate`] did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The numbers applied now, in order.
    pub applied: Vec<i64>,
    /// The number the schema is at.
    pub current: i64,
}

/// Our own tables.
const OWN: Migration = Migration {
    number: 0,
    name: "seam",
    sqlite: OWN_SQL,
    postgres: OWN_SQL,
};
const OWN_SQL: &str = "
CREATE TABLE IF NOT EXISTS schema_migration (
    number BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS node (
    number BIGINT PRIMARY KEY,
    holder TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);
";

/// Any number that no other program locks in the same database: "attent" in ASCII.
const LOCK: i64 = 0x6174_7465_6e74;

impl Migration {
    fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }

    fn checksum(&self, engine: Engine) -> String {
        hex::encode(Sha256::digest(self.text(engine)))
    }
}

pub(crate) fn migrate(
    link: Link<'_>,
    migrations: &[Migration],
    shared: &Shared,
) -> Result<Migrated, Error> {
    let steps = in_order(migrations)?;
    let has_lock = link.engine() == Engine::Postgres;
    if has_lock {
        link.batch(&format!("SELECT pg_advisory_lock({LOCK})"))?;
    }
    let migrated = apply_missing(link, &steps, shared);
    link.roll_back();
    if has_lock {
        // A connection that is gone has unlocked already.
        let _ = link.batch(&format!("SELECT pg_advisory_unlock({LOCK})"));
    }
    migrated
}

fn in_order(migrations: &[Migration]) -> Result<Vec<Migration>, Error> {
    let steps: Vec<Migration> = std::iter::once(&OWN).chain(migrations).copied().collect();
    match steps
        .windows(2)
        .find(|pair| pair[0].number >= pair[1].number)
    {
        Some(pair) => Err(Error::Migration(format!(
            "step {} ({}) does not come before step {} ({})",
            pair[0].number, pair[0].name, pair[1].number, pair[1].name
        ))),
        None => Ok(steps),
    }
}

/// Step by step until none is missing. On an error a transaction may still be open.
fn apply_missing(link: Link<'_>, steps: &[Migration], shared: &Shared) -> Result<Migrated, Error> {
    let mut applied = Vec::new();
    loop {
        link.batch(match link.engine() {
            // The lock: no other process writes from here on.
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        })?;
        let mut tx = Tx::new(link, shared, Purpose::Write);
        let Some(step) = first_missing(&mut tx, steps)? else {
            let current = steps.last().map_or(0, |step| step.number);
            link.batch("ROLLBACK")?;
            return Ok(Migrated { applied, current });
        };
        apply(&mut tx, step).map_err(|error| at_step(step, error))?;
        link.batch("COMMIT").map_err(|error| at_step(step, error))?;
        applied.push(step.number);
    }
}

/// The first step that was not applied; an error when what was applied is not what we know.
fn first_missing<'s>(
    tx: &mut Tx<'_>,
    steps: &'s [Migration],
) -> Result<Option<&'s Migration>, Error> {
    if !has_table(tx, "schema_migration")? {
        return Ok(steps.first());
    }
    let rows: Vec<(i64, String)> = tx.all(
        "SELECT number, checksum FROM schema_migration ORDER BY number",
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let known = steps.last().map_or(0, |step| step.number);
    if let Some(&(found, _)) = rows.last()
        && found > known
    {
        return Err(Error::SchemaTooNew { found, known });
    }
    let engine = tx.engine();
    for ((number, checksum), step) in rows.iter().zip(steps) {
        let Migration {
            name,
            number: expected,
            ..
        } = step;
        if number != expected {
            return Err(Error::Migration(format!(
                "step {number} was applied where step {expected} ({name}) should have been"
            )));
        }
        if *checksum != step.checksum(engine) {
            return Err(Error::Migration(format!(
                "step {number} ({name}) was changed after it had been applied; put its text back and add a new step"
            )));
        }
    }
    Ok(steps.get(rows.len()))
}

fn apply(tx: &mut Tx<'_>, step: &Migration) -> Result<(), Error> {
    let engine = tx.engine();
    match engine {
        Engine::Sqlite => tx.batch(&keyed_by_row(step.text(engine)))?,
        Engine::Postgres => tx.batch(step.text(engine))?,
    }
    tx.run(
        "INSERT INTO schema_migration (number, name, checksum, at) VALUES ($1, $2, $3, $4)",
        &params![step.number, step.name, step.checksum(engine), tx.now()],
    )?;
    Ok(())
}

/// On SQLite a key of just this type is the place of its row; any other is an index beside the
/// table, and every row looked up by it is searched for twice. The checksum is that of the text as
/// written.
fn keyed_by_row(text: &str) -> String {
    text.replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY")
}

fn at_step(step: &Migration, error: Error) -> Error {
    match error {
        Error::Sql(words) | Error::Refused(words) | Error::Conflict(words) => {
            Error::Migration(format!("step {} ({}): {words}", step.number, step.name))
        }
        other => other,
    }
}

/// Whether a table of ours is there yet.
pub(crate) fn has_table(tx: &mut Tx<'_>, name: &str) -> Result<bool, Error> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1)"
        }
        Engine::Postgres => "SELECT to_regclass(CAST($1 AS TEXT)) IS NOT NULL",
    };
    Ok(tx
        .one(sql, &params![name], |row| row.get(0))?
        .unwrap_or(false))
}
