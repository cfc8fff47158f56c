//! The web packages: pinned in `package-lock.json`, installed by npm into `node_modules`.
//!
//! Installs only when what stands in `node_modules` is not what the lock asks for. Runs no
//! install scripts of any package.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::{child, root};

/// Makes `node_modules` what `package-lock.json` says. Quick when it already is.
pub fn install_missing() -> Result<(), String> {
    let folder = root::folder();
    let Some(wanted) = read_lock(&folder.join("package-lock.json")) else {
        return Ok(()); // a project without web packages has nothing to install
    };
    let installed = read_lock(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| matches(&wanted, &installed)) {
        return Ok(());
    }
    if root::which(&["npm"], &[]).is_none() {
        return Err("npm is missing: install Node.js 20 or newer, then run this again".into());
    }
    println!("installing the web packages");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder);
    child::run(npm)
}

fn read_lock(file: &Path) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}

/// Whether each package of the lock is there in its version and nothing else is.
/// What is optional may be absent: it is for another kind of machine.
fn matches(wanted: &Value, installed: &Value) -> bool {
    let (Some(wanted), Some(installed)) = (
        wanted["packages"].as_object(),
        installed["packages"].as_object(),
    ) else {
        return false;
    };
    let nothing_missing = wanted.iter().filter(|(place, _)| !place.is_empty()).all(
        |(place, package)| match installed.get(place) {
            Some(found) => {
                found["version"] == package["version"] && found["integrity"] == package["integrity"]
            }
            None => package["optional"] == true,
        },
    );
    nothing_missing && installed.keys().all(|place| wanted.contains_key(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_install_is_right_when_each_package_stands_in_its_version() {
        let wanted = json!({"packages": {
            "": {"name": "attent"},
            "node_modules/a": {"version": "1.0.0", "integrity": "x"},
            "node_modules/b": {"version": "2.0.0", "integrity": "y", "optional": true},
        }});
        let check = |packages: Value, expect: bool| {
            let installed = json!({"packages": packages});
            assert_eq!(matches(&wanted, &installed), expect, "{installed}");
        };
        let a = json!({"version": "1.0.0", "integrity": "x"});
        check(json!({"node_modules/a": a}), true);
        check(
            json!({"node_modules/a": {"version": "1.0.1", "integrity": "x"}}),
            false,
        );
        check(
            json!({"node_modules/a": {"version": "1.0.0", "integrity": "z"}}),
            false,
        );
        check(json!({"node_modules/a": a, "node_modules/c": a}), false);
        check(json!({}), false);
        assert!(!matches(&wanted, &json!({})));
    }
}
