//! PostgreSQL's codes in plain words.
//!
//! A server's message may quote a value (`invalid input syntax for type bigint: "..."`), and its
//! detail always does. So messages are passed on only where they speak of names: class 42, and the
//! reasons for not letting us in.

use crate::Error;
use crate::failure::{Cause, Failure};
use postgres::error::{DbError, SqlState};
use std::error::Error as _;

pub(crate) fn failure(error: &postgres::Error) -> Failure {
    let Some(db) = error.as_db_error() else {
        let cause = if is_connection(error) {
            Cause::Lost
        } else {
            Cause::Statement
        };
        return Failure {
            error: outside(error, cause),
            cause,
        };
    };
    let cause = match db.code().code() {
        "40001" | "40P01" => Cause::Contention,
        // The cached plan must not change its result type; a statement vanished behind a proxy.
        "0A000" if db.message().contains("cached plan") => Cause::Stale,
        "26000" => Cause::Stale,
        // Shut down, crashed, starting up, and the class of broken connections.
        "57P01" | "57P02" | "57P03" => Cause::Lost,
        code if code.starts_with("08") => Cause::Lost,
        _ => Cause::Statement,
    };
    Failure {
        error: by_code(db, cause),
        cause,
    }
}

fn is_connection(error: &postgres::Error) -> bool {
    error.is_closed()
        || error
            .source()
            .is_some_and(|source| source.is::<std::io::Error>())
}

fn outside(error: &postgres::Error, cause: Cause) -> Error {
    let why = error
        .source()
        .map_or_else(|| error.to_string(), ToString::to_string);
    match cause {
        Cause::Lost => Error::Unavailable(why),
        _ => Error::Sql(error.to_string()),
    }
}

fn by_code(db: &DbError, cause: Cause) -> Error {
    let code = db.code().code();
    let place = [db.table(), db.column(), db.constraint()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let words = |what: &str| {
        if place.is_empty() {
            format!("{what} ({code})")
        } else {
            format!("{what}: {place} ({code})")
        }
    };
    if cause == Cause::Lost {
        return Error::Unavailable(words("the server ended the connection"));
    }
    match code {
        "23505" => Error::Conflict(db.constraint().unwrap_or("a unique constraint").to_owned()),
        "23503" => Error::Refused(words("a row is missing that another needs")),
        "23502" => Error::Refused(words("a required value is missing")),
        "23514" => Error::Refused(words("a check failed")),
        "25006" => Error::ReadOnly(words("this is a read, or the server takes no writes")),
        "53100" => Error::Full(words("the server's disk is full")),
        "55P03" => Error::Locked(words("a lock was not got in time")),
        "40001" | "40P01" => Error::Locked(words("others changed the same rows again and again")),
        "XX001" | "XX002" => Error::Corrupt(words("the server found damaged data")),
        "57014" => Error::Unavailable(words("the statement was cancelled")),
        _ if code.starts_with("53") => {
            Error::Unavailable(words("the server has no room for this now"))
        }
        _ if code.starts_with("23") => Error::Refused(words("a constraint failed")),
        _ if code.starts_with("22") => Error::Sql(words("a value is not what its place takes")),
        _ if code.starts_with("28") || code.starts_with("3D") => Error::Unavailable(format!(
            "the server does not let us in: {} ({code})",
            db.message()
        )),
        _ if code.starts_with("42") => Error::Sql(format!("{} ({code})", db.message())),
        _ => Error::Sql(words("the server refused the statement")),
    }
}

/// Whether the server will not let us in however often we ask.
pub(crate) fn is_final(error: &postgres::Error) -> bool {
    error.code().is_some_and(|code| {
        *code == SqlState::INVALID_PASSWORD
            || *code == SqlState::INVALID_CATALOG_NAME
            || *code == SqlState::INVALID_AUTHORIZATION_SPECIFICATION
    })
}
