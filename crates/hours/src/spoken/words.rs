//! What words mean, by language. All are written folded: small, without marks.

mod dutch;
mod english;
mod greek;
mod latvian;
mod lithuanian;

use jiff::civil::Weekday;

use super::{Language, said::Part};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Before,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Says nothing that counts.
    Filler,
    /// Days from today; yesterday is known so that it can be called past.
    Ahead(i64),
    Weekday(Weekday),
    Month(i8),
    /// A length follows.
    In,
    /// An hour follows.
    At,
    Working,
    Next,
    This,
    NextWeek,
    End,
    EndOfDay,
    Unit(Unit),
    /// "werkuren".
    WorkingUnit(Unit),
    Number(i64),
    Half,
    /// "pusvalandį".
    HalfHour,
    Noon,
    Midnight,
    Part(Part),
    /// "vanavond": days from today, and a part of that day.
    AheadPart(i64, Part),
    /// "am" and "pm".
    Halfday(Half),
    OClock,
}

pub type Table = &'static [(&'static str, Meaning)];

/// The words of a meaning, separated by commas.
pub fn meaning(phrase: &str, language: Language) -> Option<Meaning> {
    let table = match language {
        Language::English => english::WORDS,
        Language::Lithuanian => lithuanian::WORDS,
        Language::Latvian => latvian::WORDS,
        Language::Greek => greek::WORDS,
        Language::Dutch => dutch::WORDS,
    };
    table
        .iter()
        .find(|(words, _)| words.split(',').any(|word| word == phrase))
        .map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spoken::scan::fold;

    #[test]
    fn tables_are_written_folded_and_say_nothing_twice() {
        for (name, table) in [
            ("en", english::WORDS),
            ("lt", lithuanian::WORDS),
            ("lv", latvian::WORDS),
            ("el", greek::WORDS),
            ("nl", dutch::WORDS),
        ] {
            let mut seen = std::collections::HashSet::new();
            for word in table.iter().flat_map(|(words, _)| words.split(',')) {
                assert_eq!(word, fold(word), "{name}");
                assert!(word.split(' ').count() <= 4, "{name}: {word} is too long");
                assert!(seen.insert(word), "{name}: {word} stands twice");
            }
        }
    }
}
