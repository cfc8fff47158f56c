//! New messages in ascending order, a bounded batch at a time.
//!
//! One `UID SEARCH` lists what is new (kept until it is used up), then each batch asks the
//! sizes of the next few and fetches those that fit. A message that is listed and not handed
//! out is asked for once more by itself: gone is gone, but one that is still there is reported
//! as [`Contents::Withheld`], so that it is seen and never silently passed over.

use std::collections::{BTreeMap, BTreeSet};

use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response};
use jiff::fmt::strtime;

use super::session::Session;
use crate::trouble::Trouble;

/// A mailbox of a million messages lists its UIDs in some 8 MB.
const LARGEST_LIST: u64 = 32 << 20;
/// What surrounds the messages of one batch, and what sizes may be off by.
const SLACK: u64 = 1 << 20;
/// Command lines beyond some kilobytes are refused by several servers.
const MOST_AT_ONCE: usize = 200;

/// How much one batch may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// At most 200.
    pub messages: usize,
    /// Together; a single larger message still comes, alone.
    pub bytes: u64,
    /// Each; larger ones are reported and not fetched.
    pub message_bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            messages: 50,
            bytes: 16 << 20,
            message_bytes: 80 << 20,
        }
    }
}

/// Some messages, ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    pub messages: Vec<Fetched>,
    /// The cursor to store once these messages are stored.
    pub through: u32,
    /// True while more is waiting.
    pub more: bool,
}

/// One message of the mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    pub uid: u32,
    /// When the server got it, in milliseconds since 1970 UTC.
    pub received: Option<i64>,
    pub contents: Contents,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Exactly the bytes the server gave.
    Whole(Vec<u8>),
    /// Larger than [`Limits::message_bytes`].
    TooLarge { bytes: u64 },
    /// The server lists it and does not hand it out.
    Withheld,
}

impl Session {
    /// The next messages with a UID greater than `after`; `after` is 0 for all.
    pub async fn fetch_since(&mut self, after: u32, limits: Limits) -> Result<Batch, Trouble> {
        if self.waiting_after != Some(after) || self.waiting.is_empty() {
            self.list(after).await?;
        }
        let next: Vec<u32> = self.next_uids(limits.messages);
        let sizes = self.sizes(&next).await?;
        let (fitting, through) = choose(&next, &sizes, limits);
        let mut messages = self.bodies(&fitting, limits).await?;
        for (uid, bytes) in sizes.range(..=through) {
            if *bytes > limits.message_bytes {
                let contents = Contents::TooLarge { bytes: *bytes };
                messages.insert(*uid, (None, contents));
            }
        }
        self.withheld(&next, through, &mut messages).await?;
        while self.waiting.front().is_some_and(|uid| *uid <= through) {
            self.waiting.pop_front();
        }
        let through = through.max(after);
        self.waiting_after = Some(through);
        Ok(Batch {
            messages: messages.into_iter().map(Fetched::from).collect(),
            through,
            more: !self.waiting.is_empty(),
        })
    }

    /// One message, perhaps beyond the usual size. `None` when it is gone.
    pub async fn fetch_one(
        &mut self,
        uid: u32,
        message_bytes: u64,
    ) -> Result<Option<Vec<u8>>, Trouble> {
        let sizes = self.sizes(&[uid]).await?;
        match sizes.get(&uid) {
            Some(bytes) if *bytes > message_bytes => return Err(Trouble::TooMuch),
            _ => {}
        }
        let limits = Limits {
            messages: 1,
            bytes: message_bytes,
            message_bytes,
        };
        let wanted = BTreeMap::from([(uid, sizes.get(&uid).copied().unwrap_or(0))]);
        let mut found = self.bodies(&wanted, limits).await?;
        Ok(found.remove(&uid).and_then(|(_, contents)| match contents {
            Contents::Whole(raw) => Some(raw),
            _ => None,
        }))
    }

    fn next_uids(&self, most: usize) -> Vec<u32> {
        let most = most.clamp(1, MOST_AT_ONCE);
        self.waiting.iter().copied().take(most).collect()
    }

    /// Lists what lies after `after`. (`n:*` names the last message even when it is before n.)
    async fn list(&mut self, after: u32) -> Result<(), Trouble> {
        let Some(first) = after.checked_add(1) else {
            self.waiting.clear();
            return Ok(());
        };
        if let Some(changed) = self.changed() {
            *changed = false;
        }
        let found = self.search(&format!("{first}:*")).await?;
        self.waiting = found.into_iter().filter(|uid| *uid > after).collect();
        self.waiting_after = Some(after);
        Ok(())
    }

