//! "On Monday, Ana wrote:" in the languages mail programs speak.

/// "Wrote" and its kin, lower-case. Always together with a date, an address or both.
const WROTE: &[&str] = &[
    "wrote",
    "writes:",
    "said:", // English
    "rašė",
    "parašė",
    "rakstīja",
    "kirjutas", // Lithuanian, Latvian, Estonian
    "έγραψε",
    "εγραψε", // Greek
    "schreef",
    "geschreven",
    "schrieb",
    "geschrieben", // Dutch, German
    "a écrit",
    "écrit",
    "a ecrit",
    "escribió",
    "escribio",
    "escribi",
    "ha scritto",
    "scritto",
    "escreveu",
    "ha escrit",
    "a scris", // Romance
    "skrev",
    "skrifaði",
    "kirjoitti", // Northern
    "napisał",
    "napisal",
    "pisze",
    "napsal",
    "napísal",
    "píše",
    "написал",
    "пишет",
    "пише",
    "написав",
    "написа",
    "je napisao",
    "napisao",
    "je napisal", // Slavic
    "írta",
    "yazdı",
    "şunu yazdı",
    "tarihinde", // Hungarian, Turkish
    "写道",
    "寫道",
    "のメール",
    "書きました",
    "님이 작성",
    "작성:", // Asian
    "כתב",
    "كتب",
    "viết:",
    "menulis:",
];

/// First words of such a line, lower-case: needed only where the line is broken in two.
const BEGINS: &[&str] = &[
    "on ",
    "at ",
    "am ",
    "le ",
    "el ",
    "il ",
    "em ",
    "op ",
    "den ",
    "dnia ",
    "dne ",
    "dňa ",
    "w dniu ",
    "στις ",
    "την ",
    "τη ",
    "pe ",
    "în ",
    "у ",
    "в ",
    "vào ",
    "ke ",
    "pada ",
    "a ",
    "---- on ",
    "il giorno ",
    "em qua",
    "em seg",
    "em ter",
    "em qui",
    "em sex",
    "em sáb",
    "em dom",
    "på ",
    "d. ",
];

/// How many lines, from the first, are one attribution; 0 if the first does not begin one.
pub(super) fn span(lines: &[&str]) -> usize {
    /// An address and a date broken over more lines than this has not been seen.
    const MOST: usize = 6;
    const LONGEST: usize = 400;
    let first = clean(lines[0]);
    if first.is_empty() || first.len() > LONGEST || lines[0].trim_start().starts_with('>') {
        return 0;
    }
    if is_whole(&first) || is_dated(&first) {
        return 1;
    }
    if !may_begin(&first) {
        return 0;
    }
    let mut joined = first;
    for (n, line) in lines.iter().enumerate().take(MOST).skip(1) {
        let next = clean(line.trim_start_matches(['>', ' ']));
        // An address that was a link may stand in a paragraph of its own.
        let gap = line.trim().is_empty()
            && lines
                .get(n + 1)
                .is_some_and(|l| l.trim_start().starts_with('<'));
        if gap {
            continue;
        }
        if next.is_empty() || joined.len() > LONGEST {
            return 0;
        }
        joined.push(' ');
        joined.push_str(&next);
        if is_whole(&joined) {
            return n + 1;
        }
    }
    0
}

fn clean(line: &str) -> String {
    let text = line.trim().trim_matches(|c: char| {
        matches!(
            c,
            '*' | '_' | '\u{200e}' | '\u{200f}' | '\u{202a}' | '\u{202c}'
        )
    });
    text.replace(['\u{a0}', '\u{202f}'], " ")
        .to_lowercase()
        .trim()
        .to_owned()
}

fn may_begin(line: &str) -> bool {
    let dated = line.bytes().any(|b| b.is_ascii_digit());
    let begins = BEGINS.iter().any(|b| line.starts_with(b)) || line.as_bytes()[0].is_ascii_digit();
    (dated && begins) || (names_somebody(line) && has_verb(line)) || is_date_first(line)
}

/// A verb, something that tells who or when, and a colon (or dashes) at the end.
fn is_whole(line: &str) -> bool {
    let bare = line.trim_end_matches(['-', ' ', '*', '[', ']', '<']);
    let ends = bare.ends_with([':', '：']) || (line.starts_with("--") && line.ends_with("--"));
    let tells = names_somebody(line)
        || line.bytes().filter(u8::is_ascii_digit).count() >= 2
        || has_cjk_date(line);
    ends && tells && has_verb(line)
}

