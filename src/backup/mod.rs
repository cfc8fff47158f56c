//! `attent backup` and `attent restore`: everything in one archive that either engine can be filled
//! from, and that anybody can look into.
//!
//! A packed tar, in this order:
//! ```text
//! manifest.json              format, schema, when, the tables with their columns
//! tables/NAME/00001.jsonl    rows, each an array in the order of the columns; bytes as base64
//! files/SHA256               what is too large for a row
//! end.json                   how many rows and files: an archive without it was cut off
//! ```
//! Left out: what search is made of (it is made again), sessions and links to sign in (nobody gets in
//! by a copy), and the key that the passwords of mailboxes are sealed with.

mod entries;
mod read;
mod rows;
mod write;

use std::collections::BTreeMap;

use attent_db::Table;
use serde::{Deserialize, Serialize};

pub use read::{Restored, restore};
pub use write::{Written, write};

const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const END: &str = "end.json";

#[derive(Debug, Deserialize, Serialize)]
struct Manifest {
    format: u32,
    /// The version of the program that wrote it.
    program: String,
    /// The last migration of the database it was written from.
    schema: i64,
    /// Epoch milliseconds UTC.
    made_at: i64,
    business: String,
    tables: Vec<Shape>,
}

/// A table and its columns.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Shape {
    name: String,
    columns: Vec<String>,
}

impl Shape {
    fn of(table: &Table) -> Self {
        Self {
            name: table.name.clone(),
            columns: table.columns.iter().map(|c| c.name.clone()).collect(),
        }
    }
}

#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct End {
    rows: BTreeMap<String, u64>,
    files: u64,
}

/// Whether the rows of a table belong into a copy.
fn is_kept(table: &Table) -> bool {
    const NOT: [&str; 5] = [
        "session",
        "sign_in_link",
        "throttle",
        "idempotency",
        "file_chunk",
    ];
    !table.name.starts_with("search_") && !NOT.contains(&table.name.as_str())
}
