//! A stretch of a day, in minutes of the clock on the wall.

use std::fmt;

/// Half-open: from 09:00 until just before 17:00. Only [`Span::new`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    from: u16,
    to: u16,
}

/// The minute at which a day ends, written 24:00.
pub const END_OF_DAY: u16 = 1440;

impl Span {
    /// `None` when it ends before it begins, is empty, or reaches into the next day.
    #[must_use]
    pub fn new(from_minute: u16, to_minute: u16) -> Option<Self> {
        (from_minute < to_minute && to_minute <= END_OF_DAY).then_some(Self {
            from: from_minute,
            to: to_minute,
        })
    }

    /// The whole day.
    pub const DAY: Self = Self {
        from: 0,
        to: END_OF_DAY,
    };

    #[must_use]
    pub const fn from_minute(self) -> u16 {
        self.from
    }

    #[must_use]
    pub const fn to_minute(self) -> u16 {
        self.to
    }

    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.to - self.from
    }
}

/// `09:00-17:00`.
impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:02}:{:02}-{:02}:{:02}",
            self.from / 60,
            self.from % 60,
            self.to / 60,
            self.to % 60
        )
    }
}
