//! Where the mail servers of an address most likely are.

use attent_core::channels::Security;

/// A server, as a form has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub host: String,
    pub port: u16,
    pub security: Security,
}

/// Domains, IMAP with TLS on 993, SMTP, and whether that begins in the clear on 587.
const KNOWN: &[(&[&str], &str, &str, bool)] = &[
    (
        &["gmail.com", "googlemail.com"],
        "imap.gmail.com",
        "smtp.gmail.com",
        false,
    ),
    (
        &["outlook.com", "hotmail.com", "live.com", "msn.com"],
        "outlook.office365.com",
        "smtp-mail.outlook.com",
        true,
    ),
    (
        &["icloud.com", "me.com", "mac.com"],
        "imap.mail.me.com",
        "smtp.mail.me.com",
        true,
    ),
    (
        &["yahoo.com", "ymail.com", "yahoo.gr"],
        "imap.mail.yahoo.com",
        "smtp.mail.yahoo.com",
        false,
    ),
    (
        &["gmx.net", "gmx.de", "gmx.at"],
        "imap.gmx.net",
        "mail.gmx.net",
        true,
    ),
    (&["gmx.com"], "imap.gmx.com", "mail.gmx.com", true),
    (&["web.de"], "imap.web.de", "smtp.web.de", true),
    (
        &["fastmail.com"],
        "imap.fastmail.com",
        "smtp.fastmail.com",
        false,
    ),
    (
        &["zoho.eu", "zohomail.eu"],
        "imap.zoho.eu",
        "smtp.zoho.eu",
        false,
    ),
    (
        &["mailbox.org"],
        "imap.mailbox.org",
        "smtp.mailbox.org",
        false,
    ),
    (
        &["posteo.de", "posteo.net"],
        "posteo.de",
        "posteo.de",
        false,
    ),
    (&["inbox.lv"], "mail.inbox.lv", "mail.inbox.lv", false),
    (&["inbox.lt"], "mail.inbox.lt", "mail.inbox.lt", false),
    (&["ziggo.nl"], "imap.ziggo.nl", "smtp.ziggo.nl", true),
    (&["kpnmail.nl"], "imap.kpnmail.nl", "smtp.kpnmail.nl", true),
];

/// The servers for fetching and for sending; `None` without a domain.
pub(super) fn guess(address: &str) -> Option<(Guess, Guess)> {
    let domain = address.trim().rsplit_once('@')?.1.to_lowercase();
    if domain.is_empty() {
        return None;
    }
    let known = KNOWN
        .iter()
        .find(|(domains, ..)| domains.contains(&domain.as_str()));
    let (imap, smtp, clear) = match known {
        Some((_, imap, smtp, clear)) => ((*imap).to_owned(), (*smtp).to_owned(), *clear),
        None => (format!("imap.{domain}"), format!("smtp.{domain}"), true),
    };
    let (port, security) = if clear {
        (587, Security::Starttls)
    } else {
        (465, Security::Tls)
    };
    let imap = Guess {
        host: imap,
        port: 993,
        security: Security::Tls,
    };
    Some((
        imap,
        Guess {
            host: smtp,
            port,
            security,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_by_the_domain() {
        for (address, expect) in [
            (
                "ana@gmail.com",
                Some(("imap.gmail.com", "smtp.gmail.com", 465)),
            ),
            (
                "shop@Example.LT",
                Some(("imap.example.lt", "smtp.example.lt", 587)),
            ),
            (
                "shop@inbox.lv ",
                Some(("mail.inbox.lv", "mail.inbox.lv", 465)),
            ),
            ("shop", None),
            ("shop@", None),
        ] {
            let found = guess(address);
            let found = found
                .as_ref()
                .map(|(imap, smtp)| (imap.host.as_str(), smtp.host.as_str(), smtp.port));
            assert_eq!(found, expect, "{address}");
        }
    }
}
