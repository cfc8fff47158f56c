//! PostgreSQL: connections each owned by a thread of ours.

mod bind;
mod connect;
mod errors;
mod hold;
mod pool;
mod row;
mod session;
mod tls;

pub(crate) use hold::hold;
pub(crate) use pool::start;
pub(crate) use row::column;
