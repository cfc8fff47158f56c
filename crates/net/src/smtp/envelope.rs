//! From whom and to whom, as the server hears it: checked, so that no address carries a command.

/// Who sends and who shall get a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// `None` is the empty return path of automatic mail.
    sender: Option<Address>,
    /// At least one.
    recipients: Vec<Address>,
}

/// A local part and a domain, safe between angle brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// As it was given; reports name the recipient like this.
    pub given: String,
    /// With the domain in its ASCII form.
    pub wire: String,
}

/// An address that cannot be written in an SMTP command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a mail address")]
pub struct NotAnAddress(pub String);

impl Envelope {
    /// `sender` is `None` for the empty return path. At least one recipient is needed.
    pub fn new<'a>(
        sender: Option<&str>,
        recipients: impl IntoIterator<Item = &'a str>,
    ) -> Result<Envelope, NotAnAddress> {
        let sender = sender.map(Address::parse).transpose()?;
        let recipients: Vec<_> = recipients
            .into_iter()
            .map(Address::parse)
            .collect::<Result<_, _>>()?;
        if recipients.is_empty() {
            return Err(NotAnAddress(String::new()));
        }
        Ok(Envelope { sender, recipients })
    }

    pub(super) fn sender(&self) -> &str {
        self.sender.as_ref().map_or("", |address| &address.wire)
    }

    pub(super) fn recipients(&self) -> &[Address] {
        &self.recipients
    }

    /// True when an address cannot be said in ASCII even with its domain encoded.
    pub(super) fn needs_utf8(&self) -> bool {
        let all = self.recipients.iter().chain(&self.sender);
        all.into_iter().any(|address| !address.wire.is_ascii())
    }
}

impl Address {
    fn parse(text: &str) -> Result<Address, NotAnAddress> {
        let wrong = || NotAnAddress(text.to_owned());
        let (local, domain) = text.rsplit_once('@').ok_or_else(wrong)?;
        // RFC 5321, 4.5.3.1: 64 and 255 octets.
        if local.is_empty() || local.len() > 64 || domain.is_empty() || domain.len() > 255 {
            return Err(wrong());
        }
        let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
        let unsafe_local = |c: char| {
            c.is_control() || c.is_whitespace() || (!quoted && "<>()[]\\,;:\"@".contains(c))
        };
        let inner = if quoted {
            &local[1..local.len() - 1]
        } else {
            local
        };
        if inner.chars().any(|c| unsafe_local(c) || c == '"') {
            return Err(wrong());
        }
        let domain = ascii_domain(domain).ok_or_else(wrong)?;
        Ok(Address {
            given: text.to_owned(),
            wire: format!("{local}@{domain}"),
        })
    }
}

fn ascii_domain(domain: &str) -> Option<String> {
    let bracketed = domain.starts_with('[') && domain.ends_with(']');
    if bracketed {
        let inner = &domain[1..domain.len() - 1];
        let fine = |c: char| c.is_ascii_hexdigit() || matches!(c, '.' | ':' | 'I' | 'P' | 'v');
        return inner.chars().all(fine).then(|| domain.to_owned());
    }
    let ascii = idna::domain_to_ascii(domain).ok()?;
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    (!ascii.is_empty() && ascii.chars().all(fine)).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_become_addresses() {
        for (text, wire) in [
            ("ana@example.com", Some("ana@example.com")),
            ("o'neil+tag@example.com", Some("o'neil+tag@example.com")),
            ("\"ana.b\"@example.com", Some("\"ana.b\"@example.com")),
            ("info@παράδειγμα.gr", Some("info@xn--hxajbheg2az3al.gr")),
            ("γιάννης@example.com", Some("γιάννης@example.com")),
            ("ana@[127.0.0.1]", Some("ana@[127.0.0.1]")),
            ("ana", None),
            ("@example.com", None),
            ("ana@", None),
            ("ana@exa mple.com", None),
            ("ana@example.com\r\nRCPT TO:<x@example.com", None),
            ("ana>\r\nDATA@example.com", None),
            ("a b@example.com", None),
            ("a>b@example.com", None),
            ("\"a\"b\"@example.com", None),
            ("a\0b@example.com", None),
            ("ana@example.com> SIZE=1", None),
        ] {
            let parsed = Address::parse(text).ok().map(|address| address.wire);
            assert_eq!(parsed.as_deref(), wire, "{text:?}");
        }
    }

    #[test]
    fn an_envelope_needs_somebody() {
        assert!(Envelope::new(None, []).is_err());
        let envelope = Envelope::new(None, ["ana@example.com"]).unwrap();
        assert_eq!(envelope.sender(), "");
    }
}
