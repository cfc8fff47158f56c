//! A customer's name: what a mail says of it, and its place among the others.

use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};

/// Longer names are cut: the longest real ones are about half of it.
const LONGEST: usize = 200;
/// Names that agree so far are in order of their ids.
const ORDERED_BY: usize = 60;

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

#[cfg(test)]
mod tests {
    use super::*;

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
