//! A text cut into sentences, and these into words; patterns that they are compared with.

mod matching;

use std::ops::Range;

pub(crate) use matching::{fits, found};

use crate::fold::folded;

#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// In lower case, without accents.
    pub folded: String,
    pub range: Range<usize>,
}

#[derive(Debug)]
pub(crate) struct Sentence {
    pub range: Range<usize>,
    pub words: Vec<Word>,
    /// It ends with a question mark.
    pub asks: bool,
}

/// What was quoted from the other side is not what was just written.
fn quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

pub(crate) fn of(text: &str) -> impl Iterator<Item = Sentence> {
    let mut all = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !quoted(line) {
            cut(text, at..at + line.len(), &mut all);
        }
        at += line.len();
    }
    all.into_iter()
}

/// Within a line: at a full stop, an exclamation or a question mark that a blank follows.
fn cut(text: &str, line: Range<usize>, all: &mut Vec<Sentence>) {
    let mut start = line.start;
    let mut chars = text[line.clone()].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let ends = match c {
            // Greek asks with a semicolon.
            '!' | '?' | '…' | ';' | '\u{37e}' => true,
            '.' if before.is_ascii_digit() => !goes_on(&text[line.start + at + 1..line.end]),
            '.' => next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends {
            let end = line.start + at + c.len_utf8();
            push(text, start..end, c, all);
            start = end;
        }
        before = c;
    }
    push(text, start..line.end, ' ', all);
}

/// Behind a number a full stop is of a date or a time ("5. gegužės", "12.30"), unless a sentence
/// begins.
fn goes_on(rest: &str) -> bool {
    let blank = rest.starts_with(char::is_whitespace);
    let next = rest.trim_start().chars().next();
    next.is_some_and(|next| !blank || !next.is_uppercase())
}

fn push(text: &str, range: Range<usize>, ended_by: char, all: &mut Vec<Sentence>) {
    let inner = &text[range.clone()];
    let blank = inner.len() - inner.trim_start().len();
    let range = range.start + blank..range.start + inner.trim_end().len().max(blank);
    let words = words(text, range.clone());
    if words.is_empty() {
        return;
    }
    let asks = matches!(ended_by, '?' | '\u{37e}') || (ended_by == ';' && greek(inner));
    all.push(Sentence { range, words, asks });
}

fn greek(text: &str) -> bool {
    text.chars().any(|c| matches!(c, 'α'..='ω' | 'Α'..='Ω'))
}

fn words(text: &str, range: Range<usize>) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from: Option<usize> = None;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | ':');
    for (at, c) in text[range.clone()].char_indices() {
        let at = range.start + at;
        match (inside(c), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                words.push(word(text, start..at));
                from = None;
            }
            _ => {}
        }
    }
    if let Some(start) = from {
        words.push(word(text, start..range.end));
    }
    words
}

fn word(text: &str, range: Range<usize>) -> Word {
    let folded = folded(&text[range.clone()]).replace('’', "'");
    Word { folded, range }
}
