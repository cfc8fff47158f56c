//! How promises are worded in the five languages: lower case, without accents.
//!
//! `denials` make a sentence none: "we will not", "if you", "we will be closed". They are written
//! for what shops and workshops write; a business of another kind loses a hint, never a promise.

use super::times::Times;
use crate::search::Language;

pub(super) struct Patterns {
    pub promises: &'static [&'static str],
    pub denials: &'static [&'static str],
    pub times: Times,
}

pub(super) fn of(language: Language) -> &'static Patterns {
    match language {
        Language::English => &ENGLISH,
        Language::Lithuanian => &LITHUANIAN,
        Language::Latvian => &LATVIAN,
        Language::Greek => &GREEK,
        Language::Dutch => &DUTCH,
    }
}

static ENGLISH: Patterns = Patterns {
    promises: &[
        "we'll|i'll _ call|ring|phone|send|write|email|mail|ship|post|let|get|refund|replace|repair|fix|mend|deliver|bring|keep|reserve|check|find|look|order|prepare|arrange|contact|inform|answer|reply|come|pay|credit|exchange|hold|confirm|update|make|give|swap|collect|pick|return|ask",
        "we|i will _ call|ring|phone|send|write|email|mail|ship|post|let|get|refund|replace|repair|fix|mend|deliver|bring|keep|reserve|check|find|look|order|prepare|arrange|contact|inform|answer|reply|come|pay|credit|exchange|hold|confirm|update|make|give|swap|collect|pick|return|ask",
        "we|i promise",
        "you will|shall _ get|receive|have|hear",
        "you'll _ get|receive|have|hear",
        "will|shall be ready|delivered|sent|shipped|repaired|refunded|replaced|posted|there|here|with",
        "will|shall be _ ready|delivered|shipped|repaired|refunded",
        "will|shall arrive|reach",
        "i|we am|are going to call|send|write|refund|replace|repair|bring|order|check",
    ],
    denials: &[
        "not",
        "never",
        "cannot|can't|won't|wouldn't|couldn't",
        "if|unless|whether",
        "will need|have to",
        "we'll|we|i'll|i _ see",
        "as soon as you",
        "when you",
        "once you",
        "call|write us|me",
    ],
    times: Times {
        moments: "today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|noon|afternoon|evening|week|month|january|february|march|april|june|july|august|september|october|november|december|hour|day",
        before: "by|on|at|in|within|before|until|till|this|next|the|a|an|of|end|early|late|latest|two|three|four|five|working|business|a|couple",
        units: "minute*|hour*|day*|week*|month*|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|working|business|o'clock",
    },
};

static LITHUANIAN: Patterns = Patterns {
    promises: &[
        "paskambins*|skambins*|perskambins*|atskambins*|atsius*|issius*|nusius*|persius*|parasys*|atrasys*|pranes*|atsakys*|susisieks*|informuos*|atnaujins*",
        "grazins*|sugrazins*|pakeis*|sutvarkys*|pataisys*|sutaisys*|suremontuos*|paruos*|pristatys*|atves*|atides*|rezervuos*|patikrins*|isspres*|uzsakys*|kompensuos*|pasirupins*|patvirtins*|apmokes*|isaiskins*|pazius*|atnes*|isrengs*",
        "padarys*|duos* _ zinia*",
        "gausite|gausi|turesite|sulauksite",
        "galesite atsiimti",
        "bus paruost*|issiust*|pristatyt*|sutvarkyt*|pataisyt*|grazint*|sutaisyt*|pakeist*|atsiust*|parengt*|pasiruos*|atgabent*",
        "pazadu|pazadame|zadame",
    ],
    denials: &[
        "ne|nebe|negales*|negalime",
        "*kite|*kit",
        "jei|jeigu|ar",
        "kai jus|jusu",
        "neatsius*|nepaskambins*",
    ],
    times: Times {
        moments: "siandien|rytoj|poryt|pirmadien*|antradien*|treciadien*|ketvirtadien*|penktadien*|sestadien*|sekmadien*|ryte|vakare|vakar*|vidurdien*|savait*|menes*|sausio|vasario|kovo|balandzio|geguzes|birzelio|liepos|rugpjucio|rugsejo|spalio|lapkricio|gruodzio|dien*|valand*",
        before: "iki|per|po|kita|kitos|si|sia|sios|apie|ne|veliau|kaip|uz|nuo|pat|darbo|dvi|tris|dvieju|triju|kito",
        units: "minut*|val|valand*|dien*|darbo|savait*|menes*|d|sausio|vasario|kovo|balandzio|geguzes|birzelio|liepos|rugpjucio|rugsejo|spalio|lapkricio|gruodzio",
    },
};

