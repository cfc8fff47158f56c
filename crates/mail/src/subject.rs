//! Subjects of answers: stable, with one `Re:`.

/// What mail programs put before the subject they answer, lower-case, without the colon.
const ANSWERS: &[&str] = &[
    "re",
    "aw",
    "antw",
    "antwort",
    "sv",
    "svar",
    "vs",
    "vast",
    "ats",
    "atb",
    "απ",
    "απάντηση",
    "σχετ",
    "res",
    "resp",
    "r",
    "rif",
    "rv",
    "rép",
    "ré",
    "odp",
    "odpověď",
    "ответ",
    "відп",
    "vá",
    "ynt",
    "yanıt",
    "bls",
    "回复",
    "回覆",
    "答复",
    "返信",
];

/// The subject of an answer to `subject`: one `Re:` before what it was.
#[must_use]
pub fn reply_subject(subject: &str) -> String {
    format!("Re: {}", bare_subject(subject))
}

/// The subject without any `Re:`, on one line.
#[must_use]
pub fn bare_subject(subject: &str) -> String {
    let one_line = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut bare = one_line.as_str();
    while let Some(rest) = without_one(bare) {
        bare = rest;
    }
    bare.to_owned()
}

fn without_one(subject: &str) -> Option<&str> {
    let at = subject.find([':', '：'])?;
    let colon = subject[at..].chars().next()?.len_utf8();
    let word = subject[..at].trim().to_lowercase();
    // `Re[2]`, `RE (3)`, `Re^2`
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit() || "[]()^ ".contains(c));
    ANSWERS
        .contains(&word)
        .then(|| subject[at + colon..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::reply_subject;

    #[test]
    fn one_re() {
        for (subject, expect) in [
            ("Order", "Re: Order"),
            ("Re: Order", "Re: Order"),
            ("RE: re: AW: Order", "Re: Order"),
            ("Re[2]: Order", "Re: Order"),
            ("Ats: Užsakymas", "Re: Užsakymas"),
            ("ΑΠ: Παραγγελία", "Re: Παραγγελία"),
            ("Antw: Sv: x", "Re: x"),
            ("Fwd: Order", "Re: Fwd: Order"),
            ("Question: when?", "Re: Question: when?"),
            ("a\r\nBcc: b", "Re: a Bcc: b"),
            ("", "Re: "),
        ] {
            assert_eq!(reply_subject(subject), expect, "{subject}");
        }
    }
}
