//! The tests that only a browser can make: `tests/browser/*.test.mjs`, by node's own runner.
//!
//! Each file starts the program's demo on a free port and drives the system's Chromium; this
//! only builds the program and the gallery of pieces, names them to the tests and counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::test::tally::Tally;
use crate::{child, root, system};

pub fn tests(filter: Option<&str>) -> Result<Tally, String> {
    let files = files(&root::folder().join("tests/browser"), filter);
    if files.is_empty() {
        return Ok(Tally::default());
    }
    let browser = system::browser().ok_or("no Chromium found")?;
    // The program and the gallery as the Rust tests left them: `cargo build` would build them with
    // other features, and with them half of the libraries once more.
    child::run(child::cargo(&["test", "--workspace", "--no-run"]))?;
    let gallery = gallery()?;
    let report = tempfile::NamedTempFile::new().map_err(|why| why.to_string())?;

    let mut node = Command::new("node");
    node.arg("--test")
        .args(["--test-concurrency", "2"])
        .args(["--test-reporter", "spec"])
        .args(["--test-reporter-destination", "stdout"])
        .args(["--test-reporter", "tap", "--test-reporter-destination"])
        .arg(report.path())
        .args(&files)
        .env("ATTENT_PROGRAM", root::program("debug"))
        .env("ATTENT_GALLERY", gallery.path())
        .env("CHROMIUM", browser)
        .current_dir(root::folder());
    let fine = child::run(node);

    let report = fs::read_to_string(report.path()).map_err(|why| why.to_string())?;
    let tally = Tally::of_tap(&report).ok_or("node's test runner ended without a summary")?;
    match fine {
        Err(why) if tally.failed == 0 => Err(why),
        _ => Ok(tally),
    }
}

/// The pieces that pages are made of, written as pages of their own.
fn gallery() -> Result<tempfile::TempDir, String> {
    let folder = tempfile::tempdir().map_err(|why| why.to_string())?;
    let mut gallery = Command::new(root::program("debug").with_file_name("examples/gallery"));
    gallery.arg(folder.path());
    child::run(gallery)?;
    Ok(folder)
}

/// The test files in order of name; with a filter, those whose name contains it.
fn files(folder: &Path, filter: Option<&str>) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| {
                name.ends_with(".test.mjs") && filter.is_none_or(|part| name.contains(part))
            })
        })
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_files_are_run() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.test.mjs", "a.test.mjs", "harness.mjs", "notes.md"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let names = |filter| -> Vec<String> {
            files(folder.path(), filter)
                .iter()
                .map(|path| path.file_name().unwrap().to_str().unwrap().to_string())
                .collect()
        };
        assert_eq!(names(None), ["a.test.mjs", "b.test.mjs"]);
        assert_eq!(names(Some("b.")), ["b.test.mjs"]);
        assert!(files(Path::new("no/such/folder"), None).is_empty());
    }
}
