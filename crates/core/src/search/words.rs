//! The words of a text as search knows them: a thin room around `attent_text::search`.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without accents: as names are compared while they are typed.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase);
    plain.map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

/// A token and where its word stands in the text.
pub(super) struct Token {
    pub word: String,
    pub at: Range<usize>,
}

pub(super) fn analyse(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let ends = text
        .char_indices()
        .chain(std::iter::once((text.len(), ' ')));
    for (index, c) in ends {
        match (start, c.is_alphanumeric() || is_combining_mark(c)) {
            (None, true) => start = Some(index),
            (Some(from), false) => {
                tokens.push(Token {
                    word: token(&text[from..index]),
                    at: from..index,
                });
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn token(word: &str) -> String {
    let mut token = String::new();
    for c in fold(word).chars().take(64) {
        if c.is_ascii_alphanumeric() {
            token.push(c)
        } else {
            token += &format!("u{:x}", u32::from(c))
        }
    }
    token
}

/// One word asked for: any of these tokens, or one that begins so.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub any: Vec<String>,
    /// While it is still being typed.
    pub start: Option<String>,
}

impl Term {
    /// 2 for the word itself, 1 for its beginning, 0 when `token` is neither.
    pub(super) fn grade(&self, token: &str) -> u32 {
        if self.any.iter().any(|one| one == token) {
            2
        } else {
            u32::from(
                self.start
                    .as_deref()
                    .is_some_and(|start| token.starts_with(start)),
            )
        }
    }
}

/// More words do not narrow it further.
const MOST_TERMS: usize = 12;
/// One letter begins too much.
const SHORTEST_START: usize = 2;

pub(super) fn query(text: &str) -> Vec<Term> {
    let mut tokens = analyse(text);
    tokens.truncate(MOST_TERMS);
    let typing = !text.ends_with(|c: char| !c.is_alphanumeric());
    let last = tokens.len().saturating_sub(1);
    let terms = tokens.into_iter().enumerate().map(|(index, token)| {
        let unfinished = typing && index == last && token.word.len() >= SHORTEST_START;
        Term {
            start: unfinished.then(|| token.word.clone()),
            any: vec![token.word],
        }
    });
    terms.collect()
}
