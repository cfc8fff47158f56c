//! `cargo xtask build`: the locked web packages, then the program.

use std::path::Path;
use std::process::Command;

/// Installs the web packages if they are not the locked ones, then builds; further words go to
/// `cargo build`.
pub fn build(rest: &[String]) -> Result<(), String> {
    web_packages(&crate::root())?;
    crate::run(
        Command::new(env!("CARGO"))
            .arg("build")
            .args(rest)
            .current_dir(crate::root()),
    )
}

/// `npm ci`, skipped while its own record is newer than the lock.
pub fn web_packages(root: &Path) -> Result<(), String> {
    let changed = |file: &str| {
        std::fs::metadata(root.join(file))
            .and_then(|is| is.modified())
            .ok()
    };
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        return Ok(());
    }
    crate::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts"])
            .current_dir(root),
    )
}
