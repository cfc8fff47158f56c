//! Any bytes to a [`Mail`].
//!
//! Headers first (`envelope`), then the tree of parts (`crate::mime`), then what is shown of it and
//! what is attached (`shown`). It never fails and never panics; what is odd becomes a warning.

mod attached;
mod envelope;
mod shown;

use crate::{
    Budget, Mail, mime,
    warning::{Warning, Warnings},
};

/// Reads a mail within a budget.
#[must_use]
pub fn parse(bytes: &[u8], budget: Budget) -> Mail {
    let mut warnings = Warnings::default();
    let root = mime::read(bytes, &budget, &mut warnings);
    if root.headers.is_empty() {
        warnings.add(Warning::NoHeaders);
    }
    let mut mail = envelope::read(&root.headers, &budget, &mut warnings);
    mail.content_type = root.content_type.value.clone();
    mail.report_type = root
        .content_type
        .get("report-type")
        .map(str::to_ascii_lowercase);
    shown::read(&root, &mut mail, &budget, &mut warnings);
    mail.headers = root.headers;
    mail.warnings = warnings.into_vec();
    mail
}

#[cfg(test)]
mod tests;
