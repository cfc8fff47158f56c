//! Whether mails are from whom they say: what one named server wrote on them, or what DNS says.
//!
//! With `trusted_results` only that server is believed. Without, SPF (where we saw the connection),
//! DKIM and DMARC are asked of DNS, all mails of a group at once and for a few seconds at most; while
//! DNS does not answer, nobody waits for it again for a while. Filing never waits longer than that,
//! and what could not be asked proves nothing and accuses nobody.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use attent_net::{
    authenticity::{self, Connection, Verdict, Verdicts},
    dns::Resolver,
};
use tokio::runtime::{Builder, Handle};

use crate::config::Config;

/// How long DNS may take for a group of mails.
const LIMIT: Duration = Duration::from_secs(3);
/// How long DNS is left alone after it did not answer.
const SILENCE: Duration = Duration::from_secs(60);
/// How we call ourselves to DNS; it only stands in explanations nobody asks for.
const OUR_NAME: &str = "attent";

/// By whom we are told. Cheap to clone.
#[derive(Clone)]
pub struct Origins(Arc<Inner>);

struct Inner {
    trusted: Option<String>,
    resolver: Option<Resolver>,
    silent_until: Mutex<Option<Instant>>,
}

/// A mail, and how it came where that was by our own door.
pub struct Asked {
    pub raw: Arc<Vec<u8>>,
    pub peer: Option<IpAddr>,
    pub sender: String,
}

impl Origins {
    /// As configured.
    ///
    /// # Errors
    /// A sentence for the person at the keyboard.
    pub fn of(config: &Config) -> Result<Self, String> {
        let resolver = match config.get("dns") {
            Some("off") => None,
            Some("system") | None => match Resolver::system() {
                Ok(resolver) => Some(resolver),
                Err(error) => {
                    tracing::warn!(%error, "this machine has no DNS: the origin of mails stays unproven");
                    None
                }
            },
            Some(server) => {
                let wrong = "dns must be system, off, or the address of a server, 127.0.0.1:53";
                let server = server.parse().map_err(|_| wrong.to_owned())?;
                Some(Resolver::at(server).map_err(|error| format!("dns: {error}"))?)
            }
        };
        Ok(Self(Arc::new(Inner {
            trusted: config.get("trusted_results").map(str::to_owned),
            resolver,
            silent_until: Mutex::new(None),
        })))
    }

    /// What is known of each, in order. Blocks for some seconds at most.
    #[must_use]
    pub fn judge(&self, mails: Vec<Asked>) -> Vec<Option<Verdicts>> {
        if let Some(trusted) = &self.0.trusted {
            let told = |mail: &Asked| authenticity::reported(&mail.raw, trusted);
            return mails.iter().map(told).collect();
        }
        let Some(resolver) = &self.0.resolver else {
            return mails.iter().map(|_| None).collect();
        };
        let silent = self.is_silent();
        let ask = ask_all(resolver, mails, silent);
        let found = match Handle::try_current() {
            Ok(runtime) => runtime.block_on(ask),
            // A command: it has no runtime, and one mail.
            Err(_) => match Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime.block_on(ask),
                Err(_) => return Vec::new(),
            },
        };
        if !silent && found.iter().flatten().any(is_unanswered) {
            *self.silence() = Some(Instant::now() + SILENCE);
        }
        found
    }

    fn is_silent(&self) -> bool {
        self.silence().is_some_and(|until| Instant::now() < until)
    }

    fn silence(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        let silence = &self.0.silent_until;
        silence.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nothing at all was learned: DNS was away.
fn is_unanswered(verdicts: &Verdicts) -> bool {
    *verdicts == Verdicts::all(Verdict::TemporaryError)
}

async fn ask_all(resolver: &Resolver, mails: Vec<Asked>, silent: bool) -> Vec<Option<Verdicts>> {
    let asking: Vec<_> = mails
        .into_iter()
        .map(|mail| {
            let connection = connection(&mail);
            // Fetched and unsigned: there is nothing to ask about.
            if connection.is_none() && !is_signed(&mail.raw) {
                return None;
            }
            let resolver = resolver.clone();
            Some(tokio::spawn(async move {
                if silent {
                    return Verdicts::all(Verdict::TemporaryError);
                }
                let raw = &mail.raw;
                let found = authenticity::verify(raw, connection.as_ref(), &resolver, LIMIT).await;
                fair(found, connection.is_some())
            }))
        })
        .collect();
    let mut found = Vec::with_capacity(asking.len());
    for one in asking {
        found.push(match one {
            Some(task) => task.await.ok(),
            None => None,
        });
    }
    found
}

/// SPF counts only for a server out there that came to our door itself.
fn connection(mail: &Asked) -> Option<Connection> {
    let remote = mail.peer.filter(|peer| is_outside(*peer))?;
    let (_, domain) = mail.sender.rsplit_once('@')?;
    Some(Connection {
        remote,
        hello: domain.to_owned(),
        sender: mail.sender.clone(),
        hostname: OUR_NAME.to_owned(),
    })
}

fn is_outside(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(v4) => {
            !(v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified())
        }
        IpAddr::V6(v6) => {
            !(v6.is_loopback()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || v6.is_unspecified())
        }
    }
}

