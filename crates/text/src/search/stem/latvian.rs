//! A light stemmer for Latvian, on folded words.

use super::suffix::without;

pub(super) fn stem(word: &str) -> String {
    without(word, ENDINGS, 3).unwrap_or(word).to_owned()
}

const ENDINGS: &[&str] = &[];
