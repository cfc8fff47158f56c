//! A face made of initials, in one of a few calm hues that stays with the name.

use maud::{Markup, html};

/// As many as the style sheet knows.
const HUES: u32 = 8;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    Small,
    #[default]
    Middle,
    Large,
}

/// For the eye only: the name stands beside it.
pub fn avatar(name: &str, size: Size) -> Markup {
    let size = match size {
        Size::Small => "small",
        Size::Middle => "",
        Size::Large => "large",
    };
    html! { span class={ "avatar " (size) } data-hue=(hue(name)) aria-hidden="true" { (initials(name)) } }
}

/// The first letters of the first and the last word, or of the only one; "?" for a nameless person.
pub fn initials(name: &str) -> String {
    let letters: Vec<char> = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .collect();
    match letters.as_slice() {
        [] => "?".to_owned(),
        [only] => only.to_uppercase().collect(),
        [first, .., last] => first.to_uppercase().chain(last.to_uppercase()).collect(),
    }
}

/// FNV-1a: small, and the same on every machine and in every version.
fn hue(name: &str) -> u32 {
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash >> 8) % HUES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_of_names() {
        for (name, expect) in [
            ("Eleni Papadaki", "EP"),
            ("Ilze Bērziņa-Kalna", "IB"),
            ("Čaklais", "Č"),
            ("  jan de   vries ", "JV"),
            ("Ωρίων (αποθήκη)", "ΩΑ"),
            ("", "?"),
            ("— —", "?"),
            ("straße ßeta", "SSS"),
        ] {
            assert_eq!(initials(name), expect, "{name}");
        }
    }

    #[test]
    fn a_name_keeps_its_hue_and_names_differ() {
        let names = [
            "Ana",
            "Rosa",
            "Tom Murphy",
            "Ilze",
            "Jonas",
            "Sanne",
            "Marius",
            "Eleni",
        ];
        let mut seen: Vec<u32> = names.iter().map(|name| hue(name)).collect();
        assert!(seen.iter().all(|hue| *hue < HUES));
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.len() >= 4, "eight names in {} hues", seen.len());
    }
}
