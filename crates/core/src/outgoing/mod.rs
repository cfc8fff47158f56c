//! Mail on its way out: the outbox.
//!
//! A mail is queued in the transaction of what it tells of, with its Message-ID. A worker takes it
//! when it is due ([`take`]: `sending` is written before any byte leaves), sends it, and records
//! what became of it. Interrupted between the message and the answer it is *perhaps sent*: a person
//! decides, it is never blindly sent again. The bytes are composed from the rows at the moment of
//! sending, the same way each time.

mod compose;
mod decide;
mod outcome;
mod queue;
mod take;

pub use attent_mail::letter::{Block, Card, Item, Layout, Letter};
pub use compose::{Ready, compose};
pub(crate) use decide::withdraw;
pub use decide::{FOR_SOME, Troubled, decide_sent, late, let_be, retry, troubled};
pub(crate) use outcome::tell_owner;
pub use outcome::{failed, interrupted, perhaps, sent, try_later};
pub use queue::{New, Purpose, is_ours, mailbox_for, message_id, queue, sender_of, undo};
pub use take::{Taken, doubt_waiting, earliest, expire, take};

use std::sync::Arc;

use attent_mail::token;

use crate::conversations::words::words;

/// The keys of reply tokens: the first signs, all verify.
#[derive(Clone)]
pub struct TokenKeys(pub Arc<[token::Key]>);

impl TokenKeys {
    /// One key out of the secret of the installation.
    #[must_use]
    pub fn from_secret(secret: &[u8]) -> Self {
        use hmac::{Hmac, Mac};
        let mut mac =
            Hmac::<sha2::Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
        mac.update(b"attent reply tokens, key 1");
        let secret = mac.finalize().into_bytes().to_vec();
        Self(Arc::from([token::Key { id: 1, secret }]))
    }

    fn signing(&self) -> &token::Key {
        self.0.first().expect("there is always the key that signs")
    }
}

/// Says that there are keys, not which.
impl std::fmt::Debug for TokenKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenKeys(..)")
    }
}

words! {
    State {
        Queued = "queued",
        /// Written before the first byte leaves.
        Sending = "sending",
        Sent = "sent",
        Failed = "failed",
        /// Interrupted after the message and before the answer: a person decides.
        Perhaps = "perhaps",
        Undone = "undone",
        /// Sent, and a report came back that it did not arrive.
        Bounced = "bounced",
    }
}
