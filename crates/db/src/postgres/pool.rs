//! Threads that each own a connection.

use crate::Error;
use crate::shared::Shared;
use crate::threads::Threads;
use std::sync::Arc;

pub(crate) fn start(
    _url: &str,
    _app: &str,
    _readers: usize,
    _shared: &Arc<Shared>,
) -> Result<Threads, Error> {
    Err(Error::Unavailable("not yet".into()))
}
