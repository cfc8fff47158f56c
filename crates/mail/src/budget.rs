//! How much work one mail may cost. Counted, never timed: the same bytes always give the same mail.

/// Limits for one mail. Whatever lies beyond them is left out of the reading and said in a warning;
/// the raw bytes are kept elsewhere and lose nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Parts of all kinds, containers included.
    pub parts: usize,
    /// Containers within containers.
    pub depth: usize,
    /// Header fields of the mail and of each part.
    pub headers: usize,
    /// Bytes of one header field's value.
    pub header_bytes: usize,
    /// Bytes of readable text.
    pub text: usize,
    /// Bytes of HTML.
    pub html: usize,
    /// Addresses in one header, and message ids in one header.
    pub addresses: usize,
    /// Bytes of attachments altogether after decoding; what a bomb may unfold to.
    pub attachments: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            parts: 1_000,
            depth: 32,
            headers: 5_000,
            header_bytes: 512 * 1024,
            text: 2 * 1024 * 1024,
            html: 4 * 1024 * 1024,
            addresses: 5_000,
            attachments: 256 * 1024 * 1024,
        }
    }
}
