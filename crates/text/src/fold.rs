//! Letters without what people leave out when they type: accents, capitals, width.

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// Appends `c` in lower case and without accents; nothing for a combining mark.
pub(crate) fn push_folded(out: &mut String, c: char) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |part| {
        if canonical_combining_class(part) != 0 {
            return;
        }
        for lower in part.to_lowercase() {
            match lower {
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'þ' => out.push_str("th"),
                'ø' => out.push('o'),
                'đ' | 'ð' => out.push('d'),
                'ħ' => out.push('h'),
                'ł' => out.push('l'),
                'ŧ' => out.push('t'),
                'ı' => out.push('i'),
                'ς' => out.push('σ'),
                mark if canonical_combining_class(mark) != 0 => {}
                lower => out.push(lower),
            }
        }
    });
}

/// `text` in lower case and without accents.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(&mut out, c));
    out
}
