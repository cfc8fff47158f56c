//! From a URL to a connection.

use super::errors::{failure, is_final};
use super::session::Session;
use super::tls::{Proof, tls};
use crate::Error;
use postgres::config::SslMode;
use postgres::{Client, Config};
use std::time::{Duration, Instant};
use tokio_postgres_rustls::MakeRustlsConnect;

/// How long a connection may take to be made, unless the URL says otherwise.
const CONNECT: Duration = Duration::from_secs(5);
/// After so long without an answer to a sign of life a connection counts as lost.
const SILENCE: Duration = Duration::from_secs(30);
/// Between tries to connect: the first pause, doubled each time up to the last.
const PAUSES: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));

/// How to connect. Each thread has its own copy.
#[derive(Clone)]
pub(crate) struct Way {
    config: Config,
    tls: MakeRustlsConnect,
}

impl Way {
    pub(crate) fn from_url(url: &str, app_name: &str) -> Result<Self, Error> {
        let (url, asked) = take_ssl_words(url);
        let wrong =
            |_| Error::Unavailable("the address of the PostgreSQL database cannot be read".into());
        let mut config: Config = url.parse().map_err(wrong)?;
        if config.get_application_name().is_none() {
            config.application_name(app_name);
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT);
        }
        config.keepalives_idle(SILENCE).tcp_user_timeout(SILENCE);
        // A notice may quote a value; its code is enough.
        config.notice_callback(|notice| {
            tracing::debug!(code = notice.code().code(), "notice of the server");
        });
        if asked.verify {
            config.ssl_mode(SslMode::Require);
        }
        let proof = match (config.get_ssl_mode(), asked.root) {
            (SslMode::Require, Some(file)) => Proof::File(file),
            (SslMode::Require, None) => Proof::Machine,
            _ => Proof::None,
        };
        Ok(Self {
            config,
            tls: tls(&proof)?,
        })
    }

    /// A connection, tried once.
    pub(crate) fn client(&self) -> Result<Client, postgres::Error> {
        self.config.connect(self.tls.clone())
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    /// `sslmode=verify-ca` or `verify-full`.
    verify: bool,
    /// `sslrootcert`.
    root: Option<String>,
}

/// Takes the words about TLS out that the driver does not know.
fn take_ssl_words(url: &str) -> (String, Asked) {
    let mut asked = Asked::default();
    let mut keep = |word: &&str| match word.split_once('=') {
        Some(("sslmode", "verify-ca" | "verify-full")) => {
            asked.verify = true;
            false
        }
        Some(("sslrootcert", "system")) => false,
        Some(("sslrootcert", file)) => {
            asked.root = Some(file.replace("%2F", "/").replace("%2f", "/"));
            false
        }
        _ => true,
    };
    let kept = if !(url.contains("sslmode=verify") || url.contains("sslrootcert=")) {
        url.to_owned()
    } else if let Some((address, query)) = url.split_once('?') {
        let words: Vec<&str> = query.split('&').filter(|word| keep(word)).collect();
        format!("{address}?{}", words.join("&"))
    } else {
        url.split(' ')
            .filter(|word| keep(word))
            .collect::<Vec<_>>()
            .join(" ")
    };
    (kept, asked)
}

/// The place of a thread's connection: there, or to be made again.
pub(crate) struct Place {
    way: Way,
    session: Option<Session>,
    /// When the last try failed, and why.
    down: Option<(Instant, Error)>,
}

impl Place {
    pub(crate) fn empty(way: Way) -> Self {
        Self {
            way,
            session: None,
            down: None,
        }
    }

    /// The connection, made if need be; tries again and again until `patience` ends.
    pub(crate) fn session(&mut self, patience: Instant) -> Result<&mut Session, Error> {
        if self.session.as_ref().is_some_and(Session::is_closed) {
            self.session = None;
        }
        let session = match self.session.take() {
            Some(session) => session,
            None => self.connect(patience)?,
        };
        Ok(self.session.insert(session))
    }

    pub(crate) fn abandon(&mut self) {
        self.session = None;
    }

    fn connect(&mut self, patience: Instant) -> Result<Session, Error> {
        if let Some((when, why)) = &self.down
            && when.elapsed() < PAUSES.1
            && patience <= Instant::now()
        {
            // Others that waited as long have just been told; do not make a queue of timeouts.
            return Err(why.clone());
        }
        let mut pause = PAUSES.0;
        loop {
            match self.way.client() {
                Ok(client) => {
                    self.down = None;
                    return Ok(Session::new(client));
                }
                Err(error) => {
                    let why = unreachable(&error);
                    self.down = Some((Instant::now(), why.clone()));
                    if is_final(&error) || Instant::now() + pause > patience {
                        return Err(why);
                    }
                }
            }
            std::thread::sleep(jitter(pause));
            pause = (pause * 2).min(PAUSES.1);
        }
    }
}

/// Whatever the reason: without a connection the database cannot be reached.
fn unreachable(error: &postgres::Error) -> Error {
    match failure(error).error {
        Error::Sql(words) => Error::Unavailable(words),
        other => other,
    }
}

/// Half of it to all of it, so that those who failed together do not come back together.
pub(crate) fn jitter(pause: Duration) -> Duration {
    pause.mul_f64(rand::random_range(0.5..=1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_tls_are_taken_out() {
        let table = [
            ("postgres://a@b/c", "postgres://a@b/c", false, None),
            (
                "postgres://a@b/c?sslmode=require",
                "postgres://a@b/c?sslmode=require",
                false,
                None,
            ),
            (
                "postgres://a@b/c?sslmode=verify-full&port=1",
                "postgres://a@b/c?port=1",
                true,
                None,
            ),
            (
                "postgres://a@b/c?sslrootcert=%2Fx.pem&sslmode=require",
                "postgres://a@b/c?sslmode=require",
                false,
                Some("/x.pem"),
            ),
            (
                "host=a sslmode=verify-ca sslrootcert=/x user=b",
                "host=a user=b",
                true,
                Some("/x"),
            ),
        ];
        for (url, kept, verify, root) in table {
            let asked = Asked {
                verify,
                root: root.map(str::to_owned),
            };
            assert_eq!(take_ssl_words(url), (kept.to_owned(), asked), "{url}");
        }
    }
}
