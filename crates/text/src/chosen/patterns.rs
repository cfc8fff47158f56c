//! How a choice among numbered solutions is worded in the five languages: lower case, without
//! accents.
//!
//! In a pattern `N` stands for the place as an ordinal ("second"), `C` for it as a number ("2",
//! "two"), `M` for an ordinal that means something else where no noun follows (Greek Tuesday is
//! "third").

use crate::{
    search::Language,
    sentences::{Word, fits, found},
};

/// So many can be offered at once.
const MOST: usize = 6;

pub(super) struct Told {
    ordinals: [&'static str; MOST],
    before_nouns: [&'static str; MOST],
    numbers: [&'static str; MOST],
    /// "the last one".
    last: &'static str,
    places: &'static [&'static str],
    pub none: &'static [&'static str],
    pub denials: &'static [&'static str],
    /// Something is wanted.
    pub wants: &'static [&'static str],
    /// Words of titles that are of every day, too.
    pub vague: &'static str,
    /// Said beside a title without saying more.
    pub polite: &'static str,
}

impl Told {
    /// Whether the ordinal of this place is there at all.
    pub fn mentions(&self, words: &[Word], place: usize) -> bool {
        let ordinal = self.ordinals.get(place);
        ordinal.is_some_and(|ordinal| words.iter().any(|word| fits(word, ordinal)))
    }

    /// Whether the words name this place among so many.
    pub fn names(&self, words: &[Word], place: usize, many: usize) -> bool {
        let (Some(ordinal), Some(number)) = (self.ordinals.get(place), self.numbers.get(place))
        else {
            return false;
        };
        let ordinal = match place + 1 == many && many > 1 {
            true => format!("{ordinal}|{}", self.last),
            false => (*ordinal).to_owned(),
        };
        let before_noun = match self.before_nouns[place] {
            "" => ordinal.clone(),
            more => format!("{ordinal}|{more}"),
        };
        self.places.iter().any(|pattern| {
            let pattern: Vec<String> = pattern
                .split(' ')
                .map(|part| match part {
                    "N" => ordinal.clone(),
                    "^N" => format!("^{ordinal}"),
                    "M" => before_noun.clone(),
                    "C" => (*number).to_owned(),
                    "^C" => format!("^{number}"),
                    part => part.to_owned(),
                })
                .collect();
            found(words, &pattern.join(" "))
        })
    }
}

pub(super) fn of(language: Language) -> &'static Told {
    match language {
        Language::English => &ENGLISH,
        Language::Lithuanian => &LITHUANIAN,
        Language::Latvian => &LATVIAN,
        Language::Greek => &GREEK,
        Language::Dutch => &DUTCH,
    }
}

static ENGLISH: Told = Told {
    ordinals: [
        "first|1st",
        "second|2nd",
        "third|3rd",
        "fourth|4th",
        "fifth|5th",
        "sixth|6th",
    ],
    before_nouns: [""; MOST],
    numbers: ["1|one", "2|two", "3|three", "4|four", "5|five", "6|six"],
    last: "last|latter",
    places: &[
        "N one|option|solution|offer|choice|suggestion|possibility|proposal|variant",
        "the|your N $",
        "the|your N please|thanks|thank|is|would|will|sounds|suits|seems|looks|fits|works|for|as|because|since|if|i|we|then",
        "^N $",
        "^N please|thanks|thank",
        "number|no|nr|option|solution|offer|choice|suggestion|possibility|proposal|variant C",
        "^C $",
        "^C please|thanks|thank|is|would|sounds|suits",
        "please C $",
        "take|choose|prefer|pick|select C $",
        "take|choose|prefer|pick|select C please|thanks|thank",
        "go|opt for|with C $",
    ],
    none: &[
        "none|neither|nothing of",
        "^none $",
        "^neither $",
        "none|neither suits|fits|works|helps|is",
    ],
    denials: &[
        "not|never|cannot|can't|don't|won't|wouldn't|isn't|doesn't|didn't|without|except|nor",
        "rather than",
    ],
    wants: &[
        "please|choose|prefer|pick|want|wish|would|i'd|we'd|i'll|we'll|fine|good|suits|sounds|perfect|let's|best",
        "take|have the|a|my|your",
    ],
    vague: "again|new|one|other|back|later|help",
    polite: "please|thanks|thank|you|yes|ok|okay|hello|hi|dear|then|very|much|kind|regards",
};

