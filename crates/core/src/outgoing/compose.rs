//! The bytes of a mail, from its rows, the same each time.
//!
//! Reading is one transaction; large attachments come from the shelf after it.

use attent_db::{Millis, Tx, params};
use attent_mail::{
    Address, Outgoing, compose as mime,
    letter::{Layout, Letter},
};

use super::{Purpose, Taken};
use crate::{
    Error, Result,
    conversations::{EntryKind, entries::Party},
    files::{self, Found, Shelf},
    ids::{ConversationId, EntryId, FileId, MailboxId},
};

/// All of a mail but large files.
#[derive(Debug)]
pub struct Ready {
    pub mailbox: MailboxId,
    /// The envelope.
    pub sender: String,
    pub recipients: Vec<String>,
    mail: Outgoing,
    files: Vec<(mime::File, Found)>,
}

impl Ready {
    /// Fetches large files and writes the MIME bytes.
    ///
    /// # Errors
    /// [`Error::Internal`] when a file is gone or an address cannot be written.
    pub fn bytes(mut self, shelf: &Shelf) -> Result<(String, Vec<String>, Vec<u8>)> {
        for (mut file, found) in std::mem::take(&mut self.files) {
            file.bytes = match found {
                Found::Here(bytes) => bytes,
                Found::OnDisk { sha256 } => shelf.read(&sha256)?,
            };
            self.mail.files.push(file);
        }
        let bytes = mime::compose(&self.mail).map_err(|refusal| {
            Error::Internal(format!("the mail cannot be written: {refusal:?}"))
        })?;
        Ok((self.sender, self.recipients, bytes))
    }
}

/// How far the chain of references goes back; the first and the latest count most.
const MOST_REFERENCES: i64 = 40;

/// Reads what a taken mail consists of. `open` unseals the words of a mail without an entry.
///
/// # Errors
/// [`Error::NotFound`] when it is gone, [`Error::Internal`] when its rows make no mail.
pub fn compose(
    tx: &mut Tx<'_>,
    taken: &Taken,
    open: &dyn Fn(&[u8]) -> Result<Letter>,
) -> Result<Ready> {
    let row = tx
        .one(
            "SELECT o.message_id, o.recipients, o.entry_id, o.conversation_id, o.purpose, o.created_at,
                    m.name, m.address, m.signature, o.subject, o.words,
                    o.layout, c.language
               FROM outgoing o JOIN mailbox m ON m.id = o.mailbox_id
               LEFT JOIN conversation c ON c.id = o.conversation_id
              WHERE o.id = $1",
            &params![taken.id],
            |row| {
                Ok(Stored {
                    message_id: row.get(0)?,
                    recipients: row.get(1)?,
                    entry: row.get(2)?,
                    conversation: row.get(3)?,
                    purpose: row.get(4)?,
                    created_at: row.get(5)?,
                    from: Party { name: Some(row.get(6)?), address: row.get(7)? },
                    mailbox_signature: row.get(8)?,
                    subject: row.get(9)?,
                    words: row.get(10)?,
                    layout: row.get(11)?,
                    spoken: row.get(12)?,
                })
            },
        )?
        .ok_or(Error::NotFound)?;
    let parts: Parts = serde_json::from_str(&row.recipients)
        .map_err(|_| Error::Internal("outgoing.recipients is no JSON of ours".to_owned()))?;
    let (words, (in_reply_to, references), files) = match row.entry {
        Some(entry) => (
            words(tx, entry, &row)?,
            chain(tx, row.conversation, entry)?,
            attached(tx, entry)?,
        ),
        None => (sealed_words(&row, open)?, (None, Vec::new()), Vec::new()),
    };
    let automatic = (row.purpose != Purpose::Reply).then_some(match row.purpose {
        Purpose::Acknowledgement => mime::Machine::Replied,
        _ => mime::Machine::Generated,
    });
    let recipients: Vec<String> = parts
        .to
        .iter()
        .chain(&parts.cc)
        .chain(&parts.bcc)
        .map(|p| p.address.clone())
        .collect();
    Ok(Ready {
        mailbox: taken.mailbox,
        sender: envelope_from(&row),
        recipients,
        mail: Outgoing {
            message_id: row.message_id,
            date: words.at.0,
            from: address(&row.from),
            reply_to: None,
            to: parts.to.iter().map(address).collect(),
            cc: parts.cc.iter().map(address).collect(),
            html: words.letter.html(&words.subject),
            text: words.letter.text(),
            subject: words.subject,
            in_reply_to,
            references,
            files: Vec::new(),
            automatic,
            unsubscribe: None,
        },
        files,
    })
}

/// Nobody's for an answer by a machine (RFC 3834, 3.3): no report can come back to be answered. All else
/// we want to hear of when it does not arrive, an invitation as much as a letter.
fn envelope_from(row: &Stored) -> String {
    match row.purpose {
        Purpose::Acknowledgement => String::new(),
        Purpose::Reply | Purpose::Notice | Purpose::Account => row.from.address.clone(),
    }
}

