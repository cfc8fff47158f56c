//! Dates, times, durations, sizes and numbers, by the reader's language and zone.

use attent_core::{Language, Money};
use attent_db::Millis;
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::input::Decimal;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use maud::{Markup, PreEscaped};

mod ready;
mod said;
pub mod zones;

use self::{
    ready::{READY, Ready},
    said::How,
};
use crate::{T, ui};

/// How one reader sees times and numbers; `now` is when the request came.
#[derive(Clone, Debug)]
pub struct Format {
    pub t: T,
    pub zone: TimeZone,
    pub now: Millis,
}

impl Format {
    #[must_use]
    pub fn new(t: T, zone: TimeZone, now: Millis) -> Self {
        Self { t, zone, now }
    }

    /// In the reader's zone.
    #[must_use]
    pub fn zoned(&self, at: Millis) -> Zoned {
        Timestamp::from_millisecond(at.0)
            .unwrap_or(Timestamp::UNIX_EPOCH)
            .to_zoned(self.zone.clone())
    }

    /// The moment that a `datetime-local` field means where the reader is; `None` for any other text.
    #[must_use]
    pub fn local(&self, typed: &str) -> Option<Millis> {
        let local: jiff::civil::DateTime = typed.trim().parse().ok()?;
        let zoned = local.to_zoned(self.zone.clone()).ok()?;
        Some(Millis(zoned.timestamp().as_millisecond()))
    }

    /// When the reader's today began.
    #[must_use]
    pub fn midnight(&self) -> Millis {
        let begun = self.zoned(self.now).start_of_day();
        begun.map_or(self.now, |zoned| Millis(zoned.timestamp().as_millisecond()))
    }

    /// RFC 3339 in UTC, for `<time datetime>` and JSON.
    #[must_use]
    pub fn machine(at: Millis) -> String {
        Timestamp::from_millisecond(at.0)
            .unwrap_or(Timestamp::UNIX_EPOCH)
            .to_string()
    }

    /// The whole of it: "25 November 2026 at 11:26".
    #[must_use]
    pub fn full(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.full()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%Y-%m-%d %H:%M").to_string())
    }

    /// With the day of the week: "Wednesday 25 November 2026 at 11:26".
    #[must_use]
    pub fn day(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.due()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%a %Y-%m-%d %H:%M").to_string())
    }

    /// "25 Nov 2026".
    #[must_use]
    pub fn date(&self, at: Millis) -> String {
        said::moment(self, How::Date, at, || {
            let zoned = self.zoned(at);
            self.ready(|ready| Some(ready.date()?.format(&input(&zoned)?).to_string()))
                .unwrap_or_else(|| zoned.strftime("%Y-%m-%d").to_string())
        })
    }

    /// "Wednesday 25 November 2026".
    #[must_use]
    pub fn weekday_date(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.weekday_date()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%a %Y-%m-%d").to_string())
    }

    /// "Nov 2026".
    #[must_use]
    pub fn month(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.month()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%Y-%m").to_string())
    }

