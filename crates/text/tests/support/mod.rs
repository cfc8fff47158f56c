//! Where the real inputs lie that tests read when they are there.

use std::path::PathBuf;

/// A file of the shared inputs: `$ATTENT_SHARED_DATA`, or beside the repository. `None`, said
/// aloud, where there is none.
pub fn shared(name: &str) -> Option<String> {
    let root = std::env::var_os("ATTENT_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(root.join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: no shared input {name}");
    }
    text
}

/// The objects of a file with one JSON object a line.
pub fn json_lines(text: &str) -> impl Iterator<Item = serde_json::Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).expect("one JSON object a line"))
}
