//! A customer's name: what a mail says of it, and its place among the others.

use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};

/// Longer names are cut: the longest real ones are about half of it.
const LONGEST: usize = 200;
/// Names that agree so far are in order of their ids.
const ORDERED_BY: usize = 60;
/// Where a letter says the customer's name.
pub const NAME: &str = "{name}";

/// The root order of CLDR: right for our five languages within a list that mixes them.
static ORDER: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(Default::default(), CollatorOptions::default()).ok());

/// A key whose bytes are in people's order of names.
pub(super) fn order_key(name: &str) -> String {
    let start: String = name.chars().take(ORDERED_BY).collect();
    let mut key = Vec::new();
    if let Some(order) = &*ORDER {
        let Ok(()) = order.write_sort_key_to(&start, &mut key);
    }
    hex::encode(key)
}

/// A name on one line, without blanks around it, cut to what a name may be.
pub(super) fn tidy(name: &str) -> String {
    let one_line: String = name
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let words = one_line.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(LONGEST).collect()
}

/// The name a mail gives its sender, if it is one: not quotes, not an address again.
pub(super) fn given(name: Option<&str>) -> Option<String> {
    let name = tidy(name?);
    let name = name.trim_matches(|c: char| c.is_whitespace() || "'\"`".contains(c));
    let is_name = name.chars().any(char::is_alphabetic) && !name.contains('@');
    is_name.then(|| name.to_owned())
}

/// What a customer is called in a letter; nothing while all we know is their address.
#[must_use]
pub fn called(name: &str) -> Option<&str> {
    let name = name.trim();
    (!name.is_empty() && !name.contains('@')).then_some(name)
}

/// A letter with what the customer is called where `{name}` stands. Who has no name is greeted without:
/// the place goes, with the blanks and the comma before it.
#[must_use]
pub fn greeted(letter: &str, name: &str) -> String {
    if let Some(name) = called(name) {
        return letter.replace(NAME, name);
    }
    let mut out = String::with_capacity(letter.len());
    let mut rest = letter;
    while let Some((before, after)) = rest.split_once(NAME) {
        out.push_str(before.trim_end_matches([' ', ',']));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_name_is_greeted_without() {
        for (letter, named, nameless) in [
            (
                "Hello {name},\n\nyes",
                "Hello Rosa,\n\nyes",
                "Hello,\n\nyes",
            ),
            ("Sveiki, {name},", "Sveiki, Rosa,", "Sveiki,"),
            ("Labdien, {name}!", "Labdien, Rosa!", "Labdien!"),
            (
                "Hello {name}. Bye, {name}.",
                "Hello Rosa. Bye, Rosa.",
                "Hello. Bye.",
            ),
            ("No name", "No name", "No name"),
        ] {
            assert_eq!(greeted(letter, "Rosa"), named);
            for name in ["", "rosa@example.com"] {
                assert_eq!(greeted(letter, name), nameless, "{name}");
            }
        }
        assert_eq!(
            greeted("Hello {name}", "{name}"),
            "Hello {name}",
            "put in once"
        );
    }

    #[test]
    fn people_expect_this_order() {
        let names = [
            "Ana",
            "azra",
            "Ąžuolas",
            "Česlovas",
            "Dora",
            "Šarūnas",
            "Tomas",
            "Άννα",
            "Ωρίων",
        ];
        let mut sorted = names;
        sorted.sort_by_key(|name| order_key(name));
        assert_eq!(sorted, names);
        assert!(order_key("Rosa") < order_key("Rosa Perez"));
    }

    #[test]
    fn a_given_name_is_a_name() {
        for (name, expect) in [
            (Some("Rosa Perez"), Some("Rosa Perez")),
            (Some(" 'Rosa\r\n Perez' "), Some("Rosa Perez")),
            (Some("rosa@example.com"), None),
            (Some("--"), None),
            (Some(""), None),
            (None, None),
        ] {
            assert_eq!(given(name).as_deref(), expect, "{name:?}");
        }
    }
}
