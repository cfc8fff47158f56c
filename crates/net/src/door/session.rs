//! One conversation at the door: greeting, commands, goodbye.

use std::net::SocketAddr;
use std::sync::Arc;

use smtp_proto::{Error as Grammar, Request};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;

use super::lines::{End, Lines, Stream};
use super::transaction::Transaction;
use super::{Options, Protocol, Receiver};

/// How many things a peer may get wrong before we hang up.
const MOST_MISTAKES: usize = 20;

pub(super) struct Session {
    pub lines: Lines,
    pub options: Arc<Options>,
    pub receiver: Arc<dyn Receiver>,
    pub peer: Option<SocketAddr>,
    pub encrypted: bool,
    /// How the peer called itself; `None` before it did.
    pub hello: Option<String>,
    pub mail: Transaction,
    mistakes: usize,
    stop: CancellationToken,
}

/// What comes after a command.
pub(super) enum Next {
    Command,
    StartTls,
    HangUp,
}

impl Session {
    pub fn new(
        stream: Stream,
        peer: Option<SocketAddr>,
        options: &Arc<Options>,
        receiver: &Arc<dyn Receiver>,
        stop: CancellationToken,
    ) -> Session {
        Session {
            lines: Lines::over(stream),
            options: Arc::clone(options),
            receiver: Arc::clone(receiver),
            peer,
            encrypted: false,
            hello: None,
            mail: Transaction::default(),
            mistakes: 0,
            stop,
        }
    }

    pub async fn run(mut self) {
        let name = match self.options.protocol {
            Protocol::Lmtp => "LMTP",
            Protocol::Smtp => "ESMTP",
        };
        let greeting = format!("220 {} {name} Attent", self.options.hostname);
        let mut next = self.say(&greeting).await;
        loop {
            next = match next {
                Ok(Next::Command) => self.command().await,
                Ok(Next::StartTls) => match self.encrypt().await {
                    Some(encrypted) => {
                        self = encrypted;
                        Ok(Next::Command)
                    }
                    None => return,
                },
                Ok(Next::HangUp) => return,
                Err(end) => {
                    self.explain(&end).await;
                    return;
                }
            };
        }
    }

    /// Reads and obeys one command.
    async fn command(&mut self) -> Result<Next, End> {
        let limit = self.options.timeouts.command;
        let line = tokio::select! {
            line = self.lines.command(limit) => line?,
            () = self.stop.cancelled() => {
                self.say("421 4.3.2 closing, try again later").await?;
                return Ok(Next::HangUp);
            }
        };
        match Request::parse(&mut line.iter()) {
            Ok(request) => self.obey(request).await,
            Err(Grammar::InvalidSenderAddress) => self.mistake("501 5.1.7 no such address").await,
            Err(Grammar::InvalidRecipientAddress) => {
                self.mistake("501 5.1.3 no such address").await
            }
            Err(Grammar::UnsupportedParameter { .. }) => {
                self.mistake("555 5.5.4 unknown parameter").await
            }
            Err(Grammar::UnknownCommand) => self.mistake("500 5.5.1 unknown command").await,
            Err(_) => self.mistake("501 5.5.2 not understood").await,
        }
    }

    async fn obey(&mut self, request: Request<String>) -> Result<Next, End> {
        let lmtp = self.options.protocol == Protocol::Lmtp;
        match request {
            Request::Lhlo { host } if lmtp => self.welcome(host).await,
            Request::Ehlo { host } if !lmtp => self.welcome(host).await,
            Request::Helo { host } if !lmtp => {
                self.mail = Transaction::default();
                self.hello = Some(host);
                let line = format!("250 {}", self.options.hostname);
                self.say(&line).await
            }
            Request::Lhlo { .. } | Request::Ehlo { .. } | Request::Helo { .. } => {
                self.mistake("500 5.5.1 not in this protocol").await
            }
            Request::StartTls => self.start_tls().await,
            Request::Rset => {
                self.mail = Transaction::default();
                self.say("250 2.0.0 forgotten").await
            }
            Request::Noop { .. } => self.say("250 2.0.0 fine").await,
            Request::Vrfy { .. } => self.say("252 2.1.5 send it and see").await,
            Request::Help { .. } => self.say("214 2.0.0 RFC 5321").await,
            Request::Quit => {
                self.say("221 2.0.0 bye").await?;
                Ok(Next::HangUp)
            }
            Request::Mail { from } => self.begin(from).await,
            Request::Rcpt { to } => self.recipient(to).await,
            Request::Data => self.data().await,
            Request::Bdat {
                chunk_size,
                is_last,
            } => self.chunk(chunk_size, is_last).await,
            _ => self.mistake("502 5.5.1 not offered").await,
        }
    }

    async fn welcome(&mut self, host: String) -> Result<Next, End> {
        self.mail = Transaction::default();
        self.hello = Some(host);
        let mut lines = vec![
            self.options.hostname.clone(),
            "PIPELINING".into(),
            "ENHANCEDSTATUSCODES".into(),
            "8BITMIME".into(),
            "SMTPUTF8".into(),
            "CHUNKING".into(),
        ];
        if self.offers_tls() {
            lines.push("STARTTLS".into());
        }
        let last = format!("250 SIZE {}", self.options.max_size);
        let text: String = lines.iter().map(|line| format!("250-{line}\r\n")).collect();
        self.say(&format!("{text}{last}")).await
    }

    fn offers_tls(&self) -> bool {
        self.options.tls.is_some() && self.lines.can_encrypt()
    }

    async fn start_tls(&mut self) -> Result<Next, End> {
        if !self.offers_tls() {
            return self.mistake("502 5.5.1 not offered").await;
        }
        if self.lines.has_more() {
            // What was said before TLS must not count after it.
            self.say("503 5.5.1 STARTTLS ends a group of commands")
                .await?;
            return Ok(Next::HangUp);
        }
        self.say("220 2.0.0 go ahead").await?;
        Ok(Next::StartTls)
    }

    /// Everything said so far is forgotten (RFC 3207, 4.2).
    async fn encrypt(self) -> Option<Session> {
        let config = self.options.tls.clone()?;
        let Stream::Tcp(stream) = self.lines.into_stream() else {
            return None;
        };
        let handshake = TlsAcceptor::from(config).accept(stream);
        let limit = self.options.timeouts.command;
        let stream = timeout(limit, handshake).await.ok()?.ok()?;
        Some(Session {
            lines: Lines::over(Stream::Tls(Box::new(stream))),
            encrypted: true,
            hello: None,
            mail: Transaction::default(),
            ..self
        })
    }

    pub async fn say(&mut self, line: &str) -> Result<Next, End> {
        let limit = self.options.timeouts.command;
        self.lines.say(limit, &format!("{line}\r\n")).await?;
        Ok(Next::Command)
    }

    /// Says what was wrong; after many of them the conversation ends.
    pub async fn mistake(&mut self, line: &str) -> Result<Next, End> {
        self.mistakes += 1;
        self.say(line).await?;
        if self.mistakes < MOST_MISTAKES {
            return Ok(Next::Command);
        }
        self.say("421 4.7.0 too many mistakes").await?;
        Ok(Next::HangUp)
    }

    /// A last word, where there is somebody to hear it.
    async fn explain(&mut self, end: &End) {
        let line = match end {
            End::Gone => return,
            End::TimedOut => "421 4.4.2 too slow",
            End::TooLong => "500 5.5.2 line too long",
            End::Malformed => "500 5.5.2 lines end in CRLF, and only there",
        };
        let _said = self.say(line).await;
    }
}
