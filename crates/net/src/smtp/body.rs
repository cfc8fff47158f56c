//! A mail as it goes over the line: CRLF ends every line, a leading dot is doubled.

/// The body without its final dot. It always ends in CRLF.
pub(crate) fn on_the_line(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + message.len() / 64 + 2);
    let mut at_start = true;
    let mut bytes = message.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\r' | b'\n' => {
                if byte == b'\r' {
                    bytes.next_if_eq(&b'\n');
                }
                out.extend_from_slice(b"\r\n");
                at_start = true;
            }
            _ => {
                if at_start && byte == b'.' {
                    out.push(b'.');
                }
                out.push(byte);
                at_start = false;
            }
        }
    }
    if !at_start || out.is_empty() {
        out.extend_from_slice(b"\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_end_in_crlf_and_dots_are_doubled() {
        for (message, line) in [
            ("", "\r\n"),
            ("a", "a\r\n"),
            ("a\r\n", "a\r\n"),
            ("a\nb\rc\r\n", "a\r\nb\r\nc\r\n"),
            (".\r\n", "..\r\n"),
            ("a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n"),
            ("a\n.\nb", "a\r\n..\r\nb\r\n"),
            ("a\r.\rb", "a\r\n..\r\nb\r\n"),
            ("a\r\n..b\r\n\r\n", "a\r\n...b\r\n\r\n"),
        ] {
            assert_eq!(
                String::from_utf8_lossy(&on_the_line(message.as_bytes())),
                line,
                "{message:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_body_ends_the_mail_early(message in "[a.\r\n]{0,40}") {
            let mut line = b"\r\n".to_vec();
            line.extend(on_the_line(message.as_bytes()));
            for end in ["\r\n.\r\n", "\n.\n", "\r.\r", "\n.\r\n", "\r.\n"] {
                prop_assert!(!line.windows(end.len()).any(|w| w == end.as_bytes()));
            }
            prop_assert!(line.ends_with(b"\r\n"));
        }
    }
}
