//! One row of an answer, of either engine.

use crate::sqlite::KeptRow;
use crate::{Error, FromValue};

pub struct Row<'a>(pub(crate) Source<'a>);

pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    /// Of an answer that a reader on SQLite kept.
    Kept(KeptRow<'a>),
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The value of column `index`, counted from 0. A column that may be NULL is read as an
    /// `Option`.
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T, Error> {
        let value = match self.0 {
            Source::Sqlite(row) => crate::sqlite::column(row, index),
            Source::Kept(row) => row.get(index),
            Source::Postgres(row) => crate::postgres::column(row, index),
        };
        value
            .and_then(T::from_value)
            .map_err(|error| self.explain(index, error))
    }

    fn explain(&self, index: usize, error: Error) -> Error {
        let name = match self.0 {
            Source::Sqlite(row) => row.as_ref().column_name(index).ok().map(str::to_owned),
            // It was read before, and is not wrong but where the program is.
            Source::Kept(_) => None,
            Source::Postgres(row) => row
                .columns()
                .get(index)
                .map(|column| column.name().to_owned()),
        };
        match (error, name) {
            (Error::Sql(words), Some(name)) => {
                Error::Sql(format!("column {index} ({name}): {words}"))
            }
            (Error::Sql(words), None) => Error::Sql(format!("column {index}: {words}")),
            (other, _) => other,
        }
    }
}