static LATVIAN: Patterns = Patterns {
    promises: &[
        "piezvanis*|zvanis*|pazvanis*|atzvanis*|nosutis*|atsutis*|parsutis*|izsutis*|uzrakstis*|atrakstis*|pazinos*|atbildes*|sazinas*|informes*|pastastis*",
        "atmaksas*|atgriezis*|apmainis*|nomainis*|salabos*|saremontes*|sagatavos*|piegadas*|atvedis*|aizvedis*|atliks*|rezerves*|parbaudis*|pasutis*|kompenses*|nokartos*|atrisinas*|apstiprinas*|noskaidros*|paskatis*|sanems*",
        "dosim|dosu _ zinu",
        "sanemsiet|sanemsi",
        "varesiet sanemt",
        "bus gatav*|salabot*|nosutit*|piegadat*|sagatavot*|atmaksat*",
        "tiks nosutit*|piegadat*|salabot*|sagatavot*|atmaksat*|apmainit*",
        "apsolam|apsolu|solam|solu",
    ],
    denials: &[
        "ne|nevar*|nesp*",
        "ja|vai",
        "kad jus|jusu",
        "nepiezvanis*|nenosutis*",
    ],
    times: Times {
        moments: "sodien|rit|parit|pirmdien*|otrdien*|tresdien*|ceturtdien*|piektdien*|sestdien*|svetdien*|rita|rits|vakar*|pusdien*|nedel*|menes*|janvari|februari|marta|aprili|maija|junija|julija|augusta|septembri|oktobri|novembri|decembri|dienas|stund*|rit",
        before: "lidz|pec|no|nakam*|so|saja|sis|apmeram|ap|pulksten|plkst|ne|velak|ka|darba|divu|divas|tris|triju|laika|dienu",
        units: "minut*|stund*|dien*|darba|nedel*|menes*|janvari|februari|marta|aprili|maija|junija|julija|augusta|septembri|oktobri|novembri|decembri",
    },
};

