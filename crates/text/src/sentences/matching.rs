//! Whether the words of a sentence follow one of the patterns.
//!
//! A pattern is words with blanks between them: `a|b` is either, `ab*` begins so, `*ab` ends so, `_`
//! stands for at most three words in between, `^` before the first word for the beginning of the
//! sentence, `$` for its end.

use super::Word;

const GAP: usize = 3;

pub(crate) fn found(words: &[Word], pattern: &str) -> bool {
    let parts: Vec<&str> = pattern.split(' ').collect();
    if let Some(first) = parts.first().and_then(|part| part.strip_prefix('^')) {
        return words.first().is_some_and(|word| fits(word, first))
            && follows(&words[1..], &parts[1..]);
    }
    (0..words.len()).any(|start| follows(&words[start..], &parts))
}

fn follows(words: &[Word], parts: &[&str]) -> bool {
    let Some((part, rest)) = parts.split_first() else {
        return true;
    };
    if *part == "$" {
        return words.is_empty();
    }
    if *part == "_" {
        return (0..=GAP.min(words.len())).any(|gap| follows(&words[gap..], rest));
    }
    words
        .split_first()
        .is_some_and(|(word, more)| fits(word, part) && follows(more, rest))
}

pub(crate) fn fits(word: &Word, part: &str) -> bool {
    part.split('|').any(|one| {
        let (begins, ends) = (one.strip_suffix('*'), one.strip_prefix('*'));
        match (begins, ends) {
            (Some(start), _) => word.folded.starts_with(start),
            (None, Some(end)) => word.folded.ends_with(end),
            (None, None) => word.folded == one,
        }
    })
}