fn has_verb(line: &str) -> bool {
    WROTE.iter().any(|w| line.contains(w))
}

fn names_somebody(line: &str) -> bool {
    line.contains('@')
        && (line.contains('<')
            || line.contains('(')
            || line.contains("mailto:")
            || line.contains("&lt;"))
}

fn has_cjk_date(line: &str) -> bool {
    line.contains('年') || line.contains('년')
}

/// "2016-03-03 17:21 GMT+01:00 Ana", "2013/7/20 Ana <ana@x.lt>": an older Gmail, in any language.
fn is_dated(line: &str) -> bool {
    if !is_date_first(line) {
        return false;
    }
    let ends_with_address = line.trim_end_matches([':', ' ']).ends_with('>') && line.contains('@');
    let zoned = line.contains(" gmt") && line.contains(':');
    ends_with_address || zoned
}

fn is_date_first(line: &str) -> bool {
    let date = line.split([' ', ',']).next().unwrap_or("");
    let numbers: Vec<&str> = date.split(['-', '/']).collect();
    numbers.len() == 3
        && numbers[0].len() == 4
        && numbers
            .iter()
            .all(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn twenty_languages() {
        for line in [
            "On Mon, Feb 1, 2026 at 4:58 AM, Ana <ana@x.lt> wrote:",
            "2026-01-31, št, 10:00 Ana <ana@x.lt> rašė:",
            "2026-01-31 10:00, Ana rašė:",
            "sestd., 2026. g. 31. janv., plkst. 10:00 — lietotājs Ana (<ana@x.lt>) rakstīja:",
            "Στις Σάβ 31 Ιαν 2026 στις 10:00 π.μ., ο/η Ana <ana@x.lt> έγραψε:",
            "Op za 31 jan 2026 om 10:00 schreef Ana <ana@x.lt>:",
            "Op 31 jan. 2026 om 10:00 heeft Ana <ana@x.lt> het volgende geschreven:",
            "Am Sa., 31. Jan. 2026 um 10:00 Uhr schrieb Ana <ana@x.lt>:",
            "Le sam. 31 janv. 2026 à 10:00, Ana <ana@x.lt> a écrit :",
            "El sáb, 31 ene 2026 a las 10:00, Ana (<ana@x.lt>) escribió:",
            "Il giorno sab 31 gen 2026 alle ore 10:00 Ana <ana@x.lt> ha scritto:",
            "Em sáb., 31 de jan. de 2026 às 10:00, Ana <ana@x.lt> escreveu:",
            "Den lör 31 jan. 2026 kl 10:00 skrev Ana <ana@x.lt>:",
            "la 31. tammik. 2026 klo 10.00 Ana (ana@x.lt) kirjoitti:",
            "sob., 31 sty 2026 o 10:00 Ana <ana@x.lt> napisał(a):",
            "so 31. 1. 2026 v 10:00 odesílatel Ana <ana@x.lt> napsal:",
            "сб, 31 янв. 2026 г. в 10:00, Ana <ana@x.lt>:  написал:",
            "сб, 31 січ. 2026 р. о 10:00 Ana <ana@x.lt> пише:",
            "Ana <ana@x.lt> ezt írta (időpont: 2026. jan. 31., Szo, 10:00):",
            "Ana <ana@x.lt>, 31 Oca 2026 Cmt, 10:00 tarihinde şunu yazdı:",
            "Pe sâm., 31 ian. 2026 la 10:00, Ana <ana@x.lt> a scris:",
            "Ana <ana@x.lt> 于2026年1月31日周六 10:00写道：",
            "Ana <ana@x.lt> kirjutas kuupäeval L, 31. jaanuar 2026 kell 10:00:",
        ] {
            assert_eq!(span(&[line]), 1, "{line}");
        }
        assert_eq!(
            span(&["On Mon, Feb 1, 2026 at 4:58 AM, Ana", "<ana@x.lt> wrote:"]),
            2
        );
        assert_eq!(
            span(&[
                "On Mon, Feb 1, 2026 at 4:58 AM, Ana Maria",
                "<a.very.long.address@a.very.long.domain>",
                "wrote:"
            ]),
            3
        );
    }

    #[test]
    fn people_write_about_writing() {
        for line in [
            "I wrote something:",
            "On Monday I wrote to you",
            "She wrote",
            "On this day",
            "He said: no",
            "At 10 we met",
        ] {
            assert_eq!(
                span(&[line, "I wrote it, which was interesting."]),
                0,
                "{line}"
            );
        }
    }
}
