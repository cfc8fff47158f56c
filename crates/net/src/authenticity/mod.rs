//! Whether a mail is from whom it says: SPF, DKIM and DMARC.
//!
//! Either we ask ourselves ([`verify`]; SPF only where we saw the connection), or we read what
//! one named server of ours wrote on the mail ([`reported`]). What follows from it (who may
//! thread, what staff sees) is decided elsewhere; here a verdict is only found. Anything that
//! took too long is [`Verdict::TemporaryError`], never a pass.

mod reported;
mod verify;

use std::net::IpAddr;

pub use reported::reported;
pub use verify::verify;

/// What one method says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    Fail,
    SoftFail,
    Neutral,
    /// There is nothing to go by: no signature, no record.
    None,
    /// DNS did not answer: another time it may be different.
    TemporaryError,
    PermanentError,
}

/// All that is known about where a mail is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdicts {
    pub spf: Verdict,
    /// The best of all signatures.
    pub dkim: Verdict,
    pub dmarc: Verdict,
    /// The domain of the From address, when the mail is proven to come from there: DMARC
    /// passed, or (where the domain publishes none) a signature or return path of exactly it.
    pub aligned_domain: Option<String>,
}

impl Verdicts {
    /// The same of every method.
    #[must_use]
    pub const fn all(verdict: Verdict) -> Verdicts {
        Verdicts {
            spf: verdict,
            dkim: verdict,
            dmarc: verdict,
            aligned_domain: None,
        }
    }
}

/// The connection by which a mail came to our door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    pub remote: IpAddr,
    pub hello: String,
    /// The return path; empty for bounces.
    pub sender: String,
    /// How we call ourselves.
    pub hostname: String,
}
