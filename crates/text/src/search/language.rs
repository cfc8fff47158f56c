//! The languages we know words of, and which of them a text is in.

use whatlang::{Detector, Lang};

use super::{stop::is_common, words::words};

/// A language whose words are reduced to stems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    Dutch,
    Greek,
    Lithuanian,
    Latvian,
}

impl Language {
    pub const ALL: [Language; 5] = [
        Language::English,
        Language::Dutch,
        Language::Greek,
        Language::Lithuanian,
        Language::Latvian,
    ];

    /// The ISO 639-1 code: `en`, `nl`, `el`, `lt`, `lv`.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Dutch => "nl",
            Language::Greek => "el",
            Language::Lithuanian => "lt",
            Language::Latvian => "lv",
        }
    }

    /// The language of an ISO 639-1 code or a tag that begins with it (`nl-BE`).
    pub fn of_code(code: &str) -> Option<Language> {
        let primary = code.split(['-', '_']).next()?;
        Language::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.code()))
    }
}

/// Characters looked at: the beginning tells.
const LOOKED_AT: usize = 2000;
/// Fewer letters tell nothing.
const MIN_LETTERS: usize = 12;
/// The language of a text, if it is one of ours and long enough to tell.
pub fn language_of(text: &str) -> Option<Language> {
    let head = crate::html::head(text, LOOKED_AT);
    let (mut letters, mut greek) = (0, 0);
    for c in head.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        greek += usize::from(matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'));
    }
    if greek * 2 > letters {
        return Some(Language::Greek);
    }
    if letters < MIN_LETTERS {
        return by_common_words(head, 2);
    }
    let ours = vec![Lang::Eng, Lang::Nld, Lang::Ell, Lang::Lit, Lang::Lav];
    let others = [
        Lang::Deu,
        Lang::Fra,
        Lang::Spa,
        Lang::Ita,
        Lang::Pol,
        Lang::Est,
        Lang::Rus,
    ];
    let known = Detector::with_allowlist(ours.into_iter().chain(others).collect());
    let seems = known.detect(head)?;
    let language = match seems.lang() {
        Lang::Eng => Some(Language::English),
        Lang::Nld => Some(Language::Dutch),
        Lang::Ell => Some(Language::Greek),
        Lang::Lit => Some(Language::Lithuanian),
        Lang::Lav => Some(Language::Latvian),
        _ => None,
    };
    if seems.is_reliable() {
        return language;
    }
    // A language that is not ours shares small words with one that is: that takes more of them.
    let ahead = if language.is_some() { 1 } else { 2 };
    by_common_words(head, ahead).or(language)
}

/// The language with `ahead` more of its small words in a text than any other: a short one has too
/// few letters to tell, but "it does" is English alone.
fn by_common_words(text: &str, ahead: usize) -> Option<Language> {
    let words: Vec<String> = words(text).map(|word| word.folded).collect();
    let mut found = Language::ALL.map(|language| {
        let common = words.iter().filter(|word| is_common(word, &[language]));
        (common.count(), language)
    });
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let [(most, language), (next, _), ..] = found;
    (most >= next + ahead).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_by_their_small_words() {
        let check = |text: &str, language: Option<Language>| {
            assert_eq!(language_of(text), language, "{text}");
        };
        check("It does not ring.", Some(Language::English));
        check("De bel doet het niet.", Some(Language::Dutch));
        check("Kur yra mano dviratis?", Some(Language::Lithuanian));
        check("Kur ir mans velosipēds?", Some(Language::Latvian));
        check("Πού είναι το ποδήλατό μου;", Some(Language::Greek));
        check("Is it on?", Some(Language::English));
        check("Die Lampe ist kaputt.", None);
        check("Wo ist mein Fahrrad?", None);
        check("Où est mon vélo ?", None);
        check("ok", None);
        check("1234567", None);
    }
}
