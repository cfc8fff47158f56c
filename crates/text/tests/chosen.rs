//! What is read as a choice, and what is left to a person: a table for each language.

use attent_text::{
    chosen::{Choice, likely},
    search::Language,
};
use proptest::prelude::*;

/// `expect`: the number the customer saw, 0 for none of them, or nothing that is certain.
fn check(language: Language, titles: &[&str], table: &[(&str, Option<usize>)]) {
    let sure = table.iter().filter(|(_, expect)| expect.is_some()).count();
    assert!(sure >= 10 && table.len() - sure >= 7, "{language:?}");
    let mut wrong = Vec::new();
    for (text, expect) in table {
        let expect = expect.map(|number| match number {
            0 => Choice::None,
            number => Choice::Nth(number - 1),
        });
        let read = likely(text, titles, language);
        if read != expect {
            wrong.push(format!("{text}: {read:?}, not {expect:?}"));
        }
    }
    assert!(wrong.is_empty(), "{language:?}: {wrong:#?}");
}

#[test]
fn english() {
    let titles = [
        "We do it again",
        "A new one",
        "Your money back",
        "A voucher",
    ];
    check(
        Language::English,
        &titles,
        &[
            ("The second one, please.", Some(2)),
            ("Second please", Some(2)),
            ("2", Some(2)),
            ("2.", Some(2)),
            ("Hello,\n\n#3 please\n\nRosa", Some(3)),
            ("Number 1.", Some(1)),
            ("Option two, thank you!", Some(2)),
            ("I choose 4", Some(4)),
            ("I would go for the last one.", Some(4)),
            (
                "Dear all,\nthe third would suit me best, as I need it by Friday.",
                Some(3),
            ),
            ("I'd like my money back.", Some(3)),
            ("A voucher.", Some(4)),
            ("Voucher please", Some(4)),
            ("A new one please", Some(2)),
            ("The second one. A new one, please.", Some(2)),
            ("None of these suits me.", Some(0)),
            ("Neither of them", Some(0)),
            ("> 1. We do it again\nThe third option.", Some(3)),
            ("The first or the second one, as you like.", None),
            ("Not the first one.", None),
            ("The first one is not for me, I take the second.", None),
            ("What does the second one cost?", None),
            ("It fell off again.", None),
            ("It fell off again, please hurry.", None),
            ("This is the second time I write to you.", None),
            ("I have waited 2 weeks.", None),
            ("I bought the new one on March 2.", None),
            ("Thank you, I will think about it.", None),
            ("The seventh one, please.", None),
            ("I don't want a voucher.", None),
            ("Call me on 8600 12345.", None),
            ("", None),
        ],
    );
}

#[test]
fn lithuanian() {
    let titles = [
        "Padarysime iš naujo",
        "Nauja prekė",
        "Grąžinsime pinigus",
        "Kuponas",
    ];
    check(
        Language::Lithuanian,
        &titles,
        &[
            ("Antrą, prašau.", Some(2)),
            ("Antrasis variantas", Some(2)),
            ("Renkuosi trečią.", Some(3)),
            ("Man labiausiai tinka pirmas.", Some(1)),
            ("2", Some(2)),
            ("Laba diena,\nprašyčiau 3 varianto.\nRasa", Some(3)),
            ("Numeris 4", Some(4)),
            ("2 variantą, ačiū", Some(2)),
            ("Pirmas pasiūlymas man tinka.", Some(1)),
            ("Norėčiau ketvirto pasiūlymo.", Some(4)),
            ("Kuponas", Some(4)),
            ("Prašau kuponą.", Some(4)),
            ("Nė vienas iš jų netinka.", Some(0)),
            ("Nė vienas.", Some(0)),
            ("Paskutinį, prašau.", Some(4)),
            ("Antras netinka, noriu pirmo.", None),
            ("Ar antras variantas ilgai užtruks?", None),
            ("Jau antrą kartą rašau Jums.", None),
            ("Atvyksiu antradienį.", None),
            ("Pirmadienį galiu.", None),
            ("Laukiu jau 2 savaites.", None),
            ("Pirmas arba antras.", None),
            ("Kupono nenoriu.", None),
            ("Ačiū, pagalvosiu.", None),
        ],
    );
}

