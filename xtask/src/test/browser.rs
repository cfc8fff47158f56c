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
    let walk = |files: &[PathBuf], beside| walk(files, beside, &browser, gallery.path());
    let (first, report) = walk(&files, "2")?;
    let failed: Vec<PathBuf> = files
        .into_iter()
        .filter(|file| names(&report, file))
        .collect();
    if first.failed == 0 || failed.is_empty() {
        return Ok(first);
    }
    // A walk depends on how busy the machine is, too: what fails alone as well is wrong.
    for file in &failed {
        println!("once more, alone: {}", file.display());
    }
    let (again, _) = walk(&failed, "1")?;
    let unsteady = first.failed.saturating_sub(again.failed);
    if unsteady > 0 {
        println!("UNSTEADY: {unsteady} failed above and passed alone; find out why");
    }
    Ok(Tally {
        passed: first.passed + unsteady,
        failed: first.failed.min(again.failed),
        ..first
    })
}

/// The walks of these files, so many files at once; what came of them, and node's TAP report.
fn walk(
    files: &[PathBuf],
    beside: &str,
    browser: &Path,
    gallery: &Path,
) -> Result<(Tally, String), String> {
    let report = tempfile::NamedTempFile::new().map_err(|why| why.to_string())?;
    let mut node = Command::new("node");
    node.arg("--test")
        .args(["--test-concurrency", beside])
        .args(["--test-reporter", "spec"])
        .args(["--test-reporter-destination", "stdout"])
        .args(["--test-reporter", "tap", "--test-reporter-destination"])
        .arg(report.path())
        .args(files)
        .env("ATTENT_PROGRAM", root::program("debug"))
        .env("ATTENT_GALLERY", gallery)
        .env("ATTENT_CHROMIUM", browser)
        .current_dir(root::folder());
    let fine = child::run(node);

    let report = fs::read_to_string(report.path()).map_err(|why| why.to_string())?;
    let tally = Tally::of_tap(&report).ok_or("node's test runner ended without a summary")?;
    match fine {
        Err(why) if tally.failed == 0 => Err(why),
        _ => Ok((tally, report)),
    }
}

/// Whether a report says that something of this file failed: `location: '/walks/a.test.mjs:34:1'`
/// stands below what is `not ok`.
fn names(report: &str, file: &Path) -> bool {
    let Some(name) = file.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    report.split("not ok ").skip(1).any(|story| {
        let story = story.split("\nok ").next().unwrap_or(story);
        let place = story
            .lines()
            .find_map(|line| line.trim().strip_prefix("location: "));
        place.is_some_and(|place| place.contains(&format!("/{name}:")))
    })
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
    fn the_file_of_what_failed_is_known() {
        let story = |how: &str, file: &str| {
            format!(
                "{how} 1 - a story\n  ---\n  duration_ms: 4\n  type: 'test'\n  location: '/walks/{file}:34:1'\n  ...\n"
            )
        };
        let report = [
            story("ok", "a.test.mjs"),
            story("not ok", "b.test.mjs"),
            story("ok", "c.test.mjs"),
        ];
        let failed = ["a.test.mjs", "b.test.mjs", "c.test.mjs"]
            .map(|file| names(&report.concat(), Path::new(file)));
        assert_eq!(failed, [false, true, false]);
    }

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
