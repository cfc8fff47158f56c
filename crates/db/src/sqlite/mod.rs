//! SQLite: one writer that commits queued writes together, a pool of readers.
//!
//! Main path: [`open`] sets the file up and starts the threads; [`writer`] and [`readers`] run jobs
//! on a [`Session`]; [`errors`] puts SQLite's codes into words.

mod batch;
mod errors;
mod session;
mod threads;

pub(crate) use session::{Session, column};
pub(crate) use threads::start;
