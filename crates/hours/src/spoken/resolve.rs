//! From what was said to a moment.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Weekday},
    tz::{AmbiguousOffset, TimeZone},
};

use super::{
    How, Language, NotUnderstood, Spoken,
    said::{Clock, Day, Length, Part, Period, Said},
    words::Unit,
};
use crate::{Calendar, CountError};

/// A day and month that were so many days ago are meant; older ones are those of next year.
const RECENT_DAYS: i32 = 60;

/// Nobody means a moment further away.
const FARTHEST_DAYS: i64 = 3660;

/// When a day is open nowhere near: how far is looked for the next open one.
const SEARCH_DAYS: i64 = 60;

pub fn resolve(
    said: &Said,
    language: Language,
    now: Timestamp,
    calendar: &Calendar,
) -> Result<Spoken, NotUnderstood> {
    let asked = Asked {
        language,
        now,
        today: calendar.date_of(now),
        calendar,
    };
    let spoken = match (said.length, said.period) {
        (Some(length), _) => asked.after(length)?,
        (None, Some(period)) => asked.end_of(period, said)?,
        (None, None) => asked.on_a_day(said)?,
    };
    if spoken.due <= now {
        return Err(NotUnderstood::Past(spoken.due));
    }
    if spoken.due > now + SignedDuration::from_hours(24 * FARTHEST_DAYS) {
        return Err(NotUnderstood::TooFar);
    }
    Ok(spoken)
}

struct Asked<'a> {
    language: Language,
    now: Timestamp,
    today: Date,
    calendar: &'a Calendar,
}

