//! Which mails of the file belong together, and to which conversation.

use std::{collections::HashMap, path::Path};

use attent_core::{ids::ConversationId, incoming};
use attent_mail::{
    Budget,
    history::{self, Links},
    mbox,
};

use crate::{House, problem::Result};

/// Links stand at the top of a mail; no more of it is looked at for them.
const TOP: usize = 256 * 1024;

pub(super) struct Threads {
    /// Where each mail begins.
    offsets: Vec<u64>,
    of_mail: Vec<usize>,
    /// The Message-IDs by which a thread may be known here already.
    names: Vec<Vec<String>>,
    conversations: HashMap<usize, ConversationId>,
}

struct Named {
    own: Option<String>,
    references: Vec<String>,
    in_reply_to: Vec<String>,
}

impl Threads {
    pub fn of(path: &Path) -> Result<Self> {
        let (mut offsets, mut all) = (Vec::new(), Vec::new());
        for entry in mbox::split(super::open(path)?, 0, TOP) {
            let entry = entry.map_err(|e| super::cannot(path, &e))?;
            let mail = attent_mail::parse(head(&entry.bytes), Budget::default());
            offsets.push(entry.offset);
            all.push(Named {
                own: mail.message_id,
                references: mail.references,
                in_reply_to: mail.in_reply_to,
            });
        }
        let links: Vec<Links<'_>> = all
            .iter()
            .map(|named| Links {
                message_id: named.own.as_deref(),
                references: &named.references,
                in_reply_to: &named.in_reply_to,
            })
            .collect();
        let of_mail = history::threads(&links);
        let mut names = vec![Vec::new(); of_mail.iter().max().map_or(0, |most| most + 1)];
        for (named, thread) in all.into_iter().zip(&of_mail) {
            let referenced = named.references.into_iter().chain(named.in_reply_to);
            names[*thread].extend(named.own.into_iter().chain(referenced));
        }
        Ok(Self {
            offsets,
            of_mail,
            names,
            conversations: HashMap::new(),
        })
    }

    pub fn mails(&self) -> usize {
        self.offsets.len()
    }

    pub fn of_mail(&self, number: usize) -> usize {
        self.of_mail.get(number).copied().unwrap_or(usize::MAX)
    }

    /// The number of the mail that begins at `offset`.
    pub fn first_at(&self, offset: u64) -> usize {
        self.offsets.partition_point(|at| *at < offset)
    }

    pub fn conversation(&self, thread: usize) -> Option<ConversationId> {
        self.conversations.get(&thread).copied()
    }

    pub fn learn(&mut self, thread: usize, conversation: ConversationId) {
        self.conversations.entry(thread).or_insert(conversation);
    }

    /// Finds threads of which mails are here already: from a run that was stopped, from the mailbox
    /// itself, or from another file.
    pub fn find_known(&mut self, house: &House) -> Result<()> {
        const AT_ONCE: usize = 200;
        let names = std::mem::take(&mut self.names);
        for (number, some) in names.chunks(AT_ONCE).enumerate() {
            let asked = some.to_vec();
            let found = house.db.read_now(move |tx| {
                let mut found = Vec::new();
                for (at, names) in asked.iter().enumerate() {
                    for name in names {
                        if let Some(id) = incoming::conversation_of(tx, name)? {
                            found.push((at, id));
                            break;
                        }
                    }
                }
                Ok::<_, attent_core::Error>(found)
            })?;
            for (at, id) in found {
                self.learn(number * AT_ONCE + at, id);
            }
        }
        Ok(())
    }
}

/// The headers: what stands before the first empty line.
fn head(bytes: &[u8]) -> &[u8] {
    let mut before = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' {
            let line = &bytes[before..at];
            if line.is_empty() || line == b"\r" {
                return &bytes[..=at];
            }
            before = at + 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn mails_are_threaded_by_what_they_name() {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        let one = |id: &str, more: &str| {
            format!("From a@x.lt Mon Jan  5 10:00:00 2026\nMessage-ID: <{id}@x>\n{more}\nhi\n\n")
        };
        let text = [one("1", ""), one("2", ""), one("3", "In-Reply-To: <1@x>\n")].concat();
        file.write_all(text.as_bytes()).expect("written");
        let threads = Threads::of(file.path()).expect("read");
        let of: Vec<usize> = (0..3).map(|number| threads.of_mail(number)).collect();
        assert_eq!(of, [0, 1, 0]);
        assert_eq!(threads.first_at(threads.offsets[2]), 2);
        assert_eq!(head(b"A: 1\r\n\r\nbody"), b"A: 1\r\n\r\n");
    }
}
