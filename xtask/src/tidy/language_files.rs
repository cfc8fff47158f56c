//! `locales/`: each language has the same files, keys and variables as English, every key the
//! code says exists, and every key that exists is said somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::fluent::{self, Message};
use super::tree::Tree;

const FIRST: &str = "en";
const OTHERS: &[&str] = &["lt", "lv", "el", "nl"];

/// A text of this many words or more that equals the English one was not translated.
const SURELY_ENGLISH: usize = 4;

/// So many missing keys of a file are named.
const NAMED: usize = 12;

/// The functions whose first literal is a key.
const SAYS: &[&str] = &["say(", "say_with(", "say_html(", "say_attribute("];

type Words = BTreeMap<String, (String, Message)>;

pub fn same_in_each(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let english = words(tree, FIRST, &mut found);
    for language in OTHERS {
        let theirs = words(tree, language, &mut found);
        found.extend(missing(&english, &theirs, language));
        for (key, (_, message)) in &english {
            let Some((their_path, their)) = theirs.get(key) else {
                continue;
            };
            if their.variables != message.variables {
                let what = format!(
                    "`{key}` has the variables {:?}, the English one {:?}",
                    their.variables, message.variables
                );
                found.push(finding(their_path, Some(their.line), what));
            }
            let long = message.text.split_whitespace().count() >= SURELY_ENGLISH;
            if long && their.text == message.text {
                let what = format!("`{key}` is still in English");
                found.push(finding(their_path, Some(their.line), what));
            }
        }
        for (key, (path, message)) in &theirs {
            if !english.contains_key(key) {
                let what = format!("`{key}` is not in English");
                found.push(finding(path, Some(message.line), what));
            }
        }
    }
    found
}

/// What a language has not, one finding for each file.
fn missing(english: &Words, theirs: &Words, language: &str) -> Vec<Finding> {
    let mut files: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (key, (path, _)) in english {
        if !theirs.contains_key(key) {
            let path = path.replacen(FIRST, language, 1);
            files.entry(path).or_default().push(key);
        }
    }
    let files = files.into_iter();
    files
        .map(|(path, keys)| {
            let more = match keys.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let named = &keys[..keys.len().min(NAMED)];
            finding(&path, None, format!("missing: {}{more}", named.join(", ")))
        })
        .collect()
}

pub fn used_and_known(tree: &Tree) -> Vec<Finding> {
    let english = words(tree, FIRST, &mut Vec::new());
    let mut found = unknown(tree, &english);
    let named = named(tree);
    for (key, (path, message)) in &english {
        let base = key.split('.').next().unwrap_or(key);
        let used = named.exactly.contains(base)
            || named.begun.iter().any(|start| base.starts_with(start))
            || english.values().any(|(_, other)| refers(other, base));
        if !used {
            let what = format!("nobody says `{key}`");
            found.push(finding(path, Some(message.line), what));
        }
    }
    found
}

/// The messages of one language over all its files, each with its file's path.
fn words(tree: &Tree, language: &str, found: &mut Vec<Finding>) -> Words {
    let folder = format!("locales/{language}/");
    let mut all = Words::new();
    for file in &tree.files {
        if !file.path.starts_with(&folder) || !file.has_ending(&["ftl"]) {
            continue;
        }
        let (messages, mut twice) = fluent::read(file.text().unwrap_or_default());
        for (key, message) in messages {
            if all.contains_key(&key) {
                twice.push(key.clone());
            }
            all.insert(key, (file.path.clone(), message));
        }
        for key in twice {
            found.push(finding(&file.path, None, format!("`{key}` stands twice")));
        }
    }
    all
}

/// Keys that the code says and English does not have.
fn unknown(tree: &Tree, english: &Words) -> Vec<Finding> {
    let mut found = Vec::new();
    let speaking = tree
        .product()
        .filter(|(file, _)| file.is_below(&["crates/web/", "src/"]));
    for (file, source) in speaking {
        for literal in source.product_literals() {
            let before = source.code[..literal.at].trim_end();
            let said = SAYS.iter().any(|say| before.ends_with(say));
            let key = literal.text.as_str();
            if said && !key.contains('{') && !english.contains_key(key) {
                let line = Some(source.line(literal.at));
                found.push(finding(
                    &file.path,
                    line,
                    format!("no language has `{key}`"),
                ));
            }
        }
    }
    found
}

#[derive(Default)]
struct Named {
    exactly: BTreeSet<String>,
    /// Beginnings of keys that are put together: `format!("state-{state}")`.
    begun: BTreeSet<String>,
}

/// Every literal that could be a key: those kept in tables and matches are said later.
fn named(tree: &Tree) -> Named {
    let mut named = Named::default();
    for (_, source) in tree.product() {
        for literal in source.product_literals() {
            let text = literal.text.as_str();
            named.exactly.insert(text.into());
            if let Some((start, _)) = text.split_once('{')
                && start.ends_with('-')
            {
                named.begun.insert(start.into());
            }
        }
    }
    named
}

fn refers(message: &Message, key: &str) -> bool {
    message.text.contains('{')
        && message
            .text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .any(|word| word == key)
}

fn finding(path: &str, line: Option<usize>, what: String) -> Finding {
    Finding {
        rule: "language-files",
        subject: path.into(),
        line,
        what,
        mend: "keep the five languages alike and free of words that nobody says",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(found: Vec<Finding>) -> Vec<String> {
        let what = |finding: Finding| format!("{}: {}", finding.subject, finding.what);
        found.into_iter().map(what).collect()
    }

    #[test]
    fn languages_are_alike() {
        let english = "hello = Hello, { $name }\nwait = Please wait a little while\n";
        let mut files = vec![("locales/en/a.ftl", english)];
        let other = "hello = Labas, { $name }\nwait = Palaukite\n";
        for path in ["locales/lv/a.ftl", "locales/el/a.ftl", "locales/nl/a.ftl"] {
            files.push((path, other));
        }
        let check = |text: &str, expect: &[&str]| {
            let mut files = files.clone();
            files.push(("locales/lt/a.ftl", text));
            assert_eq!(whats(same_in_each(&Tree::of(&files))), expect);
        };
        check(other, &[]);
        check(
            "hello = Labas, { $name }\n",
            &["locales/lt/a.ftl: missing: wait"],
        );
        check(
            "hello = Labas\nwait = Please wait a little while\nmore = x\n",
            &[
                "locales/lt/a.ftl: `hello` has the variables {}, the English one {\"name\"}",
                "locales/lt/a.ftl: `wait` is still in English",
                "locales/lt/a.ftl: `more` is not in English",
            ],
        );
    }

    #[test]
    fn keys_are_known_and_used() {
        let english = "hello = { -brand }\n-brand = Attent\nstate-open = Open\nin-a-table = T\nforgotten = F\n";
        let code = "fn v() { t.say(\"hello\"); t.say_with(\"unheard\", &[]); t.say(&format!(\"state-{s}\")); }\nconst T: &[&str] = &[\"in-a-table\"];";
        let tree = Tree::of(&[("locales/en/a.ftl", english), ("crates/web/src/a.rs", code)]);
        assert_eq!(
            whats(used_and_known(&tree)),
            [
                "crates/web/src/a.rs: no language has `unheard`",
                "locales/en/a.ftl: nobody says `forgotten`",
            ]
        );
    }
}
