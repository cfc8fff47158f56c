//! What the rules look at: the files git knows or would take, and the graph of crates.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::rust::Source;
use crate::child;

pub struct Tree {
    pub files: Vec<File>,
    /// What `cargo metadata` says; `Null` in made-up trees that do not need it.
    pub crates: Value,
}

pub struct File {
    /// From the project's folder, with `/`.
    pub path: String,
    pub content: Content,
}

pub enum Content {
    Rust(Source),
    Text(String),
    /// Not UTF-8, or with NUL bytes.
    Binary,
}

impl Tree {
    pub fn of_project(root: &Path) -> Result<Self, String> {
        let mut git = Command::new("git");
        git.args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root);
        let mut paths: Vec<String> = child::ask(git)?
            .split_terminator('\0')
            .map(String::from)
            .collect();
        paths.sort();
        paths.dedup();
        let files = paths
            .into_iter()
            .filter_map(|path| Some((fs::read(root.join(&path)).ok()?, path)))
            .map(|(bytes, path)| File::of(path, bytes))
            .collect();
        Ok(Self {
            files,
            crates: crates()?,
        })
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.path == path)?;
        file.text()
    }

    /// Rust that is part of what people run: no tests, no benches, no tools.
    pub fn product(&self) -> impl Iterator<Item = (&File, &Source)> {
        self.rust().filter(|(file, _)| {
            file.is_below(&["crates/", "src/"]) && !file.is_test() && !file.is_tool()
        })
    }

    pub fn rust(&self) -> impl Iterator<Item = (&File, &Source)> {
        self.files.iter().filter_map(|file| match &file.content {
            Content::Rust(source) => Some((file, source)),
            _ => None,
        })
    }
}

/// What `cargo metadata` says, and under `built` each "name version" that is compiled here.
///
/// The metadata's own graph also holds what no chosen feature needs; `cargo tree` does not.
fn crates() -> Result<Value, String> {
    let metadata = child::cargo(&["metadata", "--format-version", "1", "--locked"]);
    let mut crates: Value = serde_json::from_str(&child::ask(metadata)?)
        .map_err(|why| format!("cargo metadata: {why}"))?;
    let tree = child::ask(child::cargo(&[
        "tree",
        "--workspace",
        "--locked",
        "--edges=normal,build",
        "--prefix=none",
        "--format={p}",
    ]))?;
    crates["built"] = tree.lines().filter_map(name_and_version).collect();
    Ok(crates)
}

/// `serde v1.0.2 (proc-macro) (*)` is `serde 1.0.2`.
fn name_and_version(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?);
    Some(format!("{name} {}", version.strip_prefix('v')?))
}

impl File {
    fn of(path: String, bytes: Vec<u8>) -> Self {
        let content = match String::from_utf8(bytes) {
            Ok(text) if text.contains('\0') => Content::Binary,
            Ok(text) if path.ends_with(".rs") => Content::Rust(Source::read(text)),
            Ok(text) => Content::Text(text),
            Err(_) => Content::Binary,
        };
        Self { path, content }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Rust(source) => Some(&source.text),
            Content::Text(text) => Some(text),
            Content::Binary => None,
        }
    }

    pub fn is_below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// A file of tests only; test modules inside other files are [`Source::is_test`]'s.
    pub fn is_test(&self) -> bool {
        let path = self.path.as_str();
        path.starts_with("tests/")
            || path.starts_with("crates/testing/")
            || path.contains("/tests/")
            || path.ends_with("/tests.rs")
            || path.ends_with("_tests.rs")
    }

    /// Run while building, measuring or looking, not by the people who use the program.
    fn is_tool(&self) -> bool {
        ["/benches/", "/build.rs", "/build/", "/examples/"]
            .iter()
            .any(|part| self.path.contains(part))
    }

    pub fn has_ending(&self, endings: &[&str]) -> bool {
        let ending = Path::new(&self.path).extension();
        ending.is_some_and(|ending| endings.iter().any(|one| ending == *one))
    }
}

#[cfg(test)]
impl Tree {
    /// A made-up tree.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|(path, text)| File::of((*path).into(), text.as_bytes().to_vec()))
            .collect();
        Self {
            files,
            crates: Value::Null,
        }
    }

    /// A made-up graph of crates.
    pub fn of_crates(crates: Value) -> Self {
        Self {
            files: Vec::new(),
            crates,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_is_neither_test_nor_tool() {
        let tree = Tree::of(&[
            ("crates/core/src/lib.rs", ""),
            ("crates/core/src/lib/tests.rs", ""),
            ("crates/core/tests/a.rs", ""),
            ("src/main.rs", ""),
            ("tests/stories/main.rs", ""),
            ("xtask/src/main.rs", ""),
            ("README.md", ""),
        ]);
        let paths: Vec<&str> = tree.product().map(|(file, _)| &*file.path).collect();
        assert_eq!(paths, ["crates/core/src/lib.rs", "src/main.rs"]);
    }

    #[test]
    fn bytes_that_are_no_text() {
        let file = File::of("a.png".into(), vec![0x89, 0x50, 0, 1]);
        assert!(matches!(file.content, Content::Binary));
        assert!(file.has_ending(&["png"]));
    }
}
