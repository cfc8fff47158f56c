//! Which of the solutions laid before a customer their answer names: "the second one, please".
//!
//! It points out, it does not decide: a person presses. Better none than a wrong one, so an answer
//! that names two, asks, or says what is not wanted is left alone.
//!
//! Each sentence is compared with the patterns of its language ([`patterns`]) for a place among the
//! solutions, and with the words of their titles ([`titles`]).

mod patterns;
mod titles;

use crate::{
    search::Language,
    sentences::{self, Sentence, found},
};

use patterns::Told;
use titles::Titles;

/// An answer is short; what stands further down is of something else.
const LONGEST: usize = 4000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Its place, counted from nought.
    Nth(usize),
    /// None of them suits.
    None,
}

/// What `text` chooses among solutions of these titles, in the order they were numbered in.
#[must_use]
pub fn likely(text: &str, titles: &[&str], language: Language) -> Option<Choice> {
    let told = patterns::of(language);
    let titles = Titles::of(titles, told, language);
    let mut named: Option<Choice> = None;
    for sentence in sentences::of(crate::html::head(text, LONGEST)) {
        match of_sentence(&sentence, &titles, told, language) {
            Named::Nothing => {}
            Named::Several => return None,
            Named::One(choice) if named.is_none_or(|before| before == choice) => {
                named = Some(choice);
            }
            Named::One(_) => return None,
        }
    }
    named
}

enum Named {
    Nothing,
    One(Choice),
    Several,
}

fn of_sentence(sentence: &Sentence, titles: &Titles, told: &Told, language: Language) -> Named {
    let words = &sentence.words;
    let says = |patterns: &[&str]| patterns.iter().any(|pattern| found(words, pattern));
    if sentence.asks {
        return Named::Nothing;
    }
    if says(told.none) {
        return Named::One(Choice::None);
    }
    let mut places: Vec<usize> = (0..titles.len())
        .filter(|place| told.names(words, *place, titles.len()))
        .collect();
    places.extend(titles.named(words, told, language));
    if !places.is_empty() {
        // "The first or the second one": beside a place that is named, any other counts.
        places.extend((0..titles.len()).filter(|place| told.mentions(words, *place)));
    }
    places.sort_unstable();
    places.dedup();
    match places[..] {
        [] => Named::Nothing,
        // Which of them is meant and which is not, a person sees.
        _ if says(told.denials) => Named::Several,
        [one] => Named::One(Choice::Nth(one)),
        _ => Named::Several,
    }
}
