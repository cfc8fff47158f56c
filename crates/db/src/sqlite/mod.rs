//! SQLite: one writer that commits queued writes together, a pool of readers.
//!
//! Main path: [`start`] opens the file and starts the threads, which run jobs on a
//! [`session::Session`]; [`answers`] keeps what readers were told; [`errors`] puts SQLite's codes into words.

mod answers;
mod batch;
mod errors;
mod session;
mod threads;

pub(crate) use answers::KeptRow;
pub(crate) use session::column;
pub(crate) use threads::start;
