//! Counting working time from a moment on.
//!
//! One walk serves both questions: it goes from day to day, cuts the open stretches by the pauses,
//! and stops when enough is counted ([`Calendar::due`]) or the end is reached
//! ([`Calendar::elapsed`]). Weeks with nothing special in them are taken at once.
//! A walk ends after a hundred years whatever the calendar says.

use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::{
    calendar::{Calendar, Kind},
    day::Day,
    pauses::{Pause, Pauses},
    span::Span,
    steps::{Closed, Step, Steps},
};

/// A year of minutes around the clock, ten times over: nobody promises anything later.
pub const LONGEST_MINUTES: i64 = 10 * 366 * 24 * 60;

/// Days after which a walk gives up.
const LONGEST_WALK: i64 = 36_525;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: Timestamp,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elapsed {
    pub seconds: i64,
    pub steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    #[error("minutes must be at least 1")]
    NoMinutes,
    #[error("minutes must be at most {LONGEST_MINUTES}")]
    TooManyMinutes,
    #[error("the end is before the start")]
    EndBeforeStart,
    #[error("the pause from {0} ends before it begins")]
    PauseEndsBeforeItBegins(Timestamp),
    #[error("paused since {0} and still running: nothing is due until the pause ends")]
    StillPaused(Timestamp),
    #[error("not enough working time in the next hundred years")]
    TooFar,
}

impl Calendar {
    /// When so many minutes of working time will have passed; the earliest such moment.
    pub fn due(&self, start: Timestamp, minutes: i64, pauses: &[Pause]) -> Result<Due, CountError> {
        let mut steps = Steps::kept();
        let at = self.count_to(start, minutes, pauses, &mut steps)?;
        Ok(Due {
            at,
            steps: steps.take(),
        })
    }

    /// [`Calendar::due`] without saying why, for those who ask often.
    pub fn due_at(
        &self,
        start: Timestamp,
        minutes: i64,
        pauses: &[Pause],
    ) -> Result<Timestamp, CountError> {
        self.count_to(start, minutes, pauses, &mut Steps::unwanted())
    }

    /// How much working time lies between two moments.
    pub fn elapsed(
        &self,
        start: Timestamp,
        end: Timestamp,
        pauses: &[Pause],
    ) -> Result<Elapsed, CountError> {
        if end < start {
            return Err(CountError::EndBeforeStart);
        }
        let mut walk = Walk::new(self, start, Some(end), i64::MAX, pauses, Steps::kept())?;
        walk.go()?;
        Ok(Elapsed {
            seconds: walk.counted / 1000,
            steps: walk.steps.take(),
        })
    }

    fn count_to(
        &self,
        start: Timestamp,
        minutes: i64,
        pauses: &[Pause],
        steps: &mut Steps,
    ) -> Result<Timestamp, CountError> {
        if minutes < 1 {
            return Err(CountError::NoMinutes);
        }
        if minutes > LONGEST_MINUTES {
            return Err(CountError::TooManyMinutes);
        }
        let taken = std::mem::replace(steps, Steps::unwanted());
        let mut walk = Walk::new(self, start, None, minutes * 60_000, pauses, taken)?;
        let at = walk.go()?;
        *steps = walk.steps;
        at.ok_or(CountError::TooFar)
    }
}

struct Walk<'a> {
    calendar: &'a Calendar,
    start: Timestamp,
    end: Option<Timestamp>,
    /// In milliseconds.
    wanted: i64,
    counted: i64,
    pauses: Pauses,
    steps: Steps,
    /// Seconds of a usual week.
    week: i64,
    /// When the clock on the wall next changes; `None` when that is not known yet.
    change: Option<Timestamp>,
}

impl<'a> Walk<'a> {
    fn new(
        calendar: &'a Calendar,
        start: Timestamp,
        end: Option<Timestamp>,
        wanted: i64,
        pauses: &[Pause],
        steps: Steps,
    ) -> Result<Self, CountError> {
        let minutes: i64 = calendar
            .week()
            .iter()
            .flatten()
            .map(|span| i64::from(span.minutes()))
            .sum();
        Ok(Self {
            calendar,
            start,
            end,
            wanted,
            counted: 0,
            pauses: Pauses::new(pauses)?,
            steps,
            week: minutes * 60,
            change: None,
        })
    }

