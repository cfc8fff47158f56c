//! IMAP: following a mailbox without changing anything in it.
//!
//! A cursor is (UIDVALIDITY, UID): open a folder with [`Session::open_folder`], compare
//! [`Opened::uid_validity`] with the one stored, then ask [`Session::fetch_since`] again and
//! again, storing each batch and then its [`Batch::through`]. Messages are read with
//! `BODY.PEEK[]` in a folder opened by `EXAMINE`, so that they stay unread; only
//! [`Session::mark_seen`] and [`Session::keep_copy`] write, when the owner chose so.
//!
//! Framing and parsing are async-imap's; the commands are ours. Its ready-made commands give an
//! empty result where the server said NO or hung up (SEARCH, FETCH, LIST), which a cursor would
//! take for "no such mail" and pass over.
//!
//! Every wait ends ([`Timeouts`]), every answer has a largest size. After a [`Trouble`] that
//! left the conversation in an unknown state the session answers `HungUp`: connect anew.

mod enter;
mod fetch;
mod folders;
mod idle;
mod keep;
mod session;
mod talk;
mod utf7;

use std::time::Duration;

pub use fetch::{Batch, Contents, Fetched, Limits};
pub use folders::{Folder, Purpose};
pub use idle::Waited;
pub use session::{Opened, Session};

use crate::server::Server;
use crate::trouble::Trouble;

/// How long we wait for what.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// To connect, and again for the TLS handshake.
    pub connect: Duration,
    /// For the whole answer to an ordinary command.
    pub command: Duration,
    /// For silence while messages are coming in.
    pub silence: Duration,
    /// For one batch of messages.
    pub batch: Duration,
}

impl Default for Timeouts {
    fn default() -> Timeouts {
        Timeouts {
            connect: Duration::from_secs(30),
            command: Duration::from_secs(60),
            silence: Duration::from_secs(60),
            batch: Duration::from_secs(600),
        }
    }
}

/// Connects, encrypts, signs in and leaves: what the owner's "test" button does.
pub async fn check(server: &Server, timeouts: Timeouts) -> Result<(), Trouble> {
    let session = Session::connect(server, timeouts).await?;
    session.leave().await;
    Ok(())
}
