//! Digests and packs what a browser loads, and writes the table that `src/lib.rs` includes.
//!
//! Walk: are the web packages the locked ones ([`lock`])? Then collect fonts, the icon sprite,
//! styles and scripts ([`collect`]), pack each ([`pack`]), and write the table ([`table`]).
//! It downloads nothing and asks no other program.

#[path = "build/collect.rs"]
mod collect;
#[path = "build/lock.rs"]
mod lock;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/table.rs"]
mod table;

use std::path::{Path, PathBuf};

fn main() {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let root = here
        .ancestors()
        .nth(2)
        .expect("the crate is at crates/assets");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it"));

    if let Err(reason) = build(&here, root, &out) {
        println!("cargo::error={reason}");
        std::process::exit(1);
    }
}

fn build(here: &Path, root: &Path, out: &Path) -> Result<(), String> {
    for input in ["build.rs", "build", "css", "js", "img", "icons.txt"] {
        println!("cargo::rerun-if-changed={}", here.join(input).display());
    }
    let packages = lock::packages(root)?;
    let site = collect::site(here, &packages)?;
    table::write(&site, &packages, out)
}

/// Reads a file that must be there.
fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}
