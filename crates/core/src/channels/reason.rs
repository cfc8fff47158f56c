//! Why a mail server does not do what we ask: a closed list that people can act on.

/// The words match those of `attent_net`'s checks; the sentences are in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    DnsNotFound,
    Refused,
    TimedOut,
    TlsFailed,
    CertificateNotTrusted,
    NoStarttls,
    AuthRefused,
    Protocol,
    MailboxMissing,
    Other,
}

impl Reason {
    pub const ALL: [Self; 10] = [
        Self::DnsNotFound,
        Self::Refused,
        Self::TimedOut,
        Self::TlsFailed,
        Self::CertificateNotTrusted,
        Self::NoStarttls,
        Self::AuthRefused,
        Self::Protocol,
        Self::MailboxMissing,
        Self::Other,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DnsNotFound => "dns-not-found",
            Self::Refused => "refused",
            Self::TimedOut => "timed-out",
            Self::TlsFailed => "tls-failed",
            Self::CertificateNotTrusted => "certificate-not-trusted",
            Self::NoStarttls => "no-starttls",
            Self::AuthRefused => "auth-refused",
            Self::Protocol => "protocol",
            Self::MailboxMissing => "mailbox-missing",
            Self::Other => "other",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}
