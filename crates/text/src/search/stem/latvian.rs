//! A light stemmer for Latvian, on folded words.
//!
//! Takes off the endings of cases, of definite adjectives and of the commonest verb forms, and
//! undoes what folding leaves of palatalisation: `bj pj mj vj` to `b p m v`, and the `s` of
//! "-ieši" to `t` ("latvieši", "latvietis"). Other changes of `t` and `d` (to `š`, `ž`) are left:
//! they cannot be told from words that have `s` and `z`.
//! After K. Krēsliņš, A stemming algorithm for Latvian, Loughborough 1996, as far as it goes.

use super::suffix::without;

/// Letters that must remain.
const LEAST: usize = 3;

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    let mut ended = without(word, ENDINGS, LEAST).unwrap_or(word);
    for degree in ["ak", "isk"] {
        if let Some(rest) = ended.strip_suffix(degree).filter(|rest| rest.len() > LEAST) {
            ended = rest;
            break;
        }
    }
    hardened(ended)
}

fn hardened(stem: &str) -> String {
    let bytes = stem.as_bytes();
    if let [.., b'b' | b'p' | b'm' | b'v', b'j'] = bytes {
        return stem[..stem.len() - 1].to_owned();
    }
    match stem.strip_suffix("ies") {
        Some(rest) if rest.len() > 2 => format!("{rest}iet"),
        _ => stem.to_owned(),
    }
}

/// Longest first.
const ENDINGS: &[&str] = &[
    "ajiem", "sanai", "sanam", "sanas", "ajai", "ajam", "ajas", "ajos", "dams", "sana", "sanu",
    "ais", "aja", "iem", "ies", "iet", "jam", "jas", "jat", "jis", "jos", "jot", "sim", "ai", "am",
    "as", "at", "ei", "em", "es", "et", "ie", "ij", "im", "is", "it", "ja", "ju", "os", "ot", "um",
    "us", "a", "e", "i", "o", "s", "t", "u",
];

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            "prece preces precei preci precu precem",
            "pasutijums pasutijuma pasutijumam pasutijumu pasutijumi pasutijumiem pasutijumus",
            "veikals veikala veikalam veikalu veikali veikalos",
            "liels liela lielais lielaja lielajiem lielam lielu",
            "latvietis latviesi latviesu latviesiem",
            "adrese adreses adresu adresem",
            "klients klienta klienti klientiem klientus",
        ] {
            let mut stems: Vec<String> = forms.split(' ').map(stem).collect();
            stems.sort();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
        }
    }
}
