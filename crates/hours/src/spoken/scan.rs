//! A text cut into words that mean something.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    Language, NotUnderstood,
    words::{self, Meaning},
};

/// A word, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    Known(Meaning),
    Number(i64),
    /// `12th`.
    Nth(i64),
    /// Hour and minute, written with a colon.
    Clock(i64, i64),
    /// Two numbers with a point between them: an hour or a date.
    Pair(i64, i64),
    /// Day, month and perhaps year.
    Date(i64, i64, Option<i64>),
}

/// Phrases of the tables have at most so many words.
const LONGEST_PHRASE: usize = 4;

pub fn words(text: &str, language: Language) -> Result<Vec<Word>, NotUnderstood> {
    let text = apart(text);
    let written: Vec<&str> = text
        .split_whitespace()
        .map(trimmed)
        .filter(|word| !word.is_empty())
        .collect();
    let folded: Vec<String> = written.iter().map(|word| fold(word)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.len() {
        let longest = LONGEST_PHRASE.min(folded.len() - at);
        let phrase = (1..=longest).rev().find_map(|length| {
            let phrase = folded[at..at + length].join(" ");
            words::meaning(&phrase, language).map(|meaning| (length, meaning))
        });
        if let Some((length, meaning)) = phrase {
            if meaning != Meaning::Filler {
                found.push(Word::Known(meaning));
            }
            at += length;
            continue;
        }
        let number = numeric(&folded[at], language)
            .ok_or_else(|| NotUnderstood::Word(written[at].to_owned()))?;
        found.extend(number);
        at += 1;
    }
    if found.is_empty() {
        return Err(NotUnderstood::Nothing);
    }
    Ok(found)
}

/// "plkst.12" are two words.
fn apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = (' ', ' ');
    for c in text.chars() {
        if before.1 == '.' && before.0.is_alphabetic() && c.is_ascii_digit() {
            out.push(' ');
        }
        out.push(c);
        before = (before.1, c);
    }
    out
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Small letters without their marks; a final sigma is a sigma.
pub fn fold(word: &str) -> String {
    word.to_lowercase()
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'ς' { 'σ' } else { c })
        .collect()
}

/// `12`, `12:00`, `12.30`, `12/12`, `12/12/2026`, `2026-12-12`, `3pm`, `15h`, `2nd`.
fn numeric(word: &str, language: Language) -> Option<Vec<Word>> {
    let end = word
        .rfind(|c: char| c.is_ascii_digit())
        .map(|last| last + 1)?;
    let (digits, tail) = word.split_at(end);
    let mut found = vec![plain(digits)?];
    if !tail.is_empty() {
        let tail = tail.trim_matches(['-', '.', '\'', '’']);
        match (&found[0], words::meaning(tail, language)) {
            (Word::Number(number), _) if is_ordinal(tail, language) => {
                found = vec![Word::Nth(*number)];
            }
            (_, Some(Meaning::Filler)) => {}
            (_, meaning) => found.push(Word::Known(meaning?)),
        }
    }
    Some(found)
}

fn is_ordinal(tail: &str, language: Language) -> bool {
    let known: &[&str] = match language {
        Language::English => &["st", "nd", "rd", "th"],
        Language::Lithuanian => &["d", "osios", "oji", "aja"],
        Language::Latvian => &["aja", "ajam"],
        Language::Greek => &["η", "ησ"],
        Language::Dutch => &["e", "de", "ste"],
    };
    known.contains(&tail)
}

fn plain(digits: &str) -> Option<Word> {
    let parts = |separator: char| -> Option<Vec<i64>> {
        digits
            .split(separator)
            .map(|part| {
                (part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit()))
                    .then(|| part.parse().ok())
                    .flatten()
            })
            .collect()
    };
    if let Some([number]) = parts(' ').as_deref() {
        return Some(Word::Number(*number));
    }
    if let Some([hour, minute]) = parts(':').as_deref() {
        return Some(Word::Clock(*hour, *minute));
    }
    if let Some([one, other]) = parts('.').as_deref() {
        return Some(Word::Pair(*one, *other));
    }
    ['/', '-', '.']
        .into_iter()
        .find_map(|separator| match parts(separator)?.as_slice() {
            [day, month] => Some(Word::Date(*day, *month, None)),
            [year, month, day] if *year > 1000 => Some(Word::Date(*day, *month, Some(*year))),
            [day, month, year] => Some(Word::Date(*day, *month, Some(*year))),
            _ => None,
        })
}
