//! Files that nothing refers to any more.

use std::collections::BTreeSet;

use attent_db::{Tx, params};

use crate::{Result, ids::FileId};

/// Deletes those of `files` that nobody else refers to; answers the digests of those on the shelf.
pub(super) fn drop_unused(tx: &mut Tx<'_>, files: &BTreeSet<FileId>) -> Result<Vec<String>> {
    let mut on_disk = Vec::new();
    for id in files {
        let used = tx.one(
            "SELECT 1 FROM file f
              WHERE f.id = $1
                AND (EXISTS (SELECT 1 FROM attachment a WHERE a.file_id = f.id)
                     OR EXISTS (SELECT 1 FROM mail m WHERE m.file_id = f.id)
                     OR EXISTS (SELECT 1 FROM procedure_step p WHERE p.picture_file_id = f.id))",
            &params![*id],
            |row| row.get::<i64>(0),
        )?;
        if used.is_some() {
            continue;
        }
        tx.run("DELETE FROM file_chunk WHERE file_id = $1", &params![*id])?;
        let gone = tx.one(
            "DELETE FROM file WHERE id = $1 RETURNING sha256, stored",
            &params![*id],
            |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)),
        )?;
        on_disk.extend(
            gone.filter(|(_, stored)| stored == "disk")
                .map(|(sha256, _)| sha256),
        );
    }
    Ok(on_disk)
}
