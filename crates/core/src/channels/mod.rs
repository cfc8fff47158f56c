//! Channels: the mailboxes we fetch from and send by, how far each was read, how each is doing.
//!
//! Passwords of mail servers are sealed ([`Seal`]) before they come here and opened only for the
//! loops that talk to those servers ([`mailboxes::all_active`]); no page and no API reads them back.
//! Not here: talking to servers (`attent_net`), reading mail (`incoming`), the outbox (`outgoing`).

pub mod cursor;
pub mod health;
pub mod mailboxes;
mod reason;
mod seal;

pub use cursor::Cursor;
pub use health::{Direction, Trouble};
pub use mailboxes::{Mailbox, Security};
pub use reason::Reason;
pub use seal::{Plain, Seal, Sealed};
