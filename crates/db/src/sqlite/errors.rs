//! SQLite's codes in plain words.

use crate::Error;
use crate::failure::Failure;
use rusqlite::ErrorCode;
use rusqlite::ffi::{self, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};

pub(crate) fn explain(error: &rusqlite::Error) -> Error {
    match error {
        rusqlite::Error::SqliteFailure(code, message) => by_code(*code, message.as_deref()),
        rusqlite::Error::SqlInputError { error, msg, .. } => by_code(*error, Some(msg)),
        other => Error::Sql(other.to_string()),
    }
}

pub(crate) fn failure(error: &rusqlite::Error) -> Failure {
    Failure::statement(explain(error))
}

fn by_code(code: ffi::Error, message: Option<&str>) -> Error {
    let words = harmless(message.unwrap_or("no further words"));
    let code_words = format!("{words} (SQLite code {})", code.extended_code);
    match code.code {
        ErrorCode::DiskFull => Error::Full(code_words),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Locked(code_words),
        ErrorCode::ReadOnly => Error::ReadOnly(code_words),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Corrupt(code_words),
        ErrorCode::CannotOpen
        | ErrorCode::SystemIoFailure
        | ErrorCode::PermissionDenied
        | ErrorCode::FileLockingProtocolFailed
        | ErrorCode::NoLargeFileSupport
        | ErrorCode::OutOfMemory => Error::Unavailable(code_words),
        ErrorCode::ConstraintViolation => match code.extended_code {
            SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY => {
                let columns = words.strip_prefix("UNIQUE constraint failed: ");
                Error::Conflict(columns.unwrap_or(&words).to_owned())
            }
            _ => Error::Refused(words),
        },
        _ => Error::Sql(code_words),
    }
}

/// SQLite's messages name tables and columns. Only the full-text search quotes what was asked.
fn harmless(message: &str) -> String {
    const QUOTING: [&str; 4] = [
        "fts5",
        "malformed MATCH",
        "unterminated string",
        "no such column: ",
    ];
    match QUOTING.iter().find(|start| message.starts_with(**start)) {
        Some(&"no such column: ") | None => message.to_owned(),
        Some(start) => format!("{start}: the search words are not understood"),
    }
}
