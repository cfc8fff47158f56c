//! SQLite: one writer that commits queued writes together, a pool of readers.
//!
//! Main path: [`start`] opens the file and starts the threads, which run jobs on a
//! [`session::Session`]; short reads run where they are asked ([`here`]); [`answers`] keeps what readers were told; [`errors`] puts SQLite's codes into words.

mod answers;
mod batch;
mod errors;
mod here;
mod session;
mod threads;

pub(crate) use answers::KeptRow;
pub(crate) use here::read as read_here;
pub(crate) use session::column;
pub(crate) use threads::start;
