//! Sealing the passwords of mail servers at rest.
//!
//! A stolen database or backup without the key (`secret.key` of the data folder, or
//! `ATTENT_SECRET`) tells no password. XChaCha20-Poly1305: its 192-bit nonces may be rolled
//! without counting. Reading and writing the key's file is the program's.

use attent_mail::letter::Letter;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use rand::RngCore;
use sha2::{Digest, Sha256};

use crate::{Error, Result};

const NONCE: usize = 24;

/// The first byte of what is stored, so that another way of sealing can follow.
const VERSION: u8 = 1;

/// What the sealed bytes are for: bytes sealed for something else do not open.
const PURPOSE: &[u8] = b"attent mail server password";

/// Shorter secrets in the environment can be guessed.
const SECRET_MIN: usize = 32;

#[derive(Clone)]
pub struct Seal(XChaCha20Poly1305);

/// Closed; safe to store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(pub(crate) Vec<u8>);

/// Open; never stored, logged or shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Plain(pub String);

impl std::fmt::Debug for Plain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Plain(..)")
    }
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(..)")
    }
}

impl Seal {
    /// A new key, for the file.
    pub fn roll_key(dice: &mut dyn RngCore) -> [u8; 32] {
        let mut key = [0; 32];
        dice.fill_bytes(&mut key);
        key
    }

    /// From the 32 bytes of the key's file.
    ///
    /// # Errors
    /// [`Error::Internal`] when there are not 32 of them.
    pub fn from_key(key: &[u8]) -> Result<Self> {
        let cipher = XChaCha20Poly1305::new_from_slice(key)
            .map_err(|_| Error::Internal(format!("the key has {} bytes, not 32", key.len())))?;
        Ok(Self(cipher))
    }

    /// From a secret of the environment, of 32 characters at least.
    ///
    /// # Errors
    /// [`Error::Internal`] for a shorter one.
    pub fn from_secret(secret: &str) -> Result<Self> {
        let secret = secret.trim();
        if secret.chars().count() < SECRET_MIN {
            return Err(Error::Internal(format!(
                "the secret needs {SECRET_MIN} characters"
            )));
        }
        Self::from_key(&Sha256::digest(secret.as_bytes()))
    }

    pub fn seal(&self, plain: &Plain, dice: &mut dyn RngCore) -> Result<Sealed> {
        let mut nonce = [0; NONCE];
        dice.fill_bytes(&mut nonce);
        let payload = Payload {
            msg: plain.0.as_bytes(),
            aad: PURPOSE,
        };
        let closed = self
            .0
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| Error::Internal("a password could not be sealed".to_owned()))?;
        Ok(Sealed([&[VERSION], nonce.as_slice(), &closed].concat()))
    }

    /// Seals a mail that carries a secret (an invitation, a reset).
    ///
    /// # Errors
    /// [`Error::Internal`] when the cipher refuses.
    pub fn seal_letter(&self, letter: &Letter, dice: &mut dyn RngCore) -> Result<Vec<u8>> {
        let json = serde_json::to_string(letter).map_err(|e| Error::Internal(e.to_string()))?;
        self.seal(&Plain(json), dice).map(|sealed| sealed.0)
    }

    /// # Errors
    /// [`Error::Internal`] when it was sealed by another key or is damaged.
    pub fn open_letter(&self, sealed: &[u8]) -> Result<Letter> {
        let Plain(words) = self.open(&Sealed(sealed.to_vec()))?;
        // Sealed by an older version, it is the words alone.
        Ok(serde_json::from_str(&words).unwrap_or_else(|_| Letter {
            text: words,
            ..Letter::default()
        }))
    }

    /// # Errors
    /// [`Error::Internal`] when it was sealed by another key or is damaged.
    pub fn open(&self, sealed: &Sealed) -> Result<Plain> {
        self.opened(&sealed.0).ok_or_else(|| {
            Error::Internal("a mailbox's password does not open with this secret key".to_owned())
        })
    }

    fn opened(&self, bytes: &[u8]) -> Option<Plain> {
        let rest = bytes.strip_prefix(&[VERSION])?;
        let (nonce, closed) = rest.split_at_checked(NONCE)?;
        let payload = Payload {
            msg: closed,
            aad: PURPOSE,
        };
        let plain = self.0.decrypt(XNonce::from_slice(nonce), payload).ok()?;
        String::from_utf8(plain).ok().map(Plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::SmallRng};

    #[test]
    fn only_the_key_opens_and_only_what_is_whole() {
        let dice = &mut SmallRng::seed_from_u64(1);
        let seal = Seal::from_key(&Seal::roll_key(dice)).unwrap();
        let other = Seal::from_key(&Seal::roll_key(dice)).unwrap();
        let password = Plain("naktis-ąžuolas".to_owned());
        let sealed = seal.seal(&password, dice).unwrap();
        assert_eq!(seal.open(&sealed).unwrap(), password);
        assert_ne!(sealed, seal.seal(&password, dice).unwrap());
        assert!(other.open(&sealed).is_err());
        for at in 0..sealed.0.len() {
            let mut bent = sealed.clone();
            bent.0[at] ^= 1;
            assert!(seal.open(&bent).is_err(), "byte {at}");
            assert!(
                seal.open(&Sealed(sealed.0[..at].to_vec())).is_err(),
                "cut at {at}"
            );
        }
        assert!(!format!("{password:?}").contains("naktis"));
    }

    #[test]
    fn a_secret_of_the_environment_is_long_and_always_the_same_key() {
        let dice = &mut SmallRng::seed_from_u64(2);
        let secret = "0123456789abcdef0123456789abcdef";
        let sealed = Seal::from_secret(secret)
            .unwrap()
            .seal(&Plain("x".into()), dice)
            .unwrap();
        let again = Seal::from_secret(&format!("{secret}\n")).unwrap();
        assert_eq!(again.open(&sealed).unwrap(), Plain("x".into()));
        assert!(Seal::from_secret("short").is_err());
        assert!(Seal::from_key(&[0; 31]).is_err());
    }
}
