//! `cargo xtask bench [NAME]`: measures again what we claim, with the release profile.

use crate::{child, packages};

/// Each bench and the package it stands in.
const BENCHES: [(&str, &str); 5] = [
    ("pages", "attent"),
    ("taking_in", "attent"),
    ("start", "attent"),
    ("hours", "attent-hours"),
    ("clocks", "attent-core"),
];

/// All of them, or the one that is named. What does not hold ends as an error, after the others.
pub fn measure(words: &[&str]) -> Result<(), String> {
    let wanted: Vec<_> = match words {
        [] => BENCHES.to_vec(),
        [name] => BENCHES.into_iter().filter(|(one, _)| one == name).collect(),
        _ => Vec::new(),
    };
    if wanted.is_empty() {
        let names: Vec<&str> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("usage: cargo xtask bench [{}]", names.join("|")));
    }
    packages::install_missing()?;
    let mut broken = Vec::new();
    for (name, package) in wanted {
        let bench = child::cargo(&["bench", "--package", package, "--bench", name]);
        if let Err(error) = child::run(bench) {
            broken.push(format!("{name}: {error}"));
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\n"))
    }
}
