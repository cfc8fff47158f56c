//! Encoded words (RFC 2047), with the mistakes mail programs make.
//!
//! Neighbouring words of one charset are joined before they are decoded, because many programs cut
//! a character in two. Words inside quotes, with blanks in them or of an unknown charset are read too.

use crate::{charset, mime::transfer, warning::Warnings};

/// The text with its encoded words decoded.
pub(crate) fn decode(text: &str) -> String {
    if !text.contains("=?") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut pending = Pending::default();
    let mut rest = text;
    while let Some(at) = rest.find("=?") {
        let between = &rest[..at];
        let Some((word, after)) = word_at(&rest[at..]) else {
            pending.flush(&mut out);
            out.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        // White space between two encoded words is not shown.
        if !(pending.holds_a_word() && between.chars().all(char::is_whitespace)) {
            pending.flush(&mut out);
            out.push_str(between);
        }
        pending.add(word, &mut out);
        rest = after;
    }
    pending.flush(&mut out);
    out.push_str(rest);
    out
}

struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
}

/// An encoded word at the very beginning of `text`, and what follows it.
fn word_at(text: &str) -> Option<(Word<'_>, &str)> {
    /// RFC 2047 allows 75; some write a whole subject as one word.
    const LONGEST: usize = 16 * 1024;
    const LONGEST_CHARSET: usize = 40;
    let inner = text.strip_prefix("=?")?;
    let cut = floor(inner, LONGEST);
    let question = floor(inner, LONGEST_CHARSET);
    let (charset, _) = inner[..question].split_once('?')?;
    let after_charset = &inner[charset.len() + 1..];
    let encoding = after_charset.chars().next()?;
    let payload = after_charset.get(1..)?.strip_prefix('?')?;
    let window = &payload[..floor(payload, cut)];
    // In Q, an unescaped `?` may stand in the payload of careless writers, but never `?=`.
    let end = window.find("?=")?;
    let raw = &window[..end];
    let bytes = match encoding {
        'b' | 'B' => transfer::base64(raw.as_bytes()).0,
        'q' | 'Q' => q_word(raw.as_bytes()),
        _ => return None,
    };
    let charset = charset.split('*').next().unwrap_or(charset);
    Some((Word { charset, bytes }, &payload[end + 2..]))
}

fn floor(text: &str, most: usize) -> usize {
    let mut at = text.len().min(most);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn q_word(raw: &[u8]) -> Vec<u8> {
    let mut spaced = raw.to_vec();
    spaced
        .iter_mut()
        .filter(|b| **b == b'_')
        .for_each(|b| *b = b' ');
    transfer::quoted_printable_word(&spaced)
}

#[derive(Default)]
struct Pending {
    charset: String,
    bytes: Vec<u8>,
    any: bool,
}

impl Pending {
    fn holds_a_word(&self) -> bool {
        self.any
    }

    fn add(&mut self, word: Word<'_>, out: &mut String) {
        if self.any && !self.charset.eq_ignore_ascii_case(word.charset) {
            self.flush(out);
        }
        self.charset = word.charset.to_owned();
        self.bytes.extend_from_slice(&word.bytes);
        self.any = true;
    }

    fn flush(&mut self, out: &mut String) {
        if std::mem::take(&mut self.any) {
            let bytes = std::mem::take(&mut self.bytes);
            let text = charset::decode(&bytes, Some(&self.charset), None, &mut Warnings::default());
            // A decoded line end must never become a line end of a header.
            out.extend(
                text.chars()
                    .map(|c| if matches!(c, '\r' | '\n') { ' ' } else { c })
                    .filter(|c| *c != '\0'),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn words_in_the_wild() {
        for (text, expect) in [
            ("plain", "plain"),
            ("=?utf-8?Q?caf=C3=A9?=", "café"),
            ("=?ISO-8859-1?q?caf=E9_au_lait?= now", "café au lait now"),
            ("=?utf-8?B?xb0=?= =?utf-8?B?xb0=?=", "ŽŽ"),
            // one character cut in two
            ("=?utf-8?B?xQ==?= =?utf-8?B?vQ==?=", "Ž"),
            ("=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé"),
            ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
            ("Re: =?utf-8?Q?a b?= c", "Re: a b c"),
            ("=?utf-8*lt?Q?a?=", "a"),
            ("=?windows-1257?Q?a=E8i=FB?=", "ačiū"),
            ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
            ("=?broken", "=?broken"),
            ("=?utf-8?Q?x=0D=0ABcc:_y?=", "x  Bcc: y"),
            ("=?utf-8?Q??=", ""),
        ] {
            assert_eq!(decode(text), expect, "{text}");
        }
    }
}
