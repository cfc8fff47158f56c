//! A hash for the texts of statements, eight bytes at a time.
//!
//! They are our own, some hundreds of bytes long, and looked up for each statement that runs: the
//! standard hash, which withstands keys that somebody else chose, was a part of every page.

use std::hash::Hasher;

/// The constant of Knuth's multiplicative hashing, 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

#[derive(Default)]
pub(crate) struct Hash(u64);

impl Hash {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(GOLDEN);
    }
}

impl Hasher for Hash {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(last));
    }

    /// The table takes places from the low bits and marks from the high ones.
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> u64 {
        let mut hash = Hash::default();
        hash.write(text.as_bytes());
        hash.finish()
    }

    #[test]
    fn statements_that_differ_in_a_letter_differ() {
        let one = "SELECT id, name FROM staff WHERE id = $1";
        let mut seen = std::collections::HashSet::from([hash(one)]);
        for at in 0..one.len() {
            let other = format!("{}~{}", &one[..at], &one[at + 1..]);
            assert!(seen.insert(hash(&other)), "{other}");
        }
        assert!(seen.insert(hash(&one[..one.len() - 1])));
    }
}
