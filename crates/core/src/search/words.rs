//! The words of a text as search knows them: a thin room around `attent_text::search`.

use std::ops::Range;

use attent_text::search::{Analysed, Clause, Language, Nearness, Query};

/// Lower case without accents: as names are compared while they are typed. Cut after a kilobyte.
#[must_use]
pub fn fold(text: &str) -> String {
    attent_text::keys::fold(text)
}

/// The terms of a text for the index, in the language it is written in; a text too short to tell is
/// taken to be in `likely`.
pub(super) fn analyse(text: &str, likely: Option<&str>) -> Analysed {
    let language = attent_text::search::language_of(text);
    attent_text::search::analyse(text, language.or_else(|| Language::of_code(likely?)))
}

/// What was typed, whatever language it is in.
pub(super) fn query(text: &str) -> Query {
    attent_text::search::query(text, &Language::ALL)
}

/// Where in `text` words stand that were asked for.
pub(super) fn found(text: &str, query: &Query) -> Vec<Range<usize>> {
    let language = attent_text::search::language_of(text);
    let is_hit = |word: &str| {
        let terms = attent_text::search::analyse(word, language).tokens;
        terms.iter().any(|token| {
            query
                .clauses
                .iter()
                .any(|clause| asks_for(clause, &token.term))
        })
    };
    words(text)
        .into_iter()
        .filter(|at| is_hit(&text[at.clone()]))
        .collect()
}

/// Whether the clause asks for this term; common words are not worth pointing out.
fn asks_for(clause: &Clause, term: &str) -> bool {
    !clause.optional
        && (clause.parts.iter().any(|part| asks_for(part, term))
            || clause.any.iter().any(|asked| match asked.nearness {
                Nearness::Prefix => term.starts_with(&asked.term),
                _ => term == asked.term,
            }))
}

/// Runs of letters and digits, accents that stand alone included.
fn words(text: &str) -> Vec<Range<usize>> {
    let of_word =
        |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    let mut words = Vec::new();
    let mut start = None;
    for (index, c) in text
        .char_indices()
        .chain(std::iter::once((text.len(), ' ')))
    {
        match (start, of_word(c)) {
            (None, true) => start = Some(index),
            (Some(from), false) => {
                words.push(from..index);
                start = None;
            }
            _ => {}
        }
    }
    words
}
