//! Web packages: exact versions, whole digests, licences that may be shipped.

use serde_json::Value;

use super::Finding;
use super::licences::is_fine;
use super::tree::Tree;

pub fn pinned(tree: &Tree) -> Vec<Finding> {
    let json = |path: &str| -> Value {
        let text = tree.text(path).unwrap_or_default();
        serde_json::from_str(text).unwrap_or_default()
    };
    let asked = json("package.json");
    let mut found = Vec::new();
    for group in ["dependencies", "devDependencies"] {
        for (name, version) in asked[group].as_object().into_iter().flatten() {
            let exact = version.as_str().is_some_and(|version| {
                version.starts_with(|c: char| c.is_ascii_digit())
                    && !version.contains([' ', 'x', '|'])
            });
            if !exact {
                found.push(finding(
                    "package.json",
                    format!("{name} is not an exact version"),
                ));
            }
        }
    }
    let lock = json("package-lock.json");
    for (place, package) in lock["packages"].as_object().into_iter().flatten() {
        if !place.is_empty() {
            found.extend(wrong_with(place, package));
        }
    }
    found
}

fn wrong_with(place: &str, package: &Value) -> Vec<Finding> {
    let mut found = Vec::new();
    if !package["integrity"].is_string() {
        found.push(finding(place, "has no digest in the lock".into()));
    }
    let licence = package["license"].as_str().unwrap_or("none named");
    if !is_fine(licence) {
        found.push(finding(place, format!("its licence is {licence}")));
    }
    found
}

fn finding(subject: &str, what: String) -> Finding {
    Finding {
        rule: "web-packages",
        subject: subject.into(),
        line: None,
        what,
        mend: "npm install --save-exact NAME@VERSION of a package that may be shipped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_whole_and_free() {
        let check = |version: &str, package: &str, expect: usize| {
            let asked = format!(r#"{{"dependencies": {{"a": "{version}"}}}}"#);
            let lock = format!(r#"{{"packages": {{"": {{}}, "node_modules/a": {package}}}}}"#);
            let tree = Tree::of(&[("package.json", &asked), ("package-lock.json", &lock)]);
            assert_eq!(pinned(&tree).len(), expect, "{version} {package}");
        };
        let good = r#"{"integrity": "sha512-x", "license": "MIT"}"#;
        check("1.2.3", good, 0);
        check("^1.2.3", good, 1);
        check("1.x", good, 1);
        check("1.2.3", r#"{"license": "MIT"}"#, 1);
        check(
            "1.2.3",
            r#"{"integrity": "sha512-x", "license": "GPL-3.0"}"#,
            1,
        );
    }
}
