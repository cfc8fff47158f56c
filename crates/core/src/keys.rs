//! The one spelling by which names are compared, found and put in order.
//!
//! Addresses have theirs in `attent_mail::address_key`. Not for searching in texts: that is
//! `search`.

use unicode_normalization::UnicodeNormalization;

/// Compatibility forms, lower case, single blanks: `Ｔｅａｍ  Ona` and `team ona` are one name.
#[must_use]
pub fn name_key(name: &str) -> String {
    let lower = name.nfkc().flat_map(char::to_lowercase);
    // Greek's final sigma is a matter of position, not of spelling.
    let folded: String = lower.map(|c| if c == 'ς' { 'σ' } else { c }).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as people may give it: without blanks around it, on one line.
#[must_use]
pub fn tidy(name: &str) -> String {
    let shown = name.chars().map(|c| if c.is_control() { ' ' } else { c });
    shown
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_one_key() {
        for (a, b) in [
            ("Team Ona", " team  ona "),
            ("ＡＢＣ", "abc"),
            ("Ąžuolas", "A\u{328}z\u{30c}uolas"),
            ("ΣΟΦΌΣ", "σοφός"),
        ] {
            assert_eq!(name_key(a), name_key(b), "{a} {b}");
        }
        assert_ne!(name_key("Ona"), name_key("Óna"));
        assert_eq!(tidy(" Ana\n\tRuiz\u{0} "), "Ana Ruiz");
    }
}
