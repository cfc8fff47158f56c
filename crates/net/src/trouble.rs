//! Why a mail server could not be used, in words that can be translated.
//!
//! [`Trouble`] is closed: the interface has a sentence for every [`Trouble::key`] in every
//! language. What the server itself said is carried along, to be shown as a quotation.

use std::io;

/// What went wrong between us and a server, before or apart from any one mail.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    #[error("no server of that name was found")]
    DnsNotFound,
    #[error("the server refused the connection")]
    Refused,
    #[error("the server cannot be reached: {0}")]
    NotReachable(String),
    #[error("the server did not answer in time")]
    TimedOut,
    #[error("the encrypted connection failed: {0}")]
    TlsFailed(String),
    #[error("the server's certificate is not trusted: {0}")]
    CertificateNotTrusted(String),
    #[error("the server does not offer encryption (STARTTLS)")]
    NoStartTls,
    #[error("the server refused to sign in: {0}")]
    AuthRefused(String),
    #[error("the server closed the connection")]
    HungUp,
    #[error("the server sent more than we accept")]
    TooMuch,
    #[error("the server answered: {0}")]
    Protocol(String),
}

impl Trouble {
    /// The word by which translations know this trouble.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Trouble::DnsNotFound => "dns-not-found",
            Trouble::Refused => "refused",
            Trouble::NotReachable(_) => "not-reachable",
            Trouble::TimedOut => "timed-out",
            Trouble::TlsFailed(_) => "tls-failed",
            Trouble::CertificateNotTrusted(_) => "certificate-not-trusted",
            Trouble::NoStartTls => "no-starttls",
            Trouble::AuthRefused(_) => "auth-refused",
            Trouble::HungUp => "hung-up",
            Trouble::TooMuch => "too-much",
            Trouble::Protocol(_) => "protocol",
        }
    }

    /// What the server or the TLS library said, if anything.
    #[must_use]
    pub fn quoted(&self) -> Option<&str> {
        match self {
            Trouble::NotReachable(text)
            | Trouble::TlsFailed(text)
            | Trouble::CertificateNotTrusted(text)
            | Trouble::AuthRefused(text)
            | Trouble::Protocol(text) => Some(text),
            _ => None,
        }
    }
}

/// Carried inside an [`io::Error`] when a peer sent more than its budget.
#[derive(Debug, thiserror::Error)]
#[error("more bytes than agreed")]
pub(crate) struct OverBudget;

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        if let Some(inner) = error.get_ref() {
            if inner.is::<OverBudget>() {
                return Trouble::TooMuch;
            }
            if let Some(tls) = inner.downcast_ref::<rustls::Error>() {
                return from_tls(tls);
            }
        }
        match error.kind() {
            io::ErrorKind::TimedOut => Trouble::TimedOut,
            io::ErrorKind::ConnectionRefused => Trouble::Refused,
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::NotConnected => Trouble::HungUp,
            _ => Trouble::NotReachable(error.to_string()),
        }
    }
}

fn from_tls(error: &rustls::Error) -> Trouble {
    match error {
        rustls::Error::InvalidCertificate(reason) => {
            Trouble::CertificateNotTrusted(reason.to_string())
        }
        other => Trouble::TlsFailed(other.to_string()),
    }
}
