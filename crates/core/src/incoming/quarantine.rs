//! Mail that could not be filed: kept where people see it, to be read again or downloaded.

use attent_db::{Error as DbError, Millis, Row, Tx, params};

use crate::{
    Actor, Error, Result, Role,
    events::{self, About, Kind},
    files::Found,
    ids::{MailId, MailboxId},
};

/// A mail that waits for a person.
#[derive(Clone, Debug)]
pub struct Quarantined {
    pub id: MailId,
    pub mailbox: MailboxId,
    pub mailbox_name: String,
    /// A word of `locales/<lang>/because.ftl`.
    pub because: String,
    pub attempts: i64,
    pub size: i64,
    pub sent_from: Option<String>,
    pub received_at: Millis,
}

/// Sets a mail aside, so that the next ones go on.
///
/// # Errors
/// Those of the database.
pub fn quarantine(tx: &mut Tx<'_>, id: MailId, because: &'static str) -> Result<()> {
    let rows = tx.run(
        "UPDATE mail SET state = 'quarantined', because = $2 WHERE id = $1 AND state = 'received'",
        &params![id, because],
    )?;
    if rows == 1 {
        let about = About::subject(id.0).with("because", because);
        events::record(tx, &Actor::channel(), Kind::Quarantined, about)?;
    }
    Ok(())
}

/// The newest first; with `before`, those that came before that one.
///
/// # Errors
/// [`Error::Forbidden`] below manager.
pub fn list(
    tx: &mut Tx<'_>,
    actor: &Actor,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<Quarantined>> {
    actor.at_least(Role::Manager)?;
    Ok(tx.all(
        "SELECT m.id, m.mailbox_id, b.name, m.because, m.attempts, m.size, m.sent_from, m.received_at
           FROM mail m JOIN mailbox b ON b.id = m.mailbox_id
          WHERE m.state = 'quarantined' AND m.id < $2
          ORDER BY m.id DESC LIMIT $1",
        &params![limit, before.map_or(i64::MAX, |id| id.0)],
        read,
    )?)
}

/// The bytes of a mail that waits here; mail that was filed is read through its conversation.
///
/// # Errors
/// [`Error::Forbidden`] below manager; [`Error::NotFound`] when it does not wait here.
pub fn raw(tx: &mut Tx<'_>, actor: &Actor, id: MailId) -> Result<Found> {
    actor.at_least(Role::Manager)?;
    let waits = tx.one(
        "SELECT 1 FROM mail WHERE id = $1 AND state = 'quarantined'",
        &params![id],
        |row| row.get::<i64>(0),
    )?;
    waits.ok_or(Error::NotFound)?;
    super::raw(tx, id)
}

fn read(row: &Row<'_>) -> std::result::Result<Quarantined, DbError> {
    Ok(Quarantined {
        id: row.get(0)?,
        mailbox: row.get(1)?,
        mailbox_name: row.get(2)?,
        because: row.get(3)?,
        attempts: row.get(4)?,
        size: row.get(5)?,
        sent_from: row.get(6)?,
        received_at: row.get(7)?,
    })
}

/// Lets it be read again, as if it had just come.
///
/// # Errors
/// [`Error::Conflict`] when it is not in quarantine any more.
pub fn retry(tx: &mut Tx<'_>, actor: &Actor, id: MailId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let rows = tx.run(
        "UPDATE mail SET state = 'received', because = '', attempts = 0
          WHERE id = $1 AND state = 'quarantined'",
        &params![id],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    events::record(tx, actor, Kind::QuarantineRetried, About::subject(id.0))?;
    tx.nudge(attent_db::Nudge {
        topic: "mail",
        id: id.0,
    });
    Ok(())
}

/// Puts it away for good: nobody needs it. It is not taken in again when it comes once more.
///
/// # Errors
/// [`Error::Conflict`] when it is not in quarantine any more.
pub fn discard(tx: &mut Tx<'_>, actor: &Actor, id: MailId) -> Result<()> {
    actor.at_least(Role::Manager)?;
    let rows = tx.run(
        "UPDATE mail SET state = 'dropped' WHERE id = $1 AND state = 'quarantined'",
        &params![id],
    )?;
    if rows == 0 {
        return Err(Error::Conflict("error-not-in-this-state"));
    }
    events::record(tx, actor, Kind::QuarantineDropped, About::subject(id.0))?;
    Ok(())
}