    async fn search(&mut self, set: &str) -> Result<BTreeSet<u32>, Trouble> {
        let mut found = BTreeSet::new();
        let mut listener = |response: &Response<'_>| {
            if let Response::MailboxData(MailboxDatum::Search(uids)) = response {
                found.extend(uids.iter().copied());
            }
        };
        let limit = self.timeouts.batch;
        let command = format!("UID SEARCH UID {set}");
        self.ask_within(limit, LARGEST_LIST, &command, &mut listener)
            .await?;
        Ok(found)
    }

    async fn sizes(&mut self, uids: &[u32]) -> Result<BTreeMap<u32, u64>, Trouble> {
        let mut sizes = BTreeMap::new();
        if uids.is_empty() {
            return Ok(sizes);
        }
        let mut listener = |response: &Response<'_>| {
            let Response::Fetch(_, values) = response else {
                return;
            };
            let size = values.iter().find_map(|value| match value {
                AttributeValue::Rfc822Size(size) => Some(u64::from(*size)),
                _ => None,
            });
            if let (Some(uid), Some(size)) = (uid_of(values), size)
                && uids.contains(&uid)
            {
                sizes.insert(uid, size);
            }
        };
        let command = format!("UID FETCH {} (UID RFC822.SIZE)", set_of(uids.iter()));
        self.ask(&command, &mut listener).await?;
        Ok(sizes)
    }

    async fn bodies(
        &mut self,
        wanted: &BTreeMap<u32, u64>,
        limits: Limits,
    ) -> Result<Found, Trouble> {
        let mut found = Found::new();
        if wanted.is_empty() {
            return Ok(found);
        }
        let mut listener = |response: &Response<'_>| {
            let Response::Fetch(_, values) = response else {
                return;
            };
            if let (Some(uid), Some(raw)) = (uid_of(values), body_of(values))
                && wanted.contains_key(&uid)
            {
                let whole = || (date_of(values), Contents::Whole(raw.to_vec()));
                found.entry(uid).or_insert_with(whole);
            }
        };
        // Some servers only guess RFC822.SIZE.
        let expected: u64 = wanted.values().sum();
        let budget = (2 * expected).max(expected + limits.message_bytes) + SLACK;
        let command = format!(
            "UID FETCH {} (UID INTERNALDATE BODY.PEEK[])",
            set_of(wanted.keys())
        );
        let limit = self.timeouts.batch;
        self.ask_within(limit, budget, &command, &mut listener)
            .await?;
        Ok(found)
    }

    /// Adds those that were listed, not handed out, and are still there.
    async fn withheld(
        &mut self,
        next: &[u32],
        through: u32,
        found: &mut Found,
    ) -> Result<(), Trouble> {
        let missing: Vec<u32> = next
            .iter()
            .copied()
            .filter(|uid| *uid <= through && !found.contains_key(uid))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let still_there = self.search(&set_of(missing.iter())).await?;
        for uid in missing.into_iter().filter(|uid| still_there.contains(uid)) {
            found.insert(uid, (None, Contents::Withheld));
        }
        Ok(())
    }
}

type Found = BTreeMap<u32, (Option<i64>, Contents)>;

impl From<(u32, (Option<i64>, Contents))> for Fetched {
    fn from((uid, (received, contents)): (u32, (Option<i64>, Contents))) -> Fetched {
        Fetched {
            uid,
            received,
            contents,
        }
    }
}

/// Those to fetch now with their sizes, and the last UID this batch settles.
fn choose(next: &[u32], sizes: &BTreeMap<u32, u64>, limits: Limits) -> (BTreeMap<u32, u64>, u32) {
    let mut chosen = BTreeMap::new();
    let (mut total, mut through) = (0, 0);
    for uid in next {
        let size = sizes
            .get(uid)
            .copied()
            .filter(|s| *s <= limits.message_bytes);
        if let Some(size) = size {
            if !chosen.is_empty() && total + size > limits.bytes {
                break;
            }
            total += size;
            chosen.insert(*uid, size);
        }
        through = *uid;
    }
    (chosen, through)
}

fn uid_of(values: &[AttributeValue<'_>]) -> Option<u32> {
    values.iter().find_map(|value| match value {
        AttributeValue::Uid(uid) => Some(*uid),
        _ => None,
    })
}

fn body_of<'a>(values: &'a [AttributeValue<'_>]) -> Option<&'a [u8]> {
    values.iter().find_map(|value| match value {
        AttributeValue::BodySection {
            section: None,
            data: Some(raw),
            ..
        } => Some(raw.as_ref()),
        _ => None,
    })
}

fn date_of(values: &[AttributeValue<'_>]) -> Option<i64> {
    let text = values.iter().find_map(|value| match value {
        AttributeValue::InternalDate(text) => Some(text.trim()),
        _ => None,
    })?;
    let time = strtime::parse("%d-%b-%Y %H:%M:%S %z", text).ok()?;
    Some(time.to_timestamp().ok()?.as_millisecond())
}

fn set_of<'a>(uids: impl Iterator<Item = &'a u32>) -> String {
    let words: Vec<String> = uids.map(u32::to_string).collect();
    words.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_takes_what_fits_and_at_least_one() {
        let limits = Limits {
            messages: 10,
            bytes: 100,
            message_bytes: 1_000,
        };
        // sizes by position (UIDs 1, 2, 3); 0 means: the server gave no size
        for (sizes, chosen, through) in [
            (vec![10, 10, 10], vec![1, 2, 3], 3),
            (vec![60, 60, 60], vec![1], 1),
            (vec![500, 10, 10], vec![1], 1),
            (vec![2_000, 10, 10], vec![2, 3], 3),
            (vec![0, 10, 10], vec![2, 3], 3),
            (vec![2_000, 2_000, 0], vec![], 3),
            (vec![], vec![], 0),
        ] {
            let next: Vec<u32> = (1..).take(sizes.len()).collect();
            let known = next.iter().copied().zip(sizes.iter().copied());
            let known = known.filter(|(_, size)| *size > 0).collect();
            let (got, last) = choose(&next, &known, limits);
            assert_eq!(got.into_keys().collect::<Vec<_>>(), chosen, "{sizes:?}");
            assert_eq!(last, through, "{sizes:?}");
        }
    }

    #[test]
    fn the_servers_date_is_read() {
        let date = |text: &'static str| date_of(&[AttributeValue::InternalDate(text.into())]);
        assert_eq!(date("17-Jul-1996 02:44:25 -0700"), Some(837_596_665_000));
        assert_eq!(date(" 7-Jul-1996 02:44:25 +0000"), Some(836_707_465_000));
        assert_eq!(date("yesterday"), None);
    }
}
