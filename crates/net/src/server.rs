//! A mail server as the owner entered it: where it is, how to encrypt, how to sign in.

use std::fmt;

use crate::tls::Trust;

/// A mail server, for SMTP or IMAP.
///
/// Unlike the HTTP client, mail servers may stand at inside addresses: only an owner enters them.
#[derive(Clone, Debug)]
pub struct Server {
    /// A name or an address; the certificate must be for exactly this.
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    pub login: Login,
    pub trust: Trust,
    /// How we introduce ourselves to an SMTP server (EHLO): our own host name.
    pub hello: String,
}

/// How the line is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte (SMTP 465, IMAP 993).
    Implicit,
    /// Begun in the clear, then required (SMTP 587, IMAP 143). Never falls back to clear text.
    StartTls,
    /// Not at all: for a server on the same machine or a private network.
    None,
}

/// How we sign in.
#[derive(Clone, PartialEq, Eq)]
pub enum Login {
    None,
    Password {
        user: String,
        password: String,
    },
    /// An OAuth2 access token (XOAUTH2).
    Token {
        user: String,
        token: String,
    },
}

impl fmt::Debug for Login {
    /// Says who, never the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Login::None => write!(f, "None"),
            Login::Password { user, .. } => write!(f, "Password({user})"),
            Login::Token { user, .. } => write!(f, "Token({user})"),
        }
    }
}

impl Login {
    /// The SASL message of PLAIN (RFC 4616).
    pub(crate) fn plain(user: &str, password: &str) -> Vec<u8> {
        format!("\0{user}\0{password}").into_bytes()
    }

    /// The SASL message of XOAUTH2.
    pub(crate) fn xoauth2(user: &str, token: &str) -> Vec<u8> {
        format!("user={user}\x01auth=Bearer {token}\x01\x01").into_bytes()
    }
}
