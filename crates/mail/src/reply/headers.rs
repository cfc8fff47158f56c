//! Pasted header blocks ("From: ... Sent: ...") and "Original Message" lines.

use super::lines::Kind;

/// Names of header fields as mail programs translate them, lower-case.
const FROM: &[&str] = &[
    "from",
    "nuo",
    "no",
    "από",
    "απο",
    "van",
    "von",
    "de",
    "da",
    "från",
    "fra",
    "lähettäjä",
    "saatja",
    "od",
    "от",
    "від",
    "feladó",
    "kimden",
    "gönderen",
    "expéditeur",
    "mittente",
    "remitente",
    "发件人",
    "寄件者",
    "差出人",
    "보낸 사람",
    "od kogo",
    "de la",
];
const OTHERS: &[&str] = &[
    // to, cc
    "to",
    "cc",
    "bcc",
    "reply-to",
    "kam",
    "kopija",
    "kopija (cc)",
    "adresāts",
    "προς",
    "κοιν.",
    "κοινοποίηση",
    "aan",
    "an",
    "à",
    "a",
    "para",
    "till",
    "til",
    "vastaanottaja",
    "saaja",
    "do",
    "komu",
    "кому",
    "címzett",
    "kime",
    "destinataire",
    "destinatario",
    "către",
    "收件人",
    "收件者",
    "宛先",
    "받는 사람",
    "kopie",
    "kopia",
    "копия",
    "копія",
    "kópia",
    "cópia",
    "cci",
    "risposta",
    "antwort an",
    "responder a",
    "répondre à",
    "抄送",
    // sent, date
    "sent",
    "date",
    "išsiųsta",
    "data",
    "datums",
    "nosūtīts",
    "αποστολή",
    "στάλθηκε",
    "ημερομηνία",
    "verzonden",
    "datum",
    "gesendet",
    "envoyé",
    "enviado",
    "enviada em",
    "enviado el",
    "inviato",
    "skickat",
    "sendt",
    "dato",
    "lähetetty",
    "päivämäärä",
    "saadetud",
    "wysłano",
    "odesláno",
    "odoslané",
    "отправлено",
    "дата",
    "надіслано",
    "elküldve",
    "dátum",
    "gönderildi",
    "gönderilme tarihi",
    "tarih",
    "fecha",
    "trimis",
    "发送时间",
    "日期",
    "送信日時",
    "보낸 날짜",
    "kuupäev",
    // subject
    "subject",
    "tema",
    "temats",
    "θέμα",
    "onderwerp",
    "betreff",
    "objet",
    "asunto",
    "oggetto",
    "assunto",
    "ämne",
    "emne",
    "aihe",
    "teema",
    "temat",
    "předmět",
    "predmet",
    "тема",
    "tárgy",
    "konu",
    "subiect",
    "主题",
    "主旨",
    "件名",
    "제목",
    "importance",
    "priority",
    "attachments",
    "priedai",
    "importanza",
    "wichtigkeit",
    "organization",
];

/// Words between dashes that announce an earlier mail, lower-case.
const ORIGINAL: &[&str] = &[
    "original message",
    "original e-mail",
    "original email",
    "forwarded message",
    "forwarded mail",
    "reply message",
    "original appointment",
    "replied message",
    "originalus laiškas",
    "originali žinutė",
    "pradinis laiškas",
    "pradinis pranešimas",
    "persiųstas laiškas",
    "persiunčiamas laiškas",
    "oriģinālais ziņojums",
    "oriģinālā ziņa",
    "sākotnējā ziņa",
    "pārsūtītā vēstule",
    "pārsūtīts ziņojums",
    "algne sõnum",
    "edastatud kiri",
    "αρχικό μήνυμα",
    "πρωτότυπο μήνυμα",
    "προωθημένο μήνυμα",
    "oorspronkelijk bericht",
    "oorspronkelijke bericht",
    "doorgestuurd bericht",
    "ursprüngliche nachricht",
    "originalnachricht",
    "original-nachricht",
    "weitergeleitete nachricht",
    "message d'origine",
    "message d’origine",
    "message original",
    "message transféré",
    "mensaje original",
    "mensaje reenviado",
    "messaggio originale",
    "messaggio inoltrato",
    "mensagem original",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "mesaj original",
    "mesaj redirecționat",
    "ursprungligt meddelande",
    "originalmeddelande",
    "vidarebefordrat meddelande",
    "oprindelig meddelelse",
    "opprinnelig melding",
    "videresendt melding",
    "videresendt meddelelse",
    "alkuperäinen viesti",
    "välitetty viesti",
    "wiadomość oryginalna",
    "oryginalna wiadomość",
    "treść oryginalnej wiadomości",
    "wiadomość przekazana",
    "původní zpráva",
    "přeposlaná zpráva",
    "pôvodná správa",
    "исходное сообщение",
    "пересылаемое сообщение",
    "пересланное сообщение",
    "переадресованное сообщение",
    "оригинальное сообщение",
    "оригінальне повідомлення",
    "eredeti üzenet",
    "továbbított üzenet",
    "özgün ileti",
    "orijinal mesaj",
    "orijinal ileti",
    "izvorna poruka",
    "izvirno sporočilo",
    "原始邮件",
    "原始郵件",
    "转发邮件",
    "元のメッセージ",
    "원본 메시지",
];

