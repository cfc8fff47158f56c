//! Tokens in our Message-IDs and plus-addresses, by which an answer finds its conversation.
//!
//! A token is key id, conversation, entry and a MAC (HMAC-SHA256 cut to 96 bits), in lower-case
//! base32 because mail programs change the case of addresses. It files a mail; it gives no rights.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::Mail;

/// A secret and its number. Old keys stay in the list until answers to their mail are no longer expected.
#[derive(Clone)]
pub struct Key {
    pub id: u8,
    pub secret: Vec<u8>,
}

/// What a token that was ours says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    pub conversation: i64,
    /// `None` in a plus-address, which stands for the whole conversation.
    pub entry: Option<i64>,
}

/// The outcome of looking for a token in a Message-ID or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No token of this shape.
    Absent,
    Valid(Verified),
    /// Our shape and a key of ours, but not our signature: a security event.
    Forged,
    /// Our shape, a key that is no longer in the list.
    UnknownKey,
}

const MAC: usize = 12;
/// Before the token in a Message-ID.
const IN_MESSAGE_ID: &str = "at.";
/// Before the token in a plus-address.
const IN_ADDRESS: &str = "at-";

/// A Message-ID, without brackets, for an entry we send.
#[must_use]
pub fn message_id(key: &Key, conversation: i64, entry: i64, domain: &str) -> String {
    let mut payload = vec![key.id];
    payload.extend_from_slice(&conversation.to_be_bytes());
    payload.extend_from_slice(&entry.to_be_bytes());
    format!("{IN_MESSAGE_ID}{}@{domain}", signed(key, payload))
}

/// `support@example.com` as an address that leads answers to one conversation.
///
/// The part before the `@` may have 64 characters (RFC 5321), of which this takes 38.
#[must_use]
pub fn plus_address(key: &Key, address: &str, conversation: i64) -> String {
    let mut payload = vec![key.id];
    payload.extend_from_slice(&conversation.to_be_bytes());
    let token = signed(key, payload);
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}+{IN_ADDRESS}{token}@{domain}"),
        None => format!("{address}+{IN_ADDRESS}{token}"),
    }
}

/// Looks for a token in a Message-ID or an address, with or without brackets, in any case.
#[must_use]
pub fn verify(keys: &[Key], text: &str) -> Verdict {
    let text = text.trim().trim_matches(['<', '>']).to_ascii_lowercase();
    let local = text.split('@').next().unwrap_or("");
    let token = local.strip_prefix(IN_MESSAGE_ID).or_else(|| {
        local
            .rsplit_once('+')
            .and_then(|(_, tag)| tag.strip_prefix(IN_ADDRESS))
    });
    let Some(bytes) = token.and_then(base32_decode) else {
        return Verdict::Absent;
    };
    let entry = match bytes.len() {
        n if n == 1 + 8 + MAC => None,
        n if n == 1 + 8 + 8 + MAC => Some(i64_at(&bytes, 9)),
        _ => return Verdict::Absent,
    };
    let (payload, mac) = bytes.split_at(bytes.len() - MAC);
    let Some(key) = keys.iter().find(|k| k.id == payload[0]) else {
        return Verdict::UnknownKey;
    };
    match hmac(key, payload).verify_truncated_left(mac) {
        Ok(()) => Verdict::Valid(Verified {
            conversation: i64_at(&bytes, 1),
            entry,
        }),
        Err(_) => Verdict::Forged,
    }
}

/// Where in a mail a token was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Address,
    References,
    InReplyTo,
}

/// All that the tokens in a mail say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InMail {
    /// The first valid token: addresses, then references from the latest back, then In-Reply-To.
    pub verified: Option<(Verified, Place)>,
    /// Ids and addresses with a forged token.
    pub forged: Vec<String>,
}

/// Verifies every token in a mail.
#[must_use]
pub fn in_mail(keys: &[Key], mail: &Mail) -> InMail {
    let delivered = ["delivered-to", "x-original-to", "envelope-to"];
    let delivered = delivered
        .iter()
        .flat_map(|h| mail.headers.all(h).map(str::to_owned));
    let named = mail.to.iter().chain(&mail.cc).map(|a| a.address.clone());
    let addresses = named.chain(delivered).map(|a| (a, Place::Address));
    let references = mail
        .references
        .iter()
        .rev()
        .map(|id| (id.clone(), Place::References));
    let answered = mail
        .in_reply_to
        .iter()
        .map(|id| (id.clone(), Place::InReplyTo));
    let mut found = InMail::default();
    for (text, place) in addresses.chain(references).chain(answered) {
        match verify(keys, &text) {
            Verdict::Valid(verified) => {
                found.verified.get_or_insert((verified, place));
            }
            Verdict::Forged => found.forged.push(text),
            Verdict::Absent | Verdict::UnknownKey => {}
        }
    }
    found
}

