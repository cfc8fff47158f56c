//! The status code of RFC 3463 that says most.

/// The code by which a recipient is judged: what the far server said right behind its reply code
/// before what the reporting server made of it, a particular one before a general one.
pub(super) fn choose(declared: Option<&str>, said: &str, delayed: bool) -> String {
    let declared = declared
        .and_then(|d| codes(d).into_iter().next())
        .map(|c| c.code);
    let said_codes = codes(said);
    let replied = said_codes
        .iter()
        .filter(|c| c.after_reply)
        .map(|c| c.code.as_str());
    let replied = replied
        .clone()
        .find(|c| !is_general(c))
        .or_else(|| replied.clone().next());
    let any = said_codes
        .iter()
        .map(|c| c.code.as_str())
        .find(|c| !is_general(c));
    match (declared, replied, any) {
        (_, Some(replied), _) if !is_general(replied) => replied.to_owned(),
        (Some(declared), _, _) if !is_general(&declared) => declared,
        (_, _, Some(any)) => any.to_owned(),
        (Some(declared), _, _) => declared,
        (None, Some(replied), _) => replied.to_owned(),
        (None, None, None) => by_reply(said, delayed),
    }
}

fn is_general(code: &str) -> bool {
    code.ends_with(".0.0")
}

/// The class alone, from a three-digit reply where there is one.
fn by_reply(said: &str, delayed: bool) -> String {
    let reply = said
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|w| {
            w.len() == 3
                && matches!(w.as_bytes()[0], b'4' | b'5')
                && w.bytes().all(|b| b.is_ascii_digit())
        });
    match reply {
        Some(reply) if reply.starts_with('4') => "4.0.0".to_owned(),
        None if delayed => "4.0.0".to_owned(),
        _ => "5.0.0".to_owned(),
    }
}

struct Code {
    code: String,
    /// Stands right behind a three-digit reply code.
    after_reply: bool,
}

/// Every `x.y.z` of class 2, 4 or 5 that is no piece of an address or a version.
fn codes(text: &str) -> Vec<Code> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let begins = matches!(bytes[at], b'2' | b'4' | b'5')
            && (at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'.'));
        if !begins {
            at += 1;
            continue;
        }
        let end = (at..bytes.len())
            .find(|i| !(bytes[*i].is_ascii_digit() || bytes[*i] == b'.'))
            .unwrap_or(bytes.len());
        let word = text[at..end].trim_end_matches('.');
        if is_code(word) {
            let before = text[..at].trim_end_matches([' ', '-', '#', '\'', '"', ':']);
            let reply = before.get(before.len().saturating_sub(3)..).unwrap_or("");
            let after_reply = reply.len() == 3
                && reply.bytes().all(|b| b.is_ascii_digit())
                && reply.starts_with(['4', '5']);
            found.push(Code {
                code: word.to_owned(),
                after_reply,
            });
        }
        at = end.max(at + 1);
    }
    found
}

fn is_code(word: &str) -> bool {
    let mut parts = word.split('.');
    let class = parts.next().unwrap_or("");
    let rest: Vec<&str> = parts.collect();
    class.len() == 1
        && rest.len() == 2
        && rest
            .iter()
            .all(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn the_code_that_says_most() {
        for (declared, said, expect) in [
            (Some("5.1.1"), "", "5.1.1"),
            (
                Some("5.0.0 (permanent failure)"),
                "550 5.1.1 no such user",
                "5.1.1",
            ),
            (Some("4.4.7"), "450 4.7.1 host rejected", "4.7.1"),
            (Some("5.2.1"), "550-5.2.1 disabled", "5.2.1"),
            (None, "mailbox is over quota (#5.2.2)", "5.2.2"),
            (None, "550 no such user", "5.0.0"),
            (None, "421 busy", "4.0.0"),
            (None, "host 5.6.7.8 said: no", "5.0.0"),
            (None, "5.1.0 unknown 550-'5.2.2 full'", "5.2.2"),
            (Some("5.5.0"), "550 5.0.0 x", "5.5.0"),
        ] {
            assert_eq!(choose(declared, said, false), expect, "{declared:?} {said}");
        }
        assert_eq!(choose(None, "we go on trying", true), "4.0.0");
    }
}
