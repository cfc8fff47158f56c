//! Libraries are hired, not collected: none twice, none from elsewhere, one provider of TLS.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Finding;
use super::tree::Tree;

const OTHER_TLS: &[&str] = &["ring", "openssl", "native-tls"];

/// One library in two incompatible versions is compiled and shipped twice.
pub fn doubles(tree: &Tree) -> Vec<Finding> {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for package in built(tree) {
        if let (Some(name), Some(version)) = (package["name"].as_str(), package["version"].as_str())
        {
            versions.entry(name).or_default().insert(line_of(version));
        }
    }
    versions
        .into_iter()
        .filter(|(_, lines)| lines.len() > 1)
        .map(|(name, lines)| {
            let lines: Vec<String> = lines.into_iter().collect();
            finding(
                "doubles",
                name,
                format!("in the versions {}", lines.join(" and ")),
                "choose versions that agree, or show in xtask/tidy.list who holds the old one",
            )
        })
        .collect()
}

/// The part of a version that must agree for one copy to do: `1`, `0.8`, `0.0.3`.
fn line_of(version: &str) -> String {
    let mut parts = version.split(['.', '-', '+']);
    let mut line = parts.next().unwrap_or_default().to_string();
    for part in parts.take(2) {
        if line.split('.').any(|part| part != "0") {
            break;
        }
        line = format!("{line}.{part}");
    }
    line
}

/// Libraries come from the registry, not from somebody's repository of the day.
pub fn sources(tree: &Tree) -> Vec<Finding> {
    built(tree)
        .filter(|package| {
            let source = package["source"].as_str();
            source.is_some_and(|source| !source.starts_with("registry+"))
        })
        .map(|package| {
            finding(
                "sources",
                package["name"].as_str().unwrap_or("?"),
                "does not come from the registry".into(),
                "use a published version",
            )
        })
        .collect()
}

/// Two providers of TLS in one program is one that nobody chose.
pub fn one_tls(tree: &Tree) -> Vec<Finding> {
    built(tree)
        .filter_map(|package| package["name"].as_str())
        .filter(|name| OTHER_TLS.contains(name))
        .map(|name| {
            finding(
                "one-tls",
                name,
                "a second provider of TLS beside aws-lc-rs".into(),
                "turn off the feature that brings it (cargo tree -i shows whose it is)",
            )
        })
        .collect()
}

/// The packages that are compiled for this kind of machine.
fn built(tree: &Tree) -> impl Iterator<Item = &Value> {
    let built = tree.crates["built"].as_array();
    let built: BTreeSet<&str> = built
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let packages = tree.crates["packages"].as_array();
    packages.into_iter().flatten().filter(move |package| {
        let name = package["name"].as_str().unwrap_or_default();
        let version = package["version"].as_str().unwrap_or_default();
        built.contains(format!("{name} {version}").as_str())
    })
}

fn finding(rule: &'static str, name: &str, what: String, mend: &'static str) -> Finding {
    Finding {
        rule,
        subject: name.into(),
        line: None,
        what,
        mend,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tree(packages: &[(&str, &str, &str)]) -> Tree {
        let built = packages
            .iter()
            .filter(|(name, ..)| *name != "unused")
            .map(|(name, version, _)| format!("{name} {version}"))
            .collect::<Value>();
        let packages = packages
            .iter()
            .map(|(name, version, source)| {
                json!({"name": name, "version": version, "source": source})
            })
            .collect::<Value>();
        Tree::of_crates(json!({"packages": packages, "built": built}))
    }

    #[test]
    fn versions_that_agree() {
        let check = |version: &str, expect: &str| assert_eq!(line_of(version), expect);
        check("1.2.3", "1");
        check("0.8.1", "0.8");
        check("0.0.3", "0.0.3");
        check("2.0.0-rc.1", "2");
    }

    #[test]
    fn doubles_sources_and_tls() {
        let tree = tree(&[
            ("a", "1.0.0", "registry+x"),
            ("a", "1.4.0", "registry+x"),
            ("b", "0.7.0", "registry+x"),
            ("b", "0.8.0", "registry+x"),
            ("c", "1.0.0", "git+x"),
            ("unused", "1.0.0", "git+x"),
            ("ring", "0.17.0", "registry+x"),
        ]);
        let names = |found: Vec<Finding>| -> Vec<String> {
            found.into_iter().map(|finding| finding.subject).collect()
        };
        assert_eq!(names(doubles(&tree)), ["b"]);
        assert_eq!(names(sources(&tree)), ["c"]);
        assert_eq!(names(one_tls(&tree)), ["ring"]);
    }
}
