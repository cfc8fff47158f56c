//! What both engines ask of a text.

use std::borrow::Cow;

/// PostgreSQL refuses NUL in a text, so it goes on both engines.
pub(crate) fn without_nul(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        Cow::Owned(text.replace('\0', ""))
    } else {
        Cow::Borrowed(text)
    }
}
