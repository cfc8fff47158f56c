//! Closed words and JSON out of a row.

use attent_db::{Error as DbError, Row};

/// The word at `index` as its enum; a word nobody knows is a damaged row.
pub(crate) fn word<T>(
    row: &Row<'_>,
    index: usize,
    column: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, DbError> {
    let text: String = row.get(index)?;
    parse(&text).ok_or_else(|| unknown(column))
}

/// The same where the column may be empty.
pub(crate) fn word_or_none<T>(
    row: &Row<'_>,
    index: usize,
    column: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<Option<T>, DbError> {
    let text: Option<String> = row.get(index)?;
    text.map(|text| parse(&text).ok_or_else(|| unknown(column)))
        .transpose()
}

/// JSON of ours.
pub(crate) fn json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    index: usize,
    column: &'static str,
) -> Result<T, DbError> {
    let text: String = row.get(index)?;
    serde_json::from_str(&text).map_err(|_| unknown(column))
}

fn unknown(column: &str) -> DbError {
    DbError::Corrupt(format!("{column} holds what this program never writes"))
}
