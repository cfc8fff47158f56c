//! Moments and the clock. Time is a parameter everywhere: nobody reads the machine's clock but
//! [`SystemClock`], and tests turn a [`FakeClock`].

use std::ops::{Add, Sub};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A moment as milliseconds since 1970-01-01 UTC; also a length of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub i64);

impl Millis {
    pub const fn from_secs(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    pub const fn from_minutes(minutes: i64) -> Self {
        Self::from_secs(minutes.saturating_mul(60))
    }

    pub const fn from_hours(hours: i64) -> Self {
        Self::from_minutes(hours.saturating_mul(60))
    }

    pub const fn from_days(days: i64) -> Self {
        Self::from_hours(days.saturating_mul(24))
    }

    /// This moment, so many milliseconds later (earlier when negative).
    #[must_use]
    pub fn plus(self, millis: impl Into<i64>) -> Self {
        Self(self.0.saturating_add(millis.into()))
    }

    /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl From<Millis> for i64 {
    fn from(millis: Millis) -> i64 {
        millis.0
    }
}

impl From<Duration> for Millis {
    fn from(duration: Duration) -> Self {
        Self(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
    }
}

impl Add for Millis {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.plus(other)
    }
}

impl Sub for Millis {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.since(other))
    }
}

/// What time it is.
pub trait Clock: Send + Sync {
    fn now(&self) -> Millis;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine for the time"
    )]
    fn now(&self) -> Millis {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => since.into(),
            Err(before) => Millis(-Millis::from(before.duration()).0),
        }
    }
}

/// A clock that stands still until it is turned.
#[derive(Debug)]
pub struct FakeClock(AtomicI64);

impl FakeClock {
    pub fn at(moment: Millis) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    pub fn set(&self, moment: Millis) {
        self.0.store(moment.0, Ordering::SeqCst);
    }

    /// Lets so many milliseconds pass.
    pub fn pass(&self, millis: impl Into<i64>) {
        self.0.fetch_add(millis.into(), Ordering::SeqCst);
    }
}

impl Default for FakeClock {
    /// Monday 2026-03-02, 09:00 UTC: a working day on which nothing special happens.
    fn default() -> Self {
        Self::at(Millis::from_secs(1_772_442_000))
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fake_clock_moves_only_when_turned() {
        let clock = FakeClock::at(Millis(5));
        assert_eq!(clock.now(), Millis(5));
        clock.pass(Millis::from_secs(2));
        assert_eq!(clock.now(), Millis(2005));
        clock.pass(-5);
        assert_eq!(clock.now().since(Millis(0)), 2000);
        clock.set(Millis(7));
        assert_eq!(clock.now().plus(1), Millis(8));
    }
}
