//! Counters that hold under concurrency: so many attempts within a window, then a wait.
//!
//! An attempt is counted before it is tried, by one statement in a transaction of its own (were it
//! the attempt's, a refused one would roll its count back). What is counted is named by a digest,
//! so the table tells nobody's address.

use attent_db::{Millis, Tx, params};

use crate::{Result, secret::digest};

/// What is guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Sign-ins to one e-mail address.
    SignInTo,
    /// Sign-ins from one network address; an office may share it.
    SignInFrom,
    /// Password resets of one e-mail address.
    ResetOf,
    /// Password resets, invitations and other secrets tried from one network address.
    LinkFrom,
}

impl Gate {
    fn name(self) -> &'static str {
        match self {
            Self::SignInTo => "sign-in-to",
            Self::SignInFrom => "sign-in-from",
            Self::ResetOf => "reset-of",
            Self::LinkFrom => "link-from",
        }
    }

    /// How many attempts in which window.
    fn limit(self) -> (i64, Millis) {
        match self {
            Self::SignInTo => (10, Millis::from_minutes(15)),
            Self::SignInFrom => (50, Millis::from_minutes(15)),
            Self::ResetOf => (3, Millis::from_hours(1)),
            Self::LinkFrom => (30, Millis::from_hours(1)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Go on; it was counted.
    Open,
    /// Too many: wait so many milliseconds.
    Wait(Millis),
}

/// Counts an attempt on `whom` (an address key, a network address).
pub fn attempt(tx: &mut Tx<'_>, gate: Gate, whom: &str) -> Result<Answer> {
    let (most, window) = gate.limit();
    let now = tx.now();
    let counted = tx.one(
        "INSERT INTO throttle (name, window_start, count)
         VALUES ($1, $2, 1)
         ON CONFLICT (name) DO UPDATE
            SET window_start = CASE WHEN throttle.window_start <= $3 THEN excluded.window_start
                                    ELSE throttle.window_start END,
                count = CASE WHEN throttle.window_start <= $3 THEN 1
                             ELSE throttle.count + 1 END
         RETURNING window_start, count",
        &params![name(gate, whom), now, now.plus(-window.0)],
        |row| Ok((row.get::<Millis>(0)?, row.get::<i64>(1)?)),
    )?;
    Ok(match counted {
        Some((start, count)) if count > most => {
            Answer::Wait(Millis(start.plus(window.0).since(now)))
        }
        _ => Answer::Open,
    })
}

/// Forgets the attempts on `whom`: it was the right person.
pub fn clear(tx: &mut Tx<'_>, gate: Gate, whom: &str) -> Result<()> {
    tx.run(
        "DELETE FROM throttle WHERE name = $1",
        &params![name(gate, whom)],
    )?;
    Ok(())
}

/// Drops counters whose window is over; answers how many.
pub fn prune(tx: &mut Tx<'_>) -> Result<u64> {
    let longest = Millis::from_hours(1);
    let before = tx.now().plus(-longest.0);
    Ok(tx.run(
        "DELETE FROM throttle WHERE window_start < $1",
        &params![before],
    )?)
}

fn name(gate: Gate, whom: &str) -> String {
    format!("{}:{}", gate.name(), digest(whom))
}
