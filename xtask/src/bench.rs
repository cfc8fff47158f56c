//! `cargo xtask bench [NAME]`: measures again what we claim, with the release profile.

use crate::{child, packages};

pub fn measure(words: &[&str]) -> Result<(), String> {
    let mut bench = match words {
        [] => child::cargo(&["bench", "--package", "attent", "--benches"]),
        [name] => child::cargo(&["bench", "--package", "attent", "--bench", name]),
        _ => return Err("usage: cargo xtask bench [NAME]".into()),
    };
    packages::install_missing()?;
    bench.env("ATTENT_BENCH", "1");
    child::run(bench)
}
