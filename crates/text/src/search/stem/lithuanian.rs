//! A light stemmer for Lithuanian, on folded words.
//!
//! Takes off the endings of cases, persons and definite adjectives, the degrees, then one suffix
//! of participles, tenses and the infinitive with the vowel before it, so that "darė", "darys",
//! "darytų" and "darančių" meet. Palatal consonants are given back (`dž` to `d`, `č` to `t`).
//! Roots that change ("tapo", "tampa") do not meet.

use super::suffix::{is_vowel, without};

/// Letters that must remain.
const LEAST: usize = 3;

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    let word = without_reflexive(word);
    let ended = hardened(without(word, ENDINGS, LEAST).unwrap_or(word));
    let plain = hardened(without(&ended, DEGREES, LEAST).unwrap_or(&ended));
    let root = without_suffix(&plain);
    without(&root, THEMES, LEAST).unwrap_or(&root).to_owned()
}

/// Verbs end in `-si` behind their ending when they are reflexive: "laikosi".
fn without_reflexive(word: &str) -> &str {
    let definite = word.ends_with("uosi") || word.ends_with("iesi");
    match word.strip_suffix("si") {
        Some(rest) if word.len() >= 7 && !definite && rest.ends_with(['a', 'o', 'e', 'i', 'u']) => {
            rest
        }
        _ => word,
    }
}

/// The consonant as it is before back vowels: "medžio" has `dz`, "medis" `d`.
fn hardened(stem: &str) -> String {
    match stem.strip_suffix("dz") {
        Some(rest) => format!("{rest}d"),
        None => match stem.strip_suffix('c') {
            Some(rest) => format!("{rest}t"),
            None => stem.to_owned(),
        },
    }
}

/// Without one suffix of a participle, tense, mood or the infinitive.
fn without_suffix(stem: &str) -> String {
    let whole = without(stem, SOFT, LEAST)
        .map(hardened)
        .or_else(|| without(stem, PARTICIPLES, LEAST).map(str::to_owned))
        .or_else(|| without(stem, PASSIVE, LEAST + 1).map(str::to_owned));
    if let Some(root) = whole {
        return root;
    }
    let mut letters = stem.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return stem.to_owned();
    };
    let theme = matches!(before, 'y' | 'e' | 'o');
    let ends = match last {
        't' => theme || before == 'u' || !(is_vowel(before) || before == 's'),
        'k' => theme || before == 'n',
        's' => theme,
        _ => false,
    };
    let ends = ends && stem.len() >= 5;
    stem[..stem.len() - usize::from(ends)].to_owned()
}

const DEGREES: &[&str] = &["iaus", "esn"];
/// Present participles, whose consonant may be palatal.
const SOFT: &[&str] = &["iant", "iam"];
const PARTICIPLES: &[&str] = &["damas", "ant", "dam", "dav"];
/// Passive and past participles; nouns of three letters would lose themselves.
const PASSIVE: &[&str] = &["ius", "am", "om", "us"];
/// What verbs have before their endings.
const THEMES: &[&str] = &["uoj", "ej", "oj", "av", "uo", "y", "e", "o", "u"];

/// Longest first.
const ENDINGS: &[&str] = &[
    "iuosiuose",
    "iaisiais",
    "iosiomis",
    "uosiuose",
    "aisiais",
    "iesiems",
    "iosioms",
    "iosiose",
    "iuosius",
    "osiomis",
    "enimis",
    "iajame",
    "iasias",
    "iojoje",
    "iosios",
    "osioms",
    "osiose",
    "uosius",
    "ajame",
    "asias",
    "enims",
    "eniui",
    "enyje",
    "enyse",
    "iajai",
    "iajam",
    "iames",
    "iates",
    "iomes",
    "iomis",
    "iotes",
    "iumis",
    "iuoju",
    "iuose",
    "iuosi",
    "ojoje",
    "osios",
    "umeme",
    "umete",
    "ajai",
    "ajam",
    "ames",
    "asis",
    "ates",
    "emes",
    "emis",
    "enio",
    "eniu",
    "enys",
    "etes",
    "iais",
    "iaja",
    "iaji",
    "iame",
    "iams",
    "iate",
    "iaus",
    "ieji",
    "iems",
    "iesi",
    "imes",
    "imis",
    "ioje",
    "ioji",
    "iojo",
    "iome",
    "ioms",
    "iose",
    "iote",
    "ites",
    "iuje",
    "iuju",
    "iums",
    "omes",
    "omis",
    "otes",
    "umet",
    "umis",
    "uoju",
    "uose",
    "uosi",
    "ysis",
    "ais",
    "aja",
    "aji",
    "ame",
    "ams",
    "ate",
    "aus",
    "eje",
    "eme",
    "emi",
    "ems",
    "eni",
    "ens",
    "enu",
    "ese",
    "iai",
    "iam",
    "ias",
    "iau",
    "ies",
    "ime",
    "imi",
    "ims",
    "ios",
    "ite",
    "iui",
    "ius",
    "oje",
    "oji",
    "ojo",
    "ome",
    "omi",
    "oms",
    "ose",
    "ote",
    "uje",
    "uju",
    "ume",
    "umi",
    "ums",
    "yje",
    "yse",
    "ai",
    "am",
    "as",
    "au",
    "ei",
    "es",
    "ia",
    "io",
    "is",
    "iu",
    "os",
    "ui",
    "um",
    "uo",
    "us",
    "ys",
    "a",
    "e",
    "i",
    "o",
    "s",
    "u",
    "y",
];

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            "preke prekes prekei preke prekes prekems prekiu prekemis",
            "uzsakymas uzsakymo uzsakymui uzsakymu uzsakymai uzsakymus uzsakymams",
            "medis medzio medziai medyje medziu",
            "svarbus svarbi svarbaus svarbesnis svarbiausias svarbiausios",
            "senas seno senuosius senesni seniausias",
            "daryti daro dare darys darytu daranciu darydamas daryciau",
            "vaziuoti vaziuoja vaziavo vaziuos vaziuotu",
            "laikytis laikosi laikydamasis laikysis",
            "siunta siuntos siunta siuntu siuntomis",
        ] {
            let mut stems: Vec<String> = forms.split(' ').map(stem).collect();
            stems.sort();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (a, b) in [
            ("preke", "prekyba"),
            ("geras", "gerimas"),
            ("namas", "nuoma"),
        ] {
            assert_ne!(stem(a), stem(b));
        }
    }
}
