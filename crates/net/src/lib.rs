//! The only crate that opens outgoing connections: SMTP, IMAP, DNS, the guarded HTTP client; and the LMTP/SMTP door.
