//! From words to a moment, by the reader's language and zone and the hours of the business.

use std::sync::Arc;

use attent_core::{Language, Result as CoreResult, standards};
use attent_db::{Millis, Tx};
use attent_hours::{
    Calendar,
    spoken::{self, How, NotUnderstood},
};
use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

use super::Typed;
use crate::format::Format;

/// What it takes to understand somebody.
pub(crate) struct Reader {
    hours: Arc<Calendar>,
    /// The hours are those of the business: without any each hour counts, and none is "open".
    known: bool,
    zone: TimeZone,
    language: Language,
    now: Timestamp,
}

/// A time as understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Understood {
    pub at: Millis,
    /// The clocks go back: the same hour comes again.
    pub again: Option<Millis>,
    /// Whether we are open then; `None` where nobody said when we are.
    pub open: Option<bool>,
}

/// Why it is not understood: a key of words, and perhaps which word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotRead {
    pub key: &'static str,
    pub word: Option<String>,
}

pub(crate) type Answer = Result<Understood, NotRead>;

impl Reader {
    /// # Errors
    /// Those of the database.
    pub fn of(tx: &mut Tx<'_>, format: &Format) -> CoreResult<Self> {
        let usual = standards::usual_hours(tx)?;
        let known = usual.is_some();
        let always = || Arc::new(Calendar::round_the_clock(format.zone.clone()));
        let hours = usual.unwrap_or_else(always);
        let now = Timestamp::from_millisecond(format.now.0).unwrap_or(Timestamp::UNIX_EPOCH);
        Ok(Self {
            hours,
            known,
            zone: format.zone.clone(),
            language: format.t.language,
            now,
        })
    }

    /// `None` when nothing was typed.
    pub fn answer(&self, typed: &Typed) -> Option<Answer> {
        (!typed.is_empty()).then(|| self.read(&typed.text))
    }

    pub fn read(&self, text: &str) -> Answer {
        if let Ok(local) = text.trim().replace(' ', "T").parse::<DateTime>() {
            return self.local(local);
        }
        let mut unknown = None;
        // One's own language first; people also write as they spoke to the customer.
        for language in languages(self.language) {
            match spoken::read(text, language, self.now, &self.hours) {
                Ok(spoken) => return self.spoken(spoken.due, spoken.how),
                Err(NotUnderstood::AmbiguousHour { second, .. }) if second <= self.now => {
                    return Err(not_read(NotUnderstood::Past(second)));
                }
                Err(NotUnderstood::AmbiguousHour { first, second }) => {
                    return Ok(self.understood(first, Some(second)));
                }
                Err(why @ (NotUnderstood::Word(_) | NotUnderstood::NoTime)) => {
                    unknown.get_or_insert(why);
                }
                Err(why) => return Err(not_read(why)),
            }
        }
        Err(not_read(unknown.unwrap_or(NotUnderstood::NoTime)))
    }

    /// An hour that was said is one of the speaker's own clock; all else is the calendar's.
    fn spoken(&self, due: Timestamp, how: How) -> Answer {
        if how == How::At && self.hours.zone() != &self.zone {
            return self.local(due.to_zoned(self.hours.zone().clone()).datetime());
        }
        Ok(self.understood(due, None))
    }

    fn local(&self, local: DateTime) -> Answer {
        let ambiguous = self.zone.to_ambiguous_zoned(local);
        let offset = ambiguous.offset();
        if matches!(offset, AmbiguousOffset::Gap { .. }) {
            return Err(not_read(NotUnderstood::MissingHour));
        }
        let again = match offset {
            AmbiguousOffset::Fold { .. } => ambiguous.clone().later().ok(),
            _ => None,
        };
        let at = ambiguous
            .compatible()
            .map_err(|_| not_read(NotUnderstood::TooFar))?;
        let (at, again) = (at.timestamp(), again.map(|zoned| zoned.timestamp()));
        if again.unwrap_or(at) <= self.now {
            return Err(not_read(NotUnderstood::Past(at)));
        }
        Ok(self.understood(at, again))
    }

    fn understood(&self, at: Timestamp, again: Option<Timestamp>) -> Understood {
        let millis = |stamp: Timestamp| Millis(stamp.as_millisecond());
        Understood {
            at: millis(at),
            again: again.map(millis),
            open: self.known.then(|| self.is_open(at)),
        }
    }

    /// The moment of closing still counts.
    fn is_open(&self, at: Timestamp) -> bool {
        let local = at.to_zoned(self.hours.zone().clone());
        let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
        let mut spans = self.hours.hours_on(local.date()).iter();
        spans.any(|span| {
            i32::from(span.from_minute()) <= minute && minute <= i32::from(span.to_minute())
        })
    }
}

fn languages(own: Language) -> impl Iterator<Item = spoken::Language> {
    let code = own.code();
    let others = ["en", "lt", "lv", "el", "nl"].into_iter();
    std::iter::once(code)
        .chain(others.filter(move |other| *other != code))
        .filter_map(spoken::Language::from_code)
}

