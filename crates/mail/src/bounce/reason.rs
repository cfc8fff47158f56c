//! Hard or soft, by what the server said and by its status.
//!
//! Words outweigh codes: servers put `5.1.1` on a full mailbox and `5.2.1` on an unknown one. What
//! is about the sender, the content or the moment comes first, because such replies often name the
//! recipient as well.

use super::BounceKind;

/// Phrases that say: not the address. Lower-case.
const SOFT: &[&str] = &[
    // full
    "mailbox full",
    "mailbox is full",
    "mailfolder is full",
    "folder is full",
    "inbox is full",
    "over quota",
    "overquota",
    "quota exceeded",
    "exceeded storage",
    "exceeds the quota",
    "exceeded quota",
    "out of storage",
    "storage allocation",
    "insufficient system storage",
    "not enough space",
    "disk quota",
    "too large",
    "size limit",
    "message size",
    "exceeds size",
    "exceed the quota",
    "mailbox size limit",
    "quota violation",
    "пereполнен",
    "переполнен",
    "postfach voll",
    "boîte pleine",
    "postvak vol",
    "casella piena",
    "buzón lleno",
    "dėžutė pilna",
    "skrzynka pełna",
    // suspended
    "disabled",
    "suspended",
    "inactive",
    "is locked",
    "locked.",
    "temporary locked",
    "temporarily locked",
    "frozen",
    "deactivated",
    "discontinued",
    "not active",
    "expired account",
    "on vacation",
    "closed temporarily",
    "account is blocked",
    "administratively",
    // the sender and its server
    "sender address",
    "domain of sender",
    "sender domain",
    "sender rejected",
    "sender verify",
    "return address",
    "mail from",
    "from: header",
    "from address",
    "envelope sender",
    "spf",
    "dkim",
    "dmarc",
    "unauthenticated",
    "not authenticated",
    "authentication required",
    "authrequired",
    "authentication information",
    "relay",
    "reputation",
    "blacklist",
    "black list",
    "blocklist",
    "block list",
    "blocked",
    "bloqu",
    "rbl",
    "dnsbl",
    "spamhaus",
    "barracuda",
    "listed",
    "reverse dns",
    "ptr record",
    "rdns",
    "client host rejected",
    "helo",
    "ehlo",
    "ip address",
    "invalid ip",
    "mail rejete",
    "your ip",
    "not permitted to send",
    "not allowed to send",
    "not authorized to send",
    "not authorised to send",
    "not a member",
    "permission to post",
    "permission",
    "only accepts",
    "restricted",
    // content and policy
    "spam",
    "ube",
    "unsolicited",
    "virus",
    "malware",
    "policy",
    "policies",
    "content rejected",
    "message content",
    "attachment",
    "header error",
    "headers too",
    "prohibited",
    "filtered",
    "message rejected",
    "message refused",
    "security",
    "not rfc",
    "rfc 5322",
    "rfc5322",
    "rfc 2822",
    "syntax error",
    "improper sequence",
    "protocol error",
    // the moment
    "try again",
    "try later",
    "temporar",
    "timed out",
    "timeout",
    "time out",
    "too many",
    "rate limit",
    "ratelimit",
    "limited",
    "frequency",
    "greylist",
    "graylist",
    "deferred",
    "delayed",
    "connection refused",
    "connection reset",
    "connection lost",
    "lost connection",
    "could not connect",
    "couldn't connect",
    "unable to connect",
    "not accepting connections",
    "network",
    "unreachable",
    "no route",
    "retry time",
    "resources",
    "service unavailable",
    "service currently unavailable",
    "routing loop",
    "hop count",
    "too many hops",
    "mail loop",
    "loops back",
    "for the last",
    "giving up",
    "queue too long",
    "did not accept our requests",
    "establish an smtp connection",
    "server error",
    "local error",
    "expired",
];

