//! Splits bytes into header fields and the body beneath.

use super::Headers;
use crate::{
    Budget, charset,
    warning::{Warning, Warnings},
};

/// The fields at the beginning of `bytes` and what follows the empty line.
///
/// A line that is no field ends the header (mail whose empty line was lost), except a leading
/// `From ` line of an mbox, which is skipped.
pub(crate) fn split<'a>(
    bytes: &'a [u8],
    budget: &Budget,
    warnings: &mut Warnings,
) -> (Headers, &'a [u8]) {
    let mut headers = Headers::default();
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut count = 0;
    let mut first = true;
    loop {
        let (line, after) = line_of(rest);
        if line.is_empty() {
            return (headers, if rest.is_empty() { rest } else { after });
        }
        if first && (line.starts_with(b"From ") || line.starts_with(b">From ")) {
            rest = after;
            first = false;
            continue;
        }
        first = false;
        let (field, after) = unfolded(rest);
        let Some((name, value)) = name_and_value(field) else {
            if is_blank(line) || is_continuation(line) {
                rest = after;
                continue;
            }
            return (headers, rest);
        };
        rest = after;
        count += 1;
        if count > budget.headers {
            warnings.add(Warning::TooManyHeaders);
            continue;
        }
        headers.push(name.clone(), value_text(&name, value, budget, warnings));
    }
}

/// The first line without its end, and what follows it.
fn line_of(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (line, rest) = match bytes.iter().position(|b| *b == b'\n') {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, &bytes[bytes.len()..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

/// The first line with its continuation lines, and what follows them.
fn unfolded(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut end = 0;
    loop {
        match bytes[end..].iter().position(|b| *b == b'\n') {
            Some(at) => end += at + 1,
            None => return (bytes, &bytes[bytes.len()..]),
        }
        // A continuation begins with a blank and is not empty otherwise.
        let next = line_of(&bytes[end..]).0;
        if !is_continuation(next) {
            return (&bytes[..end], &bytes[end..]);
        }
    }
}

fn is_continuation(line: &[u8]) -> bool {
    matches!(line.first(), Some(b' ' | b'\t')) && !is_blank(line)
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(u8::is_ascii_whitespace)
}

fn name_and_value(field: &[u8]) -> Option<(String, &[u8])> {
    /// Longest field name in use is under 60 characters.
    const LONGEST_NAME: usize = 200;
    let colon = field.iter().take(LONGEST_NAME).position(|b| *b == b':')?;
    let name = field[..colon].trim_ascii_end();
    let valid = !name.is_empty() && name.iter().all(|b| (33..127).contains(b));
    valid.then(|| {
        (
            String::from_utf8_lossy(name).to_ascii_lowercase(),
            &field[colon + 1..],
        )
    })
}

fn value_text(name: &str, value: &[u8], budget: &Budget, warnings: &mut Warnings) -> String {
    let value = if value.len() > budget.header_bytes {
        warnings.add(Warning::HeaderCut(name.to_owned()));
        &value[..budget.header_bytes]
    } else {
        value
    };
    let text = charset::decode_raw(value);
    let mut unfolded = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match unfolded.is_empty() {
            true => unfolded.push_str(line.trim()),
            false => {
                unfolded.push(' ');
                unfolded.push_str(line.trim());
            }
        }
    }
    unfolded.retain(|c| !matches!(c, '\0' | '\r'));
    unfolded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<(String, String)>, String) {
        let (headers, body) = split(bytes, &Budget::default(), &mut Warnings::default());
        (headers.0, String::from_utf8_lossy(body).into_owned())
    }

    #[test]
    fn fields_unfold_and_end_at_the_empty_line() {
        let (fields, body) = read(b"A: one\r\n two\r\nB:three\r\n\r\nbody\r\n");
        assert_eq!(
            fields,
            [("a".into(), "one two".into()), ("b".into(), "three".into())]
        );
        assert_eq!(body, "body\r\n");
    }

    #[test]
    fn lost_empty_line_and_mbox_line() {
        let (fields, body) = read(b"From a@x.lt Mon Jan 1\nSubject: s\nno field here\n");
        assert_eq!(fields, [("subject".into(), "s".into())]);
        assert_eq!(body, "no field here\n");
    }

    #[test]
    fn raw_eight_bit_values_are_read() {
        let (fields, _) = read(b"Subject: na\xefve caf\xe9 cr\xe8me\n\n");
        assert_eq!(fields[0].1, "naïve café crème");
        let (fields, _) = read("Subject: ačiū\n\n".as_bytes());
        assert_eq!(fields[0].1, "ačiū");
    }
}
