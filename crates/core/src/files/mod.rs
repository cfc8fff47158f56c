//! Bytes by content, behind one function: small ones in the row, large ones in the data folder or,
//! where there is no folder (PostgreSQL), in chunks.
//!
//! A row is committed with what refers to it, so a small file costs no extra sync. A large one is
//! written and synced, its folder too, before the transaction ([`Shelf::put`]): a row never points
//! at bytes that are not there. The same bytes are kept once.

mod shelf;

pub use shelf::{Shelf, Stored};

use attent_db::{Tx, params};

use crate::{Error, Result, ids::FileId};

/// How large a chunk in the database is: small enough to stream, large enough to be few.
const CHUNK: usize = 512 * 1024;

/// Writes the row for bytes that [`Shelf::put`] made ready. The same content is the same file.
///
/// # Errors
/// Those of the database.
pub fn keep(tx: &mut Tx<'_>, stored: &Stored) -> Result<FileId> {
    let (id, now) = (tx.new_id(), tx.now());
    let (place, bytes) = place_of(stored);
    let fresh: Option<FileId> = tx.one(
        "INSERT INTO file (id, sha256, size, stored, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (sha256) DO NOTHING
         RETURNING id",
        &params![id, stored.sha256(), stored.size(), place, bytes, now],
        |row| row.get(0),
    )?;
    match (fresh, stored) {
        (Some(id), Stored::Chunks { bytes, .. }) => cut(tx, id, bytes).map(|()| id),
        (Some(id), _) => Ok(id),
        (None, _) => tx
            .one(
                "SELECT id FROM file WHERE sha256 = $1",
                &params![stored.sha256()],
                |row| row.get(0),
            )?
            .ok_or_else(|| Error::Internal("a file's row vanished while it was kept".to_owned())),
    }
}

/// Puts bytes back behind a row that is there already: another place may keep them otherwise.
///
/// # Errors
/// [`Error::NotFound`] where no row names them.
pub fn put_back(tx: &mut Tx<'_>, stored: &Stored) -> Result<()> {
    let (place, bytes) = place_of(stored);
    let id: FileId = tx
        .one(
            "UPDATE file SET stored = $2, bytes = $3 WHERE sha256 = $1 RETURNING id",
            &params![stored.sha256(), place, bytes],
            |row| row.get(0),
        )?
        .ok_or(Error::NotFound)?;
    match stored {
        Stored::Chunks { bytes, .. } => cut(tx, id, bytes),
        _ => Ok(()),
    }
}

/// The word for where they are, and they themselves where they stand in the row.
fn place_of(stored: &Stored) -> (&'static str, Option<Vec<u8>>) {
    match stored {
        Stored::Row { bytes, .. } => ("row", Some(bytes.to_vec())),
        Stored::Disk { .. } => ("disk", None),
        Stored::Chunks { .. } => ("chunks", None),
    }
}

fn cut(tx: &mut Tx<'_>, id: FileId, bytes: &[u8]) -> Result<()> {
    for (position, chunk) in bytes.chunks(CHUNK).enumerate() {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        tx.run(
            "INSERT INTO file_chunk (file_id, position, bytes) VALUES ($1, $2, $3)",
            &params![id, position, chunk],
        )?;
    }
    Ok(())
}

/// Those whose bytes do not stand in their rows, with their digests.
///
/// # Errors
/// Those of the database.
pub fn large(tx: &mut Tx<'_>) -> Result<Vec<(FileId, String)>> {
    Ok(tx.all(
        "SELECT id, sha256 FROM file WHERE stored <> 'row' ORDER BY id",
        &params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// Where the bytes of a file are; those on disk are read by the shelf outside the transaction.
#[derive(Clone, Debug)]
pub enum Found {
    Here(Vec<u8>),
    OnDisk { sha256: String },
}

/// # Errors
/// [`Error::NotFound`] when there is no such file.
pub fn find(tx: &mut Tx<'_>, id: FileId) -> Result<Found> {
    let (sha256, place, bytes): (String, String, Option<Vec<u8>>) = tx
        .one(
            "SELECT sha256, stored, bytes FROM file WHERE id = $1",
            &params![id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?
        .ok_or(Error::NotFound)?;
    match place.as_str() {
        "row" => Ok(Found::Here(bytes.unwrap_or_default())),
        "chunks" => {
            let chunks: Vec<Vec<u8>> = tx.all(
                "SELECT bytes FROM file_chunk WHERE file_id = $1 ORDER BY position",
                &params![id],
                |row| row.get(0),
            )?;
            Ok(Found::Here(chunks.concat()))
        }
        _ => Ok(Found::OnDisk { sha256 }),
    }
}