/// Phrases that say: this address or this domain cannot work. Lower-case.
const HARD: &[&str] = &[
    "user unknown",
    "unknown user",
    "unknown recipient",
    "recipient unknown",
    "unknown address",
    "unknown mailbox",
    "unknown or illegal",
    "unknown local",
    "unknown account",
    "unknown or invalid",
    "no such user",
    "no such mailbox",
    "no such recipient",
    "no such account",
    "no such address",
    "no such person",
    "no such local",
    "no mailbox here",
    "no mailbox by that name",
    "no mailbox found",
    "no account by that name",
    "no valid recipients",
    "invalid recipient",
    "invalid mailbox",
    "invalid address",
    "invalid user",
    "bad destination mailbox",
    "bad recipient",
    "not a valid mailbox",
    "not a valid recipient",
    "not a valid user",
    "not our customer",
    "does not exist",
    "doesn't exist",
    "do not exist",
    "non-existent",
    "nonexistent",
    "not exist",
    "not found",
    "notfound",
    "couldn't be found",
    "could not be found",
    "wasn't found",
    "wasn’t found",
    "not recognized",
    "not recognised",
    "not listed in",
    "doesn't have a",
    "does not have a",
    "mailbox unavailable",
    "mailbox not available",
    "address rejected",
    "recipient rejected",
    "recipient address rejected: access denied",
    "is not a known user",
    "not known here",
    "undeliverable address",
    "addressee unknown",
    "not a local",
    "user is unknown",
    "name is not recognized",
    "check if address is correct",
    "account not found",
    "user not found",
    // the domain
    "host unknown",
    "unknown host",
    "unknown domain",
    "domain unknown",
    "no such domain",
    "no such host",
    "host not found",
    "domain not found",
    "nxdomain",
    "any host named",
    "unrouteable",
    "unroutable",
    "illegal host",
    "bad destination system",
    "domain does not",
    "name or service not known",
    "malformed or unexpected name server reply",
    "no mx",
    "null mx",
    "nullmx",
    "no smtp service",
    "doesn't receive email",
    "does not accept mail",
    "doesn't accept mail",
    // moved
    "has moved",
    "moved to",
    "no longer",
    "user not local",
    "recipient no longer",
    "left the company",
    "has left",
    "changed address",
    "change of address",
    // other languages
    "unbekannt",
    "existiert nicht",
    "n'existe pas",
    "inconnu",
    "no existe",
    "desconocid",
    "non esiste",
    "inesistente",
    "sconosciut",
    "não existe",
    "bestaat niet",
    "onbekend",
    "findes ikke",
    "finns inte",
    "ukjent",
    "nie istnieje",
    "nieznany",
    "neexistuje",
    "не существует",
    "не найден",
    "неизвестн",
    "neegzistuoja",
    "nerastas",
    "nežinomas",
    "neeksistē",
    "nav atrasts",
    "δεν υπάρχει",
    "άγνωστος",
    "見つから",
    "存在しません",
    "不存在",
    "존재하지",
];

/// Soft phrases that outweigh any other because they speak of the domain of the *sender*.
const SENDERS: &[&str] = &[
    "domain of sender",
    "sender address",
    "sender domain",
    "sender rejected",
    "sender verify",
    "return address",
    "envelope sender",
    "mail from",
];

/// Whether the address is lost.
pub(super) fn kind(said: &str, status: &str, domain: &str) -> BounceKind {
    let text = words(said);
    let has = |phrases: &[&str]| phrases.iter().any(|p| text.contains(p));
    // X.1.7 and X.1.8 speak of the sender's address (RFC 3463).
    let of_sender = status.ends_with(".1.7") || status.ends_with(".1.8");
    if of_sender || has(SENDERS) || hidden_filter(&text, status, domain) {
        return BounceKind::Soft;
    }
    if has(&[
        "user unknown",
        "unknown user",
        "no such user",
        "recipient not found",
        "recipientnotfound",
    ]) {
        return BounceKind::Hard;
    }
    let lasting = !status.starts_with('4') || by_status(status);
    match (has(SOFT), has(HARD)) {
        (true, _) => BounceKind::Soft,
        (false, true) if lasting => BounceKind::Hard,
        (false, true) => BounceKind::Soft,
        (false, false) => {
            if by_status(status) {
                BounceKind::Hard
            } else {
                BounceKind::Soft
            }
        }
    }
}

