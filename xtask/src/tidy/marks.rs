//! Marks in the text: to-do notes name who does it, and nothing names one machine.

use super::Finding;
use super::tree::{Content, File, Tree};

const NOTES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME")];

/// Absolute folders of one machine and hosts of registries, which are no part of the project.
const OF_ONE_MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/tmp/", "attent/"),
    concat!("/ro", "ot/"),
    concat!("registry.", "npmjs"),
    concat!("crates", ".io/"),
    concat!("deb.", "debian"),
    concat!("pypi", ".org"),
];

pub fn without_owner(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (line, text) in notes_of(file) {
            for note in NOTES {
                let owned = format!("{note}(");
                let marked = text
                    .split(|c: char| !c.is_ascii_alphanumeric() && c != '(')
                    .any(|word| word == *note || word.starts_with(&owned) && word == owned);
                if marked {
                    found.push(Finding {
                        rule: "notes",
                        subject: file.path.clone(),
                        line: Some(line),
                        what: format!("a {note} without an owner"),
                        mend: "do it, or write who does it: NOTE(name)",
                    });
                }
            }
        }
    }
    found
}

/// Where notes stand: comments of Rust, any line of other code.
fn notes_of(file: &File) -> Vec<(usize, &str)> {
    match &file.content {
        Content::Rust(source) => source
            .comments
            .iter()
            .map(|comment| (source.line(comment.at), comment.text.as_str()))
            .collect(),
        Content::Text(text)
            if file.has_ending(&["js", "mjs", "css", "sql", "sh", "ftl", "toml"]) =>
        {
            numbered(text).collect()
        }
        _ => Vec::new(),
    }
}

pub fn of_one_machine(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        if file.path == "Cargo.lock" {
            continue; // cargo's own words
        }
        for (line, text) in numbered(file.text().unwrap_or_default()) {
            for mark in OF_ONE_MACHINE {
                if stands_in(text, mark) {
                    found.push(Finding {
                        rule: "machines",
                        subject: file.path.clone(),
                        line: Some(line),
                        what: format!("names {mark}, which another machine does not have"),
                        mend: "name a path in the project, an environment variable or a package",
                    });
                }
            }
        }
    }
    found
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
}

/// A path counts only where it begins: `docs/work/` is a folder of ours.
fn stands_in(text: &str, mark: &str) -> bool {
    text.match_indices(mark).any(|(at, _)| {
        !mark.starts_with('/')
            || !text[..at].ends_with(|c: char| c.is_alphanumeric() || "./-_*}".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(found: &[Finding]) -> Vec<usize> {
        found.iter().filter_map(|finding| finding.line).collect()
    }

    #[test]
    fn notes_have_an_owner() {
        let note = NOTES[0];
        let text = format!(
            "// {note}: later\n// {note}(ana): later\n// {note}() later\nlet a = \"{note}\";\n// {note}S\n"
        );
        let found = without_owner(&Tree::of(&[("src/a.rs", &text)]));
        assert_eq!(lines(&found), [1, 3]);
        let found = without_owner(&Tree::of(&[("a.css", &format!("/* {note} */"))]));
        assert_eq!(lines(&found), [1]);
    }

    #[test]
    fn folders_of_one_machine() {
        let mark = OF_ONE_MACHINE[0];
        let text = format!("see {mark}notes\nsee docs{mark}notes\nsee `{mark}`\nnothing\n");
        let found = of_one_machine(&Tree::of(&[("README.md", &text)]));
        assert_eq!(lines(&found), [1, 3]);
        assert_eq!(of_one_machine(&Tree::of(&[("Cargo.lock", &text)])), []);
    }
}
