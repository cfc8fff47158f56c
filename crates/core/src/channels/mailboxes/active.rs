//! Mailboxes with their sealed passwords, for the loops that talk to servers. Nothing else may ask.

use attent_db::{Error as DbError, Row, Tx, params};

use super::{COLUMNS, Mailbox, Server, read};
use crate::{Error, Result, channels::Sealed, ids::MailboxId};

/// A server and how to sign in there.
#[derive(Clone, Debug)]
pub struct Login {
    pub server: Server,
    /// Opened by `Seal::open`.
    pub password: Option<Sealed>,
}

#[derive(Clone, Debug)]
pub struct Active {
    pub mailbox: Mailbox,
    pub imap: Option<Login>,
    pub smtp: Option<Login>,
}

/// Every mailbox in use.
pub fn all_active(tx: &mut Tx<'_>) -> Result<Vec<Active>> {
    let sql = format!(
        "SELECT {COLUMNS}, imap_secret, smtp_secret
           FROM mailbox
          WHERE retired_at IS NULL
          ORDER BY id"
    );
    Ok(tx.all(&sql, &params![], login)?)
}

/// One mailbox in use.
pub fn active(tx: &mut Tx<'_>, id: MailboxId) -> Result<Active> {
    let sql = format!(
        "SELECT {COLUMNS}, imap_secret, smtp_secret
           FROM mailbox
          WHERE id = $1 AND retired_at IS NULL"
    );
    tx.one(&sql, &params![id], login)?.ok_or(Error::NotFound)
}

fn login(row: &Row<'_>) -> std::result::Result<Active, DbError> {
    let mailbox = read(row)?;
    let (imap, smtp) = (
        row.get::<Option<Vec<u8>>>(22)?,
        row.get::<Option<Vec<u8>>>(23)?,
    );
    let with = |server: &Option<Server>, secret: Option<Vec<u8>>| {
        server.clone().map(|server| Login {
            server,
            password: secret.map(Sealed),
        })
    };
    Ok(Active {
        imap: with(&mailbox.imap, imap),
        smtp: with(&mailbox.smtp, smtp),
        mailbox,
    })
}
