//! Ids: 64 bits, sorted by time, made without asking the database.
//!
//! `41 bits of milliseconds since 2026-01-01 | 10 bits process number | 12 bits sequence`.
//!
//! A process leases its number in table `node`. The lease is a reservation of *id time*: whoever
//! holds number 7 until T writes only times before T into ids, and whoever takes number 7 over writes
//! only times after T. So no id is made twice even if the clocks of two machines disagree, a clock
//! steps back, or a process slept through the end of its lease without noticing.
//!
//! The lease is renewed by the thread that is about to run a write (see [`Ids::ensure`]); a
//! background thread only sees to it that a write happens now and then. A process that cannot renew
//! refuses writes, in words, once its lease has run out, and goes on as soon as it got a number.
//! The number is given back at closing.

use crate::job::{Job, Work};
use crate::migrate::has_table;
use crate::{Error, Millis, Tx, params};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// 2026-01-01T00:00:00Z.
const EPOCH: i64 = 1_767_225_600_000;
const NUMBERS: i64 = 1 << 10;
const SEQUENCES: i64 = 1 << 12;

/// How long a reservation is. A number is unusable so long after a crash; there are 1,024.
const LEASE: i64 = Millis::from_minutes(5).0;
/// A lease with less than this left is renewed.
const RENEW_BELOW: i64 = Millis::from_minutes(2).0;
/// How often two processes may snatch numbers from each other before we say so.
const TRIES: usize = 50;

pub(crate) struct Ids {
    holder: String,
    state: Mutex<State>,
    /// Held while the lease is being renewed.
    renewing: Mutex<()>,
}

