//! `cargo xtask run`: from a fresh clone to an open demo by the shortest way.
//!
//! Builds with the dev profile: it is ready minutes sooner than the release build and its
//! dependencies are optimised anyway. Puts the demo in its own place (`exec`), so that Ctrl-C
//! reaches it and its answer is ours.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::{child, packages, root};

const ADDRESS: &str = "127.0.0.1:8080";

pub fn open_demo(words: &[&str]) -> Result<(), String> {
    let profile = match words {
        [] => "debug",
        ["--release"] => "release",
        _ => return Err("usage: cargo xtask run [--release]".into()),
    };
    packages::install_missing()?;
    let mut build = child::cargo(&["build", "--package", "attent"]);
    build.args(words);
    child::run(build)?;

    let program = root::program(profile);
    let why = Command::new(&program)
        .args(["demo", "--listen", ADDRESS])
        .exec();
    Err(format!("{}: {why}", program.display()))
}
