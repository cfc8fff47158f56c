//! How a due time came about, one step after the other.

use jiff::{Timestamp, civil::Date};

/// Steps are in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Open, and counted.
    Counted {
        date: Date,
        from: Timestamp,
        to: Timestamp,
        seconds: i64,
    },
    /// Open, and not counted because the clock was paused.
    Paused {
        date: Date,
        from: Timestamp,
        to: Timestamp,
    },
    /// From one date to another, both included, nothing counted.
    Closed { from: Date, to: Date, why: Closed },
    /// Whole weeks without anything special.
    Weeks {
        from: Date,
        weeks: i64,
        seconds: i64,
    },
    /// What is more than anybody reads, added up.
    More { seconds: i64 },
}

/// Why nothing counted on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// No hours on that day of the week.
    Usual,
    /// The key of the holiday, empty for one written by hand.
    Holiday(&'static str),
    /// An extra day without hours.
    Extra,
}

/// More steps than this are added up.
const MOST: usize = 500;

/// Where steps go; may also be nowhere.
pub struct Steps {
    kept: Option<Vec<Step>>,
}

impl Steps {
    pub const fn kept() -> Self {
        Self {
            kept: Some(Vec::new()),
        }
    }

    pub const fn unwanted() -> Self {
        Self { kept: None }
    }

    pub fn add(&mut self, step: Step) {
        let Some(kept) = &mut self.kept else { return };
        let full = kept.len() >= MOST;
        match (kept.last_mut(), &step) {
            (
                Some(Step::Closed { to, why, .. }),
                Step::Closed {
                    to: more,
                    why: also,
                    ..
                },
            ) if why == also && to.tomorrow().ok().is_some_and(|next| next >= *more) => {
                *to = *more;
            }
            (Some(Step::More { seconds }), more) => *seconds += counted(more),
            _ if full => {
                let seconds = counted(&step);
                kept.push(Step::More { seconds });
            }
            _ => kept.push(step),
        }
    }

    pub fn take(self) -> Vec<Step> {
        self.kept.unwrap_or_default()
    }
}

const fn counted(step: &Step) -> i64 {
    match step {
        Step::Counted { seconds, .. } | Step::Weeks { seconds, .. } | Step::More { seconds } => {
            *seconds
        }
        Step::Paused { .. } | Step::Closed { .. } => 0,
    }
}
