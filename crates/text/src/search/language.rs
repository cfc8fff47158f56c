//! The languages we know words of, and which of them a text is in.

use whatlang::{Detector, Lang};

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
        return None;
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
    match known.detect_lang(head)? {
        Lang::Eng => Some(Language::English),
        Lang::Nld => Some(Language::Dutch),
        Lang::Ell => Some(Language::Greek),
        Lang::Lit => Some(Language::Lithuanian),
        Lang::Lav => Some(Language::Latvian),
        _ => None,
    }
}
