//! What is pointed out, and what is left alone: a table for each language.

use super::*;

fn found(text: &str, language: Language) -> Vec<String> {
    likely(text, language)
        .into_iter()
        .map(|one| one.words)
        .collect()
}

fn check(language: Language, promises: &[&str], none: &[&str]) {
    assert!(promises.len() >= 15 && none.len() >= 10);
    for text in promises {
        assert_eq!(found(text, language), [*text], "{language:?}");
    }
    for text in none {
        assert_eq!(found(text, language), [""; 0], "{language:?}: {text}");
    }
}

#[test]
fn english() {
    check(
        Language::English,
        &[
            "We will call you tomorrow.",
            "You will get it by Friday.",
            "I'll send you the invoice today.",
            "We'll let you know as soon as it is here.",
            "I will personally look into this.",
            "We will of course refund the 65 euros.",
            "Your bicycle will be ready on Thursday at 12:00.",
            "The parcel will be shipped this afternoon!",
            "You'll receive a new one within two days.",
            "We will replace the wheel at our cost.",
            "I promise to check it myself.",
            "You will hear from us by noon.",
            "We are going to repair it this week.",
            "It will arrive on Monday.",
            "We’ll get back to you in 2 working hours.",
            "I will bring it to your door tonight.",
            "We will keep the blue one for you until Saturday.",
        ],
        &[
            "We will not be able to repair it.",
            "Will you call us tomorrow?",
            "If it breaks again, we will replace it.",
            "We called you yesterday.",
            "You can collect it on Friday.",
            "We will be closed on Monday.",
            "Thank you for your patience.",
            "We will need your address.",
            "I cannot promise you anything.",
            "Unfortunately we won't have it this year.",
            "Please send us a picture.",
            "The bell costs 12 euros.",
        ],
    );
}

#[test]
fn lithuanian() {
    check(
        Language::Lithuanian,
        &[
            "Paskambinsime jums rytoj.",
            "Atsiųsime sąskaitą šiandien.",
            "Pinigus grąžinsime per 3 darbo dienas.",
            "Dviratis bus paruoštas penktadienį.",
            "Gausite jį iki penktadienio.",
            "Pranešiu, kai tik atvyks.",
            "Pakeisime ratą savo sąskaita.",
            "Rytoj pristatysime į namus.",
            "Parašysiu jums vakare.",
            "Susisieksime su jumis iki 12:00.",
            "Sutvarkysime tai šią savaitę.",
            "Atidėsime jums mėlyną šalmą.",
            "Siunta bus išsiųsta pirmadienį.",
            "Patikrinsiu ir atsakysiu dar šiandien.",
            "Pažadu tai pataisyti.",
            "Informuosime jus per dvi valandas.",
        ],
        &[
            "Nepaskambinsime anksčiau nei pirmadienį.",
            "Ar paskambinsite rytoj?",
            "Jei suges, pakeisime.",
            "Vakar skambinome jums.",
            "Galite atsiimti penktadienį.",
            "Pirmadienį nedirbame.",
            "Ačiū už kantrybę.",
            "Mums reikia jūsų adreso.",
            "Atsiųskite nuotrauką.",
            "Deja, šių metų modelio nebeturime.",
            "Skambutis kainuoja 12 eurų.",
        ],
    );
}

#[test]
fn latvian() {
    check(
        Language::Latvian,
        &[
            "Piezvanīsim jums rīt.",
            "Nosūtīsim rēķinu šodien.",
            "Naudu atmaksāsim 3 darba dienu laikā.",
            "Velosipēds būs gatavs piektdien.",
            "Jūs saņemsiet to līdz piektdienai.",
            "Paziņošu, tiklīdz tas būs klāt.",
            "Nomainīsim riteni par mūsu līdzekļiem.",
            "Rīt piegādāsim mājās.",
            "Uzrakstīšu jums vakarā.",
            "Sazināsimies ar jums līdz 12:00.",
            "Salabosim to šonedēļ.",
            "Atliksim jums zilo ķiveri.",
            "Sūtījums tiks nosūtīts pirmdien.",
            "Pārbaudīšu un atbildēšu vēl šodien.",
            "Apsolām to salabot.",
            "Informēsim jūs divu stundu laikā.",
        ],
        &[
            "Mēs nevarēsim to salabot.",
            "Vai jūs piezvanīsiet rīt?",
            "Ja tas salūzīs, nomainīsim.",
            "Vakar mēs jums zvanījām.",
            "Varat to saņemt piektdien.",
            "Pirmdien esam slēgti.",
            "Paldies par pacietību.",
            "Mums vajag jūsu adresi.",
            "Lūdzu, atsūtiet bildi.",
            "Diemžēl šī gada modeļa vairs nav.",
            "Zvans maksā 12 eiro.",
        ],
    );
}

