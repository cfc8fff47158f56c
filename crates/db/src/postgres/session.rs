//! One connection to the server, used by the thread that made it and no other.

use super::bind::{Param, fits};
use super::errors::failure;
use crate::failure::Failure;
use crate::row::Source;
use crate::sql::{Ready, Statement, Statements};
use crate::tx::{Connection, Step, Wanted};
use crate::{Engine, Error, Row, Value};
use postgres::types::ToSql;
use postgres::{Client, Statement as Prepared};
use std::collections::HashMap;

/// How many prepared statements a connection keeps on the server.
const PREPARED: usize = 1_000;

pub(crate) struct Session {
    client: Client,
    statements: Statements,
    /// By the text as the server gets it.
    prepared: HashMap<String, Prepared>,
}

impl Session {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            statements: Statements::new(Engine::Postgres),
            prepared: HashMap::new(),
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// BEGIN, COMMIT and their like; several statements without values.
    pub(crate) fn control(&mut self, sql: &str) -> Result<(), Failure> {
        self.client.batch_execute(sql).map_err(|e| failure(&e))
    }

    /// Forgets what was prepared before the tables changed.
    pub(crate) fn forget_prepared(&mut self) {
        self.prepared.clear();
    }
}

impl Connection for Session {
    fn engine(&self) -> Engine {
        Engine::Postgres
    }

    fn query(
        &mut self,
        sql: &str,
        params: &[Value],
        wanted: Wanted,
        step: Step<'_>,
    ) -> Result<(), Failure> {
        let statement = &self.statements.get(sql)?.statement;
        let ready = statement.ready(params)?;
        let prepared = prepare(&mut self.client, &mut self.prepared, &ready.sql)?;
        let bound = bind(statement, &ready, &prepared)?;
        let rows = self
            .client
            .query(&prepared, &references(&bound))
            .map_err(|e| failure(&e))?;
        for row in &rows {
            if step(&Row(Source::Postgres(row))).is_break() || wanted == Wanted::First {
                break;
            }
        }
        Ok(())
    }

    fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Failure> {
        let statement = &self.statements.get(sql)?.statement;
        let ready = statement.ready(params)?;
        let prepared = prepare(&mut self.client, &mut self.prepared, &ready.sql)?;
        let bound = bind(statement, &ready, &prepared)?;
        self.client
            .execute(&prepared, &references(&bound))
            .map_err(|e| failure(&e))
    }

    fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.control(sql).map_err(|failure| failure.error)
    }

    /// Without a transaction the server only warns.
    fn roll_back(&mut self) {
        if !self.is_closed()
            && let Err(failure) = self.control("ROLLBACK")
        {
            tracing::debug!(error = %failure.error, "a transaction ended with its connection");
        }
    }

    /// Events are polled here.
    fn changed_elsewhere(&mut self) -> Result<bool, Error> {
        Ok(false)
    }
}

fn prepare(
    client: &mut Client,
    kept: &mut HashMap<String, Prepared>,
    sql: &str,
) -> Result<Prepared, Failure> {
    if let Some(prepared) = kept.get(sql) {
        return Ok(prepared.clone());
    }
    let prepared = client.prepare(sql).map_err(|e| failure(&e))?;
    if kept.len() >= PREPARED {
        kept.clear();
    }
    kept.insert(sql.to_owned(), prepared.clone());
    Ok(prepared)
}

/// The values in the order of their numbers, each one seen to fit its place.
fn bind<'v>(
    statement: &Statement,
    ready: &Ready<'v>,
    prepared: &Prepared,
) -> Result<Vec<Param<'v>>, Error> {
    let mut bound = ready.bound.clone();
    bound.sort_by_key(|(number, _)| *number);
    for ((number, value), kind) in bound.iter().zip(prepared.params()) {
        if !fits(value, kind) {
            let (what, kind) = (value.kind(), words(kind.name()));
            return Err(
                statement.wrong(&format!("${number} is {what}, but its place takes {kind}"))
            );
        }
    }
    Ok(bound.into_iter().map(|(_, value)| Param(value)).collect())
}

fn references<'p>(bound: &'p [Param<'_>]) -> Vec<&'p (dyn ToSql + Sync)> {
    bound
        .iter()
        .map(|param| param as &(dyn ToSql + Sync))
        .collect()
}

/// The server's name of a type as we write it.
fn words(kind: &str) -> &str {
    match kind {
        "int8" => "BIGINT",
        "bool" => "BOOLEAN",
        "float8" => "DOUBLE PRECISION",
        "text" => "TEXT",
        "bytea" => "BYTEA",
        other => other,
    }
}
