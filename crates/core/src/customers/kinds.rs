//! The ways by which a customer is known, and the one spelling by which each is compared.

use attent_db::{Error as DbError, Row, Value};

use crate::reading::word;

/// Longer ones are no address of anybody; RFC 5321 allows 254.
const LONGEST: usize = 254;
/// A number has at least so many digits (an extension has fewer) and at most 15 (ITU-T E.164).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 4..=15;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IdentityKind {
    Email,
    Phone,
    /// A name on another service, or a customer number of the shop.
    Handle,
}

impl IdentityKind {
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Handle];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Handle => "handle",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The key by which `value` is compared, or the word saying what is wrong with it.
    ///
    /// # Errors
    /// A key of the language files.
    pub fn key(self, value: &str) -> Result<String, &'static str> {
        let value = value.trim();
        if value.is_empty() {
            return Err("error-required");
        }
        if value.len() > LONGEST {
            return Err("error-too-long");
        }
        match self {
            Self::Email => email_key(value).ok_or("error-email"),
            Self::Phone => phone_key(value).ok_or("error-phone"),
            Self::Handle => Ok(value.to_lowercase()),
        }
    }

    pub(super) fn read(row: &Row<'_>, index: usize) -> Result<Self, DbError> {
        word(row, index, "identity.kind", Self::parse)
    }
}

impl From<IdentityKind> for Value {
    fn from(kind: IdentityKind) -> Self {
        kind.as_str().into()
    }
}

fn email_key(value: &str) -> Option<String> {
    let key = attent_mail::address_key(value);
    let (local, domain) = key.rsplit_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>(),;\"".contains(c);
    (!local.is_empty() && !domain.is_empty() && !key.contains(odd)).then_some(key)
}

/// Digits alone, `+` and `00` alike. A number written without its country stays without it: the
/// country of a shop is no proof of its customer's.
fn phone_key(value: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_digit() || " +-()./\u{a0}".contains(c);
    if !value.chars().all(fits) {
        return None;
    }
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    PHONE_DIGITS
        .contains(&digits.len())
        .then(|| digits.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        for (kind, value, expect) in [
            (
                IdentityKind::Email,
                " Rosa@Example.COM ",
                Ok("rosa@example.com"),
            ),
            (IdentityKind::Email, "rosa", Err("error-email")),
            (IdentityKind::Email, "a@b.lt, c@d.lt", Err("error-email")),
            (IdentityKind::Email, "", Err("error-required")),
            (IdentityKind::Phone, "+370 (612) 34-567", Ok("37061234567")),
            (IdentityKind::Phone, "0037061234567", Ok("37061234567")),
            (IdentityKind::Phone, "12", Err("error-phone")),
            (IdentityKind::Phone, "call me", Err("error-phone")),
            (IdentityKind::Handle, "Rosa_P", Ok("rosa_p")),
        ] {
            assert_eq!(kind.key(value), expect.map(str::to_owned), "{value}");
        }
        assert_eq!(
            IdentityKind::Handle.key(&"a".repeat(255)),
            Err("error-too-long")
        );
    }
}
