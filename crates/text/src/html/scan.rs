//! Cuts HTML into tags and text in one pass over the bytes.
//!
//! Deliberately simpler than a browser: character references stay as they are, and what shows
//! nothing (comments, doctypes, scripts, styles, SVG) is skipped here. It need not agree with a
//! browser for safety: what comes out is written anew and judged by the real parser afterwards.
//! It is linear whatever the input: no loop ever looks at a byte twice, except to find that a
//! closing tag does not exist, which is remembered.

/// Attributes of one tag we look at. Real tags have under twenty.
const MAX_ATTRIBUTES: usize = 64;

/// Elements whose content is skipped with them. The flag says what a missing end means: `true`,
/// everything to the end of the input belongs to it, as in a browser; `false`, only the tag goes.
const SKIPPED: [(&str, bool); 12] = [
    ("script", true),
    ("style", true),
    ("title", true),
    ("textarea", true),
    ("xmp", true),
    ("iframe", true),
    ("noembed", true),
    ("noframes", true),
    ("plaintext", true),
    ("svg", false),
    ("math", false),
    ("template", false),
];

/// One piece of the input; text and values still contain their character references.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Start {
        name: String,
        attributes: Vec<(String, &'a str)>,
    },
    End(String),
}

/// The pieces of `html`, in order.
pub(super) fn scan(html: &str) -> impl Iterator<Item = Piece<'_>> {
    Scanner {
        html,
        at: 0,
        endless: [false; SKIPPED.len()],
    }
}

struct Scanner<'a> {
    html: &'a str,
    at: usize,
    /// Which of [`SKIPPED`] are known to have no end tag in the rest.
    endless: [bool; SKIPPED.len()],
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let rest = &self.html[self.at..];
            if rest.is_empty() {
                return None;
            }
            let text = text_length(rest);
            if text > 0 {
                self.at += text;
                return Some(Piece::Text(&rest[..text]));
            }
            if let Some(piece) = self.markup(rest) {
                return Some(piece);
            }
        }
    }
}

impl<'a> Scanner<'a> {
    /// What begins at `rest`, which starts with `<` and is markup. `None`: it shows nothing.
    fn markup(&mut self, rest: &'a str) -> Option<Piece<'a>> {
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.at += 4 + comment_length(comment);
            return None;
        }
        let end_tag = rest.starts_with("</");
        let begin = if end_tag { 2 } else { 1 };
        if !rest[begin..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.at += rest.find('>').map_or(rest.len(), |i| i + 1);
            return None;
        }
        let mut tag = TagReader {
            text: rest,
            at: begin,
        };
        let name = tag.name();
        let attributes = tag.attributes();
        let Some(length) = tag.closed() else {
            self.at = self.html.len(); // a tag cut off by the end of the input
            return None;
        };
        self.at += length;
        if end_tag {
            return Some(Piece::End(name));
        }
        if self.skip_content(&name) {
            return None;
        }
        Some(Piece::Start { name, attributes })
    }

    /// Skips what stands inside an element that is left out whole.
    fn skip_content(&mut self, name: &str) -> bool {
        let Some(index) = SKIPPED.iter().position(|(skipped, _)| *skipped == name) else {
            return false;
        };
        let rest = &self.html[self.at..];
        let end = if self.endless[index] {
            None
        } else {
            end_tag(rest, name)
        };
        match end {
            Some(end) => self.at += end,
            None if SKIPPED[index].1 => self.at = self.html.len(),
            None => self.endless[index] = true,
        }
        true
    }
}

/// How many bytes of text `rest` begins with.
fn text_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut from = 0;
    while let Some(i) = rest[from..].find('<').map(|i| from + i) {
        match bytes.get(i + 1) {
            Some(b'!' | b'?') => return i,
            Some(b'/') if bytes.get(i + 2).is_some() => return i,
            Some(c) if c.is_ascii_alphabetic() => return i,
            _ => from = i + 1,
        }
    }
    rest.len()
}

