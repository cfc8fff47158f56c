//! What the peer says: command lines, bodies and chunks, each within its time and size.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;
use tokio_rustls::server::TlsStream;

use super::data::{Data, Fault};

/// RFC 5321 allows 512 octets and extensions more; smtp-proto stops at this.
const LONGEST_COMMAND: usize = 4_096;

/// The stream under a conversation.
pub(super) enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// A stream, and what was read from it and not yet used.
pub(super) struct Lines {
    stream: Stream,
    buffer: Vec<u8>,
}

/// Why nothing more can be read.
#[derive(Debug)]
pub(super) enum End {
    /// The peer is gone, or the line broke.
    Gone,
    TimedOut,
    /// A command line without end.
    TooLong,
    /// A command line with a line feed or carriage return of its own, or a NUL.
    Malformed,
}

impl From<io::Error> for End {
    fn from(_: io::Error) -> End {
        End::Gone
    }
}

impl Lines {
    pub fn over(stream: Stream) -> Lines {
        Lines {
            stream,
            buffer: Vec::new(),
        }
    }

    /// One command line with its CRLF.
    pub async fn command(&mut self, limit: Duration) -> Result<Vec<u8>, End> {
        timeout(limit, self.line())
            .await
            .unwrap_or(Err(End::TimedOut))
    }

    async fn line(&mut self) -> Result<Vec<u8>, End> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                if end >= LONGEST_COMMAND {
                    return Err(End::TooLong);
                }
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                let text = line.strip_suffix(b"\r\n").ok_or(End::Malformed)?;
                if text.iter().any(|byte| matches!(byte, b'\r' | 0)) {
                    return Err(End::Malformed);
                }
                return Ok(line);
            }
            if self.buffer.len() > LONGEST_COMMAND {
                return Err(End::TooLong);
            }
            self.fill().await?;
        }
    }

    /// A body after DATA.
    pub async fn body(
        &mut self,
        limit: Duration,
        max_size: usize,
    ) -> Result<Result<Vec<u8>, Fault>, End> {
        let reading = async {
            let mut data = Data::new(max_size);
            loop {
                if let Some(used) = data.feed(&self.buffer) {
                    self.buffer.drain(..used);
                    return Ok(data.finish());
                }
                self.buffer.clear();
                self.fill().await?;
            }
        };
        timeout(limit, reading).await.unwrap_or(Err(End::TimedOut))
    }

    /// A chunk after BDAT, appended to `into`; `None` reads it and forgets it.
    pub async fn chunk(
        &mut self,
        limit: Duration,
        size: usize,
        mut into: Option<&mut Vec<u8>>,
    ) -> Result<(), End> {
        let reading = async {
            let mut left = size;
            loop {
                let used = left.min(self.buffer.len());
                let bytes = self.buffer.drain(..used);
                if let Some(into) = into.as_deref_mut() {
                    into.extend(bytes);
                } else {
                    drop(bytes);
                }
                left -= used;
                if left == 0 {
                    return Ok(());
                }
                self.fill().await?;
            }
        };
        timeout(limit, reading).await.unwrap_or(Err(End::TimedOut))
    }

    async fn fill(&mut self) -> Result<(), End> {
        let mut piece = [0; 16 << 10];
        let read = match &mut self.stream {
            Stream::Tcp(stream) => read(stream, &mut piece).await?,
            Stream::Unix(stream) => read(stream, &mut piece).await?,
            Stream::Tls(stream) => read(stream, &mut piece).await?,
        };
        if read == 0 {
            return Err(End::Gone);
        }
        self.buffer.extend_from_slice(&piece[..read]);
        Ok(())
    }

    /// Says something, within `limit`.
    pub async fn say(&mut self, limit: Duration, text: &str) -> Result<(), End> {
        let writing = async {
            match &mut self.stream {
                Stream::Tcp(stream) => write(stream, text).await,
                Stream::Unix(stream) => write(stream, text).await,
                Stream::Tls(stream) => write(stream, text).await,
            }
        };
        timeout(limit, writing).await.map_err(|_| End::TimedOut)??;
        Ok(())
    }

    /// True when the peer has said more than was read: it may not have, before TLS.
    pub fn has_more(&self) -> bool {
        !self.buffer.is_empty()
    }

    /// True where STARTTLS makes sense.
    pub fn can_encrypt(&self) -> bool {
        matches!(self.stream, Stream::Tcp(_))
    }

    pub fn into_stream(self) -> Stream {
        self.stream
    }
}

async fn read(stream: &mut (impl AsyncRead + Unpin), piece: &mut [u8]) -> io::Result<usize> {
    stream.read(piece).await
}

async fn write(stream: &mut (impl AsyncWrite + Unpin), text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes()).await?;
    stream.flush().await
}
