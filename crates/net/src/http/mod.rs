//! The one outgoing HTTP client: it reaches outside addresses only.
//!
//! Addresses typed by people and found in mails (webhooks, images, sign-in servers) must not
//! reach what stands next to us. A name is resolved here, every address is judged by
//! [`address::is_outside`], and the connection goes to an address that was judged: a name that
//! changes its mind between the two gains nothing. Redirects are followed here, each judged
//! anew. Exceptions stand in configuration only ([`Rules::allow`]), never on a page.
//! No proxy, no cookies, no referrer, no decompression; size and time are bounded.

mod address;
mod guard;
mod names;
mod request;

use std::time::Duration;

pub use address::{Network, NotANetwork, is_outside};
pub use names::Names;
pub use request::{Client, Fetched, Request};

use crate::tls::Trust;

/// Whom the client may reach, and how.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Inside networks that may be reached all the same.
    pub allow: Vec<Network>,
    pub trust: Trust,
    pub names: Names,
    /// How we introduce ourselves.
    pub user_agent: String,
}

/// How much one fetch may take.
#[derive(Clone, Debug)]
pub struct Limits {
    pub bytes: usize,
    pub time: Duration,
    /// Beginnings of acceptable content types, `image/` or `application/json`; empty takes all.
    pub content_types: Vec<String>,
}

/// Why nothing was fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this is no web address")]
    NotAnAddress,
    #[error("this address is inside our own network")]
    Inside,
    #[error("no server of that name was found")]
    DnsNotFound,
    #[error("the server cannot be reached: {0}")]
    Unreachable(String),
    #[error("the server did not answer in time")]
    TimedOut,
    #[error("the answer is too large")]
    TooLarge,
    #[error("the server sends us from one address to the next")]
    TooManyRedirects,
    #[error("the server answered {0}")]
    Status(u16),
    #[error("the answer is of the kind {0:?}, which is not taken")]
    ContentType(String),
}
