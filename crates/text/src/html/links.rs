//! Which addresses a link may lead to, and which short values an attribute may have.

/// Longest link we keep.
const MAX_LINK: usize = 8 * 1024;

/// The address of a link, without the blanks and line ends a browser ignores, if its scheme is
/// one of http, https, mailto and tel.
pub(super) fn link(value: &str) -> Option<String> {
    let cleaned = without_ignored(value);
    let scheme = cleaned.split_once(':')?.0.to_ascii_lowercase();
    let allowed = match scheme.as_str() {
        "http" | "https" => has_host(&cleaned[scheme.len() + 1..]),
        "mailto" | "tel" => true,
        _ => false,
    };
    (allowed && cleaned.len() <= MAX_LINK).then_some(cleaned)
}

/// What stands behind `http:` names a host.
fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//")
        .is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

/// The value as a browser's URL parser reads it: tabs and line ends nowhere, no blanks or
/// control characters around it.
pub(super) fn without_ignored(value: &str) -> String {
    value
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

/// A length, a colour, a number or a word; nothing that could be an address.
pub(super) fn plain_value(value: &str) -> Option<String> {
    let value = value.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || " #%.,-*_'".contains(c);
    (value.len() <= 100 && value.chars().all(plain)).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{link, plain_value};

    #[test]
    fn only_harmless_addresses_stay() {
        for (value, expect) in [
            (
                "https://example.com/a?b=c&d",
                Some("https://example.com/a?b=c&d"),
            ),
            (" HTTP://example.com\n/x ", Some("HTTP://example.com/x")),
            ("mailto:rosa@example.com", Some("mailto:rosa@example.com")),
            ("tel:+37061234567", Some("tel:+37061234567")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("\u{1}javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("cid:1@x", None),
            ("//example.com", None),
            ("/settings", None),
            ("#top", None),
            ("https:/settings", None),
            ("https:settings", None),
            ("", None),
        ] {
            assert_eq!(link(value).as_deref(), expect, "{value}");
        }
    }

    #[test]
    fn short_values_are_words_and_numbers() {
        for (value, kept) in [
            ("100%", true),
            ("#ff0000", true),
            ("Arial, Helvetica", true),
            ("url(x)", false),
            ("javascript:x", false),
            ("a\\b", false),
        ] {
            assert_eq!(plain_value(value).is_some(), kept, "{value}");
        }
    }
}
