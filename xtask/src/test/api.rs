//! Whether each operation of the JSON API has a story in which it is done.
//!
//! The test programs note what was answered to what, and hold each answer against the document
//! (`crates/web/tests/web/support/contract.rs`). An operation that only ever refuses would pass there;
//! here it is named.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value as Json;

use crate::root;

/// # Errors
/// Names the operations that were never answered with a 2xx.
pub fn stories(seen: &Path) -> Result<(), String> {
    let read = |path: &Path| {
        let text = fs::read_to_string(path);
        text.map_err(|why| format!("{}: {why}", path.display()))
    };
    let document = read(&root::folder().join("tests/api/openapi.json"))?;
    let document = serde_json::from_str(&document).map_err(|why| why.to_string())?;
    let undone = undone(&document, &read(seen)?);
    if undone.is_empty() {
        return Ok(());
    }
    let all = undone.join("\n  ");
    Err(format!("{} are done in no story:\n  {all}", undone.len()))
}

/// The operations of the document of which no line `METHOD PATH STATUS` says that it was done.
fn undone(document: &Json, seen: &str) -> Vec<String> {
    let done: BTreeSet<&str> = seen
        .lines()
        .filter_map(|line| line.rsplit_once(' '))
        .filter(|(_, status)| status.starts_with('2'))
        .map(|(operation, _)| operation)
        .collect();
    let paths = document["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, _)| format!("{} {path}", method.to_uppercase()))
    });
    all.filter(|operation| !done.contains(operation.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_only_refuses_has_no_story() {
        let document = json!({"paths": {
            "/lamps": {"get": {}, "post": {}},
            "/lamps/{id}": {"delete": {}},
        }});
        let seen =
            "GET /lamps 200\nPOST /lamps 422\nDELETE /lamps/{id} 404\nDELETE /lamps/{id} 204\n";
        assert_eq!(undone(&document, seen), ["POST /lamps"]);
        assert_eq!(undone(&document, "").len(), 3);
    }
}
