//! What the person wrote, apart from quoted history and signature.
//!
//! Every line gets a kind (`lines`), then a few rules decide where the rest begins (`rest`). Nothing
//! is deleted: what is not written by the person is folded and can be shown. When in doubt a line
//! stays: folding an answer is worse than showing a quotation. Interleaved answers stay in place.

mod attribution;
mod footer;
mod headers;
mod lines;
mod rest;

use lines::Kind;

/// A text in two: nothing is deleted, the rest is folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// What the person wrote.
    pub written: String,
    /// Quoted history and signature.
    pub elided: String,
}

/// Tells what was written from what was quoted.
#[must_use]
pub fn reply(text: &str) -> Reply {
    /// Lines looked at; beyond is history in any mail that a person wrote.
    const MOST_LINES: usize = 20_000;
    let text = text.replace("\r\n", "\n");
    let all: Vec<&str> = text.lines().collect();
    let looked_at = &all[..all.len().min(MOST_LINES)];
    let kinds = lines::kinds(looked_at);
    let keep = rest::kept(looked_at, &kinds);
    let pick = |wanted: bool| {
        let picked = looked_at
            .iter()
            .zip(&keep)
            .filter(|(_, k)| **k == wanted)
            .map(|(l, _)| *l);
        let beyond = all[looked_at.len()..].iter().copied().filter(|_| !wanted);
        picked.chain(beyond).collect::<Vec<_>>().join("\n")
    };
    Reply {
        written: trim_lines(&pick(true)),
        elided: trim_lines(&pick(false)),
    }
}

/// Without empty lines at either end; blanks at the beginning of the first line stay.
fn trim_lines(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    text[line..].trim_end().to_owned()
}

/// Whether the lines, all of them, are one "On ... wrote:".
pub(crate) fn is_attribution(lines: &[&str]) -> bool {
    !lines.is_empty() && attribution::span(lines) == lines.len()
}

#[cfg(test)]
mod tests;
