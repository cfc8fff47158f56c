//! One worker a data folder: its lock, and the name under which it holds leases.
//!
//! The lock goes with the process, also when it is killed; so whoever gets it knows that what its
//! predecessor was sending is interrupted. With PostgreSQL there may be many workers, and leases
//! that run out tell.

use std::fs::{File, TryLockError};

use crate::config::Config;

pub fn name(config: &Config) -> String {
    if config.get("database").is_none() {
        return "folder".to_owned();
    }
    format!("{}:{}", host(), config.get("listen").unwrap_or(""))
}

/// What this machine calls itself.
pub fn host() -> String {
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    host.trim().to_owned()
}

/// Takes the folder's lock; held until the file is dropped.
///
/// # Errors
/// A sentence for the person at the keyboard.
pub fn take(config: &Config) -> Result<Option<File>, String> {
    if config.get("database").is_some() {
        return Ok(None);
    }
    let path = config.data.join("worker.lock");
    let mut options = File::options();
    let opened = options.write(true).create(true).truncate(false).open(&path);
    let file = opened.map_err(|e| format!("{} cannot be made: {e}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(format!(
            "another attent already works on {}; stop it, or serve pages only with --role web",
            config.data.display()
        )),
        Err(TryLockError::Error(e)) => Err(format!("{} cannot be locked: {e}", path.display())),
    }
}
