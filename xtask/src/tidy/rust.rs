//! Reads Rust just well enough to tell code from comments, literals and tests.
//!
//! No parser: the rules need places, not meaning. Raw strings, nested comments, lifetimes and
//! character literals are told apart; macros are text like any other.
//!
//! Main path: [`Source::read`] walks the bytes once; [`Source::code`] is the text with the
//! inside of comments and literals blanked, byte for byte in the same place.

use std::ops::Range;

pub struct Source {
    pub text: String,
    /// The text with comments and the inside of literals as spaces; newlines stay.
    pub code: String,
    pub literals: Vec<Piece>,
    pub comments: Vec<Piece>,
    /// Test modules and functions, as ranges of bytes.
    tests: Vec<Range<usize>>,
    line_starts: Vec<usize>,
}

/// A string literal (without its quotes) or a comment (with its slashes).
pub struct Piece {
    /// The byte where the literal or comment begins; for a literal its first quote.
    pub at: usize,
    pub text: String,
}

impl Source {
    pub fn read(text: String) -> Self {
        let mut walk = Walk::over(&text);
        walk.walk();
        let (code, literals, comments) = (walk.code(), walk.literals, walk.comments);
        let tests = tests(&code);
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            code,
            literals,
            comments,
            tests,
            line_starts,
            text,
        }
    }

    /// The line of a byte, 1 for the first.
    pub fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }

    pub fn is_test(&self, at: usize) -> bool {
        self.tests.iter().any(|range| range.contains(&at))
    }

    /// Where the code, tests left out, has this text at the beginning of a word.
    pub fn places_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let places = self.code.match_indices(text).map(|(at, _)| at);
        places.filter(|at| {
            let glued = text.starts_with(is_word) && self.code[..*at].ends_with(is_word);
            !glued && !self.is_test(*at)
        })
    }

    /// The literals that are not in tests.
    pub fn product_literals(&self) -> impl Iterator<Item = &Piece> {
        self.literals.iter().filter(|piece| !self.is_test(piece.at))
    }
}

pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The byte after the bracket that closes the one at `open`, or the end of the text.
pub fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (offset, byte) in code.as_bytes()[open..].iter().enumerate() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return open + offset + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

/// What stands under `#[cfg(test)]` or `#[test]`.
fn tests(code: &str) -> Vec<Range<usize>> {
    ["#[cfg(test)]", "#[test]", "#[tokio::test"]
        .iter()
        .flat_map(|mark| code.match_indices(mark))
        .filter_map(|(at, _)| {
            let body = at + code[at..].find(['{', ';'])?;
            let end = if code.as_bytes()[body] == b'{' {
                closing(code, body)
            } else {
                body + 1
            };
            Some(at..end)
        })
        .collect()
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    literals: Vec<Piece>,
    comments: Vec<Piece>,
    blank: Vec<Range<usize>>,
}

