//! Subjects that answering machines write before the subject they answer.

/// Beginnings of such subjects, lower-case. Whole phrases only: a person may well write about
/// a vacation.
const BEGINNINGS: &[&str] = &[
    // English
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto response",
    "auto-response",
    "out of office",
    "out of the office",
    "out-of-office",
    "away from my mail",
    "away from the office",
    "vacation reply",
    "on vacation:",
    // Lithuanian, Latvian, Estonian
    "automatinis atsakymas",
    "automatinis pranešimas",
    "ne darbo vietoje",
    "nesu biure",
    "automātiskā atbilde",
    "automātisks ziņojums",
    "automaatvastus",
    "kontorist väljas",
    // Greek
    "αυτόματη απάντηση",
    "εκτός γραφείου",
    "αυτοματη απαντηση",
    // Dutch, German
    "automatisch antwoord",
    "automatische beantwoording",
    "afwezig",
    "niet aanwezig",
    "automatische antwort",
    "abwesenheitsnotiz",
    "abwesend",
    "abwesenheitsassistent",
    // Romance
    "réponse automatique",
    "reponse automatique",
    "absence du bureau",
    "absent du bureau",
    "respuesta automática",
    "fuera de la oficina",
    "fuera de oficina",
    "risposta automatica",
    "fuori ufficio",
    "resposta automática",
    "fora do escritório",
    "răspuns automat",
    // Northern
    "automatiskt svar",
    "autosvar",
    "frånvaro",
    "automatisk svar",
    "fraværende",
    "ikke til stede",
    "automaattinen vastaus",
    "poissa",
    // Slavic, Hungarian, Turkish
    "automatická odpověď",
    "autoodpowiedź",
    "odpowiedź automatyczna",
    "automatyczna odpowiedź",
    "автоответ",
    "автоматический ответ",
    "автоматична відповідь",
    "automatikus válasz",
    "otomatik yanıt",
    "samodejni odgovor",
    "automatski odgovor",
    // Asian
    "自动回复",
    "自動回覆",
    "自動返信",
    "자동 회신",
    "자동응답",
];

/// The phrase, if the subject begins as an answering machine's does.
pub(super) fn out_of_office(subject: &str) -> Option<&'static str> {
    let lower = subject.trim().to_lowercase();
    let bare = lower.trim_start_matches(['[', '(', '*', ' ']);
    BEGINNINGS.iter().find(|b| begins(bare, b)).copied()
}

fn begins(subject: &str, phrase: &str) -> bool {
    let Some(rest) = subject.strip_prefix(phrase) else {
        return false;
    };
    // A word that goes on is another word.
    let next = rest.chars().next();
    phrase.ends_with(':') || !phrase.is_ascii() || next.is_none_or(|c| !c.is_alphanumeric())
}
