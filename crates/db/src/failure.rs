//! Why a statement failed, for the threads that decide whether to run the work again.

use crate::Error;

#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub error: Error,
    pub cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// Running it again would fail again.
    Statement,
    /// Another transaction was in the way: serialization failure or deadlock.
    Contention,
    /// The connection is gone.
    Lost,
    /// A prepared statement is older than the tables it reads.
    Stale,
}

impl Failure {
    pub(crate) fn statement(error: Error) -> Self {
        Self {
            error,
            cause: Cause::Statement,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::statement(error)
    }
}
