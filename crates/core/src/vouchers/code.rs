//! The code of a voucher: unguessable, easy to read aloud and to type, and it notices a slip.
//!
//! Eleven characters by chance (55 bits) and one that checks them, of 32 letters and digits without
//! 0 and O, 1 and I. The check is a weighted sum over the field of 32 elements (a Reed-Solomon code
//! of length 12 over GF(2^5), modulus x^5 + x^2 + 1): any one wrong character and any two swapped
//! ones are noticed.

use rand::RngCore;

const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 12;
const GROUP: usize = 4;

/// A code whose check is right; without dashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    #[must_use]
    pub fn roll(dice: &mut dyn RngCore) -> Self {
        let mut bytes = [0; LENGTH - 1];
        dice.fill_bytes(&mut bytes);
        let mut symbols: Vec<u8> = bytes.iter().map(|byte| byte & 31).collect();
        symbols.push(check(&symbols));
        Self(written(&symbols))
    }

    /// As typed or scanned: blanks, dashes and small letters do not matter. `None`: it cannot be a
    /// code of ours.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let mut symbols = Vec::with_capacity(LENGTH);
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            if matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.' | '_') {
                continue;
            }
            let upper = u8::try_from(c.to_ascii_uppercase()).ok()?;
            let symbol = ALPHABET.iter().position(|known| *known == upper)?;
            symbols.push(u8::try_from(symbol).ok()?);
            if symbols.len() > LENGTH {
                return None;
            }
        }
        let (last, first) = symbols.split_last()?;
        (symbols.len() == LENGTH && check(first) == *last).then(|| Self(written(&symbols)))
    }

    /// As stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it: `K7QM-2XRP-94TD`.
    #[must_use]
    pub fn shown(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups = letters.chunks(GROUP).map(|group| group.iter().collect());
        groups.collect::<Vec<String>>().join("-")
    }

    /// Its end, for lists: `…94TD`.
    #[must_use]
    pub fn end(&self) -> &str {
        &self.0[LENGTH - GROUP..]
    }

    /// As stored by us.
    pub(super) fn stored(text: String) -> Self {
        Self(text)
    }
}

fn written(symbols: &[u8]) -> String {
    let letter = |symbol: &u8| char::from(ALPHABET[usize::from(*symbol & 31)]);
    symbols.iter().map(letter).collect()
}

/// Each symbol times a power of its own of the field's generator.
fn check(symbols: &[u8]) -> u8 {
    let (mut sum, mut weight) = (0, 1);
    for symbol in symbols {
        weight = times(weight, 2);
        sum ^= times(*symbol & 31, weight);
    }
    sum
}

/// The product in GF(2^5).
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::SmallRng};

    fn codes() -> Vec<Code> {
        let dice = &mut SmallRng::seed_from_u64(7);
        (0..200).map(|_| Code::roll(dice)).collect()
    }

    #[test]
    fn it_comes_back_however_it_is_typed() {
        for code in codes() {
            let shown = code.shown();
            assert_eq!(shown.len(), 14);
            assert!(!shown.contains(['0', 'O', '1', 'I']), "{shown}");
            for typed in [
                shown.clone(),
                shown.to_lowercase(),
                shown.replace('-', " "),
                format!("  {} ", code.as_str()),
            ] {
                assert_eq!(Code::typed(&typed).as_ref(), Some(&code), "{typed}");
            }
            assert!(shown.ends_with(code.end()));
        }
    }

    #[test]
    fn every_single_slip_and_every_swap_is_noticed() {
        for code in codes().iter().take(20) {
            let letters: Vec<char> = code.as_str().chars().collect();
            for place in 0..LENGTH {
                for wrong in ALPHABET.iter().map(|byte| char::from(*byte)) {
                    let mut typed = letters.clone();
                    typed[place] = wrong;
                    let same = wrong == letters[place];
                    let text: String = typed.into_iter().collect();
                    assert_eq!(Code::typed(&text).is_some(), same, "{text}");
                }
                for other in 0..LENGTH {
                    let mut typed = letters.clone();
                    typed.swap(place, other);
                    let same = letters[place] == letters[other];
                    let text: String = typed.into_iter().collect();
                    assert_eq!(Code::typed(&text).is_some(), same, "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_code() {
        for text in [
            "",
            "ABCD",
            "K7QM-2XRP-94T0",
            "ΑΒΓΔ-ΑΒΓΔ-ΑΒΓΔ",
            "🎁",
            "K7QM2XRP94TDK7QM2XRP94TD",
        ] {
            assert_eq!(Code::typed(text), None, "{text}");
        }
    }
}
