//! The folders of a mailbox, and which one is the Sent folder.

use async_imap::imap_proto::{MailboxDatum, NameAttribute, Response};

use super::session::Session;
use super::utf7;
use crate::trouble::Trouble;

/// A folder as the owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Readable, with the server's own separator: `Kunden/Offene Fälle`.
    pub name: String,
    pub purpose: Purpose,
    /// False for a mere branch of the tree that holds no messages.
    pub can_be_opened: bool,
}

/// What the server says a folder is for (RFC 6154).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Inbox,
    Sent,
    Drafts,
    Trash,
    Junk,
    Archive,
    All,
    Unknown,
}

impl Session {
    /// All folders.
    pub async fn folders(&mut self) -> Result<Vec<Folder>, Trouble> {
        let mut folders = Vec::new();
        let mut listener = |response: &Response<'_>| {
            if let Response::MailboxData(MailboxDatum::List {
                name_attributes,
                name,
                ..
            }) = response
            {
                folders.push(folder(name, name_attributes));
            }
        };
        self.ask("LIST \"\" \"*\"", &mut listener).await?;
        Ok(folders)
    }
}

fn folder(name: &str, attributes: &[NameAttribute<'_>]) -> Folder {
    let purpose = |attribute: &NameAttribute<'_>| match attribute {
        NameAttribute::Sent => Some(Purpose::Sent),
        NameAttribute::Drafts => Some(Purpose::Drafts),
        NameAttribute::Trash => Some(Purpose::Trash),
        NameAttribute::Junk => Some(Purpose::Junk),
        NameAttribute::Archive => Some(Purpose::Archive),
        NameAttribute::All => Some(Purpose::All),
        _ => None,
    };
    let closed = |attribute: &NameAttribute<'_>| match attribute {
        NameAttribute::NoSelect => true,
        NameAttribute::Extension(word) => word.eq_ignore_ascii_case("\\NonExistent"),
        _ => false,
    };
    Folder {
        name: utf7::decode(name).unwrap_or_else(|| name.to_owned()),
        purpose: if name.eq_ignore_ascii_case("INBOX") {
            Purpose::Inbox
        } else {
            let told = attributes.iter().find_map(purpose);
            told.unwrap_or(Purpose::Unknown)
        },
        can_be_opened: !attributes.iter().any(closed),
    }
}