static LITHUANIAN: Told = Told {
    ordinals: [
        "pirmas|pirma|pirmo|pirmos|pirmam|pirmai|pirmu|pirmasis|pirmoji|pirmaji|pirmaja|pirmojo|pirmosios|pirmuoju",
        "antras|antra|antro|antros|antram|antrai|antru|antrasis|antroji|antraji|antraja|antrojo|antrosios|antruoju",
        "trecias|trecia|trecio|trecios|treciam|treciai|treciu|treciasis|trecioji|treciaji|treciaja|treciojo|treciosios|treciuoju",
        "ketvirtas|ketvirta|ketvirto|ketvirtos|ketvirtu|ketvirtasis|ketvirtoji|ketvirtaji|ketvirtaja|ketvirtuoju",
        "penktas|penkta|penkto|penktos|penktu|penktasis|penktoji|penktaji|penktaja|penktuoju",
        "sestas|sesta|sesto|sestos|sestu|sestasis|sestoji|sestaji|sestaja|sestuoju",
    ],
    before_nouns: [""; MOST],
    numbers: [
        "1|vienas|viena",
        "2|du",
        "3|trys",
        "4|keturi",
        "5|penki",
        "6|sesi",
    ],
    last: "paskutinis|paskutine|paskutini|paskutinis|paskutiniu",
    places: &[
        "N variant*|pasiulym*|sprendim*|galimyb*|pasirinkim*|punkt*",
        "^N $",
        "^N prasau|prasyciau|aciu|dekui",
        "N _ tinka|tiktu|patinka|butu|geriausi*|labiausiai",
        "tinka|tiktu|patinka|renkuosi|renkames|pasirenku|pasirenkame|noriu|noreciau|norime|noretume|imu|imsiu|imame|rinkciausi|rinksiuosi|prasau|prasyciau|sutinku|uz _ N $",
        "variant*|numer*|nr|punkt*|pasiulym*|sprendim*|pasirinkim* C",
        "C variantas|varianta|varianto|variantui|variantu|numeris|numeri|pasiulymas|pasiulyma|sprendimas|sprendima",
        "^C $",
        "^C prasau|prasyciau|aciu|dekui|tinka|tiktu",
        "renkuosi|renkames|pasirenku|imu|imsiu|prasau|prasyciau C $",
    ],
    none: &[
        "^ne|nei viena* $",
        "ne|nei viena* is",
        "ne|nei viena* netinka|netiko|nepatinka|neatitinka",
        "niekas|nieko is",
        "niekas netinka",
    ],
    denials: &["ne|nei|nebe*|nenor*|nereik*|netink*|netik*|negal*|nepatink*|nera|vietoj|isskyrus"],
    wants: &[
        "renkuosi|renkames|pasirenku|pasirenkame|noriu|noreciau|norime|noretume|tinka|tiktu|prasau|prasyciau|sutinku|sutinkame|imu|imsiu|geriau|geriausia|rinkciausi|butu",
    ],
    vague: "nauja|naujo|naujas|prece|preke|pagalba|kitam",
    polite: "prasau|prasyciau|aciu|dekui|taip|gerai|labas|laba|diena|sveiki|pagarbiai|labai|jums",
};

static LATVIAN: Told = Told {
    ordinals: [
        "pirmais|pirmo|pirma|pirmaja|pirmajam|pirmas|pirmajai",
        "otrais|otro|otra|otraja|otrajam|otru|otrajai",
        "tresais|treso|tresa|tresaja|tresajam|tresajai",
        "ceturtais|ceturto|ceturta|ceturtaja|ceturtajam",
        "piektais|piekto|piekta|piektaja|piektajam",
        "sestais|sesto|sesta|sestaja|sestajam",
    ],
    before_nouns: [""; MOST],
    numbers: [
        "1|viens", "2|divi", "3|tris", "4|cetri", "5|pieci", "6|sesi",
    ],
    last: "pedejais|pedejo|pedeja",
    places: &[
        "N variant*|risinajum*|piedavajum*|iespej*|izvel*|punkt*",
        "^N $",
        "^N ludzu|ludzam|paldies",
        "N _ der|deretu|patik|butu|vislabak|labak|labakais",
        "izvelos|izvelamies|izveletos|gribu|gribam|gribetu|velos|velamies|veletos|nemsu|nemu|nemam|ludzu|labak|par _ N $",
        "variants|variantu|variantam|numurs|numuru|nr|risinajums|risinajumu|piedavajums|piedavajumu|punkts|punktu|iespeju|izvele C",
        "C variants|variantu|variantam|numurs|numuru|risinajums|risinajumu|piedavajums|piedavajumu|punkts|punktu|iespeja|iespeju",
        "^C $",
        "^C ludzu|paldies|der|deretu",
        "izvelos|izvelamies|nemu|nemsu|nemam|ludzu C $",
    ],
    none: &[
        "^neviens|neviena|nevienu $",
        "neviens|neviena|nevienu no",
        "neviens|neviena neder|nepatik|neatbilst",
        "nekas|neko no",
        "nekas neder",
    ],
    denials: &[
        "ne|nav|nevelos|nevelamies|negribu|negribam|neder|nevajag|nepatik|nevar*|nevis|iznemot",
    ],
    wants: &[
        "izvelos|izvelamies|izveletos|gribu|gribam|gribetu|velos|velamies|veletos|nemsu|nemu|nemam|ludzu|labak|vislabak|der|deretu|piekritu|piekritam|butu",
    ],
    vague: "jauna|jaunu|prece|preci|palidziba|citam|atpakal",
    polite: "ludzu|paldies|ja|labi|labdien|sveiki|liels|loti|ar|cienu|jums",
};

