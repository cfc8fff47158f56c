//! Reads the value of `From`, `To`, `Cc` and the like (RFC 5322, 3.4), tolerantly.
//!
//! Structure first, encoded words after: a comma inside an encoded word never starts another
//! recipient. One pass, no look-back.

use super::Address;
use crate::header::words;

/// The mailboxes of a header value, at most `most`; the second value says whether there were more.
pub(crate) fn parse_list(value: &str, most: usize) -> (Vec<Address>, bool) {
    let mut reader = Reader::default();
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        if reader.found.len() > most {
            break;
        }
        match c {
            '"' => reader.quoted(&mut chars),
            '(' => reader.comment(&mut chars),
            '<' => reader.angle(&mut chars),
            ',' | ';' => reader.finish(),
            ':' if !reader.looks_like_address() => reader.begin_group(),
            _ => reader.words.push(c),
        }
    }
    reader.finish();
    let alone = value.split('(').next().unwrap_or("").trim();
    let local = !alone.is_empty()
        && alone
            .chars()
            .all(|c| c.is_alphanumeric() || "-_.".contains(c));
    if reader.found.is_empty() && local {
        // A mailbox of the machine itself, such as `mailer-daemon`.
        let name = value
            .split_once('(')
            .and_then(|(_, c)| name_of(c.trim_end_matches([')', ' '])));
        reader.found.push(Address {
            name,
            address: alone.to_owned(),
        });
    }
    let more = reader.found.len() > most;
    reader.found.truncate(most);
    (reader.found, more)
}

#[derive(Default)]
struct Reader {
    found: Vec<Address>,
    /// Text outside brackets, quotes kept out of it.
    words: String,
    comment: String,
    angle: Option<String>,
    /// Where in `words` the bracketed address stood; a name stands before it.
    name_ends: usize,
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

impl Reader {
    fn quoted(&mut self, chars: &mut Chars<'_>) {
        let mut text = String::new();
        while let Some(c) = chars.next() {
            match c {
                '\\' => text.extend(chars.next()),
                '"' => break,
                _ => text.push(c),
            }
        }
        // `"ana smith"@example.com` is an address, `"ana@example.com" <...>` a name.
        if chars.peek() == Some(&'@') && self.angle.is_none() {
            self.words.push_str(&text.replace(' ', "\u{a0}"));
        } else {
            self.words.push_str(&text);
        }
    }

    fn comment(&mut self, chars: &mut Chars<'_>) {
        let mut depth = 1;
        while let Some(c) = chars.next() {
            match c {
                '\\' => self.comment.extend(chars.next()),
                '(' => depth += 1,
                ')' if depth == 1 => return,
                ')' => depth -= 1,
                _ => self.comment.push(c),
            }
        }
    }

    fn angle(&mut self, chars: &mut Chars<'_>) {
        let mut text = String::new();
        for c in chars.by_ref() {
            match c {
                '>' => break,
                '<' => text.clear(),
                _ => text.push(c),
            }
        }
        // What follows the first bracketed address of an entry is noise, never more of an address.
        if self.angle.as_deref().is_none_or(|a| !a.contains('@')) {
            self.angle = Some(text);
            self.name_ends = self.words.len();
        }
    }

    fn looks_like_address(&self) -> bool {
        self.angle.is_some() || self.words.contains('@')
    }

    fn begin_group(&mut self) {
        self.name_ends = 0;
        self.words.clear();
        self.comment.clear();
    }

