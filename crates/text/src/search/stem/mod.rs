//! Reduces folded words to what their inflected forms have in common.
//!
//! All stemmers see folded words (no accents), because people type without them: the stem of
//! what they type must be that of what was written.

mod latvian;
mod lithuanian;
mod suffix;

use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::Language;

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));
static GREEK: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Greek));

/// The stem of a folded word; `None` where the language has none for it (digits, other
/// scripts, very short words).
pub(super) fn stem(word: &str, language: Language) -> Option<String> {
    let letters = match language {
        Language::Greek => word.chars().all(|c| ('α'..='ω').contains(&c)),
        _ => word.bytes().all(|b| b.is_ascii_lowercase()),
    };
    if !letters || word.chars().count() < 3 {
        return None;
    }
    Some(match language {
        Language::English => ENGLISH.stem(word).into_owned(),
        Language::Dutch => DUTCH.stem(word).into_owned(),
        Language::Greek => GREEK.stem(word).into_owned(),
        Language::Lithuanian => lithuanian::stem(word),
        Language::Latvian => latvian::stem(word),
    })
}