struct State {
    lease: Option<Lease>,
    /// Millisecond (since 1970) and sequence of the newest id.
    millis: i64,
    sequence: i64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lease {
    number: i64,
    /// Ids carry times after this.
    after: i64,
    /// Ids carry times before this.
    until: i64,
}

impl Ids {
    #[expect(
        clippy::disallowed_methods,
        reason = "tells this process from others; nothing that tests compare"
    )]
    pub(crate) fn held_by(app_name: &str) -> Self {
        let holder = format!(
            "{app_name} {} {:016x}",
            std::process::id(),
            rand::random::<u64>()
        );
        let state = State {
            lease: None,
            millis: EPOCH,
            sequence: 0,
        };
        Self {
            holder,
            state: Mutex::new(state),
            renewing: Mutex::new(()),
        }
    }

    /// The next id at `now`.
    pub(crate) fn next(&self, now: Millis) -> Result<i64, Error> {
        let mut state = self.state();
        let Some(lease) = state.lease else {
            return Err(Error::Unavailable(
                "this process has no number to make ids with".into(),
            ));
        };
        // A clock that jumped ahead since the lease was looked at does not leave the reservation.
        let wanted = now.0.min(lease.until - 1).max(lease.after + 1);
        let (millis, sequence) = if wanted > state.millis {
            (wanted, 0)
        } else if state.sequence + 1 < SEQUENCES {
            (state.millis, state.sequence + 1)
        } else {
            (state.millis + 1, 0)
        };
        if millis <= lease.after || millis >= lease.until {
            return Err(Error::Unavailable(
                "the number of this process has run out".into(),
            ));
        }
        (state.millis, state.sequence) = (millis, sequence);
        Ok(((millis - EPOCH) << 22) | (lease.number << 12) | sequence)
    }

    /// Sees to a lease before a write runs. `take` runs [`Ids::reserve`] in a transaction of its own.
    pub(crate) fn ensure(
        &self,
        now: Millis,
        take: impl FnOnce() -> Result<Option<Lease>, Error>,
    ) -> Result<(), Error> {
        if self.left(now) >= RENEW_BELOW {
            return Ok(());
        }
        let _renewing = self.renewing.lock().unwrap_or_else(PoisonError::into_inner);
        let left = self.left(now);
        if left >= RENEW_BELOW {
            return Ok(());
        }
        match take() {
            Ok(lease) => {
                self.state().lease = lease;
                Ok(())
            }
            Err(error) if left > 0 => {
                tracing::warn!(%error, "the process number could not be renewed yet");
                Ok(())
            }
            Err(error) => {
                self.state().lease = None;
                Err(error)
            }
        }
    }

    /// Whether a lease is held and wants renewing.
    pub(crate) fn is_running_out(&self, now: Millis) -> bool {
        self.state().lease.is_some() && self.left(now) < RENEW_BELOW
    }

    fn left(&self, now: Millis) -> i64 {
        let state = self.state();
        state
            .lease
            .map_or(0, |lease| lease.until - now.0.max(state.millis))
    }

    /// Extends the lease, or takes another number. `None` while the tables are not there yet.
    pub(crate) fn reserve(&self, tx: &mut Tx<'_>) -> Result<Option<Lease>, Error> {
        if !has_table(tx, "node")? {
            return Ok(None);
        }
        let (held, newest) = {
            let state = self.state();
            (state.lease, state.millis)
        };
        let now = tx.now().0.max(newest).max(EPOCH + 1);
        if let Some(lease) = held {
            let until = now + LEASE;
            if self.change(
                tx,
                lease.number,
                (&self.holder, lease.until),
                (&self.holder, until),
            )? {
                return Ok(Some(Lease { until, ..lease }));
            }
            tracing::warn!(
                number = lease.number,
                "the process number was lost, taking another"
            );
        }
        for _ in 0..TRIES {
            if let Some(lease) = self.take(tx, now)? {
                return Ok(Some(lease));
            }
        }
        Err(Error::Unavailable("no process number could be got".into()))
    }

    /// One try to take a number: one whose reservation is over, a fresh one, or one given back.
    fn take(&self, tx: &mut Tx<'_>, now: i64) -> Result<Option<Lease>, Error> {
        let read = |row: &crate::Row<'_>| {
            Ok((
                row.get::<i64>(0)?,
                row.get::<String>(1)?,
                row.get::<i64>(2)?,
            ))
        };
        let over = tx.one(
            "SELECT number, holder, lease_until FROM node WHERE lease_until < $1
              ORDER BY lease_until, number LIMIT 1",
            &params![now],
            read,
        )?;
        if let Some(over) = over {
            return self.take_over(tx, over, now);
        }
        let fresh: i64 = tx
            .one(
                "SELECT COALESCE(MAX(number) + 1, 0) FROM node",
                &[],
                |row| row.get(0),
            )?
            .unwrap_or(0);
        if fresh < NUMBERS {
            let until = now + LEASE;
            let added = tx.run(
                "INSERT INTO node (number, holder, lease_until) VALUES ($1, $2, $3)
                 ON CONFLICT (number) DO NOTHING",
                &params![fresh, &self.holder, until],
            )?;
            return Ok((added == 1).then_some(Lease {
                number: fresh,
                after: 0,
                until,
            }));
        }
        let given_back = tx.one(
            "SELECT number, holder, lease_until FROM node WHERE holder = ''
              ORDER BY lease_until, number LIMIT 1",
            &[],
            read,
        )?;
        match given_back {
            Some(free) => self.take_over(tx, free, now),
            None => Err(Error::Unavailable(format!(
                "all {NUMBERS} process numbers are taken"
            ))),
        }
    }

    fn take_over(
        &self,
        tx: &mut Tx<'_>,
        found: (i64, String, i64),
        now: i64,
    ) -> Result<Option<Lease>, Error> {
        let (number, holder, after) = found;
        let until = now.max(after) + LEASE;
        let taken = self.change(tx, number, (&holder, after), (&self.holder, until))?;
        Ok(taken.then_some(Lease {
            number,
            after,
            until,
        }))
    }

    /// The guarded change of a row of `node`.
    fn change(
        &self,
        tx: &mut Tx<'_>,
        number: i64,
        from: (&String, i64),
        to: (&String, i64),
    ) -> Result<bool, Error> {
        let changed = tx.run(
            "UPDATE node SET holder = $4, lease_until = $5
              WHERE number = $1 AND holder = $2 AND lease_until = $3",
            &params![number, from.0, from.1, to.0, to.1],
        )?;
        Ok(changed == 1)
    }

    /// Gives the number back, with the newest time it was used for. No id is made after this.
    pub(crate) fn release(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        let (lease, newest) = {
            let mut state = self.state();
            (state.lease.take(), state.millis)
        };
        if let Some(lease) = lease {
            let nobody = String::new();
            self.change(
                tx,
                lease.number,
                (&self.holder, lease.until),
                (&nobody, newest.max(lease.after)),
            )?;
        }
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job that reserves, and where its answer comes.
pub(crate) fn reservation() -> (Box<dyn Job>, Receiver<Reserved>) {
    let (send, receive) = sync_channel(1);
    let reply = Box::new(move |answer| drop(send.send(answer)));
    (
        Work::job(|tx: &mut Tx<'_>| tx.shared().ids.reserve(tx), reply),
        receive,
    )
}

type Reserved = Result<Option<Lease>, Error>;

#[cfg(test)]
mod tests;
