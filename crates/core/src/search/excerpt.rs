//! The piece of a text around what was asked for.

use std::ops::Range;

use attent_text::search::Query;

use super::words;

/// So much is shown; about two lines on a desk.
const LENGTH: usize = 180;
/// So much of it stands before the first word found.
const BEFORE: usize = 50;

/// What is further on in a text is found, but not shown.
const LOOKED_AT: usize = 50_000;

/// One line of text, and where in it (in bytes) the words found stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    pub text: String,
    pub found: Vec<Range<usize>>,
}

pub(super) fn excerpt(text: &str, query: &Query) -> Excerpt {
    let looked_at = &text[..text.floor_char_boundary(LOOKED_AT)];
    let line = looked_at.split_whitespace().collect::<Vec<_>>().join(" ");
    let hits = words::found(&line, query);
    let first = hits.first().map_or(0, |at| at.start);
    let start = word_start(&line, first);
    let end = word_end(&line, start);
    let (lead, tail) = (
        if start > 0 { "…" } else { "" },
        if end < line.len() { "…" } else { "" },
    );
    let moved = |at: usize| at - start + lead.len();
    let within = hits
        .into_iter()
        .filter(|at| at.start >= start && at.end <= end);
    let found = within.map(|at| moved(at.start)..moved(at.end)).collect();
    Excerpt {
        text: format!("{lead}{}{tail}", &line[start..end]),
        found,
    }
}

/// Where to begin, so that the word at `first` is in sight: with a word if there is one.
fn word_start(line: &str, first: usize) -> usize {
    if first <= BEFORE {
        return 0;
    }
    let from = line.ceil_char_boundary(first - BEFORE);
    line[from..first]
        .find(' ')
        .map_or(from, |space| from + space + 1)
}

/// Where to end: after a word if one ends in the second half.
fn word_end(line: &str, start: usize) -> usize {
    if start + LENGTH >= line.len() {
        return line.len();
    }
    let to = line.floor_char_boundary(start + LENGTH);
    match line[start..to].rfind(' ') {
        Some(space) if space > LENGTH / 2 => start + space,
        _ => to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::query;

    #[test]
    fn the_words_found_are_where_it_says() {
        let long = format!(
            "{} Šarūnas brought the wheel back {}",
            "ąžuolas ".repeat(40),
            "no ".repeat(99)
        );
        for (text, asked, expect) in [
            ("The wheel\n is bent", "wheel ", vec!["wheel"]),
            ("The wheel is bent", "be", vec!["bent"]),
            (long.as_str(), "sarunas whe", vec!["Šarūnas", "wheel"]),
            ("Nothing of it", "wheel ", vec![]),
            ("", "wheel ", vec![]),
        ] {
            let excerpt = excerpt(text, &query(asked));
            let found: Vec<&str> = excerpt
                .found
                .iter()
                .map(|at| &excerpt.text[at.clone()])
                .collect();
            assert_eq!(found, expect, "{text}");
            assert!(excerpt.text.len() <= LENGTH + 6, "{}", excerpt.text);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_an_excerpt(text in "\\PC{0,400}", asked in "\\PC{0,20}") {
            let excerpt = excerpt(&text, &query(&asked));
            for at in excerpt.found {
                assert!(excerpt.text.get(at).is_some());
            }
        }
    }
}
