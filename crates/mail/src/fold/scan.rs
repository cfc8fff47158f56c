//! The tags of HTML with their places, in one pass.
//!
//! Only for finding where to cut; both pieces are judged by the real parser afterwards.

use std::collections::HashMap;

/// A tag and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: String,
    pub(super) attributes: &'a str,
    pub(super) closes: bool,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Index of the tag that closes this one.
    pub(super) partner: Option<usize>,
}

/// Longer tags hold images; they are no marks.
const LONGEST_TAG: usize = 20_000;
/// Bytes looked at in vain for the end of tags that have none.
const MOST_WASTED: usize = 4_000_000;

/// All tags; `None` if there are too many to be a mail somebody wrote.
pub(super) fn tags(html: &str) -> Option<Vec<Tag<'_>>> {
    const MOST: usize = 100_000;
    let mut tags: Vec<Tag<'_>> = Vec::new();
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    let (mut at, mut wasted) = (0, 0);
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        at = match after_silence(html, start) {
            Some(end) => end,
            None => match tag_at(html, start) {
                Some(tag) => {
                    let end = tag.end;
                    pair(&mut tags, &mut open, tag);
                    end
                }
                None => {
                    wasted += LONGEST_TAG.min(html.len() - start);
                    start + 1
                }
            },
        };
        if tags.len() > MOST || wasted > MOST_WASTED {
            return None;
        }
    }
    Some(tags)
}

/// The end of a comment, a script or a style that begins here. One without an end is no such thing
/// for us: a search to the end of the HTML happens once.
fn after_silence(html: &str, start: usize) -> Option<usize> {
    let rest = &html.as_bytes()[start..];
    let begins =
        |word: &[u8]| rest.len() > word.len() && rest[..word.len()].eq_ignore_ascii_case(word);
    let (skip, close): (usize, &str) = if begins(b"<!--") {
        (4, "-->")
    } else if begins(b"<style") {
        (6, "</style")
    } else if begins(b"<script") {
        (7, "</script")
    } else {
        return None;
    };
    /// A style sheet in a mail is shorter.
    const LONGEST: usize = 200_000;
    let from = start + skip;
    let window = &html.as_bytes()[from..html.len().min(from + LONGEST)];
    let close = close.as_bytes();
    let found = window
        .windows(close.len())
        .position(|w| w.eq_ignore_ascii_case(close));
    // Without an end the rest of the window is skipped, so that many such beginnings cost little.
    let mut end = found.map_or(from + window.len(), |n| from + n + close.len());
    while !html.is_char_boundary(end) {
        end += 1;
    }
    Some(end)
}

fn tag_at(html: &str, start: usize) -> Option<Tag<'_>> {
    let bytes = html.as_bytes();
    let closes = bytes.get(start + 1) == Some(&b'/');
    let from = start + 1 + usize::from(closes);
    let length = bytes[from..]
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b':'))
        .count();
    if length == 0 || !bytes[from].is_ascii_alphabetic() {
        return None;
    }
    let end = tag_end(bytes, from + length)?;
    let attributes = html[from + length..end - 1].trim_end_matches('/');
    Some(Tag {
        name: html[from..from + length].to_ascii_lowercase(),
        attributes,
        closes,
        start,
        end,
        partner: None,
    })
}

/// Behind the `>` that is not inside quotes.
fn tag_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut quote = None;
    for (n, b) in bytes[from..].iter().enumerate().take(LONGEST_TAG) {
        match (quote, b) {
            (None, b'>') => return Some(from + n + 1),
            (None, b'"' | b'\'') => quote = Some(*b),
            (Some(q), b) if q == *b => quote = None,
            _ => {}
        }
    }
    None
}

fn pair<'a>(tags: &mut Vec<Tag<'a>>, open: &mut HashMap<String, Vec<usize>>, tag: Tag<'a>) {
    let index = tags.len();
    let void = matches!(
        tag.name.as_str(),
        "br" | "hr" | "img" | "meta" | "link" | "input" | "col" | "area" | "base" | "wbr"
    );
    if tag.closes {
        if let Some(opener) = open.get_mut(&tag.name).and_then(Vec::pop) {
            tags[opener].partner = Some(index);
        }
    } else if !void {
        open.entry(tag.name.clone()).or_default().push(index);
    }
    tags.push(tag);
}