struct Stored {
    message_id: String,
    recipients: String,
    entry: Option<EntryId>,
    conversation: Option<ConversationId>,
    purpose: Purpose,
    created_at: Millis,
    from: Party,
    mailbox_signature: String,
    subject: Option<String>,
    words: Option<Vec<u8>>,
    layout: Option<String>,
    /// The language of the conversation.
    spoken: Option<String>,
}

#[derive(serde::Deserialize)]
struct Parts {
    to: Vec<Party>,
    #[serde(default)]
    cc: Vec<Party>,
    #[serde(default)]
    bcc: Vec<Party>,
}

fn address(party: &Party) -> Address {
    Address {
        name: party.name.clone(),
        address: party.address.clone(),
    }
}

struct Words {
    at: Millis,
    subject: String,
    letter: Letter,
}

fn sealed_words(row: &Stored, open: &dyn Fn(&[u8]) -> Result<Letter>) -> Result<Words> {
    let sealed = row.words.as_deref();
    let sealed = sealed.ok_or_else(|| Error::Internal("a mail without words".to_owned()))?;
    let subject = row.subject.clone().unwrap_or_default();
    Ok(Words {
        at: row.created_at,
        subject,
        letter: open(sealed)?,
    })
}

/// The words with the signatures of the person and of the mailbox below them.
fn words(tx: &mut Tx<'_>, entry: EntryId, row: &Stored) -> Result<Words> {
    let (kind, at, subject, text, personal): (
        EntryKind,
        Millis,
        Option<String>,
        String,
        Option<String>,
    ) = tx
        .one(
            "SELECT e.kind, e.at, e.subject, e.text, s.signature
               FROM entry e LEFT JOIN staff s ON s.id = e.staff_id
              WHERE e.id = $1",
            &params![entry],
            |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                ))
            },
        )?
        .ok_or(Error::NotFound)?;
    let signatures: Vec<&str> = [personal.as_deref().unwrap_or(""), &row.mailbox_signature]
        .into_iter()
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .collect();
    let signed = kind == EntryKind::Out && row.purpose == Purpose::Reply;
    let letter = Letter {
        text,
        layout: layout(row)?,
        signature: if signed {
            signatures.join("\n")
        } else {
            String::new()
        },
    };
    let at = if kind == EntryKind::Out {
        at
    } else {
        row.created_at
    };
    Ok(Words {
        at,
        subject: subject.unwrap_or_default(),
        letter,
    })
}

fn layout(row: &Stored) -> Result<Layout> {
    let Some(layout) = &row.layout else {
        return Ok(Layout {
            language: row.spoken.clone().unwrap_or_default(),
            ..Layout::default()
        });
    };
    serde_json::from_str(layout)
        .map_err(|_| Error::Internal("outgoing.layout is no JSON of ours".to_owned()))
}

/// What it answers and the chain before it, oldest first; of a long one the first and the latest.
fn chain(
    tx: &mut Tx<'_>,
    conversation: Option<ConversationId>,
    entry: EntryId,
) -> Result<(Option<String>, Vec<String>)> {
    let Some(conversation) = conversation else {
        return Ok((None, Vec::new()));
    };
    let newest_first: Vec<(EntryKind, String)> = tx.all(
        "SELECT kind, message_id FROM entry
          WHERE conversation_id = $1 AND id < $2 AND message_id IS NOT NULL AND NOT outside
          ORDER BY at DESC, id DESC LIMIT $3",
        &params![conversation, entry, MOST_REFERENCES],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let in_reply_to = newest_first
        .iter()
        .find(|(kind, _)| *kind == EntryKind::In)
        .or_else(|| newest_first.first())
        .map(|(_, id)| id.clone());
    let mut references: Vec<String> = newest_first.into_iter().rev().map(|(_, id)| id).collect();
    if references.len() >= usize::try_from(MOST_REFERENCES).unwrap_or(usize::MAX) {
        let first: Option<String> = tx.one(
            "SELECT message_id FROM entry
              WHERE conversation_id = $1 AND message_id IS NOT NULL AND NOT outside
              ORDER BY at, id LIMIT 1",
            &params![conversation],
            |row| row.get(0),
        )?;
        let first = first.filter(|first| !references.contains(first));
        references.splice(0..0, first);
    }
    Ok((in_reply_to, references))
}

fn attached(tx: &mut Tx<'_>, entry: EntryId) -> Result<Vec<(mime::File, Found)>> {
    let rows: Vec<(FileId, String, String, Option<String>)> = tx.all(
        "SELECT file_id, name, media_type, content_id
           FROM attachment WHERE entry_id = $1 ORDER BY position",
        &params![entry],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    rows.into_iter()
        .map(|(file, name, content_type, content_id)| {
            let found = files::find(tx, file)?;
            Ok((
                mime::File {
                    name,
                    content_type,
                    bytes: Vec::new(),
                    content_id,
                },
                found,
            ))
        })
        .collect()
}