/// The length of a comment after its `<!--`, its end included.
fn comment_length(rest: &str) -> usize {
    if rest.starts_with('>') {
        return 1;
    }
    if rest.starts_with("->") {
        return 2;
    }
    let mut from = 0;
    while let Some(i) = rest[from..].find("--").map(|i| from + i) {
        let after = &rest[i + 2..];
        if after.starts_with('>') {
            return i + 3;
        }
        if after.starts_with("!>") {
            return i + 4;
        }
        from = i + 1;
    }
    rest.len()
}

/// Where the end tag of `name` ends in `rest`.
fn end_tag(rest: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(i) = rest[from..].find("</").map(|i| from + i + 2) {
        let found = rest.as_bytes().get(i..i + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            let after = i + name.len();
            let next = rest[after..].chars().next();
            if next.is_some_and(|c| is_space(c) || c == '>' || c == '/') {
                return Some(
                    rest[after..]
                        .find('>')
                        .map_or(rest.len(), |j| after + j + 1),
                );
            }
        }
        from = i;
    }
    None
}

/// Reads one tag from behind its `<` or `</`.
struct TagReader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> TagReader<'a> {
    fn name(&mut self) -> String {
        self.take(|c| !is_space(c) && c != '/' && c != '>')
            .to_ascii_lowercase()
    }

    fn attributes(&mut self) -> Vec<(String, &'a str)> {
        let mut attributes: Vec<(String, &str)> = Vec::new();
        loop {
            self.take(|c| is_space(c) || c == '/');
            if matches!(self.peek(), None | Some('>')) {
                return attributes;
            }
            let begin = self.at;
            self.at += self.peek().map_or(0, char::len_utf8); // a leading `=` belongs to the name
            self.take(|c| !is_space(c) && !matches!(c, '/' | '>' | '='));
            let name = &self.text[begin..self.at];
            let value = self.value();
            if attributes.len() < MAX_ATTRIBUTES {
                let name = name.to_ascii_lowercase();
                if attributes.iter().all(|(other, _)| *other != name) {
                    attributes.push((name, value));
                }
            }
        }
    }

    fn value(&mut self) -> &'a str {
        self.take(is_space);
        if self.peek() != Some('=') {
            return "";
        }
        self.at += 1;
        self.take(is_space);
        match self.peek() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let value = self.take(|c| c != quote);
                self.at += usize::from(self.peek().is_some());
                value
            }
            _ => self.take(|c| !is_space(c) && c != '>'),
        }
    }

    /// The tag's length, if it is closed.
    fn closed(&self) -> Option<usize> {
        (self.peek() == Some('>')).then_some(self.at + 1)
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::scan;

    fn told(html: &str) -> String {
        scan(html).fold(String::new(), |told, piece| {
            told + &match piece {
                super::Piece::Text(text) => format!("[{text}]"),
                super::Piece::Start { name, attributes } => {
                    let attributes: Vec<String> = attributes
                        .iter()
                        .map(|(name, value)| format!(" {name}={value}"))
                        .collect();
                    format!("<{name}{}>", attributes.concat())
                }
                super::Piece::End(name) => format!("</{name}>"),
            }
        })
    }

    #[test]
    fn tags_and_text_are_told_apart() {
        for (html, expect) in [
            ("a<b>c</B>", "[a]<b>[c]</b>"),
            ("1 < 2 <3 <", "[1 < 2 <3 <]"),
            ("<a href=x title='q>' Href=y>z", "<a href=x title=q>>[z]"),
            ("<img/src=\"a b\"/onerror=x>", "<img src=a b onerror=x>"),
            ("<br/>x<br />", "<br>[x]<br>"),
            ("a<!-- <b> -->c<!-->d<!--->e<!-- --!>f", "[a][c][d][e][f]"),
            ("<!doctype html><?xml x?></ y>z", "[z]"),
            ("a<style>b{}</STYLE >c", "[a][c]"),
            ("a<svg><b>x</b></svg>c", "[a][c]"),
            ("a<svg>x<b>y", "[a][x]<b>[y]"),
            ("a<script>x", "[a]"),
            ("a<title>x</titles></title>b", "[a][b]"),
            ("a<b title=\"x", "[a]"),
            ("a<!-- x", "[a]"),
            ("<b =x>", "<b =x=>"),
        ] {
            assert_eq!(told(html), expect, "{html}");
        }
    }
}