impl Asked<'_> {
    fn on_a_day(&self, said: &Said) -> Result<Spoken, NotUnderstood> {
        let date = match said.day {
            Some(day) => self.date(day)?,
            None => self.today,
        };
        if let Some(clock) = said.clock {
            return self.at(date, self.hour(date, clock, said.part)?, clock.minute);
        }
        match said.part {
            Some(Part::Morning) => self.at(date, 12, 0),
            Some(Part::Evening) => self.at(date, 20, 0),
            Some(Part::Afternoon) => self.at(date, 17, 0),
            None => self.close(date),
        }
    }

    /// Of "at 3" the hour at which we are open, if that is one of the two.
    fn hour(&self, date: Date, clock: Clock, part: Option<Part>) -> Result<i64, NotUnderstood> {
        let Clock {
            hour,
            minute,
            certain,
        } = clock;
        if !(0..=59).contains(&minute) || !(0..=24).contains(&hour) || (hour == 24 && minute > 0) {
            return Err(NotUnderstood::NoSuchHour);
        }
        let later = hour + 12;
        match part {
            Some(Part::Afternoon | Part::Evening) if hour < 12 => return Ok(later),
            Some(_) => return Ok(hour),
            None => {}
        }
        if certain || hour >= 12 || self.language != Language::English {
            return Ok(hour);
        }
        let minute_of = |hour: i64| u16::try_from(hour * 60 + minute).unwrap_or(0);
        let open = |hour: i64| {
            let at = minute_of(hour);
            let hours = self.calendar.hours_on(date);
            hours
                .iter()
                .any(|span| span.from_minute() <= at && at <= span.to_minute())
        };
        Ok(if open(later) && !open(hour) {
            later
        } else {
            hour
        })
    }

    fn date(&self, day: Day) -> Result<Date, NotUnderstood> {
        match day {
            Day::Ahead(days) => self.ahead(days),
            Day::Weekday(weekday) => self.ahead(self.until(weekday)),
            Day::WeekdayOfNextWeek(weekday) => {
                let monday = 7 - i64::from(self.today.weekday().to_monday_zero_offset());
                self.ahead(monday + i64::from(weekday.to_monday_zero_offset()))
            }
            Day::Date { day, month, year } => self.written(day, month, year),
        }
    }

    /// From one to seven days: "Friday" said on a Friday is the next one.
    fn until(&self, weekday: Weekday) -> i64 {
        let days = i64::from(self.today.weekday().until(weekday));
        if days == 0 { 7 } else { days }
    }

    fn written(&self, day: i64, month: i64, year: Option<i64>) -> Result<Date, NotUnderstood> {
        let small = |number: i64| i8::try_from(number).map_err(|_| NotUnderstood::NoSuchDay);
        let (day, month) = (small(day)?, small(month)?);
        let of = |year: i16| Date::new(year, month, day).map_err(|_| NotUnderstood::NoSuchDay);
        if let Some(year) = year {
            let year = if year < 100 { 2000 + year } else { year };
            return of(i16::try_from(year).map_err(|_| NotUnderstood::NoSuchDay)?);
        }
        let this = self.today.year();
        let Ok(date) = of(this) else {
            return of(this + 1);
        };
        if (self.today - date).get_days() > RECENT_DAYS {
            return of(this + 1);
        }
        Ok(date)
    }

    fn ahead(&self, days: i64) -> Result<Date, NotUnderstood> {
        if days > FARTHEST_DAYS {
            return Err(NotUnderstood::TooFar);
        }
        self.today
            .checked_add(days.days())
            .map_err(|_| NotUnderstood::TooFar)
    }

    fn at(&self, date: Date, hour: i64, minute: i64) -> Result<Spoken, NotUnderstood> {
        let (date, hour) = if hour == 24 {
            (date.tomorrow().map_err(|_| NotUnderstood::TooFar)?, 0)
        } else {
            (date, hour)
        };
        let wall = |part: i64| i8::try_from(part).map_err(|_| NotUnderstood::NoSuchHour);
        let due = exactly(self.calendar.zone(), date, wall(hour)?, wall(minute)?)?;
        Ok(Spoken { due, how: How::At })
    }

    fn close(&self, date: Date) -> Result<Spoken, NotUnderstood> {
        let due = self.calendar.close_of(date).ok_or(if date < self.today {
            NotUnderstood::Past(self.now)
        } else {
            NotUnderstood::Closed(date)
        })?;
        Ok(Spoken {
            due,
            how: How::EndOfDay(date),
        })
    }

    fn after(&self, length: Length) -> Result<Spoken, NotUnderstood> {
        let whole = length.halves / 2;
        match (length.unit, length.working) {
            (Unit::Minute | Unit::Hour, working) => self.after_minutes(length, working),
            _ if length.halves % 2 == 1 => Err(NotUnderstood::NoTime),
            (Unit::Day, true) => self.after_working_days(whole),
            (Unit::Day, false) => self.open_from(self.ahead(whole)?),
            (Unit::Week, _) if whole <= FARTHEST_DAYS => self.open_from(self.ahead(whole * 7)?),
            (Unit::Month, _) if whole <= 120 => {
                let date = self.today.checked_add(whole.months());
                self.open_from(date.map_err(|_| NotUnderstood::TooFar)?)
            }
            (Unit::Week | Unit::Month, _) => Err(NotUnderstood::TooFar),
        }
    }

    fn after_minutes(&self, length: Length, working: bool) -> Result<Spoken, NotUnderstood> {
        let minutes = match length.unit {
            Unit::Hour => length.halves * 30,
            _ => length.halves / 2,
        };
        if working {
            let due = self.calendar.due_at(self.now, minutes, &[]);
            let due = due.map_err(|error| match error {
                CountError::NoMinutes => NotUnderstood::NoTime,
                _ => NotUnderstood::TooFar,
            })?;
            return Ok(Spoken {
                due,
                how: How::WorkingTime { minutes },
            });
        }
        if minutes > FARTHEST_DAYS * 1440 {
            return Err(NotUnderstood::TooFar);
        }
        Ok(Spoken {
            due: self.now + SignedDuration::from_mins(minutes),
            how: How::RealTime { minutes },
        })
    }

    fn after_working_days(&self, days: i64) -> Result<Spoken, NotUnderstood> {
        let mut left = days;
        let mut date = self.today;
        for _ in 0..FARTHEST_DAYS {
            if left <= 0 {
                break;
            }
            date = date.tomorrow().map_err(|_| NotUnderstood::TooFar)?;
            left -= i64::from(!self.calendar.hours_on(date).is_empty());
        }
        if left > 0 {
            return Err(NotUnderstood::TooFar);
        }
        let due = self.close(date)?.due;
        Ok(Spoken {
            due,
            how: How::WorkingDays { days },
        })
    }

    /// On that date, or on the next one that is open.
    fn open_from(&self, date: Date) -> Result<Spoken, NotUnderstood> {
        (0..SEARCH_DAYS)
            .find_map(|days| self.close(date.checked_add(days.days()).ok()?).ok())
            .ok_or(NotUnderstood::Closed(date))
    }

    fn end_of(&self, period: Period, said: &Said) -> Result<Spoken, NotUnderstood> {
        if said.clock.is_some() || said.part.is_some() {
            return Err(NotUnderstood::NoTime);
        }
        let sunday = 6 - i64::from(self.today.weekday().to_monday_zero_offset());
        let month = |months: i64| {
            let first = self.today.first_of_month();
            let then = first.checked_add(months.months());
            then.map(Date::last_of_month)
                .map_err(|_| NotUnderstood::TooFar)
        };
        let last = match period {
            Period::ThisWeek => self.ahead(sunday)?,
            Period::NextWeek => self.ahead(sunday + 7)?,
            Period::ThisMonth => month(0)?,
            Period::NextMonth => month(1)?,
        };
        let days = if matches!(period, Period::ThisWeek | Period::NextWeek) {
            7
        } else {
            28
        };
        let (date, due) = (0..days)
            .filter_map(|days: i64| last.checked_sub(days.days()).ok())
            .find_map(|date| Some((date, self.calendar.close_of(date)?)))
            .ok_or(NotUnderstood::Closed(last))?;
        Ok(Spoken {
            due,
            how: How::EndOfPeriod(date),
        })
    }
}

/// An hour that exists once on that day.
fn exactly(zone: &TimeZone, date: Date, hour: i8, minute: i8) -> Result<Timestamp, NotUnderstood> {
    let found = zone.to_ambiguous_timestamp(date.at(hour, minute, 0, 0));
    match found.offset() {
        AmbiguousOffset::Gap { .. } => Err(NotUnderstood::MissingHour),
        AmbiguousOffset::Fold { .. } => {
            let (first, second) = (found.earlier(), found.later());
            match (first, second) {
                (Ok(first), Ok(second)) => Err(NotUnderstood::AmbiguousHour { first, second }),
                _ => Err(NotUnderstood::NoSuchHour),
            }
        }
        AmbiguousOffset::Unambiguous { .. } => {
            found.unambiguous().map_err(|_| NotUnderstood::NoSuchHour)
        }
    }
}