    /// "Nov"; its number in languages that write it so.
    #[must_use]
    pub fn month_alone(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.month_alone()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.month().to_string())
    }

    /// Just the clock: "11:26".
    #[must_use]
    pub fn clock(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        self.ready(|ready| Some(ready.clock()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%H:%M").to_string())
    }

    /// As people say it: "today 11:26", "yesterday 17:40", "Thu 20:02", "25 Nov 2026".
    #[must_use]
    pub fn short(&self, at: Millis) -> String {
        said::moment(self, How::Short, at, || self.by_the_day(at))
    }

    fn by_the_day(&self, at: Millis) -> String {
        let (then, today) = (self.zoned(at), self.zoned(self.now));
        let days = today
            .date()
            .since(then.date())
            .map_or(i32::MAX, |span| span.get_days());
        match days {
            0 => self
                .t
                .say_with("time-today", &[("clock", self.clock(at).into())]),
            1 => self
                .t
                .say_with("time-yesterday", &[("clock", self.clock(at).into())]),
            -1 => self
                .t
                .say_with("time-tomorrow", &[("clock", self.clock(at).into())]),
            2..=6 | -6..=-2 => self.weekday(at),
            _ => self.date(at),
        }
    }

    /// The same with the clock also for days far off: when something is due.
    #[must_use]
    pub fn ahead(&self, at: Millis) -> String {
        said::moment(self, How::Ahead, at, || {
            let short = self.short(at);
            if short == self.date(at) {
                format!("{short} {}", self.clock(at))
            } else {
                short
            }
        })
    }

    fn weekday(&self, at: Millis) -> String {
        let zoned = self.zoned(at);
        let said = self
            .ready(|ready| Some(ready.weekday()?.format(&input(&zoned)?).to_string()))
            .unwrap_or_else(|| zoned.strftime("%a %H:%M").to_string());
        // CLDR puts the day behind the clock in Lithuanian ("13:00, pr"); people say it before.
        match (self.t.language, said.split_once(", ")) {
            (Language::Lt, Some((clock, day))) => format!("{day} {clock}"),
            _ => said,
        }
    }

    /// A `<time>` that says it short and, on asking, in full.
    #[must_use]
    pub fn time(&self, at: Millis) -> Markup {
        let say = || ui::time(&Self::machine(at), &self.short(at), &self.full(at)).into_string();
        // Nothing but markup that `ui::time` made.
        PreEscaped(said::moment(self, How::Time, at, say))
    }

    /// How long from `since` until now: "9 min", "1 h 12 min", "3 d".
    #[must_use]
    pub fn waited(&self, since: Millis) -> String {
        self.span(self.now.since(since))
    }

    /// A duration in milliseconds, two units at most.
    #[must_use]
    pub fn span(&self, millis: i64) -> String {
        let minutes = millis.max(0) / 60_000;
        let (hours, days) = (minutes / 60, minutes / 1440);
        if minutes < 60 {
            self.t
                .say_with("span-minutes", &[("minutes", minutes.into())])
        } else if hours < 24 {
            let left = minutes % 60;
            self.t.say_with(
                "span-hours",
                &[("hours", hours.into()), ("minutes", left.into())],
            )
        } else {
            self.t.say_with(
                "span-days",
                &[("days", days.into()), ("hours", (hours % 24).into())],
            )
        }
    }

    /// A count with the language's separators.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        // Up to three digits all our languages write alike.
        if (0..1_000).contains(&number) {
            return number.to_string();
        }
        self.decimal(&Decimal::from(number))
    }

    /// With one digit behind the point, as the language writes it.
    #[must_use]
    pub fn tenths(&self, value: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what people read has fewer digits"
        )]
        let mut decimal = Decimal::from((value * 10.0).round() as i64);
        decimal.multiply_pow10(-1);
        self.decimal(&decimal)
    }

    /// An amount as the reader's language writes it: "€12.50", "12,50 €", "€ 12,50".
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let currency = money.currency;
        let mut decimal = Decimal::from(money.amount.unsigned_abs());
        decimal.multiply_pow10(-i16::from(currency.digits()));
        let number = self.decimal(&decimal);
        let minus = if money.amount < 0 { "\u{2212}" } else { "" };
        let sign = currency.sign();
        // As CLDR places it; a code stands apart from the number, an English sign touches it.
        match self.t.language {
            Language::En if sign.chars().count() == 1 => format!("{minus}{sign}{number}"),
            Language::En => format!("{minus}{sign}\u{a0}{number}"),
            Language::Nl => format!("{sign}\u{a0}{minus}{number}"),
            Language::Lt | Language::Lv | Language::El => format!("{minus}{number}\u{a0}{sign}"),
        }
    }

    /// "24 kB", "3.1 MB", by thousands as file managers say it.
    #[must_use]
    pub fn size(&self, bytes: i64) -> String {
        let tenths = |unit: i64| {
            let mut decimal = Decimal::from((bytes * 10 + unit / 2) / unit);
            decimal.multiply_pow10(-1);
            if bytes / unit >= 10 {
                decimal = Decimal::from((bytes + unit / 2) / unit);
            }
            self.decimal(&decimal)
        };
        match bytes {
            0..1_000 => format!("{} B", self.number(bytes)),
            1_000..1_000_000 => format!("{} kB", tenths(1_000)),
            _ => format!("{} MB", tenths(1_000_000)),
        }
    }

    fn decimal(&self, decimal: &Decimal) -> String {
        self.ready(|ready| Some(ready.number()?.format(decimal).to_string()))
            .unwrap_or_else(|| decimal.to_string())
    }

    fn ready<A>(&self, with: impl FnOnce(&Ready) -> A) -> A {
        READY.with(|all| with(all.of(self.t.language)))
    }
}