    /// The moment at which enough was counted; `None` when the end came first.
    fn go(&mut self) -> Result<Option<Timestamp>, CountError> {
        let zone = self.calendar.zone();
        let first = self.calendar.date_of(self.start);
        let mut day = Day::of(zone, first).ok_or(CountError::TooFar)?;
        let mut walked = 0;
        while walked < LONGEST_WALK {
            if self.end.is_some_and(|end| day.begin >= end) {
                return Ok(None);
            }
            if let Some(from) = self
                .pauses
                .for_ever_from()
                .filter(|from| *from <= day.begin)
            {
                return self.never(from);
            }
            if day.begin >= self.start {
                let weeks = self.skip(day);
                if weeks > 0 {
                    let then = day.date.saturating_add((weeks * 7).days());
                    day = Day::of(zone, then).ok_or(CountError::TooFar)?;
                    walked += weeks * 7;
                    continue;
                }
            }
            if let Some(at) = self.through(day) {
                return Ok(Some(at));
            }
            walked += 1;
            let Some(next) = day.next(zone) else { break };
            day = next;
        }
        Err(CountError::TooFar)
    }

    /// A pause that is still running: what was asked decides whether that is an answer.
    fn never(&self, from: Timestamp) -> Result<Option<Timestamp>, CountError> {
        match self.end {
            Some(_) => Ok(None),
            None => Err(CountError::StillPaused(from)),
        }
    }

    fn through(&mut self, day: Day) -> Option<Timestamp> {
        let calendar = self.calendar;
        let spans: &[Span] = match calendar.kind(day.date) {
            Kind::Usual([]) => return self.closed(day, Closed::Usual),
            Kind::Holiday(key) => return self.closed(day, Closed::Holiday(key)),
            Kind::Extra([]) => return self.closed(day, Closed::Extra),
            Kind::Usual(spans) | Kind::Extra(spans) => spans,
        };
        for span in spans {
            let (from, to) = day.stretch(calendar.zone(), *span);
            let from = from.max(self.start);
            let to = self.end.map_or(to, |end| to.min(end));
            if from >= to {
                continue;
            }
            if let Some(at) = self.stretch(day, from, to) {
                return Some(at);
            }
        }
        None
    }

    fn closed(&mut self, day: Day, why: Closed) -> Option<Timestamp> {
        self.steps.add(Step::Closed {
            from: day.date,
            to: day.date,
            why,
        });
        None
    }

    fn stretch(&mut self, day: Day, from: Timestamp, to: Timestamp) -> Option<Timestamp> {
        let date = day.date;
        let (wanted, counted, steps) = (self.wanted, &mut self.counted, &mut self.steps);
        let mut reached = None;
        self.pauses.cut(from, to, |counts, from, to| {
            if !counts {
                steps.add(Step::Paused { date, from, to });
                return true;
            }
            let whole = to.as_millisecond() - from.as_millisecond();
            let taken = whole.min(wanted - *counted);
            let to = if taken < whole {
                from + SignedDuration::from_millis(taken)
            } else {
                to
            };
            *counted += taken;
            steps.add(Step::Counted {
                date,
                from,
                to,
                seconds: taken / 1000,
            });
            if *counted >= wanted {
                reached = Some(to);
            }
            reached.is_none()
        });
        reached
    }

    /// How many whole weeks from this day on are as usual and wholly needed; counts them.
    fn skip(&mut self, day: Day) -> i64 {
        let left = (self.wanted - self.counted) / 1000;
        // One week is walked: its last moment would have to be found anyway.
        let mut weeks = if self.week == 0 {
            LONGEST_WALK / 7
        } else {
            (left - 1).max(0) / self.week
        };
        if weeks < 2 {
            return 0;
        }
        let days_until = |at: Timestamp| (at.as_second() - day.begin.as_second()).max(0) / 86_400;
        if let Some(special) = self.calendar.next_special(day.date) {
            weeks = weeks.min(i64::from((special - day.date).get_days()) / 7);
        }
        for moment in [self.end, self.pauses.next(day.begin)]
            .into_iter()
            .flatten()
        {
            weeks = weeks.min(days_until(moment) / 7);
        }
        if weeks < 2 {
            return 0;
        }
        weeks = weeks.min(days_until(self.next_change(day.begin)) / 7);
        if weeks < 2 {
            return 0;
        }
        let seconds = weeks * self.week;
        self.counted += seconds * 1000;
        self.steps.add(Step::Weeks {
            from: day.date,
            weeks,
            seconds,
        });
        weeks
    }

    fn next_change(&mut self, at: Timestamp) -> Timestamp {
        match self.change {
            Some(change) if change > at => change,
            _ => {
                let found = self.calendar.zone().following(at).next();
                let change = found.map_or(Timestamp::MAX, |found| found.timestamp());
                self.change = Some(change);
                change
            }
        }
    }
}
