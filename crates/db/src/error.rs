//! What can go wrong with the database, in plain words. No text here ever holds a value that was
//! bound or stored: names of tables, columns and constraints, and the engine's code, are all.

/// Why a read, a write or a migration did not happen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The connection broke between sending COMMIT and its answer: the change is there or it is
    /// not. Look before doing it again.
    #[error("the database went away while saving, the change may or may not be there: {0}")]
    Unknown(String),
    #[error("the database is locked by another program: {0}")]
    Locked(String),
    #[error("there is no room left for the database: {0}")]
    Full(String),
    #[error("the database may only be read: {0}")]
    ReadOnly(String),
    /// A unique constraint: its name, or the columns where the engine names only those.
    #[error("this exists already: {0}")]
    Conflict(String),
    /// Another constraint: a missing parent, an empty required column, a failed check.
    #[error("the database refused the change: {0}")]
    Refused(String),
    /// The database was migrated by a newer program. Nothing was touched.
    #[error(
        "the database was made by a newer version (it is at step {found}, this program knows {known}); start the newer program, or restore a backup"
    )]
    SchemaTooNew { found: i64, known: i64 },
    #[error("the database cannot be migrated: {0}")]
    Migration(String),
    #[error("the database file is damaged: {0}")]
    Corrupt(String),
    /// A mistake of ours in a statement, its values or the reading of a row.
    #[error("a statement is wrong: {0}")]
    Sql(String),
    /// A piece of work panicked. Its changes were undone.
    #[error("a piece of work stopped by a programming error; nothing of it was saved")]
    Panicked,
    #[error("the database is closed")]
    Closed,
}
