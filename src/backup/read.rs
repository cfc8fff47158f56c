//! Filling an empty business from an archive: all of it in one transaction, or nothing.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Read},
    path::Path,
    sync::Arc,
};

use attent_core::{
    business,
    channels::{Seal, mailboxes},
    files::{self, Shelf},
    migrations, outgoing, search,
};
use attent_db::{Kind, Migration, Millis, SystemClock, Tx};

use super::{END, End, FORMAT, MANIFEST, Manifest, entries, is_kept, rows};
use crate::{House, config::Config, problem::Problem};

/// What was brought back.
#[derive(Clone, Debug)]
pub struct Restored {
    pub business: String,
    pub made_at: Millis,
    pub rows: u64,
    pub files: u64,
    /// Mails that waited to be sent when the copy was made: they may have left since.
    pub doubtful: u64,
    /// Mailboxes whose passwords this key does not open.
    pub sealed: Vec<String>,
}

/// Fills the place that `config` names from the archive at `place`.
///
/// # Errors
/// A sentence for the person at the keyboard; then the place is as empty as before.
pub fn restore(
    config: &Config,
    place: &Path,
    show: impl Fn(u64) + Send + Sync + 'static,
) -> Result<Restored, String> {
    let manifest = Arc::new(manifest(place)?);
    let steps = up_to(&manifest)?;
    let house = House::open_up_to(config.clone(), Arc::new(SystemClock), Some(steps))?;
    let loading = (place.to_owned(), Arc::clone(&manifest), house.shelf.clone());
    let loaded = house.db.write_now(move |tx| {
        let (place, manifest, shelf) = &loading;
        if business::is_set_up(tx)? {
            return Err(Problem::new(
                "there is a business here already; restore into an empty data folder or database",
            ));
        }
        load(tx, place, manifest, shelf, &show)
    });
    house.db.close();
    let (end, doubtful) = loaded.map_err(|problem| problem.words)?;
    // The steps that came after the copy was made.
    let house = House::open(config.clone())?;
    let seal = house.seal.clone();
    let sealed = house.db.write_now(move |tx| {
        search::again(tx)?;
        unopened(tx, &seal)
    });
    house.db.close();
    Ok(Restored {
        business: manifest.business.clone(),
        made_at: Millis(manifest.made_at),
        rows: end.rows.values().sum(),
        files: end.files,
        doubtful,
        sealed: sealed.map_err(|problem| problem.words)?,
    })
}

fn manifest(place: &Path) -> Result<Manifest, String> {
    let mut found = None;
    let looked = entries::each(place, |name, entry| {
        if name != MANIFEST {
            return Err("no manifest".to_owned());
        }
        found = Some(serde_json::from_reader(entry).map_err(|error| error.to_string())?);
        // Nothing more of it is wanted now.
        Err(String::new())
    });
    let manifest: Manifest = match (found, looked) {
        (Some(manifest), _) => manifest,
        (None, Err(why)) => {
            return Err(format!(
                "{} is no copy that Attent made: {why}",
                place.display()
            ));
        }
        (None, Ok(())) => return Err(format!("{} is empty", place.display())),
    };
    if manifest.format > FORMAT {
        return Err(format!(
            "this copy was made by Attent {}, which is newer than this one: update first",
            manifest.program
        ));
    }
    Ok(manifest)
}

/// The migrations that the copy's database had seen.
fn up_to(manifest: &Manifest) -> Result<&'static [Migration], String> {
    let last = migrations::ALL
        .iter()
        .position(|step| step.number == manifest.schema);
    let last = last.ok_or_else(|| {
        format!(
            "this copy was made by Attent {}, whose database (version {}) this one does not know: \
             update first",
            manifest.program, manifest.schema
        )
    })?;
    Ok(&migrations::ALL[..=last])
}

/// How the rows of a table go in.
struct Into {
    columns: Vec<String>,
    kinds: Vec<Kind>,
}

