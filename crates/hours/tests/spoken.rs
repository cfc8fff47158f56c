//! Due times in plain words, a table for each language.
//! It is Wednesday 25 November 2026, 10:00 in Vilnius; open Monday to Friday from 9 to 17.

use attent_hours::{
    Calendar, read_timestamp,
    spoken::{self, How, Language, NotUnderstood},
};
use jiff::Timestamp;

const HOURS: &str = r#"{"time_zone": "Europe/Vilnius", "hours": {
    "mon": [["09:00","17:00"]], "tue": [["09:00","17:00"]], "wed": [["09:00","17:00"]],
    "thu": [["09:00","17:00"]], "fri": [["09:00","17:00"]]}, "holidays": ["2026-12-25"]}"#;

fn calendar() -> Calendar {
    Calendar::from_json(HOURS).unwrap()
}

fn at(text: &str) -> Timestamp {
    read_timestamp(text, calendar().zone()).unwrap()
}

fn read(language: Language, text: &str) -> Result<spoken::Spoken, NotUnderstood> {
    spoken::read(text, language, at("2026-11-25T10:00"), &calendar())
}

fn check(language: Language, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = read(language, text).map(|spoken| spoken.due);
            (found != Ok(at(expected))).then(|| format!("{text:?}: {found:?}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{language:?}:\n{}", wrong.join("\n"));
}

#[test]
fn english() {
    check(
        Language::English,
        &[
            ("tomorrow 12:00", "2026-11-26T12:00"),
            ("tomorrow at noon", "2026-11-26T12:00"),
            ("Tomorrow, 3pm.", "2026-11-26T15:00"),
            ("tomorrow at 3", "2026-11-26T15:00"),
            ("at 11 tomorrow", "2026-11-26T11:00"),
            ("tomorrow", "2026-11-26T17:00"),
            ("tomorrow morning", "2026-11-26T12:00"),
            ("today 16:30", "2026-11-25T16:30"),
            ("by 4 pm", "2026-11-25T16:00"),
            ("in 2 working hours", "2026-11-25T12:00"),
            ("within eight business hours", "2026-11-26T10:00"),
            ("in 2 hours", "2026-11-25T12:00"),
            ("in half an hour", "2026-11-25T10:30"),
            ("in an hour", "2026-11-25T11:00"),
            ("in 45 minutes", "2026-11-25T10:45"),
            ("Friday", "2026-11-27T17:00"),
            ("by Friday", "2026-11-27T17:00"),
            ("on Wednesday", "2026-12-02T17:00"),
            ("next Friday", "2026-12-04T17:00"),
            ("Friday at 10:15", "2026-11-27T10:15"),
            ("by the end of the day", "2026-11-25T17:00"),
            ("by the end of tomorrow", "2026-11-26T17:00"),
            ("end of the week", "2026-11-27T17:00"),
            ("in 3 days", "2026-11-30T17:00"),
            ("in 3 working days", "2026-11-30T17:00"),
            ("next working day", "2026-11-26T17:00"),
            ("in two weeks", "2026-12-09T17:00"),
            ("in a week", "2026-12-02T17:00"),
            ("next week", "2026-12-04T17:00"),
            ("end of the month", "2026-11-30T17:00"),
            ("12/12 10:00", "2026-12-12T10:00"),
            ("11/12", "2026-12-11T17:00"),
            ("12 December at 9:00", "2026-12-12T09:00"),
            ("December 11th", "2026-12-11T17:00"),
            ("2026-12-11 14:00", "2026-12-11T14:00"),
            ("1/2", "2027-02-01T17:00"),
            ("day after tomorrow", "2026-11-27T17:00"),
            ("tonight", "2026-11-25T20:00"),
        ],
    );
}

#[test]
fn lithuanian() {
    check(
        Language::Lithuanian,
        &[
            ("rytoj 12:00", "2026-11-26T12:00"),
            ("rytoj 12 val.", "2026-11-26T12:00"),
            ("rytoj", "2026-11-26T17:00"),
            ("rytoj ryte", "2026-11-26T12:00"),
            ("poryt", "2026-11-27T17:00"),
            ("šiandien iki 16:30", "2026-11-25T16:30"),
            ("per 2 darbo valandas", "2026-11-25T12:00"),
            ("per aštuonias darbo valandas", "2026-11-26T10:00"),
            ("po 2 valandų", "2026-11-25T12:00"),
            ("per valandą", "2026-11-25T11:00"),
            ("per pusvalandį", "2026-11-25T10:30"),
            ("už 45 minučių", "2026-11-25T10:45"),
            ("penktadienį", "2026-11-27T17:00"),
            ("iki penktadienio", "2026-11-27T17:00"),
            ("kitą penktadienį", "2026-12-04T17:00"),
            ("penktadienį 10:15", "2026-11-27T10:15"),
            ("iki dienos pabaigos", "2026-11-25T17:00"),
            ("iki savaitės pabaigos", "2026-11-27T17:00"),
            ("po 3 dienų", "2026-11-30T17:00"),
            ("per tris darbo dienas", "2026-11-30T17:00"),
            ("kitą darbo dieną", "2026-11-26T17:00"),
            ("kitą savaitę", "2026-12-04T17:00"),
            ("po savaitės", "2026-12-02T17:00"),
            ("po dviejų savaičių", "2026-12-09T17:00"),
            ("gruodžio 11 d.", "2026-12-11T17:00"),
            ("gruodžio 12 d. 10 val.", "2026-12-12T10:00"),
            ("12/1 14:00", "2027-01-12T14:00"),
            ("2026-12-11", "2026-12-11T17:00"),
            ("11.12.", "2026-12-11T17:00"),
        ],
    );
}

#[test]
fn latvian() {
    check(
        Language::Latvian,
        &[
            ("rīt plkst. 12", "2026-11-26T12:00"),
            ("rīt plkst.12", "2026-11-26T12:00"),
            ("rīt 12:00", "2026-11-26T12:00"),
            ("rīt", "2026-11-26T17:00"),
            ("parīt", "2026-11-27T17:00"),
            ("šodien līdz 16:30", "2026-11-25T16:30"),
            ("pēc 2 darba stundām", "2026-11-25T12:00"),
            ("2 darba stundu laikā", "2026-11-25T12:00"),
            ("pēc divām stundām", "2026-11-25T12:00"),
            ("pēc stundas", "2026-11-25T11:00"),
            ("pēc pusstundas", "2026-11-25T10:30"),
            ("pēc 45 minūtēm", "2026-11-25T10:45"),
            ("piektdien", "2026-11-27T17:00"),
            ("līdz piektdienai", "2026-11-27T17:00"),
            ("nākamajā piektdienā", "2026-12-04T17:00"),
            ("piektdien plkst. 10.15", "2026-11-27T10:15"),
            ("līdz dienas beigām", "2026-11-25T17:00"),
            ("līdz nedēļas beigām", "2026-11-27T17:00"),
            ("pēc 3 dienām", "2026-11-30T17:00"),
            ("3 darba dienu laikā", "2026-11-30T17:00"),
            ("nākamajā darba dienā", "2026-11-26T17:00"),
            ("nākamnedēļ", "2026-12-04T17:00"),
            ("nākamajā nedēļā", "2026-12-04T17:00"),
            ("pēc divām nedēļām", "2026-12-09T17:00"),
            ("11. decembrī", "2026-12-11T17:00"),
            ("12. decembrī plkst. 10", "2026-12-12T10:00"),
            ("11.12.", "2026-12-11T17:00"),
        ],
    );
}

#[test]
fn greek() {
    check(
        Language::Greek,
        &[
            ("αύριο στις 12", "2026-11-26T12:00"),
            ("αύριο στις 12:00", "2026-11-26T12:00"),
            ("αύριο στις 3 μ.μ.", "2026-11-26T15:00"),
            ("αύριο", "2026-11-26T17:00"),
            ("αύριο το πρωί", "2026-11-26T12:00"),
            ("μεθαύριο", "2026-11-27T17:00"),
            ("σήμερα έως τις 16:30", "2026-11-25T16:30"),
            ("σε 2 εργάσιμες ώρες", "2026-11-25T12:00"),
            ("σε οκτώ εργάσιμες ώρες", "2026-11-26T10:00"),
            ("σε δύο ώρες", "2026-11-25T12:00"),
            ("σε μία ώρα", "2026-11-25T11:00"),
            ("σε μισή ώρα", "2026-11-25T10:30"),
            ("μέσα σε 45 λεπτά", "2026-11-25T10:45"),
            ("την Παρασκευή", "2026-11-27T17:00"),
            ("μέχρι την Παρασκευή", "2026-11-27T17:00"),
            ("Παρασκευή στις 10:15", "2026-11-27T10:15"),
            ("έως το τέλος της ημέρας", "2026-11-25T17:00"),
            ("μέχρι το τέλος της εβδομάδας", "2026-11-27T17:00"),
            ("σε 3 μέρες", "2026-11-30T17:00"),
            ("σε τρεις εργάσιμες ημέρες", "2026-11-30T17:00"),
            ("την επόμενη εργάσιμη ημέρα", "2026-11-26T17:00"),
            ("την επόμενη εβδομάδα", "2026-12-04T17:00"),
            ("σε δύο εβδομάδες", "2026-12-09T17:00"),
            ("11 Δεκεμβρίου", "2026-12-11T17:00"),
            ("12 Δεκεμβρίου στις 10", "2026-12-12T10:00"),
            ("11/12", "2026-12-11T17:00"),
        ],
    );
}

#[test]
fn dutch() {
    check(
        Language::Dutch,
        &[
            ("morgen om 12 uur", "2026-11-26T12:00"),
            ("morgen 12:00", "2026-11-26T12:00"),
            ("morgen om 12.30", "2026-11-26T12:30"),
            ("morgen", "2026-11-26T17:00"),
            ("morgenochtend", "2026-11-26T12:00"),
            ("overmorgen", "2026-11-27T17:00"),
            ("vandaag voor 16.30 uur", "2026-11-25T16:30"),
            ("over 2 werkuren", "2026-11-25T12:00"),
            ("binnen acht werkuren", "2026-11-26T10:00"),
            ("over 2 uur", "2026-11-25T12:00"),
            ("over een uur", "2026-11-25T11:00"),
            ("over een half uur", "2026-11-25T10:30"),
            ("binnen 45 minuten", "2026-11-25T10:45"),
            ("vrijdag", "2026-11-27T17:00"),
            ("uiterlijk vrijdag", "2026-11-27T17:00"),
            ("volgende week vrijdag", "2026-12-04T17:00"),
            ("vrijdag om 10:15", "2026-11-27T10:15"),
            ("voor het eind van de dag", "2026-11-25T17:00"),
            ("eind van de week", "2026-11-27T17:00"),
            ("over 3 dagen", "2026-11-30T17:00"),
            ("binnen drie werkdagen", "2026-11-30T17:00"),
            ("volgende werkdag", "2026-11-26T17:00"),
            ("volgende week", "2026-12-04T17:00"),
            ("over twee weken", "2026-12-09T17:00"),
            ("11 december", "2026-12-11T17:00"),
            ("12 december om 10 uur", "2026-12-12T10:00"),
            ("11/12", "2026-12-11T17:00"),
        ],
    );
}

#[test]
fn it_says_how_it_understood() {
    let how = |text| read(Language::English, text).unwrap().how;
    assert_eq!(how("in 2 working hours"), How::WorkingTime { minutes: 120 });
    assert_eq!(how("in 2 hours"), How::RealTime { minutes: 120 });
    assert_eq!(how("in 2 working days"), How::WorkingDays { days: 2 });
    assert_eq!(how("tomorrow 12:00"), How::At);
    assert!(matches!(how("Friday"), How::EndOfDay(_)));
    assert!(matches!(how("next week"), How::EndOfPeriod(_)));
}

#[test]
fn what_is_not_understood_says_why() {
    let word = |word: &str| NotUnderstood::Word(word.to_owned());
    let day = |text: &str| text.parse().unwrap();
    for (text, expected) in [
        ("", NotUnderstood::Nothing),
        ("  ... ", NotUnderstood::Nothing),
        ("soon", word("soon")),
        ("tomorrow perhaps", word("perhaps")),
        ("in working hours", NotUnderstood::NoTime),
        ("tomorrow Friday", NotUnderstood::NoTime),
        ("tomorrow in 2 hours", NotUnderstood::NoTime),
        ("31/2", NotUnderstood::NoSuchDay),
        ("32 December", NotUnderstood::NoSuchDay),
        ("tomorrow 25:00", NotUnderstood::NoSuchHour),
        ("tomorrow 12:75", NotUnderstood::NoSuchHour),
        ("today 9:00", NotUnderstood::Past(at("2026-11-25T09:00"))),
        (
            "24/11/2026 12:00",
            NotUnderstood::Past(at("2026-11-24T12:00")),
        ),
        ("Saturday", NotUnderstood::Closed(day("2026-11-28"))),
        ("25 December", NotUnderstood::Closed(day("2026-12-25"))),
        ("in 99999999999999999999 days", word("99999999999999999999")),
        ("in 999999 days", NotUnderstood::TooFar),
        ("28/3/2027 3:30", NotUnderstood::MissingHour),
        (
            "31/10/2027 3:30",
            NotUnderstood::AmbiguousHour {
                first: "2027-10-31T00:30:00Z".parse().unwrap(),
                second: "2027-10-31T01:30:00Z".parse().unwrap(),
            },
        ),
    ] {
        assert_eq!(read(Language::English, text), Err(expected), "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,60}", soup in proptest::collection::vec(
        proptest::sample::select(vec!["in", "2", "working", "hours", "tomorrow", "next", "week", "at",
            "12:00", "end", "of", "day", "Friday", "half", "an", "12/12", "December", "pm", "99999"]), 0..8)) {
        for language in [Language::English, Language::Lithuanian, Language::Latvian, Language::Greek, Language::Dutch] {
            for text in [text.clone(), soup.join(" ")] {
                if let Ok(spoken) = read(language, &text) {
                    proptest::prop_assert!(spoken.due > at("2026-11-25T10:00"));
                }
            }
        }
    }
}
