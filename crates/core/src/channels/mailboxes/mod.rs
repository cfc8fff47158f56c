//! Mailboxes: an address of ours, how its mail is fetched and sent, whom it brings work.
//!
//! Run by managers, and by the leads of the team it brings work to; a closed team's only by its
//! leads and the owners. A mailbox without a fetching server gets its mail another way (LMTP, a
//! pipe). Retired, it neither fetches nor sends, and what it brought stays.

mod active;
mod change;
mod form;

pub use active::{Active, Login, active, all_active};
pub use change::{add, change, check, restore, retire};
pub use form::{Form, Password, ServerForm};

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Language, Result,
    ids::{MailboxId, PlaceId, TeamId},
    people::teams,
    reading::{word, word_or_none},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    Tls,
    Starttls,
    /// In the clear: for servers on the same machine.
    None,
}

impl Security {
    pub const ALL: [Self; 3] = [Self::Tls, Self::Starttls, Self::None];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::Starttls => "starttls",
            Self::None => "none",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|security| security.as_str() == text)
    }
}

/// A server as pages see it: whether there is a password, not which.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Server {
    pub host: String,
    pub port: i64,
    pub security: Security,
    pub user: String,
    pub password_set: bool,
}

#[derive(Clone, Debug, serde::Serialize)]
pub struct Mailbox {
    pub id: MailboxId,
    /// As customers see it beside the address.
    pub name: String,
    pub address: String,
    pub place: Option<PlaceId>,
    /// Whom its mail goes to.
    pub team: Option<TeamId>,
    pub language: Language,
    pub signature: String,
    /// Whether new mail is acknowledged.
    pub acknowledges: bool,
    pub imap: Option<Server>,
    pub folder: String,
    #[serde(skip)]
    pub starts_at: Millis,
    pub smtp: Option<Server>,
    #[serde(skip)]
    pub retired_at: Option<Millis>,
    pub version: i64,
}

const COLUMNS: &str = "id, name, address, place_id, team_id, language, signature, acknowledges,
                       imap_host, imap_port, imap_security, imap_user, imap_secret IS NOT NULL,
                       imap_folder, starts_at,
                       smtp_host, smtp_port, smtp_security, smtp_user, smtp_secret IS NOT NULL,
                       retired_at, version";

/// Every mailbox by address, the retired last; all of the staff answer mail, so all see them.
pub fn list(tx: &mut Tx<'_>, _actor: &Actor) -> Result<Vec<Mailbox>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM mailbox
          ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, address_key"
    );
    Ok(tx.all(&sql, &params![], read)?)
}

pub fn get(tx: &mut Tx<'_>, _actor: &Actor, id: MailboxId) -> Result<Mailbox> {
    let sql = format!("SELECT {COLUMNS} FROM mailbox WHERE id = $1");
    tx.one(&sql, &params![id], read)?.ok_or(Error::NotFound)
}

/// The mailbox in use that an address belongs to, if it is one of ours.
pub fn for_address(tx: &mut Tx<'_>, address: &str) -> Result<Option<Mailbox>> {
    let sql =
        format!("SELECT {COLUMNS} FROM mailbox WHERE address_key = $1 AND retired_at IS NULL");
    Ok(tx.one(&sql, &params![attent_mail::address_key(address)], read)?)
}

/// Whether the actor may change a mailbox that brings work to `team`.
pub fn may_run(tx: &mut Tx<'_>, actor: &Actor, team: Option<TeamId>) -> Result<()> {
    match team {
        Some(team) => teams::may_run(tx, actor, team).map(|_| ()),
        None => actor.at_least(crate::Role::Manager),
    }
}

fn read(row: &Row<'_>) -> std::result::Result<Mailbox, DbError> {
    Ok(Mailbox {
        id: row.get(0)?,
        name: row.get(1)?,
        address: row.get(2)?,
        place: row.get(3)?,
        team: row.get(4)?,
        language: word(row, 5, "mailbox.language", Language::parse)?,
        signature: row.get(6)?,
        acknowledges: row.get(7)?,
        imap: server(row, 8)?,
        folder: row.get(13)?,
        starts_at: row.get(14)?,
        smtp: server(row, 15)?,
        retired_at: row.get(20)?,
        version: row.get(21)?,
    })
}

/// Host, port, security, user and whether there is a password, from column `at` on.
fn server(row: &Row<'_>, at: usize) -> std::result::Result<Option<Server>, DbError> {
    let Some(host) = row.get::<Option<String>>(at)? else {
        return Ok(None);
    };
    let security = word_or_none(row, at + 2, "mailbox.security", Security::parse)?;
    Ok(Some(Server {
        host,
        port: row.get::<Option<i64>>(at + 1)?.unwrap_or_default(),
        security: security.unwrap_or(Security::Tls),
        user: row.get::<Option<String>>(at + 3)?.unwrap_or_default(),
        password_set: row.get(at + 4)?,
    }))
}
