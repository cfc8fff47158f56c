//! Promises that somebody is likely to have made in what they wrote: "we will call you tomorrow".
//!
//! It points out, it does not decide: a person says whether it was one. Better one too few than a
//! page that nags, so questions, conditions and denials are left alone.
//!
//! A sentence is compared, word by word and without accents, with the patterns of its language
//! ([`patterns`]). Absent on purpose: what a time in words means, and any memory of what was refused.

mod patterns;
mod times;

use std::ops::Range;

use crate::{
    search::Language,
    sentences::{self, Word, found},
};

use patterns::Patterns;

/// Longer texts are read this far: nobody promises on the hundredth page.
const LONGEST: usize = 20_000;
/// More at once is a text about promises, not with them.
const MOST: usize = 10;

/// A sentence that reads like a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// Where the sentence stands, in bytes.
    pub range: Range<usize>,
    pub words: String,
    /// Where in the text it says by when.
    pub when: Option<Range<usize>>,
}

/// The sentences of `text` that read like a promise, in order.
#[must_use]
pub fn likely(text: &str, language: Language) -> Vec<Likely> {
    let end = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let told = patterns::of(language);
    sentences::of(&text[..end])
        .filter(|sentence| !sentence.asks && promises(&sentence.words, told))
        .take(MOST)
        .map(|sentence| Likely {
            words: text[sentence.range.clone()].to_owned(),
            when: times::when(&sentence.words, told.times),
            range: sentence.range,
        })
        .collect()
}

fn promises(words: &[Word], told: &Patterns) -> bool {
    let any = |patterns: &[&str]| patterns.iter().any(|pattern| found(words, pattern));
    any(told.promises) && !any(told.denials)
}

#[cfg(test)]
mod tests;
