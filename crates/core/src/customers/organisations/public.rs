//! Mail providers whose users are strangers to each other.

/// First labels of providers that have many national domains: `yahoo.co.uk`, `live.nl`.
const FAMILIES: [&str; 8] = [
    "gmail",
    "googlemail",
    "yahoo",
    "hotmail",
    "outlook",
    "live",
    "icloud",
    "ymail",
];

const DOMAINS: [&str; 58] = [
    "aol.com",
    "att.net",
    "bk.ru",
    "bluewin.ch",
    "btinternet.com",
    "casema.nl",
    "chello.nl",
    "comcast.net",
    "duck.com",
    "fastmail.com",
    "fastmail.fm",
    "forthnet.gr",
    "free.fr",
    "freemail.gr",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "hetnet.nl",
    "hey.com",
    "home.nl",
    "hotmail.gr",
    "hushmail.com",
    "inbox.eu",
    "inbox.lt",
    "inbox.lv",
    "inbox.ru",
    "kpnmail.nl",
    "kpnplanet.nl",
    "laposte.net",
    "list.ru",
    "mac.com",
    "mail.com",
    "mail.ee",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "msn.com",
    "one.lt",
    "online.nl",
    "orange.fr",
    "otenet.gr",
    "planet.nl",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "quicknet.nl",
    "rocketmail.com",
    "seznam.cz",
    "skynet.be",
    "t-online.de",
    "telenet.be",
    "telfort.nl",
    "tutanota.com",
    "upcmail.nl",
    "web.de",
    "ziggo.nl",
];

pub(super) fn is_public(domain: &str) -> bool {
    let mut labels = domain.split('.');
    let first = labels.next().unwrap_or("");
    // `yahoo.com`, `yahoo.co.uk`; not `live.example.com`.
    let rest: Vec<&str> = labels.collect();
    let national = match rest.as_slice() {
        [_] => true,
        [second, _] => second.len() <= 3,
        _ => false,
    };
    (national && FAMILIES.contains(&first)) || DOMAINS.contains(&domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_users_are_strangers() {
        for (domain, public) in [
            ("gmail.com", true),
            ("yahoo.co.uk", true),
            ("live.nl", true),
            ("inbox.lv", true),
            ("live.example.com", false),
            ("example.com", false),
            ("mail.example.com", false),
        ] {
            assert_eq!(is_public(domain), public, "{domain}");
        }
        assert!(DOMAINS.is_sorted(), "in order, so that none is there twice");
    }
}
