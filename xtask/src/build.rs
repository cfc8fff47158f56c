//! `cargo xtask build`: the program as it is shipped.

use crate::{child, packages, root};

pub fn release() -> Result<(), String> {
    packages::install_missing()?;
    child::run(child::cargo(&["build", "--release", "--package", "attent"]))?;
    println!("built {}", root::program("release").display());
    Ok(())
}
