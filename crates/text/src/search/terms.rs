//! The spelling of terms: `[a-z0-9]` only, one to one.
//!
//! | term | stands for |
//! |---|---|
//! | `abc1` | the word itself |
//! | `00…` | a word beginning with 0 (one 0 is put before it) |
//! | `0g…` | a Greek word, letter by letter |
//! | `0u…` | any other word, four base-36 digits a character |
//! | `0e…` `0n…` `0l…` `0v…` | an English, Dutch, Lithuanian, Latvian stem |
//! | `0k…` | a Greek stem |
//! | `0p…` | the last eight digits of a phone number |
//!
//! What a word begins with is what its term begins with, so prefixes can be looked up.

use super::Language;

/// The term of a folded word.
pub(super) fn of_word(word: &str) -> String {
    if word.bytes().all(is_plain) {
        let escape = if word.starts_with('0') { "0" } else { "" };
        return format!("{escape}{word}");
    }
    match greek(word) {
        Some(letters) => format!("0g{letters}"),
        None => format!("0u{}", word.chars().map(base36).collect::<String>()),
    }
}

/// The term of a stem.
pub(super) fn of_stem(stem: &str, language: Language) -> String {
    let mark = match language {
        Language::English => 'e',
        Language::Dutch => 'n',
        Language::Lithuanian => 'l',
        Language::Latvian => 'v',
        Language::Greek => 'k',
    };
    let letters = greek(stem).unwrap_or_else(|| stem.to_owned());
    format!("0{mark}{letters}")
}

/// The term of a phone number's last digits.
pub(super) fn of_phone(last_digits: &str) -> String {
    format!("0p{last_digits}")
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// α to ω as a to y (ς is folded to σ before); digits as they are.
fn greek(word: &str) -> Option<String> {
    word.chars()
        .map(|c| match c {
            'α'..='ω' => u8::try_from(u32::from(c) - u32::from('α'))
                .ok()
                .map(|i| char::from(b'a' + i)),
            '0'..='9' => Some(c),
            _ => None,
        })
        .collect()
}

fn base36(c: char) -> String {
    let code = u32::from(c);
    [36 * 36 * 36, 36 * 36, 36, 1]
        .iter()
        .filter_map(|place| char::from_digit(code / place % 36, 36))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::of_word;
    use proptest::prelude::*;

    #[test]
    fn terms_are_spelt_in_letters_and_digits() {
        for (word, term) in [
            ("shoe", "shoe"),
            ("42a", "42a"),
            ("007", "0007"),
            ("αω1", "0gay1"),
            ("да", "0u00tw00ts"),
        ] {
            assert_eq!(of_word(word), term, "{word}");
        }
    }

    proptest! {
        #[test]
        fn two_words_have_two_terms(a in "[a-c0α-γдя]{1,4}", b in "[a-c0α-γдя]{1,4}") {
            prop_assert_eq!(of_word(&a) == of_word(&b), a == b);
        }

        #[test]
        fn terms_are_plain(word in "\\PC{1,20}") {
            prop_assert!(of_word(&word).bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        }
    }
}
