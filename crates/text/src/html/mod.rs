//! HTML from outside: made harmless to show, or read as plain text.
//!
//! The path of a mail body: [`scan`] cuts the input into tags and text in one pass, [`tame`]
//! turns them into a balanced, shallow document of known elements, ammonia judges that on its
//! allow-list, and the result is read once more to see that it says the same the second time.
//! Images are resolved last, by the caller.
//!
//! What this does not do: keep `<style>` blocks, forms, scripts, SVG, MathML, video or frames;
//! tell quoted text from new text (that is the business of the mail room).

mod images;
mod known;
mod links;
mod page;
mod sanitise;
mod scan;
mod style;
mod tame;
mod to_text;
mod tree;

pub use images::ImageRef;
pub use sanitise::{Clean, sanitise, with_images};
pub use to_text::to_text;

/// Bytes of HTML we look at; the rest is left out and the result says so.
///
/// The longest honest mails seen are around 1 MB (inlined images aside); the largest web mailer
/// cuts at 102 kB.
const MAX_INPUT: usize = 2 * 1024 * 1024;

/// `text` as it stands in HTML, inside quotes or between tags.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Cuts `text` to at most `max` bytes at a character's border.
pub(crate) fn head(text: &str, max: usize) -> &str {
    if text.len() <= max {
        return text;
    }
    &text[..text.floor_char_boundary(max)]
}