#[test]
fn greek() {
    check(
        Language::Greek,
        &[
            "Θα σας καλέσουμε αύριο.",
            "Θα σας στείλω το τιμολόγιο σήμερα.",
            "Θα το λάβετε μέχρι την Παρασκευή, θα σας ενημερώσουμε.",
            "Θα λάβετε το ποδήλατο μέχρι την Παρασκευή.",
            "Το ποδήλατο θα είναι έτοιμο την Πέμπτη.",
            "Θα σας επιστρέψουμε τα χρήματα σε 3 εργάσιμες.",
            "Θα αντικαταστήσουμε τη ρόδα.",
            "Θα σας τηλεφωνήσω το απόγευμα.",
            "Θα επικοινωνήσουμε μαζί σας έως τις 12:00.",
            "Θα το φτιάξουμε αυτή την εβδομάδα.",
            "Θα σας κρατήσουμε το μπλε κράνος.",
            "Το δέμα θα σταλεί τη Δευτέρα.",
            "Θα το ελέγξω και θα σας απαντήσω.",
            "Υπόσχομαι να το διορθώσω.",
            "Θα σας το φέρουμε στο σπίτι!",
            "Θα σας ειδοποιήσουμε μόλις έρθει.",
        ],
        &[
            "Δεν θα μπορέσουμε να το φτιάξουμε.",
            "Θα μας καλέσετε αύριο;",
            "Αν χαλάσει, θα το αντικαταστήσουμε.",
            "Σας καλέσαμε χθες.",
            "Μπορείτε να το παραλάβετε την Παρασκευή.",
            "Τη Δευτέρα είμαστε κλειστά.",
            "Ευχαριστούμε για την υπομονή σας.",
            "Χρειαζόμαστε τη διεύθυνσή σας.",
            "Στείλτε μας μια φωτογραφία.",
            "Δυστυχώς δεν το έχουμε πια.",
            "Το κουδούνι κοστίζει 12 ευρώ.",
        ],
    );
}

#[test]
fn dutch() {
    check(
        Language::Dutch,
        &[
            "We bellen u morgen terug.",
            "Ik stuur u vandaag de factuur.",
            "U krijgt het uiterlijk vrijdag.",
            "Uw fiets is donderdag klaar.",
            "Morgen bellen we u.",
            "Wij betalen het bedrag binnen 3 werkdagen terug.",
            "We zullen het wiel vervangen.",
            "Ik neem morgen contact met u op.",
            "Het pakket wordt maandag bezorgd.",
            "U hoort voor 12:00 van ons.",
            "We repareren hem deze week.",
            "Wij bewaren de blauwe helm voor u.",
            "Ik bel u vanmiddag.",
            "We gaan een nieuwe bestellen.",
            "Ik beloof dat ik het zelf nakijk.",
            "Vanavond stuur ik u een foto.",
            "De fiets staat vrijdag voor u klaar.",
        ],
        &[
            "We kunnen hem niet repareren.",
            "Belt u ons morgen?",
            "Als het weer stukgaat, vervangen we het.",
            "We hebben u gisteren gebeld.",
            "U kunt hem vrijdag ophalen.",
            "Maandag zijn we gesloten.",
            "Dank u voor uw geduld.",
            "We hebben uw adres nodig.",
            "Stuurt u ons een foto.",
            "Helaas hebben we dit model niet meer.",
            "De bel kost 12 euro.",
        ],
    );
}

#[test]
fn by_when() {
    for (language, text, expect) in [
        (
            Language::English,
            "We will call you tomorrow at 12:00.",
            "tomorrow at 12:00",
        ),
        (Language::English, "You will get it by Friday.", "by Friday"),
        (
            Language::English,
            "We'll answer in 2 working hours.",
            "in 2 working hours",
        ),
        (
            Language::Lithuanian,
            "Gausite jį iki penktadienio.",
            "iki penktadienio",
        ),
        (Language::Latvian, "Piezvanīsim jums rīt.", "rīt"),
        (
            Language::Greek,
            "Θα σας καλέσουμε αύριο στις 12:00.",
            "αύριο στις 12:00",
        ),
        (Language::Dutch, "We bellen u morgen terug.", "morgen"),
    ] {
        let all = likely(text, language);
        let when = all[0].when.clone().map(|range| &text[range]);
        assert_eq!(when, Some(expect), "{text}");
    }
    assert_eq!(
        likely("We will replace it.", Language::English)[0].when,
        None
    );
}

#[test]
fn only_the_sentence_and_only_ours() {
    let text = "Dear Rosa,\n\nI am sorry. We will call you tomorrow at 9.30. Is that fine?\n\n> We will sue you.\n";
    let all = likely(text, Language::English);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].words, "We will call you tomorrow at 9.30.");
    assert_eq!(&text[all[0].range.clone()], all[0].words);
}

proptest::proptest! {
    #[test]
    fn any_text_goes_in(text in ".{0,300}") {
        for language in [Language::English, Language::Greek, Language::Dutch] {
            for one in likely(&text, language) {
                proptest::prop_assert_eq!(&text[one.range], one.words.as_str());
                proptest::prop_assert!(one.when.is_none_or(|range| text.get(range).is_some()));
            }
        }
    }
}
