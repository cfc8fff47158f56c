//! The door: our own LMTP and SMTP server, by which other mail servers hand mail to us.
//!
//! It takes mail for recipients that the [`Receiver`] knows and sends none on: there is no
//! relaying to switch off. A mail is answered `250` only after [`Receiver::receive`] has said
//! that it is stored; whatever may pass later is answered `4xx`, so the sender keeps it. LMTP
//! gets one answer per recipient. The grammar of commands is smtp-proto's; reading lines and
//! bodies is ours, because only CRLF "." CRLF may end a body (bare line feeds are refused).
//!
//! It does not ask whether a mail is wanted or genuine; the envelope tells the receiver all it
//! needs for [`crate::authenticity`].
//!
//! The path: [`serve`] accepts -> `session` greets and reads commands -> `lines` and `data`
//! read -> `transaction` hands over and answers.

mod data;
mod lines;
mod listen;
mod session;
mod transaction;

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::rustls::ServerConfig;

pub use listen::{Listener, serve};

/// What the two protocols differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// RFC 2033: LHLO, and an answer per recipient. For the mail server next to us.
    Lmtp,
    Smtp,
}

/// How the door stands.
#[derive(Clone)]
pub struct Options {
    pub protocol: Protocol,
    /// How we call ourselves.
    pub hostname: String,
    /// Largest mail in bytes.
    pub max_size: usize,
    /// In all; further ones are told to come back.
    pub max_connections: usize,
    /// From one address.
    pub max_connections_per_peer: usize,
    pub timeouts: Timeouts,
    /// Offers STARTTLS when given (not over a Unix socket).
    pub tls: Option<Arc<ServerConfig>>,
}

/// How long whoever knocks may take.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// To say the next command.
    pub command: Duration,
    /// To hand over one body.
    pub body: Duration,
    /// For the receiver to store it.
    pub receive: Duration,
    /// For one connection in all.
    pub session: Duration,
}

impl Default for Timeouts {
    fn default() -> Timeouts {
        Timeouts {
            command: Duration::from_secs(120),
            body: Duration::from_secs(600),
            receive: Duration::from_secs(120),
            session: Duration::from_secs(3_600),
        }
    }
}

impl Options {
    /// Usual sizes and times.
    #[must_use]
    pub fn new(protocol: Protocol, hostname: &str) -> Options {
        Options {
            protocol,
            hostname: hostname.to_owned(),
            max_size: 50 << 20,
            max_connections: 100,
            max_connections_per_peer: 20,
            timeouts: Timeouts::default(),
            tls: None,
        }
    }
}

/// What was said before the mail itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The return path; empty for bounces.
    pub sender: String,
    /// Those that were accepted, in order; at least one.
    pub recipients: Vec<String>,
    /// `None` over a Unix socket.
    pub peer: Option<SocketAddr>,
    /// How the peer called itself.
    pub hello: String,
    pub encrypted: bool,
}

/// Whether we take mail for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    Accept,
    Unknown,
    /// Cannot tell now, or not now.
    Later,
}

/// What became of a mail for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Durably stored: it survives losing power now.
    Stored,
    /// Not stored; the sender shall try again.
    Later(String),
    /// Never: the sender gets a bounce with these words.
    Refused(String),
}

/// An answer that is being worked on.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Who lives behind the door.
pub trait Receiver: Send + Sync + 'static {
    /// Whether this address is ours.
    fn accepts<'a>(&'a self, recipient: &'a str) -> Pending<'a, Acceptance>;

    /// Stores the mail: one outcome per recipient of the envelope, in its order.
    ///
    /// SMTP has one answer for all: there, when one recipient says `Later`, the whole mail
    /// comes again. Storing must therefore be idempotent.
    fn receive(&self, envelope: Envelope, message: Vec<u8>) -> Pending<'_, Vec<Outcome>>;
}
