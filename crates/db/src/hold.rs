//! Holding a name among all processes that share a database: who holds it lives.
//!
//! A lease that stands in a table outlives the process that took it, and others wait until it runs
//! out. A hold goes with its process, however that ends: on SQLite it is a lock of the operating
//! system on a file beside the database, on PostgreSQL an advisory lock of a connection of its own.
//! It is lost, too, when that connection breaks: so it tells who may go on with something, and the
//! writes themselves are still guarded.

use crate::{Error, postgres};
use sha2::{Digest, Sha256};
use std::fs::{File, TryLockError, remove_file};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::SyncSender;

/// Whose it is.
pub enum Held {
    /// Ours, until it is dropped.
    Ours(Hold),
    /// Another process lives and has it: what it says of itself.
    By(String),
}

/// A name that is held.
pub struct Hold {
    _kind: Kind,
}

enum Kind {
    #[expect(dead_code, reason = "it is dropped, and with that given back")]
    Beside(Lock),
    #[expect(dead_code, reason = "the thread that holds it waits for the other end")]
    Server(SyncSender<()>),
}

impl Hold {
    pub(crate) fn on_server(end: SyncSender<()>) -> Self {
        Self {
            _kind: Kind::Server(end),
        }
    }
}

/// A file beside the database, there while it is held.
struct Lock {
    path: PathBuf,
    /// Closed after the file is gone, so that nobody locks a file that another is about to remove.
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _gone = remove_file(&self.path);
    }
}

/// The number of a name: the same in every process.
fn key(name: &str) -> [u8; 8] {
    let digest = Sha256::digest(name.as_bytes());
    std::array::from_fn(|at| digest[at])
}

pub(crate) fn on_server(url: &str, name: &str, who: &str) -> Result<Held, Error> {
    postgres::hold(url, i64::from_be_bytes(key(name)), who)
}

pub(crate) fn beside(database: &Path, name: &str, who: &str) -> Result<Held, Error> {
    let mut path = database.as_os_str().to_owned();
    path.push(format!("-held-{}", hex::encode(key(name))));
    let path = PathBuf::from(path);
    let cannot =
        |error: std::io::Error| Error::Unavailable(format!("no lock can be kept: {error}"));
    loop {
        let mut options = File::options();
        let opened = options.read(true).write(true).create(true).truncate(false);
        let mut file = opened.open(&path).map_err(cannot)?;
        match file.try_lock() {
            Ok(()) if !stands_at(&file, &path) => {}
            Ok(()) => {
                file.set_len(0).map_err(cannot)?;
                file.write_all(who.as_bytes()).map_err(cannot)?;
                let lock = Lock { path, _file: file };
                return Ok(Held::Ours(Hold {
                    _kind: Kind::Beside(lock),
                }));
            }
            Err(TryLockError::WouldBlock) => {
                let mut by = String::new();
                file.rewind().map_err(cannot)?;
                file.read_to_string(&mut by).map_err(cannot)?;
                return Ok(Held::By(by));
            }
            Err(TryLockError::Error(error)) => return Err(cannot(error)),
        }
    }
}

/// Whether it is still the file of that name: whoever had it before may just have removed it.
fn stands_at(file: &File, path: &Path) -> bool {
    let place = |data: std::fs::Metadata| (data.dev(), data.ino());
    match (file.metadata(), path.metadata()) {
        (Ok(ours), Ok(there)) => place(ours) == place(there),
        _ => false,
    }
}
