//! Who may call whom: program -> web -> core -> {db, mail, text}, never upwards.

use serde_json::Value;

use super::Finding;
use super::tree::Tree;

/// A crate of ours and those of ours it may call, for its tests too.
const MAY_CALL: &[(&str, &[&str])] = &[
    ("attent-db", &[]),
    ("attent-text", &[]),
    ("attent-assets", &[]),
    ("attent-stats", &[]),
    ("attent-net", &[]),
    ("attent-hours", &[]),
    ("attent-mail", &["attent-text"]),
    (
        "attent-core",
        &[
            "attent-db",
            "attent-mail",
            "attent-text",
            "attent-stats",
            "attent-hours",
        ],
    ),
    (
        "attent-web",
        &[
            "attent-core",
            "attent-db",
            "attent-mail",
            "attent-text",
            "attent-stats",
            "attent-hours",
            "attent-net",
            "attent-assets",
        ],
    ),
    (
        "attent",
        &[
            "attent-web",
            "attent-core",
            "attent-db",
            "attent-mail",
            "attent-text",
            "attent-stats",
            "attent-hours",
            "attent-net",
            "attent-assets",
        ],
    ),
    (TESTING, &["attent-db", "attent-core", "attent-mail"]),
    ("xtask", &[]),
];

/// Called by tests only.
const TESTING: &str = "attent-testing";

/// Libraries that open outgoing connections, and who may use them.
const CONNECTS: &[&str] = &[
    "async-imap",
    "hickory-resolver",
    "lettre",
    "object_store",
    "openidconnect",
    "reqwest",
];
const MAY_CONNECT: &str = "attent-net";

pub fn crates(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, package) in own(tree) {
        let Some((_, may)) = MAY_CALL.iter().find(|(known, _)| *known == name) else {
            found.push(finding(
                name,
                "a crate that the layering does not know".into(),
            ));
            continue;
        };
        let by_tests = dependencies(package, true).filter(|called| *called != TESTING);
        let by_product = dependencies(package, false).filter(|called| *called == TESTING);
        for called in by_tests.chain(by_product) {
            if called.starts_with("attent") && !may.contains(&called) {
                found.push(finding(name, format!("calls {called}, which it may not")));
            }
        }
    }
    found
}

pub fn connections(tree: &Tree) -> Vec<Finding> {
    own(tree)
        .filter(|(name, _)| *name != MAY_CONNECT)
        .flat_map(|(name, package)| {
            dependencies(package, false)
                .filter(|called| CONNECTS.contains(called))
                .map(move |called| finding(name, format!("opens connections by {called}")))
        })
        .collect()
}

/// The crates of this workspace.
fn own(tree: &Tree) -> impl Iterator<Item = (&str, &Value)> {
    let packages = tree.crates["packages"].as_array();
    packages
        .into_iter()
        .flatten()
        .filter(|package| package["source"].is_null())
        .filter_map(|package| Some((package["name"].as_str()?, package)))
}

fn dependencies(package: &Value, of_tests_too: bool) -> impl Iterator<Item = &str> {
    let all = package["dependencies"].as_array();
    all.into_iter()
        .flatten()
        .filter(move |dependency| of_tests_too || dependency["kind"] != "dev")
        .filter_map(|dependency| dependency["name"].as_str())
}

fn finding(name: &str, what: String) -> Finding {
    Finding {
        rule: "layers",
        subject: name.into(),
        line: None,
        what,
        mend: "let the upper crate call and pass the result down; xtask/src/tidy/layers.rs lists who may call whom",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tree(name: &str, calls: &str, kind: Value) -> Tree {
        let dependency = json!({"name": calls, "kind": kind});
        let package = json!({"name": name, "source": null, "dependencies": [dependency]});
        Tree::of_crates(json!({"packages": [package]}))
    }

    #[test]
    fn calls_go_downwards_only() {
        let check = |name: &str, calls: &str, fine: bool| {
            let found = crates(&tree(name, calls, Value::Null));
            assert_eq!(found.is_empty(), fine, "{name} -> {calls}");
            let found = crates(&tree(name, calls, json!("dev")));
            let fine = fine || calls == TESTING;
            assert_eq!(found.is_empty(), fine, "tests of {name} -> {calls}");
        };
        check("attent-web", "attent-core", true);
        check("attent-core", "attent-web", false);
        check("attent-core", "attent-net", false);
        check("attent-mail", "attent-text", true);
        check("attent-text", "attent-mail", false);
        check("attent-db", "attent-core", false);
        check("xtask", "attent-core", false);
        check("attent-core", TESTING, false);
        check("attent-unheard-of", "serde", false);
    }

    #[test]
    fn only_net_connects() {
        let check = |name: &str, kind: Value, fine: bool| {
            let found = connections(&tree(name, "reqwest", kind));
            assert_eq!(found.is_empty(), fine, "{name}");
        };
        check("attent-net", Value::Null, true);
        check("attent-web", Value::Null, false);
        check("attent", json!("dev"), true);
    }
}
