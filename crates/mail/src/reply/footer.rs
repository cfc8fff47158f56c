//! "Sent from my phone": what devices and programs add beneath a text.

/// Beginnings, lower-case.
const BEGINS: &[&str] = &[
    "sent from",
    "sent via",
    "sent with",
    "sent by my",
    "sent by galaxy",
    "sent using",
    "get outlook for",
    "from my ",
    "typed on my",
    "please excuse brevity",
    "please excuse my brevity",
    "išsiųsta iš",
    "siųsta iš",
    "siunčiama iš",
    "išsiųsta naudojant",
    "nosūtīts no",
    "sūtīts no",
    "nosūtīts, izmantojot",
    "saadetud minu",
    "saadetud seadmest",
    "στάλθηκε από",
    "εστάλη από",
    "απεσταλμένο από",
    "αποστολή από",
    "verzonden vanaf",
    "verstuurd vanaf",
    "verzonden met",
    "verstuurd met",
    "verzonden via",
    "gesendet von",
    "gesendet mit",
    "gesendet über",
    "von meinem",
    "von meiner",
    "diese nachricht wurde von mein",
    "outlook für",
    "download outlook",
    "envoyé depuis",
    "envoyé de",
    "envoyé à partir",
    "obtenez outlook",
    "télécharger outlook",
    "enviado desde",
    "enviado de",
    "enviado do",
    "enviado a partir",
    "obtener outlook",
    "obter o outlook",
    "inviato da",
    "inviato con",
    "scarica outlook",
    "trimis de pe",
    "trimis din",
    "skickat från",
    "sendt fra",
    "sent frå",
    "lähetetty",
    "wysłane z",
    "wysłano z",
    "pobierz aplikację outlook",
    "odesláno z",
    "odoslané z",
    "отправлено с",
    "отправлено из",
    "надіслано з",
    "poslano s",
    "poslato sa",
    "elküldve a",
    "küldve a",
    "iphone'umdan",
    "发自我的",
    "從我的",
    "iphoneから送信",
    "나의 iphone에서 보냄",
];

/// Whether a whole line is such an addition.
pub(super) fn is_footer(line: &str) -> bool {
    const LONGEST: usize = 120;
    // Links are written around the name of a program.
    let line = line.replace(['[', ']'], "");
    let around = |c: char| c.is_whitespace() || "<>*_().-–—".contains(c);
    let lower = line.trim_matches(around).to_lowercase();
    if lower.chars().count() > LONGEST || lower.is_empty() {
        return false;
    }
    let begins = BEGINS.iter().any(|b| lower.starts_with(b));
    // "Sent from the shop on Monday, I have not received it" is a sentence of a person.
    let sentence = lower
        .split(['.', '?', '!', ';'])
        .filter(|s| s.split_whitespace().count() > 3)
        .count()
        > 1;
    (begins && !sentence) || lower.ends_with(" from mobile") || lower.ends_with(" from my phone")
}

#[cfg(test)]
mod tests {
    use super::is_footer;

    #[test]
    fn devices_and_people() {
        for line in [
            "Sent from my iPhone",
            "Išsiųsta iš mano „iPhone“",
            "Nosūtīts no mana iPhone",
            "Στάλθηκε από το iPhone μου",
            "Verstuurd vanaf mijn iPhone",
            "Von meinem Mobilgerät gesendet",
            "Get Outlook for iOS<https://aka.ms/x>",
            "From My Iphone 6",
            "Envoyé depuis mon iPhone",
            "Sent from my HTC M8 Android phone.  Please excuse typoze",
            "<<sent by galaxy>>",
            "從我的 iPhone 傳送",
            "Sent from [mail](https://go.microsoft.com/fwlink/?LinkId=550986) for windows 10",
            "Get [Outlook for Android](https://aka.ms/x)",
            "Verzonden met BlackBerry Work",
        ] {
            assert!(is_footer(line), "{line}");
        }
        for line in [
            "I sent it from my home",
            "The parcel was sent from the shop. It never arrived at my door.",
            "Hello",
        ] {
            assert!(!is_footer(line), "{line}");
        }
    }
}
