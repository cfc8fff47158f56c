//! What the words say together: a day, an hour, a length, the end of something.

use jiff::civil::Weekday;

use super::{
    NotUnderstood,
    scan::Word,
    words::{Half, Meaning, Unit},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Days from today.
    Ahead(i64),
    Weekday(Weekday),
    /// That day of the coming week.
    WeekdayOfNextWeek(Weekday),
    Date {
        day: i64,
        month: i64,
        year: Option<i64>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub hour: i64,
    pub minute: i64,
    /// Said so that it cannot be the other half of the day.
    pub certain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Morning,
    Afternoon,
    Evening,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// In halves, for "half an hour".
    pub halves: i64,
    pub unit: Unit,
    pub working: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    ThisWeek,
    NextWeek,
    ThisMonth,
    NextMonth,
}

/// At most one of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub day: Option<Day>,
    pub clock: Option<Clock>,
    pub part: Option<Part>,
    pub length: Option<Length>,
    pub end_of_day: bool,
    pub period: Option<Period>,
}

impl Said {
    pub fn from(words: &[Word]) -> Result<Self, NotUnderstood> {
        let mut reading = Reading {
            words,
            at: 0,
            said: Self::default(),
            after_in: false,
            after_at: false,
            working: false,
            next: false,
            this: false,
            end: false,
        };
        while reading.at < words.len() {
            reading.step()?;
        }
        reading.finish()
    }
}

struct Reading<'a> {
    words: &'a [Word],
    at: usize,
    said: Said,
    after_in: bool,
    after_at: bool,
    working: bool,
    next: bool,
    this: bool,
    end: bool,
}

/// Once is enough: a second one contradicts the first.
fn set<T>(place: &mut Option<T>, value: T) -> Result<(), NotUnderstood> {
    if place.replace(value).is_some() {
        return Err(NotUnderstood::NoTime);
    }
    Ok(())
}

