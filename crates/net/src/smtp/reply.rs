//! An SMTP answer: a code, and what the server said.

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

use crate::trouble::Trouble;

/// RFC 5321 allows 512 octets; real servers write longer ones.
const LONGEST_LINE: u64 = 4_096;
/// An EHLO answer has some twenty lines.
const MOST_LINES: usize = 100;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub code: u16,
    pub lines: Vec<String>,
}

impl Reply {
    pub fn is_good(&self) -> bool {
        (200..400).contains(&self.code)
    }

    /// What the server said, in one line.
    pub fn text(&self) -> String {
        self.lines.join(" ")
    }

    /// With its code, as a person would report it.
    pub fn quoted(&self) -> String {
        format!("{} {}", self.code, self.text())
    }

    /// Reads one answer of one or more lines.
    pub async fn read(from: &mut (impl AsyncBufRead + Unpin)) -> Result<Reply, Trouble> {
        let mut lines = Vec::new();
        loop {
            let line = read_line(from).await?;
            let (code, more, text) = split(&line)?;
            lines.push(text);
            if !more {
                return Ok(Reply { code, lines });
            }
            if lines.len() >= MOST_LINES {
                return Err(Trouble::TooMuch);
            }
        }
    }
}

async fn read_line(from: &mut (impl AsyncBufRead + Unpin)) -> Result<String, Trouble> {
    let mut line = Vec::new();
    from.take(LONGEST_LINE).read_until(b'\n', &mut line).await?;
    if !line.ends_with(b"\n") {
        return Err(match line.len() as u64 {
            LONGEST_LINE => Trouble::TooMuch,
            _ => Trouble::HungUp,
        });
    }
    Ok(String::from_utf8_lossy(&line).trim_end().to_owned())
}

/// `250-text` or `250 text` as code, "more follows", text.
fn split(line: &str) -> Result<(u16, bool, String), Trouble> {
    let strange = || Trouble::Protocol(line.chars().take(200).collect());
    let code = line.get(..3).ok_or_else(strange)?;
    if !code.bytes().all(|b| b.is_ascii_digit()) {
        return Err(strange());
    }
    let code = code.parse().map_err(|_| strange())?;
    if !(200..600).contains(&code) {
        return Err(strange());
    }
    let rest = &line[3..];
    let more = match rest.chars().next() {
        None | Some(' ') => false,
        Some('-') => true,
        Some(_) => return Err(strange()),
    };
    Ok((code, more, rest.get(1..).unwrap_or("").trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(bytes: &str) -> Result<Reply, Trouble> {
        Reply::read(&mut bytes.as_bytes()).await
    }

    #[tokio::test]
    async fn answers_are_read_and_garbage_is_named() {
        let good = |code, lines: &[&str]| {
            Ok(Reply {
                code,
                lines: lines.iter().map(ToString::to_string).collect(),
            })
        };
        let strange = |text: &str| Err(Trouble::Protocol(text.into()));
        for (bytes, expected) in [
            ("250 fine\r\n", good(250, &["fine"])),
            ("250\r\n", good(250, &[""])),
            ("250 fine\n", good(250, &["fine"])),
            ("250-a\r\n250 b\r\n", good(250, &["a", "b"])),
            ("451 4.3.0 später\r\n", good(451, &["4.3.0 später"])),
            ("hello\r\n", strange("hello")),
            ("25\r\n", strange("25")),
            ("999 x\r\n", strange("999 x")),
            ("250_x\r\n", strange("250_x")),
            ("é50 x\r\n", strange("é50 x")),
            ("250 fin", Err(Trouble::HungUp)),
            ("250-fine\r\n", Err(Trouble::HungUp)),
            ("", Err(Trouble::HungUp)),
        ] {
            assert_eq!(read(bytes).await, expected, "{bytes:?}");
        }
        assert_eq!(read(&"2".repeat(10_000)).await, Err(Trouble::TooMuch));
        assert_eq!(
            read(&"250-x\r\n".repeat(1_000)).await,
            Err(Trouble::TooMuch)
        );
    }
}
