//! Whether a text says nothing but thank you.
//!
//! Conservative: one word that is not known, a question, a number or a "but", and it is more than
//! thanks. Names are let pass only where greetings and farewells have them.

use crate::reply;

const THANKS: &[&str] = &[
    "thank",
    "thanks",
    "thankyou",
    "thx",
    "thanx",
    "ta",
    "cheers",
    "ačiū",
    "aciu",
    "dėkoju",
    "dekoju",
    "dėkui",
    "dekui",
    "dėkojame",
    "paldies",
    "pateicos",
    "pateicamies",
    "ευχαριστώ",
    "ευχαριστω",
    "ευχαριστούμε",
    "bedankt",
    "dank",
    "dankjewel",
    "dankuwel",
    "merci",
];

const WITH_THEM: &[&str] = &[
    // English
    "you",
    "u",
    "so",
    "very",
    "much",
    "a",
    "lot",
    "many",
    "for",
    "the",
    "your",
    "help",
    "quick",
    "fast",
    "prompt",
    "reply",
    "response",
    "answer",
    "great",
    "perfect",
    "ok",
    "okay",
    "all",
    "good",
    "received",
    "got",
    "it",
    "again",
    "service",
    "super",
    "wonderful",
    "excellent",
    "and",
    "ever",
    "everyone",
    "everything",
    "million",
    // Lithuanian
    "labai",
    "didelis",
    "jums",
    "tau",
    "už",
    "uz",
    "pagalbą",
    "pagalba",
    "atsakymą",
    "atsakyma",
    "greitą",
    "greita",
    "viską",
    "viska",
    "dar",
    "kartą",
    "karta",
    "gerai",
    "puiku",
    "gavau",
    "supratau",
    "informaciją",
    "informacija",
    "ir",
    // Latvian
    "liels",
    "jums",
    "tev",
    "par",
    "palīdzību",
    "palidzibu",
    "atbildi",
    "ātro",
    "atro",
    "labi",
    "lieliski",
    "saņēmu",
    "visu",
    "vēlreiz",
    "un",
    // Greek
    "σας",
    "σε",
    "πολύ",
    "πολυ",
    "πάρα",
    "παρα",
    "για",
    "την",
    "τη",
    "το",
    "βοήθεια",
    "βοηθεια",
    "απάντηση",
    "απαντηση",
    "άμεση",
    "γρήγορη",
    "τέλεια",
    "εντάξει",
    "ενταξει",
    "και",
    "όλα",
    // Dutch
    "je",
    "jou",
    "u",
    "wel",
    "voor",
    "de",
    "het",
    "uw",
    "jullie",
    "hulp",
    "snelle",
    "antwoord",
    "reactie",
    "hartelijk",
    "heel",
    "erg",
    "veel",
    "zeer",
    "prima",
    "goed",
    "ontvangen",
    "en",
    "alles",
    "nogmaals",
];

const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "dear",
    "hey",
    "sveiki",
    "labas",
    "laba",
    "gerbiami",
    "sveika",
    "sveicināti",
    "labdien",
    "γεια",
    "γειά",
    "καλησπέρα",
    "καλημέρα",
    "αγαπητοί",
    "hallo",
    "beste",
    "geachte",
    "dag",
];

const FAREWELLS: &[&str] = &[
    "regards",
    "best",
    "kind",
    "sincerely",
    "yours",
    "greetings",
    "bye",
    "pagarbiai",
    "geros",
    "dienos",
    "linkėjimai",
    "ar",
    "cieņu",
    "jauku",
    "dienu",
    "με",
    "εκτίμηση",
    "φιλικά",
    "χαιρετισμούς",
    "groet",
    "groeten",
    "groetjes",
    "vriendelijke",
    "met",
    "mvg",
];

