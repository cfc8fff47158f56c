//! What git tracks was written by a person: nothing minified, no binaries.

use super::Finding;
use super::tree::{File, Tree};

/// No person writes a line of script or style this long.
const LONGEST_LINE: usize = 500;

/// Mail is bytes in any charset; samples of it are as they came.
const ANY_BYTES: &[&str] = &["eml", "mbox"];

pub fn not_written_by_hand(tree: &Tree) -> Vec<Finding> {
    let found = tree.files.iter().filter_map(|file| {
        Some(Finding {
            rule: "artefacts",
            subject: file.path.clone(),
            line: None,
            what: what_is_wrong(file)?.into(),
            mend: "make it while building (npm, build.rs), or write its source instead",
        })
    });
    found.collect()
}

fn what_is_wrong(file: &File) -> Option<&'static str> {
    match file.text() {
        None if file.has_ending(ANY_BYTES) => None,
        None => Some("a binary file"),
        Some(_) if file.path.contains(".min.") => Some("a minified file"),
        Some(text) if file.has_ending(&["js", "mjs", "css"]) => text
            .lines()
            .any(|line| line.len() > LONGEST_LINE)
            .then_some("a line that no person wrote (minified?)"),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minified_and_binary() {
        let long = "x".repeat(501);
        let check = |path: &str, text: &str, number: usize| {
            let found = not_written_by_hand(&Tree::of(&[(path, text)]));
            assert_eq!(found.len(), number, "{path}");
        };
        check("a.js", &long, 1);
        check("a.md", &long, 0);
        check("a.js", "short\nlines\n", 0);
        check("a.min.css", "", 1);
        check("a.png", "\0", 1);
        check("a.eml", "\0", 0);
    }
}