fn input(zoned: &Zoned) -> Option<DateTime<icu_calendar::Gregorian>> {
    let (date, time) = (zoned.date(), zoned.time());
    let (month, day) = (
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    );
    let hour = u8::try_from(time.hour()).ok()?;
    let minute = u8::try_from(time.minute()).ok()?;
    Some(DateTime {
        date: Date::try_new_gregorian(i32::from(date.year()), month, day).ok()?,
        time: Time::try_new(hour, minute, 0, 0).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(language: Language) -> Format {
        let zone = TimeZone::get("Europe/Vilnius").expect("a zone");
        // 2026-11-25 12:38:00 in Vilnius.
        Format::new(T::new(language), zone, Millis(1_795_603_080_000))
    }

    #[test]
    fn dates_as_the_five_languages_write_them() {
        for (language, full, date) in [
            (Language::En, "25 November 2026 at 12:38", "25 Nov 2026"),
            (Language::Lt, "2026 m. lapkričio 25 d. 12:38", "2026-11-25"),
            (
                Language::Lv,
                "2026. gada 25. novembris 12:38",
                "2026. gada 25. nov.",
            ),
            (Language::El, "25 Νοεμβρίου 2026 στις 12:38", "25 Νοε 2026"),
            (Language::Nl, "25 november 2026 om 12:38", "25 nov 2026"),
        ] {
            let f = format(language);
            let said = (f.full(f.now), f.date(f.now));
            // CLDR changes a comma or a space between versions; the words must be there.
            for word in full.split([' ', ',']).filter(|w| w.len() > 4) {
                assert!(
                    said.0.contains(word),
                    "{language:?}: {} should say {word}",
                    said.0
                );
            }
            assert_eq!(
                said.1.split_whitespace().last(),
                date.split_whitespace().last()
            );
        }
    }

    #[test]
    fn a_month_is_said_in_a_word_that_fits_below_a_bar() {
        for (language, begins) in [
            (Language::En, "Nov"),
            (Language::Lv, "nov"),
            (Language::El, "Νο"),
            (Language::Nl, "nov"),
        ] {
            let f = format(language);
            let said = f.month_alone(f.now);
            assert!(
                said.starts_with(begins) && said.chars().count() <= 6,
                "{language:?}: {said}"
            );
        }
        let f = format(Language::Lt);
        assert!(["lapkr.", "11"].contains(&f.month_alone(f.now).as_str()));
    }

    #[test]
    fn the_day_of_the_week_stands_before_the_clock() {
        for language in Language::ALL {
            let f = format(language);
            let said = f.short(Millis(f.now.0 + 3 * 24 * 3_600_000));
            assert!(said.ends_with("12:38"), "{language:?}: {said}");
        }
    }

    #[test]
    fn the_clock_has_24_hours_in_all_five() {
        for language in Language::ALL {
            let f = format(language);
            let evening = Millis(f.now.0 + 7 * 3_600_000);
            assert_eq!(f.clock(evening), "19:38", "{language:?}");
            assert!(f.full(evening).contains("19:38"), "{language:?}");
        }
    }

    #[test]
    fn a_moment_is_said_anew_when_the_day_the_zone_or_the_language_is_another() {
        let here = format(Language::En);
        let said = here.time(here.now).into_string();
        assert_eq!(said, here.time(here.now).into_string());
        assert!(said.contains("12:38") && said.contains("oday"), "{said}");
        let mut tomorrow = here.clone();
        tomorrow.now = here.now.plus(24 * 3_600_000);
        let mut elsewhere = here.clone();
        elsewhere.zone = TimeZone::UTC;
        for (other, word) in [
            (tomorrow, "esterday"),
            (elsewhere, "10:38"),
            (format(Language::Nl), "andaag"),
        ] {
            let said = other.time(here.now).into_string();
            assert!(said.contains(word), "{said} should say {word}");
        }
        assert_eq!(said, here.time(here.now).into_string());
    }

    #[test]
    fn small_numbers_are_written_as_the_formatter_would() {
        for language in Language::ALL {
            let f = format(language);
            for number in [0, 7, 42, 999, 1_000, 12_345] {
                let decimal = Decimal::from(number);
                assert_eq!(f.number(number), f.decimal(&decimal), "{language:?}");
            }
        }
    }

    #[test]
    fn sizes() {
        let f = format(Language::En);
        for (bytes, expect) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_234, "1.2 kB"),
            (24_000, "24 kB"),
            (3_140_000, "3.1 MB"),
        ] {
            assert_eq!(f.size(bytes), expect);
        }
    }

    #[test]
    fn money_as_the_five_languages_write_it() {
        use attent_core::Currency;
        for (language, code, amount, expect) in [
            (Language::En, "EUR", 123_450, "€1,234.50"),
            (Language::En, "EUR", -5, "\u{2212}€0.05"),
            (Language::En, "SEK", 2_000, "SEK\u{a0}20.00"),
            (Language::En, "JPY", 1_500, "¥1,500"),
            (Language::Lt, "EUR", 123_450, "1\u{a0}234,50\u{a0}€"),
            (Language::Lv, "EUR", 1_250, "12,50\u{a0}€"),
            (Language::El, "EUR", 123_450, "1.234,50\u{a0}€"),
            (Language::Nl, "EUR", 123_450, "€\u{a0}1.234,50"),
            (Language::Nl, "EUR", -1_250, "€\u{a0}\u{2212}12,50"),
            (Language::Lt, "KWD", 1_250, "1,250\u{a0}KWD"),
            (Language::El, "EUR", 0, "0,00\u{a0}€"),
        ] {
            let currency = Currency::parse(code).expect("a currency");
            let said = format(language).money(Money::new(amount, currency));
            assert_eq!(said, expect, "{language:?}");
        }
    }
}
