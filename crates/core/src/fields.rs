//! Checks of what people type, shared by the features; each notes what is wrong and goes on, so
//! that a form comes back with everything marked at once.

use crate::{FieldErrors, keys};

/// Longer names are a mistake or an attack; the longest real ones are about half of it.
const NAME_MAX: usize = 200;
/// RFC 5321, 4.5.3.1.3, less the brackets.
const EMAIL_MAX: usize = 254;

/// A name that must be there, tidied.
pub(crate) fn name(errors: &mut FieldErrors, field: &'static str, text: &str) -> String {
    let tidy = keys::tidy(text);
    if tidy.is_empty() {
        errors.add(field, "error-required");
    } else if tidy.chars().count() > NAME_MAX {
        errors.add(field, "error-too-long");
    }
    tidy
}

/// A text of several lines, kept as written up to `max` characters.
pub(crate) fn text(errors: &mut FieldErrors, field: &'static str, text: &str, max: usize) {
    if text.chars().count() > max {
        errors.add(field, "error-too-long");
    }
}

/// An e-mail address as typed, trimmed: one line, one mailbox, a domain.
pub(crate) fn email(errors: &mut FieldErrors, field: &'static str, text: &str) -> String {
    let address = text.trim().to_owned();
    if address.is_empty() {
        errors.add(field, "error-required");
    } else if !is_email(&address) {
        errors.add(field, "error-email");
    }
    address
}

fn is_email(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return false;
    };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@".contains(c);
    let labels_fit = domain
        .split('.')
        .all(|label| !label.is_empty() && label.len() <= 63);
    !local.is_empty()
        && address.len() <= EMAIL_MAX
        && labels_fit
        && address.chars().filter(|c| *c != '@').all(plain)
        && address.matches('@').count() == 1
}

/// An IANA time zone that this program knows.
pub(crate) fn time_zone(errors: &mut FieldErrors, field: &'static str, name: &str) {
    if jiff::tz::TimeZone::get(name).is_err() {
        errors.add(field, "error-time-zone");
    }
}

/// A code of ISO 4217.
pub(crate) fn currency(errors: &mut FieldErrors, field: &'static str, code: &str) {
    if crate::Currency::parse(code).is_none() {
        errors.add(field, "error-currency");
    }
}

/// The shape of ISO 3166: so many capital letters.
pub(crate) fn capitals(errors: &mut FieldErrors, field: &'static str, text: &str, letters: usize) {
    if text.len() != letters || !text.bytes().all(|b| b.is_ascii_uppercase()) {
        errors.add(field, "error-code");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (address, expect) in [
            ("ana@example.com", None),
            (" Ana.Ruiz+desk@mail.example.com ", None),
            ("ana@žalias.lt", None),
            ("ana@localhost", None),
            ("", Some("error-required")),
            ("ana", Some("error-email")),
            ("@example.com", Some("error-email")),
            ("ana@", Some("error-email")),
            ("ana@a..b", Some("error-email")),
            ("ana@b@example.com", Some("error-email")),
            ("ana@example.com, bo@example.com", Some("error-email")),
            ("Ana <ana@example.com>", Some("error-email")),
            ("ana@example.com\r\nBcc: x@example.com", Some("error-email")),
        ] {
            let mut errors = FieldErrors::new();
            email(&mut errors, "email", address);
            assert_eq!(errors.of("email"), expect, "{address}");
        }
    }

    #[test]
    fn zones_and_codes() {
        let mut errors = FieldErrors::new();
        time_zone(&mut errors, "a", "Europe/Vilnius");
        currency(&mut errors, "b", "EUR");
        assert_eq!(errors, FieldErrors::new());
        time_zone(&mut errors, "zone", "Europe/Nowhere");
        currency(&mut errors, "currency", "eur");
        capitals(&mut errors, "country", "LTU", 2);
        assert_eq!(errors.0.len(), 3);
    }

    #[test]
    fn names() {
        for (text, expect) in [("Ona", None), (" \n", Some("error-required"))] {
            let mut errors = FieldErrors::new();
            name(&mut errors, "name", text);
            assert_eq!(errors.of("name"), expect);
        }
        let mut errors = FieldErrors::new();
        name(&mut errors, "name", &"a".repeat(NAME_MAX + 1));
        assert_eq!(errors.of("name"), Some("error-too-long"));
    }
}
