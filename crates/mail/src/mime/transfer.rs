//! Transfer encodings: base64 and quoted-printable, reading what can be read.

use super::Part;
use crate::warning::{Warning, Warnings};

/// The bytes of a part after its transfer encoding is undone.
pub(crate) fn decode(part: &Part<'_>, warnings: &mut Warnings) -> Vec<u8> {
    let (bytes, damaged) = match part.encoding().as_str() {
        "base64" => base64(part.body),
        "quoted-printable" => (quoted_printable(part.body), false),
        "x-uuencode" | "uuencode" | "x-uue" | "uue" => {
            match crate::part::uuencode::first(part.body) {
                Some(file) => (file.bytes, false),
                None => (part.body.to_vec(), true),
            }
        }
        _ => (part.body.to_vec(), false),
    };
    if damaged {
        warnings.add(Warning::DamagedTransferEncoding);
    }
    bytes
}

/// Base64 of any line length, of the URL alphabet too; the second value says something was skipped.
pub(crate) fn base64(encoded: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(encoded.len() / 4 * 3);
    let (mut held, mut bits, mut damaged) = (0_u32, 0, false);
    for &b in encoded {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                // Padding ends a run; some programs join several runs.
                (held, bits) = (0, 0);
                continue;
            }
            b if b.is_ascii_whitespace() => continue,
            _ => {
                damaged = true;
                continue;
            }
        };
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (out, damaged)
}

/// Quoted-printable; an escape that is none stays as written.
pub(crate) fn quoted_printable(encoded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(encoded.len());
    for line in encoded.split_inclusive(|b| *b == b'\n') {
        let text = line.trim_ascii_end();
        let end: &[u8] = match line {
            [.., b'\r', b'\n'] => b"\r\n",
            [.., b'\n'] => b"\n",
            _ => b"",
        };
        match text.strip_suffix(b"=") {
            Some(soft) => unescape(soft, &mut out),
            None => {
                unescape(text, &mut out);
                out.extend_from_slice(end);
            }
        }
    }
    out
}

/// The Q encoding of a header: blanks at the end count.
pub(crate) fn quoted_printable_word(encoded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(encoded.len());
    unescape(encoded, &mut out);
    out
}

fn unescape(text: &[u8], out: &mut Vec<u8>) {
    let mut at = 0;
    while at < text.len() {
        match (text[at], text.get(at + 1..at + 3).and_then(byte)) {
            (b'=', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (other, _) => {
                out.push(other);
                at += 1;
            }
        }
    }
}

fn byte(digits: &[u8]) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16);
    Some((digit(digits[0])? * 16 + digit(digits[1])?) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_it_comes() {
        for (encoded, expect, damaged) in [
            ("aGVsbG8=", "hello", false),
            ("aGVs\r\nbG8", "hello", false),
            ("aGVsbG8=aGVsbG8=", "hellohello", false),
            ("aGVs!bG8=", "hello", true),
            ("", "", false),
        ] {
            assert_eq!(
                base64(encoded.as_bytes()),
                (expect.as_bytes().to_vec(), damaged)
            );
        }
    }

    #[test]
    fn quoted_printable_as_it_comes() {
        for (encoded, expect) in [
            ("caf=C3=A9", "café"),
            ("soft=\r\nbreak", "softbreak"),
            ("soft= \nbreak", "softbreak"),
            ("blank   \r\nend", "blank\r\nend"),
            ("1=2 =ZZ =", "1=2 =ZZ "),
            ("=c3=a9", "é"),
        ] {
            assert_eq!(
                String::from_utf8_lossy(&quoted_printable(encoded.as_bytes())),
                expect
            );
        }
    }
}