/// Beginnings of lines that announce an earlier mail without dashes, lower-case.
const BEGIN: &[&str] = &[
    "begin forwarded message",
    "anfang der weitergeleiteten nachricht",
    "début du message réexpédié",
    "début du message transféré",
    "inizio messaggio inoltrato",
    "begin doorgestuurd bericht",
    "inicio del mensaje reenviado",
    "persiunčiamo laiško pradžia",
    "vidarebefordrat brev",
];

/// A line that announces an earlier mail.
pub(super) fn is_original(line: &str) -> bool {
    if line.len() > 120 {
        return false;
    }
    let lower = line.to_lowercase();
    let bare = lower
        .trim_matches(|c: char| "-_=*—–<>+ \t".contains(c))
        .trim_end_matches(':')
        .trim();
    let ruled = lower
        .trim_start_matches('*')
        .starts_with(['-', '_', '=', '—', '–']);
    BEGIN.iter().any(|b| bare.starts_with(b))
        || (ruled && ORIGINAL.iter().any(|o| bare.starts_with(o)))
}

/// Marks runs of header lines: at least three, or two beneath an "Original Message"; one begins with
/// the sender. A long value may go on in the next line.
pub(super) fn settle(lines: &[&str], kinds: &mut [Kind]) {
    let mut at = 0;
    while at < lines.len() {
        if kinds[at] != Kind::Text || name(lines[at]).is_none() {
            at += 1;
            continue;
        }
        let mut end = at;
        let (mut count, mut sender) = (0, false);
        while end < lines.len() && end < at + 40 {
            match name(lines[end]) {
                Some(named) => {
                    count += 1;
                    sender |= named == Name::Sender;
                }
                None if kinds[end] != Kind::Text || !goes_on(lines, end) => break,
                None => {}
            }
            end += 1;
        }
        let announced = kinds[..at]
            .iter()
            .rposition(|k| *k != Kind::Blank)
            .is_some_and(|n| matches!(kinds[n], Kind::Original | Kind::Rule));
        if sender && (count >= 3 || (count >= 2 && announced)) {
            kinds[at..end].fill(Kind::Header);
        }
        at = end.max(at + 1);
    }
}

/// A line between two header lines is the rest of the first.
fn goes_on(lines: &[&str], at: usize) -> bool {
    !lines[at].trim().is_empty() && lines.get(at + 1).is_some_and(|next| name(next).is_some())
}

#[derive(PartialEq, Eq)]
enum Name {
    Sender,
    Other,
}

/// Which header field the line looks like.
fn name(line: &str) -> Option<Name> {
    const LONGEST: usize = 30;
    let line =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '|' | '\u{200e}'));
    let at = line
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| matches!(c, ':' | '：'))
        .map(|(i, _)| i)?;
    let name = line[..at]
        .trim_matches(|c: char| c.is_whitespace() || c == '*')
        .to_lowercase();
    if FROM.contains(&name.as_str()) {
        Some(Name::Sender)
    } else if OTHERS.contains(&name.as_str()) {
        Some(Name::Other)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announcements() {
        for line in [
            "-----Original Message-----",
            "-------- Pradinis laiškas --------",
            "---------- Forwarded message ---------",
            "*-------- Original Message --------*",
            "-----Αρχικό μήνυμα-----",
            "Begin forwarded message:",
            "----- Oorspronkelijk bericht -----",
            "________ Ursprüngliche Nachricht ________",
        ] {
            assert!(is_original(line), "{line}");
        }
        for line in [
            "This is the original message",
            "- original messages are kept",
            "Original Message",
        ] {
            assert_eq!(is_original(line), line.starts_with('-'), "{line}");
        }
    }

    #[test]
    fn a_run_of_three_is_a_block() {
        let lines = [
            "Hi",
            "Nuo: Ana <ana@x.lt>",
            "Išsiųsta: šeštadienis",
            "Kam: info@x.lt; labai",
            "ilgas@x.lt",
            "Tema: x",
            "",
            "Note: this",
            "To: do",
        ];
        let mut kinds = vec![Kind::Text; lines.len()];
        settle(&lines, &mut kinds);
        let headers: Vec<bool> = kinds.iter().map(|k| *k == Kind::Header).collect();
        assert_eq!(
            headers,
            [false, true, true, true, true, true, false, false, false]
        );
    }
}
