//! Reads Fluent files just well enough to compare them: keys, attributes, variables.
//!
//! No grammar check: the program parses each file when it starts, and its tests do.

use std::collections::{BTreeMap, BTreeSet};

/// The messages of one file by key; an attribute has the key `message.attribute`, a term
/// begins with `-`.
pub type Messages = BTreeMap<String, Message>;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// 1 for the first line.
    pub line: usize,
    pub text: String,
    pub variables: BTreeSet<String>,
}

/// The messages, and the keys that stand twice.
pub fn read(text: &str) -> (Messages, Vec<String>) {
    let (mut messages, mut twice) = (Messages::new(), Vec::new());
    let mut message = String::new();
    let mut key = String::new();
    for (index, line) in text.lines().enumerate() {
        let indented = line.starts_with([' ', '\t']) || line.starts_with('}');
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let value = match entry(line, indented) {
            Some((name, value)) => {
                if indented {
                    key = format!("{message}{name}");
                } else {
                    message = name.into();
                    key = name.into();
                }
                if messages.contains_key(&key) {
                    twice.push(key.clone());
                }
                messages.entry(key.clone()).or_default().line = index + 1;
                value
            }
            None => line.trim(),
        };
        if let Some(open) = messages.get_mut(&key) {
            open.text += value;
            open.text.push('\n');
            open.variables.extend(variables(value));
        }
    }
    (messages, twice)
}

/// `name = value` at the margin, `.name = value` below a message.
fn entry(line: &str, indented: bool) -> Option<(&str, &str)> {
    let (name, value) = line.split_once('=')?;
    let name = name.trim();
    let word = if indented {
        name.strip_prefix('.')?
    } else {
        name.strip_prefix('-').unwrap_or(name)
    };
    let fine = word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    fine.then(|| (name, value.trim()))
}

fn variables(value: &str) -> impl Iterator<Item = String> + '_ {
    value.match_indices('$').map(|(at, _)| {
        let name = value[at + 1..].chars();
        name.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_attributes_and_variables() {
        let text = "# a comment = no key\nhello = Hello, { $name }\nminutes =\n    { $count ->\n        [one] one minute = 60 s\n       *[other] { $count } minutes of { $all }\n    }\n    .title = Time for { $whom }\n-brand = Attent\nhello = Again\n";
        let (messages, twice) = read(text);
        let keys: Vec<&str> = messages.keys().map(String::as_str).collect();
        assert_eq!(keys, ["-brand", "hello", "minutes", "minutes.title"]);
        let variables = |key: &str| -> Vec<&str> {
            messages[key].variables.iter().map(String::as_str).collect()
        };
        assert_eq!(variables("hello"), ["name"]);
        assert_eq!(variables("minutes"), ["all", "count"]);
        assert_eq!(variables("minutes.title"), ["whom"]);
        assert_eq!(messages["minutes"].line, 3);
        assert_eq!(twice, ["hello"]);
    }
}
