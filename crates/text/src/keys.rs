//! Normalised keys: what two spellings of one name, or of one phone number, have in common.

use unicode_normalization::UnicodeNormalization;

use crate::fold::folded;

/// Longest text a key is made of; a name is shorter.
const MAX_KEY: usize = 1024;

/// The key of a name: compatible forms joined (NFKC), lower case, no accents, single blanks.
///
/// `fold(fold(x)) == fold(x)`.
pub fn fold(text: &str) -> String {
    let mut key = crate::html::head(text, MAX_KEY).to_owned();
    // A second round only for the rare letter whose lower case decomposes again.
    for _ in 0..3 {
        let next: String = folded(&key)
            .nfkc()
            .filter(|c| !c.is_control() || c.is_whitespace())
            .collect();
        let next = next.split_whitespace().collect::<Vec<_>>().join(" ");
        if next == key {
            break;
        }
        key = next;
    }
    key
}

/// The digits of a phone number with its country's calling code (`"370"`), so that
/// "+370 612 34567", "00370 61234567" and "8 612 34567" are one. `None`: no phone number.
///
/// `calling_code` is that of the business: numbers written without one are taken to be there.
pub fn phone_key(text: &str, calling_code: &str) -> Option<String> {
    let text = text.trim();
    let allowed = |c: char| c.is_ascii_digit() || " +-./()\u{a0}".contains(c);
    if !text.chars().all(allowed) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let international = text.starts_with('+') || text.starts_with("(+");
    let key = if international {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if digits.starts_with(calling_code) && digits.len() >= calling_code.len() + 8 {
        digits
    } else {
        format!("{calling_code}{}", without_trunk(&digits, calling_code))
    };
    (7..=15).contains(&key.len()).then_some(key)
}

/// National numbers without the digit one dials for "within the country": 0, in Lithuania also
/// the 8 of its older numbering plan.
fn without_trunk<'d>(digits: &'d str, calling_code: &str) -> &'d str {
    match digits.strip_prefix('0') {
        Some(rest) => rest,
        None if calling_code == "370" && digits.len() == 9 => {
            digits.strip_prefix('8').unwrap_or(digits)
        }
        None => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, phone_key};
    use proptest::prelude::*;

    #[test]
    fn names_meet_in_one_key() {
        for (name, key) in [
            ("  José\u{a0} GARCÍA ", "jose garcia"),
            ("Jose\u{301}", "jose"),
            ("Šarūnas Žukauskas", "sarunas zukauskas"),
            ("ĀBOLIŅŠ", "abolins"),
            ("ΓΙΏΡΓΟΣ Παπαδόπουλος", "γιωργοσ παπαδοπουλοσ"),
            ("Ｆｕｌｌ ﬁ", "full fi"),
            (
                "Straße İstanbul Łódź Ødegård",
                "strasse istanbul lodz odegard",
            ),
            ("한국", "한국"),
            ("", ""),
        ] {
            assert_eq!(fold(name), key, "{name}");
        }
    }

    #[test]
    fn phone_numbers_meet_in_one_key() {
        for (text, code, key) in [
            ("+370 612 34567", "370", Some("37061234567")),
            ("00370 (612) 34-567", "370", Some("37061234567")),
            ("8 612 34567", "370", Some("37061234567")),
            ("0 612 34567", "370", Some("37061234567")),
            ("37061234567", "370", Some("37061234567")),
            ("20 123 456", "371", Some("37120123456")),
            ("06 12345678", "31", Some("31612345678")),
            ("+30 210 1234567", "370", Some("302101234567")),
            ("12", "370", None),
            ("call me", "370", None),
            ("", "370", None),
            ("+1234567890123456", "370", None),
        ] {
            assert_eq!(phone_key(text, code).as_deref(), key, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&name)), fold(&name));
        }
    }
}
