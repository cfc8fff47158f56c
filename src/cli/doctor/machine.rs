//! What the machine gives: space, a clock, and a key that nobody else reads.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::SystemTime};

use attent_db::{Clock, SystemClock};

use super::{Finding, mend, well};
use crate::config::Config;

/// Milliseconds by which clocks of one house may differ before standards and leases suffer.
pub(super) const CLOCK_MAY_DIFFER: i64 = 120_000;

/// Below this SQLite may have no room for its journal after a busy day.
const ROOM: u64 = 1 << 30;

/// Before any database is opened.
pub(super) fn look(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    if config.get("database").is_none() && config.data.is_dir() {
        found.push(room(&config.data));
        found.push(clock(&config.data));
        found.extend(files(&config.data));
        found.extend(key(config));
    }
    for name in ["tls_cert", "tls_key"] {
        if let Some(path) = config.get(name)
            && let Err(error) = fs::read(path)
        {
            found.push(mend(
                "tls",
                format!("{name} = {path} cannot be read: {error}"),
                "give the path of a PEM file that this user may read",
            ));
        }
    }
    found
}

fn room(data: &Path) -> Finding {
    match rustix::fs::statvfs(data) {
        Err(error) => mend(
            "disk",
            format!("{} cannot be measured: {error}", data.display()),
            "see that the folder is on a mounted disk",
        ),
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let words = format!("{} MB free at {}", free >> 20, data.display());
            if free < ROOM {
                mend(
                    "disk",
                    words,
                    "make room: with a full disk no mail is taken in and nothing can be saved",
                )
            } else {
                well("disk", words)
            }
        }
    }
}

/// By the time the file system gives a new file: on a network disk that is another machine's.
fn clock(data: &Path) -> Finding {
    let path = data.join(format!(".doctor-{}", std::process::id()));
    let written = fs::write(&path, b"").and_then(|()| fs::metadata(&path)?.modified());
    let _gone = fs::remove_file(&path);
    let now = SystemClock.now().0;
    let theirs = written.map(|at| {
        at.duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0))
    });
    match theirs {
        Err(error) => mend(
            "folder",
            format!("{} cannot be written: {error}", data.display()),
            "let this user own the data folder, on a disk that is not read-only or full",
        ),
        Ok(theirs) if (theirs - now).abs() > CLOCK_MAY_DIFFER => mend(
            "clock",
            format!(
                "the disk's clock differs by {} s from this machine's",
                (theirs - now) / 1000
            ),
            "let both keep their time by NTP",
        ),
        Ok(_) => well("clock", "it agrees with the disk's"),
    }
}

/// Where large attachments go; it is made with the first of them.
fn files(data: &Path) -> Option<Finding> {
    let path = data.join("files");
    if !path.is_dir() {
        return None;
    }
    let error = rustix::fs::access(&path, rustix::fs::Access::WRITE_OK).err()?;
    Some(mend(
        "folder",
        format!("{} cannot be written: {error}", path.display()),
        "let this user own it: no mail with a large attachment is taken in until then",
    ))
}

fn key(config: &Config) -> Option<Finding> {
    if config.get("secret").is_some() {
        return Some(well("secret", "it comes from the configuration"));
    }
    let path = config.data.join("secret.key");
    let mode = fs::metadata(&path).ok()?.permissions().mode() & 0o777;
    Some(if mode & 0o077 == 0 {
        well("secret", "secret.key is readable by its owner only")
    } else {
        mend(
            "secret",
            format!("secret.key may be read by others (mode {mode:o})"),
            format!("chmod 600 {}", path.display()),
        )
    })
}