/// Japanese phone companies answer "unknown user" when their customer's filter refused the mail:
/// with no address in the reply, with a status of the mailbox itself (RFC 3463, X.2.0), or, at one, always.
fn hidden_filter(text: &str, status: &str, domain: &str) -> bool {
    let unknown = text.contains("user unknown") || text.contains("unknown user");
    let nameless = text.contains("550 : user unknown");
    // A group that may not exist or may not be written to: its host never says which.
    domain == "googlegroups.com"
        || unknown
            && (nameless || status == "5.2.0" || domain.split('.').any(|label| label == "docomo"))
}

/// Statuses of RFC 3463 and of large providers that speak of the address or the domain.
fn by_status(status: &str) -> bool {
    matches!(
        status,
        "5.1.0"
            | "5.1.1"
            | "5.1.2"
            | "5.1.3"
            | "5.1.6"
            | "5.1.10"
            | "5.1.351"
            | "5.4.4"
            | "5.4.310"
            | "4.1.1"
            | "5.7.27"
    )
}

/// Lower-case, one blank between words, links taken out and addresses emptied: they say nothing of
/// the reason, and an address may contain any word.
fn words(said: &str) -> String {
    let kept = said.split_whitespace().filter(|w| !w.contains("://"));
    let kept = kept.map(|w| without_address(&w.to_lowercase()));
    kept.collect::<Vec<_>>().join(" ")
}

fn without_address(word: &str) -> String {
    let Some(at) = word.find('@') else {
        return word.to_owned();
    };
    let around = |c: char| "<>()[]:;,\"'".contains(c);
    let start = word[..at].rfind(around).map_or(0, |i| i + 1);
    let end = word[at..].find(around).map_or(word.len(), |i| at + i);
    format!("{}@{}", &word[..start], &word[end..])
}

#[cfg(test)]
mod tests {
    use super::{
        BounceKind::{Hard, Soft},
        kind,
    };

    #[test]
    fn hard_is_about_the_address() {
        for (said, status, expect) in [
            (
                "550 5.1.1 <a@x.lt>: Recipient address rejected: User unknown",
                "5.1.1",
                Hard,
            ),
            ("550 5.2.1 <a@x.lt>... User Unknown", "5.2.1", Hard),
            (
                "552 sorry, mailbox a@x.lt is over quota temporarily (#5.1.1)",
                "5.1.1",
                Soft,
            ),
            (
                "553 5.1.8 <a@x.lt>... Domain of sender address a@x.lt does not exist",
                "5.1.8",
                Soft,
            ),
            (
                "550 5.7.1 <a@x.lt>: Recipient address rejected: Policy violation",
                "5.7.1",
                Soft,
            ),
            (
                "This account has been disabled or discontinued",
                "5.0.0",
                Soft,
            ),
            (
                "550 Host unknown (Authoritative answer from name server)",
                "5.0.0",
                Hard,
            ),
            (
                "an MX or SRV record indicated no SMTP service",
                "5.0.0",
                Hard,
            ),
            ("DNS Error: NXDOMAIN domain name not found", "4.0.0", Soft),
            (
                "450 4.1.1 User unknown in virtual alias table",
                "4.1.1",
                Hard,
            ),
            ("551 not our customer", "5.1.6", Hard),
            ("550 spam", "5.7.1", Soft),
            ("", "5.1.1", Hard),
            ("", "5.0.0", Soft),
            ("550 : User unknown", "5.0.0", Soft),
            ("Adresas neegzistuoja", "5.0.0", Hard),
            ("550 5.1.1 see https://x.lt/spam", "5.1.1", Hard),
        ] {
            assert_eq!(kind(said, status, "x.lt"), expect, "{said}");
        }
    }
}
