//! The tree of parts in a mail: where each begins and ends, nothing decoded yet.
//!
//! Its own walk rather than the parser library's: depth and number of parts are bounded before
//! anything is built, so neither stack nor memory follows the sender's wishes.

pub(crate) mod transfer;

use crate::{
    Budget,
    header::{Headers, fields, parameters::Parameters},
    warning::{Warning, Warnings},
};

/// One part: its fields, its encoded body, its children if it is a container.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub(crate) headers: Headers,
    pub(crate) content_type: Parameters,
    pub(crate) body: &'a [u8],
    pub(crate) children: Vec<Part<'a>>,
}

impl Part<'_> {
    pub(crate) fn is_container(&self) -> bool {
        !self.children.is_empty()
    }

    pub(crate) fn encoding(&self) -> String {
        let value = self.headers.get("content-transfer-encoding").unwrap_or("");
        value.trim().trim_matches('"').to_ascii_lowercase()
    }

    pub(crate) fn disposition(&self) -> Parameters {
        self.headers
            .get("content-disposition")
            .map(Parameters::read)
            .unwrap_or_default()
    }
}

/// Reads the whole tree.
pub(crate) fn read<'a>(bytes: &'a [u8], budget: &Budget, warnings: &mut Warnings) -> Part<'a> {
    let mut left = budget.parts;
    Walk {
        budget,
        warnings,
        left: &mut left,
    }
    .part(bytes, 0, "text/plain")
}

struct Walk<'w> {
    budget: &'w Budget,
    warnings: &'w mut Warnings,
    left: &'w mut usize,
}

impl Walk<'_> {
    fn part<'a>(&mut self, bytes: &'a [u8], depth: usize, default: &str) -> Part<'a> {
        *self.left = self.left.saturating_sub(1);
        let (headers, body) = fields::split(bytes, self.budget, self.warnings);
        let mut content_type = headers
            .get("content-type")
            .map(Parameters::read)
            .unwrap_or_default();
        if !content_type.value.contains('/') {
            content_type.value = match content_type.value.as_str() {
                "html" => "text/html".to_owned(),
                _ => default.to_owned(),
            };
        }
        let mut part = Part {
            headers,
            content_type,
            body,
            children: Vec::new(),
        };
        if part.content_type.value.starts_with("multipart/") {
            self.open(&mut part, depth);
        }
        part
    }

    fn open(&mut self, part: &mut Part<'_>, depth: usize) {
        if depth >= self.budget.depth {
            self.warnings.add(Warning::TooDeep);
            part.content_type.value = "application/octet-stream".to_owned();
            return;
        }
        let boundary = part.content_type.get("boundary").map(str::to_owned);
        let pieces = boundary
            .map(|b| between(part.body, b.as_bytes(), *self.left))
            .unwrap_or_default();
        if pieces.found.is_empty() {
            self.warnings.add(Warning::BoundaryMissing);
            part.content_type.value = "text/plain".to_owned();
            return;
        }
        if pieces.more {
            self.warnings.add(Warning::TooManyParts);
        }
        let default = match part.content_type.value.as_str() {
            "multipart/digest" => "message/rfc822",
            _ => "text/plain",
        };
        for piece in pieces.found {
            if *self.left == 0 {
                self.warnings.add(Warning::TooManyParts);
                break;
            }
            part.children.push(self.part(piece, depth + 1, default));
        }
    }
}

#[derive(Default)]
struct Pieces<'a> {
    found: Vec<&'a [u8]>,
    more: bool,
}

/// What stands between the boundary lines; preamble and epilogue belong to nobody.
fn between<'a>(body: &'a [u8], boundary: &[u8], most: usize) -> Pieces<'a> {
    let mut pieces = Pieces::default();
    let mut start: Option<usize> = None;
    let mut at = 0;
    while at < body.len() {
        let end = body[at..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(body.len(), |n| at + n + 1);
        if let Some(closing) = boundary_line(&body[at..end], boundary) {
            if let Some(start) = start.take() {
                pieces.found.push(without_line_end(&body[start..at]));
            }
            if closing {
                return pieces;
            }
            if pieces.found.len() >= most {
                pieces.more = true;
                return pieces;
            }
            start = Some(end);
        }
        at = end;
    }
    // Cut off on the way: what is there is the last part.
    if let Some(start) = start {
        pieces.found.push(&body[start..]);
    }
    pieces
}

/// Whether the line is this boundary, and then whether it is the closing one.
fn boundary_line(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line
        .strip_prefix(b"--")?
        .strip_prefix(boundary)?
        .trim_ascii();
    match rest {
        b"" => Some(false),
        b"--" => Some(true),
        _ => None,
    }
}

fn without_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(part: &Part<'_>) -> String {
        let inner: Vec<String> = part.children.iter().map(outline).collect();
        let own = part.content_type.value.clone();
        if inner.is_empty() {
            own
        } else {
            format!("{own}[{}]", inner.join(" "))
        }
    }

    fn check(bytes: &str, expect: &str) {
        let part = read(
            bytes.as_bytes(),
            &Budget::default(),
            &mut Warnings::default(),
        );
        assert_eq!(outline(&part), expect);
    }

    #[test]
    fn trees() {
        check("Subject: x\n\nbody", "text/plain");
        check(
            "Content-Type: multipart/mixed; boundary=b\n\npreamble\n--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n--b--\nepilogue\n--b\n",
            "multipart/mixed[text/plain text/html]",
        );
        // cut off
        check(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none",
            "multipart/mixed[text/plain]",
        );
        // no boundary at all
        check("Content-Type: multipart/mixed\n\n--b\n\none", "text/plain");
        // one boundary is the beginning of the other
        check(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\none\n--bb--\n--b--\n",
            "multipart/mixed[multipart/alternative[text/plain]]",
        );
        check(
            "Content-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: a\n\nx\n--b--",
            "multipart/digest[message/rfc822]",
        );
    }

    #[test]
    fn a_bomb_of_containers_has_a_bottom() {
        let mut bomb = String::new();
        for n in 0..10_000 {
            bomb.push_str(&format!(
                "Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"
            ));
        }
        let mut warnings = Warnings::default();
        read(bomb.as_bytes(), &Budget::default(), &mut warnings);
        assert!(warnings.into_vec().contains(&Warning::TooDeep));
    }
}
