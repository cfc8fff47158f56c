//! The shelf: where large files stand, outside the database and outside any served folder.
//!
//! A file's name is the digest of its content, so names people or mails give are only ever data.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256};

use crate::{Error, Result};

/// Up to this size the bytes stand in the row: one commit, no second sync. Most mails are smaller.
const IN_ROW: usize = 96 * 1024;

/// The folder of large files, or none where the database keeps them.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: Option<Arc<PathBuf>>,
}

/// Bytes made ready for [`super::keep`].
#[derive(Clone, Debug)]
pub enum Stored {
    Row { sha256: String, bytes: Arc<[u8]> },
    Disk { sha256: String, size: i64 },
    Chunks { sha256: String, bytes: Arc<[u8]> },
}

impl Stored {
    #[must_use]
    pub fn sha256(&self) -> &str {
        match self {
            Self::Row { sha256, .. } | Self::Disk { sha256, .. } | Self::Chunks { sha256, .. } => {
                sha256
            }
        }
    }

    #[must_use]
    pub fn size(&self) -> i64 {
        match self {
            Self::Row { bytes, .. } | Self::Chunks { bytes, .. } => {
                i64::try_from(bytes.len()).unwrap_or(i64::MAX)
            }
            Self::Disk { size, .. } => *size,
        }
    }
}

impl Shelf {
    /// Large files go to `folder`/ab/abcdef...
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Self {
            folder: Some(Arc::new(folder)),
        }
    }

    /// Large files go to the database in chunks.
    #[must_use]
    pub fn in_database() -> Self {
        Self { folder: None }
    }

    /// Makes bytes ready: a large file is written and synced here, before any transaction.
    ///
    /// # Errors
    /// [`Error::Internal`] with the folder's trouble (full, read-only).
    pub fn put(&self, bytes: &[u8]) -> Result<Stored> {
        let sha256 = hex::encode(Sha256::digest(bytes));
        let Some(folder) = &self.folder else {
            let bytes = Arc::from(bytes);
            return Ok(match bytes {
                bytes if IN_ROW < <[u8]>::len(&bytes) => Stored::Chunks { sha256, bytes },
                bytes => Stored::Row { sha256, bytes },
            });
        };
        if bytes.len() <= IN_ROW {
            return Ok(Stored::Row {
                sha256,
                bytes: Arc::from(bytes),
            });
        }
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        write_synced(&path(folder, &sha256), bytes)
            .map_err(|e| Error::Internal(format!("the files folder cannot be written: {e}")))?;
        Ok(Stored::Disk { sha256, size })
    }

    /// Reads a large file.
    ///
    /// # Errors
    /// [`Error::Internal`] when the file is gone or unreadable.
    pub fn read(&self, sha256: &str) -> Result<Vec<u8>> {
        let missing = || Error::Internal(format!("the file {sha256} is not on the shelf"));
        let folder = self.folder.as_ref().ok_or_else(missing)?;
        if sha256.len() != 64 || !sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(missing());
        }
        fs::read(path(folder, sha256)).map_err(|_| missing())
    }

    /// Removes a large file nobody refers to any more.
    pub fn remove(&self, sha256: &str) {
        if let Some(folder) = &self.folder {
            // A file that stays behind is found by the nightly sweep.
            let _ = fs::remove_file(path(folder, sha256));
        }
    }
}

fn path(folder: &Path, sha256: &str) -> PathBuf {
    folder.join(&sha256[..2]).join(sha256)
}

/// Written beside, synced, renamed, the folder synced: after a crash it is whole or not there.
fn write_synced(to: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if to.exists() {
        return Ok(());
    }
    let folder = to.parent().expect("a file on the shelf stands in a folder");
    fs::create_dir_all(folder)?;
    let beside = to.with_extension(format!("{}.part", std::process::id()));
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, to)?;
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_stays_in_the_row_and_large_goes_to_disk_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::in_folder(folder.path().to_owned());
        assert!(matches!(
            shelf.put(b"small").expect("put"),
            Stored::Row { .. }
        ));
        let large = vec![7; IN_ROW + 1];
        let stored = shelf.put(&large).expect("put");
        assert!(matches!(stored, Stored::Disk { .. }));
        assert_eq!(shelf.read(stored.sha256()).expect("read"), large);
        assert!(shelf.read("../../../../etc/passwd").is_err());
        let in_database = Shelf::in_database().put(&large).expect("put");
        assert!(matches!(in_database, Stored::Chunks { .. }));
        assert_eq!(in_database.size(), stored.size());
    }
}