fn is_signed(raw: &[u8]) -> bool {
    const NAME: &[u8] = b"dkim-signature:";
    raw.split(|byte| *byte == b'\n')
        .take_while(|line| !matches!(line, [] | [b'\r']))
        .any(|line| line.len() >= NAME.len() && line[..NAME.len()].eq_ignore_ascii_case(NAME))
}

/// Of a fetched mail SPF is not known, and many honest senders pass DMARC by SPF alone: that DKIM
/// does not prove it is no proof of the contrary, unless a signature is wrong.
fn fair(mut verdicts: Verdicts, connected: bool) -> Verdicts {
    if !connected && verdicts.dmarc == Verdict::Fail && verdicts.dkim != Verdict::Fail {
        verdicts.dmarc = Verdict::Neutral;
    }
    verdicts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_seen_in_the_header_only() {
        let check = |raw: &str, expect| assert_eq!(is_signed(raw.as_bytes()), expect, "{raw}");
        check("From: a@b.example\r\nDKIM-Signature: v=1\r\n\r\nx", true);
        check("dkim-signature: v=1\n\nx", true);
        check("From: a@b.example\r\n\r\nDKIM-Signature: v=1\r\n", false);
        check("X-DKIM-Signature: v=1\r\n\r\n", false);
        check("", false);
    }

    #[test]
    fn only_servers_out_there_have_an_spf() {
        let check = |peer: Option<&str>, sender: &str, expect| {
            let asked = Asked {
                raw: Arc::default(),
                peer: peer.map(|peer| peer.parse().expect("an address")),
                sender: sender.to_owned(),
            };
            assert_eq!(connection(&asked).is_some(), expect, "{peer:?} {sender}");
        };
        check(Some("192.0.2.1"), "ana@example.com", true);
        check(Some("2001:db8::1"), "ana@example.com", true);
        check(Some("192.0.2.1"), "", false);
        check(None, "ana@example.com", false);
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "::1",
            "fd00::1",
            "::ffff:192.168.1.1",
        ] {
            check(Some(inside), "ana@example.com", false);
        }
    }

    #[test]
    fn a_fetched_mail_is_not_accused_for_what_we_cannot_see() {
        let verdicts = |dkim, dmarc| Verdicts {
            dkim,
            dmarc,
            ..Verdicts::all(Verdict::None)
        };
        let check = |dkim, connected, expect| {
            let found = fair(verdicts(dkim, Verdict::Fail), connected);
            assert_eq!(found.dmarc, expect, "{dkim:?} {connected}");
        };
        check(Verdict::Pass, false, Verdict::Neutral);
        check(Verdict::None, false, Verdict::Neutral);
        check(Verdict::Fail, false, Verdict::Fail);
        check(Verdict::None, true, Verdict::Fail);
    }
}
