//! One transaction as the work inside it sees it.
//!
//! A statement that failed ends the transaction: even when the work goes on and answers `Ok`, all of
//! it is undone and the statement's error is the answer (PostgreSQL would have aborted it anyway;
//! SQLite is held to the same). Use `ON CONFLICT` where a conflict is expected.

use crate::failure::Failure;
use crate::shared::Shared;
use crate::{Error, Millis, Row, Value};
use std::ops::ControlFlow;

/// Which engine is behind a transaction. Only search and migrations may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Something others may want to look at again once this transaction is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Nudge {
    pub topic: &'static str,
    pub id: i64,
}

pub struct Tx<'a> {
    link: Link<'a>,
    shared: &'a Shared,
    purpose: Purpose,
    now: Millis,
    nudges: Vec<Nudge>,
    failed: Option<Failure>,
}

/// A connection of either engine, as a transaction uses it.
pub(crate) trait Connection {
    fn engine(&self) -> Engine;

    /// Each row through `step`, or the first only; none after one that `step` stops at.
    fn query(
        &mut self,
        sql: &str,
        params: &[Value],
        wanted: Wanted,
        step: Step<'_>,
    ) -> Result<(), Failure>;

    /// How many rows were changed.
    fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Failure>;

    /// Several statements without values.
    fn batch(&mut self, sql: &str) -> Result<(), Error>;

    /// Ends a transaction that must leave nothing, if one is open.
    fn roll_back(&mut self);

    /// Whether another process changed the file since this was last asked.
    fn changed_elsewhere(&mut self) -> Result<bool, Error>;
}

pub(crate) type Link<'a> = &'a mut (dyn Connection + 'a);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Read,
    Write,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(link: Link<'a>, shared: &'a Shared, purpose: Purpose) -> Self {
        let now = shared.clock.now();
        Self {
            link,
            shared,
            purpose,
            now,
            nudges: Vec::new(),
            failed: None,
        }
    }

    /// Every row, each through `read`.
    pub fn all<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut rows = Vec::new();
        self.each(sql, params, Wanted::All, &mut |row| {
            rows.push(read(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let mut first = None;
        self.each(sql, params, Wanted::First, &mut |row| {
            first = Some(read(row)?);
            Ok(())
        })?;
        Ok(first)
    }

    /// Runs a statement for its effect; how many rows it changed.
    pub fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Error> {
        self.shared.noting.note(sql, params);
        let ran = self.link.run(sql, params);
        ran.map_err(|failure| self.fail(failure))
    }

    /// When this transaction began, by the clock given at opening. The same for all of it.
    pub fn now(&self) -> Millis {
        self.now
    }

    /// A new id, higher than every id this process made before.
    ///
    /// Only in a write. If this process holds no number the transaction fails with the reason,
    /// whatever is done with the 0 answered then.
    pub fn new_id(&mut self) -> i64 {
        let made = match self.purpose {
            Purpose::Write => self.shared.ids.next(self.now),
            Purpose::Read => Err(Error::Sql("ids are made in writes, this is a read".into())),
        };
        made.unwrap_or_else(|error| {
            self.fail(Failure::statement(error));
            0
        })
    }

    pub fn engine(&self) -> Engine {
        self.link.engine()
    }

    /// Told to the callbacks of [`crate::Db::on_commit`] once this is committed, and only then.
    pub fn nudge(&mut self, nudge: Nudge) {
        if !self.nudges.contains(&nudge) {
            self.nudges.push(nudge);
        }
    }

    fn each(
        &mut self,
        sql: &str,
        params: &[Value],
        wanted: Wanted,
        read: Each<'_>,
    ) -> Result<(), Error> {
        let mut wrong = None;
        let mut step = |row: &Row<'_>| match read(row) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                wrong = Some(error);
                ControlFlow::Break(())
            }
        };
        self.shared.noting.note(sql, params);
        let ran = self.link.query(sql, params, wanted, &mut step);
        ran.map_err(|failure| self.fail(failure))?;
        wrong.map_or(Ok(()), Err)
    }

    /// Remembers the first failure: it decides what becomes of the transaction.
    fn fail(&mut self, failure: Failure) -> Error {
        let error = failure.error.clone();
        self.failed.get_or_insert(failure);
        error
    }

    /// Several statements at once, without values.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.link
            .batch(sql)
            .map_err(|error| self.fail(error.into()))
    }

    pub(crate) fn shared(&self) -> &'a Shared {
        self.shared
    }

    pub(crate) fn failure(&self) -> Option<&Failure> {
        self.failed.as_ref()
    }

    pub(crate) fn into_parts(self) -> (Vec<Nudge>, Option<Failure>) {
        (self.nudges, self.failed)
    }
}

/// Which rows of an answer are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    All,
    First,
}

/// Takes a row; a break wants no further one.
pub(crate) type Step<'f> = &'f mut dyn FnMut(&Row<'_>) -> ControlFlow<()>;

type Each<'f> = &'f mut dyn FnMut(&Row<'_>) -> Result<(), Error>;
