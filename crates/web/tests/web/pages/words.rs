//! The words people read: every file of `locales/` is good Fluent, no key is there twice in a
//! language, each language has only keys that English has, and each key that code names is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_bundle::FluentResource;

/// The keys of a file's messages: terms begin with a dash, attributes stand indented.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        is_key.then_some(key)
    })
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The keys of one language, each with the files that say it.
fn spoken(language: &str) -> BTreeMap<String, Vec<PathBuf>> {
    let mut all: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for file in files(&root().join("locales").join(language), "ftl") {
        let text = fs::read_to_string(&file).expect("UTF-8");
        for key in keys(&text) {
            all.entry(key.to_owned()).or_default().push(file.clone());
        }
    }
    assert!(all.len() > 500, "{language} was read: {}", all.len());
    all
}

const LANGUAGES: [&str; 5] = ["en", "lt", "lv", "el", "nl"];

#[test]
fn every_file_is_good_fluent() {
    let mut wrong = Vec::new();
    let mut read = 0;
    for language in LANGUAGES {
        for file in files(&root().join("locales").join(language), "ftl") {
            let text = fs::read_to_string(&file).expect("UTF-8");
            read += 1;
            if let Err((_, errors)) = FluentResource::try_new(text) {
                wrong.push(format!("{}: {errors:?}", file.display()));
            }
        }
    }
    assert!(read > 50, "{read} files");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_key_is_said_twice_and_none_is_unknown_in_english() {
    let english = spoken("en");
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for (key, files) in spoken(language) {
            if files.len() > 1 {
                wrong.push(format!("{language}: {key} in {files:?}"));
            }
            if !english.contains_key(&key) {
                wrong.push(format!("{language}: {key} is in no English file"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a key stands behind in code: where it is said, and where core answers one.
const BEFORE: [&str; 3] = [".say(\"", ".say_with(\"", "Conflict(\""];

#[test]
fn every_key_that_code_names_is_there_in_english() {
    let english: BTreeSet<String> = spoken("en").into_keys().collect();
    let (mut missing, mut seen) = (BTreeSet::new(), 0);
    let sources = ["crates/web/src", "crates/core/src", "src"];
    for file in sources
        .iter()
        .flat_map(|folder| files(&root().join(folder), "rs"))
    {
        // A call may be broken over lines; a key never is.
        let text = fs::read_to_string(&file).expect("UTF-8");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.replace("( \"", "(\"");
        for before in BEFORE {
            for rest in text.split(before).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                let whole = key.split('.').next().unwrap_or_default();
                seen += 1;
                if !key.contains(['{', ' ']) && !english.contains(whole) {
                    missing.insert(format!("{key} in {}", file.display()));
                }
            }
        }
    }
    assert!(seen > 800, "the sources were read: {seen}");
    assert!(missing.is_empty(), "{missing:#?}");
}
