//! Cuts text into words, and tells which of them belong together.

use std::ops::Range;

use crate::fold::push_folded;

/// Characters that may stand inside a compound.
const JOINERS: &str = "-–‑/._@+:&#'’";
/// Characters that may stand inside a phone number, beside its digits.
const IN_NUMBER: &str = " -./()\u{a0}";
/// Longer words are cut; they are no words.
const MAX_WORD: usize = 60;
/// Parts of the longest compound that is also found joined.
const MAX_PARTS: usize = 8;

/// One word: where it stands in the text, and its folded form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub range: Range<usize>,
    pub folded: String,
    /// What stands before an apostrophe inside the word: "Rosa" of "Rosa's".
    pub short: Option<String>,
    /// Belongs to the same compound as the word before it.
    pub joins: bool,
}

/// The words of `text`, in order.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> {
    Words {
        text,
        at: 0,
        end: None,
    }
}

struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Where the word before ended.
    end: Option<usize>,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let rest = &self.text[self.at..];
            let begin = self.at + rest.find(is_of_word)?;
            let word = self.word(begin);
            self.at = word.range.end;
            if !word.folded.is_empty() {
                self.end = Some(word.range.end);
                return Some(word);
            }
        }
    }
}

impl Words<'_> {
    fn word(&self, begin: usize) -> Word {
        let (mut folded, mut end) = (String::new(), begin);
        let mut short = None;
        let mut chars = self.text[begin..].chars().peekable();
        while let Some(c) = chars.next() {
            let apostrophe =
                matches!(c, '\'' | '’') && chars.peek().is_some_and(|n| n.is_alphabetic());
            if !is_of_word(c) && !apostrophe {
                break;
            }
            if stands_alone(c) && end > begin {
                break;
            }
            end += c.len_utf8();
            if apostrophe && short.is_none() && folded.len() > 2 {
                short = Some(folded.clone());
            }
            if folded.len() < MAX_WORD && !apostrophe {
                push_folded(&mut folded, c);
                if !c.is_ascii() {
                    folded.retain(char::is_alphanumeric);
                }
            }
            if stands_alone(c) {
                break;
            }
        }
        let joins = self
            .end
            .is_some_and(|before| is_joint(&self.text[before..begin]));
        Word {
            range: begin..end,
            folded,
            short,
            joins,
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Scripts written without spaces: each character is taken for a word.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn is_joint(between: &str) -> bool {
    let mut chars = between.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if JOINERS.contains(c))
}

/// Words that belong together, as ranges of indexes into `words`, and what they are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub words: Range<usize>,
    pub joined: String,
    /// The last eight digits, if it is a phone number.
    pub phone: Option<String>,
}

/// The compounds among `words`, and its phone numbers in any spelling.
pub(super) fn groups(text: &str, words: &[Word]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let number = number_length(text, &words[i..]);
        let compound = 1 + words[i + 1..].iter().take_while(|word| word.joins).count();
        let (length, phone) = match number {
            Some((length, last)) if length >= compound => (length, Some(last)),
            _ => (compound, None),
        };
        if phone.is_some() || (2..=MAX_PARTS).contains(&length) {
            let joined: String = words[i..i + length]
                .iter()
                .map(|w| w.folded.as_str())
                .collect();
            if joined.len() <= MAX_WORD {
                groups.push(Group {
                    words: i..i + length,
                    joined,
                    phone,
                });
            }
        }
        i += length;
    }
    groups
}

/// How many words from the first on make one phone number, and its last eight digits.
fn number_length(text: &str, words: &[Word]) -> Option<(usize, String)> {
    let is_number = |word: &Word| word.folded.bytes().all(|b| b.is_ascii_digit());
    if !words.first().is_some_and(is_number) {
        return None;
    }
    let (mut length, mut digits) = (1, words[0].folded.clone());
    while let Some(next) = words.get(length).filter(|word| is_number(word)) {
        let between = &text[words[length - 1].range.end..next.range.start];
        if between.chars().count() > 3 || !between.chars().all(|c| IN_NUMBER.contains(c)) {
            break;
        }
        if digits.len() + next.folded.len() > 15 {
            break;
        }
        digits.push_str(&next.folded);
        length += 1;
    }
    let last = digits.len().checked_sub(8)?;
    (digits.len() <= 15).then(|| (length, digits[last..].to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{groups, words};

    #[test]
    fn text_is_cut_into_words() {
        for (text, expect) in [
            ("Hello, World!", "hello world"),
            ("don't Rosa’s 'quoted'", "dont rosas quoted"),
            ("žąsys Ṡ e\u{301}té", "zasys s ete"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
            ("日本 x", "日 本 x"),
            (" \u{301} — ", ""),
        ] {
            let found: Vec<String> = words(text).map(|word| word.folded).collect();
            assert_eq!(found.join(" "), expect, "{text}");
        }
    }

    #[test]
    fn what_belongs_together_is_found() {
        for (text, expect) in [
            ("see A-1042/7.", "a10427"),
            ("rosa.p@example.com", "rosapexamplecom"),
            ("e-mail and web", "email"),
            ("+370 612 34567", "37061234567 (61234567)"),
            ("(8-612) 34 567", "861234567 (61234567)"),
            ("861234567", "861234567 (61234567)"),
            (
                "+37061234567 +37069999999",
                "37061234567 (61234567), 37069999999 (69999999)",
            ),
            ("10 000 and 3.5", "35"),
            ("a b", ""),
        ] {
            let all: Vec<_> = words(text).collect();
            let found: Vec<String> = groups(text, &all)
                .into_iter()
                .map(|group| match group.phone {
                    Some(phone) => format!("{} ({phone})", group.joined),
                    None => group.joined,
                })
                .collect();
            assert_eq!(found.join(", "), expect, "{text}");
        }
    }
}
