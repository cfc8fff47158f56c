//! Due times in plain words: "tomorrow 12:00", "in 2 working hours", "penktadienį", "12/12".
//!
//! [`read`] answers what it understood, so that it can be shown back before it counts.
//! It understands only what it can account for to the last word, and guesses nothing: the rest is
//! [`NotUnderstood`], each with a kind of its own.
//! Day comes before month in dates; hours are those of a day of 24, but in English "at 3" is the
//! one of its two hours at which the place is open.
//!
//! Main path: text -> words (`scan`) -> what was said (`said`) -> a moment (`resolve`).

mod resolve;
mod said;
mod scan;
mod words;

use jiff::{Timestamp, civil::Date};

use crate::Calendar;

/// The languages that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
    Lithuanian,
    Latvian,
    Greek,
    Dutch,
}

impl Language {
    /// By `en`, `lt`, `lv`, `el` or `nl`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "en" => Self::English,
            "lt" => Self::Lithuanian,
            "lv" => Self::Latvian,
            "el" => Self::Greek,
            "nl" => Self::Dutch,
            _ => return None,
        })
    }
}

/// What was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub due: Timestamp,
    pub how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A day and an hour were said.
    At,
    /// A day was said: by the time we close.
    EndOfDay(Date),
    /// By the end of the last open day of a week or month.
    EndOfPeriod(Date),
    /// Hours or minutes that run day and night.
    RealTime { minutes: i64 },
    /// Hours or minutes of the calendar.
    WorkingTime { minutes: i64 },
    /// Days on which we are open, today not counted; by the time we close.
    WorkingDays { days: i64 },
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUnderstood {
    #[error("nothing was said")]
    Nothing,
    /// The first word that could not be placed, as it was written.
    #[error("not understood: {0:?}")]
    Word(String),
    /// Each word is known, together they say no time.
    #[error("says no time")]
    NoTime,
    #[error("there is no such day")]
    NoSuchDay,
    #[error("there is no such hour")]
    NoSuchHour,
    /// Autumn repeats that hour.
    #[error("that hour happens twice on that day")]
    AmbiguousHour { first: Timestamp, second: Timestamp },
    /// Spring leaves that hour out.
    #[error("that hour does not exist on that day")]
    MissingHour,
    #[error("that time is past")]
    Past(Timestamp),
    /// No hour was said, and it is a closed day.
    #[error("closed on that day: say an hour")]
    Closed(Date),
    #[error("too far away")]
    TooFar,
}

/// Longer texts are no due times.
const LONGEST: usize = 200;

pub fn read(
    text: &str,
    language: Language,
    now: Timestamp,
    calendar: &Calendar,
) -> Result<Spoken, NotUnderstood> {
    if text.len() > LONGEST {
        return Err(NotUnderstood::NoTime);
    }
    let words = scan::words(text, language)?;
    let said = said::Said::from(&words)?;
    resolve::resolve(&said, language, now, calendar)
}