fn signed(key: &Key, mut payload: Vec<u8>) -> String {
    let mac = hmac(key, &payload).finalize().into_bytes();
    payload.extend_from_slice(&mac[..MAC]);
    base32_encode(&payload)
}

fn hmac(key: &Key, payload: &[u8]) -> Hmac<Sha256> {
    let mut mac =
        <Hmac<Sha256> as Mac>::new_from_slice(&key.secret).expect("HMAC takes a key of any length");
    mac.update(b"attent thread token 1\0");
    mac.update(payload);
    mac
}

fn i64_at(bytes: &[u8], at: usize) -> i64 {
    bytes[at..at + 8]
        .iter()
        .fold(0, |sum, b| sum << 8 | i64::from(*b))
}

/// RFC 4648, lower-case, without padding.
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

fn base32_encode(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut held, mut bits) = (0_u32, 0);
    for &b in bytes {
        held = (held << 8) | u32::from(b);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(held >> bits) as usize & 31]));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        out.push(char::from(ALPHABET[(held << (5 - bits)) as usize & 31]));
    }
    out
}

fn base32_decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for b in text.bytes() {
        let value = ALPHABET.iter().position(|a| *a == b)? as u32;
        held = (held << 5) | value;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // Bits beyond the last byte are zero, so that one token has one spelling.
    (held == 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Budget, parse};
    use proptest::prelude::*;

    fn key(id: u8) -> Key {
        Key {
            id,
            secret: vec![id; 32],
        }
    }

    #[test]
    fn tokens_survive_what_mail_programs_do() {
        let id = message_id(&key(1), 7, 9, "shop.lt");
        let valid = Verdict::Valid(Verified {
            conversation: 7,
            entry: Some(9),
        });
        for text in [id.clone(), format!("<{id}>"), id.to_uppercase()] {
            assert_eq!(verify(&[key(0), key(1)], &text), valid, "{text}");
        }
        let address = plus_address(&key(1), "info@shop.lt", 7);
        assert_eq!(
            verify(&[key(1)], &address),
            Verdict::Valid(Verified {
                conversation: 7,
                entry: None
            })
        );
        assert!(
            address
                .split('@')
                .next()
                .is_some_and(|local| local.len() <= 64),
            "{address}"
        );
        assert_eq!(verify(&[key(2)], &id), Verdict::UnknownKey);
        assert_eq!(
            verify(
                &[Key {
                    id: 1,
                    secret: vec![9; 32]
                }],
                &id
            ),
            Verdict::Forged
        );
        assert_eq!(verify(&[key(1)], "ana+at-home@x.lt"), Verdict::Absent);
        assert_eq!(verify(&[key(1)], "at.the.shop@x.lt"), Verdict::Absent);
    }

    #[test]
    fn a_mail_is_filed_by_its_best_token() {
        let (good, bad) = (
            message_id(&key(1), 7, 9, "x.lt"),
            message_id(
                &Key {
                    id: 1,
                    secret: vec![5],
                },
                8,
                9,
                "x.lt",
            ),
        );
        let mail = parse(
            format!("References: <{good}> <{bad}>\nIn-Reply-To: <z@x>\n\n").as_bytes(),
            Budget::default(),
        );
        let found = in_mail(&[key(1)], &mail);
        assert_eq!(
            found.verified.map(|(v, p)| (v.conversation, p)),
            Some((7, Place::References))
        );
        assert_eq!(found.forged, [bad]);
    }

    proptest! {
        #[test]
        fn a_changed_token_is_never_valid(conversation in any::<i64>(), entry in any::<i64>(), at in 0_usize..47, with in "[a-z2-7]") {
            let id = message_id(&key(1), conversation, entry, "x.lt");
            let valid = Verdict::Valid(Verified { conversation, entry: Some(entry) });
            prop_assert_eq!(verify(&[key(1)], &id), valid);
            let mut changed = id.clone();
            changed.replace_range(3 + at..4 + at, &with);
            if changed != id {
                let verdict = verify(&[key(1)], &changed);
                prop_assert!(!matches!(verdict, Verdict::Valid(_)), "{:?}", verdict);
            }
        }

        #[test]
        fn any_text_has_a_verdict(text in any::<String>()) {
            prop_assert!(!matches!(verify(&[key(1)], &text), Verdict::Valid(_)));
        }
    }
}