impl<'a> Walk<'a> {
    fn over(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            literals: Vec::new(),
            comments: Vec::new(),
            blank: Vec::new(),
        }
    }

    fn walk(&mut self) {
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            if rest.starts_with("//") {
                self.comment(rest.find('\n').unwrap_or(rest.len()));
            } else if rest.starts_with("/*") {
                self.comment(block_comment(rest));
            } else if let Some(hashes) = self.raw_string() {
                self.raw(hashes);
            } else if let Some(inside) = rest.strip_prefix('"') {
                self.literal(self.at, 1, string(inside), 1);
            } else if rest.starts_with('\'') {
                self.quote(rest);
            } else {
                self.at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    fn comment(&mut self, length: usize) {
        let range = self.at..self.at + length;
        self.comments.push(Piece {
            at: self.at,
            text: self.text[range.clone()].into(),
        });
        self.at = range.end;
        self.blank.push(range);
    }

    /// `r"` and `r##"`, `br` and `cr` too: the number of its hashes.
    fn raw_string(&self) -> Option<usize> {
        let rest = self.text[self.at..].strip_prefix('r')?;
        let before = &self.text[..self.at];
        let before = before.strip_suffix(['b', 'c']).unwrap_or(before);
        if before.ends_with(is_word) {
            return None;
        }
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        rest[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw(&mut self, hashes: usize) {
        let opening = 1 + hashes + 1;
        let inside = &self.text[self.at + opening..];
        let end = format!("\"{}", "#".repeat(hashes));
        let length = inside.find(&end).unwrap_or(inside.len());
        self.literal(self.at + 1 + hashes, opening, length, end.len());
    }

    fn literal(&mut self, quote: usize, opening: usize, length: usize, closing: usize) {
        let begin = self.at + opening;
        self.literals.push(Piece {
            at: quote,
            text: self.text[begin..begin + length].into(),
        });
        self.blank.push(begin..begin + length);
        self.at = (begin + length + closing).min(self.text.len());
    }

    /// A character literal is blanked, a lifetime is code.
    fn quote(&mut self, rest: &str) {
        let mut inside = rest[1..].chars();
        let length = match inside.next() {
            Some('\\') => rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\''),
            Some(_) => inside
                .next()
                .filter(|next| *next == '\'')
                .map(|_| (rest[1..].chars().next().map_or(0, char::len_utf8), '\'')),
            None => None,
        };
        match length {
            Some((offset, _)) => {
                let escaped = usize::from(rest[1..].starts_with('\\'));
                let end = self.at + 1 + escaped + offset;
                self.blank.push(self.at + 1..end);
                self.at = end + 1;
            }
            None => self.at += 1,
        }
    }

    fn code(&self) -> String {
        let mut code = String::with_capacity(self.text.len());
        let mut from = 0;
        for range in &self.blank {
            code += &self.text[from..range.start];
            let inside = self.text[range.clone()].bytes();
            code.extend(inside.map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
            from = range.end;
        }
        code + &self.text[from..]
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of an ordinary string's inside, its quote already passed.
fn string(inside: &str) -> usize {
    let mut escaped = false;
    for (at, character) in inside.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    inside.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Source {
        let source = Source::read(text.into());
        assert_eq!(source.code.len(), text.len(), "places must not move");
        source
    }

    #[test]
    fn literals_are_found_and_blanked() {
        let check = |text: &str, code: &str, literals: &[&str]| {
            let source = read(text);
            assert_eq!(source.code, code);
            let found: Vec<&str> = source.literals.iter().map(|piece| &*piece.text).collect();
            assert_eq!(found, literals, "{text}");
        };
        check(r#"a("b c") + 1"#, r#"a("   ") + 1"#, &["b c"]);
        check(r#"a("b\"c") + 1"#, r#"a("    ") + 1"#, &[r#"b\"c"#]);
        check(r##"r#"x"y"# z"##, r##"r#"   "# z"##, &[r#"x"y"#]);
        check(
            r#"b"x" br"y" for"z""#,
            r#"b" " br" " for" ""#,
            &["x", "y", "z"],
        );
        check(r#"r#fn("x")"#, r#"r#fn(" ")"#, &["x"]);
        check(r#"'"' "x""#, r#"' ' " ""#, &["x"]);
        check(r#"'\'' "x""#, r#"'  ' " ""#, &["x"]);
        check(r#"f::<'a>(&'a "x")"#, r#"f::<'a>(&'a " ")"#, &["x"]);
        check("'ą' \"ž\"", "'  ' \"  \"", &["ž"]);
    }

    #[test]
    fn comments_are_found_and_blanked() {
        let source = read("a // \"no\"\nb /* c /* d */ e */ f");
        assert_eq!(source.code, format!("a {0:7}\nb {0:17} f", ""));
        assert_eq!(source.comments.len(), 2);
        assert!(source.literals.is_empty());
        assert_eq!(source.line(source.comments[1].at), 2);
    }

    #[test]
    fn tests_are_told_from_the_rest() {
        let source =
            read("fn a() { x() }\n#[cfg(test)]\nmod tests { fn b() { x() } }\nfn c() { x() }");
        let lines: Vec<usize> = source.places_of("x()").map(|at| source.line(at)).collect();
        assert_eq!(lines, [1, 4]);
    }

    #[test]
    fn a_place_is_the_beginning_of_a_word() {
        let source = read("env::var(); my_env::var(); std::env::var()");
        assert_eq!(source.places_of("env::var").count(), 2);
    }
}
