//! Writing an archive, while the program serves: one state of the database, and the files it names.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use attent_core::{
    Error as CoreError, business,
    files::{self, Shelf},
    migrations,
};
use attent_db::{Db, Error as DbError, Table, Tx, Value};

use super::{END, End, FORMAT, MANIFEST, Manifest, Shape, entries::Writing, is_kept, rows};

/// Rows read at once.
const ROWS: usize = 200;
/// Bytes of rows in one entry.
const ENTRY: usize = 4 * 1024 * 1024;

/// What was written.
#[derive(Clone, Debug)]
pub struct Written {
    pub business: String,
    pub rows: u64,
    pub files: u64,
    pub bytes: u64,
}

/// Writes everything to `place`.
///
/// # Errors
/// A sentence for the person at the keyboard; then nothing stands at `place` that did not before.
pub fn write(
    db: &Db,
    shelf: &Shelf,
    place: &Path,
    show: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Written, String> {
    let (to, shelf) = (place.to_owned(), shelf.clone());
    let show = Arc::new(show);
    let done = db.read_now(move |tx| {
        let written = all(tx, &shelf, &to, &*show);
        Ok::<_, DbError>(written)
    });
    let done = done
        .map_err(|error| error.to_string())
        .and_then(|done| done);
    if done.is_err() {
        let mut part = place.as_os_str().to_owned();
        part.push(".part");
        let _gone = std::fs::remove_file(PathBuf::from(part));
    }
    done
}

fn all(tx: &mut Tx<'_>, shelf: &Shelf, to: &Path, show: &dyn Fn(u64)) -> Result<Written, String> {
    let business = match business::get(tx) {
        Ok(business) => business.name,
        Err(CoreError::NotFound) => {
            return Err("there is no business here yet, and so nothing to copy".to_owned());
        }
        Err(error) => return Err(error.to_string()),
    };
    let schema = tx.schema().map_err(words)?;
    let known = migrations::ALL.last().map_or(0, |step| step.number);
    if schema > known {
        // What it has beyond us would be missing, and nobody would see it.
        let found = schema;
        return Err(words(attent_db::Error::SchemaTooNew { found, known }));
    }
    let mut tables = tx.tables().map_err(words)?;
    tables.retain(is_kept);
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema,
        made_at: tx.now().0,
        business: business.clone(),
        tables: tables.iter().map(Shape::of).collect(),
    };
    let mut writing = Writing::begin(to, u64::try_from(tx.now().0 / 1000).unwrap_or(0))?;
    writing.add(MANIFEST, &json(&manifest)?)?;
    let mut end = End::default();
    for table in &tables {
        let before: u64 = end.rows.values().sum();
        let count = of_table(tx, table, &mut writing, &|count| show(before + count))?;
        end.rows.insert(table.name.clone(), count);
    }
    end.files = large_files(tx, shelf, &mut writing)?;
    writing.add(END, &json(&end)?)?;
    Ok(Written {
        business,
        rows: end.rows.values().sum(),
        files: end.files,
        bytes: writing.finish()?,
    })
}

fn of_table(
    tx: &mut Tx<'_>,
    table: &Table,
    writing: &mut Writing,
    show: &dyn Fn(u64),
) -> Result<u64, String> {
    let (mut count, mut part, mut lines) = (0, 0, String::new());
    let mut after: Vec<Value> = Vec::new();
    loop {
        let found = tx.rows_after(table, &after, ROWS).map_err(words)?;
        for row in &found {
            lines.push_str(&rows::to_json(row).to_string());
            lines.push('\n');
            count += 1;
        }
        let last = found.len() < ROWS || table.key.is_empty();
        if !lines.is_empty() && (last || lines.len() >= ENTRY) {
            part += 1;
            writing.add(
                &format!("tables/{}/{part:05}.jsonl", table.name),
                lines.as_bytes(),
            )?;
            lines.clear();
        }
        show(count);
        match found.last() {
            Some(row) if !last => after = table.key_of(row),
            _ => return Ok(count),
        }
    }
}

/// What does not stand in its row.
fn large_files(tx: &mut Tx<'_>, shelf: &Shelf, writing: &mut Writing) -> Result<u64, String> {
    let list = files::large(tx).map_err(|error| error.to_string())?;
    for (id, sha256) in &list {
        let bytes = match files::find(tx, *id).map_err(|error| error.to_string())? {
            files::Found::Here(bytes) => bytes,
            files::Found::OnDisk { sha256 } => {
                shelf.read(&sha256).map_err(|error| error.to_string())?
            }
        };
        writing.add(&format!("files/{sha256}"), &bytes)?;
    }
    Ok(u64::try_from(list.len()).unwrap_or(u64::MAX))
}

fn json(what: &impl serde::Serialize) -> Result<Vec<u8>, String> {
    serde_json::to_vec_pretty(what).map_err(|error| error.to_string())
}

fn words(error: DbError) -> String {
    error.to_string()
}
