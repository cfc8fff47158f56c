//! A mailbox as mail writes it, and the one spelling by which two are compared.

mod list;

pub(crate) use list::parse_list;

use serde::Serialize;

/// A mailbox: a name for people, an address for machines.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Address {
    pub name: Option<String>,
    /// As written, without brackets; not necessarily deliverable.
    pub address: String,
}

impl Address {
    /// An address without a name.
    #[must_use]
    pub fn bare(address: impl Into<String>) -> Self {
        Address {
            name: None,
            address: address.into(),
        }
    }

    /// The spelling by which addresses are compared; see [`address_key`].
    #[must_use]
    pub fn key(&self) -> String {
        address_key(&self.address)
    }

    /// What stands after the last `@`.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.address.rsplit_once('@').map(|(_, domain)| domain)
    }
}

/// One spelling per mailbox: lower case, an international domain in its ASCII form.
///
/// The part before the `@` is case-sensitive only on paper (RFC 5321, 2.4); no mail provider in
/// use tells `Ana@` from `ana@`.
#[must_use]
pub fn address_key(address: &str) -> String {
    let address = address.trim().trim_start_matches('<').trim_end_matches('>');
    match address.rsplit_once('@') {
        Some((local, domain)) => {
            let domain = domain.trim_end_matches('.');
            let ascii = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_lowercase());
            format!("{}@{ascii}", local.to_lowercase())
        }
        None => address.to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_per_mailbox() {
        for (a, b) in [
            ("Ana@Example.com", "ana@example.com"),
            ("ana@žalias.lt", "ana@xn--alias-tib.lt"),
            ("ana@ŽALIAS.lt", "ana@žalias.lt"),
            ("<ana@example.com>", "ana@example.com."),
        ] {
            assert_eq!(address_key(a), address_key(b), "{a} {b}");
        }
        assert_ne!(
            address_key("ana@example.com"),
            address_key("anna@example.com")
        );
    }
}
