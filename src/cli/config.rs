//! `attent config`.

use std::process::ExitCode;

use super::{Ended, Where};

pub fn show(place: &Where) -> Ended {
    for (key, value, from) in place.config()?.in_force() {
        println!("{key:<16} {value}   [{from}]");
    }
    Ok(ExitCode::SUCCESS)
}
