//! Real inputs beside the repository, if they are there.

use std::{io::Write, path::PathBuf};

/// The folder `name` of the real inputs; says so when the test is skipped.
pub fn data(name: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("ATTENT_SHARED_DATA")
        .map_or_else(beside, PathBuf::from)
        .join(name);
    if root.is_dir() {
        return Some(root);
    }
    say(&format!("skipped: no real inputs at {}", root.display()));
    None
}

/// Says something in the log of the test run.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