static GREEK: Patterns = Patterns {
    promises: &[
        "θα _ καλεσουμε|καλεσω|τηλεφωνησουμε|τηλεφωνησω|παρουμε|παρω|στειλουμε|στειλω|αποστειλουμε|γραψουμε|γραψω|ενημερωσουμε|ενημερωσω|απαντησουμε|απαντησω|επικοινωνησουμε|επικοινωνησω|πουμε|ειδοποιησουμε|ειδοποιησω",
        "θα _ επιστρεψουμε|επιστρεψω|αντικαταστησουμε|αλλαξουμε|αλλαξω|επισκευασουμε|φτιαξουμε|φτιαξω|ετοιμασουμε|ετοιμασω|παραδωσουμε|παραδωσω|φερουμε|φερω|κρατησουμε|κρατησω|ελεγξουμε|ελεγξω|παραγγειλουμε|παραγγειλω|αποζημιωσουμε|τακτοποιησουμε|διορθωσουμε|φροντισουμε|επιβεβαιωσουμε|βρουμε",
        "θα λαβετε|λαβεισ|παραλαβετε|εχετε|εχεισ|ακουσετε",
        "θα ειναι ετοιμ*",
        "θα _ ειναι ετοιμ*",
        "θα σταλει|αποσταλει|παραδοθει|επισκευαστει|επιστραφει",
        "υποσχομαι|υποσχομαστε",
    ],
    denials: &[
        "δεν|μην|δε|ποτε",
        "αν|εαν|μηπωσ",
        "οταν|μολισ μασ|με",
        "οταν μασ",
    ],
    times: Times {
        moments: "σημερα|αυριο|μεθαυριο|αποψε|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη|πρωι|μεσημερι|απογευμα|βραδυ|εβδομαδα|μηνα|ιανουαριου|φεβρουαριου|μαρτιου|απριλιου|μαιου|ιουνιου|ιουλιου|αυγουστου|σεπτεμβριου|οκτωβριου|νοεμβριου|δεκεμβριου|ωρα|ημερα",
        before: "μεχρι|εωσ|ωσ|σε|στισ|την|τη|το|τον|μεσα|εντοσ|πριν|μετα|επομενη|ερχομενη|αυτη|απο|δυο|τρεισ|τρια|εργασιμεσ|στο|του|ωρεσ",
        units: "λεπτα|λεπτο|ωρα|ωρεσ|ημερα|ημερεσ|μερεσ|εργασιμεσ|εβδομαδεσ|μηνεσ|ιανουαριου|φεβρουαριου|μαρτιου|απριλιου|μαιου|ιουνιου|ιουλιου|αυγουστου|σεπτεμβριου|οκτωβριου|νοεμβριου|δεκεμβριου|πμ|μμ",
    },
};

static DUTCH: Patterns = Patterns {
    promises: &[
        "we|wij bellen|mailen|sturen|schrijven|leveren|brengen|repareren|vervangen|bestellen|bewaren|reserveren|controleren|bevestigen|antwoorden|verzenden|betalen|storten|ruilen|herstellen|maken|zoeken|regelen|nemen|laten|houden|leggen|komen|geven|informeren",
        "bellen|mailen|sturen|schrijven|leveren|brengen|repareren|vervangen|bestellen|bewaren|reserveren|controleren|bevestigen|antwoorden|verzenden|betalen|storten|ruilen|herstellen|maken|zoeken|regelen|nemen|laten|houden|leggen|komen|geven we|wij",
        "ik bel|mail|stuur|schrijf|lever|breng|repareer|vervang|bestel|bewaar|reserveer|controleer|bevestig|antwoord|betaal|regel|zoek|neem|laat|houd|leg|kom|maak|geef",
        "bel|mail|stuur|schrijf|lever|breng|repareer|vervang|bestel|bewaar|reserveer|controleer|bevestig|betaal|regel|neem|laat ik",
        "we|wij|ik zal|zullen|gaan|ga _ bellen|sturen|schrijven|leveren|brengen|repareren|vervangen|bestellen|contact|weten|terugbetalen|mailen|controleren|bewaren|regelen",
        "zal|zullen ik|we|wij _ bellen|sturen|schrijven|leveren|brengen|repareren|vervangen|bestellen|contact|weten",
        "u|je|jij krijgt|ontvangt|hoort|heeft",
        "krijgt|ontvangt|hoort u|je",
        "is|zijn|staat _ klaar",
        "wordt|worden _ bezorgd|verzonden|geleverd|gerepareerd|terugbetaald|verstuurd|vervangen",
        "beloof|beloven",
    ],
    denials: &[
        "niet|geen|nooit",
        "als|indien|of|wanneer",
        "zodra u|je",
        "u|je kunt",
        "we|wij komen uit",
        "gisteren|vorige",
        "nemen|neemt u",
    ],
    times: Times {
        moments: "vandaag|morgen|overmorgen|vanavond|vanmiddag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ochtend|middag|avond|week|maand|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|uur|dag",
        before: "voor|op|om|binnen|uiterlijk|tot|deze|volgende|komende|de|het|een|in|over|twee|drie|vier|vijf|werkdagen|eind|begin|van|aan",
        units: "minu*|uur|uren|dag|dagen|werkdag*|week|weken|maand*|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    },
};