#[test]
fn latvian() {
    let titles = [
        "Izdarīsim no jauna",
        "Jauna prece",
        "Nauda atpakaļ",
        "Kupons",
    ];
    check(
        Language::Latvian,
        &titles,
        &[
            ("Otro, lūdzu.", Some(2)),
            ("Otrais variants", Some(2)),
            ("Izvēlos trešo.", Some(3)),
            ("Man der pirmais risinājums.", Some(1)),
            ("2", Some(2)),
            ("2. variants, paldies", Some(2)),
            ("Numurs 4", Some(4)),
            ("Vislabāk būtu ceturtais piedāvājums.", Some(4)),
            ("Pirmais man ļoti der.", Some(1)),
            ("Kupons", Some(4)),
            ("Lūdzu, kuponu.", Some(4)),
            ("Neviens no tiem neder.", Some(0)),
            ("Pēdējo, lūdzu.", Some(4)),
            ("Otrais neder, gribu pirmo.", None),
            ("Vai otrais variants būs ilgi jāgaida?", None),
            ("Es rakstu jau otro reizi.", None),
            ("Atbraukšu otrdien.", None),
            ("Gaidu jau 2 nedēļas.", None),
            ("Pirmo vai otro.", None),
            ("Kuponu nevajag.", None),
            ("Paldies, padomāšu.", None),
        ],
    );
}

#[test]
fn greek() {
    let titles = [
        "Επισκευή",
        "Ένα καινούργιο",
        "Επιστροφή χρημάτων",
        "Δωροεπιταγή",
    ];
    check(
        Language::Greek,
        &titles,
        &[
            ("Το δεύτερο, παρακαλώ.", Some(2)),
            ("Η δεύτερη λύση.", Some(2)),
            ("Προτιμώ την τρίτη λύση.", Some(3)),
            ("Θα ήθελα το πρώτο.", Some(1)),
            ("2", Some(2)),
            ("Το 3", Some(3)),
            ("Επιλογή 4, ευχαριστώ.", Some(4)),
            ("Αριθμός 1", Some(1)),
            ("Επισκευή", Some(1)),
            ("Επισκευή παρακαλώ", Some(1)),
            ("Θα ήθελα επιστροφή χρημάτων.", Some(3)),
            ("Καμία από αυτές.", Some(0)),
            ("Κανένα.", Some(0)),
            ("Το τελευταίο παρακαλώ.", Some(4)),
            ("Δεν θέλω το πρώτο.", None),
            ("Πόσο κοστίζει η δεύτερη λύση;", None),
            ("Θα περάσω τη Δευτέρα.", None),
            ("Θα περάσω την Τρίτη.", None),
            ("Περιμένω ήδη 2 εβδομάδες.", None),
            ("Το πρώτο ή το δεύτερο.", None),
            ("Ευχαριστώ, θα το σκεφτώ.", None),
        ],
    );
}

#[test]
fn dutch() {
    let titles = [
        "We doen het over",
        "Een reparatie",
        "Uw geld terug",
        "Een tegoedbon",
    ];
    check(
        Language::Dutch,
        &titles,
        &[
            ("De tweede graag.", Some(2)),
            ("Tweede optie", Some(2)),
            ("Doe mij maar de derde.", Some(3)),
            ("Ik kies voor nummer 1.", Some(1)),
            ("2", Some(2)),
            ("Graag 2", Some(2)),
            ("Beste Ona,\nik kies voor 4.\nGroet, Rosa", Some(4)),
            ("Optie drie, dank u.", Some(3)),
            ("Ik wil graag mijn geld terug.", Some(3)),
            ("Een reparatie", Some(2)),
            ("Reparatie aub", Some(2)),
            ("De 2e lijkt mij het beste.", Some(2)),
            ("Geen van deze.", Some(0)),
            ("De laatste graag", Some(4)),
            ("Niet de eerste.", None),
            ("Wat kost de tweede optie?", None),
            ("Dit is de tweede keer dat ik schrijf.", None),
            ("Ik wacht al 2 weken.", None),
            ("De eerste of de tweede.", None),
            ("Een tegoedbon hoef ik niet.", None),
            ("Bedankt, ik denk erover na.", None),
        ],
    );
}

#[test]
fn of_two_titles_the_whole_one_is_meant() {
    let titles = ["Your money back", "Part of your money back"];
    for (text, expect) in [
        ("I would like part of my money back.", Some(Choice::Nth(1))),
        ("I would like my money back.", Some(Choice::Nth(0))),
        ("The latter, please.", Some(Choice::Nth(1))),
    ] {
        assert_eq!(likely(text, &titles, Language::English), expect, "{text}");
    }
}

proptest! {
    #[test]
    fn any_answer_is_read(text in "\\PC{0,300}", title in "\\PC{0,30}") {
        for language in Language::ALL {
            if let Some(Choice::Nth(place)) = likely(&text, &[&title, "A repair"], language) {
                prop_assert!(place < 2);
            }
        }
    }
}
