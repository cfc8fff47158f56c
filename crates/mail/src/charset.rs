//! Bytes to text: by declaration where it can be true, then by detection.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1252};

use crate::warning::{Warning, Warnings};

/// Bytes looked at to guess a charset; more would not change the guess.
const ENOUGH_TO_GUESS: usize = 64 * 1024;

/// Decodes bytes that were declared as `declared` (or not at all).
///
/// `tld` is the last label of the sender's domain, a hint for the guess.
pub(crate) fn decode(
    bytes: &[u8],
    declared: Option<&str>,
    tld: Option<&str>,
    warnings: &mut Warnings,
) -> String {
    let declared = declared.map(str::trim).filter(|d| !d.is_empty());
    if bytes.is_ascii() {
        let escapes = bytes.windows(2).any(|w| w == b"\x1b$" || w == b"\x1b(");
        let undeclared = declared.is_none_or(|d| d.eq_ignore_ascii_case("us-ascii"));
        let label = if escapes && undeclared {
            Some("iso-2022-jp")
        } else {
            declared
        };
        return decode_ascii(bytes, label);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let rightly = declared.and_then(known).is_none_or(|e| e == UTF_8);
        // Valid UTF-8 with a character beyond ASCII is UTF-8, except where the declared charset
        // uses two bytes and gives no error either.
        if rightly || !is_multi_byte(declared) {
            if let (false, Some(declared)) = (rightly, declared) {
                warnings.add(Warning::Charset(declared.into(), "utf-8".into()));
            }
            return text.trim_start_matches('\u{feff}').to_owned();
        }
    }
    if let Some(text) = declared.and_then(|d| by_declaration(bytes, d)) {
        return text;
    }
    let found = guess(bytes, tld);
    if let Some(declared) = declared {
        warnings.add(Warning::Charset(
            declared.into(),
            found.name().to_lowercase(),
        ));
    }
    found.decode(bytes).0.into_owned()
}

/// Decodes a header's raw bytes, which have no declaration.
pub(crate) fn decode_raw(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => guess(bytes, None).decode(bytes).0.into_owned(),
    }
}

/// ASCII bytes are themselves in every charset but the 7-bit ones.
fn decode_ascii(bytes: &[u8], declared: Option<&str>) -> String {
    let seven_bit = declared.filter(|d| known(d).is_none() && !d.eq_ignore_ascii_case("us-ascii"));
    let decoder =
        seven_bit.and_then(|d| mail_parser::decoders::charsets::map::charset_decoder(d.as_bytes()));
    match decoder {
        Some(decoder) => decoder(bytes),
        None => match declared.and_then(known) {
            Some(encoding) if !encoding.is_ascii_compatible() => {
                encoding.decode(bytes).0.into_owned()
            }
            _ => String::from_utf8_lossy(bytes).into_owned(),
        },
    }
}

fn known(label: &str) -> Option<&'static Encoding> {
    let label = label.trim_matches(['"', '\'', ' ']);
    let found = Encoding::for_label(label.as_bytes());
    // Labels that mail uses and the web does not.
    found.or_else(|| match label.to_ascii_lowercase().as_str() {
        "cp1250" => Some(encoding_rs::WINDOWS_1250),
        "cp1257" | "win-1257" => Some(encoding_rs::WINDOWS_1257),
        "cp932" | "ms932" => Some(encoding_rs::SHIFT_JIS),
        "cp936" | "gb2312-80" => Some(encoding_rs::GBK),
        "cp949" => Some(encoding_rs::EUC_KR),
        "utf-8-mac" | "utf8mb4" => Some(UTF_8),
        "iso-8859-8-e" => Some(encoding_rs::ISO_8859_8),
        _ => None,
    })
}

fn is_multi_byte(declared: Option<&str>) -> bool {
    declared
        .and_then(known)
        .is_some_and(|e| !e.is_single_byte() && e != UTF_8)
}

/// The declared charset, unless the bytes prove it wrong.
fn by_declaration(bytes: &[u8], declared: &str) -> Option<String> {
    match known(declared) {
        // Declared ASCII (a label of windows-1252) says nothing about bytes beyond it.
        Some(e) if e == WINDOWS_1252 && declared.to_ascii_lowercase().contains("ascii") => None,
        Some(e) if e == encoding_rs::REPLACEMENT => None,
        Some(encoding) => {
            let (text, used, damaged) = encoding.decode(bytes);
            // A lone broken character at the end of a cut text is no proof against the charset.
            let tolerable = damaged && used == UTF_8 && mostly_fine(&text);
            (!damaged || tolerable || used == ISO_2022_JP).then(|| text.into_owned())
        }
        None => mail_parser::decoders::charsets::map::charset_decoder(declared.as_bytes())
            .map(|decoder| decoder(bytes)),
    }
}

fn mostly_fine(text: &str) -> bool {
    let broken = text.matches('\u{fffd}').count();
    let wide = text.chars().filter(|c| !c.is_ascii()).count();
    broken * 20 <= wide
}

fn guess(bytes: &[u8], tld: Option<&str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new();
    detector.feed(&bytes[..bytes.len().min(ENOUGH_TO_GUESS)], true);
    let tld = tld.filter(|t| {
        t.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    });
    detector.guess(tld.map(str::as_bytes), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], declared: Option<&str>, expect: &str, warned: bool) {
        let mut warnings = Warnings::default();
        assert_eq!(decode(bytes, declared, Some("lt"), &mut warnings), expect);
        assert_eq!(
            !warnings.into_vec().is_empty(),
            warned,
            "{declared:?} {expect}"
        );
    }

    #[test]
    fn declarations_are_believed_unless_the_bytes_disagree() {
        check(b"plain", None, "plain", false);
        check(b"plain", Some("iso-8859-7"), "plain", false);
        check("ačiū".as_bytes(), Some("utf-8"), "ačiū", false);
        check("ačiū".as_bytes(), Some("us-ascii"), "ačiū", true);
        check("ačiū".as_bytes(), Some("iso-8859-1"), "ačiū", true);
        check(b"caf\xe9", Some("iso-8859-1"), "café", false);
        check(b"a\xe8i\xfb", Some("windows-1257"), "ačiū", false);
        check(b"a\xe8i\xfb", Some("cp1257"), "ačiū", false);
        check(
            b"\xca\xe1\xeb\xe7\xec\xdd\xf1\xe1",
            Some("iso-8859-7"),
            "Καλημέρα",
            false,
        );
        check(b"caf\xe9 au lait", Some("utf-8"), "café au lait", true);
        check(b"\x1b$B$\"\x1b(B", Some("iso-2022-jp"), "あ", false);
        check(b"\x1b$B$\"\x1b(B", None, "あ", false);
        check(b"Hi Mom -+Jjo--!", Some("utf-7"), "Hi Mom -☺-!", false);
        check(b"x", Some("no-such-charset"), "x", false);
    }
}
