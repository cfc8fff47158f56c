//! A secret that is shown once and then only known by its digest: sessions, links, tokens.
//!
//! 256 bits of a cryptographic generator, so a plain SHA-256 suffices at rest: there is nothing to
//! guess. The dice come from the caller.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::RngCore;
use sha2::{Digest, Sha256};

/// Its text must reach exactly one person or program; it is never stored or logged.
pub struct Secret([u8; 32]);

impl Secret {
    pub fn roll(dice: &mut dyn RngCore) -> Self {
        let mut bytes = [0; 32];
        dice.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// As it stands in a cookie, a link or a header.
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is stored of it.
    #[must_use]
    pub fn digest(&self) -> String {
        digest(&self.text())
    }
}

/// Says that there is a secret, not which.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// What is stored of the secret someone shows us.
#[must_use]
pub fn digest(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::SmallRng};

    #[test]
    fn what_is_shown_finds_what_is_stored_and_nothing_else_does() {
        let dice = &mut SmallRng::seed_from_u64(1);
        let (one, other) = (Secret::roll(dice), Secret::roll(dice));
        assert_eq!(digest(&one.text()), one.digest());
        assert_ne!(one.digest(), other.digest());
        assert!(!format!("{one:?}").contains(&one.text()));
        assert_eq!(one.text().len(), 43);
    }
}
