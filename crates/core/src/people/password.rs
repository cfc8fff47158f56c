//! Passwords: what we accept, how they are hashed, how they are verified.
//!
//! Slow on purpose, so never inside a transaction: the border hashes before it and verifies
//! between a read and a write.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::{self, SaltString},
};
use unicode_normalization::UnicodeNormalization;

use crate::{Error, Result};

/// 19 MiB, two passes, one lane: the least that OWASP's password storage sheet asks of Argon2id.
/// More would let a handful of sign-ins at once starve a small machine of memory.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// NIST SP 800-63B asks for length and a list of common ones, and for nothing else.
const SHORTEST: usize = 10;

/// A limit against hashing a novel, far above any password manager's.
const LONGEST: usize = 256;

/// The ones of ten characters or more that people really choose, lower-cased.
const COMMON: &[&str] = &[
    "0123456789",
    "1234567890",
    "0987654321",
    "1111111111",
    "12345678910",
    "123456789a",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "abcdefghij",
    "asdfghjkl;",
    "changeme123",
    "changemenow",
    "iloveyou12",
    "letmein123",
    "letmeinnow",
    "password01",
    "password12",
    "password123",
    "password1234",
    "password!1",
    "passw0rd123",
    "qwerty1234",
    "qwerty12345",
    "qwertyuiop",
    "qwertyuiop1",
    "qazwsxedc1",
    "welcome123",
    "administrator",
    "adminadmin",
    "slaptazodis",
    "slaptažodis",
    "wachtwoord",
    "wachtwoord1",
    "parole1234",
    "kodikos123",
];

/// Of no password, at [`COST`]: the salt and the output are made up.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmU\
                      $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A hash with its cost and salt, as stored. Made by [`hash`].
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(..)")
    }
}

/// What is wrong with it, as a word of the language files; `None` when it will do.
#[must_use]
pub fn policy(password: &str) -> Option<&'static str> {
    let characters = password.chars().count();
    let mut distinct: Vec<char> = password.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    if characters < SHORTEST {
        Some("error-password-short")
    } else if characters > LONGEST {
        Some("error-password-long")
    } else if distinct.len() < 3 || COMMON.contains(&password.to_lowercase().as_str()) {
        Some("error-password-common")
    } else {
        None
    }
}

/// Hashes with a salt of the caller's dice. Tens of milliseconds.
///
/// # Errors
/// [`Error::Invalid`] where [`policy`] says no, on the field `password`.
pub fn hash(password: &str, salt: [u8; 16]) -> Result<PasswordHash> {
    if let Some(word) = policy(password) {
        return Err(crate::error::invalid("password", word));
    }
    let made = SaltString::encode_b64(&salt).and_then(|salt| {
        argon2()?
            .hash_password(normal(password).as_bytes(), &salt)
            .map(|hash| hash.to_string())
    });
    made.map(PasswordHash)
        .map_err(|error| Error::Internal(format!("password hash: {error}")))
}

/// Whether it is the password behind `hash`. Without a hash (nobody has that address) it takes as
/// long, and says no: the time tells nothing.
#[must_use]
pub fn verify(password: &str, hash: Option<&PasswordHash>) -> bool {
    if password.chars().count() > LONGEST {
        return false;
    }
    let text = hash.map_or(NOBODY, |hash| hash.as_str());
    let (Ok(parsed), Ok(argon2)) = (password_hash::PasswordHash::new(text), argon2()) else {
        return false;
    };
    argon2
        .verify_password(normal(password).as_bytes(), &parsed)
        .is_ok()
        && hash.is_some()
}

fn argon2() -> password_hash::Result<Argon2<'static>> {
    let params = Params::new(COST.0, COST.1, COST.2, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Accents are typed differently on different machines and are the same password.
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_uncommon_will_do() {
        for (password, expect) in [
            ("correct horse battery", None),
            ("ąžuolas po langu", None),
            ("short", Some("error-password-short")),
            ("ąčęėįšųūž", Some("error-password-short")),
            ("Password123", Some("error-password-common")),
            ("abababababab", Some("error-password-common")),
            (&"long words ".repeat(30), Some("error-password-long")),
        ] {
            assert_eq!(policy(password), expect, "{password}");
        }
    }

    #[test]
    fn a_hash_knows_its_password_however_the_accents_were_typed() {
        let hashed = hash("ąžuolas po langu", [7; 16]).unwrap();
        assert!(verify("ąžuolas po langu", Some(&hashed)));
        assert!(verify("a\u{328}z\u{30c}uolas po langu", Some(&hashed)));
        assert!(!verify("azuolas po langu", Some(&hashed)));
        assert!(!verify("ąžuolas po langu", None));
        assert!(
            hashed
                .as_str()
                .starts_with("$argon2id$v=19$m=19456,t=2,p=1$")
        );
        assert_ne!(hashed, hash("ąžuolas po langu", [8; 16]).unwrap());
        assert!(!format!("{hashed:?}").contains("argon2id"));
    }

    #[test]
    fn nobody_costs_as_much_as_somebody() {
        let parsed = password_hash::PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&parsed).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), COST);
        assert_eq!(
            parsed.hash.map(|hash| hash.len()),
            Some(Params::DEFAULT_OUTPUT_LEN)
        );
    }
}
