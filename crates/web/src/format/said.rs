//! Moments as they were said before.
//!
//! A page says some dozens of them, each by three formatters, and the next page mostly the same
//! ones. How a moment is said depends on the language, the zone and which day is today, and on
//! nothing else.

use std::{cell::RefCell, collections::HashMap};

use attent_core::Language;
use attent_db::Millis;
use jiff::tz::TimeZone;

use super::{Format, zones};

/// So many moments are kept of a reader's day on each thread that draws, about 150 bytes each.
const MOMENTS: usize = 4_000;
/// Readers in so many languages and zones.
const DAYS: usize = 16;

thread_local! {
    static SAID: RefCell<Vec<Day>> = const { RefCell::new(Vec::new()) };
}

/// How a moment is said.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum How {
    Time,
    Short,
    Ahead,
    Date,
}

/// One day of readers who share a language and a zone.
struct Day {
    language: Language,
    zone: TimeZone,
    begins: Millis,
    ends: Millis,
    moments: HashMap<(How, Millis), String>,
}

impl Day {
    fn of(format: &Format) -> Self {
        let today = format.zoned(format.now);
        let at = |zoned: Result<jiff::Zoned, jiff::Error>| {
            zoned.map_or(format.now, |at| Millis(at.timestamp().as_millisecond()))
        };
        Self {
            language: format.t.language,
            zone: format.zone.clone(),
            begins: at(today.start_of_day()),
            ends: at(today.tomorrow().and_then(|day| day.start_of_day())),
            moments: HashMap::new(),
        }
    }

    fn is(&self, format: &Format) -> bool {
        self.language == format.t.language
            && (self.begins..self.ends).contains(&format.now)
            && zones::same(&self.zone, &format.zone)
    }
}

/// As it was said to a reader like this one today, else by `say`.
pub(super) fn moment(
    format: &Format,
    how: How,
    at: Millis,
    say: impl FnOnce() -> String,
) -> String {
    let kept = SAID.with_borrow(|days| {
        let day = days.iter().find(|day| day.is(format))?;
        day.moments.get(&(how, at)).cloned()
    });
    kept.unwrap_or_else(|| {
        // One way of saying it may ask another: nothing is held meanwhile.
        let said = say();
        SAID.with_borrow_mut(|days| keep(days, format, (how, at), said.clone()));
        said
    })
}

fn keep(days: &mut Vec<Day>, format: &Format, moment: (How, Millis), said: String) {
    let place = days.iter().position(|day| day.is(format));
    let place = place.unwrap_or_else(|| {
        if days.len() == DAYS {
            days.remove(0);
        }
        days.push(Day::of(format));
        days.len() - 1
    });
    let moments = &mut days[place].moments;
    if moments.len() == MOMENTS {
        moments.clear();
    }
    moments.insert(moment, said);
}
