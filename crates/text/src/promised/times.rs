//! Where a sentence says by when: from the first word of a time to the last one beside it.

use std::ops::Range;

use crate::sentences::{Word, fits};

/// Words of a time: those that begin or end one, and those that only stand inside.
#[derive(Clone, Copy)]
pub(super) struct Times {
    /// "tomorrow", "friday", "12:00".
    pub moments: &'static str,
    /// "by", "in", "next": of a time when a moment or a number follows.
    pub before: &'static str,
    /// "hours", "days": of a time behind a number.
    pub units: &'static str,
}

pub(super) fn when(words: &[Word], times: Times) -> Option<Range<usize>> {
    let number = |word: &Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    let clock = |word: &Word| number(word) && word.folded.contains(':');
    let at = |index: usize| words.get(index);
    let is_time = |index: usize| {
        at(index).is_some_and(|word| {
            let unit_behind = at(index + 1).is_some_and(|next| fits(next, times.units));
            let unit = index > 0 && fits(word, times.units) && at(index - 1).is_some_and(number);
            clock(word) || fits(word, times.moments) || (number(word) && unit_behind) || unit
        })
    };
    let first = (0..words.len()).find(|index| is_time(*index))?;
    let mut start = first;
    while start > 0 && fits(&words[start - 1], times.before) {
        start -= 1;
    }
    let mut end = first;
    let mut next = first + 1;
    while next < words.len() {
        let beside = next == end + 1;
        let goes_on = number(&words[next]) || fits(&words[next], times.units);
        if is_time(next) || (beside && goes_on) {
            end = next;
        } else if !(fits(&words[next], times.before) || number(&words[next])) {
            break;
        }
        next += 1;
    }
    Some(words[start].range.start..words[end].range.end)
}
