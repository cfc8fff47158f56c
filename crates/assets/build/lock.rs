//! Are the installed web packages exactly the locked ones?

use std::path::{Path, PathBuf};

use serde_json::Value;

const MISSING: &str = "web packages missing: run `cargo xtask build`";

/// The folder `node_modules`, after its contents were compared with `package-lock.json`.
///
/// It is looked for as node does it: in the root, then in the folders above it, so that several
/// working copies side by side can share one.
pub fn packages(root: &Path) -> Result<PathBuf, String> {
    let wanted = root.join("package-lock.json");
    println!("cargo::rerun-if-changed={}", wanted.display());
    println!(
        "cargo::rerun-if-changed={}",
        root.join("node_modules/.package-lock.json").display()
    );
    let folder = root
        .ancestors()
        .map(|above| above.join("node_modules"))
        .find(|folder| folder.join(".package-lock.json").is_file())
        .ok_or(MISSING)?;
    let found = folder.join(".package-lock.json");
    println!("cargo::rerun-if-changed={}", found.display());
    compare(&json(&wanted)?, &json(&found)?)?;
    Ok(folder)
}

fn json(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&crate::read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

/// What only developers need may be absent, but not differ.
fn compare(wanted: &Value, found: &Value) -> Result<(), String> {
    let listed = wanted["packages"]
        .as_object()
        .ok_or("package-lock.json lists no packages")?;
    for (name, want) in listed.iter().filter(|(name, _)| !name.is_empty()) {
        let have = &found["packages"][name.as_str()];
        if have.is_null() && want["dev"] == Value::Bool(true) {
            continue;
        }
        if have["version"] != want["version"] || have["integrity"] != want["integrity"] {
            return Err(format!(
                "{MISSING} ({name} is {}, not {})",
                have["version"], want["version"]
            ));
        }
    }
    Ok(())
}
