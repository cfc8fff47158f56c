//! A line to a mail server that can neither stall nor flood us.
//!
//! [`Wire`] is the TCP or TLS stream under SMTP and IMAP. A read or write during which nothing
//! moves for [`Wire::set_silence`] fails as timed out; bytes beyond [`Wire::set_budget`] fail as
//! too much. Total times are the caller's: a server that drips a byte each minute is not silent.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, Sleep, sleep, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::server::Server;
use crate::trouble::{OverBudget, Trouble};

/// A TCP or TLS connection with a limit on silence and on volume.
#[derive(Debug)]
pub(crate) struct Wire {
    io: Io,
    silence: Duration,
    read_alarm: Option<Pin<Box<Sleep>>>,
    write_alarm: Option<Pin<Box<Sleep>>>,
    /// Bytes that may still be read.
    budget: u64,
}

#[derive(Debug)]
enum Io {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

impl Wire {
    /// Connects in the clear to the first address of the server that answers.
    pub async fn connect(server: &Server, limit: Duration) -> Result<Wire, Trouble> {
        timeout(limit, open(server))
            .await
            .unwrap_or(Err(Trouble::TimedOut))
            .map(|stream| Wire {
                io: Io::Plain(stream),
                silence: limit,
                read_alarm: None,
                write_alarm: None,
                budget: u64::MAX,
            })
    }

    /// Turns the line into TLS, checking the certificate against the server's name.
    pub async fn encrypt(self, server: &Server, limit: Duration) -> Result<Wire, Trouble> {
        let Io::Plain(stream) = self.io else {
            return Err(Trouble::TlsFailed("already encrypted".into()));
        };
        let name = ServerName::try_from(server.host.clone())
            .map_err(|_| Trouble::TlsFailed("not a name a certificate can be for".into()))?;
        let connector = TlsConnector::from(server.trust.client());
        let stream = timeout(limit, connector.connect(name, stream))
            .await
            .map_err(|_| Trouble::TimedOut)?
            .map_err(handshake_trouble)?;
        Ok(Wire {
            io: Io::Tls(Box::new(stream)),
            ..self
        })
    }

    /// How long nothing may move before a read or write fails.
    pub fn set_silence(&mut self, silence: Duration) {
        self.silence = silence;
        self.read_alarm = None;
        self.write_alarm = None;
    }

    /// How many more bytes may be read.
    pub fn set_budget(&mut self, bytes: u64) {
        self.budget = bytes;
    }
}

/// A peer that does not speak TLS at all shows as garbage or as the end of the stream.
fn handshake_trouble(error: io::Error) -> Trouble {
    match Trouble::from(error) {
        Trouble::HungUp => Trouble::TlsFailed("the server hung up during the handshake".into()),
        Trouble::NotReachable(text) => Trouble::TlsFailed(text),
        other => other,
    }
}

async fn open(server: &Server) -> Result<TcpStream, Trouble> {
    let addresses: Vec<_> = lookup_host((server.host.as_str(), server.port))
        .await
        .map_err(|_| Trouble::DnsNotFound)?
        .collect();
    let mut last = Trouble::DnsNotFound;
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => {
                stream.set_nodelay(true)?;
                return Ok(stream);
            }
            Err(error) => last = Trouble::from(error),
        }
    }
    Err(last)
}

/// Counts down while nothing moves; cleared as soon as something does.
fn silent_for(
    alarm: &mut Option<Pin<Box<Sleep>>>,
    silence: Duration,
    cx: &mut Context<'_>,
) -> Poll<io::Error> {
    let alarm = alarm.get_or_insert_with(|| Box::pin(sleep(silence)));
    alarm
        .as_mut()
        .poll(cx)
        .map(|()| io::Error::from(io::ErrorKind::TimedOut))
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.budget == 0 {
            return Poll::Ready(Err(io::Error::other(OverBudget)));
        }
        let before = buf.filled().len();
        let polled = match &mut this.io {
            Io::Plain(stream) => Pin::new(stream).poll_read(cx, buf),
            Io::Tls(stream) => Pin::new(stream.as_mut()).poll_read(cx, buf),
        };
        match polled {
            Poll::Pending => silent_for(&mut this.read_alarm, this.silence, cx).map(Err),
            Poll::Ready(result) => {
                this.read_alarm = None;
                let came = (buf.filled().len() - before) as u64;
                this.budget = this.budget.saturating_sub(came);
                Poll::Ready(result)
            }
        }
    }
}

impl Wire {
    fn poll_io<T>(
        &mut self,
        cx: &mut Context<'_>,
        write: impl FnOnce(&mut Io, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        match write(&mut self.io, cx) {
            Poll::Pending => silent_for(&mut self.write_alarm, self.silence, cx).map(Err),
            ready => {
                self.write_alarm = None;
                ready
            }
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.poll_io(cx, |io, cx| match io {
            Io::Plain(stream) => Pin::new(stream).poll_write(cx, bytes),
            Io::Tls(stream) => Pin::new(stream.as_mut()).poll_write(cx, bytes),
        })
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_io(cx, |io, cx| match io {
            Io::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Io::Tls(stream) => Pin::new(stream.as_mut()).poll_flush(cx),
        })
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_io(cx, |io, cx| match io {
            Io::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Io::Tls(stream) => Pin::new(stream.as_mut()).poll_shutdown(cx),
        })
    }
}

/// A moment by which everything must be over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    pub fn after(whole: Duration) -> Deadline {
        Deadline(Instant::now() + whole)
    }

    /// Waits at most `step`, and never beyond the deadline.
    pub async fn within<T>(
        self,
        step: Duration,
        work: impl Future<Output = Result<T, Trouble>>,
    ) -> Result<T, Trouble> {
        let left = self.0.saturating_duration_since(Instant::now());
        timeout(step.min(left), work)
            .await
            .unwrap_or(Err(Trouble::TimedOut))
    }
}
