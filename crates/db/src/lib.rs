//! The seam over SQLite and PostgreSQL: open, read, write, migrate, ids, clock. No word of the domain.
//!
//! It does not know any table but its own two (`schema_migration`, `node`), builds no SQL but that which
//! carries whole tables ([`Tx::rows_after`], [`Tx::put_rows`]), and talks
//! to nobody about what it saw: errors and logs hold names and codes, never values.
//!
//! # The main path
//! [`Db::open`] starts threads of ours, each owning one connection: it opens, uses and drops it.
//! [`Db::read`] and [`Db::write`] send a closure to such a thread and wait for its answer; the closure
//! gets a [`Tx`], one transaction, and speaks the one SQL with `$n` placeholders through [`Tx::all`],
//! [`Tx::one`] and [`Tx::run`].
//!
//! # What a closure must know
//! - **It may run more than once**: on SQLite when writes committed together were lost (a full
//!   disk), on PostgreSQL after a deadlock, a serialization failure, or a connection lost before COMMIT
//!   was sent. So it is `Fn`, has no effect outside its transaction, and leaves what is to be done
//!   after COMMIT to [`Tx::nudge`].
//! - **`Ok` means committed** by the time the caller sees it, and safe from a loss of power.
//! - **`Err` and panic undo** its changes and nobody else's.
//! - **A failed statement is final**: see [`tx`](Tx).
//! - **A dropped future does not cancel** a write that is already queued. A future dropped while
//!   the queue is full has queued nothing.
//! - [`Error::Unknown`] is the one answer that does not say whether the change is there.

mod carry;
mod db;
mod error;
mod failure;
mod hold;
mod ids;
mod job;
mod keeper;
mod migrate;
mod notes;
mod postgres;
mod queue;
mod row;
mod shape;
mod shared;
mod sql;
mod sqlite;
mod text;
mod threads;
mod time;
mod tx;
mod value;

pub use db::{Db, Setup, Target};
pub use error::Error;
pub use hold::{Held, Hold};
pub use migrate::{Migrated, Migration};
pub use notes::{Noted, Notes};
pub use row::Row;
pub use shape::{Column, Kind, Table};
pub use shared::OnCommit;
pub use sql::MAX_LIST;
pub use time::{Clock, FakeClock, Millis, SystemClock};
pub use tx::{Engine, Nudge, Tx};
pub use value::{FromValue, Value, ValueRef};