    fn finish(&mut self) {
        let words = std::mem::take(&mut self.words);
        let comment = std::mem::take(&mut self.comment);
        let address = match self.angle.take() {
            Some(angle) => {
                let name = name_of(&words[..self.name_ends]).or_else(|| name_of(&comment));
                Some((name, route_free(&angle)))
            }
            None => words.split_whitespace().find(|w| w.contains('@')).map(|w| {
                (
                    name_around(&words, w).or_else(|| name_of(&comment)),
                    route_free(w),
                )
            }),
        };
        if let Some((name, address)) = address
            && !address.is_empty()
        {
            self.found.push(Address { name, address });
        }
    }
}

/// Old source routes (`@a,@b:ana@example.com`), `mailto:`, stray blanks and quotes taken off.
fn route_free(address: &str) -> String {
    let address = address.trim().trim_matches(['<', '>', '\'', '"']);
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let address = match address.strip_prefix('@').and_then(|a| a.split_once(':')) {
        Some((_, last)) => last,
        None => address,
    };
    address
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

/// Words beside an unbracketed address: a name only when they look like one.
fn name_around(words: &str, address: &str) -> Option<String> {
    let rest = words.replacen(address, " ", 1);
    name_of(&rest).filter(|n| n.contains(' ') && !n.contains(['@', '.', '/']))
}

fn name_of(text: &str) -> Option<String> {
    let decoded = words::decode(text);
    let name = decoded.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(['\'', '"']).trim();
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expect: &[(&str, &str)]) {
        let (found, _) = parse_list(value, 100);
        let found: Vec<_> = found
            .iter()
            .map(|a| (a.name.as_deref().unwrap_or(""), a.address.as_str()))
            .collect();
        assert_eq!(found, expect, "{value}");
    }

    #[test]
    fn mailboxes_as_people_and_machines_write_them() {
        check("ana@example.com", &[("", "ana@example.com")]);
        check(
            "Ana <ana@example.com>, b@x.lt",
            &[("Ana", "ana@example.com"), ("", "b@x.lt")],
        );
        check(
            "\"Smith, Ana\" <ana@example.com>",
            &[("Smith, Ana", "ana@example.com")],
        );
        check(
            "Smith, Ana <ana@example.com>",
            &[("Ana", "ana@example.com")],
        );
        check(
            "ana@example.com (Ana (the one))",
            &[("Ana the one", "ana@example.com")],
        );
        check(
            "=?utf-8?Q?=C5=BDana=2C_b=40c=2Ed?= <z@x.lt>",
            &[("Žana, b@c.d", "z@x.lt")],
        );
        check("\"=?utf-8?B?xb1hbmE=?=\" <z@x.lt>", &[("Žana", "z@x.lt")]);
        check(
            "Team: a@x.lt, b@x.lt; c@x.lt",
            &[("", "a@x.lt"), ("", "b@x.lt"), ("", "c@x.lt")],
        );
        check("undisclosed-recipients:;", &[]);
        check("<a@x.lt>a@x.lt", &[("", "a@x.lt")]);
        check("a@x.lt www.x.lt", &[("", "a@x.lt")]);
        check("\"a@x.lt\" <a@x.lt>", &[("a@x.lt", "a@x.lt")]);
        check("\"evil@y.lt\" <a@x.lt>", &[("evil@y.lt", "a@x.lt")]);
        check("<@relay.lt,@b.lt:a@x.lt>", &[("", "a@x.lt")]);
        check("'Ana' <mailto:a@x.lt>", &[("Ana", "a@x.lt")]);
        check(
            "Mailer-Daemon <MAILER-DAEMON>",
            &[("Mailer-Daemon", "MAILER-DAEMON")],
        );
        check(
            "MAILER-DAEMON (Mail Delivery System)",
            &[("Mail Delivery System", "MAILER-DAEMON")],
        );
        check("mailer-daemon", &[("", "mailer-daemon")]);
        check("Ana Smith", &[]);
        check("<>", &[]);
        check("", &[]);
        check("\"unclosed <a@x.lt>", &[("", "a@x.lt")]);
    }

    #[test]
    fn a_list_has_an_end() {
        let value = "a@x.lt,".repeat(500);
        assert_eq!(parse_list(&value, 100).0.len(), 100);
        assert!(parse_list(&value, 100).1);
    }
}