fn load(
    tx: &mut Tx<'_>,
    place: &Path,
    manifest: &Manifest,
    shelf: &Shelf,
    show: &dyn Fn(u64),
) -> Result<(End, u64), Problem> {
    let mut tables = tx.tables()?;
    tables.retain(is_kept);
    let mut ways = HashMap::new();
    for shape in &manifest.tables {
        let known = tables.iter().find(|table| table.name == shape.name);
        let kind = |name: &String| {
            let column = known?.columns.iter().find(|column| column.name == *name);
            column.map(|column| column.kind)
        };
        let kinds: Option<Vec<Kind>> = shape.columns.iter().map(kind).collect();
        let kinds = kinds
            .ok_or_else(|| Problem::new(format!("the copy's table {} is unknown", shape.name)))?;
        let way = Into {
            columns: shape.columns.clone(),
            kinds,
        };
        ways.insert(shape.name.as_str(), way);
    }
    tx.defer_references()?;
    for table in tables.iter().rev() {
        tx.clear(table)?;
    }
    let (mut found, mut end) = (End::default(), None);
    let walked = entries::each(place, |name, entry| {
        let parts: Vec<&str> = name.split('/').collect();
        match parts[..] {
            [MANIFEST] => Ok(()),
            [END] => {
                end = Some(serde_json::from_reader(entry).map_err(|error| error.to_string())?);
                Ok(())
            }
            ["tables", table, _] => {
                let way = ways
                    .get(table)
                    .ok_or_else(|| format!("{name} is of no known table"))?;
                let count = fill(tx, table, way, entry).map_err(|why| format!("{name}: {why}"))?;
                *found.rows.entry(table.to_owned()).or_default() += count;
                show(found.rows.values().sum());
                Ok(())
            }
            ["files", sha256] => {
                found.files += 1;
                put(tx, shelf, sha256, entry).map_err(|why| format!("{name}: {why}"))
            }
            _ => Err(format!("{name} does not belong into a copy")),
        }
    });
    let no = |why| Problem::new(format!("{} cannot be brought back: {why}", place.display()));
    walked.map_err(no)?;
    let Some(end) = end else {
        return Err(Problem::new(format!(
            "{} was cut off: its end is missing",
            place.display()
        )));
    };
    for shape in &manifest.tables {
        found.rows.entry(shape.name.clone()).or_default();
    }
    if found != end {
        return Err(Problem::new(format!(
            "{} is not whole: it has other rows than its end says",
            place.display()
        )));
    }
    tx.settle_references()?;
    let doubtful = outgoing::doubt_waiting(tx)?;
    Ok((end, doubtful))
}

fn fill(tx: &mut Tx<'_>, table: &str, way: &Into, entry: &mut dyn Read) -> Result<u64, String> {
    let (mut values, mut count) = (Vec::new(), 0);
    for line in BufReader::new(entry).lines() {
        let line = line.map_err(|error| error.to_string())?;
        let row = rows::of_json(&way.kinds, &line).ok_or("a line that is no row")?;
        values.extend(row);
        count += 1;
    }
    tx.put_rows(table, &way.columns, &values)
        .map_err(|error| error.to_string())?;
    Ok(count)
}

fn put(tx: &mut Tx<'_>, shelf: &Shelf, sha256: &str, entry: &mut dyn Read) -> Result<(), String> {
    let mut bytes = Vec::new();
    entry
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    let stored = shelf.put(&bytes).map_err(|error| error.to_string())?;
    if stored.sha256() != sha256 {
        return Err("its content is not what its name says".to_owned());
    }
    files::put_back(tx, &stored).map_err(|error| error.to_string())
}

/// The mailboxes whose passwords this key does not open.
fn unopened(tx: &mut Tx<'_>, seal: &Seal) -> Result<Vec<String>, Problem> {
    let all = mailboxes::all_active(tx).map_err(Problem::from)?;
    let closed = all.into_iter().filter(|active| {
        let mut passwords = [&active.imap, &active.smtp].into_iter().flatten();
        passwords.any(|login| {
            login
                .password
                .as_ref()
                .is_some_and(|one| seal.open(one).is_err())
        })
    });
    Ok(closed.map(|active| active.mailbox.address).collect())
}