impl Reading<'_> {
    fn step(&mut self) -> Result<(), NotUnderstood> {
        let word = self.words[self.at].clone();
        self.at += 1;
        match word {
            Word::Known(meaning) => self.known(meaning),
            Word::Number(number) => self.number(number * 2, number),
            Word::Nth(day) => self.nth(day),
            Word::Clock(hour, minute) => self.clock(hour, minute, true),
            Word::Pair(one, other) => self.pair(one, other),
            Word::Date(day, month, year) => set(&mut self.said.day, Day::Date { day, month, year }),
        }
    }

    fn known(&mut self, meaning: Meaning) -> Result<(), NotUnderstood> {
        match meaning {
            Meaning::Filler => Ok(()),
            Meaning::Ahead(days) => set(&mut self.said.day, Day::Ahead(days)),
            Meaning::Weekday(day) => self.weekday(day),
            Meaning::Month(month) => self.month_first(i64::from(month)),
            Meaning::In => self.flag(|reading| &mut reading.after_in),
            Meaning::Working => self.flag(|reading| &mut reading.working),
            Meaning::Next => self.flag(|reading| &mut reading.next),
            Meaning::This => self.flag(|reading| &mut reading.this),
            Meaning::End => self.flag(|reading| &mut reading.end),
            Meaning::EndOfDay => {
                self.said.end_of_day = true;
                Ok(())
            }
            Meaning::NextWeek => set(&mut self.said.period, Period::NextWeek),
            Meaning::At => self.flag(|reading| &mut reading.after_at),
            Meaning::Number(number) => self.number(number * 2, number),
            Meaning::Half => self.number(1, 0),
            Meaning::HalfHour => {
                self.at -= 1;
                self.length(1, Unit::Hour)
            }
            Meaning::AheadPart(days, part) => {
                set(&mut self.said.part, part)?;
                set(&mut self.said.day, Day::Ahead(days))
            }
            Meaning::Noon => self.clock(12, 0, true),
            Meaning::Midnight => self.clock(24, 0, true),
            Meaning::Part(part) => set(&mut self.said.part, part),
            Meaning::Unit(unit) => self.unit_alone(unit),
            Meaning::WorkingUnit(unit) => {
                self.working = true;
                self.unit_alone(unit)
            }
            Meaning::Halfday(_) | Meaning::OClock => Err(NotUnderstood::NoTime),
        }
    }

    fn flag(&mut self, which: fn(&mut Self) -> &mut bool) -> Result<(), NotUnderstood> {
        *which(self) = true;
        Ok(())
    }

    fn weekday(&mut self, day: Weekday) -> Result<(), NotUnderstood> {
        let day = if std::mem::take(&mut self.next) {
            Day::WeekdayOfNextWeek(day)
        } else {
            self.this = false;
            Day::Weekday(day)
        };
        // "Friday 12/12" says the same day twice; the date counts.
        if matches!(self.said.day, Some(Day::Date { .. })) {
            return Ok(());
        }
        set(&mut self.said.day, day)
    }

    /// "gruodžio 12", "December 12".
    fn month_first(&mut self, month: i64) -> Result<(), NotUnderstood> {
        let Some(Word::Number(day) | Word::Nth(day)) = self.peek() else {
            return Err(NotUnderstood::NoTime);
        };
        self.at += 1;
        self.date(day, month)
    }

    /// "12th December"; a month has to follow.
    fn nth(&mut self, day: i64) -> Result<(), NotUnderstood> {
        let Some(Word::Known(Meaning::Month(month))) = self.peek() else {
            return Err(NotUnderstood::NoTime);
        };
        self.at += 1;
        self.date(day, i64::from(month))
    }

    fn date(&mut self, day: i64, month: i64) -> Result<(), NotUnderstood> {
        let year = match self.peek() {
            Some(Word::Number(year)) if year > 1000 => {
                self.at += 1;
                Some(year)
            }
            _ => None,
        };
        if matches!(self.said.day, Some(Day::Weekday(_))) {
            self.said.day = None;
        }
        set(&mut self.said.day, Day::Date { day, month, year })
    }

    /// What a number counts is said by the word behind it.
    fn number(&mut self, halves: i64, number: i64) -> Result<(), NotUnderstood> {
        let mut behind = self.peek();
        if behind == Some(Word::Known(Meaning::Half)) {
            // "een half uur" is half an hour; "2 and a half hours" stands in no table.
            return if number == 1 {
                Ok(())
            } else {
                Err(NotUnderstood::NoTime)
            };
        }
        if halves == 1 && matches!(behind, Some(Word::Known(Meaning::Number(1)))) {
            self.at += 1;
            behind = self.peek();
        }
        if behind == Some(Word::Known(Meaning::Working)) {
            self.working = true;
            self.at += 1;
            behind = self.peek();
        }
        match behind {
            Some(Word::Known(Meaning::Unit(Unit::Hour))) if self.after_at && !self.after_in => {
                self.clock(number, 0, false)
            }
            Some(Word::Known(Meaning::Unit(unit))) => self.length(halves, unit),
            Some(Word::Known(Meaning::WorkingUnit(unit))) => {
                self.working = true;
                self.length(halves, unit)
            }
            Some(Word::Known(Meaning::OClock)) if self.after_in => self.length(halves, Unit::Hour),
            _ if halves == 1 => Err(NotUnderstood::NoTime),
            Some(Word::Known(Meaning::Month(month))) => {
                self.at += 1;
                self.date(number, i64::from(month))
            }
            _ => self.clock(number, 0, false),
        }
    }

    fn length(&mut self, halves: i64, unit: Unit) -> Result<(), NotUnderstood> {
        self.at += 1;
        let working = std::mem::take(&mut self.working);
        self.after_in = false;
        set(
            &mut self.said.length,
            Length {
                halves,
                unit,
                working,
            },
        )
    }

    fn clock(&mut self, hour: i64, minute: i64, colon: bool) -> Result<(), NotUnderstood> {
        let (mut hour, mut certain) = (hour, colon || hour == 0 || hour > 12);
        while let Some(Word::Known(behind)) = self.peek() {
            match behind {
                Meaning::OClock => {}
                Meaning::Unit(Unit::Hour) if self.after_at => {}
                Meaning::Halfday(half) => {
                    if !(1..=12).contains(&hour) {
                        return Err(NotUnderstood::NoSuchHour);
                    }
                    hour = hour % 12 + if half == Half::After { 12 } else { 0 };
                    certain = true;
                }
                _ => break,
            }
            self.at += 1;
        }
        set(
            &mut self.said.clock,
            Clock {
                hour,
                minute,
                certain,
            },
        )
    }

    /// "12.30" is an hour where a day was said or none can be; "12.12" a date.
    fn pair(&mut self, one: i64, other: i64) -> Result<(), NotUnderstood> {
        let follows_at = self.at >= 2 && self.words[self.at - 2] == Word::Known(Meaning::At);
        let no_date = !(1..=12).contains(&other) || !(1..=31).contains(&one);
        if follows_at || self.said.day.is_some() || no_date {
            return self.clock(one, other, true);
        }
        set(
            &mut self.said.day,
            Day::Date {
                day: one,
                month: other,
                year: None,
            },
        )
    }

    /// A unit without a number: "end of the day", "next week", "in an hour" has its number.
    fn unit_alone(&mut self, unit: Unit) -> Result<(), NotUnderstood> {
        let next = std::mem::take(&mut self.next);
        match unit {
            Unit::Day if self.peek_end() => {
                self.end = false;
                self.working = false;
                self.said.end_of_day = true;
                Ok(())
            }
            Unit::Day if next && self.working => {
                self.at -= 1;
                self.length(2, unit)
            }
            Unit::Day if next => set(&mut self.said.day, Day::Ahead(1)),
            Unit::Week if next => set(&mut self.said.period, Period::NextWeek),
            Unit::Month if next => set(&mut self.said.period, Period::NextMonth),
            Unit::Week if self.this || self.peek_end() => {
                self.working = false;
                set(&mut self.said.period, Period::ThisWeek)
            }
            Unit::Month if self.this || self.peek_end() => {
                set(&mut self.said.period, Period::ThisMonth)
            }
            // "per valandą", "po savaitės": one of them.
            // "in working hours" says no number, and might mean when.
            _ if self.after_in && !self.working => {
                self.at -= 1;
                self.length(2, unit)
            }
            _ => Err(NotUnderstood::NoTime),
        }
    }

    /// The end was said before the unit, or is said right after it.
    fn peek_end(&mut self) -> bool {
        if self.peek() == Some(Word::Known(Meaning::End)) {
            self.at += 1;
            return true;
        }
        self.end
    }

    fn peek(&self) -> Option<Word> {
        self.words.get(self.at).cloned()
    }

    fn finish(mut self) -> Result<Said, NotUnderstood> {
        // "tomorrow, end of day" and "by the end of tomorrow".
        if self.end && self.said.period.is_none() {
            self.said.end_of_day = true;
        }
        if let (Some(Period::NextWeek), Some(Day::Weekday(weekday))) =
            (self.said.period, self.said.day)
        {
            self.said.period = None;
            self.said.day = Some(Day::WeekdayOfNextWeek(weekday));
        }
        let said = self.said;
        let with_length = said.length.is_some();
        let wrong = (with_length
            && (said.day.is_some() || said.clock.is_some() || said.period.is_some()))
            || (said.period.is_some() && said.day.is_some())
            || (said.clock.is_some() && said.end_of_day)
            || (self.working && !with_length)
            || self.next;
        if wrong || said == Said::default() {
            return Err(NotUnderstood::NoTime);
        }
        Ok(said)
    }
}