/// Whether the person only says thank you.
#[must_use]
pub fn is_mere_thanks(text: &str) -> bool {
    const LONGEST: usize = 200;
    let written = reply(text).written;
    if written.len() > LONGEST * 2
        || written
            .chars()
            .any(|c| c == '?' || c == ';' || c == '\u{37e}' || c.is_numeric())
    {
        return false;
    }
    // Who quotes and answers says more than thanks.
    if written.lines().any(|l| l.trim_start().starts_with('>')) {
        return false;
    }
    let mut thanked = false;
    let mut farewell = false;
    for line in written.lines().filter(|l| !l.trim().is_empty()) {
        let words = words_of(line);
        let known = |w: &String| THANKS.contains(&w.as_str()) || WITH_THEM.contains(&w.as_str());
        let is = |list: &[&str], w: Option<&String>| w.is_some_and(|w| list.contains(&w.as_str()));
        if words.iter().any(|w| THANKS.contains(&w.as_str())) && !farewell {
            thanked = true;
            // "Hi Ana, thank you" and "Thank you, Ana": one name at most, set off as a name is.
            let unknown: Vec<&String> = words
                .iter()
                .filter(|w| !known(w) && !GREETINGS.contains(&w.as_str()))
                .collect();
            if unknown.len() > 1 || (unknown.len() == 1 && !is_name(line, unknown[0])) {
                return false;
            }
        } else if is(FAREWELLS, words.first()) {
            farewell = true;
            let strangers = words
                .iter()
                .filter(|w| !FAREWELLS.contains(&w.as_str()))
                .count();
            if strangers > 2 {
                return false;
            }
        } else if is(GREETINGS, words.first()) && !thanked {
            if words.len() > 3 {
                return false;
            }
        } else if !(words.iter().all(known)
            || ((thanked || farewell)
                && words.len() <= 2
                && line.split_whitespace().all(begins_upper)))
        {
            return false;
        }
    }
    thanked
}

fn words_of(line: &str) -> Vec<String> {
    let words = line.split(|c: char| !(c.is_alphabetic() || c == '\''));
    words
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Written with a capital and after a comma or a greeting.
fn is_name(line: &str, word: &str) -> bool {
    let position = line.to_lowercase().find(word).unwrap_or(0);
    let capital = line.get(position..).is_some_and(begins_upper);
    let before = line.get(..position).unwrap_or("").trim_end();
    let greeted = words_of(before)
        .last()
        .is_some_and(|w| GREETINGS.contains(&w.as_str()));
    capital && (before.ends_with(',') || greeted)
}

fn begins_upper(text: &str) -> bool {
    text.trim_start()
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::is_mere_thanks;

    #[test]
    fn thanks_and_more_than_thanks() {
        for text in [
            "Thank you!",
            "thanks a lot",
            "Hi Ana,\n\nThank you very much for your quick reply!\n\nBest regards,\nRosa",
            "Thanks, Ana!",
            "Labai ačiū už pagalbą!",
            "Ačiū.\n\nPagarbiai\nJonas Jonaitis",
            "Liels paldies!",
            "Ευχαριστώ πολύ!",
            "Hartelijk dank voor uw hulp.",
            "Dank u wel",
            "Thanks 🙏",
            "Thank you\n\nOn 1 Feb 2026, Ana <ana@x.lt> wrote:\n> Done?",
        ] {
            assert!(is_mere_thanks(text), "{text}");
        }
        for text in [
            "Thank you, but it is still broken",
            "Thanks! When will it arrive?",
            "Thanks, order 1234 is wrong",
            "No thanks to you",
            "Hello",
            "",
            "Ačiū, bet neveikia",
            "Thanks for nothing",
            "Paldies, tomēr vēl nav saņemts",
            "Thank you. I want a refund.",
            "Bedankt, maar het werkt niet",
            "Ευχαριστώ, αλλά δεν ήρθε",
            "Thanks\nStill broken",
            "> Thanks",
        ] {
            assert!(!is_mere_thanks(text), "{text}");
        }
    }
}
