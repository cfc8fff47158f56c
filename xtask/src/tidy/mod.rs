//! `cargo xtask tidy`: the rules of the house that no compiler knows.
//!
//! Each rule is a function from a [`Tree`] (what git tracks, and the graph of crates) to
//! [`Finding`]s; it reads text, not types, so it can be fooled on purpose but not by accident.
//! What a rule must let pass stands in `xtask/tidy.list` with its reason.
//!
//! Main path: [`command`] -> [`Tree::of_project`] -> each of [`RULES`] -> what the list does
//! not excuse is printed as "what, where, how to mend".

mod ambient;
mod artefacts;
mod dependencies;
mod exceptions;
mod features;
mod fluent;
mod functions;
mod language_files;
mod layers;
mod licences;
mod marks;
mod places;
mod rust;
mod sizes;
mod tree;
mod web_packages;
mod words;

use std::fmt;

use crate::{packages, root};
use exceptions::Exceptions;
use tree::Tree;

type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: &[Rule] = &[
    sizes::files,
    functions::lengths,
    layers::crates,
    layers::connections,
    places::pure_crates,
    places::sql,
    places::engine,
    places::trusted_html,
    places::unwrap,
    ambient::clock_and_chance,
    words::outside_locales,
    language_files::same_in_each,
    language_files::used_and_known,
    features::one_word_each,
    artefacts::not_written_by_hand,
    marks::without_owner,
    marks::of_one_machine,
    licences::of_crates,
    dependencies::doubles,
    dependencies::sources,
    dependencies::one_tls,
    web_packages::pinned,
];

/// Something that is not as the house wants it.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, as `tidy.list` names it.
    rule: &'static str,
    /// A path, a crate or a key: what an exception would name.
    subject: String,
    /// 1 for the first line; `None` when it is about the whole.
    line: Option<usize>,
    what: String,
    mend: &'static str,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self
            .line
            .map_or_else(String::new, |line| format!(":{line}"));
        let Self {
            rule,
            subject,
            what,
            mend,
            ..
        } = self;
        write!(f, "{subject}{line}: {what}\n    to mend: {mend} [{rule}]")
    }
}

pub fn command() -> Result<(), String> {
    packages::install_missing()?;
    let tree = Tree::of_project(&root::folder())?;
    let exceptions = Exceptions::read(&tree)?;
    let found = findings(&tree, &exceptions);
    for finding in &found {
        println!("{finding}");
    }
    match found.len() {
        0 => {
            println!("tidy: {} rules, {} files", RULES.len(), tree.files.len());
            Ok(())
        }
        number => Err(format!("tidy: {number} findings")),
    }
}

/// All rules, less what is excused, and the excuses that excuse nothing.
fn findings(tree: &Tree, exceptions: &Exceptions) -> Vec<Finding> {
    let mut found: Vec<Finding> = RULES
        .iter()
        .flat_map(|rule| rule(tree))
        .filter(|finding| !exceptions.excuse(finding))
        .collect();
    found.extend(exceptions.idle());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_what_where_and_how_to_mend() {
        let finding = Finding {
            rule: "sql",
            subject: "crates/web/src/a.rs".into(),
            line: Some(7),
            what: "SQL outside core".into(),
            mend: "move it",
        };
        assert_eq!(
            finding.to_string(),
            "crates/web/src/a.rs:7: SQL outside core\n    to mend: move it [sql]"
        );
    }

    #[test]
    fn an_excused_finding_is_silent_and_an_idle_excuse_is_not() {
        let tree = Tree::of(&[
            ("crates/web/src/a.rs", "fn a() { q(\"SELECT id FROM t\") }"),
            (
                "xtask/tidy.list",
                "sql | crates/web/src/a.rs | a sample\nsql | crates/web/src/gone.rs | was here\n",
            ),
        ]);
        let exceptions = Exceptions::read(&tree).unwrap();
        let found = findings(&tree, &exceptions);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].subject, "xtask/tidy.list");
        assert!(found[0].what.contains("crates/web/src/gone.rs"));
    }
}
