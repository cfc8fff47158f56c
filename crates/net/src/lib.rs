//! The only crate that opens outgoing connections, and the door by which mail comes in.
//!
//! - [`smtp`] sends a mail and says exactly how far it came when it fails.
//! - [`imap`] follows a mailbox without changing it.
//! - [`door`] is our own LMTP and SMTP server: it takes mail for us and relays nothing.
//! - [`authenticity`] asks SPF, DKIM and DMARC whether a mail is from whom it says.
//! - [`http`] fetches from outside addresses only.
//! - [`dns`] asks names.
//! - [`tls`] says whom we trust.
//!
//! It knows no database and no word of the business. Every wait has an end, every answer a
//! largest size: a server that lies, stalls or hangs up becomes an error, never a hang.

pub mod authenticity;
pub mod dns;
pub mod door;
pub mod http;
pub mod imap;
pub mod smtp;
pub mod tls;

mod server;
mod trouble;
mod wire;

pub use server::{Encryption, Login, Server};
pub use trouble::Trouble;
