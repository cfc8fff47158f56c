//! How long each kind of read took lately, a kind being a closure in the program.

use std::any::TypeId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// The longest read that may hold up the thread that asks.
const SHORT: Duration = Duration::from_millis(2);

#[derive(Default)]
pub(crate) struct Habits {
    of: RwLock<HashMap<TypeId, Habit>>,
}

/// Of one kind of read. Not known before it ran once.
#[derive(Clone, Default)]
pub(crate) struct Habit(Arc<AtomicU32>);

impl Habits {
    pub(crate) fn of<F: 'static>(&self) -> Habit {
        let kind = TypeId::of::<F>();
        let known = self.of.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(habit) = known.get(&kind) {
            return habit.clone();
        }
        drop(known);
        let mut known = self.of.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(kind).or_default().clone()
    }
}

impl Habit {
    /// Whether it may be expected to be short.
    pub(crate) fn is_short(&self) -> bool {
        let known = self.0.load(Ordering::Relaxed);
        known > 0 && u128::from(known) <= SHORT.as_micros()
    }

    /// Notes how long it took. A long one is forgotten slowly: the next may be long as well.
    pub(crate) fn note(&self, took: Duration) {
        let took = u32::try_from(took.as_micros()).unwrap_or(u32::MAX).max(1);
        let before = self.0.load(Ordering::Relaxed);
        self.0
            .store(took.max(before - before / 8), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_read_is_short_once_it_was_and_no_longer_when_it_was_long() {
        let habits = Habits::default();
        let (one, other) = (habits.of::<u8>(), habits.of::<u16>());
        assert!(!one.is_short(), "nobody knows yet");
        one.note(Duration::from_micros(300));
        assert!(one.is_short() && habits.of::<u8>().is_short());
        assert!(!other.is_short(), "another kind");
        one.note(Duration::from_secs(1));
        assert!(!one.is_short());
        let mut times = 0;
        while !one.is_short() {
            one.note(Duration::ZERO);
            times += 1;
        }
        assert!(
            (10..100).contains(&times),
            "it is tried again after {times}"
        );
    }
}