fn not_read(why: NotUnderstood) -> NotRead {
    let key = match &why {
        NotUnderstood::Nothing => "error-required",
        NotUnderstood::Word(_) | NotUnderstood::NoTime => "error-due-not-understood",
        NotUnderstood::NoSuchDay => "error-no-such-day",
        NotUnderstood::NoSuchHour => "error-no-such-hour",
        NotUnderstood::AmbiguousHour { .. } => "due-hour-twice",
        NotUnderstood::MissingHour => "error-hour-missing",
        NotUnderstood::Past(_) => "error-in-the-past",
        NotUnderstood::Closed(_) => "error-due-closed",
        NotUnderstood::TooFar => "error-too-far-ahead",
    };
    let word = match why {
        NotUnderstood::Word(word) => Some(word),
        _ => None,
    };
    NotRead { key, word }
}

#[cfg(test)]
mod tests {
    use attent_hours::Calendar;

    use super::*;

    /// Thursday 26 November 2026, 14:00 in Vilnius; open on weekdays from nine to six.
    fn reader(language: Language, zone: &str, now: &str) -> Reader {
        let file = r#"{"time_zone": "Europe/Vilnius", "hours": {"mon": [["09:00","18:00"]],
            "tue": [["09:00","18:00"]], "wed": [["09:00","18:00"]], "thu": [["09:00","18:00"]],
            "fri": [["09:00","18:00"]]}}"#;
        Reader {
            hours: Arc::new(Calendar::from_json(file).expect("a calendar")),
            known: true,
            zone: TimeZone::get(zone).expect("a zone"),
            language,
            now: now.parse().expect("a time"),
        }
    }

    const NOW: &str = "2026-11-26T12:00:00Z";

    fn millis(text: &str) -> Millis {
        let stamp: Timestamp = text.parse().expect("a time");
        Millis(stamp.as_millisecond())
    }

    #[test]
    fn words_of_five_languages_and_of_others() {
        for (language, text, expect, open) in [
            (Language::En, "tomorrow 12:00", "2026-11-27T10:00:00Z", true),
            (
                Language::En,
                "in 2 working hours",
                "2026-11-26T14:00:00Z",
                true,
            ),
            (Language::En, "Friday", "2026-11-27T16:00:00Z", true),
            (Language::Lt, "rytoj 12:00", "2026-11-27T10:00:00Z", true),
            (Language::Lv, "rīt 12:00", "2026-11-27T10:00:00Z", true),
            (Language::El, "αύριο 12:00", "2026-11-27T10:00:00Z", true),
            (Language::Nl, "morgen 12:00", "2026-11-27T10:00:00Z", true),
            (
                Language::En,
                "2026-11-28T20:30",
                "2026-11-28T18:30:00Z",
                false,
            ),
            (Language::Nl, "rytoj 12:00", "2026-11-27T10:00:00Z", true),
        ] {
            let read = reader(language, "Europe/Vilnius", NOW).read(text);
            let understood = read.unwrap_or_else(|why| panic!("{text}: {why:?}"));
            assert_eq!(
                (understood.at, understood.open),
                (millis(expect), Some(open)),
                "{text}"
            );
        }
    }

    #[test]
    fn the_examples_of_each_language_are_understood() {
        for language in Language::ALL {
            let t = crate::T::new(language);
            for one in crate::due::field::EXAMPLES {
                let example = t.say(&format!("due-example-{one}"));
                let read = reader(language, "Europe/Vilnius", NOW).read(&example);
                assert!(read.is_ok(), "{language:?}: {example}: {read:?}");
            }
        }
    }

    #[test]
    fn what_is_no_time_says_why() {
        for (now, text, key) in [
            (
                NOW,
                "tomorrow, if Jonas is back",
                "error-due-not-understood",
            ),
            (NOW, "yesterday-ish", "error-due-not-understood"),
            (NOW, "31/2 12:00", "error-no-such-day"),
            (NOW, "today 27:00", "error-no-such-hour"),
            (NOW, "today 9:00", "error-in-the-past"),
            (NOW, "2020-01-01T12:00", "error-in-the-past"),
            (NOW, "Saturday", "error-due-closed"),
            (
                "2026-03-28T12:00:00Z",
                "2026-03-29T03:30",
                "error-hour-missing",
            ),
            (
                "2026-03-28T12:00:00Z",
                "tomorrow 3:30",
                "error-hour-missing",
            ),
        ] {
            let read = reader(Language::En, "Europe/Vilnius", now).read(text);
            assert_eq!(read.expect_err(text).key, key, "{text}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_is_asked_about() {
        let reader = reader(Language::En, "Europe/Vilnius", "2026-10-24T12:00:00Z");
        for text in ["tomorrow 3:30", "2026-10-25T03:30"] {
            let read = reader
                .read(text)
                .unwrap_or_else(|why| panic!("{text}: {why:?}"));
            assert_eq!(read.at, millis("2026-10-25T00:30:00Z"), "{text}");
            assert_eq!(read.again, Some(millis("2026-10-25T01:30:00Z")), "{text}");
        }
    }

    #[test]
    fn an_hour_is_one_of_the_speakers_own_clock() {
        let away = reader(Language::En, "Europe/Amsterdam", NOW);
        let at = |text: &str| away.read(text).expect("a time").at;
        assert_eq!(at("tomorrow 12:00"), millis("2026-11-27T11:00:00Z"));
        assert_eq!(
            at("Friday"),
            millis("2026-11-27T16:00:00Z"),
            "when the shop closes"
        );
    }
}
