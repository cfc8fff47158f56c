//! The body of a mail as it comes in after DATA, until CRLF "." CRLF and nothing else.

/// Longer lines than this no program writes; RFC 5322 allows 998.
const LONGEST_LINE: usize = 1 << 20;

/// Collects a body that arrives in pieces.
pub(super) struct Data {
    body: Vec<u8>,
    at: At,
    line: usize,
    limit: usize,
    fault: Option<Fault>,
}

/// Why a body is not taken. It is read to its end all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    TooLarge,
    /// A line feed without a carriage return: the means of smuggling a second mail.
    BareLineFeed,
    LineTooLong,
}

#[derive(Clone, Copy)]
enum At {
    /// After CRLF (that of the DATA command included).
    LineStart,
    /// After CRLF "."
    Dot,
    /// After CRLF "." CR
    DotCr,
    Cr,
    Text,
}

impl Data {
    pub fn new(limit: usize) -> Data {
        Data {
            body: Vec::new(),
            at: At::LineStart,
            line: 0,
            limit,
            fault: None,
        }
    }

    /// Takes the next bytes. `Some(n)` when the body ended with the n-th of them.
    pub fn feed(&mut self, bytes: &[u8]) -> Option<usize> {
        let end = bytes.iter().position(|byte| self.take(*byte))?;
        Some(end + 1)
    }

    /// The body with its dots undone.
    pub fn finish(self) -> Result<Vec<u8>, Fault> {
        match self.fault {
            None => Ok(self.body),
            Some(fault) => Err(fault),
        }
    }

    /// True when the body is over.
    fn take(&mut self, byte: u8) -> bool {
        self.at = match (self.at, byte) {
            (At::LineStart, b'.') => At::Dot,
            (At::Dot, b'\r') => At::DotCr,
            (At::DotCr, b'\n') => return true,
            (At::Cr, b'\n') => {
                self.push(byte);
                self.line = 0;
                At::LineStart
            }
            (At::DotCr, _) => {
                self.push(b'\r');
                self.text(byte)
            }
            _ => self.text(byte),
        };
        false
    }

    fn text(&mut self, byte: u8) -> At {
        self.push(byte);
        match byte {
            b'\r' => At::Cr,
            b'\n' => {
                self.fault.get_or_insert(Fault::BareLineFeed);
                At::Text
            }
            _ => At::Text,
        }
    }

    fn push(&mut self, byte: u8) {
        self.line += 1;
        if self.line > LONGEST_LINE {
            self.fault.get_or_insert(Fault::LineTooLong);
        }
        if self.body.len() >= self.limit {
            self.fault.get_or_insert(Fault::TooLarge);
        }
        match self.fault {
            None => self.body.push(byte),
            Some(_) => self.body = Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::smtp::body_on_the_line;

    fn read(bytes: &[u8]) -> Option<(Result<Vec<u8>, Fault>, usize)> {
        let mut data = Data::new(1_000);
        let end = data.feed(bytes)?;
        Some((data.finish(), end))
    }

    #[test]
    fn only_crlf_dot_crlf_ends_a_body() {
        let bare = Err(Fault::BareLineFeed);
        for (bytes, expected) in [
            (".\r\n", Some(Ok(""))),
            ("a\r\n.\r\n", Some(Ok("a\r\n"))),
            ("..\r\n..a\r\n.b\r\n.\r\n", Some(Ok(".\r\n.a\r\nb\r\n"))),
            ("a\rb\r\n.\r\n", Some(Ok("a\rb\r\n"))),
            ("\r\r\n.\r\n", Some(Ok("\r\r\n"))),
            // none of these ends anything
            ("a\n.\n", None),
            ("a\n.\r\n", None),
            ("a\r\n.\n", None),
            ("a\r.\r", None),
            ("a\r.\r\n", None),
            ("a\r\n.\r\r\n", None),
            ("a\r\n.\r\0\n", None),
            ("a.\r\n", None),
            ("a\r\n..\r\n", None),
            // and when the true end comes, what was slipped in is refused
            ("a\n.\nMAIL\r\n.\r\n", Some(bare)),
            ("a\n.\r\nMAIL\r\n.\r\n", Some(bare)),
            ("a\r\n.\nMAIL\r\n.\r\n", Some(bare)),
            ("a\r\n.\r\r\nb\r\n.\r\n", Some(Ok("a\r\n\r\r\nb\r\n"))),
        ] {
            let got = read(bytes.as_bytes()).map(|(body, _)| body);
            let expected = expected.map(|body| body.map(|text| text.as_bytes().to_vec()));
            assert_eq!(got, expected, "{bytes:?}");
        }
    }

    #[test]
    fn too_much_is_read_to_its_end_and_not_kept() {
        for body in ["x".repeat(2_000), "x\r\n".repeat(2_000)] {
            let (result, end) = read(format!("{body}\r\n.\r\nQUIT\r\n").as_bytes()).unwrap();
            assert_eq!(result, Err(Fault::TooLarge));
            assert_eq!(end, body.len() + 5);
        }
        let mut data = Data::new(usize::MAX);
        data.feed(&vec![b'x'; LONGEST_LINE + 1]);
        assert_eq!(data.finish(), Err(Fault::LineTooLong));
    }

    proptest! {
        #[test]
        fn what_our_client_writes_our_door_reads(message in "[a.\r\n]{0,40}", cut in 0usize..80) {
            let mut line = body_on_the_line(message.as_bytes());
            let plain: Vec<u8> = {
                let mut lines = message.replace("\r\n", "\n").replace('\r', "\n");
                if !lines.ends_with('\n') { lines.push('\n'); }
                lines.replace('\n', "\r\n").into_bytes()
            };
            line.extend_from_slice(b".\r\n");
            let cut = cut.min(line.len());
            let mut data = Data::new(1_000);
            let ended = match data.feed(&line[..cut]) {
                Some(end) => end,
                None => cut + data.feed(&line[cut..]).unwrap_or(0),
            };
            prop_assert_eq!(ended, line.len());
            prop_assert_eq!(data.finish().unwrap(), plain);
        }
    }
}
