//! One word per feature: its folder in core, in web and its file of words are named alike.

use std::collections::BTreeSet;

use super::Finding;
use super::tree::Tree;

/// Folders of the web crate and files of words that are for every feature.
const SHARED: &[&str] = &[
    "ui", "public", "common", "frame", "live", "errors", "because",
];

pub fn one_word_each(tree: &Tree) -> Vec<Finding> {
    let core = rooms(tree, "crates/core/src/");
    let web = folders(tree, "crates/web/src/");
    let mut found = Vec::new();
    for name in &web {
        if !core.contains(name) && !SHARED.contains(name) {
            let what = format!("core has no feature \"{name}\"");
            found.push(finding(format!("crates/web/src/{name}/"), what));
        }
    }
    for name in rooms(tree, "locales/en/") {
        if !SHARED.contains(&name) && name != "mail" && !core.contains(name) && !web.contains(name)
        {
            let what = format!("neither core nor web has a feature \"{name}\"");
            found.push(finding(format!("locales/en/{name}.ftl"), what));
        }
    }
    found
}

/// The names directly below a folder: of folders, and of files without their ending.
fn rooms<'a>(tree: &'a Tree, folder: &str) -> BTreeSet<&'a str> {
    below(tree, folder)
        .filter_map(|rest| rest.split(['/', '.']).next())
        .collect()
}

fn folders<'a>(tree: &'a Tree, folder: &str) -> BTreeSet<&'a str> {
    below(tree, folder)
        .filter_map(|rest| Some(rest.split_once('/')?.0))
        .collect()
}

fn below<'a>(tree: &'a Tree, folder: &str) -> impl Iterator<Item = &'a str> {
    let paths = tree.files.iter().map(|file| file.path.as_str());
    paths.filter_map(move |path| path.strip_prefix(folder))
}

fn finding(subject: String, what: String) -> Finding {
    Finding {
        rule: "features",
        subject,
        line: None,
        what,
        mend: "use the one word of the feature everywhere: core, web, locales, tests, the URL",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike() {
        let mut files = vec![
            ("crates/core/src/tasks/mod.rs", ""),
            ("crates/core/src/jobs.rs", ""),
            ("crates/web/src/tasks/mod.rs", ""),
            ("crates/web/src/ui/mod.rs", ""),
            ("crates/web/src/error.rs", ""),
        ];
        files.push(("locales/en/tasks.ftl", ""));
        assert_eq!(one_word_each(&Tree::of(&files)), []);

        files.push(("crates/web/src/todos/mod.rs", ""));
        files.push(("locales/en/chores.ftl", ""));
        let found = one_word_each(&Tree::of(&files));
        let subjects: Vec<&str> = found.iter().map(|finding| &*finding.subject).collect();
        assert_eq!(subjects, ["crates/web/src/todos/", "locales/en/chores.ftl"]);
    }
}
