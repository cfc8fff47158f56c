//! Text as terms with positions, as they are put into the index.

use super::stem::stem;
use super::words::{Word, groups, words};
use super::{Language, terms};

/// PostgreSQL keeps no higher position; a text with more is cut.
const MAX_POSITION: u16 = 16_383;
/// Bytes of terms one entry may have; `tsvector` takes at most 1 MB of lexemes and positions.
const MAX_BYTES: usize = 256 * 1024;
/// PostgreSQL keeps at most this many positions of one term.
const MAX_POSITIONS_OF_TERM: usize = 255;
/// Bytes of text looked at: more would be over the other limits in any case.
const MAX_TEXT: usize = 2 * 1024 * 1024;

/// One term at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// `[a-z0-9]` only, at most some 250 bytes.
    pub term: String,
    /// Counted in words from 1; a word's folded form and its stem share one.
    pub position: u16,
}

/// An entry for the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysed {
    /// By position.
    pub tokens: Vec<Token>,
    /// The text was too long, and its end is not found.
    pub cut: bool,
    bytes: usize,
}

/// The terms of `text`. Without a language, its words are found by their folded forms only.
pub fn analyse(text: &str, language: impl Into<Option<Language>>) -> Analysed {
    let language = language.into();
    let head = crate::html::head(text, MAX_TEXT);
    let mut entry = Analysed {
        cut: head.len() < text.len(),
        ..Analysed::default()
    };
    let most = usize::from(MAX_POSITION);
    let mut found: Vec<Word> = words(head).take(most + 1).collect();
    if found.len() > most {
        entry.cut = true;
        found.truncate(most);
    }
    let mut groups = groups(head, &found).into_iter().peekable();
    for (index, word) in found.iter().enumerate() {
        let position = u16::try_from(index + 1).unwrap_or(MAX_POSITION);
        if !entry.word(&word.folded, language, position) {
            break;
        }
        if let Some(short) = &word.short {
            entry.word(short, language, position);
        }
        while let Some(group) = groups.next_if(|group| group.words.start == index) {
            if group.words.len() > 1 {
                entry.word(&group.joined, language, position);
            }
            if let Some(phone) = group.phone {
                entry.push(terms::of_phone(&phone), position);
            }
        }
    }
    entry
}

impl Analysed {
    fn word(&mut self, word: &str, language: Option<Language>, position: u16) -> bool {
        let stem = language.and_then(|language| {
            let stem = stem(word, language).filter(|stem| stem != word)?;
            Some(terms::of_stem(&stem, language))
        });
        self.push(terms::of_word(word), position)
            && stem.is_none_or(|stem| self.push(stem, position))
    }

    /// `false`: the entry is full.
    fn push(&mut self, term: String, position: u16) -> bool {
        let bytes = self.bytes + term.len() + 1;
        if bytes > MAX_BYTES {
            self.cut = true;
            return false;
        }
        self.bytes = bytes;
        self.tokens.push(Token { term, position });
        true
    }

    /// The terms with a blank between, by position: what FTS5 is given, and what
    /// [`rank`](super::rank) reads.
    pub fn terms(&self) -> String {
        let mut text = String::with_capacity(self.bytes);
        for token in &self.tokens {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&token.term);
        }
        text
    }

    /// The literal of a `tsvector`: `a:1,4 b:2`. To be bound as text and cast.
    pub fn tsvector(&self) -> String {
        let mut places: Vec<(&str, u16)> = self
            .tokens
            .iter()
            .map(|token| (token.term.as_str(), token.position))
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut literal = String::with_capacity(self.bytes * 2);
        for same in places.chunk_by(|a, b| a.0 == b.0) {
            for (i, (term, position)) in same.iter().take(MAX_POSITIONS_OF_TERM).enumerate() {
                if i == 0 {
                    if !literal.is_empty() {
                        literal.push(' ');
                    }
                    literal.push_str(term);
                }
                literal.push(if i == 0 { ':' } else { ',' });
                literal.push_str(&position.to_string());
            }
        }
        literal
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, analyse};
    use crate::search::Language;
    use proptest::prelude::*;

    #[test]
    fn text_becomes_terms() {
        for (text, language, expect) in [
            (
                "Walking shoes",
                Some(Language::English),
                "walking 0ewalk shoes 0eshoe",
            ),
            ("walk", Some(Language::English), "walk"),
            ("Walking shoes", None, "walking shoes"),
            ("A-1042/7", None, "a a10427 1042 7"),
            ("r@ex.com", None, "r rexcom ex com"),
            ("007", None, "0007"),
            ("Rosa's", None, "rosas rosa"),
            ("86 123 4567", None, "86 861234567 0p61234567 123 4567"),
        ] {
            assert_eq!(analyse(text, language).terms(), expect, "{text}");
        }
        let entry = analyse("b a-b b", None);
        assert_eq!(entry.tsvector(), "a:2 ab:2 b:1,3,4");
    }

    #[test]
    fn long_texts_are_cut_and_say_so() {
        assert!(analyse(&"word ".repeat(20_000), Language::English).cut);
        let wide: String = (0..16_000).map(|i| format!("абвгдежзийк{i} ")).collect();
        let entry = analyse(&wide, None);
        assert!(entry.cut && entry.terms().len() <= MAX_BYTES);
        assert!(!analyse(&"word ".repeat(16_000), Language::English).cut);
    }

    proptest! {
        #[test]
        fn any_text_makes_plain_terms_in_order(text in "\\PC{0,80}") {
            for language in Language::ALL {
                let entry = analyse(&text, language);
                prop_assert!(entry.tokens.is_sorted_by_key(|token| token.position));
                for token in &entry.tokens {
                    prop_assert!(token.position >= 1 && !token.term.is_empty());
                    prop_assert!(token.term.len() < 300);
                    prop_assert!(token.term.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
                }
            }
        }
    }
}