static GREEK: Told = Told {
    ordinals: [
        "πρωτο|πρωτη|πρωτησ|πρωτου|1ο|1η",
        "δευτερο|δευτερη|δευτερησ|δευτερου|2ο|2η",
        "τριτο|τριτου|3ο|3η",
        "τεταρτο|τεταρτου|4ο|4η",
        "πεμπτο|πεμπτου|5ο|5η",
        "εκτο|εκτη|6ο|6η",
    ],
    before_nouns: [
        "",
        "δευτερα",
        "τριτη|τριτησ",
        "τεταρτη|τεταρτησ",
        "πεμπτη|πεμπτησ",
        "",
    ],
    numbers: ["1|ενα", "2|δυο", "3|τρια", "4|τεσσερα", "5|πεντε", "6|εξι"],
    last: "τελευταιο|τελευταια",
    places: &[
        "M λυση|λυσησ|επιλογη|επιλογησ|προταση|προτασησ|δυνατοτητα|εναλλακτικη|προσφορα",
        "^το|η|την|τη N $",
        "^N $",
        "N παρακαλω|ευχαριστω|ειναι|μου|μασ|θα|με",
        "θελω|θελουμε|προτιμω|προτιμουμε|διαλεγω|διαλεγουμε|επιλεγω|επιλεγουμε|ηθελα|θελαμε|παρακαλω|προτιμουσα _ N $",
        "επιλογη|λυση|αριθμοσ|αριθμο|νουμερο|νο|προταση C",
        "^C $",
        "^το C $",
        "^C παρακαλω|ευχαριστω",
        "θελω|προτιμω|διαλεγω|επιλεγω το C $",
        "το C παρακαλω",
    ],
    none: &[
        "κανενα|καμια|καμιασ απο",
        "^κανενα|καμια $",
        "κανενα|καμια δεν|δε",
        "τιποτα απο",
    ],
    denials: &["δεν|δε|μη|μην|οχι|αντι|ουτε|εκτοσ"],
    wants: &[
        "θελω|θελουμε|προτιμω|προτιμουμε|διαλεγω|διαλεγουμε|επιλεγω|επιλεγουμε|ηθελα|θελαμε|παρακαλω|προτιμουσα|καλη|καλο|βολευει|συμφωνω|ενταξει",
    ],
    vague: "καινουργιο|νεο|αρχη|βοηθεια|αργοτερα",
    polite: "παρακαλω|ευχαριστω|ευχαριστουμε|ναι|ενταξει|γεια|καλησπερα|καλημερα|πολυ|εσασ|σασ",
};

static DUTCH: Told = Told {
    ordinals: [
        "eerste|1e|1ste",
        "tweede|2e|2de",
        "derde|3e|3de",
        "vierde|4e|4de",
        "vijfde|5e|5de",
        "zesde|6e|6de",
    ],
    before_nouns: [""; MOST],
    numbers: ["1|een", "2|twee", "3|drie", "4|vier", "5|vijf", "6|zes"],
    last: "laatste",
    places: &[
        "N optie|oplossing|mogelijkheid|voorstel|keuze|aanbod|aanbieding|variant",
        "de|het|uw N $",
        "de|het|uw N graag|alstublieft|alsjeblieft|aub|svp|is|lijkt|past|zou|klinkt|bevalt|want|omdat|dus|dank|bedankt|maar",
        "^N $",
        "^N graag|alstublieft|alsjeblieft|aub|svp",
        "optie|nummer|nr|keuze|oplossing|voorstel|mogelijkheid|variant C",
        "^C $",
        "^C graag|alstublieft|alsjeblieft|aub|svp|dank|bedankt|lijkt|past",
        "graag|kies|kiezen|neem|nemen|doe|liefst|liever C $",
        "kies|kiezen|ga|gaan|graag voor C $",
    ],
    none: &[
        "geen|niets van",
        "^geen $",
        "geen enkele|een past|bevalt|voldoet",
    ],
    denials: &["niet|geen|nooit|behalve|zonder|ipv", "plaats van"],
    wants: &[
        "graag|kies|kiezen|neem|nemen|wil|willen|wens|liefst|liever|voorkeur|prima|akkoord|past|lijkt|bevalt|doe|aub|alstublieft|alsjeblieft|svp|zou",
    ],
    vague: "nieuw|nieuwe|exemplaar|hulp|later|over|terug",
    polite: "graag|alstublieft|alsjeblieft|aub|svp|dank|bedankt|ja|goed|hallo|beste|dag|vriendelijke|groet|groeten|met|u|uw",
};
