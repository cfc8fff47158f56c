//! What the light stemmers share: taking endings off, never too much.

/// `word` without the first of `endings` it has, if at least `least` letters with a vowel
/// remain. The list stands in the order in which endings are tried: longer ones first.
pub(super) fn without<'w>(word: &'w str, endings: &[&str], least: usize) -> Option<&'w str> {
    endings.iter().find_map(|ending| {
        let rest = word.strip_suffix(ending)?;
        (rest.len() >= least && rest.contains(is_vowel)).then_some(rest)
    })
}

pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
