//! Message-IDs, alone and in chains, without their brackets.

/// The one id of a `Message-ID` header.
pub(crate) fn one(value: &str) -> Option<String> {
    let inner = match bracketed(value).next() {
        Some(id) => id,
        None => value.trim().trim_matches(['<', '>']).to_owned(),
    };
    (!inner.is_empty()).then_some(inner)
}

/// All ids of `References` or `In-Reply-To` as written, at most `most`: first and last ones kept.
pub(crate) fn chain<'a>(values: impl Iterator<Item = &'a str>, most: usize) -> Vec<String> {
    let mut found: Vec<String> = values.flat_map(ids_of).collect();
    if found.len() > most && most > 0 {
        let last = found.split_off(found.len() - (most - 1));
        found.truncate(1);
        found.extend(last);
    }
    found
}

fn ids_of(value: &str) -> Vec<String> {
    let found: Vec<String> = bracketed(value).filter(|id| !id.is_empty()).collect();
    if !found.is_empty() {
        return found;
    }
    // Without brackets only when every word can be an id: prose such as "Your message of ..." is none.
    let words: Vec<&str> = value
        .split([' ', '\t', ','])
        .filter(|w| !w.is_empty())
        .collect();
    match words.iter().all(|w| w.contains('@')) {
        true => words.iter().map(|w| (*w).to_owned()).collect(),
        false => Vec::new(),
    }
}

fn bracketed(value: &str) -> impl Iterator<Item = String> {
    value.split('<').skip(1).filter_map(|piece| {
        let (id, _) = piece.split_once('>')?;
        Some(
            id.chars()
                .filter(|c| !c.is_whitespace() && !c.is_control())
                .collect(),
        )
    })
}

/// The root of an Outlook conversation: the first 22 bytes of `Thread-Index`, which replies keep.
pub(crate) fn thread_root(value: &str) -> Option<String> {
    const ROOT: usize = 22;
    let (bytes, _) = crate::mime::transfer::base64(value.as_bytes());
    bytes.get(..ROOT).map(hex::encode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_with_and_without_brackets() {
        for (value, expect) in [
            ("<a@x> <b@x>", vec!["a@x", "b@x"]),
            ("<a@x><b@x>\t<a@x>", vec!["a@x", "b@x", "a@x"]),
            ("a@x, b@x", vec!["a@x", "b@x"]),
            ("Ana's message of \"Mon\" <a@x>", vec!["a@x"]),
            ("Your message of Monday ana@x", vec![]),
            ("<broken", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(chain([value].into_iter(), 100), expect, "{value}");
        }
        assert_eq!(one(" <a b@x> "), Some("ab@x".into()));
        assert_eq!(one("a@x"), Some("a@x".into()));
        assert_eq!(one("<>"), None);
    }

    #[test]
    fn a_long_chain_keeps_its_ends() {
        let value: String = (0..50).map(|n| format!("<{n}@x> ")).collect();
        let kept = chain([value.as_str()].into_iter(), 3);
        assert_eq!(kept, ["0@x", "48@x", "49@x"]);
    }

    #[test]
    fn replies_share_the_root_of_the_thread_index() {
        let first = thread_root("AdqXo1x3QmJr8ZzTTmS3v1rO2rVq9g==");
        assert!(first.is_some());
        assert_eq!(first, thread_root("AdqXo1x3QmJr8ZzTTmS3v1rO2rVq9gAAB0xQ"));
        assert_eq!(thread_root("short"), None);
    }
}
